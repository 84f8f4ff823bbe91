"""Workbooks that were read and will be looked at again: kept for a while, as far as there is room."""

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

from files.books.sheets import Workbook
from files.jobs import Answer, ReadFile

MOST_CELLS = 500_000  # of all that is kept, some 40 MB; the answers of a county of 240 villages have as many

Stamp = tuple[int, int]  # size and time of the last change: a file that has others is read again


@dataclass(slots=True)
class KeptBooks:
    """What was read of late: by how it was asked for, and the state in which the file was."""

    room: int  # for so many cells
    _books: dict[tuple[ReadFile, Stamp], Workbook] = field(default_factory=dict)
    _asked: dict["Future[Answer]", tuple[ReadFile, Stamp]] = field(default_factory=dict)

    def get(self, job: ReadFile, stamp: Stamp) -> Workbook | None:
        """Return a workbook as it was read from the very same file, if it was kept."""
        return self._books.get((job, stamp))

    def asked(self, job: ReadFile, stamp: Stamp, future: "Future[Answer]") -> None:
        """Note what somebody will wait for."""
        self._asked[future] = job, stamp

    def keep(self, future: "Future[Answer]", read: Answer) -> None:
        """Keep what came of it if it is a workbook and there is room for it."""
        what = self._asked.pop(future, None)
        if what is None or not isinstance(read, Workbook):
            return
        cells = sum(len(row) for sheet in read.sheets for row in sheet.rows)
        if cells <= self.room:
            self.room -= cells
            self._books[what] = read

    def forget(self) -> None:
        """Let go of everything, and keep nothing more."""
        self.room = 0
        self._books.clear()
        self._asked.clear()


_KEPT: ContextVar[KeptBooks | None] = ContextVar("kept", default=None)


@contextmanager
def keeping_books(most: int = MOST_CELLS) -> Iterator[KeptBooks]:
    """Keep what is read inside, for whoever reads it again."""
    kept = KeptBooks(most)
    token = _KEPT.set(kept)
    try:
        yield kept
    finally:
        kept.forget()
        _KEPT.reset(token)


def kept_books() -> KeptBooks | None:
    """Return what keeps workbooks here, if anything does."""
    return _KEPT.get()


def forget_books() -> None:
    """Let go of what is kept here: nobody will read it again."""
    kept = _KEPT.get()
    if kept is not None:
        kept.forget()


def stamp_of(path: Path) -> Stamp | None:
    """Return the state in which a file is, as far as one can see."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_size, found.st_mtime_ns
