"""The packs that speak in an election of Parquet, and what of them is examined."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from candidates.election import Election, read_election
from engine.program.lowering import Dates, lower
from engine.program.program import Program
from engine.review.authority.authority import Authority, authority_of
from engine.review.authority.codes import in_codes
from engine.review.docket import Docket, docket_of, questions_read
from engine.review.named_dates import named_dates
from engine.review.reviewing import IN_VERDICT
from rules.library import Library
from rules.model.conditions import facts_of
from rules.model.pack import Criterion, Pack
from rules.national_laws import laws_in_force
from scale.bodies.reads import Reads, reads_of
from scale.data import Part
from vocabulary.problems import Problem
from vocabulary.questions import Question


@dataclass(frozen=True)
class Source:
    """An election with its packs as they were read, and what of them is examined."""

    election: Election
    authority: Authority
    dockets: tuple[Docket, ...]
    review_day: date
    problems: tuple[Problem, ...]

    @property
    def questions(self) -> Mapping[str, Question]:
        """Return the questions by name."""
        return self.authority.questions

    @cached_property
    def examined(self) -> tuple[tuple[Pack, Criterion], ...]:
        """Return the bars and cautions that are examined."""
        return tuple(
            (docket.pack, each)
            for docket in self.dockets
            for each in docket.examined
            if each.grade in IN_VERDICT
        )

    @cached_property
    def facts(self) -> frozenset[str]:
        """Return the facts that are read."""
        parts = (
            part
            for _, each in self.examined
            for part in (each.condition, each.unsettled, each.when)
            if part is not None
        )
        return frozenset().union(*map(facts_of, parts))

    @cached_property
    def packs(self) -> tuple[Pack, ...]:
        """Return the packs that speak."""
        return self.authority.speaking

    @cached_property
    def reads(self) -> Reads:
        """Return what the requirements on bodies read."""
        return reads_of(self.packs)

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """Return the questions that are read."""
        return tuple(sorted(frozenset().union(*(questions_read(each) for _, each in self.examined))))

    def dates(self, pack: Pack, day: date) -> Dates:
        """Return every named date as a pack sees it on a polling day."""
        return named_dates(self.election, pack.as_of, day, self.review_day)

    @cached_property
    def digest(self) -> str:
        """Return what changes where the packs do."""
        said = [f"{pack.name} {pack.sha256}" for pack in self.authority.speaking]
        return hashlib.sha256("\n".join([*said, str(self.review_day)]).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What of the people decides which packs speak."""

    days: tuple[date, ...]
    kinds: frozenset[str]  # of place
    columns: frozenset[str]  # facts of the roster that are there


def read_source(part: Part, election: Election, found: Circumstance, today: date) -> Source:
    """Return the packs that speak, as a county's folder would have them."""
    library = Library(part.data)
    days = tuple(sorted({*found.days, election.polling_day}))
    laws = laws_in_force(days, found.kinds, election.kind)
    names = [*(named.name for named in election.packs), *(law.name for law in laws)]
    authority = authority_of(election, library.read(names), laws, days)
    election = in_codes(election, authority.departments, authority.questions, also=authority.also)
    waived = frozenset(waiver.question for waiver in election.waived)
    dockets = tuple(
        docket_of(pack, authority.questions, waived, columns=found.columns, kind=authority.kind)
        for pack in authority.speaking
    )
    return Source(election, authority, dockets, election.review_day or today, authority.problems)


def read_its_election(part: Part) -> tuple[Election | None, tuple[Problem, ...]]:
    """Return the election of a part, or what is wrong with it."""
    election, problems = read_election(part.election)
    return election, tuple(problems)


def programs_of(source: Source) -> Iterator[Program]:
    """Yield the programs of a source on the election's own day: what they read is the same on every day."""
    for docket in source.dockets:
        examined = [each for each in docket.examined if each.grade in IN_VERDICT]
        yield lower(docket.pack, examined, source.dates(docket.pack, source.election.polling_day))
