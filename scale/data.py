"""A folder of Parquet: which files are there, and which of them belong together.

All that is known of a person lies in files of one name: `nominees/云溪县.parquet`, and
`records/convictions/云溪县.parquet`. Such a set of files is a part; parts are
judged one after another, and none needs another.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.backends.sql.columns import NOMINEES, RECORDS, STATES, VILLAGES, records_table
from files.whole_files import unfinished_beside

ENDING = ".parquet"
ELECTION_FILE = "election.yaml"
ELECTIONS = "elections"
KIN, SITTING = "kin", "sitting"
PACKS = "packs"
_LONGEST = 40  # signs of a name


@dataclass(frozen=True, slots=True)
class Part:
    """The files of one name."""

    data: Path
    name: str

    @property
    def election(self) -> Path:
        """Return the election of these people: its own, or the one of the whole folder."""
        own = self.data / ELECTIONS / f"{self.name}.yaml"
        return own if own.is_file() else self.data / ELECTION_FILE

    def file(self, table: str) -> Path:
        """Return the file of a table, whether it is there or not."""
        return self.data / self.path(table)

    def path(self, table: str) -> str:
        """Return where a table lies within the folder, with `/`."""
        folder = table
        if table.startswith(f"{RECORDS}_"):
            folder = f"{RECORDS}/{table.removeprefix(f'{RECORDS}_')}"
        return f"{folder}/{self.name}{ENDING}"

    def files(self) -> Iterator[Path]:
        """Yield every file of the part that is there."""
        if self.election.is_file():
            yield self.election
        for table in (NOMINEES, VILLAGES, STATES, KIN, SITTING):
            if self.file(table).is_file():
                yield self.file(table)
        yield from sorted((self.data / RECORDS).glob(f"*/{_literal(self.name)}{ENDING}"))

    def has_records(self, question: str) -> bool:
        """Whether there is a table of the records of a question."""
        return self.file(records_table(question)).is_file()


def part_name(county: str) -> str:
    """Return the name of a county's files; where something cannot stand in it, with what keeps it its own."""
    plain = "".join(sign for sign in county if sign.isalnum() or sign in "-_（）()")[:_LONGEST]
    if plain and plain == county:
        return plain
    return f"{plain}-{hashlib.sha256(county.encode()).hexdigest()[:8]}".lstrip("-")


def is_data(folder: Path) -> bool:
    """Whether a folder holds people as Parquet."""
    return (folder / NOMINEES).is_dir()


def parts_of(data: Path) -> list[Part]:
    """Return the parts, in the order of their names."""
    return [Part(data, path.stem) for path in sorted((data / NOMINEES).glob(f"*{ENDING}"))]


def put(path: Path, write: Callable[[Path], Path]) -> None:
    """Put a file at a path, whole or not at all; what writes it gets a path of its own for file or folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = unfinished_beside(path)
    try:
        write(unfinished).replace(path)
    finally:
        if unfinished.is_dir():
            shutil.rmtree(unfinished, ignore_errors=True)
        else:
            unfinished.unlink(missing_ok=True)


def _literal(name: str) -> str:
    """Return a name as a pattern that matches itself alone."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)
