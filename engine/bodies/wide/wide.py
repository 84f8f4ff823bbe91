"""Judges a requirement over several villages, whose elections do not depend on each other."""

from collections.abc import Sequence
from itertools import permutations
from typing import Final

from engine.bodies.demands.bounds import Bound
from engine.bodies.demands.figures import NO_SEATS
from engine.bodies.demands.measured import Measured, unknown
from engine.bodies.requirement import Outlook
from engine.bodies.solving.judging import TOO_MANY
from engine.bodies.solving.parts import ends_of_part
from engine.bodies.wide.pairs import Numbers, Pairs, added, between
from vocabulary.texts import Text

# Bits moved while the villages are added up: a county's ages are some millions, votes may be too many.
MOST_WORK: Final = 4_000_000_000


def _tried(villages: Sequence[Pairs]) -> Text:
    """Say that the sums over villages were not all worked out, and how much was tried."""
    ends = sum(not each.complete for each in villages)
    if ends:
        return Text(
            f"{TOO_MANY.zh}（{ends} 个村只算出最小值和最大值，两个界限之间的不知道）",
            f"{TOO_MANY.en} (of {ends} villages only the least and the most are known, not what is between)",
        )
    return Text(
        f"{TOO_MANY.zh}（{len(villages)} 个村逐村相加，已超过限定的 {MOST_WORK} 步）",
        f"{TOO_MANY.en} (adding up {len(villages)} villages took more than {MOST_WORK} steps)",
    )


def judged_wide(villages: Sequence[Pairs], bounds: Sequence[Bound], *, is_part: bool) -> Measured:
    """Judge bounds on the sums over all villages; the ends are those of the sum, or of the part it is."""
    if is_part and not any(each.most(0, 1) for each in villages):
        return unknown(NO_SEATS)
    outlook = _outlook(villages, bounds)
    if outlook is None:
        return unknown(_tried(villages))
    ends = ends_of_part([tuple(each.corners()) for each in villages]) if is_part else None
    if ends is not None:
        return Measured(outlook, *ends)
    return Measured(
        outlook, sum(each.least(1, 0) for each in villages), sum(each.most(1, 0) for each in villages)
    )


def _outlook(villages: Sequence[Pairs], bounds: Sequence[Bound]) -> Outlook | None:
    """Return the outlook, or nothing where it would take too much to find."""
    least = [sum(each.least(b.counted, b.whole) for each in villages) + b.constant for b in bounds]
    most = [sum(each.most(b.counted, b.whole) for each in villages) + b.constant for b in bounds]
    if all(each >= 0 for each in least):
        return Outlook.GUARANTEED
    if any(each < 0 for each in most):
        return Outlook.IMPOSSIBLE
    if len(bounds) == 1:
        return Outlook.POSSIBLE
    return _outlook_of_several(villages, bounds)


def _outlook_of_several(villages: Sequence[Pairs], bounds: Sequence[Bound]) -> Outlook | None:
    """Return whether bounds of which each alone can be met can be met at once."""
    if any(_met_on_the_way(villages, bounds, pair) for pair in permutations(bounds, 2)):
        return Outlook.POSSIBLE
    reached = _reached(villages)
    if reached is None:
        return None
    if any(numbers & _allowed(bounds, whole, numbers.bit_length()) for whole, numbers in reached.items()):
        return Outlook.POSSIBLE
    return Outlook.IMPOSSIBLE if all(each.complete for each in villages) else None


def _met_on_the_way(villages: Sequence[Pairs], bounds: Sequence[Bound], pair: tuple[Bound, Bound]) -> bool:
    """Whether all bounds are met somewhere between what is best for one and what is best for another."""
    first, last = ([_best(each, bound) for each in villages] for bound in pair)
    counted, whole = sum(number for number, _ in first), sum(size for _, size in first)
    for before, after in [((0, 0), (0, 0)), *zip(first, last, strict=True)]:
        counted, whole = counted - before[0] + after[0], whole - before[1] + after[1]
        if all(each.counted * counted + each.whole * whole + each.constant >= 0 for each in bounds):
            return True
    return False


def _best(village: Pairs, bound: Bound) -> tuple[int, int]:
    """Return the pair of a village, counted and whole, that serves a bound best."""
    return max(village.corners(), key=lambda pair: bound.counted * pair[0] + bound.whole * pair[1])


def _reached(villages: Sequence[Pairs]) -> dict[int, Numbers] | None:
    """Return by the sum of the wholes every sum of the counted, or nothing if that is too much."""
    reached, work = {0: 1}, 0
    for village in villages:
        further: dict[int, Numbers] = {}
        for whole, numbers in reached.items():
            for size, counted in village.by_whole.items():
                work += numbers.bit_length() * min(numbers.bit_count(), counted.bit_count())
                if work > MOST_WORK:
                    return None
                further[whole + size] = further.get(whole + size, 0) | added(numbers, counted)
        reached = further
    return reached


def _allowed(bounds: Sequence[Bound], whole: int, length: int) -> Numbers:
    """Return the counted numbers that keep to the bounds beside a whole."""
    low, high = 0, length
    for bound in bounds:
        rest = bound.whole * whole + bound.constant
        if bound.counted > 0:
            low = max(low, -(rest // bound.counted))
        elif bound.counted < 0:
            high = min(high, rest // -bound.counted)
        elif rest < 0:
            return 0
    return between(low, high)
