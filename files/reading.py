"""Reads workbooks, each in a worker process: no file can take the review down, and all cores read at once."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from files.books.bounds import LARGEST_MARKED
from files.books.locked_files import passwords_given
from files.books.sheet_problems import reading_stopped
from files.books.sheets import Marks, Workbook
from files.copies.copy_marks import SheetMarks
from files.jobs import Answer, CopyMarked, CountMarks, IsWorkbook, Job, ReadFile, Stop
from files.kept_books import kept_books, stamp_of
from files.workbooks import SheetText
from files.workers import When, workers
from vocabulary.problems import Problem
from vocabulary.stages import Stage, stage

_AHEAD = 3  # files for each worker, read or being read before anybody asks for them
_AHEAD_BYTES = 10_000_000  # on disk: so much is read ahead at most, beside one file
_PATIENCE = 0.5  # seconds: on Windows nobody can interrupt one who waits without an end

_BEGUN: ContextVar[dict[ReadFile, Future[Answer]] | None] = ContextVar("begun", default=None)

File = tuple[Path, str]  # where it lies, and how messages name it


@contextmanager
def reading_ahead(files: Iterable[File]) -> Iterator[None]:
    """Begin to read files that will be asked for inside, in this order, as far as their size allows."""
    begun: dict[ReadFile, Future[Answer]] = {}
    left = _AHEAD_BYTES
    for path, file in files:
        left -= _size(path)
        if left < 0:
            break
        job = _read(path, file)
        begun[job] = _ask_to_read(job, path, When.AHEAD)
    token = _BEGUN.set(begun)
    try:
        yield
    finally:
        _BEGUN.reset(token)


def read_workbook(path: Path, file: str) -> Workbook | Problem:
    """Read a file as a workbook, by its content and not by its extension; `file` is how messages name it."""
    return _workbook(_begin(path, file), file)


def read_workbooks(files: Sequence[File]) -> Iterator[Workbook | Problem]:
    """Read files side by side and return them in their order; the first ones are read from now on."""
    waiting = deque(files)
    begun: deque[tuple[str, Future[Answer], int]] = deque()
    _go_on(waiting, begun)
    return _in_turn(waiting, begun)


def begin_marks(path: Path, sheet: str, first_row: int) -> Callable[[], Marks]:
    """Begin to count the marks of a sheet from a row (as on screen) downwards; return what waits for them."""
    if _size(path) > LARGEST_MARKED:  # nobody need be asked
        return Marks
    future = _ask(CountMarks(_place(path), sheet, first_row, passwords_given()))

    def marks() -> Marks:
        """Wait for the marks."""
        answer = _result(future)
        # A hint is not worth a failure: whatever is broken here was reported when the cells were read.
        return answer if isinstance(answer, Marks) else Marks()

    return marks


def holds_workbook(path: Path) -> bool:
    """Whether a file is an .xlsx, an .ods or an .xls, locked or not, whatever it is called."""
    return _result(_ask(IsWorkbook(_place(path)))) is True


def copy_marked(path: Path, marks: Mapping[str, SheetMarks], notice: SheetText) -> Callable[[], bytes | None]:
    """Begin a copy of an .xlsx with the notice before its sheets, and return what waits for it.

    There is none where the file cannot be opened.
    """
    future = workers().ask(CopyMarked(_place(path), marks, notice), _size(path))

    def copy() -> bytes | None:
        answer = _result(future)
        return answer if isinstance(answer, bytes) else None

    return copy


def _in_turn(
    waiting: deque[File], begun: deque[tuple[str, Future[Answer], int]]
) -> Iterator[Workbook | Problem]:
    """Return what was read, one by one, and begin the next."""
    while begun:
        file, future, _ = begun.popleft()
        _go_on(waiting, begun)
        yield _workbook(future, file)


def _go_on(waiting: deque[File], begun: deque[tuple[str, Future[Answer], int]]) -> None:
    """Begin files until enough are read ahead."""
    most = _AHEAD * workers().most
    while waiting and (not begun or (len(begun) < most and sum(size for *_, size in begun) < _AHEAD_BYTES)):
        path, file = waiting.popleft()
        begun.append((file, _begin(path, file), _size(path)))


def _begin(path: Path, file: str) -> "Future[Answer]":
    """Begin to read a file, unless that is begun."""
    job = _read(path, file)
    begun = _BEGUN.get()
    return begun.pop(job) if begun is not None and job in begun else _ask_to_read(job, path, When.SOON)


def _ask_to_read(job: ReadFile, path: Path, when: When) -> "Future[Answer]":
    """Have a file read, unless that was done of late and the workbook was kept."""
    kept, stamp = kept_books(), stamp_of(path)
    if kept is None or stamp is None:
        return workers().ask(job, _size(path), when)
    book = kept.get(job, stamp)
    if book is not None:
        known: Future[Answer] = Future()
        known.set_result(book)
        return known
    future = workers().ask(job, _size(path), when)
    kept.asked(job, stamp, future)
    return future


def _read(path: Path, file: str) -> ReadFile:
    """Return the job of reading a file."""
    return ReadFile(_place(path), file, passwords_given())


def _place(path: Path) -> str:
    """Return a path that leads to the same file whatever folder a process stands in."""
    return os.path.abspath(path)  # noqa: PTH100 - as it is written: `resolve` would follow links


def _size(path: Path) -> int:
    """Return how large a file is, as far as one can see."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _ask(job: Job) -> "Future[Answer]":
    """Have a worker do a job."""
    return workers().ask(job)


def _workbook(future: "Future[Answer]", file: str) -> Workbook | Problem:
    """Wait for a workbook; what a worker died of is a problem of that file."""
    with stage(Stage.READING):
        answer = _result(future)
    kept = kept_books()
    if kept is not None:
        kept.keep(future, answer)
    match answer:
        case Workbook() | Problem():
            return answer
        case Stop():
            return reading_stopped(file, answer)
        case _:
            return reading_stopped(file, Stop.DIED)


def _result(future: "Future[Answer]") -> Answer:
    """Wait for an answer."""
    while True:
        try:
            return future.result(_PATIENCE)
        except TimeoutError:
            if future.done():
                raise
