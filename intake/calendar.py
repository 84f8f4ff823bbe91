"""Reads of an election folder what its calendar needs: no roster and no answer has to be there yet."""

from dataclasses import dataclass
from pathlib import Path

from candidates.election import Election, read_election
from candidates.folders import ELECTION_FILE, VILLAGES_FILE
from candidates.units.reader import UNITS_FILE, read_units
from candidates.villages.reader import read_villages
from engine.review.intake import Unreadable
from engine.schedules.checks import unknown_days
from engine.schedules.schedule import Schedule
from engine.schedules.scheduling import schedules_of
from intake.packs import read_authority
from rules.library import Library
from vocabulary.problems import Problem, apart, in_order


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """The calendars of an election folder, and what could not be used on the way."""

    election: Election
    schedules: tuple[Schedule, ...]
    problems: tuple[Problem, ...]


def read_calendar(folder: Path) -> CalendarReading | Unreadable:
    """Read the election, the villages and the packs, and calculate every date."""
    election, problems = read_election(folder / ELECTION_FILE)
    if election is None:
        return Unreadable(in_order(problems))
    villages, notes = read_villages(folder / VILLAGES_FILE, VILLAGES_FILE, election.county)
    village_problems, _ = apart(notes)  # what is worth a look is mentioned in the review
    units, _ = read_units(folder / UNITS_FILE)  # what is wrong with the list is said in the review
    authority = read_authority(election, villages, Library(folder), units)
    return CalendarReading(
        election,
        schedules_of(election, villages, authority, election.review_day),
        in_order((*problems, *village_problems, *authority.problems, *unknown_days(election, authority))),
    )
