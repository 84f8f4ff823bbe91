"""Every counted number that the people elected in one village may come to, by listing who may be elected."""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import combinations, product
from math import comb, prod
from typing import Final

from engine.slates.closed_forms import seating_of
from engine.slates.contest import Contest, Contestant
from engine.slates.figures import Figures
from engine.slates.quantities import Elected, NumberElected, Sum
from engine.slates.seating import People, persons
from engine.slates.wide_pairs import Numbers, Pairs, added, between, numbers_of

MOST_SEATINGS: Final = 20_000

Counted = Elected | NumberElected
Seated = tuple[People, ...]  # who is elected, for every term of the counted


def pairs_by_seating(figures: Figures, contest: Contest) -> Pairs | None:
    """Return all pairs of a count over whole bodies, or nothing where the seatings are too many."""
    terms = [
        quantity
        for factor, quantity in figures.counted.terms
        if factor == 1 and isinstance(quantity, Elected | NumberElected) and not quantity.side.post
    ]
    if len(terms) < len(figures.counted.terms) or any(kept.body in figures.bodies for kept in contest.kept):
        return None
    seated = _seated(terms, contest)
    if seated is None:
        return None
    whole = _position_of_whole(figures.whole, terms)
    if whole is None and figures.whole.terms:
        return None
    by_whole: dict[int, Numbers] = {}
    for people in seated:
        size = figures.whole.constant + (0 if whole is None else people[whole].bit_count())
        by_whole[size] = by_whole.get(size, 0) | _numbers(people, terms, contest)
    return Pairs(by_whole)


def _position_of_whole(whole: Sum, terms: Sequence[Counted]) -> int | None:
    """Return the term over whose people the whole counts heads."""
    sides = [term.side for term in terms]
    match whole.terms:
        case ((1, Elected(side, None)),) if side in sides:
            return sides.index(side)
        case _:
            return None


def _seated(terms: Sequence[Counted], contest: Contest) -> list[Seated] | None:
    """Return who may be elected at the same time, for every term; nothing where that is too much."""
    if len({body for term in terms for body in term.side.bodies}) < sum(
        len(term.side.bodies) for term in terms
    ):
        return None  # terms that share a body are not free of each other
    found = [_people_elected(term.side.bodies, contest) for term in terms]
    known = [each for each in found if each is not None]
    if len(known) < len(found) or prod(map(len, known)) > MOST_SEATINGS:
        return None
    return list(product(*known))


def _people_elected(bodies: Iterable[str], contest: Contest) -> list[People] | None:
    """Return every set of people who may be elected into the bodies; nobody is counted twice."""
    found = {0}
    for body in bodies:
        full = _full_seatings(contest, body)
        if full is None or len(full) * len(found) > MOST_SEATINGS:
            return None
        found = {people | seated for people in found for seated in full}
    return sorted(found)


def _full_seatings(contest: Contest, body: str) -> list[People] | None:
    """Return every set of people who can fill a body together."""
    seats = seating_of(contest, body)
    able = [person for person in persons(seats.everyone) if seats.at_once(1 << person)]
    if comb(len(able), seats.seats) > MOST_SEATINGS:
        return None
    chosen = (sum(1 << person for person in some) for some in combinations(able, seats.seats))
    return [people for people in chosen if seats.at_once(people) == seats.seats]


def _numbers(seated: Seated, terms: Sequence[Counted], contest: Contest) -> Numbers:
    """Return every number that these people may come to, as each of them may turn out."""
    adds = (
        _adds(person, [term for term, people in zip(terms, seated, strict=True) if people >> index & 1])
        for index, person in enumerate(contest.contestants)
    )
    return reduce(added, adds, numbers_of([0]))


def _adds(person: Contestant, terms: Sequence[Counted]) -> Numbers:
    """Return what one person may add who is elected where these terms count."""
    found = 0
    for profile in person.profiles:
        sums = numbers_of([0])
        for term in terms:
            match term:
                case Elected(_, kind):
                    sums = added(sums, numbers_of([int(kind is None or profile.kinds[kind])]))
                case NumberElected(_, number):
                    sums = added(sums, between(*profile.numbers[number]))
        found |= sums
    return found
