"""Files are read in worker processes: what dies there is one problem of one file."""

import io
import pickle
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import ClassVar

import pytest

from files import reading, workers
from files.books.sheets import Marks, Sheet, Workbook
from files.jobs import IsWorkbook, ReadFile, Stop, answer_in, receive
from files.parsing import parse_file
from files.reading import begin_marks, holds_workbook, read_workbook, read_workbooks
from files.workers import When, Worker, WorkerFault, Workers
from tests.candidates.rosters import HEADERS, ROW_OF_LI, ROW_OF_ZHANG
from tests.corpus.hostile.make import HOSTILE, KILLER
from tests.corpus.rosters.tools import book
from tests.places import ROOT
from vocabulary.places import FilePlace
from vocabulary.problems import Problem
from vocabulary.texts import Text

GOOD = book(HEADERS, ROW_OF_ZHANG, ROW_OF_LI)

# What a worker says that says nothing of use, after it has said that it works.
GARBAGE = """
import sys, pickle
ready = pickle.dumps(True)
sys.stdout.buffer.write(len(ready).to_bytes(8, "big") + ready)
sys.stdout.buffer.write((4).to_bytes(8, "big") + b"junk")
sys.stdout.buffer.flush()
sys.stdin.buffer.read()
"""
SILENT = """
import sys, pickle
ready = pickle.dumps(True)
sys.stdout.buffer.write(len(ready).to_bytes(8, "big") + ready)
sys.stdout.buffer.flush()
sys.stdin.buffer.read()
"""


@pytest.fixture
def files(tmp_path: Path) -> list[tuple[Path, str]]:
    """Return twelve files of which the sixth kills whoever reads it."""
    named = [(tmp_path / f"{number:02d}.xlsx", f"rosters/{number:02d}.xlsx") for number in range(12)]
    for number, (path, _) in enumerate(named):
        path.write_bytes(KILLER if number == 5 else GOOD)
    return named


@pytest.fixture
def strange_worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Return what puts another program in the place of the worker."""
    pool = Workers(1)
    monkeypatch.setattr(reading, "workers", lambda: pool)
    yield monkeypatch
    pool.end()


@pytest.mark.deep
def test_a_file_that_kills_is_one_problem_and_all_others_are_read(files: list[tuple[Path, str]]) -> None:
    """The worker dies of the sixth file; a new one goes on, and the order stays that of the files."""
    read = list(read_workbooks(files))
    assert [one.file if isinstance(one, Workbook) else one.place.file for one in read] == [
        file for _, file in files
    ]
    stopped = [one for one in read if isinstance(one, Problem)]
    assert [one.code for one in stopped] == ["reading-stopped"]
    assert "换一台电脑，本次审查的结果可能不同" in stopped[0].message.zh
    assert "on another one this review may come out otherwise" in stopped[0].message.en
    assert stopped[0].help.zh


@pytest.mark.deep
def test_one_worker_and_many_read_the_same(
    files: list[tuple[Path, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """How many cores there are changes nothing of what is read."""
    several = list(read_workbooks(files))
    pool = Workers(1)
    monkeypatch.setattr(reading, "workers", lambda: pool)
    assert list(read_workbooks(files)) == several
    pool.end()


def test_a_worker_reads_what_the_reader_reads(tmp_path: Path) -> None:
    """On its way between two processes a workbook loses nothing."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(GOOD)
    assert read_workbook(path, "a.xlsx") == parse_file(path, "a.xlsx")


@pytest.mark.parametrize(
    "name",
    [
        name if number % 3 == 0 else pytest.param(name, marks=pytest.mark.deep)
        for number, name in enumerate(HOSTILE)
    ],
)
def test_a_hostile_file_is_a_problem(name: str, tmp_path: Path) -> None:
    """What each file does is foreseen by a count, or ends the worker and nothing else."""
    make, code = HOSTILE[name]
    path = tmp_path / "a.xlsx"
    path.write_bytes(make())
    read = read_workbook(path, "a.xlsx")
    assert isinstance(read, Problem)
    assert (read.code, read.place.file) == (code, "a.xlsx")


@pytest.mark.deep
def test_what_is_no_workbook_shows_no_marks_and_is_none(tmp_path: Path) -> None:
    """The smaller questions are asked of a worker too, and a death is no answer to them."""
    path = tmp_path / "a"
    path.write_bytes(KILLER)
    assert holds_workbook(path)
    assert begin_marks(path, "Sheet1", 1)() == Marks()
    path.write_bytes(b"PK\3\4")
    assert not holds_workbook(path)


def test_a_worker_that_answers_garbage_is_a_problem(
    tmp_path: Path, strange_worker: pytest.MonkeyPatch
) -> None:
    """What is no answer is taken for none."""
    strange_worker.setattr(workers, "_COMMAND", ("-c", GARBAGE))
    read = read_workbook(tmp_path / "a.xlsx", "a.xlsx")
    assert isinstance(read, Problem)
    assert read.code == "reading-stopped"


def test_a_worker_that_takes_too_long_is_ended(tmp_path: Path, strange_worker: pytest.MonkeyPatch) -> None:
    """The problem says that it was the time."""
    strange_worker.setattr(workers, "_COMMAND", ("-c", SILENT))
    strange_worker.setattr(workers, "LONGEST_READING", 0.5)
    read = read_workbook(tmp_path / "a.xlsx", "a.xlsx")
    assert isinstance(read, Problem)
    assert "秒，已中止" in read.message.zh


def test_a_worker_that_cannot_start_is_no_file_s_fault(
    tmp_path: Path, strange_worker: pytest.MonkeyPatch
) -> None:
    """Otherwise every file of the county would be called unreadable."""
    strange_worker.setattr(workers, "_COMMAND", ("-c", "raise SystemExit(1)"))
    with pytest.raises(WorkerFault):
        read_workbook(tmp_path / "a.xlsx", "a.xlsx")


class Evil:
    """What a worker would send that has been taken over."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        """Make whoever reads it run something."""
        return print, ("taken over",)


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"junk",
        pickle.dumps(Evil()),
        pickle.dumps({"no": "answer"}),
        pickle.dumps(Workbook("a", ([],))),  # type: ignore[arg-type]  # as somebody might send it
        pickle.dumps(Workbook("a", (Sheet("a", "a", (1,)),))),  # type: ignore[arg-type]  # as above
        pickle.dumps(Path()),
    ],
)
def test_what_is_no_answer_runs_nothing(packed: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    """An answer is made of cells, sheets and problems alone."""
    assert answer_in(packed) is Stop.DIED
    assert capsys.readouterr().out == ""


def test_answers_come_back_as_they_are() -> None:
    """Every kind of answer is in the closed table."""
    problem = Problem("code", FilePlace("a"), Text("差错", "problem"), Text("改", "fix"))
    for answer in (Workbook("a", ()), problem, Marks(struck=1), True, b"bytes", None, Stop.MEMORY):
        assert answer_in(pickle.dumps(answer)) == answer


def test_a_message_that_is_cut_off_is_none() -> None:
    """A worker that dies in the middle of its answer has given none; neither has one that claims too much."""
    assert receive(io.BytesIO((10).to_bytes(8, "big") + b"12345")) is None
    assert receive(io.BytesIO((1 << 60).to_bytes(8, "big") + b"12345")) is None


def test_a_worker_is_used_again(tmp_path: Path) -> None:
    """A folder of small files starts no process for each of them."""
    worker = Worker()
    job = IsWorkbook(str(tmp_path / "a"))
    assert [worker.answer(job), worker.answer(job)] == [False, False]
    assert not worker.spent
    worker.end()


def python(code: str, cwd: Path) -> str:
    """Run a program somewhere and return what it prints."""
    command = [sys.executable, "-c", textwrap.dedent(code)]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=cwd, timeout=60).stdout


def test_a_worker_imports_only_what_reading_needs(tmp_path: Path) -> None:
    """Nothing of the law, of people or of reports is in the process that meets a hostile file."""
    names = python("import files.worker, sys; print(*sys.modules)", ROOT).split()
    ours = {path.parent.name for path in ROOT.glob("*/__init__.py")} | {"cli"}
    assert {name.partition(".")[0] for name in names} & ours == {"files", "vocabulary"}
    assert not {"openpyxl", "xlsxwriter", "pydantic", "yaml", "click"} & set(names)


def test_what_reads_hostile_files_is_not_in_the_process_of_the_review() -> None:
    """The review itself loads neither calamine nor openpyxl."""
    names = python("import cli, sys; print(*sys.modules)", ROOT).split()
    assert not {"python_calamine", "openpyxl", "msoffcrypto", "files.parsing"} & set(names)


def test_a_worker_imports_nothing_of_the_current_folder(tmp_path: Path) -> None:
    """A folder that came by mail may hold files that are called like ours, or like Python's own."""
    (tmp_path / "a.xlsx").write_bytes(GOOD)
    for name in ("zipfile", "csv", "pickle", "python_calamine"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(1)", encoding="utf-8")
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "__init__.py").write_text("raise SystemExit(1)", encoding="utf-8")
    code = f"""
        import sys
        sys.path[0] = {str(ROOT)!r}
        from pathlib import Path
        from files.reading import read_workbook
        print(type(read_workbook(Path("a.xlsx"), "a.xlsx")).__name__)
    """
    assert python(code, tmp_path) == "Workbook\n"


def test_workers_that_rest_are_gone_and_come_back(files: list[tuple[Path, str]]) -> None:
    """Once what was asked is done no thread and no process is left; who asks again is answered."""
    pool, (path, file) = Workers(2), files[0]
    job = ReadFile(str(path), file)
    asked = [pool.ask(job, 1_000_000) for _ in range(3)]
    threads = list(pool._threads)
    pool.rest()
    assert all(isinstance(each.result(0), Workbook) for each in asked)
    assert [thread.is_alive() for thread in threads] == [False, False]
    assert not pool._alive
    assert isinstance(pool.ask(job).result(30), Workbook)
    pool.end()


class Noting:
    """A worker that notes in which order it is given its jobs, once it may begin."""

    spent = False
    may_begin = Event()
    given: ClassVar[list[str]] = []

    def answer(self, job: IsWorkbook) -> bool:
        """Note a job."""
        self.may_begin.wait()
        self.given.append(job.path)
        return True

    def end(self) -> None:
        """Leave nothing behind."""


def test_who_waits_is_answered_before_what_is_read_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever nobody has asked for yet waits longer; both keep the order in which they came."""
    monkeypatch.setattr(workers, "Worker", Noting)
    pool = Workers(1)
    ahead = [pool.ask(IsWorkbook(path), when=When.AHEAD) for path in "abc"]
    soon = [pool.ask(IsWorkbook(path)) for path in "xy"]
    Noting.may_begin.set()
    assert all(future.result(10) for future in (*ahead, *soon))
    pool.rest()
    first, *others = Noting.given
    assert (first, "".join(others)) in {("a", "xybc"), ("x", "yabc")}
