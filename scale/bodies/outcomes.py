"""What the requirements come to in one situation: by the engine's own code, as in a county's folder."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from candidates.election import Election
from engine.bodies.body_requirements import dated_packs, judged_slate
from engine.bodies.contest.age_counting import AgeCounting
from engine.bodies.demands.demands import is_wide
from engine.bodies.requirement import BodiesReview
from engine.bodies.sitting import left_open, others_seated, seated, seats_with, why_not
from engine.bodies.slate import Nominee, VillageFacts, slate_of
from engine.bodies.solving.judging import Judge
from engine.bodies.standing import Standing
from engine.bodies.wide.village import Part, parts_of
from engine.program.lowering import Dates
from engine.program.subject import Subject
from engine.review.judging import Circumstances
from rules.model.conditions import NamedDate
from rules.model.pack import Pack
from rules.model.ratios import Ratio
from scale.bodies.homes import Home, Person
from scale.subjects import with_age
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.facts import LayeredFacts
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Setting:
    """What requirements are judged by."""

    election: Election
    review_day: date
    packs: tuple[Pack, ...]

    @property
    def circumstances(self) -> Circumstances:
        """Return what the engine judges by; requirements ask nobody anything."""
        return Circumstances(self.election, self.review_day, {})


def requirements_at(by: Setting, home: Home) -> BodiesReview:
    """Return the outcome of every requirement on one village."""
    dated, facts, people = _seen(by, home)
    slate = slate_of(dated, facts, people, home.relations)
    if by.election.kind is ElectionKind.BY_ELECTION:
        because = _not_with_who_stays(home)
        slate = slate if because is None else left_open(slate, because)
    return judged_slate(slate, Judge(slate.contest))


def parts_at(by: Setting, home: Home, asked_here: Callable[[Ratio], bool] = is_wide) -> tuple[Part, ...]:
    """Return what one village adds to every requirement over an area that is asked of here."""
    if by.election.kind is not ElectionKind.TERM:
        return ()
    return parts_of(*_seen(by, home), home.relations, asked_here)


def _seen(by: Setting, home: Home) -> tuple[list[tuple[Pack, Dates]], VillageFacts, list[Nominee]]:
    """Return the packs that ask for something, the village, and everybody as the packs see them."""
    village = home.village
    dated = dated_packs(by.circumstances, by.packs, village)
    countings = {AgeCounting(dates[NamedDate.AS_OF], pack.calendar) for pack, dates in dated}
    people = [_nominee(each, home, list(countings)) for each in home.people]
    seats: Mapping[str, int | None] = village.seats
    if home.staying and _not_with_who_stays(home) is None:
        seats = seats_with(seats, home.staying)
        others = [
            Person(each, stands=True, barred=frozenset()) for each in others_seated(people, home.staying)
        ]
        people = [
            *seated(people, home.staying),
            *(_nominee(each, home, list(countings)) for each in others),
        ]
    return dated, VillageFacts(Subject(village.facts, {}), seats, village.previous_term), people


def _not_with_who_stays(home: Home) -> Text | None:
    """Say why the bodies of a by-election cannot be worked out, or nothing where they can."""
    return why_not(home.staying, [each.candidate for each in home.people])


def _nominee(person: Person, home: Home, countings: Sequence[AgeCounting]) -> Nominee:
    """Return somebody as every pack sees them."""
    subject = Subject(LayeredFacts(home.village.facts, person.candidate.facts), {})
    return Nominee(
        person.candidate,
        {each: with_age(subject, each.as_of, each.counting) for each in countings},
        Standing.STANDS if person.stands else Standing.MAY_STAND,
        person.barred,
    )
