"""A deadline may be due only in some villages: self-nomination where people nominate themselves."""

from datetime import date
from pathlib import Path

import pytest

from candidates.villages.village import Village, VillageKey
from reports.booklet.setting import alone
from reports.booklet.steps import deadlines_section
from tests.engine.schedules.folders import election_of, entries, pack_of, schedules
from tests.rules.packs import HEAD, read
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin
from vocabulary.places import FilePlace
from vocabulary.texts import Lang

PLACE = FilePlace("villages.xlsx")
OF_SELF = {"nomination_mode": {"is": "self"}}
DEADLINES = {
    "self_nomination": {"at_latest": "10 days before polling_day", "when": OF_SELF},
    "review_result": {
        "at_latest": "2 days after self_nomination",
        "when": {"nomination_mode": {"is": "self"}},
    },
    "formal_list": {"at_latest": "5 days before polling_day"},
}


def village(name: str, mode: str | None, *, assumed: bool = False) -> Village:
    """Return a village whose candidates come about so."""
    said: Fact = Unknown(Origin.BLANK, PLACE) if mode is None else Known(mode, PLACE)
    category = Known("village", PLACE)
    facts: dict[str, Fact] = {"category": category, "nomination_mode": said}
    key = VillageKey("城关镇", name)
    return Village(key, 0, category, None, {}, facts, (), {}, PLACE, mode_assumed=assumed)


@pytest.mark.parametrize(
    ("mode", "assumed", "due"),
    [
        ("self", False, {"self_nomination", "review_result", "formal_list"}),
        ("villagers", False, {"formal_list"}),
        ("none", False, {"formal_list"}),
        (None, False, {"self_nomination", "review_result", "formal_list"}),
        ("villagers", True, {"self_nomination", "review_result", "formal_list"}),
    ],
)
def test_what_is_due_follows_the_village(
    mode: str | None, assumed: bool, due: set[str], tmp_path: Path
) -> None:
    """What is not known, or only taken for granted, takes no deadline away."""
    election = election_of(tmp_path, polling_day="2026-12-20", dates={})
    place = village("东河村", mode, assumed=assumed)
    (schedule,) = schedules(election, pack_of(DEADLINES), villages=(place,))
    assert entries(schedule).keys() == due
    assert entries(schedule)["formal_list"].latest == date(2026, 12, 15)


def test_villages_of_two_ways_have_two_calendars(tmp_path: Path) -> None:
    """On one polling day, each with its own deadlines."""
    election = election_of(tmp_path, polling_day="2026-12-20", dates={})
    places = (village("东河村", "self"), village("西山村", "villagers"))
    found = schedules(election, pack_of(DEADLINES), villages=places)
    assert sorted((len(each.villages), len(each.entries)) for each in found) == [(1, 1), (1, 3)]


def test_what_another_deadline_counts_from_stays(tmp_path: Path) -> None:
    """An anchor that is not due here is still needed to say when the other one is."""
    chain = {**DEADLINES, "review_result": {"at_latest": "2 days after self_nomination"}}
    election = election_of(tmp_path, polling_day="2026-12-20", dates={})
    (schedule,) = schedules(election, pack_of(chain), villages=(village("东河村", "villagers"),))
    assert entries(schedule)["review_result"].latest == date(2026, 12, 12)


def test_the_booklet_says_where(tmp_path: Path) -> None:
    """A deadline of some villages says of which."""
    pack = pack_of(DEADLINES)
    grid = deadlines_section(pack, alone([pack], Lang.ZH)).grid
    assert grid is not None
    assert "提名方式为「自荐」的村" in grid.rows[0][1]
    assert "的村" not in grid.rows[2][1]


def test_only_facts_of_a_village_decide() -> None:
    """A deadline cannot hang on a person."""
    text = HEAD + "deadlines: {a: {at_latest: 5 days before polling_day, when: {sex: {is: female}}}}\n"
    assert [each.code for each in read(text).problems] == ["unknown-fact"]
