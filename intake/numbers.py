"""Reads of an election folder everything that says which person number is whose."""

from dataclasses import dataclass
from pathlib import Path

from candidates.clearances.number_rows import number_rows
from candidates.election import read_election
from candidates.folders import ELECTION_FILE, VILLAGES_FILE
from candidates.people.candidate import Candidate
from candidates.people.numbers import Numbers, read_numbers
from candidates.people.restored_numbers import Witness
from candidates.rosters.roll import NUMBERS_FILE, read_nominees
from candidates.villages.reader import read_villages
from engine.review.intake import Unreadable
from vocabulary.problems import Problem, in_order


@dataclass(frozen=True, slots=True)
class NumberSources:
    """What is left of numbers.csv, who is nominated, what forms say, and what could not be read."""

    known: Numbers
    nominees: tuple[Candidate, ...]
    witnesses: tuple[Witness, ...]
    problems: tuple[Problem, ...]


def read_number_sources(folder: Path) -> NumberSources | Unreadable:
    """Read numbers.csv, the rosters, the forms sent out and those sent back."""
    election, problems = read_election(folder / ELECTION_FILE)
    if election is None:
        return Unreadable(in_order(problems))
    villages, _ = read_villages(folder / VILLAGES_FILE, VILLAGES_FILE, election.county)
    known, faults = read_numbers(folder / NUMBERS_FILE, NUMBERS_FILE)
    witnesses, unread = number_rows(folder)
    return NumberSources(
        known, read_nominees(folder, election, villages), witnesses, in_order((*faults, *unread))
    )
