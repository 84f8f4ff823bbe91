"""Layers of law on one ground: a list called milder or stricter really is, on the case that is shown."""

from datetime import date

import pytest
from hypothesis import given as generated
from hypothesis import settings
from hypothesis import strategies as st

from engine.program.lowering import Dates, lower
from engine.program.meaning import Reference
from engine.what_if.layer_examples import MOST, Given, examples_for, subject_of
from engine.what_if.layers import Difference, Ground, ground_of, layers_of
from rules.library import shipped_names
from rules.model.conditions import NamedDate
from rules.model.pack import Pack
from tests.rules.packs import good, shipped
from tests.samples import samples
from vocabulary.kinds import Amount
from vocabulary.truth import Truth

LAW = shipped("cn-vco-2025")
DAY = date(2026, 12, 20)
LIST = """\
pack: made
title: {{zh: 示例清单, en: Example list}}
applies_to: {{unit: village, bodies: [committee]}}
jurisdiction: CN
in_force: {{from: 2018-01-01}}
status: complete
source: {{title: 示例清单, date: 2018-01-01, force: policy}}
extends: [common]
criteria:
{criteria}"""


def on_polling_day(pack: Pack) -> Dates:
    """Return every named date as the polling day."""
    return dict.fromkeys(NamedDate, DAY)


def listed(*conditions: str, ground: str = "past-crime", more: str = "") -> Pack:
    """Return a list of policy whose items all test one ground."""
    lines = [
        f"  item-{index}: {{item: 一, text: {{zh: 示例, en: example}}, grade: caution, ground: {ground}, "
        f"flag_if: {condition}{more}}}\n"
        for index, condition in enumerate(conditions)
    ]
    return good(LIST.format(criteria="".join(lines)))


def grounds(*packs: Pack) -> dict[str, Ground]:
    """Return the grounds that several packs test."""
    return {ground.name: ground for ground in layers_of(packs, on_polling_day)}


def truths(pack: Pack, difference: Given, ground: str, reads: tuple[Pack, ...]) -> list[Truth]:
    """Return what a pack says on its ground by the reference engine, worked out anew."""
    criteria = [each for each in pack.criteria if ground_of(each) == ground and each.condition is not None]
    questions = {name: each for one in reads for name, each in one.questions.items()}
    program = lower(pack, criteria, on_polling_day(pack))
    return list(Reference().judge(program, [subject_of(difference, questions)])[0])


def assert_really_differs(difference: Difference, ground: str, *, milder: bool) -> None:
    """Check that the case divides the two packs: one hits, and nothing of the other does."""
    low, high = difference.criterion.pack, difference.than.pack
    below = truths(low, difference.example, ground, (low, high))
    above = truths(high, difference.example, ground, (low, high))
    hits, silent = (above, below) if milder else (below, above)
    assert Truth.YES in hits
    assert set(silent) == {Truth.NO}


def test_a_look_back_is_milder_than_the_law_that_has_none() -> None:
    """A list that counts five years from release misses whom the 2025 law bars for ever, and it is shown."""
    old = listed("{convictions: {some: {intent: {is: intentional}, ended_on: {within: 5 years}}}}")
    found = grounds(LAW, old)["past-crime"]
    assert [(each.criterion.name, each.than.name) for each in found.milder] == [
        ("made/item-0", "cn-vco-2025/past-crime")
    ]
    assert found.stricter == ()
    assert_really_differs(found.milder[0], "past-crime", milder=True)
    assert found.milder[0].example.record


def test_the_day_that_decides_is_found() -> None:
    """A look-back as the only test is told from the law by the last day that is surely over."""
    old = listed("{convictions: {some: {ended_on: {within: 5 years}}}}")
    [difference] = grounds(LAW, old)["past-crime"].milder
    assert difference.example.record is not None
    assert difference.example.record["ended_on"].year == 2021  # type: ignore[union-attr]  # a date
    assert_really_differs(difference, "past-crime", milder=True)


def test_two_items_together_are_not_milder() -> None:
    """A list that splits the law's ground over two items is milder only where neither of them hits."""
    split = listed(
        "{gang_findings: {some: {kind: {is: gang}, found_by: {in: [court, discipline]}}}}",
        "{gang_findings: {some: {kind: {is: clan}, found_by: {in: [court, discipline]}}}}",
        ground="clan-gang",
    )
    half = listed(
        "{gang_findings: {some: {kind: {is: gang}, found_by: {in: [court, discipline]}}}}",
        ground="clan-gang",
    )
    assert grounds(LAW, split)["clan-gang"].milder == ()
    assert len(grounds(LAW, half)["clan-gang"].milder) == 1


def test_a_wider_list_is_stricter() -> None:
    """A list that hits a case of which the law surely says no is stricter, and not milder."""
    wide = listed("{party_expulsion: {some}}", ground="expelled")
    [difference] = grounds(LAW, wide)["expelled"].stricter
    assert difference.example == Given({}, "party_expulsion", {"state": "revoked"})
    assert grounds(LAW, wide)["expelled"].milder == ()
    assert_really_differs(difference, "expelled", milder=False)


def test_facts_of_the_roster_are_compared_too() -> None:
    """A list that reads the same fact of the roster as the law is compared at the edges of both."""
    young = listed("{age: {below: 17}}", ground="under-18")
    [difference] = grounds(LAW, young)["under-18"].milder
    assert difference.example == Given({"age": Amount(17, 17)})
    assert_really_differs(difference, "under-18", milder=True)


def test_where_the_law_is_open_nothing_is_called_stricter() -> None:
    """A case that the law leaves to people is no case on which a list is stricter than the law."""
    bullies = listed("{gang_findings: {some: {kind: {is: bully}}}}", ground="clan-gang")
    assert [each.criterion.name for each in grounds(LAW, bullies)["clan-gang"].stricter] == []


def test_the_shipped_list_of_2020_keeps_to_the_law() -> None:
    """The list of 2020 says of past crime, gangs and cults what the law says, in more items."""
    found = grounds(LAW, shipped("shibuxuan-2020"))
    assert set(found) == {"past-crime", "clan-gang", "cult"}
    assert [each.milder for each in found.values()] == [(), (), ()]


@pytest.mark.parametrize("name", ["liubuneng-2018", "zhejiang-2013"])
def test_the_old_look_backs_are_milder_than_the_law_of_2025(name: str) -> None:
    """The old lists count five years where the law of 2025 counts for ever, and each shows a case."""
    found = grounds(LAW, shipped(name))["past-crime"]
    assert {each.than.name for each in found.milder} == {"cn-vco-2025/past-crime"}
    for difference in found.milder:
        assert_really_differs(difference, "past-crime", milder=True)


@pytest.mark.parametrize("name", shipped_names())
def test_whatever_is_said_of_a_shipped_pack_is_so(name: str) -> None:
    """Every case that the booklet shows of a shipped pack beside the law divides the two."""
    for ground in grounds(LAW, shipped(name)).values():
        for difference in ground.milder:
            assert_really_differs(difference, ground.name, milder=True)
        for difference in ground.stricter:
            assert_really_differs(difference, ground.name, milder=False)


@pytest.mark.parametrize("more", [", sealed: true"])
def test_what_is_not_compared_is_called_nothing(more: str) -> None:
    """A criterion that the machine may not examine stands beside the law and is not compared with it."""
    sealed = listed("{convictions: {some: {ended_on: {within: 1 years}}}}", more=more)
    found = grounds(LAW, sealed)["past-crime"]
    assert len(found.members) == 2
    assert (found.milder, found.stricter) == ((), ())


def test_one_pack_alone_is_no_layer() -> None:
    """Two items of one pack on one ground are not layers."""
    assert grounds(listed("{convictions: {some}}", "{convictions: {some: {intent: {is: negligent}}}}")) == {}


def test_packs_that_never_meet_are_no_layers() -> None:
    """The law of villages and that of communities test one ground, of different people: neither is beside."""
    assert grounds(LAW, shipped("cn-ucl-2025")) == {}
    branch = LIST.replace("bodies: [committee]", "bodies: [branch]")
    text = branch.format(
        criteria="  made: {item: 一, text: {zh: 示例, en: example}, grade: caution, "
        "ground: past-crime, flag_if: {convictions: {some: {intent: {is: negligent}}}}}\n"
    )
    assert grounds(LAW, good(text)) == {}


def test_the_highest_force_stands_first() -> None:
    """The layers of a ground are listed from law downwards, however the packs are ordered."""
    members = grounds(shipped("shibuxuan-2020"), LAW)["past-crime"].members
    assert [member.pack.name for member in members] == ["cn-vco-2025", "shibuxuan-2020"]


OUTCOMES = st.sampled_from(["sentenced", "probation", "fine", "exempt"])
TESTS = st.one_of(
    OUTCOMES.map(lambda word: f"outcome: {{is: {word}}}"),
    st.sampled_from(["intentional", "negligent"]).map(lambda word: f"intent: {{is: {word}}}"),
    st.integers(1, 30).map(lambda years: f"ended_on: {{within: {years} years}}"),
    st.integers(1, 400).map(lambda days: f"decided_on: {{within: {days} days}}"),
)
CONDITIONS = st.lists(TESTS, min_size=1, max_size=3, unique_by=lambda text: text.partition(":")[0]).map(
    lambda tests: f"{{convictions: {{some: {{{', '.join(tests)}}}}}}}"
)


@settings(max_examples=samples(200), deadline=None)
@generated(st.lists(CONDITIONS, min_size=1, max_size=2))
def test_whatever_is_called_milder_or_stricter_really_is(conditions: list[str]) -> None:
    """On the case that is shown the reference engine says yes of the one and no of all the other."""
    found = grounds(LAW, listed(*conditions))["past-crime"]
    # One item asks for more than the law does; two may come to the same (故意 in one, 过失 in the other).
    assert found.milder or len(conditions) > 1
    for difference in found.milder:
        assert_really_differs(difference, "past-crime", milder=True)
    for difference in found.stricter:
        assert_really_differs(difference, "past-crime", milder=False)


def test_cases_are_bounded() -> None:
    """However many values two lists test, no more than so many cases are tried for a question."""
    choices = "kind: {in: [gang, clan]}, found_by: {in: [court, discipline]}, found_on: {within: 3 years}"
    wide = listed(f"{{gang_findings: {{some: {{{choices}}}}}}}", ground="clan-gang")
    trees = [case.tree for case in lower(wide, wide.criteria, on_polling_day(wide)).cases]
    cases = list(examples_for(trees, trees))
    assert 1 < len(cases) <= MOST
    assert cases[0] == Given({}, "gang_findings", {})
