"""Reads the sheet 选举委员会 of villages.xlsx: who sits on which village's election committee."""

from collections import defaultdict
from collections.abc import Mapping

from candidates.tables.asides import aside
from candidates.tables.header_row import TableRow
from candidates.tables.id_cell import read_id_cell
from candidates.villages.finding import VillageFinder
from candidates.villages.tables import COMMITTEES
from candidates.villages.village import CommitteeMember, VillageKey
from files.books.sheets import Sheet, is_blank
from vocabulary.catalogue.sheets import villages as catalogue
from vocabulary.facts import Known
from vocabulary.problems import Note, Problem, problem

Members = Mapping[VillageKey, tuple[CommitteeMember, ...]]


def read_members(sheet: Sheet, villages: VillageFinder) -> tuple[Members, list[Note]]:
    """Read the members by village; a row that names nobody, or no village of ours, is reported."""
    header, place = COMMITTEES.find(sheet), sheet.whole()
    if header is None:
        return {}, [COMMITTEES.no_header(place)]
    members: defaultdict[VillageKey, tuple[CommitteeMember, ...]] = defaultdict(tuple)
    notes: list[Note] = [*COMMITTEES.problems(header), *COMMITTEES.unread([header], place)]
    for row in header.rows():
        if aside(row, ("township", "village", "name", "id_number")):
            continue
        key, member, faults = _read_row(row, villages)
        notes += faults
        if key and member:
            members[key] += (member,)
    return dict(members), notes


def _read_row(
    row: TableRow, villages: VillageFinder
) -> tuple[VillageKey | None, CommitteeMember | None, list[Problem]]:
    """Read one member; the ID may be left out, but one that stands there must be usable."""
    village = villages.find(VillageKey(row.text("township"), row.text("village")), row.place("village"))
    problems = [village] if isinstance(village, Problem) else []
    fact, faults = read_id_cell(row.cell("id_number"), row.place("id_number"))
    problems += [] if is_blank(row.cell("id_number")) else faults
    name = row.text("name")
    if not name and not isinstance(fact, Known):
        return None, None, [*problems, _nobody(row)]
    id_number = str(fact.value) if isinstance(fact, Known) else ""
    key = None if isinstance(village, Problem) else village.key
    return key, CommitteeMember(name, id_number, row.place()), problems


def _nobody(row: TableRow) -> Problem:
    """Say that a row names nobody."""
    return problem(catalogue.NAME_BLANK, row.place("name"))
