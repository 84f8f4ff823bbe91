"""Every counted number that the people elected in one village may come to, by listing who may be elected."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations, product
from math import comb
from typing import Final

from engine.bodies.contest.contest import Contest, Contestant, Kept
from engine.bodies.contest.seating import People, people_of, persons
from engine.bodies.demands.figures import Figures
from engine.bodies.demands.quantities import Elected, NumberElected, Sum
from engine.bodies.solving.closed_forms import may_be, may_not_be, seating_of
from engine.bodies.wide.pairs import Numbers, Pairs, added, between, numbers_of

MOST_SEATINGS: Final = 20_000
MOST_OPEN: Final = 6  # people of whom it is not known whether a kept seat is for them

Counted = Elected | NumberElected


@dataclass(frozen=True, slots=True)
class Seated:
    """Who is elected: for every term of the counted, and into the body with kept seats if there is one."""

    by_term: tuple[People, ...]
    kept: People = 0


def pairs_by_seating(figures: Figures, contest: Contest) -> Pairs | None:
    """Return all pairs of a count over whole bodies, or nothing where the seatings are too many."""
    terms = [
        quantity
        for factor, quantity in figures.counted.terms
        if factor == 1 and isinstance(quantity, Elected | NumberElected) and not quantity.side.post
    ]
    kept = [each for each in contest.kept if each.body in figures.bodies]
    whole = _position_of_whole(figures.whole, terms)
    if len(terms) < len(figures.counted.terms) or whole is None or not _is_listed(kept, contest):
        return None
    seated = _seated(terms, kept, contest)
    if seated is None:
        return None
    by_whole: dict[int, Numbers] = {}
    for each in seated:
        size = figures.whole.constant + sum(each.by_term[position].bit_count() for position in whole)
        numbers = _numbers(each, terms, kept, contest)
        if numbers:
            by_whole[size] = by_whole.get(size, 0) | numbers
    return Pairs(by_whole)


def _position_of_whole(whole: Sum, terms: Sequence[Counted]) -> list[int] | None:
    """Return the term over whose people the whole counts heads, none where it is a plain number."""
    sides = [term.side for term in terms]
    match whole.terms:
        case ():
            return []
        case ((1, Elected(side, None)),) if side in sides:
            return [sides.index(side)]
        case _:
            return None


def _is_listed(kept: Sequence[Kept], contest: Contest) -> bool:
    """Whether who gets the kept seats can be listed: of one body, and where all know what they stand for."""
    if not kept:
        return True
    kind = kept[0].kind
    open_ones = [each for each in contest.contestants if may_be(each, kind) and may_not_be(each, kind)]
    settled = not any(each.posts_open for each in contest.contestants)
    return len(kept) == 1 and settled and len(open_ones) <= MOST_OPEN


def _seated(terms: Sequence[Counted], kept: Sequence[Kept], contest: Contest) -> list[Seated] | None:
    """Return who may be elected at the same time; nothing where that is too much to list."""
    found = {Seated((0,) * len(terms))}
    for position, term in enumerate(terms):
        for body in term.side.bodies:
            full = _full_seatings(contest, body)
            if full is None or len(full) * len(found) > MOST_SEATINGS:
                return None
            is_kept = any(each.body == body for each in kept)
            found = {_with(seated, position, people, is_kept=is_kept) for seated in found for people in full}
    return list(found)


def _with(seated: Seated, position: int, people: People, *, is_kept: bool) -> Seated:
    """Return who is elected with one more body filled, whose people a term counts."""
    by_term = list(seated.by_term)
    by_term[position] |= people  # nobody is counted twice within a term
    return Seated(tuple(by_term), people if is_kept else seated.kept)


def _full_seatings(contest: Contest, body: str) -> list[People] | None:
    """Return every set of people who can fill a body together."""
    seats = seating_of(contest, body)
    able = [person for person in persons(seats.everyone) if seats.at_once(1 << person)]
    if comb(len(able), seats.seats) > MOST_SEATINGS:
        return None
    chosen = (sum(1 << person for person in some) for some in combinations(able, seats.seats))
    return [people for people in chosen if seats.at_once(people) == seats.seats]


def _numbers(seated: Seated, terms: Sequence[Counted], kept: Sequence[Kept], contest: Contest) -> Numbers:
    """Return every number that these people may come to, as each of them may turn out."""
    if not kept:
        return _sums(seated, terms, contest, {})
    found = 0
    for of_kind in _kept_seats_kept(seated, kept[0], contest):
        found |= _sums(seated, terms, contest, {kept[0].kind: of_kind})
    return found


def _kept_seats_kept(seated: Seated, kept: Kept, contest: Contest) -> Iterator[People]:
    """Yield who among the elected may be of the kind so that the kept seats went to them."""
    elected = reduce(int.__or__, seated.by_term)
    may, may_not = (
        people_of([may_or_not(person, kept.kind) for person in contest.contestants])
        for may_or_not in (may_be, may_not_be)
    )
    # Whoever is not elected need not stand if they may fall, and need not be of the kind if they may not be.
    others = people_of([person.surely_stands for person in contest.contestants]) & may & ~may_not & ~elected
    seats = seating_of(contest, kept.body)
    for some in product(*((0, 1 << person) for person in persons(elected & may & may_not))):
        of_kind = sum(some) | elected & may & ~may_not
        if (of_kind & seated.kept).bit_count() >= min(kept.number, seats.at_once(of_kind | others)):
            yield of_kind


def _sums(seated: Seated, terms: Sequence[Counted], contest: Contest, fixed: dict[int, People]) -> Numbers:
    """Return every sum of what the elected add, given who of them is of a kind."""
    found = numbers_of([0])
    for index in persons(reduce(int.__or__, seated.by_term, 0)):
        counting = [term for term, people in zip(terms, seated.by_term, strict=True) if people >> index & 1]
        kinds = {kind: bool(people >> index & 1) for kind, people in fixed.items()}
        found = added(found, _adds(contest.contestants[index], counting, kinds))
    return found


def _adds(person: Contestant, terms: Sequence[Counted], fixed: dict[int, bool]) -> Numbers:
    """Return what one person may add who is elected where these terms count."""
    found = 0
    for profile in person.profiles:
        if any(profile.kinds[kind] is not of_kind for kind, of_kind in fixed.items()):
            continue
        sums = numbers_of([0])
        for term in terms:
            match term:
                case Elected(_, kind):
                    sums = added(sums, numbers_of([int(kind is None or profile.kinds[kind])]))
                case NumberElected(_, number):
                    sums = added(sums, between(*profile.numbers[number]))
        found |= sums
    return found
