"""The shelf of numbered reviews (reports/第NN次/): finds the last one, writes the next, touches no other."""

import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path, PurePosixPath

from candidates.clearances.replies.recorded import AnswerKey, Recorded
from files.entries import list_folder, read_regular
from files.failures import RefusedError, refuse_outside, why_of
from files.locks import FolderBusyError, locked
from files.sharing.shares import in_shares
from files.whole_files import remove_unfinished, unfinished_beside, write_whole
from reports.shelf.snapshot import (
    LARGEST_RECORD,
    PersonRecord,
    Snapshot,
    read_findings,
    read_people,
    read_snapshot,
)
from vocabulary.answers import RecordedFinding
from vocabulary.catalogue import reports as catalogue
from vocabulary.failures import Failure, Unwritten, Why
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, hint
from vocabulary.stages import Stage, counts_as
from vocabulary.texts import Text

REPORTS = "reports"
RECORD = "记录.json"
SHELF_LOCK = ".lianshen-reports.lock"  # not the lock of an election folder: a folder may be its own shelf
_NUMBERED = re.compile(r"第([0-9]{1,6})次", re.ASCII)
_UNREADABLE = Text("记录已损坏", "the record is damaged")
_SAFE_PART = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Last:
    """The latest record that can be read, and what was wrong with later ones."""

    snapshot: Snapshot | None
    hints: tuple[Hint, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """Where a review lies, and which of its files could not be written."""

    folder: Path
    blocked: tuple[Unwritten, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered review of a shelf, with its record where that can be read."""

    number: int
    folder: Path
    snapshot: Snapshot | None


def folder_name(number: int) -> str:
    """Return the folder name of a numbered review."""
    return f"第{number:02d}次"


def next_number(shelf: Path) -> int:
    """Return the number after the highest one on the shelf; a gap stays a gap."""
    return max(_numbered(shelf), default=0) + 1


def numbered_reviews(shelf: Path) -> tuple[Numbered, ...]:
    """Return every review on the shelf by its number."""
    found = sorted(_numbered(shelf).items())
    return tuple(Numbered(number, path, _record(_content(path / RECORD))) for number, path in found)


def _record(raw: bytes | Why) -> Snapshot | None:
    """Read a record where there is one."""
    return read_snapshot(raw) if isinstance(raw, bytes) else None


def last_review(shelf: Path) -> Last:
    """Return the latest review on the shelf whose record can be read."""
    hints: list[Hint] = []
    for _, path in sorted(_numbered(shelf).items(), reverse=True):
        raw = _content(path / RECORD)
        snapshot = _record(raw)
        if snapshot is not None:
            return Last(snapshot, tuple(hints))
        hints.append(_damaged(shelf, path, raw))
    return Last(None, tuple(hints))


def review_before(shelf: Path, number: int) -> Snapshot | None:
    """Return the latest readable record on a shelf before a number."""
    for each, path in sorted(_numbered(shelf).items(), reverse=True):
        raw = _content(path / RECORD) if each < number else b""
        snapshot = read_snapshot(raw) if isinstance(raw, bytes) and raw else None
        if snapshot is not None:
            return snapshot
    return None


def recorded_people(shelf: Path) -> tuple[PersonRecord, ...] | None:
    """Return whom the latest readable record names: nobody where none is readable, None without reviews."""
    numbered = sorted(_numbered(shelf).items(), reverse=True)
    if not numbered:
        return None
    records = (_content(path / RECORD) for _, path in numbered)
    found = (read_people(raw) for raw in records if isinstance(raw, bytes))
    return next((people for people in found if people is not None), ())


def every_record_of_people(shelf: Path) -> Iterator[tuple[int, tuple[PersonRecord, ...]]]:
    """Yield whom every readable record of a shelf names, the earliest first."""
    for number, path in sorted(_numbered(shelf).items()):
        raw = _content(path / RECORD)
        people = read_people(raw) if isinstance(raw, bytes) else None
        if people is not None:
            yield number, people


def recorded_on(*shelves: Path) -> Recorded:
    """Return what the latest readable record of each shelf says units had found; a later shelf prevails."""
    findings: dict[AnswerKey, RecordedFinding] = {}
    hints: list[Hint] = []
    for shelf in dict.fromkeys(shelves):
        for _, path in sorted(_numbered(shelf).items(), reverse=True):
            raw = _content(path / RECORD)
            found = read_findings(raw) if isinstance(raw, bytes) else None
            if found is not None:
                findings |= found
                break
            hints.append(_damaged(shelf, path, raw))
    return Recorded(findings, tuple(hints))


def _numbered(shelf: Path) -> dict[int, Path]:
    """Return what carries a number on the shelf."""
    entries = list_folder(shelf, _root(shelf))
    return {int(found[1]): each.path for each in entries if (found := _NUMBERED.fullmatch(each.path.name))}


def _root(shelf: Path) -> Path:
    """Return what no link on a shelf may lead out of: its election folder, or a place that somebody named."""
    return shelf.parent if shelf.name == REPORTS else shelf


def _content(path: Path) -> bytes | Why:
    """Return the bytes of a record; nothing where there is more than any review has, or say why not."""
    try:
        raw = read_regular(path, LARGEST_RECORD, _root(path.parent.parent))
    except OSError as error:
        return why_of(error)
    return b"" if len(raw) > LARGEST_RECORD else raw


def _damaged(shelf: Path, path: Path, raw: bytes | Why) -> Hint:
    """Say that a record cannot be compared with, and why."""
    what = _UNREADABLE if isinstance(raw, bytes) else _unread(raw)
    return hint(catalogue.RECORD_DAMAGED, FilePlace(f"{shelf.name}/{path.name}/{RECORD}"), what=what)


def _unread(why: Why) -> Text:
    """Say why a record could not be opened."""
    if why.failure is Failure.MISSING:
        return Text("记录缺失", "the record is missing")
    return Text(f"记录打不开（{why.words.zh}）", f"the record cannot be opened ({why.words.en})")


class NumberTakenError(FileExistsError):
    """Another run has written a review of this number, or is about to."""


@counts_as(Stage.REPORTING)
def write_review(shelf: Path, number: int, files: Mapping[str, bytes]) -> Written:
    """Write a numbered review, first into a folder beside it: an interrupted run leaves no half review.

    Raises:
        NumberTakenError: the number is taken; nothing is written.
        OSError: the shelf itself cannot be written to.
    """
    final = shelf / folder_name(number)
    refuse_outside(shelf, _root(shelf))
    if os.path.lexists(final):
        raise NumberTakenError(final)
    shelf.mkdir(parents=True, exist_ok=True)
    try:
        with locked(shelf, SHELF_LOCK) as alone:
            if alone:
                remove_unfinished(shelf)
            return Written(final, _write_unfinished(final, files))
    except FolderBusyError as error:
        raise NumberTakenError(final) from error


def _write_unfinished(final: Path, files: Mapping[str, bytes]) -> tuple[Unwritten, ...]:
    """Write under a name of this run alone, give it the number at the end, and return what was blocked."""
    unfinished = unfinished_beside(final)
    try:
        unfinished.mkdir()
        blocked = write_files(unfinished, files)
        unfinished.rename(final)  # refuses where another run has just written the number
    except BaseException as error:
        shutil.rmtree(unfinished, ignore_errors=True)
        if isinstance(error, OSError) and os.path.lexists(final):
            raise NumberTakenError(final) from error
        raise
    return blocked


@counts_as(Stage.REPORTING)
def replace_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Unwritten, ...]:
    """Write files below a folder that is in use, each whole, over files of the same name."""
    return write_files(folder, files, partial(write_whole, durable=False, within=folder))


def write_files(
    folder: Path, files: Mapping[str, bytes], write: Callable[[Path, bytes], object] | None = None
) -> tuple[Unwritten, ...]:
    """Write files below a folder and return those that somebody keeps to himself; the rest is written."""
    write, names = write or Path.write_bytes, tuple(files)

    @cache
    def place(*parts: str) -> Path:
        """Make a folder below the one given, and see that it lies there, once for all of its files."""
        path = folder.joinpath(*parts)
        refuse_outside(path, folder)
        path.mkdir(parents=True, exist_ok=True)
        return path

    def one(number: int) -> bytes:
        """Make and write one file; say why it was not written."""
        name = names[number]
        *above, own = _parts(name)
        content = files[name]
        try:
            write(place(*above) / own, content)
        except (PermissionError, RefusedError) as error:
            why = why_of(error)
            return f"{why.failure.value}\n{why.detail}".encode()
        return b""

    said = zip(names, in_shares(len(names), one), strict=True)
    return tuple(Unwritten(name, _why(packed.decode())) for name, packed in said if packed)


def _why(said: str) -> Why:
    """Return why a file was not written."""
    failure, _, detail = said.partition("\n")
    return Why(Failure(failure), detail)


def _parts(name: str) -> Sequence[str]:
    """Return the parts of a path that we made ourselves; anything else is a mistake of ours."""
    parts = PurePosixPath(name).parts
    if not parts or not all(_SAFE_PART.fullmatch(part) and part.strip(".") for part in parts):
        raise ValueError(f"not a path of a report: {name!r}")
    return parts
