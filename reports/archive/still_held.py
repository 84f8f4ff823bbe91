"""What a deletion does not reach though it holds the same: archives that lie in the folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from files.archives import fingerprint_of, names_in
from files.entries import Kind, list_folder, printable
from reports.archive.purging import DataClass, class_of
from reports.archive.sealing import ARCHIVE


@dataclass(frozen=True, slots=True)
class StillHeld:
    """An archive, and how many of the files that are deleted it still holds; none if it cannot be read.

    All of it is known before anything is deleted: what cannot be read would then stop the record.
    """

    name: str
    sha256: str  # "" where it cannot be read
    files: int | None


def still_held(folder: Path, classes: Sequence[DataClass]) -> tuple[StillHeld, ...]:
    """Return the archives of a folder that hold files of these classes, or may hold them."""
    entries = list_folder(folder / ARCHIVE, folder)
    zips = (each.path for each in entries if each.kind is Kind.FILE and each.path.suffix == ".zip")
    return tuple(held for path in zips if (held := _held(folder, path, classes)))


def _held(folder: Path, path: Path, classes: Sequence[DataClass]) -> StillHeld | None:
    """Count what one archive holds; nothing if it holds none of it."""
    names = names_in(path)
    count = None if names is None else sum(class_of(folder, name) in classes for name in names)
    if count == 0:
        return None
    return StillHeld(printable(path.relative_to(folder).as_posix()), _fingerprint(path), count)


def _fingerprint(path: Path) -> str:
    """Return the fingerprint of an archive, or nothing where it cannot be read."""
    try:
        return fingerprint_of(path)
    except OSError:
        return ""
