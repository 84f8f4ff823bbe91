"""Judges every requirement on the people elected: they are the contest, and its seats are theirs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from candidates.people.candidate import Candidate
from candidates.people.kin import NotDeclared
from candidates.people.kinship import kin_among
from candidates.villages.village import Village
from engine.bodies.body_requirements import dated_packs, review_of, seen_by
from engine.bodies.contest.columns import Seen
from engine.bodies.contest.seats import body_of_post
from engine.bodies.demands.demands import is_wide
from engine.bodies.demands.measured import Measured, outlook_of, unknown
from engine.bodies.demands.quantities import Demand, PairsBetween, quantities_of
from engine.bodies.requirement import Outlook
from engine.bodies.slate import Entry, Nominee, VillageFacts, slate_of
from engine.bodies.solving.judging import NO_SOLVER, Judge
from engine.bodies.standing import Standing
from engine.elected.elected import BodyCount, Check, ElectedPerson, Met, Unchecked, met
from engine.elected.facts import People, facts_on, sides_of
from engine.elected.pairs import counted_between
from engine.elected.people import material_of
from engine.elected.rules import published, rule_names
from engine.elected.seats import seats_after, still_to_come
from engine.program.lowering import Dates
from engine.program.subject import Subject
from engine.review.judging import Circumstances
from engine.review.review import NomineeReview
from engine.review.subjects import Material
from rules.model.made_of import measured_in
from rules.model.pack import Pack
from rules.model.ratios import NomineesOverSeats, OverList, OverOffice, PairsOf, Ratio, SizeOf, Stated
from vocabulary.facts import Known, LayeredFacts
from vocabulary.texts import Text

OPEN_SEATS = Text("尚有席位未定，尚不能确定", "a seat is still open, so this cannot be determined yet")
Dated = Sequence[tuple[Pack, Dates]]


@dataclass(frozen=True, slots=True)
class Hall:
    """The people elected in one village, the bodies that they sit in, and what was found before polling."""

    village: Village
    polling_day: date
    people: tuple[ElectedPerson, ...]
    bodies: tuple[BodyCount, ...]
    reviewed: Sequence[NomineeReview]

    @property
    def posts_unsure(self) -> frozenset[str]:
        """Return the posts of seats of which it is not sure who holds them."""
        unsure = [person.posts for person in self.people if person.candidate is None]
        return frozenset().union(*unsure, *still_to_come(self.people, self.bodies))


def is_after_polling(ratio: Ratio) -> bool:
    """Whether a requirement is one on the people elected in a village, and not on the list before."""
    return not is_wide(ratio) and all(map(_is_on_the_elected, measured_in(ratio.scope, ratio.measure)))


def _is_on_the_elected(stated: Stated) -> bool:
    """Whether something is measured of those elected, and not of those nominated."""
    match stated.measure:
        case NomineesOverSeats():
            return False
        case SizeOf():
            return True
        case _:
            return not isinstance(stated.scope, OverList | OverOffice)


def checks_of(
    by: Circumstances, packs: Sequence[Pack], hall: Hall
) -> tuple[tuple[Check, ...], tuple[Unchecked, ...]]:
    """Judge every requirement on the bodies that are in; name those on bodies that are not."""
    dated = dated_packs(by, packs, hall.village)
    unchecked = [
        Unchecked(pack, ratio, lacking)
        for pack, _ in dated
        for ratio in pack.ratios
        if is_after_polling(ratio) and (lacking := _lacking(ratio, hall))
    ]
    narrowed = [(replace(pack, ratios=tuple(_judged(pack, hall))), dates) for pack, dates in dated]
    people = [(person, _seen(person, hall, narrowed)) for person in hall.people]
    facts = VillageFacts(
        Subject(hall.village.facts, {}), seats_after(hall.bodies), hall.village.previous_term
    )
    slate = slate_of(narrowed, facts, [*_seated(people, hall), *_to_come(hall, narrowed)], kin_among)
    # A seat is kept while votes are counted: who was elected is settled now.
    judge = Judge(replace(slate.contest, kept=()))
    return tuple(_check(entry, judge, hall, people) for entry in slate.entries), tuple(unchecked)


def _judged(pack: Pack, hall: Hall) -> Iterator[Ratio]:
    """Yield the requirements of a pack that can be judged on these bodies."""
    for ratio in pack.ratios:
        if is_after_polling(ratio) and not _lacking(ratio, hall):
            yield ratio


def _lacking(ratio: Ratio, hall: Hall) -> tuple[str, ...]:
    """Return the bodies that a requirement is on and of which no result is in."""
    present = {body.body for body in hall.bodies}
    needed = dict.fromkeys(body_of_post(min(side)) for side in sides_of(ratio.scope))
    return tuple(body for body in needed if body not in present)


def _seen(person: ElectedPerson, hall: Hall, dated: Dated) -> Seen:
    """Return somebody elected as every pack sees them; nothing is known of whom it is not sure."""
    material = material_of(person, (hall.village, hall.polling_day), hall.reviewed)
    return seen_by(dated, material or _nobody_known(person.posts, hall))


def _nobody_known(posts: frozenset[str], hall: Hall) -> Material:
    """Return somebody of whom nothing is known but the posts."""
    village = hall.village
    facts = {"posts": Known(posts, village.place)}
    stranger = Candidate("", village.key, village.key, facts, NotDeclared(), posts, (), village.place)
    return Material(stranger, village, hall.polling_day, LayeredFacts(facts, village.facts), {})


def _seated(people: People, hall: Hall) -> Iterator[Nominee]:
    """Yield the people elected, each surely in the posts that they were elected to."""
    for person, seen in people:
        stranger = _nobody_known(person.posts, hall).candidate
        yield Nominee(person.candidate or stranger, seen, Standing.STANDS)


def _to_come(hall: Hall, dated: Dated) -> Iterator[Nominee]:
    """Yield somebody unknown for every seat that nobody surely holds: whoever gets it may be anybody."""
    for posts in still_to_come(hall.people, hall.bodies):
        material = _nobody_known(posts, hall)
        yield Nominee(material.candidate, seen_by(dated, material), Standing.STANDS)


def _check(entry: Entry, judge: Judge, hall: Hall, people: People) -> Check:
    """Judge one requirement, with its facts and what is published for it where it is not met."""
    found = _measured(entry, judge, hall)
    review = review_of(entry, found)
    if met(found.outlook) is Met.MET:
        return Check(review, entry.pack.title)
    return Check(review, entry.pack.title, facts_on(entry, people))


def with_rules(check: Check, packs: Sequence[Pack]) -> Check:
    """Add what the packs of a village publish for a requirement that is not met."""
    if check.met is not Met.NOT_MET:
        return check
    return replace(check, rules=published(packs, rule_names(check.review.ratio)))


def _measured(entry: Entry, judge: Judge, hall: Hall) -> Measured:
    """Judge a demand; whoever gets an open seat may also be somebody who holds another one."""
    if isinstance(entry.demand, Text):
        return unknown(entry.demand)
    measure = entry.ratio.measure
    if isinstance(measure, SizeOf):
        return _size(entry.ratio, measure, hall)
    found = judge.alone(entry.demand)
    if found.because == NO_SOLVER:
        found = counted_between(entry.demand, judge.contest) or found
    if not _reads_same_person(entry.demand) or not _touches(entry.ratio, hall):
        return found
    match found.outlook:
        case Outlook.POSSIBLE | Outlook.UNKNOWN | Outlook.CANNOT_FILL:
            return found
        case Outlook.IMPOSSIBLE:
            return found if _only_caps(entry.ratio) else unknown(OPEN_SEATS)
        case Outlook.GUARANTEED:
            return unknown(OPEN_SEATS)


def _size(ratio: Ratio, measure: SizeOf, hall: Hall) -> Measured:
    """Judge how many sit in a body: those who are elected, and at most whoever its open seats may bring."""
    posts = frozenset().union(*sides_of(ratio.scope))
    sitting = sum(bool(person.posts & posts) for person in hall.people)
    most = sitting + sum(bool(each & posts) for each in still_to_come(hall.people, hall.bodies))
    held = {measure.holds(number) for number in range(sitting, most + 1)}
    return Measured(outlook_of(can_hold=True in held, can_fail=False in held), sitting, most)


def _only_caps(ratio: Ratio) -> bool:
    """Whether a requirement only says how many pairs there may be at most: one more never fixes it."""
    measure = ratio.measure
    return isinstance(measure, PairsOf) and measure.share is None and measure.limits.at_least is None


def _reads_same_person(demand: Demand) -> bool:
    """Whether a demand counts people who hold seats on both sides."""
    return any(isinstance(each, PairsBetween) and each.same_person for each in quantities_of(demand))


def _touches(ratio: Ratio, hall: Hall) -> bool:
    """Whether a requirement looks at a seat of which it is not sure who holds it."""
    return any(side & hall.posts_unsure for side in sides_of(ratio.scope))
