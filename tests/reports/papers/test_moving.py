"""Several figures of one pack against the previous term are drawn together."""

from dataclasses import replace
from fractions import Fraction

from reports.disclosed.bodies import Bound, Number, Requirement
from reports.papers.county.moving import pictures_of
from reports.papers.shared.bars import measure_of
from vocabulary.outcomes import Outlook, RatioGrade
from vocabulary.texts import Lang, Text

WORDS = Text("", "")


def figure(
    pack: str, before: Number | None, *ends: Number, percent: bool = True, compared: bool = True
) -> Requirement:
    """Return a figure with its previous value and what it may be now."""
    least, most = ends or (None, None)
    return Requirement(
        name=f"{pack}/made",
        pack=pack,
        title=Text(pack, pack),
        item="一升",
        text=Text("女性占比上升", "more women"),
        grade=RatioGrade.PREFER,
        scope=WORDS,
        outlook=Outlook.POSSIBLE,
        least=least,
        most=most,
        needed=Bound(None, None, before),
        stated=Bound(),
        share=None,
        percent=percent,
        mean=False,
        compared=compared,
        because=None,
        note=None,
        measured=WORDS,
        meaning=WORDS,
        reading=None,
        rights_note=None,
    )


def test_before_and_now_lie_on_one_scale() -> None:
    """A quarter before lies left of a third to a half now; a number has a scale from nothing."""
    part = figure("ours", Fraction(1, 4), Fraction(1, 3), Fraction(1, 2))
    number = figure("ours", 3, 3, 3, percent=False)
    (picture,) = pictures_of([part, number], Lang.ZH)
    first, second = picture.lines
    assert (first.before, first.now) == ("25%", "33.3% 至 50%")
    assert first.drawn is not None
    assert first.drawn.at < first.drawn.left
    assert (first.drawn.low, first.drawn.high) == ("0%", "100%")
    assert second.drawn is not None
    assert (second.now, second.drawn.at, second.drawn.left) == ("3", second.drawn.left, second.drawn.at)
    assert second.drawn.width > 0


def test_what_is_not_known_is_not_drawn() -> None:
    """Without a figure of the previous term, or of now, there are words alone."""
    figures = [figure("ours", None, Fraction(1, 3), Fraction(1, 2)), figure("ours", 1)]
    (picture,) = pictures_of(figures, Lang.ZH)
    assert [(line.before, line.drawn) for line in picture.lines] == [("—", None), ("100%", None)]


def test_one_figure_alone_and_what_is_not_compared_make_no_picture() -> None:
    """A picture has two figures at least, of one pack, that are compared with the previous term."""
    alone = figure("ours", 1, 1, 1)
    figures = [alone, figure("theirs", 1, 1, 1), figure("ours", None, 1, 1, compared=False)]
    assert pictures_of(figures, Lang.ZH) == ()


def test_a_share_without_a_bound_has_its_line_at_the_term_before() -> None:
    """On its own bar a line is at what a share is compared with; nothing to compare with is no line."""
    bars = [
        measure_of(figure("ours", before, Fraction(1, 3), Fraction(1, 2)), Lang.ZH).bar
        for before in (Fraction(1, 4), None)
    ]
    compared, alone = bars
    assert compared is not None
    assert alone is not None
    assert [line < compared.left for line in compared.was] == [True]
    assert alone.was == compared.bounds == ()


def test_a_mean_with_a_bound_and_a_comparison_has_a_line_for_each() -> None:
    """The bounds that are stated and the mean of the term before, and not the mean that both come to."""
    made = replace(
        figure("ours", Fraction(447, 10), Fraction(40), Fraction(44), percent=False),
        mean=True,
        stated=Bound(30, Fraction(91, 2)),
        needed=Bound(Fraction(30), Fraction(43), Fraction(447, 10)),
    )
    bar = measure_of(made, Lang.ZH).bar
    assert bar is not None
    (low, high), (was,) = bar.bounds, bar.was
    assert low < bar.left < was < high


def test_a_number_has_lines_at_its_own_bound_and_at_what_a_comparison_comes_to() -> None:
    """Two are asked for, and more than before; what it was is in the middle of its number."""
    number = figure("ours", 3, 1, 5, percent=False)
    own = replace(number, stated=Bound(2), needed=Bound(4, None, 3))
    bar, wide = (measure_of(each, Lang.ZH).bar for each in (own, number))
    assert bar is not None
    assert wide is not None
    left = {step.number: step.at for step in bar.steps}
    assert bar.bounds == (left[4], left[2])
    assert left[3] < bar.was[0] < left[4]
    assert (wide.bounds, len(wide.was)) == ((), 1)
