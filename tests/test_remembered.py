"""What remembers workbooks says what the workers say, and asks them where it cannot know."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

import tests.remembered
from files.jobs import Answer, CountMarks, Job, ReadFile
from files.workers import workers
from tests.candidates.rosters import HEADERS, ROW_OF_LI, ROW_OF_ZHANG
from tests.corpus.rosters.tools import book
from tests.remembered import Remembering

ZHANG, LI = book(HEADERS, ROW_OF_ZHANG), book(HEADERS, ROW_OF_LI)


class Asked:
    """The workers, with what they were asked."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.jobs: list[Job] = []

    def ask(self, job: Job, *how: Any) -> "Future[Answer]":
        """Keep a job and have it done."""
        self.jobs.append(job)
        return workers().ask(job, *how)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Return what the workers are asked from now on."""
    found = Asked()
    monkeypatch.setattr(tests.remembered, "workers", lambda: found)
    return found


def test_the_same_bytes_are_read_once(asked: Asked, tmp_path: Path) -> None:
    """Wherever they lie; another name in messages, another job or one byte more is another answer."""
    here, there = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    here.write_bytes(ZHANG)
    there.write_bytes(ZHANG)
    pool = Remembering()
    jobs = [ReadFile(str(here), "a"), ReadFile(str(there), "a"), ReadFile(str(here), "b")]
    jobs += [CountMarks(str(path), "名册", row) for path, row in ((here, 1), (there, 1), (here, 2))]
    told = [pool.ask(job).result() for job in jobs]
    assert told == [workers().ask(job).result() for job in jobs]
    assert asked.jobs == [jobs[at] for at in (0, 2, 3, 5)]
    here.write_bytes(LI)
    assert pool.ask(jobs[0]).result() == workers().ask(jobs[0]).result() != told[0]


def test_what_is_no_plain_file_is_not_remembered(asked: Asked, tmp_path: Path) -> None:
    """A link may lead elsewhere tomorrow, and out of the folder: the workers see to it each time."""
    (tmp_path / "a.xlsx").write_bytes(ZHANG)
    (tmp_path / "link.xlsx").symlink_to("a.xlsx")
    (tmp_path / "folder").mkdir()
    pool = Remembering()
    for name in ("link.xlsx", "folder", "nowhere.xlsx") * 2:
        job = ReadFile(str(tmp_path / name), name)
        assert pool.ask(job).result() == workers().ask(job).result()
    assert len(asked.jobs) == 6


class Late:
    """Workers that come to a file when it is something else."""

    def __init__(self, change: Callable[[], object]) -> None:
        """Keep what happens before."""
        self.change = change

    def ask(self, job: Job, *how: Any) -> "Future[Answer]":
        """Change the file and have the job done."""
        self.change()
        return workers().ask(job, *how)


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.write_bytes(LI)], ids=["gone", "another"])
def test_what_was_gone_when_it_was_read_is_not_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], object]
) -> None:
    """A file that is read ahead may be gone, or another, by then: that is no answer about its bytes."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(ZHANG)
    pool, job = Remembering(), ReadFile(str(path), "a")
    monkeypatch.setattr(tests.remembered, "workers", lambda: Late(lambda: change(path)))
    pool.ask(job).result()
    monkeypatch.undo()
    path.write_bytes(ZHANG)
    assert pool.ask(job).result() == workers().ask(job).result()
