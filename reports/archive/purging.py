"""What the day of deletion covers (delete_answers_by): files by class, and the record that they are gone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Literal

from candidates.folders import CLEARANCES, FORMS, LETTERS, READING_COPIES, ROSTERS, folder_in
from candidates.rosters.roll import NUMBERS_FILE
from files.archives import fingerprint_of
from files.entries import Kind, kind_of, printable
from files.failures import leads_out, why_of
from reports.pages.election_pages import DECIDER, INTERNAL, TODAY, TOWNSHIP
from reports.papers.letters.confirmation import CONFIRMATION
from reports.papers.letters.reminder import REMINDER
from reports.returned.copies import RETURNED
from reports.shelf.numbering import REPORTS
from reports.shelf.record_types import RecordPart
from vocabulary.failures import Why
from vocabulary.product import VERSION
from vocabulary.texts import Text
from vocabulary.writing.masking import masked

_QUOTING = frozenset({REMINDER.name, CONFIRMATION.name})  # what a unit answered, or owes
_PAGES = frozenset({INTERNAL, DECIDER, TOWNSHIP, TODAY})


class DataClass(Enum):
    """A kind of file that is deleted together."""

    ANSWERS = "answers"
    RETURNED = "returned"
    PAGES = "pages"
    LETTERS = "letters"
    PEOPLE = "people"


NAMES: Mapping[DataClass, Text] = {
    DataClass.ANSWERS: Text("各单位的反馈表和送审表", "units' forms, sent and answered"),
    DataClass.RETURNED: Text("退回件", "copies sent back for correction"),
    DataClass.PAGES: Text("引用反馈的网页", "pages that quote answers"),
    DataClass.LETTERS: Text(
        "引用反馈的函（催办函、反馈确认单），英文参阅本",
        "letters that quote answers, and English reading copies",
    ),
    DataClass.PEOPLE: Text("名册和人员编号登记（含身份证号）", "rosters, register of numbers (with IDs)"),
}
# What answers stand in; rosters and numbers have a term of their own, and go only where they are named.
BY_DEFAULT = (DataClass.ANSWERS, DataClass.RETURNED, DataClass.PAGES, DataClass.LETTERS)


@dataclass(frozen=True, slots=True)
class Covered:
    """A file that is to be deleted."""

    path: Path
    name: str
    kind: DataClass


def covered(folder: Path, classes: Sequence[DataClass]) -> tuple[Covered, ...]:
    """Return the files of these classes by path; what lies beyond a link is none of them."""
    found = (path for path in sorted(folder.rglob("*")) if _is_ours(path, folder))
    named = ((path, path.relative_to(folder).as_posix()) for path in found)
    return tuple(
        Covered(path, name, kind)
        for path, name in named
        if (kind := class_of(folder, name)) is not None and kind in classes
    )


def _is_ours(path: Path, folder: Path) -> bool:
    """Whether a path is a file inside of the folder."""
    return kind_of(path) is Kind.FILE and not leads_out(path.parent, folder) and not path.is_symlink()


def class_of(folder: Path, name: str) -> DataClass | None:
    """Return the class of a file; most files have none and stay."""
    parts = name.split("/")
    first, third = parts[0], (*parts, "", "")[2]
    if first in {folder_in(folder, CLEARANCES).name, FORMS}:
        return DataClass.ANSWERS
    if first == folder_in(folder, ROSTERS).name or name.startswith(NUMBERS_FILE):
        return DataClass.PEOPLE
    if first == REPORTS and len(parts) > 2:
        if third == RETURNED:
            return DataClass.RETURNED
        return DataClass.PAGES if third in _PAGES else None
    if first in READING_COPIES or (first == LETTERS and third in _QUOTING):
        return DataClass.LETTERS
    return None


class Gone(RecordPart):
    """A file that was deleted: known again by its fingerprint, if a copy turns up."""

    file: str
    bytes: int
    sha256: str


class ClassGone(RecordPart):
    """What of one class was deleted, and what could not be."""

    kind: str
    files: tuple[Gone, ...]
    kept: tuple[str, ...]


class ArchiveLeft(RecordPart):
    """An archive that still holds what was deleted: how many of its files, or none if it cannot be read."""

    file: str
    sha256: str
    holds: int | None


class Certificate(RecordPart):
    """The record of a deletion (清除记录)."""

    record: Literal["lianshen-purge-1"] = "lianshen-purge-1"
    lianshen: str = VERSION
    county: str
    polling_day: str
    delete_answers_by: str
    deleted_on: str
    confirmed_by: tuple[str, ...]
    classes: tuple[ClassGone, ...]
    archives: tuple[ArchiveLeft, ...] = ()  # that stay, and hold the same


@dataclass(frozen=True, slots=True)
class Deleted:
    """What one run deleted."""

    classes: tuple[ClassGone, ...]
    blocked: tuple[tuple[str, Why], ...]


def delete(files: Sequence[Covered], classes: Sequence[DataClass], folder: Path) -> Deleted:
    """Delete files, each with its fingerprint taken first; what cannot be deleted is named."""
    blocked: list[tuple[str, Why]] = []
    made = tuple(
        _class_gone(kind, [each for each in files if each.kind is kind], blocked) for kind in classes
    )
    _remove_empty(folder, files)
    return Deleted(made, tuple(blocked))


def _class_gone(kind: DataClass, files: Sequence[Covered], blocked: list[tuple[str, Why]]) -> ClassGone:
    """Delete the files of one class."""
    gone, kept = [], []
    for each in files:
        shown = masked(printable(each.name))
        try:
            line = Gone(file=shown, bytes=each.path.stat().st_size, sha256=fingerprint_of(each.path))
            each.path.unlink()
        except OSError as error:
            blocked.append((shown, why_of(error)))
            kept.append(shown)
        else:
            gone.append(line)
    return ClassGone(kind=kind.value, files=tuple(gone), kept=tuple(kept))


def _remove_empty(folder: Path, files: Sequence[Covered]) -> None:
    """Remove folders that nothing is left in, but for those that an election folder has."""
    for path in sorted({above for each in files for above in _above(folder, each.path)}, reverse=True):
        if not any(path.iterdir()):
            path.rmdir()


def _above(folder: Path, path: Path) -> Iterator[Path]:
    """Yield the folders of a file below the first one."""
    for above in path.parents:
        if folder in {above, above.parent}:
            return
        yield above
