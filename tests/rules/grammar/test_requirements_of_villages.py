"""Requirements on means, on villages, and against the previous term, as packs write them."""

from fractions import Fraction

import pytest

from rules.model.bounds import Direction, Limits, Trend
from rules.model.made_of import trends_in
from rules.model.ratios import (
    AnyOf,
    CountAs,
    CountOf,
    MeanOf,
    Measure,
    OverBody,
    OverEach,
    OverList,
    Stated,
    VillagesWhere,
)
from tests.rules.grammar.written_requirements import BARE_COUNT, BOTH_OFFICES, COUNT, WOMEN, ratio, written
from tests.rules.packs import described, read


def test_a_count_against_the_previous_term() -> None:
    """A count may move against a column of the previous term, with or without bounds of its own."""
    compared = ["compared_to: previous_term", "direction: up", "baseline: 女性"]
    trend = Trend(Direction.UP, "女性")
    alone, bounded = (ratio("over: county", count, *compared) for count in (BARE_COUNT, COUNT))
    assert alone.measure == CountOf(WOMEN, Limits(), None, CountAs.HEADS, trend=trend)
    assert bounded.measure == CountOf(WOMEN, Limits(1), None, CountAs.HEADS, trend=trend)


DOWN = ["compared_to: previous_term", "direction: down"]


@pytest.mark.parametrize(
    ("keys", "measure"),
    [
        (["at_most: 45"], MeanOf("age", Limits(at_most=45))),
        (DOWN, MeanOf("age", Limits(), Trend(Direction.DOWN, "平均年龄"))),
        ([*DOWN, "baseline: 平均岁数"], MeanOf("age", Limits(), Trend(Direction.DOWN, "平均岁数"))),
        (
            ["at_least: 30", "at_most: 45", *DOWN],
            MeanOf("age", Limits(30, 45), Trend(Direction.DOWN, "平均年龄")),
        ),
    ],
)
@pytest.mark.parametrize("over", ["body committee", "list", "township", "county"])
def test_a_mean_age(keys: list[str], measure: Measure, over: str) -> None:
    """A mean has limits, a comparison, or both; the column of the mean age is known, any other is named."""
    assert ratio(f"over: {over}", "mean: age", *keys).measure == measure


def test_the_mean_of_something_else_names_its_column() -> None:
    """The usual column holds ages, so that another mean is never compared with it."""
    reading = read(written("over: county", "mean: nomination_votes", *DOWN))
    assert [described(problem)[0] for problem in reading.problems] == ["missing-key"]
    assert "baseline" in reading.problems[0].message.en


def test_villages_where_any_requirement_on_a_village_holds() -> None:
    """Inside is a requirement on one village; one person in two offices is short for such a requirement."""
    young = Stated(OverBody("committee"), CountOf(WOMEN, Limits(1), None, CountAs.HEADS))
    inside = f"villages_where: {{over: body committee, {COUNT}}}"
    found = ratio("over: county", inside, "at_least: 3")
    assert found.measure == VillagesWhere(young, None, Limits(3))
    short = ratio("over: county", BOTH_OFFICES[0], "at_least: 1").measure
    between = "between: [office secretary, office chair], pairs: same_person, at_least: 1"
    assert short == ratio("over: county", f"villages_where: {{{between}}}", "at_least: 1").measure
    trend = ["compared_to: previous_term", "direction: not_down", "baseline: 一肩挑"]
    compared = ratio("over: township", BOTH_OFFICES[0], *trend).measure
    assert isinstance(compared, VillagesWhere)
    assert compared.trend == Trend(Direction.NOT_DOWN, "一肩挑")


def test_either_of_two_requirements() -> None:
    """Of several requirements one holds at least, or as many as are named; each has its own scope."""
    parts = f"any: [{{over: body committee, {COUNT}}}, {{over: list, {COUNT}}}]"
    women = CountOf(WOMEN, Limits(1), None, CountAs.HEADS)
    stated = (Stated(OverBody("committee"), women), Stated(OverList(), women))
    found = ratio(parts)
    assert found.scope == OverEach((OverBody("committee"), OverList()))
    assert found.measure == AnyOf(stated, Limits(at_least=1))
    assert ratio(parts, "at_least: 2").measure == AnyOf(stated, Limits(at_least=2))
    inside = ratio("over: county", f"villages_where: {{{parts}}}", "at_least: 1").measure
    assert inside == VillagesWhere(Stated(found.scope, found.measure), None, Limits(1))


@pytest.mark.parametrize(
    ("keys", "by"),
    [
        (["mean: age", "by: 0.5", *DOWN], Fraction(1, 2)),
        ([BARE_COUNT, "by: 2", *DOWN, "baseline: 女性"], Fraction(2)),
        (
            [BARE_COUNT, "share: {at_least: 1/3, rounding: up}", "by: 5%", *DOWN, "baseline: 女性"],
            Fraction(1, 20),
        ),
    ],
)
def test_by_how_much_a_figure_moves(keys: list[str], by: Fraction) -> None:
    """A number or a mean moves by a number, a share by points of it."""
    measure = ratio("over: body committee", *keys).measure
    assert isinstance(measure, CountOf | MeanOf)
    assert measure.trend is not None
    assert measure.trend.by == by


def test_columns_of_requirements_inside_others_are_known() -> None:
    """A column that a requirement inside `any` or `villages_where` compares with is one that is read."""
    younger = "{over: body committee, mean: age, compared_to: previous_term, direction: down}"
    women = f"{{over: body committee, {COUNT}}}"
    inside = ratio("over: county", f"villages_where: {younger}", "at_least: 1").measure
    assert [trend.baseline for trend in trends_in(inside)] == ["平均年龄"]
    either = ratio(f"any: [{younger}, {women}]").measure
    assert [trend.baseline for trend in trends_in(either)] == ["平均年龄"]


def test_a_mean_may_have_decimals() -> None:
    """44.5 is read exactly, and 45.0 is 45."""
    found = ratio("over: body committee", "mean: age", "at_least: 45.0", "at_most: 45.5").measure
    assert found == MeanOf("age", Limits(45, Fraction(91, 2)))
