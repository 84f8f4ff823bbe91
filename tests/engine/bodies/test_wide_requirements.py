"""Requirements over a township and the county, read from a folder, with answers that a pencil gives."""

from fractions import Fraction
from pathlib import Path

import pytest

from engine.bodies.requirement import Outlook, RequirementReview
from engine.bodies.wide_requirements import BEYOND_THE_COUNTY
from engine.review.review import Review
from tests.counties.county import Row, review_of
from tests.counties.wide import BEFORE, wide_county, wide_review, with_both_offices, write_wide


def found(review: Review, name: str) -> RequirementReview:
    """Return a requirement over the county."""
    return next(each for each in review.wide.county if each.ratio.name == name)


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Review the county as it is."""
    return wide_review(tmp_path_factory.mktemp("wide") / "yunxi")


def test_a_share_of_the_county_is_of_all_its_seats(review: Review) -> None:
    """Two or three women of six: a third in every outcome."""
    third = found(review, "third")
    assert (third.outlook, third.least, third.most) == (
        Outlook.GUARANTEED,
        Fraction(1, 3),
        Fraction(1, 2),
    )


def test_a_count_adds_up_the_villages(review: Review) -> None:
    """Four women are out of reach of the county; three are possible in its only township."""
    four = found(review, "four")
    assert (four.outlook, four.least, four.most) == (Outlook.IMPOSSIBLE, 2, 3)
    (three,) = review.wide.townships["城关镇"]
    assert (three.ratio.name, three.outlook, three.least, three.most) == ("three", Outlook.POSSIBLE, 2, 3)


def test_a_trend_compares_with_the_villages_of_before_added_up(review: Review) -> None:
    """One woman and one woman were two: more than two are possible. The mean before was 56.5625."""
    assert found(review, "rising").outlook is Outlook.POSSIBLE
    younger = found(review, "younger")
    assert younger.outlook is Outlook.GUARANTEED
    assert isinstance(younger.most, Fraction | int)
    assert younger.most < Fraction(905, 16)


def test_what_is_asked_of_a_province_is_not_worked_out_in_a_folder(tmp_path: Path) -> None:
    """One county is no province: the requirement is listed, unknown, with the reason, whatever is elected."""
    county, pack = wide_county("bar")
    sure = "{at_least: 0%, rounding: exact}"
    beyond = "".join(
        f"  {area}: {{item: 第二条, text: {{zh: {area}, en: {area}}}, grade: bar, over: {area}, "
        f"count: {{where: {{sex: {{is: female}}}}}}, share: {sure}}}\n"
        for area in ("prefecture", "province")
    )
    review = review_of(write_wide(tmp_path / "yunxi", county, f"{pack}\n{beyond}"))
    names = [each.ratio.name for each in review.wide.county]
    assert names[-2:] == ["prefecture", "province"]
    for each in review.wide.county[-2:]:
        assert (each.outlook, each.least, each.most) == (Outlook.UNKNOWN, None, None)
        assert each.because == BEYOND_THE_COUNTY


@pytest.mark.parametrize("lost", ["女性", "平均年龄", "成员数"])
def test_one_missing_baseline_is_unknown_and_never_met(lost: str, tmp_path: Path) -> None:
    """Where one village of two has no figure to compare with, nothing is said, and the village is named."""
    before: list[Row] = [BEFORE[0], {**BEFORE[1], lost: ""}]
    review = wide_review(tmp_path / "yunxi", before=before)
    name = "rising" if lost == "女性" else "younger"
    trend = found(review, name)
    assert (trend.outlook, trend.least, trend.most) == (Outlook.UNKNOWN, None, None)
    assert trend.because is not None
    assert f"1 个村上届情况缺少「{lost}」" in trend.because.zh
    assert "城关镇西山村" in trend.because.zh
    assert "东河村" not in trend.because.zh


def test_figures_of_both_bodies_are_never_those_of_the_committee(tmp_path: Path) -> None:
    """A sheet of 两委成员数 alone is of both bodies together: the committee has nothing to compare with."""
    before = [{"两委成员数" if key == "成员数" else key: word for key, word in row.items()} for row in BEFORE]
    review = wide_review(tmp_path / "yunxi", before=before)
    for name in ("rising", "younger"):
        trend = found(review, name)
        assert trend.outlook is Outlook.UNKNOWN
        assert trend.because is not None
        assert "上届情况只有「两委成员数」" in trend.because.zh


def test_a_missing_figure_of_one_village_leaves_the_county_unknown(tmp_path: Path) -> None:
    """Without the seats of one village no sum over all of them is known."""
    county, _ = wide_county()
    county.villages[1]["委员职数"] = ""
    third = found(wide_review(tmp_path / "yunxi", county), "third")
    assert third.outlook is Outlook.UNKNOWN
    assert third.because is not None
    assert third.because.zh == "1 个村村情表缺少“委员”的职数（城关镇西山村）"


def test_a_body_that_cannot_be_filled_is_left_out_with_a_note(tmp_path: Path) -> None:
    """A village that will vote anew says nothing of the others: one or two women of three remain."""
    county, _ = wide_county()
    county.roster[6]["状态"] = "本人放弃"
    review = wide_review(tmp_path / "yunxi", county)
    third = found(review, "third")
    assert (third.outlook, third.least, third.most) == (
        Outlook.GUARANTEED,
        Fraction(1, 3),
        Fraction(2, 3),
    )
    assert third.note is not None
    assert third.note.zh == "1 个村人选不足，未计入：城关镇西山村"
    # Its figure of the previous term is left out as well: one woman before, one or two now.
    assert found(review, "rising").outlook is Outlook.POSSIBLE


def test_nothing_is_left_where_no_body_can_be_filled(tmp_path: Path) -> None:
    """Where every village lacks nominees, the requirement cannot be met by anybody listed."""
    county, _ = wide_county()
    county.roster = county.roster[:1]
    assert found(wide_review(tmp_path / "yunxi", county), "third").outlook is Outlook.CANNOT_FILL


def test_a_condition_on_village_facts_leaves_villages_out(tmp_path: Path) -> None:
    """Only the villages that the condition holds of are counted; an unknown fact is no answer."""
    county, _ = wide_county()
    for row, told in zip(county.villages, ("是", "否"), strict=True):
        row["多民族"] = told
    mixed = found(wide_review(tmp_path / "one", county), "mixed")
    assert (mixed.outlook, mixed.least, mixed.most) == (Outlook.POSSIBLE, 1, 2)
    county.villages[1]["多民族"] = ""
    blank = found(wide_review(tmp_path / "two", county), "mixed")
    assert blank.outlook is Outlook.UNKNOWN
    assert blank.because is not None
    assert "多民族" in blank.because.zh
    county.villages[0]["多民族"] = county.villages[1]["多民族"] = "否"
    assert "mixed" not in {each.ratio.name for each in wide_review(tmp_path / "no", county).wide.county}


def test_one_person_in_both_offices_is_counted_by_village(tmp_path: Path) -> None:
    """The one nominee for secretary and chair surely holds both in one village; nobody does in the other."""
    county = with_both_offices(wide_county()[0])
    both = found(wide_review(tmp_path / "yunxi", county), "both")
    assert (both.outlook, both.least, both.most) == (Outlook.GUARANTEED, Fraction(1, 2), Fraction(1, 2))


def test_each_village_counts_by_the_pack_of_its_own_polling_day(tmp_path: Path) -> None:
    """A village that voted before the pack was in force is none of those that the pack speaks of."""
    county, pack = wide_county()
    county.villages[0]["选举日"] = "2026-12-27"
    later = pack.replace("from: 2026-01-01", "from: 2026-12-25")
    review = review_of(write_wide(tmp_path / "yunxi", county, later))
    four = found(review, "four")
    assert (four.least, four.most) == (1, 2)
