"""What lies in a folder of Parquet and is not read: said, so that nobody takes it for judged."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.backends.sql.columns import NOMINEES, RECORDS, STATES, VILLAGES
from scale.data import ENDING, KIN, SITTING, Part
from vocabulary.catalogue import parquet as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem

_FOREIGN = frozenset({"thumbs.db", "desktop.ini"})  # what systems put into any folder


def unread_entries(data: Path, parts: Sequence[Part]) -> Iterator[Problem]:
    """Report files that are not called as Parquet is, and those of a name that `nominees` does not have."""
    names = {part.name for part in parts}
    of_questions = [path for path in sorted((data / RECORDS).glob("*")) if path.is_dir()]
    for folder in (*(data / table for table in (NOMINEES, VILLAGES, STATES, KIN, SITTING)), *of_questions):
        for path in _visible(folder):
            place = FilePlace(path.relative_to(data).as_posix())
            if path.suffix != ENDING or path.is_dir():
                yield problem(catalogue.ENTRY_UNREAD, place)
            elif path.stem not in names:
                yield problem(catalogue.NO_NOMINEES, place, file=f"{NOMINEES}/{path.name}")
    for path in _visible(data / RECORDS):
        if not path.is_dir():
            yield problem(catalogue.ENTRY_UNREAD, FilePlace(path.relative_to(data).as_posix()))


def _visible(folder: Path) -> list[Path]:
    """Return what lies in a folder, but for what systems and programs hide there."""
    return [
        path
        for path in sorted(folder.glob("*"))
        if not path.name.startswith((".", "~$")) and path.name.casefold() not in _FOREIGN
    ]
