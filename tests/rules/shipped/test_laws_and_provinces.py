"""The packs of law beside one another: what each adds, what it may not borrow, how its dates hang."""

from datetime import date

import pytest

from rules.library import shipped_names
from rules.model.bounds import Limits
from rules.model.conditions import IsNot, NamedDate, facts_of, questions_of
from rules.model.conditions import Test as FactTest
from rules.model.pack import Deadline, Force, Grade, Pack
from rules.model.ratios import (
    CountOf,
    NomineesOverSeats,
    OverBody,
    OverList,
    OverOffice,
    PairsOf,
    Ratio,
    SizeOf,
)
from tests.rules.packs import shipped
from vocabulary.kinds import Choice

LAWS = ["cn-ucl-2025", "cn-vco-2018", "cn-vco-2025"]
PROVINCES = ["hainan-2025", "hebei-2020", "sichuan-2026"]
# Organic Law of Villagers' Committees, Art. 18 (2025).
FOUR_BARS = {"expelled", "past-crime", "clan-gang", "cult"}


def grounds(pack: Pack, grade: Grade = Grade.BAR) -> set[str]:
    """Return the grounds of the criteria of one grade."""
    return {criterion.ground for criterion in pack.criteria if criterion.grade is grade and criterion.ground}


def ratio(pack: Pack, name: str) -> Ratio:
    """Return one requirement of a pack."""
    (found,) = [each for each in pack.ratios if each.name == name]
    return found


def deadline(pack: Pack, name: str) -> Deadline:
    """Return one deadline of a pack."""
    (found,) = [each for each in pack.deadlines if each.name == name]
    return found


def written(pack: Pack) -> dict[str, tuple[int, bool, NamedDate | str]]:
    """Return every deadline as so many days before or after what."""
    return {
        each.name: (each.latest.period.count, each.latest.before, each.latest.anchor)
        for each in pack.deadlines
    }


def test_the_laws_follow_one_another() -> None:
    """On every day since 2018-12-29 exactly one law of villages is in force."""
    villages = [shipped(name) for name in LAWS if "village" in _units(shipped(name))]
    for day in (
        date(2018, 12, 29),
        date(2021, 1, 10),
        date(2025, 12, 31),
        date(2026, 1, 1),
        date(2026, 12, 20),
    ):
        assert sum(pack.in_force is not None and pack.in_force.covers(day) for pack in villages) == 1
    assert not any(
        pack.in_force is not None and pack.in_force.covers(date(2018, 12, 28)) for pack in villages
    )


def _units(pack: Pack) -> frozenset[str]:
    """Return the kinds of place a pack speaks of."""
    assert pack.applies_to is not None
    return pack.applies_to.units


def test_the_four_bars_came_in_2025() -> None:
    """The law of 2018 kept nobody off for the past; that of 2025 has four bars, without any look-back."""
    assert grounds(shipped("cn-vco-2018")).isdisjoint(FOUR_BARS)
    for name in ("cn-vco-2025", "cn-ucl-2025", "hainan-2025"):
        assert grounds(shipped(name)) >= FOUR_BARS


@pytest.mark.parametrize("name", ["cn-vco-2018", "cn-ucl-2025"])
def test_a_law_does_not_borrow_from_its_neighbour(name: str) -> None:
    """Kin avoidance is not of 2018; two places is not of communities."""
    names = {each.name for each in shipped(name).ratios}
    assert ("kin" in names) == (name == "cn-ucl-2025")
    read = {fact for each in shipped(name).criteria if each.condition for fact in facts_of(each.condition)}
    assert ("registered_elsewhere" in read) == (name == "cn-vco-2018")


def test_seats_of_villages_and_communities() -> None:
    """A village committee has three to seven members, a residents' committee five to nine."""
    assert ratio(shipped("cn-vco-2018"), "seats").measure == SizeOf(Limits(3, 7))
    assert ratio(shipped("sichuan-2026"), "seats").measure == SizeOf(Limits(3, 7))
    assert ratio(shipped("hebei-2020"), "seats").measure == SizeOf(Limits(3, 7))
    assert ratio(shipped("cn-ucl-2025"), "seats").measure == SizeOf(Limits(5, 9))


@pytest.mark.parametrize("name", PROVINCES)
def test_a_province_is_a_regulation_of_its_own(name: str) -> None:
    """The rules of a province are a regulation of that province alone."""
    pack = shipped(name)
    assert pack.source.force is Force.REGULATION
    assert pack.jurisdiction == {"hainan": "CN-HI", "hebei": "CN-HE", "sichuan": "CN-SC"}[name[:-5]]


@pytest.mark.parametrize("name", PROVINCES)
@pytest.mark.parametrize(("post", "most"), [("chair", 1), ("vice_chair", 1), ("member", 3)])
def test_margins_of_every_post(name: str, post: str, most: int) -> None:
    """One more candidate than seats is a bar; too many nominees never is, for votes decide who stays."""
    least = ratio(shipped(name), f"margin-{post.replace('_', '-')}")
    upper = ratio(shipped(name), f"most-{post.replace('_', '-')}")
    assert (least.scope, least.measure) == (OverOffice(post), NomineesOverSeats(Limits(1, None)))
    # Hebei's upper limit stands in the article on nomination by voters: self-nominees are not counted.
    by_voters = FactTest("nominated_by", IsNot("self")) if name == "hebei-2020" else None
    assert (upper.scope, upper.measure) == (
        OverOffice(post),
        NomineesOverSeats(Limits(None, most), by_voters),
    )
    assert (least.grade.value, upper.grade.value) == ("bar", "caution")
    assert least.when is not None
    assert least.when == upper.when


def test_women() -> None:
    """Hainan and Hebei want a woman among the candidates; Hainan and Sichuan keep her seat at the count."""
    for name in ("hainan-2025", "hebei-2020"):
        assert ratio(shipped(name), "woman-nominee").scope == OverList()
    kept = ratio(shipped("sichuan-2026"), "woman")
    assert kept.item == "第四条第二款、第三十四条"
    assert kept.scope == OverBody("committee")
    assert isinstance(kept.measure, CountOf)
    assert kept.measure.reserved
    hainan = ratio(shipped("hainan-2025"), "woman")
    assert hainan.item == "第三条、第三十二条"
    assert isinstance(hainan.measure, CountOf)
    assert hainan.measure.reserved
    assert not any(
        isinstance(each.measure, CountOf) and each.measure.reserved
        for name in (*LAWS, "hebei-2020")
        for each in shipped(name).ratios
    )


@pytest.mark.parametrize("name", ["hainan-2025", "sichuan-2026", "cn-vco-2025", "cn-ucl-2025"])
def test_kin_are_those_of_the_civil_code(name: str) -> None:
    """Where the source says 近亲属, all kinds of close kin are meant."""
    measure = ratio(shipped(name), "kin").measure
    assert isinstance(measure, PairsOf)
    assert len(measure.relations) == 4
    assert measure.limits == Limits(None, 0)


def test_kin_elected_together_are_resolved_as_the_province_says() -> None:
    """The highest office, then the votes; then Hainan asks the assembly and Sichuan votes again."""
    assert shipped("hainan-2025").procedure["kin_order"].order == ("highest_office", "most_votes", "assembly")
    steps = ("withdrawal", "highest_office", "most_votes", "revote")
    assert shipped("sichuan-2026").procedure["kin_order"].order == steps
    assert "kin_order" not in shipped("hebei-2020").procedure


def test_who_decides() -> None:
    """In Hainan the village election committee reviews, in Sichuan the guidance groups above it."""
    assert shipped("hainan-2025").procedure["decides"].value == "村民选举委员会"
    assert "指导小组" in shipped("sichuan-2026").procedure["decides"].value


def test_the_chain_of_hainan() -> None:
    """Seven days for the review, three to object, three to check again, all before the list of five days."""
    pack = shipped("hainan-2025")
    dates = written(pack)
    assert dates["review_result"] == (7, False, NamedDate.NOMINATION_CLOSE)
    assert dates["objection"] == (3, False, "review_result")
    assert dates["recheck"] == (3, False, "objection")
    assert dates["formal_list"] == (5, True, NamedDate.POLLING_DAY)
    assert dates["candidates_fixed"] == (5, True, NamedDate.POLLING_DAY)
    assert dates["withdraw"] == (3, False, "candidates_fixed")
    assert dates["proxies"] == (3, True, NamedDate.POLLING_DAY)
    assert dates["rerun"] == (15, False, NamedDate.POLLING_DAY)
    assert dates["write_in_review"] == (7, False, NamedDate.POLLING_DAY)
    assert deadline(pack, "recheck").ends_before == "formal_list"
    assert pack.procedure["object_days"].value == pack.procedure["recheck_days"].value == "3"


def test_the_lists_of_sichuan_and_hebei() -> None:
    """Sichuan posts fifteen and five days before, Hebei closes self-nomination at ten and posts at five."""
    sichuan, hebei = written(shipped("sichuan-2026")), written(shipped("hebei-2020"))
    assert sichuan["review_result"] == sichuan["nominated_list"] == (15, True, NamedDate.POLLING_DAY)
    assert sichuan["formal_list"] == hebei["formal_list"] == (5, True, NamedDate.POLLING_DAY)
    assert hebei["self_nomination"] == (10, True, NamedDate.POLLING_DAY)
    assert hebei["withdraw"] == (7, True, NamedDate.POLLING_DAY)


def test_self_nomination_is_allowed_where_a_province_says_so() -> None:
    """Of these three only the article of Hebei is known; the others are silent, not against it."""
    assert [name for name in PROVINCES if "self_nomination" in shipped(name).procedure] == ["hebei-2020"]


def test_health_is_never_asked_and_never_compared() -> None:
    """Health is raised by a person or not at all; no law puts a question about it."""
    (health,) = [each for each in shipped("hainan-2025").criteria if each.name == "health"]
    assert health.only_if_raised
    for name in (*LAWS, *PROVINCES):
        pack = shipped(name)
        asked = {
            question
            for each in pack.criteria
            for condition in (each.condition, each.unsettled)
            if condition is not None
            for question in questions_of(condition)
        }
        assert all("health" not in pack.questions[question].of for question in asked)


@pytest.mark.parametrize("name", [name for name in shipped_names() if shipped(name).criteria])
def test_one_ground_has_one_name(name: str) -> None:
    """A criterion that is called like a shared ground stands on that ground."""
    shared = FOUR_BARS | {"under-18", "political-rights", "not-registered", "two-villages", "nominator"}
    astray = [
        each.name for each in shipped(name).criteria if each.name in shared and each.ground != each.name
    ]
    assert astray == []


@pytest.mark.parametrize(
    "name", [name for name in shipped_names() if shipped(name).legal and shipped(name).source.grade == "A"]
)
def test_our_reading_is_not_in_the_text(name: str) -> None:
    """What the article does not say stands under `reading`: no finding, no lower or upper limit."""
    pack = shipped(name)
    texts = [*(each.text for each in pack.criteria), *(each.text for each in pack.ratios)]
    assert [
        each.zh for each in texts if any(word in each.zh for word in ("有权机关", "下限", "上限", "按汉族"))
    ] == []
    unmarked = [
        each.name for each in pack.criteria if each.ground in FOUND_BY_A_BODY and each.reading is None
    ]
    assert unmarked == []


FOUND_BY_A_BODY = frozenset({"clan-gang", "cult", "election-offence", "two-villages", "stationed-staff"})


@pytest.mark.parametrize(
    ("name", "grade"),
    [
        ("cn-vco-2025", "caution"),
        ("cn-vco-2018", "caution"),
        ("cn-ucl-2025", "caution"),
        ("hainan-2025", "bar"),
    ],
)
def test_not_registered_has_one_reading(name: str, grade: str) -> None:
    """No national law says that only registered voters may stand; Hainan's Art. 19 speaks of voters."""
    [found] = [each for each in shipped(name).criteria if each.ground == "not-registered"]
    assert found.grade.value == grade
    assert found.reading is not None


def test_no_unit_is_asked_for_what_it_does_not_hold() -> None:
    """The township is asked about elections and office; nobody is asked for sealed records of the police."""
    asked = shipped("common").questions
    assert set(asked["election_offences"].of) == {"township", "civil_affairs", "discipline"}
    assert asked["term_record"].of == ("township",)
    assert set(asked["petition_conduct"].of) == {"court", "discipline"}
    assert set(asked["illegal_building"].of) == {"land", "agriculture", "civil_affairs"}
    assert asked["open_cases"].by_consent
    for name in ("gang_findings", "cult_findings"):
        kind = asked[name].fields["found_by"].kind
        assert isinstance(kind, Choice)
        assert "police" not in kind.options
