"""Last term's folder: its villages and units are taken, and nobody and no answer."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from candidates.clearances.answering_unit import unit_names, unit_of
from candidates.election import Election, read_election
from candidates.folders import ELECTION_FILE, VILLAGES_FILE
from candidates.units.reader import UNITS_FILE, UnitRow, read_units
from candidates.villages.reader import read_villages
from candidates.villages.village import Village
from reports.starting.plan import LastTerm
from rules.library import shipped
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem, apart, in_order
from vocabulary.texts import Text


def last_term(folder: Path) -> tuple[LastTerm | None, tuple[Problem, ...]]:
    """Read what is taken from an earlier folder, or say why it is none."""
    election, problems = read_election(folder / ELECTION_FILE)
    if election is None:
        return None, in_order(problems)
    villages, notes = read_villages(folder / VILLAGES_FILE, VILLAGES_FILE, election.county)
    village_problems, _ = apart(notes)
    rows, unit_notes = read_units(folder / UNITS_FILE)
    unit_problems, _ = apart(unit_notes)
    units = tuple(replace(row, officer="", phone="") for row in rows) or _listed(election)
    found = in_order((*village_problems, *unit_problems))
    return LastTerm(tuple(map(_plain, villages)), units), found


def _plain(village: Village) -> Village:
    """Return a village without its election committee, its polling day and what its last term was."""
    return replace(village, election_committee=(), polling_day=None, previous_term={}, day_unread=None)


def _listed(election: Election) -> tuple[UnitRow, ...]:
    """Return the units that election.yaml lists, by the names that packs have."""
    known: Mapping[str, Text] = common.departments if (common := shipped().find("common")) else {}
    names, nowhere = unit_names(known, election.county), SheetPlace(ELECTION_FILE, "")
    codes = (unit_of(written, names) for written in election.departments)
    return tuple(UnitRow(known[code].zh, "", "", "", nowhere, nowhere) for code in codes if code)
