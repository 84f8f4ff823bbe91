"""The smallest and the largest part that what is counted can be of a whole which is not known either."""

from collections.abc import Callable, Collection, Iterable, Sequence
from fractions import Fraction

from engine.bodies.contest.contest import Contest, Contestant
from engine.bodies.demands.quantities import Listed, NumberListed, Sum
from engine.bodies.solving.closed_forms import may_be_added

Pair = tuple[int, int]  # the counted, and the whole that it is a part of
_APART = 1_000  # nobody is nominated for so many posts: one number holds what both sums get from a person


def ends_of_part(alternatives: Sequence[Collection[Pair]]) -> tuple[Fraction, Fraction] | None:
    """Return both ends of the part where each adds one of its pairs; nothing where there is no whole."""
    if not any(whole for pairs in alternatives for _, whole in pairs):
        return None
    return _end(alternatives, min), _end(alternatives, max)


def ends_on_the_list(counted: Sum, whole: Sum, contest: Contest) -> tuple[Fraction, Fraction] | None:
    """Return both ends of a part of those who stand; nothing where nobody can."""
    return ends_of_part([pairs_added(counted, whole, each) for each in contest.contestants])


def pairs_added(counted: Sum, whole: Sum, person: Contestant) -> set[Pair]:
    """Return what one person may add to the counted and to the whole."""
    added = may_be_added(counted.times(_APART).plus(whole), person)
    return {divmod(each, _APART) for each in added}


def is_on_the_list(part: Sum) -> bool:
    """Whether a sum that is not a mere constant counts those who stand, and nobody who is elected."""
    return bool(part.terms) and all(isinstance(each, Listed | NumberListed) for _, each in part.terms)


Pick = Callable[[Iterable[tuple[Fraction, int, int]]], tuple[Fraction, int, int]]


def _end(alternatives: Sequence[Collection[Pair]], pick: Pick) -> Fraction:
    """Return the smallest or the largest part (Dinkelbach)."""
    part = Fraction(*_any_whole(alternatives))
    while True:
        # Whatever is best against the part found so far leads to a better part, until there is none.
        found = [pick((n - part * w, n, w) for n, w in pairs) for pairs in alternatives]
        if sum(gain for gain, _, _ in found) == 0:
            return part
        part = Fraction(sum(number for _, number, _ in found), sum(whole for _, _, whole in found))


def _any_whole(alternatives: Sequence[Collection[Pair]]) -> Pair:
    """Return what everything comes to in one case that has a whole."""
    chosen = [max(pairs, key=lambda pair: pair[1]) for pairs in alternatives]
    return sum(number for number, _ in chosen), sum(whole for _, whole in chosen)
