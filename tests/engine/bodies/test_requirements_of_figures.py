"""Requirements on shares, means, counts and what was before, and the law as it is shipped."""

from dataclasses import replace
from fractions import Fraction

import pytest

from engine.bodies.requirement import Outlook
from rules.library import Library
from rules.model.bounds import Direction, Limits, Rounding, Share, Trend
from rules.model.ratios import (
    Between,
    CountAs,
    CountOf,
    KinRelation,
    MeanOf,
    Measure,
    OverBody,
    OverList,
    OverOffice,
    Pairing,
    PairsOf,
    Scope,
    SizeOf,
)
from tests.engine.bodies.few_nominees import COMMITTEE, KIN_12, MEN, NO_KIN, ONE_WOMAN, WOMAN
from tests.engine.bodies.slate_villages import (
    FEMALE,
    Setting,
    judge_requirement,
    judged,
    nominee,
    setting,
    women_in_committee,
)
from vocabulary.facts import Fact, Known
from vocabulary.kinds import Amount

MORE = Trend(Direction.UP, "女性委员人数")
HALF = Share(Fraction(1, 2), None, Rounding.UP)
THIRD_DOWN = Share(Fraction(1, 3), None, Rounding.DOWN)
SPOUSES = frozenset({KinRelation.SPOUSE})
BODY = OverBody("committee")
OLDER = (*MEN, WOMAN)


@pytest.mark.parametrize(
    ("scope", "measure", "outlook", "least", "most"),
    [
        # Half of three seats is 1.5, which is two women: of one woman never. A third rounded down is one.
        (BODY, CountOf(FEMALE, Limits(), HALF, CountAs.HEADS), Outlook.IMPOSSIBLE, 0, 1),
        (BODY, CountOf(FEMALE, Limits(), THIRD_DOWN, CountAs.HEADS), Outlook.POSSIBLE, 0, 1),
        # One woman among five on the list is less than half; by posts they are six.
        (
            OverList(),
            CountOf(FEMALE, Limits(), HALF, CountAs.HEADS),
            Outlook.IMPOSSIBLE,
            Fraction(1, 5),
            Fraction(1, 5),
        ),
        (OverList(), CountOf(FEMALE, Limits(1), None, CountAs.POSTS), Outlook.GUARANTEED, 1, 1),
        # A seat kept for a woman goes to the only one who stands.
        (
            BODY,
            CountOf(FEMALE, ONE_WOMAN, None, CountAs.HEADS, reserved=True),
            Outlook.GUARANTEED,
            1,
            1,
        ),
        # One woman at most is no more than one before.
        (BODY, CountOf(FEMALE, Limits(), None, CountAs.HEADS, trend=MORE), Outlook.IMPOSSIBLE, 0, 1),
        # The pair may be of any kind of kin, spouses among them.
        (BODY, PairsOf((Pairing.KIN,), NO_KIN, relations=SPOUSES), Outlook.POSSIBLE, 0, 1),
        (OverOffice("chair"), SizeOf(Limits(1)), Outlook.GUARANTEED, 1, 1),
        (
            Between((BODY, OverOffice("chair"))),
            PairsOf((Pairing.SAME_PERSON,), Limits(1)),
            Outlook.GUARANTEED,
            1,
            1,
        ),
    ],
)
def test_the_other_kinds_come_out_as_a_clerk_counts_them(
    scope: Scope, measure: Measure, outlook: Outlook, least: int | Fraction, most: int | Fraction
) -> None:
    """Shares with their rounding, posts, kept seats, trends, narrower kin, and people in two posts."""
    village = replace(setting(OLDER, COMMITTEE, KIN_12), previous={"女性委员人数": "1"})
    review = judged(scope, measure, village)
    assert (review.outlook, review.least, review.most) == (outlook, least, most)


def test_the_mean_age_is_exact() -> None:
    """Ages of 30, 40, 50 and 61 for two seats: the mean lies between 35 and 55.5."""
    people = [
        replace(one, subject=replace(one.subject, facts={"age": Known(Amount(age, age))}))
        for age in (30, 40, 50, 61)
        for one in [nominee(str(age), "member")]
    ]
    village = setting(people, {"chair": 0, "vice_chair": 0, "member": 2})
    review = judged(BODY, MeanOf("age", Limits(at_most=45)), village)
    assert (review.outlook, review.least, review.most) == (Outlook.POSSIBLE, 35, Fraction(111, 2))


def test_an_age_without_a_day_to_count_to_is_unknown() -> None:
    """Where the election gives no as-of day nobody has an age, and the report says so."""
    review = judged(BODY, MeanOf("age", Limits(at_most=45)), setting(OLDER, COMMITTEE))
    assert review.outlook is Outlook.UNKNOWN
    assert review.because is not None
    assert "年龄" in review.because.zh


@pytest.mark.parametrize("written", [None, "", "不详"])
def test_without_a_figure_of_the_previous_term_nothing_is_compared(written: str | None) -> None:
    """No baseline is unknown, and never met."""
    village = setting(OLDER, COMMITTEE)
    if written is not None:
        village = replace(village, previous={"女性委员人数": written})
    review = judged(BODY, CountOf(FEMALE, Limits(), None, CountAs.HEADS, trend=MORE), village)
    assert review.outlook is Outlook.UNKNOWN
    assert review.because is not None
    assert "女性委员人数" in review.because.zh


def test_a_count_over_a_body_is_the_same_in_heads_and_posts() -> None:
    """A body holds a person once, so that heads and posts are one number."""
    village = setting([*MEN, WOMAN], COMMITTEE)
    heads = women_in_committee(village, ONE_WOMAN)
    posts = judged(OverBody("committee"), CountOf(FEMALE, ONE_WOMAN, None, CountAs.POSTS), village)
    assert (heads.outlook, heads.least, heads.most) == (posts.outlook, posts.least, posts.most)


def in_law(village: Setting) -> dict[str, Outlook]:
    """Judge every requirement of the law in force."""
    law = Library(None).find("cn-vco-2025")
    assert law is not None
    reviews = [judge_requirement(law.name, each, replace(village, pack=law)) for each in law.ratios]
    return {review.ratio.name: review.outlook for review in reviews if review is not None}


def test_the_law_in_force_is_judged_as_shipped() -> None:
    """The pack of the law gives every requirement an outlook; a post without seats has no margin to keep."""
    facts: dict[str, Fact] = {
        "nomination_mode": Known("villagers"),
        "seats_chair": Known(Amount(1, 1)),
        "seats_vice_chair": Known(Amount(0, 0)),
        "seats_member": Known(Amount(2, 2)),
    }
    assert in_law(setting([*MEN, WOMAN], COMMITTEE, KIN_12, facts)) == {
        "woman": Outlook.POSSIBLE,
        "seats": Outlook.GUARANTEED,
        "kin": Outlook.POSSIBLE,
        "watch": Outlook.UNKNOWN,
        "margin-chair": Outlook.GUARANTEED,
        "margin-member": Outlook.GUARANTEED,
    }
