"""The provinces read whole, those seen in part, and what the national law took the place of."""

from datetime import date

import pytest

from rules.library import shipped_names
from rules.model.bounds import Limits
from rules.model.conditions import In, Is, IsNot, NamedDate
from rules.model.conditions import Test as FactTest
from rules.model.pack import Grade, Status
from rules.model.ratios import KindsOf, NomineesOverSeats, OverList, OverOffice, SizeOf
from tests.rules.packs import shipped
from tests.rules.shipped.test_laws_and_provinces import ratio, written

WHOLE = {
    "beijing-2012": "CN-BJ",
    "hainan-2025": "CN-HI",
    "hebei-2020": "CN-HE",
    "henan-2011": "CN-HA",
    "shanghai-2020": "CN-SH",
    "sichuan-2026": "CN-SC",
    "sichuan-ucl-2026": "CN-SC",
    "tianjin-2019": "CN-TJ",
    "zhejiang-2020": "CN-ZJ",
}
IN_PART = ("heilongjiang-2017", "hubei-2021", "qinghai-2014", "shandong-2011", "shanxi-2011", "zhejiang-2025")
LAWS = {name: shipped(name) for name in ("cn-vco-2018", "cn-vco-2025", "cn-ucl-2025")}
BY_VOTERS = FactTest("nominated_by", IsNot("self"))
OVERRIDING = [name for name in shipped_names() if shipped(name).overridden]


@pytest.mark.parametrize("name", list(WHOLE))
def test_a_province_read_whole_says_so(name: str) -> None:
    """Its text was read whole, it is of that province alone, and it counts ages to polling day."""
    pack = shipped(name)
    assert (pack.status, pack.source.grade, pack.jurisdiction) == (Status.COMPLETE, "A", WHOLE[name])
    assert pack.as_of is NamedDate.POLLING_DAY
    assert [each.item for each in (*pack.criteria, *pack.ratios, *pack.deadlines) if not each.item] == []
    assert [name for name, term in pack.procedure.items() if not term.item] == []


@pytest.mark.parametrize("name", OVERRIDING)
def test_what_is_overridden_is_overridden_by_a_later_law(name: str) -> None:
    """Only a law that is shipped, later or higher, takes the place of an article; its words say which."""
    pack = shipped(name)
    for each in pack.overridden:
        assert each.by in LAWS, each.item
        assert "国家法律" in each.text.zh
        assert pack.source.force.value != "law"
    assert len({each.item for each in pack.overridden}) == len(pack.overridden)


def test_what_is_overridden_is_not_applied() -> None:
    """No pack measures kin, terms or election committees by a rule that the law took the place of."""
    for name in ("henan-2011", "shanghai-2020", "shanxi-2011"):
        assert any("近亲属" in each.text.zh for each in shipped(name).overridden)
        assert "kin" not in {each.name for each in shipped(name).ratios}
    for name in ("beijing-2012", "henan-2011", "shandong-2011", "shanxi-2011"):
        assert any("任期三年" in each.text.zh for each in shipped(name).overridden)
    for name in ("beijing-2012", "hebei-2020", "henan-2011", "shanghai-2020", "tianjin-2019"):
        names = {each.name for each in shipped(name).criteria}
        assert not {"on-election-committee", "kin-on-election-committee"} & names


@pytest.mark.parametrize(
    ("name", "chair", "member", "who"),
    [
        ("beijing-2012", 2, 2, None),
        ("henan-2011", 1, 2, None),
        ("shanghai-2020", 1, 3, None),
        ("sichuan-ucl-2026", 1, 3, None),
        ("tianjin-2019", 1, 2, BY_VOTERS),
    ],
)
def test_margins_differ_by_province(name: str, chair: int, member: int, who: FactTest | None) -> None:
    """One more than seats is a bar, the upper limit of each province a caution, for every post."""
    for post, most in (("chair", chair), ("vice_chair", chair), ("member", member)):
        dashed = post.replace("_", "-")
        least, upper = ratio(shipped(name), f"margin-{dashed}"), ratio(shipped(name), f"most-{dashed}")
        assert (least.scope, least.measure) == (OverOffice(post), NomineesOverSeats(Limits(1, None)))
        assert (upper.scope, upper.measure) == (OverOffice(post), NomineesOverSeats(Limits(None, most), who))
        assert (least.grade.value, upper.grade.value) == ("bar", "caution")


@pytest.mark.parametrize("name", ["heilongjiang-2017", "qinghai-2014", "shanxi-2011", "tianjin-2019"])
def test_seats_that_must_be_odd(name: str) -> None:
    """Four provinces ask for three, five or seven seats."""
    assert ratio(shipped(name), "seats").measure == SizeOf(Limits(3, 7), odd=True)


@pytest.mark.parametrize(
    ("name", "grade"), [("hebei-2020", "bar"), ("tianjin-2019", "caution"), ("zhejiang-2020", "caution")]
)
def test_two_ways_of_nomination_are_not_mixed(name: str, grade: str) -> None:
    """Hebei forbids it in so many words; of the two ways of the others a village uses one: our reading."""
    found = ratio(shipped(name), "one-way")
    kinds = (FactTest("nominated_by", In(("villagers", "joint"))), FactTest("nominated_by", Is("self")))
    assert (found.scope, found.measure) == (OverList(), KindsOf(kinds, Limits(at_most=1)))
    assert found.grade.value == grade
    assert found.reading is not None


def test_conditions_of_the_village_are_never_compared() -> None:
    """What a village may add in Zhejiang, Tianjin and Beijing binds where it did so; people raise it."""
    for name, criterion, grade in (
        ("zhejiang-2020", "village-conditions", Grade.BAR),
        ("tianjin-2019", "village-conditions", Grade.CAUTION),
        ("beijing-2012", "by-decision-of-the-village", Grade.BAR),
    ):
        (found,) = [each for each in shipped(name).criteria if each.name == criterion]
        assert (found.grade, found.only_if_raised, found.condition) == (grade, True, None)
        assert found.rights_note is not None


def test_the_text_of_zhejiang_ends_with_its_amendment() -> None:
    """On every day one text of Zhejiang is in force; of the later one a single item was seen."""
    old, new = shipped("zhejiang-2020").in_force, shipped("zhejiang-2025").in_force
    assert old is not None
    assert new is not None
    for day, which in ((date(2025, 11, 25), old), (date(2025, 11, 26), new), (date(2026, 12, 20), new)):
        assert [each for each in (old, new) if each.covers(day)] == [which]


@pytest.mark.parametrize("name", IN_PART)
def test_what_was_seen_in_part_says_what_was_not(name: str) -> None:
    """The title names how much was seen; no date, no decider and no list is made up."""
    pack = shipped(name)
    assert pack.status is Status.CUT
    assert "只见到" in pack.title.zh
    assert pack.not_seen is not None
    assert pack.deadlines == ()
    assert "decides" not in pack.procedure


@pytest.mark.parametrize("name", ["guangdong-2025", "inner-mongolia-2011"])
def test_where_nothing_to_compare_was_seen_there_is_a_shell(name: str) -> None:
    """A regulation of which only the aims were seen has no content at all."""
    pack = shipped(name)
    assert pack.status is Status.SHELL
    assert pack.not_seen is not None
    assert (pack.criteria, pack.ratios, pack.deadlines, pack.procedure) == ((), (), (), {})


def test_the_days_of_the_provinces() -> None:
    """Lists, withdrawals and further votes stand where each article puts them."""
    polling = NamedDate.POLLING_DAY
    days = {name: written(shipped(name)) for name in WHOLE}
    lists = {"tianjin-2019": 3}
    for name in WHOLE:
        assert days[name]["formal_list"] == (lists.get(name, 5), True, polling)
    assert days["tianjin-2019"]["contender_list"] == (2, True, polling)
    assert days["tianjin-2019"]["withdraw"] == (5, True, polling)
    assert days["zhejiang-2020"]["withdraw"] == (3, True, polling)
    assert "withdraw" not in days["henan-2011"]  # counted from a day that no article fixes
    reruns = {name: days[name]["rerun"][0] for name in WHOLE if "rerun" in days[name]}
    assert reruns == {
        "beijing-2012": 15,
        "hainan-2025": 15,
        "hebei-2020": 10,
        "shanghai-2020": 30,
        "sichuan-2026": 10,
        "sichuan-ucl-2026": 10,
        "tianjin-2019": 7,
        "zhejiang-2020": 30,
    }


def test_nobody_is_said_to_decide_where_the_province_does_not_say() -> None:
    """Henan, Tianjin and Shanghai name nobody who reviews; the others do."""
    silent = [name for name in WHOLE if "decides" not in shipped(name).procedure]
    assert silent == ["henan-2011", "shanghai-2020", "tianjin-2019"]


def test_a_withheld_answer_decides_nothing_by_itself() -> None:
    """An open case, which nobody may be told of, is left to people in the lists that forbid for it."""
    for name, criterion in (
        ("fujian-2018", "open-case"),
        ("liubuneng-2018", "discipline-case"),
        ("malipo-2016", "open-case"),
    ):
        (found,) = [each for each in shipped(name).criteria if each.name == criterion]
        assert found.people_decide


def test_what_is_said_of_party_sanctions_is_true() -> None:
    """No list says that the Party rule bars promotion alone where it speaks of removal or worse."""
    for name in shipped_names():
        for each in shipped(name).criteria:
            note = each.rights_note.zh if each.rights_note else ""
            if "党纪条例" in note:
                assert "撤销党内职务" in note, (name, each.name)
                assert "相当" in note, (name, each.name)


@pytest.mark.parametrize(
    "name",
    [name for name in shipped_names() if shipped(name).status is Status.CUT and shipped(name).criteria],
)
def test_a_text_that_was_not_seen_whole_says_what_is_missing(name: str) -> None:
    """A cut pack names what of its source was not seen, unless the text was and only a part is of use."""
    pack = shipped(name)
    assert (pack.not_seen is None) == (pack.source.grade == "A")
