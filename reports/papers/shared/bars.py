"""Small bars for requirements: from least to most of what is counted, with lines at bounds and at before."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from reports.disclosed.bodies import Number, Requirement
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
    was: tuple[int, ...] = ()  # the figure of the previous term


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
        return Measure(words, _mean_bar(Fraction(least), Fraction(most), requirement, words))
    if isinstance(least, Fraction) or isinstance(most, Fraction):
        return Measure(words, None)
    return Measure(words, _bar(least, most, requirement, words))


def grade_words(grade: RatioGrade, lang: Lang) -> str:
    """Return whether a source requires or only wishes."""
    return AIM.to(lang) if grade is RatioGrade.PREFER else ""


def _bar(least: int, most: int, requirement: Requirement, title: str) -> Bar:
    """Draw a bar: a step for each whole number from the smallest that matters to the largest."""
    needed, stated = requirement.needed, requirement.stated
    at_least, at_most = (
        _whole_numbers(each)
        for each in ((needed.at_least, stated.at_least), (needed.at_most, stated.at_most))
    )
    before = needed.before
    known = [least, most, *at_least, *at_most, *([] if before is None else [floor(before)])]
    low, high = min(0, *known), max(*known, 1) + 1
    count = high - low

    def start(number: Fraction | int) -> int:
        return PAD + int((number - low) * (WIDTH - 2 * PAD) // count)

    bounds = [start(n) for n in at_least] + [start(n + 1) for n in at_most]
    was = () if before is None else (start(before + Fraction(1, 2)),)  # in the middle of its number
    # Of a long scale only every few numbers are written.
    every = -(-count // (MOST_STEPS if high < 100 else LINE_STEPS))
    steps = tuple(Step(n, start(n), (start(n) + start(n + 1)) // 2) for n in range(low, high, every))
    left = start(least)
    return Bar(steps, left, start(most + 1) - left, tuple(dict.fromkeys(bounds)), title, was)


def _whole_numbers(bounds: Iterable[Number | None]) -> list[int]:
    """Return the bounds that have a line among numbers of people: a share of how many there are has none."""
    return list(dict.fromkeys(each for each in bounds if isinstance(each, int)))


def _part_bar(least: Fraction, most: Fraction, requirement: Requirement, title: str) -> Bar:
    """Draw a part of the whole on a scale of percentages, with what is asked for and what it was before."""
    share, before = requirement.share, requirement.needed.before
    asked = (
        [] if share is None else [Fraction(p) * 100 for p in (share.at_least, share.at_most) if p is not None]
    )
    was = None if before is None else Fraction(before) * 100
    return _line((least * 100, most * 100), asked, was, (0, 100), title)


def _mean_bar(least: Fraction, most: Fraction, requirement: Requirement, title: str) -> Bar:
    """Draw a mean on a scale of whole numbers around it, with what is asked for and what it was before."""
    # What is stated, and not the next mean that so many people can have: that is a number nobody wrote.
    stated, before = requirement.stated, requirement.needed.before
    asked = [Fraction(each) for each in (stated.at_least, stated.at_most) if each is not None]
    was = None if before is None else Fraction(before)
    known = [least, most, *asked, *([] if was is None else [was])]
    return _line((least, most), asked, was, (floor(min(known)) - 1, ceil(max(known)) + 1), title)


def _line(
    ends: tuple[Fraction, Fraction],
    bounds: Iterable[Fraction],
    was: Fraction | None,
    scale: tuple[int, int],
    title: str,
) -> Bar:
    """Draw a bar on a scale where every point counts, and not only whole numbers."""
    low, high = scale

    def at(number: Fraction | int) -> int:
        return PAD + int((number - low) * (WIDTH - 2 * PAD) / (high - low))

    every = -(-(high - low) // LINE_STEPS)
    steps = tuple(Step(number, at(number), at(number)) for number in range(low, high + 1, every))
    left, right = at(ends[0]), at(ends[1])
    lines = tuple(dict.fromkeys(map(at, bounds)))
    return Bar(steps, left, max(right - left, LEAST_WIDTH), lines, title, () if was is None else (at(was),))
