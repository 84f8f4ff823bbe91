"""Only the total of a committee's seats is known: what can be judged of the whole body is judged."""

import pytest

from engine.bodies.body_requirements import judged_slate
from engine.bodies.requirement import RequirementReview
from engine.bodies.slate import slate_of
from engine.bodies.solving.judging import Judge
from engine.bodies.standing import Standing
from tests.engine.slates.written.checks import pack_of
from tests.engine.slates.written.kinds import Written
from tests.engine.slates.written.villages import (
    DATES,
    Person,
    Village,
    facts_of,
    kin_of,
    nominees_of,
)
from vocabulary.dates import Day

WOMEN: Written = {"where": {"sex": {"is": "female"}}}
BODY = "body committee"
AS_BEFORE = {"compared_to": "previous_term", "direction": "not_down", "baseline": "女性"}
SCHOOLING = {"primary": 6, "junior": 9, "senior": 12, "college": 15, "bachelor": 16, "postgraduate": 19}


def person(name: str, posts: str, sex: str, schooling: str, year: int) -> Person:
    """Return a nominee of whom everything is known."""
    words = {
        "sex": sex,
        "education": schooling,
        "political_status": "party_member",
        "nominated_by": "villagers",
    }
    standing = Standing.STANDS
    return Person(name, frozenset(posts.split()), False, standing, words, Day(year, 3, 1))


# 40 and 30 years old, 50 and 36; a man and his sister; the branch has one seat and one nominee, the first.
VILLAGE = Village(
    people=(
        person("甲", "chair secretary", "male", "senior", 1986),
        person("乙", "member", "female", "college", 1996),
        person("丙", "vice_chair", "female", "junior", 1976),
        person("丁", "member", "male", "bachelor", 1990),
    ),
    seats={"committee": 3, "branch_member": 1},
    kin={(0, 1): frozenset({"siblings"})},
    previous={"成员数": "3", "女性": "2"},
    multi_ethnic=None,
)


def judged(written: Written) -> RequirementReview:
    """Judge one requirement on the village."""
    bodies = ["committee", "branch"]
    pack = pack_of([{"text": {"zh": "试", "en": "tried"}, "grade": "bar", **written}], bodies)
    slate = slate_of([(pack, DATES)], facts_of(VILLAGE), nominees_of(VILLAGE, pack), kin_of(VILLAGE))
    (found,) = judged_slate(slate, Judge(slate.contest)).alone
    return found


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"over": BODY, "size": {"at_least": 3, "odd": "yes"}}, "guaranteed 3 3"),
        ({"over": BODY, "count": {**WOMEN, "at_least": 1}}, "guaranteed 1 2"),
        ({"over": BODY, "count": WOMEN, "share": {"at_least": "1/2", "rounding": "up"}}, "possible 1 2"),
        ({"over": BODY, "count": {**WOMEN, "at_least": 2}, "reserved": "yes"}, "guaranteed 2 2"),
        ({"over": BODY, "pairs": "kin", "at_most": 0}, "possible 0 1"),
        ({"over": BODY, "mean": "age", "at_most": 40}, "possible 106/3 42"),
        ({"over": BODY, "mean": "education", "scale": SCHOOLING, "at_least": 12}, "guaranteed 12 43/3"),
        ({"over": BODY, "highest": "age", "at_most": 45}, "possible 40 50"),
        ({"over": BODY, "nominees_over_seats": {"at_least": 1}}, "guaranteed 1 1"),
        ({"between": [BODY, "body branch"], "pairs": "same_person", "at_least": 1}, "possible 0 1"),
        ({"between": [BODY, "office secretary"], "pairs": "same_person", "at_least": 1}, "possible 0 1"),
        ({"over": [BODY, "body branch"], "count": {**WOMEN, "at_least": 1}}, "guaranteed 1 2"),
        (
            {"over": BODY, "count": WOMEN, **AS_BEFORE},
            "possible 1 2",
        ),
        ({"over": "holder secretary", "count": {**WOMEN, "at_least": 1}}, "impossible 0 0"),
        ({"over": "office chair", "count": {**WOMEN, "at_most": 0}}, "guaranteed 0 0"),
    ],
)
def test_what_is_asked_of_the_whole_body_is_judged(written: Written, told: str) -> None:
    """Whoever is elected to which post, the body has three of the four."""
    found = judged(written)
    assert f"{found.outlook.value} {found.least} {found.most}" == told


@pytest.mark.parametrize(
    "written",
    [
        {"over": "holder chair", "count": {**WOMEN, "at_least": 1}},
        {"over": "office member", "nominees_over_seats": {"at_least": 1}},
        {"over": "office chair", "size": {"at_least": 1}},
        {"between": ["office chair", "office secretary"], "pairs": "same_person", "at_least": 1},
    ],
)
def test_what_is_asked_of_one_post_is_not(written: Written) -> None:
    """How many seats a post has, and who of the body holds it, the total does not tell."""
    because = judged(written).because
    assert because is not None
    assert "职数" in because.zh
