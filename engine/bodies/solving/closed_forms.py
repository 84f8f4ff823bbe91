"""The smallest and largest value of a count over every outcome of every world, where a formula gives them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.bodies.contest.contest import Contest, Contestant, Profile
from engine.bodies.contest.seating import People, Seating, people_of, seating
from engine.bodies.demands.quantities import (
    EVERY_POST,
    Elected,
    ExtremeElected,
    KindsListed,
    Listed,
    Met,
    NumberElected,
    NumberListed,
    PairsBetween,
    Quantity,
    Side,
    Sum,
    quantities_in,
)
from engine.bodies.solving.distinct_people import fewest_distinct
from engine.bodies.solving.extremes import ends_of_extreme
from vocabulary.many.once import Once


@dataclass(frozen=True, slots=True)
class Ends:
    """The smallest and the largest value, which both occur; and whether everything between does."""

    least: int
    most: int
    all_between: bool


def seating_of(contest: Contest, *bodies: str) -> Seating:
    """Return who can hold the seats of a body, or of several one seat each, at the same time."""
    groups = [group for body in bodies for group in contest.bodies[body]]
    may_hold = [
        frozenset(index for index, seats in enumerate(groups) if seats.posts & person.posts)
        for person in contest.contestants
    ]
    return seating([seats.number for seats in groups], may_hold)


def can_be_filled(contest: Contest, body: str) -> bool:
    """Whether every seat of a body can be filled in some world."""
    # Whoever may fall may also just not be elected: the world where nobody falls has every outcome.
    seats = seating_of(contest, body)
    return seats.at_once(seats.everyone) == seats.seats


def ends_of(part: Sum, contest: Contest) -> Ends | None:
    """Return the ends of a sum, or nothing where no formula gives them."""
    if not part.terms:
        return Ends(part.constant, part.constant, all_between=True)
    if all(isinstance(quantity, Listed | NumberListed) for _, quantity in part.terms):
        return _ends_of_list(part, contest)
    if len(part.terms) > 1:
        return None
    factor, quantity = part.terms[0]
    found = _ends_of_elected(quantity, contest)
    if found is None:
        return None
    ends = sorted((factor * found.least + part.constant, factor * found.most + part.constant))
    return Ends(ends[0], ends[1], found.all_between and abs(factor) == 1)


def _ends_of_elected(quantity: Quantity, contest: Contest) -> Ends | None:
    """Return the ends of a quantity over the people elected into one whole body without kept seats."""
    match quantity:
        case Elected(Side((body,), ""), kind) if not _keeps(contest, body):
            return _ends_of_count(contest, body, kind)
        case Elected(Side((one, other), ""), kind) if not (_keeps(contest, one) or _keeps(contest, other)):
            return _ends_of_two(contest, (one, other), kind)
        case NumberElected(Side((body,), ""), number) if not _keeps(contest, body):
            return _ends_of_number(contest, body, number)
        case PairsBetween(Side((one,), ""), Side((other,), ""), relations, True) if one != other and not (
            relations or _keeps(contest, one) or _keeps(contest, other)
        ):
            return _ends_of_both(contest, (one, other))
        case KindsListed():
            return _ends_of_kinds(quantity, contest)
        case ExtremeElected():
            return _ends_of_extreme(contest, quantity)
        case Met(ways):
            return _ends_of_met(ways, contest)
        case _:
            return None


def _ends_of_both(contest: Contest, bodies: tuple[str, str]) -> Ends:
    """Return the ends of how many people are elected into both bodies: the seats less the people on them."""
    seats = sum(map(contest.seats_in, bodies))
    people = _ends_of_two(contest, bodies, None)
    return Ends(seats - people.most, seats - people.least, all_between=True)


def _ends_of_met(ways: Sequence[Sequence[Sum]], contest: Contest) -> Ends | None:
    """Return the ends of how many requirements hold, where no more than one of them is open."""
    on_lists = {isinstance(each, Listed | NumberListed | KindsListed) for each in quantities_in(ways)}
    if len(on_lists) > 1:
        return None  # a body that needs somebody to be filled makes them stand
    sure, open_ones = 0, 0
    for way in ways:
        bounds = [ends_of(each, contest) for each in way]
        known = [each for each in bounds if each is not None]
        if any(each.most < 0 for each in known):
            continue
        if len(known) < len(bounds):
            return None
        if all(each.least >= 0 for each in known):
            sure += 1
        elif len(known) == 1:
            open_ones += 1
        else:
            return None
    return Ends(sure, sure + open_ones, all_between=True) if open_ones < 2 else None


def _ends_of_kinds(quantity: KindsListed, contest: Contest) -> Ends:
    """Return the ends of how many kinds there are: each person adds theirs, whoever else stands."""
    together = {frozenset[int]()}
    for person in contest.contestants:
        mine = _kinds_added(quantity, person)
        together = {some | more for some in together for more in mine}
    numbers = {len(kinds) for kinds in together}
    least, most = min(numbers), max(numbers)
    return Ends(least, most, all_between=len(numbers) == most - least + 1)


def _kinds_added(quantity: KindsListed, person: Contestant) -> set[frozenset[int]]:
    """Return of which of the kinds a person may turn out to be, and stand."""
    nothing = frozenset[int]()
    if quantity.among != EVERY_POST and not quantity.among & person.posts:
        return {nothing}
    found = {frozenset(kind for kind in quantity.kinds if profile.kinds[kind]) for profile in person.profiles}
    open_post = quantity.among != EVERY_POST and person.posts_open
    return found if person.surely_stands and not open_post else {nothing, *found}


def _keeps(contest: Contest, body: str) -> bool:
    """Whether seats of a body are kept for people of a kind, so that not every seating is an outcome."""
    return any(kept.body == body for kept in contest.kept)


def _ends_of_count(contest: Contest, body: str, kind: int | None) -> Ends:
    """Return the ends of the number of people of a kind elected into a body."""
    seats = seating_of(contest, body)
    maybe = people_of([may_be(person, kind) for person in contest.contestants])
    maybe_not = people_of([may_not_be(person, kind) for person in contest.contestants])
    # Whoever can be seated together can be completed to a full body; and one outcome leads to any other by
    # exchanging one person at a time, so that the count takes every value between.
    return Ends(seats.seats - seats.at_once(maybe_not), seats.at_once(maybe), all_between=True)


def _ends_of_two(contest: Contest, bodies: tuple[str, str], kind: int | None) -> Ends:
    """Return the ends of the number of different people of a kind elected into two bodies."""
    maybe = people_of([may_be(person, kind) for person in contest.contestants])
    maybe_not = people_of([may_not_be(person, kind) for person in contest.contestants])
    one, other = (seating_of(contest, body) for body in bodies)
    least = fewest_distinct((one, other), maybe_not, len(contest.contestants))
    # As in one body, exchanging one person at a time changes the count by one at most.
    return Ends(least, seating_of(contest, *bodies).at_once(maybe), all_between=True)


def may_be(person: Contestant, kind: int | None) -> bool:
    """Whether a person is of a kind in some world."""
    return kind is None or any(profile.kinds[kind] for profile in person.profiles)


def may_not_be(person: Contestant, kind: int | None) -> bool:
    """Whether a person is not of a kind in some world."""
    return kind is not None and not all(profile.kinds[kind] for profile in person.profiles)


def _ends_of_number(contest: Contest, body: str, number: int) -> Ends:
    """Return the ends of the sum of a number over the people elected into a body."""
    seats = seating_of(contest, body)
    least = [min(profile.numbers[number][0] for profile in each.profiles) for each in contest.contestants]
    most = [max(profile.numbers[number][1] for profile in each.profiles) for each in contest.contestants]
    return Ends(
        sum(least[person] for person in _lightest(seats, least)),
        sum(most[person] for person in _lightest(seats, [-each for each in most])),
        all_between=False,
    )


def _ends_of_extreme(contest: Contest, quantity: ExtremeElected) -> Ends | None:
    """Return the ends of the largest, or the smallest, number of those elected into bodies."""
    bodies = quantity.side.bodies
    if quantity.side.post or any(_keeps(contest, each) for each in bodies):
        return None
    numbers = [[each.numbers[quantity.number] for each in person.profiles] for person in contest.contestants]
    seatings = [seating_of(contest, body) for body in bodies if contest.seats_in(body)]
    least, most = ends_of_extreme(seatings, numbers, highest=quantity.highest)
    return Ends(least, most, all_between=False)


def _lightest(seats: Seating, weights: Sequence[int]) -> list[int]:
    """Return a full seating of the smallest sum: in a matroid the lightest that still fits is right."""
    seated: People = 0
    chosen: list[int] = []
    for person in sorted(range(len(weights)), key=lambda each: weights[each]):
        if seats.at_once(seated | 1 << person) > len(chosen):
            seated |= 1 << person
            chosen.append(person)
    return chosen


def _ends_of_list(part: Sum, contest: Contest) -> Ends:
    """Return the ends of a sum over those who stand: everybody adds what they add, whoever else stands."""
    added = [may_be_added(part, person) for person in contest.contestants]
    return Ends(
        part.constant + sum(min(each) for each in added),
        part.constant + sum(max(each) for each in added),
        all_between=all(max(each) - min(each) <= 1 for each in added),
    )


def may_be_added(part: Sum, person: Contestant) -> set[int]:
    """Return what a person may add to a sum over those who stand."""
    found = set() if person.surely_stands else {0}
    for profile in person.profiles:
        sums = {0}
        for posts, terms in _by_posts(part):
            sums = _with_posts(sums, _added_here(terms, profile), posts, person)
        found |= sums
    return found


def _terms_by_posts(part: Sum) -> tuple[tuple[frozenset[str], tuple[tuple[int, Quantity], ...]], ...]:
    """Return the terms of a sum over those who stand, by the posts whose nominees they count."""
    found: dict[frozenset[str], list[tuple[int, Quantity]]] = {}
    for term in part.terms:
        if isinstance(term[1], Listed | NumberListed):
            found.setdefault(posts_of(term[1]), []).append(term)
    return tuple((posts, tuple(found[posts])) for posts in sorted(found, key=sorted))


_by_posts = Once(_terms_by_posts)  # asked about everybody who stands, one after the other


def posts_of(quantity: Listed | NumberListed | KindsListed) -> frozenset[str]:
    """Return the posts that somebody must be nominated for, one of them at least, to be counted."""
    match quantity:
        case Listed("", _, among) | NumberListed(_, among) | KindsListed(_, among):
            return among
        case Listed(post):
            return frozenset({post})


def _added_here(terms: Iterable[tuple[int, Quantity]], profile: Profile) -> set[int]:
    """Return what somebody of a profile adds to terms that all count the nominees for the same posts."""
    sums = {0}
    for factor, quantity in terms:
        match quantity:
            case Listed(_, kind):
                added = factor if kind is None or profile.kinds[kind] else 0
                sums = {each + added for each in sums}
            case NumberListed(number):
                sums = {each + factor * end for each in sums for end in profile.numbers[number]}
            case _:
                pass
    return sums


def _with_posts(sums: set[int], here: set[int], posts: frozenset[str], person: Contestant) -> set[int]:
    """Return the sums with what a person adds by being nominated for one of the posts."""
    nominated = {each + one for each in sums for one in here}
    if posts == EVERY_POST:
        return nominated  # whoever stands is on the whole list, whichever their posts prove to be
    if not posts & person.posts:
        return sums
    return sums | nominated if person.posts_open else nominated
