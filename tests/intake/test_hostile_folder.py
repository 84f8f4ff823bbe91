"""An election folder in which something lies that must not be read: a problem each, no hang, never exit 4."""

import json
import os
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.hostile.make import HOSTILE, KILLER
from tests.counties.county import clean_county
from tests.deep_cases import crossed
from tests.running import Done, apart, here

ONLY_POSIX = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files")
Run = Callable[..., Done | subprocess.CompletedProcess[bytes]]


def review(folder: Path, run: Run = here) -> Any:
    """Return the JSON of a review of which some input was unusable."""
    done = run("review", folder, "--format", "json")
    assert done.returncode == 3, done.stderr.decode()
    return json.loads(done.stdout)


def nominees(made: Any) -> int:
    """Return how many people were reviewed."""
    return sum(len(village["nominees"]) for village in made["villages"])


def codes(made: Any) -> dict[str, str]:
    """Return the code of the problem of each file."""
    return {problem["place"]["file"]: problem["code"] for problem in made["problems"]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder in which everybody passes."""
    return clean_county().write(tmp_path / "county")


@pytest.mark.deep
def test_hostile_files_are_problems_and_all_others_are_reviewed(folder: Path) -> None:
    """Wherever they lie, the people of the sound roster are reviewed and each file is named."""
    expected = {"elected.xlsx": "reading-stopped", "numbers.csv": "reading-stopped"}
    for number, (make, code) in enumerate(HOSTILE.values()):
        raw = make()
        for place in (f"rosters/{number}.xlsx", f"clearances/{number}.xlsx"):
            (folder / place).write_bytes(raw)
            expected[place] = code
    for place in ("elected.xlsx", "numbers.csv"):
        (folder / place).write_bytes(KILLER)
    made = review(folder, apart)
    assert nominees(made) == 7
    assert {place: codes(made).get(place) for place in expected} == expected


@pytest.mark.deep
def test_a_hostile_table_of_villages_is_a_problem(folder: Path) -> None:
    """Without its villages there is nothing to place people in; that is said, and is not our fault."""
    (folder / "villages.xlsx").write_bytes(KILLER)
    assert codes(review(folder))["villages.xlsx"] == "reading-stopped"


@pytest.mark.deep
def test_a_hostile_roster_goes_back_as_a_list(folder: Path) -> None:
    """What the reader dies of is never opened to be marked; the review is written whole."""
    (folder / "rosters" / "z.xlsx").write_bytes(KILLER)
    done = here("review", folder)
    assert done.returncode == 3, done.stderr.decode()
    assert (folder / "reports" / "第01次" / "退回" / "乡镇" / "z.xlsx").is_file()


def _pipe(path: Path) -> None:
    """Make a pipe that nobody writes into."""
    os.mkfifo(path)


def _endless(path: Path) -> None:
    """Make a link to a device without an end."""
    path.symlink_to("/dev/zero")


def _nowhere(path: Path) -> None:
    """Make a link that leads to itself."""
    path.symlink_to(path.name)


def _folder(path: Path) -> None:
    """Make a folder where a file is expected."""
    path.mkdir()


ODD: dict[str, Callable[[Path], None]] = {"pipe": _pipe, "endless": _endless, "nowhere": _nowhere}


@ONLY_POSIX
@pytest.mark.parametrize("kind", ODD)
def test_what_is_no_file_is_named_and_left(folder: Path, kind: str) -> None:
    """A pipe, a device or a broken link is a problem wherever a file is looked for; all is written."""
    make = ODD[kind]
    for name in ("forms/第1批", "papers", "reports/第01次", "decisions", "packs"):
        (folder / name).mkdir(parents=True)
    # numbers.csv stays: without it a folder with numbered reviews is not reviewed at all.
    told = (
        *("rosters/a.xlsx", "clearances/a.xlsx", "forms/第1批/a.xlsx"),
        *("elected.xlsx", "packs/common.yaml"),
    )
    for place in (*told, "papers/a.pdf", "decisions/a.xlsx", "reports/第01次/记录.json"):
        make(folder / place)
    made = review(folder)
    assert {place: codes(made).get(place) for place in told} == dict.fromkeys(told, "not-a-file")
    done = (apart if kind == "pipe" else here)("review", folder)
    assert done.returncode == 3, done.stderr.decode()
    assert (folder / "reports" / "第02次" / "记录.json").is_file()


@ONLY_POSIX
@pytest.mark.parametrize(
    ("name", "make"),
    crossed(["election.yaml", "villages.xlsx", "elected.xlsx", "numbers.csv"], [_pipe, _folder]),
)
def test_a_file_of_the_folder_that_is_none_is_a_problem(
    folder: Path, name: str, make: Callable[[Path], None]
) -> None:
    """Each of the files that a review is made from may be something else."""
    (folder / name).unlink(missing_ok=True)
    make(folder / name)
    done = here("review", folder, "--format", "json")
    assert done.returncode == 3, done.stderr.decode()
    assert name in (done.stdout + done.stderr).decode()


@ONLY_POSIX
@pytest.mark.parametrize("name", ["rosters", "clearances"])
def test_a_folder_that_is_none_is_a_problem(folder: Path, name: str) -> None:
    """A pipe in the place of a folder of files is not taken for an empty folder."""
    (folder / name).rename(folder / "aside")
    _pipe(folder / name)
    assert codes(review(folder))[name] in {"not-a-folder", "no-rosters"}


@ONLY_POSIX
def test_a_socket_is_no_file(folder: Path) -> None:
    """A socket is left, too."""
    with socket.socket(socket.AF_UNIX) as server:
        before = Path.cwd()
        os.chdir(folder / "rosters")  # the path of a socket is short
        try:
            server.bind("a.xlsx")
        finally:
            os.chdir(before)
        assert codes(review(folder))["rosters/a.xlsx"] == "not-a-file"


@ONLY_POSIX
def test_a_name_that_is_not_utf_8_is_shown_with_escapes(folder: Path) -> None:
    """Such a file is named so that it can be found, in every output, and is not read."""
    (folder / "forms" / "第1批").mkdir(parents=True)
    (folder / "papers").mkdir()
    (folder / "rosters" / "旧").mkdir()
    raw = (folder / "rosters" / "名册.xlsx").read_bytes()
    for place in ("rosters", "clearances", "forms/第1批", "papers", "rosters/旧"):
        odd = os.path.join(os.fsencode(folder / place), b"\xb3\xc7\n\x1b.xlsx")  # noqa: PTH118 - bytes
        Path(os.fsdecode(odd)).write_bytes(raw)
    made = review(folder)
    name = r"\udcb3\udcc7\n\x1b.xlsx"
    for place in ("rosters", "clearances", "forms/第1批"):
        assert codes(made)[f"{place}/{name}"] == "file-name"
    done = apart("review", folder)
    assert done.returncode == 3, done.stderr.decode()
    record = (folder / "reports" / "第01次" / "记录.json").read_text(encoding="utf-8")
    assert name.replace("\\", "\\\\") in record
    assert name in (folder / "reports" / "第01次" / "内部" / "index.html").read_text(encoding="utf-8")


@pytest.mark.deep  # in `make test`: tests/commands/test_refused.py, whose folder is named in GBK
@ONLY_POSIX
def test_an_election_folder_whose_name_is_not_utf_8_is_reviewed(tmp_path: Path) -> None:
    """What the folder itself is called enters no report."""
    where = Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), b"\xb3\xc7")))  # noqa: PTH118 - bytes
    clean_county().write(where)
    done = apart("review", where)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.deep
def test_a_name_that_is_too_long_is_a_problem(folder: Path, tmp_path: Path) -> None:
    """No system has a file of such a name, and none may be looked for without an end."""
    long = "村" * 300
    text = (folder / "election.yaml").read_text(encoding="utf-8")
    named = text.replace("packs: [", f'packs: ["{long}", "a\\0b", "../../{long}", ')
    (folder / "election.yaml").write_text(named, encoding="utf-8")
    (folder / "rosters" / f"{'村' * 80}.xlsx").write_bytes(KILLER)
    done = here("review", folder)
    assert done.returncode == 3, done.stderr.decode()
    assert (folder / "reports" / "第01次").is_dir()
    for args in (
        ("review", tmp_path / long),
        ("elected", tmp_path / long),
        ("rules", "check", long),
        ("rules", "new", "a", "--folder", tmp_path / long),
    ):
        assert here(*args).returncode == 2, args
