"""Who is asked what about whom: the questions of the docket, as far as a source speaks of the person."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from candidates.clearances.confirmed_ids import IDENTITY
from candidates.election import Election
from candidates.people.candidate import Candidate
from candidates.villages.village import Village, VillageKey
from engine.review.authority.authority import Authority
from engine.review.docket import asked, docket_of
from engine.review.judging import applies_to_village, speaks_of_posts
from engine.review.subjects import asked_of
from rules.model.pack import Pack
from vocabulary.questions import Question


@dataclass(frozen=True, slots=True)
class Inquired:
    """One person, and the questions that one unit is asked about that person."""

    candidate: Candidate
    questions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What each unit is asked about whom, in the order of the roll."""

    by_unit: Mapping[str, tuple[Inquired, ...]]
    questions: Mapping[str, Question]  # in the order in which they are printed


@dataclass(frozen=True, slots=True)
class _Speaking:
    """The sources of an election, and which questions each reads where it speaks of somebody."""

    election: Election
    villages: Mapping[VillageKey, Village]
    reads: Sequence[tuple[Pack, frozenset[str]]]

    def read_about(self, candidate: Candidate) -> frozenset[str]:
        """Return the questions that some source reads about a nominee."""
        return frozenset().union(*(names for pack, names in self.reads if self._speaks(pack, candidate)))

    def _speaks(self, pack: Pack, candidate: Candidate) -> bool:
        """Whether a source speaks of a nominee; where village or post is not known, it may."""
        village = self.villages.get(candidate.key) if candidate.key else None
        day = (village.polling_day if village else None) or self.election.polling_day
        if not speaks_of_posts(pack, candidate):
            return False
        if village is None:
            return pack.in_force is not None and pack.in_force.covers(day)
        return applies_to_village(pack, village, day)


def inquiry_of(
    election: Election, villages: Iterable[Village], authority: Authority, roll: Iterable[Candidate]
) -> Inquiry:
    """Return what every unit is asked about everybody who stands; by consent only of those who agreed."""
    waived = frozenset(waiver.question for waiver in election.waived)
    dockets = [docket_of(pack, authority.questions, waived) for pack in authority.speaking]
    reads = [(docket.pack, asked([docket])) for docket in dockets]
    speaking = _Speaking(election, {village.key: village for village in villages}, reads)
    # Whether a misprinted ID is the person's, the unit that keeps the register is asked.
    examined = asked(dockets) | {IDENTITY}
    questions = {name: question for name, question in authority.questions.items() if name in examined}
    by_unit: defaultdict[str, list[Inquired]] = defaultdict(list)
    for candidate in roll:
        if not candidate.withdrawn:
            read = speaking.read_about(candidate)
            read |= {IDENTITY} if candidate.misprint and read else frozenset()
            for unit, names in _of_one(candidate, read, questions).items():
                by_unit[unit].append(Inquired(candidate, names))
    return Inquiry(
        {unit: tuple(by_unit[unit]) for unit in authority.departments if unit in by_unit}, questions
    )


def _of_one(
    candidate: Candidate, read: frozenset[str], questions: Mapping[str, Question]
) -> Mapping[str, frozenset[str]]:
    """Return by unit the questions that are asked about one person."""
    by_unit: defaultdict[str, set[str]] = defaultdict(set)
    for name, question in questions.items():
        if name in read and question.may_be_asked and asked_of(candidate, question):
            for unit in question.of:
                by_unit[unit].add(name)
    return {unit: frozenset(names) for unit, names in by_unit.items()}
