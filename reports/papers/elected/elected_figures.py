"""The county's bodies before and after as bars: the part of the whole, and a line where a source wants it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from reports.disclosed.results import Figure, Results, Tally
from reports.papers.elected import elected_words as words
from reports.papers.shared.bars import PAD, WIDTH
from reports.wording.words import SEMICOLON
from vocabulary.texts import Lang, Text

_BEFORE, _NOW, _REQUIRED = Text("上届", "before"), Text("本届", "now"), Text("要求", "required")
HUNDRED = 100  # per cent, or years


@dataclass(frozen=True, slots=True)
class PartBar:
    """One bar from nothing to a hundred: what is sure, what is not known, and the lines that sources draw."""

    label: str
    sure: int
    open: int
    bounds: tuple[int, ...]
    title: str


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure as the page shows it."""

    label: str
    now: str
    villages: int
    before: str
    after: str
    change: str
    compared: int
    bars: tuple[PartBar, ...]
    asked: tuple[str, ...]  # what sources ask, in words


def figure_lines(results: Results, lang: Lang) -> tuple[FigureLine, ...]:
    """Return every figure of the results."""
    return tuple(_line(figure, lang) for figure in results.figures)


def _line(figure: Figure, lang: Lang) -> FigureLine:
    """Return one figure."""
    name = figure.name
    lines = [each.at for each in figure.asked if each.at is not None]
    return FigureLine(
        label=words.FIGURE[name].to(lang),
        now=words.tally_words(name, figure.now, lang) or words.NOT_ENTERED.to(lang),
        villages=figure.villages,
        before=words.tally_words(name, figure.before, lang) or words.NO_BASELINE.to(lang),
        after=words.tally_words(name, figure.after, lang) or "—",
        change=words.change_words(figure, lang),
        compared=figure.compared,
        bars=tuple(_bars(figure, lines, lang)),
        asked=tuple(each.words for each in figure.asked),
    )


def _bars(figure: Figure, lines: list[Fraction], lang: Lang) -> Iterator[PartBar]:
    """Yield the bars of a figure that is a part of a whole, or a mean; without a baseline only today's."""
    if figure.name == "members":
        return
    drawn = ((_BEFORE, figure.before), (_NOW, figure.after)) if figure.before else ((_NOW, figure.now),)
    for label, tally in drawn:
        if tally is not None and tally.whole:
            yield _bar(label.to(lang), (figure.name, tally), lines, lang)


def _bar(label: str, counted: tuple[str, Tally], lines: list[Fraction], lang: Lang) -> PartBar:
    """Draw one bar in whole numbers."""
    name, tally = counted
    whole = tally.whole * (HUNDRED if name == "age" else 1)
    sure, most = _at(tally.least / whole), _at(tally.most / whole)
    bounds = tuple(_at(line) + PAD for line in lines)
    semicolon = SEMICOLON.to(lang)
    required = semicolon.join(f"{_REQUIRED.to(lang)} {float(line * 100):.0f}%" for line in lines)
    title = f"{label} {words.tally_words(name, tally, lang)}" + (f"{semicolon}{required}" if required else "")
    return PartBar(label, sure, most - sure, bounds, title)


def _at(part: Fraction) -> int:
    """Return where a part of the whole lies on the bar."""
    return int(min(part, Fraction(1)) * (WIDTH - 2 * PAD))
