"""What people elected come to without a solver: the pairs of a village, and a demand judged on them."""

from fractions import Fraction

from engine.bodies.contest.contest import Contest
from engine.bodies.demands.figures import Figures
from engine.bodies.demands.measured import Measured, outlook_of
from engine.bodies.demands.quantities import Demand, Elected, NumberElected, PairsBetween, Quantity, Side, Sum
from engine.bodies.wide.offices import held_by_one, holders_of
from engine.bodies.wide.pairs import Numbers, Pairs, between, each_of, numbers_of
from engine.bodies.wide.seatings import pairs_by_seating


def pairs_by_listing(figures: Figures, contest: Contest) -> Pairs | None:
    """Return all pairs of a count over whole bodies or of one office, or nothing where that is too much."""
    match figures.counted:
        case Sum(((1, Elected(side) | NumberElected(side) as counted),), 0) if side.post:
            return _pairs_of_holders(counted, contest)
        case _:
            return pairs_by_seating(figures, contest)


def _pairs_of_holders(counted: Elected | NumberElected, contest: Contest) -> Pairs | None:
    """Return what the holder of one office may come to, beside 1, or beside 0 where nobody holds it."""
    holders = holders_of(counted.side, contest)
    if holders is None:
        return None
    by_whole: dict[int, Numbers] = {}
    for holder in holders:
        if holder is None:
            by_whole[0] = numbers_of([0])
            continue
        for profile in contest.contestants[holder].profiles:
            match counted:
                case Elected(_, kind):
                    found = numbers_of([int(kind is None or profile.kinds[kind])])
                case NumberElected(_, number):
                    found = between(*profile.numbers[number])
            by_whole[1] = by_whole.get(1, 0) | found
    return Pairs(by_whole)


def judged_by_listing(demand: Demand, contest: Contest) -> Measured | None:
    """Judge a demand on the holder of an office, or on several bodies, by every pair that occurs."""
    match demand.counted:
        case Sum(((1, Elected(side) | NumberElected(side) as counted),), 0) if _is_listed(side, contest):
            pairs = _pairs(demand, side, contest)
        case Sum(((1, PairsBetween(side, other, relations, True) as counted),), 0) if (
            side.post and other.post and not relations
        ):
            pairs = _pairs_of_one(side, other, demand, contest)
        case _:
            return None
    others = {each for bound in demand.bounds for _, each in bound.terms} - {counted, Elected(side)}
    if pairs is None or others:
        return None
    held = {all(_at(bound, counted, pair) >= 0 for bound in demand.bounds) for pair in pairs}
    outlook = outlook_of(can_hold=True in held, can_fail=False in held)
    numbers = [number for number, _ in pairs]
    least, most = (Fraction(end, demand.divided_by) for end in (min(numbers), max(numbers)))
    return (
        Measured(outlook, least, most) if demand.divided_by > 1 else Measured(outlook, *_whole(least, most))
    )


def ends_by_listing(counted: Sum, whole: Sum, contest: Contest) -> tuple[Fraction, Fraction] | None:
    """Return both ends of a part of the people elected; nothing where that is too much, or nobody is."""
    match counted:
        case Sum(((1, Elected(side) | NumberElected(side)),), 0):
            pairs = pairs_by_listing(Figures(counted, whole, side.bodies), contest)
        case _:
            return None
    if pairs is None:
        return None
    parts = [Fraction(number, size) for number, size in pairs.corners() if size]
    return (min(parts), max(parts)) if parts else None


def _whole(least: Fraction, most: Fraction) -> tuple[int, int]:
    """Return ends that are whole numbers as such."""
    return least.numerator, most.numerator


def _is_listed(side: Side, contest: Contest) -> bool:
    """Whether the people of a side are listed: no formula has them, and no kept seat makes it slow."""
    kept = any(each.body in side.bodies for each in contest.kept)
    return not kept and (bool(side.post) or len(side.bodies) > 1)


def _pairs(demand: Demand, side: Side, contest: Contest) -> list[tuple[int, int]] | None:
    """Return every counted number with the people on its side, or nothing where that is too much."""
    found = pairs_by_listing(Figures(demand.counted, Sum(((1, Elected(side)),)), demand.bodies), contest)
    if found is None:
        return None
    return [(number, size) for size, numbers in found.by_whole.items() for number in each_of(numbers)]


def _pairs_of_one(
    first: Side, second: Side, demand: Demand, contest: Contest
) -> list[tuple[int, int]] | None:
    """Return whether one person holds both offices, beside the one who holds the first.

    Nothing where no formula has it, or where it matters that nobody may hold the first.
    """
    found, holders = held_by_one(first, second, contest), holders_of(first, contest)
    reads_holders = any(each == Elected(first) for bound in demand.bounds for _, each in bound.terms)
    if found is None or holders is None or (reads_holders and None in holders):
        return None
    return [(number, 1) for numbers in found.by_whole.values() for number in each_of(numbers)]


def _at(bound: Sum, counted: Quantity, pair: tuple[int, int]) -> int:
    """Return what a bound comes to where the counted and the whole have these values."""
    return bound.constant + sum(factor * pair[each != counted] for factor, each in bound.terms)
