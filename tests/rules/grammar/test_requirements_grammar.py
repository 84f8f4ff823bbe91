"""What may be written of requirements on a body, and what is read from it."""

from fractions import Fraction

import pytest

from reports.booklet.measures import ratio_words
from rules.logic.needs import nominated_hints
from rules.model.bounds import Limits, Rounding, Share
from rules.model.conditions import Is
from rules.model.conditions import Test as FactTest
from rules.model.ratios import (
    ALL_KIN,
    Area,
    Between,
    CountAs,
    CountOf,
    KindsOf,
    KinRelation,
    Measure,
    NomineesOverSeats,
    OverArea,
    OverBodies,
    OverBody,
    OverHolder,
    OverList,
    OverOffice,
    Pairing,
    PairsOf,
    Scope,
    SizeOf,
)
from tests.rules.grammar.written_requirements import BARE_COUNT, BOTH_OFFICES, COUNT, WOMEN, ratio, written
from tests.rules.packs import described, good, read
from vocabulary.texts import Text

THIRD = Share(Fraction(1, 3), None, Rounding.UP)


SECRETARY_CHAIR = "between: [office secretary, office chair]"


@pytest.mark.parametrize(
    ("sides", "meant"),
    [
        ("[committee, supervision]", (OverBody("committee"), OverBody("supervision"))),
        ("[body branch, body committee]", (OverBody("branch"), OverBody("committee"))),
        ("[office secretary, office chair]", (OverOffice("secretary"), OverOffice("chair"))),
        ("[body committee, office secretary]", (OverBody("committee"), OverOffice("secretary"))),
        ("[office chair, branch]", (OverOffice("chair"), OverBody("branch"))),
    ],
)
def test_a_side_is_a_body_or_an_office(sides: str, meant: tuple[Scope, Scope]) -> None:
    """Either side of `between` may be a body, with or without the word, or an office; their order is kept."""
    assert ratio(f"between: {sides}", "pairs: kin", "at_most: 0").scope == Between(meant)


@pytest.mark.parametrize(
    ("keys", "measure"),
    [
        (["pairs: kin", "at_most: 0"], PairsOf((Pairing.KIN,), Limits(at_most=0), None, ALL_KIN)),
        (
            ["pairs: [same_person, kin, kin]", "relations: [spouse, siblings]", "at_most: 0"],
            PairsOf(
                (Pairing.SAME_PERSON, Pairing.KIN),
                Limits(at_most=0),
                None,
                frozenset({KinRelation.SPOUSE, KinRelation.SIBLINGS}),
            ),
        ),
        (
            ["pairs: kin", "relations: [spouse, parent_child, siblings, grandparent]", "at_most: 1"],
            PairsOf((Pairing.KIN,), Limits(at_most=1), None, ALL_KIN),
        ),
        (["pairs: same_person", "at_least: 1"], PairsOf((Pairing.SAME_PERSON,), Limits(1))),
        (
            ["pairs: same_person", "share: {at_least: 1/3, rounding: up}"],
            PairsOf((Pairing.SAME_PERSON,), Limits(), THIRD),
        ),
    ],
)
def test_pairs_between_two_sides(keys: list[str], measure: Measure) -> None:
    """Pairs carry limits or, for one person on both sides, a share; kin are all four kinds unless named."""
    assert ratio(SECRETARY_CHAIR, *keys).measure == measure


def test_a_body_may_reserve_seats() -> None:
    """`reserved` marks a count of one body whose seats are kept; written `no` it says nothing."""
    expected = CountOf(WOMEN, Limits(1), None, CountAs.HEADS, reserved=True)
    assert ratio("over: body committee", COUNT, "reserved: yes").measure == expected
    plain = ratio("over: body committee", COUNT, "reserved: no").measure
    assert plain == ratio("over: body committee", COUNT).measure
    assert plain != expected


@pytest.mark.parametrize(
    "over", ["body committee", "office member", "list", "township", "county", "prefecture", "province"]
)
def test_a_share_of_the_people_of_a_scope(over: str) -> None:
    """A share needs no count beside it, over whichever people it is taken."""
    found = ratio(f"over: {over}", BARE_COUNT, "share: {at_least: 1/3, rounding: up}")
    assert found.measure == CountOf(WOMEN, Limits(), THIRD, CountAs.HEADS)


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        (["over: [body committee, branch]"], OverBodies(("committee", "branch"))),
        (["over: [branch, committee]"], OverBodies(("committee", "branch"))),
        (["over: holder chair"], OverHolder("chair")),
        (["over: county", "among: holder secretary"], OverArea(Area.COUNTY, OverHolder("secretary"))),
        (
            ["over: township", "among: [committee, branch]"],
            OverArea(Area.TOWNSHIP, OverBodies(("committee", "branch"))),
        ),
        (["over: county", "among: body branch"], OverArea(Area.COUNTY, OverBody("branch"))),
        (["over: prefecture", "among: holder secretary"], OverArea(Area.PREFECTURE, OverHolder("secretary"))),
        (["over: province"], OverArea(Area.PROVINCE)),
    ],
)
def test_those_elected_to_an_office_or_into_several_bodies(keys: list[str], meant: Scope) -> None:
    """A holder is whoever is elected; of several bodies the order says nothing; an area takes either."""
    assert ratio(*keys, COUNT).scope == meant


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        (["over: holder mayor", COUNT], "bad-choice"),
        (["over: [committee]", COUNT], "scope"),
        (["over: [committee, committee]", COUNT], "scope"),
        (["over: [committee, chair]", COUNT], "bad-choice"),
        (["over: body committee", "among: holder chair", COUNT], "scope"),
        (["over: county", "among: office chair", COUNT], "bad-choice"),
        (["over: county", "among: holder chair", *BOTH_OFFICES], "key-for-measure"),
        (["over: holder chair", "pairs: kin", "at_most: 0"], "scope-for-measure"),
        (
            [
                "over: holder member",
                BARE_COUNT,
                "compared_to: previous_term",
                "direction: up",
                "baseline: 女",
            ],
            "key-for-measure",
        ),
        (["over: holder chair", "mean: age", "compared_to: previous_term", "direction: down"], "missing-key"),
    ],
)
def test_who_is_elected_is_said_so_that_it_can_be_counted(keys: list[str], code: str) -> None:
    """What is no office, no second body or no figure of the previous term is reported."""
    assert described(read(written(*keys)).problems[0])[0] == code


def test_posts_in_a_where_are_those_nominated_for() -> None:
    """A count of people elected by their posts is mentioned; over the list the nomination is meant."""
    chairs = "count: {where: {posts: {includes: chair}}, at_least: 1}"
    (found,) = nominated_hints(good(written("over: body committee", chairs)))
    assert (found.code, "over: holder chair" in found.message.en) == ("posts-nominated", True)
    assert not [*nominated_hints(good(written("over: list", chairs)))]


def test_a_body_may_have_an_odd_number_of_seats() -> None:
    """`odd: yes` is kept beside the limits; written `no` it says nothing."""
    limits = "at_least: 3, at_most: 7"
    assert ratio("over: body committee", f"size: {{{limits}, odd: yes}}").measure == SizeOf(
        Limits(3, 7), odd=True
    )
    assert ratio("over: body committee", f"size: {{{limits}, odd: no}}").measure == SizeOf(Limits(3, 7))
    assert [number for number in range(2, 9) if SizeOf(Limits(3, 7), odd=True).holds(number)] == [3, 5, 7]


def test_an_odd_number_that_is_even_is_a_mistake() -> None:
    """Four seats exactly can never be odd."""
    reading = read(written("over: body committee", "size: {at_least: 4, at_most: 4, odd: yes}"))
    assert [described(problem)[0] for problem in reading.problems] == ["bounds-backwards"]


def test_a_margin_may_count_one_kind_of_nominees() -> None:
    """An upper limit that is written for one way of nomination counts nobody of the other."""
    found = ratio("over: office chair", "nominees_over_seats: {at_most: 1, where: {sex: {is: female}}}")
    assert found.measure == NomineesOverSeats(Limits(at_most=1), WOMEN)
    plain = ratio("over: office chair", "nominees_over_seats: {at_most: 1}")
    assert plain.measure == NomineesOverSeats(Limits(at_most=1))


def test_kinds_that_must_not_be_mixed() -> None:
    """Kinds are conditions on people, two at least, counted over the list or the nominees for a post."""
    men = FactTest("sex", Is("male"))
    keys = ["kinds: [{sex: {is: female}}, {sex: {is: male}}]", "at_most: 1"]
    found = ratio("over: list", *keys)
    assert (found.scope, found.measure) == (OverList(), KindsOf((WOMEN, men), Limits(at_most=1)))
    assert ratio("over: office chair", *keys).scope == OverOffice("chair")


def test_how_many_words_of_a_fact_occur() -> None:
    """Each word of the fact is a kind of people; the sentence names the fact alone."""
    found = ratio("over: list", "distinct: sex", "at_most: 1")
    men = FactTest("sex", Is("male"))
    assert found.measure == KindsOf((men, WOMEN), Limits(at_most=1), "sex")
    assert ratio_words(found, good(written("over: list", "distinct: sex", "at_most: 1"))) == Text(
        "全村被提名人中，出现的性别的种数不多于 1。",
        "all nominees of the village: different values of `sex`: at most 1.",
    )


@pytest.mark.parametrize(
    ("keys", "zh", "en"),
    [
        (
            ["over: office chair", "count: {where: {sex: {is: female}}, at_least: 1}"],
            "主任的被提名人中，性别为「女」的人数不少于 1。",
            "nominees for chair: those where sex is female are at least 1.",
        ),
        (
            ["over: body committee", "pairs: kin", "relations: [spouse, siblings]", "at_most: 0"],
            "当选的村民委员会成员，有夫妻、兄弟姐妹关系的数目为 0。",
            "the elected committee, pairs who are spouses or siblings: none.",
        ),
        (
            ["over: body committee", "mean: age", "at_most: 46.25"],
            "当选的村民委员会成员的平均年龄（周岁）不高于 46.25。",
            "the elected committee: mean age in full years at most 46.25.",
        ),
        (
            ["over: body committee", "highest: age", "at_most: 60"],
            "当选的村民委员会成员中，最大的年龄（周岁）不高于 60。",
            "the elected committee: largest age in full years at most 60.",
        ),
    ],
)
def test_a_requirement_reads_as_a_sentence(keys: list[str], zh: str, en: str) -> None:
    """An office is counted over its nominees; several kinds of kin are any of them; ages are high or low."""
    assert ratio_words(ratio(*keys), good(written(*keys))) == Text(zh, en)


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        (["over: list", "kinds: [{sex: {is: female}}]", "at_most: 1"], ["wrong-shape"]),
        (["over: list", "kinds: [{sex: {is: female}}, {sex: {is: male}}]"], ["no-bound"]),
        (
            ["over: body committee", "kinds: [{sex: {is: female}}, {sex: {is: male}}]", "at_most: 1"],
            ["scope-for-measure"],
        ),
        (["over: list", "kinds: [{sex: {is: female}}, {sexx: {is: male}}]", "at_most: 1"], ["unknown-fact"]),
        (["over: list", "distinct: age", "at_most: 1"], ["unknown-fact"]),
        (["over: list", "distinct: nominated_by"], ["no-bound"]),
        (["over: body committee", "distinct: nominated_by", "at_most: 1"], ["scope-for-measure"]),
    ],
)
def test_kinds_that_say_nothing_are_mistakes(keys: list[str], codes: list[str]) -> None:
    """One kind is no mixture, no bound allows all, a body is elected, and a fact must be known."""
    assert [described(problem)[0] for problem in read(written(*keys)).problems] == codes
