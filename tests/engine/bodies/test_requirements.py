"""Requirements in small villages, each with the answer that a clerk would reach with a pencil."""

from dataclasses import replace

import pytest

from engine.bodies.requirement import Outlook
from engine.bodies.standing import Standing
from rules.model.bounds import Limits
from rules.model.conditions import Compared, Includes, Is, NamedDate, Not, Relation
from rules.model.conditions import Test as FactTest
from rules.model.ratios import (
    Between,
    CountAs,
    CountOf,
    Measure,
    NomineesOverSeats,
    OverBody,
    OverList,
    OverOffice,
    Pairing,
    PairsOf,
    SizeOf,
)
from tests.engine.bodies.few_nominees import COMMITTEE, KIN_12, MEN, NO_KIN, ONE_WOMAN, WOMAN
from tests.engine.bodies.slate_villages import (
    judge_requirement,
    judged,
    kin_in_committee,
    nominee,
    ratio,
    setting,
    women,
    women_in_committee,
)
from vocabulary.dates import Day
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin
from vocabulary.truth import Truth


def test_a_woman_among_more_nominees_than_seats_may_be_elected_or_not() -> None:
    """One woman among five nominees for three seats: none or one is elected."""
    review = women_in_committee(setting([*MEN, WOMAN], COMMITTEE), ONE_WOMAN)
    assert (review.outlook, review.least, review.most) == (Outlook.POSSIBLE, 0, 1)


def test_a_woman_is_sure_where_the_men_cannot_fill_the_seats() -> None:
    """Two men for three seats leave one to the woman, though they could hold two posts each."""
    people = [nominee("1", "chair", "member", sex="male"), nominee("2", "chair", "member", sex="male"), WOMAN]
    review = women_in_committee(setting(people, COMMITTEE), ONE_WOMAN)
    assert (review.outlook, review.least, review.most) == (Outlook.GUARANTEED, 1, 1)


def test_posts_decide_who_can_be_elected_together() -> None:
    """Two women who both stand for chair alone give one woman at most."""
    people = [nominee("6", "chair", sex="female"), nominee("7", "chair", sex="female"), *MEN]
    review = women_in_committee(setting(people, COMMITTEE), Limits(at_least=2))
    assert (review.outlook, review.least, review.most) == (Outlook.IMPOSSIBLE, 0, 1)


@pytest.mark.parametrize(
    ("standing", "outlook"),
    [
        (Standing.STANDS, Outlook.POSSIBLE),
        (Standing.MAY_STAND, Outlook.POSSIBLE),
        (Standing.OUT, Outlook.IMPOSSIBLE),
    ],
)
def test_only_the_one_who_is_out_is_left_out(standing: Standing, outlook: Outlook) -> None:
    """A flagged or pending woman may still be elected; one who withdrew cannot."""
    village = setting([*MEN, replace(WOMAN, standing=standing)], COMMITTEE)
    assert women_in_committee(village, ONE_WOMAN).outlook is outlook


def test_a_blank_sex_may_be_a_woman() -> None:
    """Where nobody wrote the sex, no woman is neither sure nor impossible."""
    people = [*MEN[:3], nominee("5", "member")]
    review = women_in_committee(setting(people, COMMITTEE), ONE_WOMAN)
    assert (review.outlook, review.least, review.most) == (Outlook.POSSIBLE, 0, 1)


def test_a_body_that_nobody_can_fill_is_said_to_be_so() -> None:
    """Two nominees cannot fill three seats; nothing else is said of who is elected."""
    village = setting(MEN[:2], COMMITTEE, KIN_12)
    for review in (women_in_committee(village, ONE_WOMAN), kin_in_committee(village, NO_KIN)):
        assert (review.outlook, review.least, review.most) == (Outlook.CANNOT_FILL, None, None)


def test_a_body_without_nominees_still_has_a_size_and_a_margin() -> None:
    """The number of seats, the margin and the list do not depend on whether the body can be filled."""
    village = setting([], COMMITTEE)
    assert judged(OverBody("committee"), SizeOf(Limits(3, 7)), village).outlook is Outlook.GUARANTEED
    margin = judged(OverOffice("chair"), NomineesOverSeats(Limits(at_least=1)), village)
    assert (margin.outlook, margin.least, margin.most) == (Outlook.IMPOSSIBLE, -1, -1)
    assert judged(OverList(), women(ONE_WOMAN), village).outlook is Outlook.IMPOSSIBLE


def test_a_size_counts_the_seats_of_all_posts() -> None:
    """One chair and two members are three; one chair and one member are too few."""
    small = setting([], {**COMMITTEE, "member": 1})
    review = judged(OverBody("committee"), SizeOf(Limits(3, 7)), small)
    assert (review.outlook, review.least, review.most) == (Outlook.IMPOSSIBLE, 2, 2)


@pytest.mark.parametrize("body", ["committee", "branch", "supervision"])
@pytest.mark.parametrize("measure", [women(ONE_WOMAN), SizeOf(Limits(3)), PairsOf((Pairing.KIN,), NO_KIN)])
def test_a_figure_that_the_village_table_lacks_leaves_the_body_unknown(body: str, measure: Measure) -> None:
    """Without the seats of every post nothing is said, and the report says which figure is missing."""
    village = setting(MEN, {"chair": 1, "vice_chair": None, "member": 2, "branch_member": None})
    review = judged(OverBody(body), measure, village)
    assert (review.outlook, review.least, review.most) == (Outlook.UNKNOWN, None, None)
    assert review.because is not None
    missing = {"committee": "副主任", "branch": "支委", "supervision": "监委会"}[body]
    assert f"“{missing}”" in review.because.zh


def test_one_figure_for_the_branch_is_of_all_its_seats() -> None:
    """Where only 支委职数 is known, any branch nominee may fill any of its seats."""
    people = [
        nominee("1", "secretary", sex="male"),
        nominee("2", "deputy_secretary", sex="male"),
        nominee("3", "branch_member", sex="female"),
        nominee("4", "member", sex="female"),
    ]
    village = setting(people, {"branch_member": 3})
    review = judged(OverBody("branch"), women(ONE_WOMAN), village)
    assert (review.outlook, review.least, review.most) == (Outlook.GUARANTEED, 1, 1)
    assert judged(OverBody("branch"), SizeOf(Limits(3, 3)), village).outlook is Outlook.GUARANTEED
    # The figure says nothing of how many are branch members without another office.
    margin = judged(OverOffice("branch_member"), NomineesOverSeats(Limits(1)), village)
    assert margin.outlook is Outlook.UNKNOWN
    assert margin.because is not None
    assert "含书记" in margin.because.zh


def test_one_figure_for_the_supervision_committee_is_of_all_its_seats() -> None:
    """With 监委会职数 known, kin across the two bodies are found; who of it is the head is not told."""
    people = [
        nominee("1", "chair"),
        nominee("2", "member"),
        nominee("3", "member"),
        nominee("4", "supervision_head"),
        nominee("5", "supervision_member"),
    ]
    seats = {**COMMITTEE, "supervision_member": 2}
    village = setting(people, seats)
    both = Between((OverBody("committee"), OverBody("supervision")))
    watch = PairsOf((Pairing.KIN, Pairing.SAME_PERSON), NO_KIN)
    assert judged(both, watch, village).outlook is Outlook.GUARANTEED
    related = setting(people, seats, {frozenset({"1", "5"}): Truth.YES})
    assert judged(both, watch, related).outlook is Outlook.IMPOSSIBLE
    assert judged(OverBody("supervision"), SizeOf(Limits(2, 2)), village).outlook is Outlook.GUARANTEED
    head = Between((OverBody("committee"), OverOffice("supervision_head")))
    review = judged(head, watch, village)
    assert review.because is not None
    assert "监委会职数含主任" in review.because.zh


def test_kin_who_cannot_sit_together_are_no_pair() -> None:
    """Two brothers who both stand for chair alone are never elected together."""
    people = [nominee("1", "chair"), nominee("2", "chair"), *MEN[2:]]
    review = kin_in_committee(setting(people, COMMITTEE, KIN_12), NO_KIN)
    assert (review.outlook, review.least, review.most) == (Outlook.GUARANTEED, 0, 0)


def test_kin_who_must_both_be_elected_are_a_pair() -> None:
    """Three nominees for three seats, two of them kin: every outcome has the pair."""
    review = kin_in_committee(setting(MEN[:3], COMMITTEE, KIN_12), NO_KIN)
    assert (review.outlook, review.least, review.most) == (Outlook.IMPOSSIBLE, 1, 1)


def test_undeclared_kin_may_be_a_pair_or_none() -> None:
    """Three nominees for three seats, of whom two did not declare: neither sure nor impossible."""
    village = setting(MEN[:3], COMMITTEE, {frozenset({"1", "2"}): Truth.UNKNOWN})
    review = kin_in_committee(village, NO_KIN)
    assert (review.outlook, review.least, review.most) == (Outlook.POSSIBLE, 0, 1)


def test_not_every_number_of_pairs_between_the_least_and_the_most_occurs() -> None:
    """Three siblings among six nominees for three seats are three pairs, one or none: never two."""
    people = [nominee(str(number), "member") for number in range(6)]
    siblings = {frozenset(pair): Truth.YES for pair in (("0", "1"), ("0", "2"), ("1", "2"))}
    village = setting(people, {"chair": 0, "vice_chair": 0, "member": 3}, siblings)
    review = kin_in_committee(village, Limits(2, 2))
    assert (review.outlook, review.least, review.most) == (Outlook.IMPOSSIBLE, 0, 3)
    assert kin_in_committee(village, Limits(1, 2)).outlook is Outlook.POSSIBLE


def test_the_list_counts_nominees_and_not_those_elected() -> None:
    """On the list a woman who surely stands is counted though she may lose; one who is out is not."""
    people = [
        *MEN,
        WOMAN,
        nominee("6", "secretary", sex="female", standing=Standing.MAY_STAND),
        nominee("7", "member", sex="female", standing=Standing.OUT),
    ]
    review = judged(OverList(), women(ONE_WOMAN), setting(people, COMMITTEE))
    assert (review.outlook, review.least, review.most) == (Outlook.GUARANTEED, 1, 2)
    office = judged(OverOffice("member"), women(ONE_WOMAN), setting(people, COMMITTEE))
    assert (office.outlook, office.least, office.most) == (Outlook.GUARANTEED, 1, 1)


def test_a_nominee_for_two_posts_counts_for_each_office() -> None:
    """The margin of an office counts everybody nominated for it, and a flagged nominee only perhaps."""
    people = [MEN[0], replace(MEN[1], standing=Standing.MAY_STAND), *MEN[2:]]
    village = setting(people, COMMITTEE)
    chair = judged(OverOffice("chair"), NomineesOverSeats(Limits(at_least=1)), village)
    assert (chair.outlook, chair.least, chair.most) == (Outlook.POSSIBLE, 0, 1)
    member = judged(OverOffice("member"), NomineesOverSeats(Limits(at_least=0)), village)
    assert (member.outlook, member.least, member.most) == (Outlook.GUARANTEED, 0, 1)


def test_a_margin_without_the_number_of_seats_is_unknown() -> None:
    """Nothing can be more than a number that nobody gave."""
    village = setting(MEN, {"chair": None})
    for post in ("chair", "secretary"):
        review = judged(OverOffice(post), NomineesOverSeats(Limits(at_least=1)), village)
        assert review.outlook is Outlook.UNKNOWN
        assert review.because is not None


def test_a_nominee_whose_post_is_not_known_may_hold_any_or_none() -> None:
    """Such a nominee may fill a seat, never surely counts for an office, and is surely on the list."""
    people = [*MEN[:2], nominee("5", sex="female", posts_open=True)]
    village = setting(people, COMMITTEE)
    review = women_in_committee(village, ONE_WOMAN)
    assert (review.outlook, review.least, review.most) == (Outlook.GUARANTEED, 1, 1)
    chair = judged(OverOffice("chair"), women(ONE_WOMAN), village)
    assert (chair.outlook, chair.least, chair.most) == (Outlook.POSSIBLE, 0, 1)
    assert judged(OverList(), women(ONE_WOMAN), village).outlook is Outlook.GUARANTEED


def test_a_kind_that_turns_on_an_unknown_post_is_not_guessed() -> None:
    """Where one unknown post says both who is elected and of what kind they are, nothing is said."""
    not_chair = CountOf(Not(FactTest("posts", Includes("chair"))), Limits(at_most=0), None, CountAs.HEADS)
    village = setting([nominee("1", posts_open=True)], {"chair": 1, "vice_chair": 0, "member": 0})
    for scope in (OverBody("committee"), OverOffice("chair")):
        review = judged(scope, not_chair, village)
        assert review.outlook is Outlook.UNKNOWN
        assert review.because is not None
    assert judged(OverList(), not_chair, village).outlook is Outlook.POSSIBLE


def test_a_date_that_the_election_does_not_give_leaves_the_count_unknown() -> None:
    """All nominees are measured against one date: that they differ in it is no world."""
    later = FactTest("birth_date", Compared(Relation.AFTER, NamedDate.TERM_BEGAN))
    people = [
        replace(one, subject=replace(one.subject, facts={"birth_date": Known(Day(1980))})) for one in MEN
    ]
    review = judged(OverList(), CountOf(later, ONE_WOMAN, None, CountAs.HEADS), setting(people, COMMITTEE))
    assert review.outlook is Outlook.UNKNOWN
    assert review.because is not None
    assert "`term_began`" in review.because.zh


@pytest.mark.parametrize(
    ("fact", "outlook"),
    [
        (Known(True), Outlook.POSSIBLE),
        (Known(False), None),
        (Unknown(Origin.BLANK), Outlook.UNKNOWN),
    ],
)
def test_a_requirement_applies_where_the_village_is_of_its_kind(fact: Fact, outlook: Outlook | None) -> None:
    """A requirement with `when` is judged, left out, or unknown with the missing fact by name."""
    village = setting([*MEN, WOMAN], COMMITTEE, facts={"multi_ethnic": fact})
    conditional = ratio(OverBody("committee"), women(ONE_WOMAN), when=FactTest("multi_ethnic", Is(True)))
    review = judge_requirement("test", conditional, village)
    assert (review and review.outlook) is outlook
    if review is not None and outlook is Outlook.UNKNOWN:
        assert review.because is not None
        assert "多民族" in review.because.zh
