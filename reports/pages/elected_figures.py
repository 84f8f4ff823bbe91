"""The county's bodies before and after as bars: the part of the whole, and a line where a source wants it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from engine.elected.elected import Figure, Tally
from engine.elected.figures import AGE, BOTH_POSTS, CROSS, PARTS
from engine.review.docket import Because
from engine.review.review import Review
from reports.pages.bars import PAD, WIDTH
from reports.results import words
from reports.words import AIM
from rules.model.conditions import Is, Test
from rules.model.pack import Pack
from rules.model.ratios import CountOf, MeanOf, OverCounty, Ratio, RatioGrade, VillagesWhere
from vocabulary.texts import Lang

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


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a source asks of a figure."""

    words: str
    at: Fraction | None  # of the whole; nothing where it asks only which way the figure moves


def figure_lines(review: Review) -> tuple[FigureLine, ...]:
    """Return every figure of the results."""
    elected = review.elected
    if elected is None:
        return ()
    return tuple(_line(figure, tuple(asked_of(figure, review))) for figure in elected.figures)


def _line(figure: Figure, asked: tuple[_Asked, ...]) -> FigureLine:
    """Return one figure."""
    name = figure.name
    lines = [each.at for each in asked if each.at is not None]
    return FigureLine(
        label=words.FIGURE[name].zh,
        now=words.tally_words(name, figure.now, Lang.ZH) or words.NOT_TOLD.zh,
        villages=figure.villages,
        before=words.tally_words(name, figure.before, Lang.ZH) or words.NO_BASELINE.zh,
        after=words.tally_words(name, figure.after, Lang.ZH) or "—",
        change=words.change_words(figure, Lang.ZH),
        compared=figure.compared,
        bars=tuple(_bars(figure, lines)),
        asked=tuple(each.words for each in asked),
    )


def _bars(figure: Figure, lines: list[Fraction]) -> Iterator[PartBar]:
    """Yield the bars of a figure that is a part of a whole, or a mean; without a baseline only today's."""
    if figure.name == "members":
        return
    drawn = (("上届", figure.before), ("本届", figure.after)) if figure.before else (("本届", figure.now),)
    for label, tally in drawn:
        if tally is not None and tally.whole:
            yield _bar(label, figure.name, tally, lines)


def _bar(label: str, name: str, tally: Tally, lines: list[Fraction]) -> PartBar:
    """Draw one bar in whole numbers."""
    whole = tally.whole * (HUNDRED if name == "age" else 1)
    sure, most = _at(tally.least / whole), _at(tally.most / whole)
    bounds = tuple(_at(line) + PAD for line in lines)
    told = "；".join(f"要求 {float(line * 100):.0f}%" for line in lines)
    title = f"{label} {words.tally_words(name, tally, Lang.ZH)}" + (f"；{told}" if told else "")
    return PartBar(label, sure, most - sure, bounds, title)


def _at(part: Fraction) -> int:
    """Return where a part of the whole lies on the bar."""
    return int(min(part, Fraction(1)) * (WIDTH - 2 * PAD))


def asked_of(figure: Figure, review: Review) -> Iterator[_Asked]:
    """Yield what the packs in effect ask of a figure of the county."""
    unadopted = {item.pack for item in review.set_aside if item.because is Because.NOT_ADOPTED}
    for pack in review.packs:
        for ratio in pack.ratios if pack.name not in unadopted else ():
            if isinstance(ratio.scope, OverCounty) and _is_on(ratio, figure.name):
                yield _Asked(_asked_words(pack, ratio), _share(ratio))


def _asked_words(pack: Pack, ratio: Ratio) -> str:
    """Say what is asked, by which source; a wish is called one."""
    wish = f"（{AIM.zh}）" if ratio.grade is RatioGrade.PREFER else ""
    return f"{pack.title.zh} {ratio.item}".strip() + f"：{ratio.text.zh}{wish}"


def _is_on(ratio: Ratio, name: str) -> bool:
    """Whether a requirement is surely on this figure."""
    match ratio.measure:
        case VillagesWhere(same_person):
            return name == "both_posts" and set(same_person) == {"chair", "secretary"}
        case CountOf(where=Test("sex", Is("female"))):
            return name == "women"
        case CountOf(trend=trend) | MeanOf(trend=trend) if trend is not None:
            return trend.baseline in _headers(name)
        case _:
            return False


def _headers(name: str) -> tuple[str, ...]:
    """Return the headers of the previous term that a figure is compared with."""
    apart = {"age": AGE, "cross": CROSS, "both_posts": BOTH_POSTS}
    return PARTS[name][2] if name in PARTS else apart.get(name, ())


def _share(ratio: Ratio) -> Fraction | None:
    """Return the part of the whole that must be reached, or must not be passed."""
    match ratio.measure:
        case VillagesWhere(share=share) | CountOf(share=share) if share is not None:
            return share.at_most if share.at_least is None else share.at_least
        case _:
            return None
