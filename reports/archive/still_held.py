"""What a deletion does not reach though it holds the same: archives that lie in the folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from files.archives import names_in
from files.entries import Kind, kind_of, printable
from reports.archive.purging import DataClass, class_of
from reports.archive.sealing import ARCHIVE


@dataclass(frozen=True, slots=True)
class StillHeld:
    """An archive, and how many of the files that are deleted it still holds; none if it cannot be read."""

    path: Path
    name: str
    files: int | None


def still_held(folder: Path, classes: Sequence[DataClass]) -> tuple[StillHeld, ...]:
    """Return the archives of a folder that hold files of these classes, or may hold them."""
    zips = (path for path in sorted((folder / ARCHIVE).glob("*.zip")) if kind_of(path) is Kind.FILE)
    held = (_held(folder, path, classes) for path in zips)
    return tuple(each for each in held if each.files != 0)


def _held(folder: Path, path: Path, classes: Sequence[DataClass]) -> StillHeld:
    """Count what one archive holds."""
    names = names_in(path)
    count = None if names is None else sum(class_of(folder, name) in classes for name in names)
    return StillHeld(path, printable(path.relative_to(folder).as_posix()), count)
