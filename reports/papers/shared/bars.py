"""Small bars for requirements: from least to most of what is counted, with lines at the bounds."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from reports.disclosed.bodies import Bound, Requirement
from reports.wording.words import AIM
from vocabulary.outcomes import RatioGrade
from vocabulary.texts import Lang

WIDTH, PAD = 200, 8  # in the units of the drawing
MOST_STEPS = 12
LINE_STEPS = 5  # numbers written below a scale where every point counts
LEAST_WIDTH = 2  # so that a single value is seen


@dataclass(frozen=True, slots=True)
class Step:
    """One number of the scale."""

    number: int
    at: int
    middle: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar ready to be drawn: whole numbers only."""

    steps: tuple[Step, ...]
    left: int
    width: int
    bounds: tuple[int, ...]
    title: str


@dataclass(frozen=True, slots=True)
class Measure:
    """The least, the most and the bound of a requirement in words, with the bar where there is one."""

    words: str
    bar: Bar | None


def measure_of(requirement: Requirement, lang: Lang) -> Measure:
    """Write and draw what a requirement counts."""
    words = requirement.measured.to(lang)
    least, most = requirement.least, requirement.most
    if least is None or most is None:
        return Measure(words, None)
    if requirement.percent:
        return Measure(words, _part_bar(Fraction(least), Fraction(most), requirement, words))
    if requirement.mean:
        return Measure(words, _mean_bar(Fraction(least), Fraction(most), requirement.needed, words))
    if isinstance(least, Fraction) or isinstance(most, Fraction):
        return Measure(words, None)
    return Measure(words, _bar(least, most, requirement.needed, words))


def grade_words(grade: RatioGrade, lang: Lang) -> str:
    """Return whether a source requires or only wishes."""
    return AIM.to(lang) if grade is RatioGrade.PREFER else ""


def _bar(least: int, most: int, needed: Bound, title: str) -> Bar:
    """Draw a bar: a step for each whole number from the smallest that matters to the largest."""
    # A share of how many there turn out to be has no line among numbers of people.
    at_least, at_most = (
        each if isinstance(each, int) else None for each in (needed.at_least, needed.at_most)
    )
    known = [least, most, *(n for n in (at_least, at_most) if n is not None)]
    low, high = min(0, *known), max(*known, 1) + 1
    count = high - low

    def start(number: int) -> int:
        return PAD + (number - low) * (WIDTH - 2 * PAD) // count

    bounds = [start(n) for n in (at_least,) if n is not None]
    bounds += [start(n + 1) for n in (at_most,) if n is not None]
    # Of a long scale only every few numbers are written.
    every = -(-count // (MOST_STEPS if high < 100 else LINE_STEPS))
    steps = tuple(Step(n, start(n), (start(n) + start(n + 1)) // 2) for n in range(low, high, every))
    left = start(least)
    return Bar(steps, left, start(most + 1) - left, tuple(bounds), title)


def _part_bar(least: Fraction, most: Fraction, requirement: Requirement, title: str) -> Bar:
    """Draw a part of the whole on a scale of percentages; where no bound is stated, one is as before."""
    share = requirement.share
    ends = [] if share is None else [share.at_least, share.at_most]
    asked = [Fraction(part) * 100 for part in ends if part is not None]
    if not asked and requirement.needed.before is not None:
        asked = [Fraction(requirement.needed.before) * 100]
    return _line((least * 100, most * 100), asked, (0, 100), title)


def _mean_bar(least: Fraction, most: Fraction, needed: Bound, title: str) -> Bar:
    """Draw a mean on a scale of whole numbers around it."""
    # Against the previous term the line is at its figure, and not at the next mean that so many can have.
    stated = (needed.at_least, needed.at_most) if needed.before is None else (needed.before,)
    asked = [Fraction(each) for each in stated if each is not None]
    known = [least, most, *asked]
    return _line((least, most), asked, (floor(min(known)) - 1, ceil(max(known)) + 1), title)


def _line(
    ends: tuple[Fraction, Fraction], bounds: Iterable[Fraction], scale: tuple[int, int], title: str
) -> Bar:
    """Draw a bar on a scale where every point counts, and not only whole numbers."""
    low, high = scale

    def at(number: Fraction | int) -> int:
        return PAD + int((number - low) * (WIDTH - 2 * PAD) / (high - low))

    every = -(-(high - low) // LINE_STEPS)
    steps = tuple(Step(number, at(number), at(number)) for number in range(low, high + 1, every))
    left, right = at(ends[0]), at(ends[1])
    return Bar(steps, left, max(right - left, LEAST_WIDTH), tuple(at(bound) for bound in bounds), title)
