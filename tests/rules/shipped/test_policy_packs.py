"""The published lists of policy stay what they are: dated, policy or history, told in the documentation."""

from collections import Counter
from datetime import date

import pytest

from rules.library import shipped_names
from rules.model.pack import Force, Grade, Pack, Status
from tests.places import ROOT
from tests.rules.packs import own_questions, shipped
from vocabulary.kinds import Choice

NAMES = shipped_names()
POLICY = (
    "fujian-2018",
    "hebei-2014-dingzhou",
    "hebei-2018",
    "liubuneng-2018",
    "malipo-2016",
    "shibuxuan-2020",
    "shisanbuneng-2020",
    "yunnan-2013",
    "zhejiang-2013",
)
FORCES = {
    Force.LAW: "法律",
    Force.REGULATION: "法规",
    Force.PARTY_RULE: "党内法规",
    Force.POLICY: "政策文件",
    Force.LOCAL: "本地规定",
}
TEXTS = {Status.COMPLETE: "全文 complete", Status.CUT: "节选 cut", Status.SHELL: "空壳 shell"}
# Public Officials' Sanctions Law, Art. 8 and 22; Regulations on Party Discipline (2023), Art. 10 to 13. A
# serious warning runs a year and a half, and two years where it stands in for removal from a post.
PARTY_MONTHS = {"warning": 12, "serious_warning_in_lieu": 24, "removal": 24, "expulsion": 60}
STATE_MONTHS = {"state_warning": 6, "demerit": 12, "major_demerit": 18, "demotion": 24, "dismissal": 24}
MONTHS = {kind: (months, months) for kind, months in (PARTY_MONTHS | STATE_MONTHS).items()}


@pytest.mark.parametrize("name", POLICY)
def test_a_published_list_is_policy_and_never_law(name: str) -> None:
    """A list that a place published takes effect by adoption, whatever words it uses."""
    assert shipped(name).source.force is Force.POLICY


@pytest.mark.parametrize(
    ("name", "own_round", "ended"),
    [
        ("zhejiang-2013", date(2013, 12, 12), date(2017, 1, 1)),
        ("hebei-2014-dingzhou", date(2015, 1, 15), date(2018, 4, 18)),
        ("yunnan-2013", date(2013, 5, 10), date(2017, 1, 1)),
    ],
)
def test_the_list_of_a_past_round_is_history(name: str, own_round: date, ended: date) -> None:
    """A list of a round long over speaks of that round, and of no election after it."""
    in_force = shipped(name).in_force
    assert in_force is not None
    assert in_force.covers(own_round)
    assert not in_force.covers(ended)


def test_a_ratio_whose_meaning_is_not_public_has_no_content() -> None:
    """Of the five figures nothing is known, so not even an item is named."""
    pack = shipped("county-14567")
    assert pack.status is Status.SHELL
    assert (pack.criteria, pack.ratios, pack.deadlines, pack.procedure) == ((), (), (), {})


def test_family_planning_is_kept_for_the_record_and_never_asked() -> None:
    """The obsolete item of 2013 keeps its number, has no condition, and says that nobody should use it."""
    (item,) = [c for c in shipped("zhejiang-2013").criteria if c.ground == "family-planning"]
    assert item.only_if_raised
    assert item.condition is None
    assert item.rights_note is not None


def test_health_is_a_wish_at_most() -> None:
    """What a list of 2014 says of the sick never enters a verdict and is never asked."""
    (item,) = [c for c in shipped("hebei-2014-dingzhou").criteria if c.item == "七类人员之七"]
    assert item.grade is Grade.PREFER
    assert item.condition is None


@pytest.mark.parametrize(
    ("name", "series", "numbers"),
    [
        ("liubuneng-2018", ("六不能", "六不宜"), 6),
        ("hebei-2014-dingzhou", ("五个条件",), 5),
        ("hebei-2014-dingzhou", ("七类人员",), 7),
        ("zhejiang-2013", ("不能",), 5),
        ("zhejiang-2013", ("不宜",), 8),
        ("fujian-2018", ("四个条件",), 4),
        ("fujian-2018", ("五不能",), 5),
        ("malipo-2016", ("十不宜",), 10),
        ("yunnan-2013", ("六不准",), 6),
    ],
)
def test_every_published_item_has_its_number(name: str, series: tuple[str, ...], numbers: int) -> None:
    """No item of a list is left out, and no number appears that the list does not have."""
    counted = "一二三四五六七八九十"[:numbers]
    for title in series:
        items = {c.item for c in shipped(name).criteria if c.item.startswith(f"{title}之")}
        assert items == {f"{title}之{number}" for number in counted}


def test_one_name_is_one_question_across_all_that_is_shipped() -> None:
    """However packs are combined, no two define one question, and no two columns of a form read alike."""
    questions = [question for name in NAMES for question in own_questions(shipped(name))]
    for words in ((q.name for q in questions), (q.ask.zh for q in questions), (q.ask.en for q in questions)):
        assert [word for word, times in Counter(words).items() if times > 1] == []


def test_influence_periods_are_those_of_law_and_party_rule() -> None:
    """The months of each sanction are the published ones; what cannot be reckoned is left to the unit."""
    fields = shipped("common").questions["sanctions"].fields
    otherwise, kind = fields["influence_ends"].otherwise, fields["kind"].kind
    assert otherwise is not None
    assert otherwise.months == {**MONTHS, "serious_warning": (18, 24)}
    assert isinstance(kind, Choice)
    assert set(kind.options) - set(otherwise.months) == {"party_probation", "discharge"}


def test_the_documentation_lists_what_is_shipped() -> None:
    """The table of shipped packs names every pack with its title, force and how much of the text it holds."""
    _, _, section = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8").partition("## 随附的规则包")
    listed = [line for line in section.splitlines() if line.startswith("| `")]
    assert listed == [_row(shipped(name)) for name in NAMES]


def _row(pack: Pack) -> str:
    """Return the row of the documentation's table that speaks of a pack."""
    force, text = FORCES[pack.source.force], TEXTS[pack.status]
    return f"| `{pack.name}` | {pack.title.zh} · {pack.title.en} | {force} | {text} |"
