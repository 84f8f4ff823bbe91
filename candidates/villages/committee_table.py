"""Reads the sheet 选举委员会 of villages.xlsx: who sits on which village's election committee."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

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
from vocabulary.writing.names import is_unclear
from vocabulary.writing.words import clipped

_BETWEEN = re.compile(r"[、，,;；/／\n]+")
_REMARK = re.compile(r"[(（][^()（）]*[)）]")

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
        key, found, faults = _read_row(row, villages)
        notes += faults
        if key:
            members[key] += found
    return dict(members), notes


def _read_row(
    row: TableRow, villages: VillageFinder
) -> tuple[VillageKey | None, tuple[CommitteeMember, ...], list[Problem]]:
    """Read the members of a row; the ID may be left out, but one that stands there must be usable."""
    village = villages.find(VillageKey(row.text("township"), row.text("village")), row.place("village"))
    problems = [village] if isinstance(village, Problem) else []
    fact, faults = read_id_cell(row.cell("id_number"), row.place("id_number"))
    problems += [] if is_blank(row.cell("id_number")) else faults
    names = list(_names(row.text("name")))
    id_number = str(fact.value) if isinstance(fact, Known) else ""
    if not names and not id_number:
        return None, (), [*problems, _nobody(row)]
    key = None if isinstance(village, Problem) else village.key
    clear = [name for name in names if not is_unclear(name)]
    if len(clear) < len(names):
        problems.append(problem(catalogue.MEMBER_UNCLEAR, row.place("name"), name=clipped(row.text("name"))))
    # Whose ID it is of several names, nobody has said; whom nobody can make out may be anybody.
    shared = [("", id_number)] if id_number and len(names) > 1 else []
    own = [(name, "" if shared else id_number) for name in clear] + [("", "")] * (len(clear) < len(names))
    found = own if own or shared else [("", id_number)]
    return key, tuple(CommitteeMember(*who, row.place()) for who in (*found, *shared)), problems


def _names(written: str) -> Iterator[str]:
    """Yield the names of a cell: 王五、赵六; 王五（主任）. Where blanks may part two, the whole stays."""
    for part in _BETWEEN.split(_REMARK.sub("", written)):
        words = part.split()
        if words:
            yield " ".join(words)
        if len(words) > 1 and all(len(word) > 1 for word in words):
            yield from words


def _nobody(row: TableRow) -> Problem:
    """Say that a row names nobody."""
    return problem(catalogue.NAME_BLANK, row.place("name"))
