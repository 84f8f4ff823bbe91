"""A condition read aloud: every operator on every kind of value, in both languages."""

import pytest

from rules.model.conditions import NamedDate, Relation, Unit
from rules.model.sentences import DATE_RELATION, NAMED, RELATION, UNIT, sentence
from rules.schema.condition_words import operators_of
from tests.rules.packs import HEAD, criterion, good
from vocabulary.fields import FACTS

ANY = "「是否因犯罪受过刑事处罚」"
EVER = '"Ever punished for a crime"'
SANCTION = "「是否受过党纪政务处分」"
SANCTIONED = '"Ever sanctioned by Party discipline or as a public official"'

SAID = [
    # words
    ("{ethnicity: {is: 黎}}", "民族为「黎」", "ethnicity is 黎"),
    ("{ethnicity: {is_not: 黎}}", "民族不是「黎」", "ethnicity is not 黎"),
    ("{ethnicity: {in: [黎, 苗]}}", "民族为「黎」、「苗」之一", "ethnicity is one of 黎, 苗"),
    ("{ethnicity: {not_in: [黎, 苗]}}", "民族不在「黎」、「苗」之列", "ethnicity is none of 黎, 苗"),
    # choices
    ("{sex: {is: female}}", "性别为「女」", "sex is female"),
    ("{sex: {is_not: male}}", "性别不是「男」", "sex is not male"),
    (
        "{political_status: {in: [masses, league]}}",
        "政治面貌为「群众」、「共青团员」之一",
        "political status is one of no party, Youth League member",
    ),
    ("{sex: {not_in: [male]}}", "性别不在「男」之列", "sex is none of male"),
    ("{education: {below: senior}}", "学历低于「高中（中专）」", "education is below senior secondary"),
    (
        "{education: {at_least: senior}}",
        "学历不低于「高中（中专）」",
        "education is at least senior secondary",
    ),
    ("{education: {above: senior}}", "学历高于「高中（中专）」", "education is above senior secondary"),
    ("{education: {at_most: senior}}", "学历不高于「高中（中专）」", "education is at most senior secondary"),
    # yes and no
    ("{registered_voter: {is: yes}}", "选民登记为是", "registered voter is yes"),
    ("{registered_voter: {is_not: 是}}", "选民登记不是是", "registered voter is not yes"),
    ("{registered_voter: {is: no}}", "选民登记为否", "registered voter is no"),
    # numbers
    ("{age: {is: 18}}", "年龄（周岁）为18", "age in full years is 18"),
    ("{age: {in: [18, 19]}}", "年龄（周岁）为18、19之一", "age in full years is one of 18, 19"),
    ("{age: {below: 18}}", "年龄（周岁）小于18", "age in full years is below 18"),
    ("{age: {at_least: 18}}", "年龄（周岁）不小于18", "age in full years is at least 18"),
    ("{age: {above: 18}}", "年龄（周岁）大于18", "age in full years is above 18"),
    ("{age: {at_most: 18}}", "年龄（周岁）不大于18", "age in full years is at most 18"),
    # lists
    ("{posts: {includes: vice_chair}}", "提名职务包括「副主任」", "post nominated for includes vice chair"),
    # dates
    ("{joined_on: {before: 2020-03-01}}", "入党时间早于2020-03-01", "joined the Party is before 2020-03-01"),
    ("{joined_on: {after: polling_day}}", "入党时间晚于选举日", "joined the Party is after polling day"),
    (
        "{joined_on: {at_least: as_of}}",
        "入党时间不早于基准日",
        "joined the Party is on or after the as-of day",
    ),
    (
        "{joined_on: {at_most: nomination_close}}",
        "入党时间不晚于提名截止日",
        "joined the Party is on or before the close of nominations",
    ),
    ("{joined_on: {within: 5 years}}", "自入党时间起未满5年", "5 years are not over since joined the Party"),
    (
        "{joined_on: {within: 18 months}}",
        "自入党时间起未满18个月",
        "18 months are not over since joined the Party",
    ),
    ("{joined_on: {within: 30 days}}", "自入党时间起未满30日", "30 days are not over since joined the Party"),
    # questions
    ("{convictions: some}", f"{ANY}有记录", f"{EVER} shows a record"),
    ("{convictions: none}", f"{ANY}没有记录", f"{EVER} shows no record"),
    ("{convictions: {some: {}}}", f"{ANY}有记录", f"{EVER} shows a record"),
    (
        "{convictions: {none: {intent: {is: intentional}}}}",
        f"{ANY}没有记录，其中主观方面为「故意」",
        f"{EVER} shows no record where intent is intentional",
    ),
    (
        "{convictions: {some: {intent: {is: intentional}, ended_on: {within: 5 years}}}}",
        f"{ANY}有记录，其中（主观方面为「故意」，并且自期满（释放）日期起未满5年）",
        (
            f"{EVER} shows a record where "
            "(intent is intentional and 5 years are not over since served or released on)"
        ),
    ),
    (
        "{sanctions: {count: {at_least: 2}}}",
        f"{SANCTION}的记录数不小于 2 条",
        f"{SANCTIONED} has a number of records that is at least 2",
    ),
    (
        "{sanctions: {count: {where: {kind: {is: warning}}, below: 3}}}",
        f"{SANCTION}的记录数小于 3 条，其中处分种类为「党内警告」",
        f"{SANCTIONED} has a number of records that is below 3 where kind is warning",
    ),
    # joiners
    (
        "{age: {below: 18}, sex: {is: male}}",
        "（年龄（周岁）小于18，并且性别为「男」）",
        "(age in full years is below 18 and sex is male)",
    ),
    (
        "{any: [{age: {below: 18}}, {sex: {is: male}}]}",
        "（年龄（周岁）小于18，或者性别为「男」）",
        "(age in full years is below 18 or sex is male)",
    ),
    (
        "{all: [{age: {below: 18}}, {not: {any: [{sex: {is: male}}, {age: {is: 17}}]}}]}",
        "（年龄（周岁）小于18，并且并非（（性别为「男」，或者年龄（周岁）为17）））",
        "(age in full years is below 18 and it is not so that ((sex is male or age in full years is 17)))",
    ),
    (
        "{age: {at_least: 16, below: 18}}",
        "（年龄（周岁）不小于16，并且年龄（周岁）小于18）",
        "(age in full years is at least 16 and age in full years is below 18)",
    ),
    ("{any: [{age: {below: 18}}]}", "年龄（周岁）小于18", "age in full years is below 18"),
]


@pytest.mark.parametrize(("condition", "zh", "en"), SAID, ids=[condition for condition, _, _ in SAID])
def test_a_condition_read_aloud(condition: str, zh: str, en: str) -> None:
    """Every operator is said in words that a clerk understands, brackets where there are several parts."""
    pack = good(HEAD + "criteria:\n" + criterion(condition))
    said = sentence(pack.criteria[0], pack)
    assert (said.zh, said.en) == (f"{zh}的，涉及本条。", f"hit if {en}.")


def test_every_operator_is_in_the_table() -> None:
    """No operator that a kind of value allows is left unsaid."""
    allowed = {operator for field in FACTS.values() for operator in operators_of(field.kind)}
    table = " ".join(condition for condition, _, _ in SAID)
    assert {
        word for word in {*allowed, "some", "none", "count", "all", "any", "not"} if word not in table
    } == set()


def test_every_word_of_the_grammar_is_said() -> None:
    """Named dates, relations and units each have their words."""
    assert set(NAMED) == set(NamedDate)
    assert set(RELATION) == set(DATE_RELATION) == set(Relation)
    assert set(UNIT) == set(Unit)


@pytest.mark.parametrize(
    ("more", "zh", "en"),
    [
        (
            ", unsettled_if: {age: {is: 18}}",
            "年龄（周岁）小于18的，涉及本条；年龄（周岁）为18的，由人认定。",
            "hit if age in full years is below 18; left to people if age in full years is 18.",
        ),
        (
            ", when: {multi_ethnic: {is: yes}}",
            "多民族为是时，年龄（周岁）小于18的，涉及本条。",
            "where several ethnicities is yes: hit if age in full years is below 18.",
        ),
        (
            ", unsettled_if: {age: {is: 18}}, when: {seats_member: {at_least: 3}}",
            "委员职数不小于3时，年龄（周岁）小于18的，涉及本条；年龄（周岁）为18的，由人认定。",
            (
                "where seats: members is at least 3: hit if age in full years is below 18;"
                " left to people if age in full years is 18."
            ),
        ),
    ],
)
def test_what_stands_beside_a_condition_is_said(more: str, zh: str, en: str) -> None:
    """What is left to people, and where a criterion applies at all, are part of its sentence."""
    pack = good(HEAD + "criteria:\n" + criterion("{age: {below: 18}}", more=more))
    said = sentence(pack.criteria[0], pack)
    assert (said.zh, said.en) == (zh, en)


def test_a_wish_is_met_and_a_catch_all_is_raised() -> None:
    """A criterion of grade `prefer` is met, never hit; one that people raise says so."""
    pack = good(
        HEAD
        + "criteria:\n"
        + "  wish: {item: 一, text: {zh: 示例, en: x}, grade: prefer, met_if: {sex: {is: female}}}\n"
        + "  other: {item: 二, text: {zh: 示例, en: x}, grade: caution, only_if_raised: true}\n"
    )
    wish, other = (sentence(each, pack) for each in pack.criteria)
    assert (wish.zh, wish.en) == ("性别为「女」的，符合本条。", "met if sex is female.")
    assert (other.zh, other.en) == (
        "由具名人员提出，写明事实和依据。",
        "a named person raises it, with facts and grounds.",
    )
