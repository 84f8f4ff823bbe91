"""Figures against the previous term, one pack's together: before is a line, now from least to most."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from reports.disclosed.bodies import Requirement
from reports.papers.shared.bars import grade_words
from reports.papers.shared.marks import Mark, outlook_mark
from vocabulary.texts import Lang, Text

FEWEST = 2  # figures that are drawn together
TRACK, LEFT = 240, 8  # in the units of the drawing
LEAST_WIDTH = 3  # so that a single value is seen


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where the previous figure lies on a scale, and what it may be now."""

    at: int
    left: int
    width: int
    low: str  # the ends of the scale
    high: str


@dataclass(frozen=True, slots=True)
class Moving:
    """One figure: what it was, and what it may be; drawn where both are known."""

    item: str
    text: str
    outlook: Mark
    before: str
    now: str
    drawn: Drawn | None
    title: str  # what is drawn, in words


@dataclass(frozen=True, slots=True)
class Picture:
    """The figures of one pack that are compared with the previous term."""

    title: str
    grade: str
    lines: tuple[Moving, ...]


def pictures_of(requirements: Iterable[Requirement], lang: Lang) -> tuple[Picture, ...]:
    """Return a picture for every pack that compares several figures with the previous term."""
    by_pack: dict[str, list[Requirement]] = {}
    for each in requirements:
        if each.compared:
            by_pack.setdefault(each.pack, []).append(each)
    return tuple(
        Picture(
            listed[0].title.to(lang),
            grade_words(listed[0].grade, lang),
            tuple(_moving(each, lang) for each in listed),
        )
        for listed in by_pack.values()
        if len(listed) >= FEWEST
    )


def _moving(requirement: Requirement, lang: Lang) -> Moving:
    """Return one figure."""
    before, least, most = requirement.needed.before, requirement.least, requirement.most
    now, drawn = "—", None
    if least is not None and most is not None:
        ends = [_words(Fraction(each), requirement) for each in (least, most)]
        now = Text(" 至 ", " to ").to(lang).join(dict.fromkeys(ends))
        if before is not None:
            drawn = _drawn(Fraction(before), Fraction(least), Fraction(most), requirement)
    text = requirement.text.to(lang)
    was = "—" if before is None else _words(Fraction(before), requirement)
    return Moving(
        item=requirement.item,
        text=text,
        outlook=outlook_mark(requirement.outlook, lang),
        before=was,
        now=now,
        drawn=drawn,
        title=Text(f"{text}：上届 {was}，本届 {now}", f"{text}: before {was}, now {now}").to(lang),
    )


def _drawn(before: Fraction, least: Fraction, most: Fraction, requirement: Requirement) -> Drawn:
    """Draw one figure on a scale of its own."""
    low, high = _scale([before, least, most], requirement)
    at, left, right = (_at(each, low, high) for each in (before, least, most))
    width = max(right - left, LEAST_WIDTH)
    return Drawn(at, left, width, _words(low, requirement), _words(high, requirement))


def _scale(known: list[Fraction], requirement: Requirement) -> tuple[Fraction, Fraction]:
    """Return the ends of the scale: all of a part, the years around a mean, from nothing for a number."""
    if requirement.percent:
        return Fraction(0), Fraction(1)
    if requirement.mean:
        return Fraction(floor(min(known)) - 1), Fraction(ceil(max(known)) + 1)
    return Fraction(0), Fraction(ceil(max(known)) + 1)


def _at(number: Fraction, low: Fraction, high: Fraction) -> int:
    """Return where a number lies on the scale."""
    return LEFT + int((number - low) * TRACK / (high - low))


def _words(number: Fraction, requirement: Requirement) -> str:
    """Write a number as short as a picture needs it: the exact one is in the table."""
    shown = number * 100 if requirement.percent else number
    tenths = round(shown * 10)
    written = str(tenths // 10) if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}"
    return f"{written}%" if requirement.percent else written
