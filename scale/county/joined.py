"""The files of one county that lies in several parts, written beside one another as one part."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.backends.sql.columns import NOMINEES, RECORDS, STATES, VILLAGES, records_table
from engine.backends.sql.duck import Database, text, texts
from files.whole_files import write_whole
from scale.county.found import Found
from scale.data import ELECTION_FILE, KIN, PACKS, SITTING, Part
from vocabulary.catalogue import parquet as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem


def elections_differ(found: Found) -> tuple[Problem, ...]:
    """Report parts of one county that do not have the same election."""
    elections = {part.election.read_bytes() for part in found.parts if part.election.is_file()}
    if len(elections) < 2:
        return ()
    place = FilePlace(found.parts[-1].path(NOMINEES))
    return (problem(catalogue.ELECTIONS_DIFFER, place, county=found.county),)


def joined(database: Database, found: Found, folder: Path) -> Part:
    """Write the rows of a county out of all its parts into a folder of its own."""
    first = found.parts[0]
    if first.election.is_file():
        write_whole(folder / ELECTION_FILE, first.election.read_bytes())
    for path in sorted((first.data / PACKS).glob("*.yaml")):
        (folder / PACKS).mkdir(exist_ok=True)
        write_whole(folder / PACKS / path.name, path.read_bytes())
    part = Part(folder, first.name)
    for table in _tables(found.parts):
        files = [each.file(table) for each in found.parts if each.file(table).is_file()]
        part.file(table).parent.mkdir(parents=True, exist_ok=True)
        database.save(
            f"SELECT * FROM read_parquet({texts(files)}, union_by_name = true) "
            f"WHERE county = {text(found.county)}",
            part.file(table),
        )
    return part


def _tables(parts: Sequence[Part]) -> Iterator[str]:
    """Yield the tables of which some part has a file."""
    named = {folder.name for folder in (parts[0].data / RECORDS).glob("*") if folder.is_dir()}
    for table in (NOMINEES, VILLAGES, STATES, KIN, SITTING, *map(records_table, sorted(named))):
        if any(part.file(table).is_file() for part in parts):
            yield table
