"""Reads villages.xlsx: the villages (村情), election committees (选举委员会), the term before (上届情况)."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from candidates.tables.unseen_cells import unseen_hints
from candidates.villages.committee_table import read_members
from candidates.villages.directory import directory
from candidates.villages.finding import VillageFinder
from candidates.villages.previous_table import read_previous
from candidates.villages.sheets import Sheets, sort_sheets
from candidates.villages.tables import VILLAGES
from candidates.villages.village import CommitteeMember, Village, VillageKey
from candidates.villages.village_table import read_rows
from files.entries import kind_of
from files.reading import read_workbook
from vocabulary.catalogue.sheets import villages as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Note, Problem, problem


def read_villages(path: Path, file: str, county: str = "") -> tuple[tuple[Village, ...], list[Note]]:
    """Read the villages in their order; `file` is how messages name the workbook."""
    if kind_of(path) is None:
        return (), [_no_file(file)]
    workbook = read_workbook(path, file)
    if isinstance(workbook, Problem):
        return (), [workbook]
    sheets = sort_sheets(workbook)
    sheet, header = sheets.villages, VILLAGES.find(sheets.villages)
    if header is None:
        return (), [VILLAGES.no_header(FilePlace(sheet.file))]
    villages, problems = read_rows(header)
    notes: list[Note] = [*problems, *VILLAGES.problems(header)]
    notes += [*VILLAGES.unread([header], sheet.whole()), *sheets.notes, *unseen_hints(sheet)]
    finder = VillageFinder(directory(villages, county))
    complete, more = _with_more_sheets(villages, sheets, finder)
    return complete, [*notes, *more, *finder.hints]


def _with_more_sheets(
    villages: list[Village], sheets: Sheets, finder: VillageFinder
) -> tuple[tuple[Village, ...], list[Note]]:
    """Add what the other sheets state of each village."""
    members: dict[VillageKey, tuple[CommitteeMember, ...]] = {}
    before: dict[VillageKey, Mapping[str, str]] = {}
    notes: list[Note] = []
    for sheet in sheets.committees:
        found, faults = read_members(sheet, finder)
        members |= {key: (*members.get(key, ()), *more) for key, more in found.items()}
        notes += faults
    for sheet in sheets.previous:
        figures, problems = read_previous(sheet, finder)
        before = {**figures, **before}
        notes += problems
    complete = (
        replace(
            village,
            election_committee=members.get(village.key, ()),
            previous_term=before.get(village.key, {}),
        )
        for village in villages
    )
    return tuple(complete), notes


def _no_file(file: str) -> Problem:
    """Say that there is no such file."""
    return problem(catalogue.NO_VILLAGES, FilePlace(file), file=file)
