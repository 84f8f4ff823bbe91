"""Files that look like Parquet and cannot be read to their end: which they are, once reading has failed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from engine.backends.limits import EngineFault
from engine.backends.sql.columns import NOMINEES, RECORDS, STATES, VILLAGES, records_table
from engine.backends.sql.duck import Database, text
from scale.data import ENDING, KIN, SITTING, Part
from vocabulary.catalogue import parquet as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem

Damaged = Mapping[str, tuple[Problem, ...]]  # by part


def damaged_parts(files: Database, parts: Iterable[Part]) -> Damaged:
    """Return the parts that have a file which cannot be read to its end: all of each file is read."""
    found = {part.name: tuple(damaged_files(files, part)) for part in parts}
    return {name: problems for name, problems in found.items() if problems}


def damaged_files(files: Database, part: Part) -> Iterator[Problem]:
    """Report the files of a part that begin and end as Parquet does, and cannot be read in between."""
    for table in tables_of(part):
        path = part.file(table)
        if files.types(path) is None:
            continue  # that it is no Parquet is found out without reading it
        try:
            files.run(f"SELECT max(hash(t)) FROM read_parquet({text(path)}) t")
        except EngineFault:
            yield problem(catalogue.FILE_UNREAD, FilePlace(part.path(table)))


def tables_of(part: Part) -> Sequence[str]:
    """Return the tables of which a part has a file."""
    named = sorted(path.parent.name for path in (part.data / RECORDS).glob(f"*/*{ENDING}"))
    tables = (NOMINEES, VILLAGES, STATES, KIN, SITTING, *map(records_table, dict.fromkeys(named)))
    return [table for table in tables if part.file(table).is_file()]
