"""The election calendar: days counted right, the county's plan kept to, each polling day by itself."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from candidates.villages.village import Village
from engine.review.authority.authority import Authority
from engine.schedules.checks import unknown_days
from engine.schedules.days import counted, latest_start
from engine.schedules.schedule import Schedule, SetBy
from rules.model.conditions import NamedDate, Period, Unit
from rules.model.pack import Offset, Overflow, Pack
from rules.reading.deadlines_reader import MOST_STEPS
from tests.candidates.rosters import village
from tests.engine.schedules.folders import day, election_of, entries, pack_of, schedules
from tests.rules.packs import HEAD, good, shipped
from tests.samples import samples
from vocabulary.facts import Known
from vocabulary.places import FilePlace, TextPlace

TEXT = {"zh": "做事", "en": "do it"}
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
CHAIN: dict[str, Any] = {
    "review_result": {"item": "甲", "text": TEXT, "at_latest": "7 days after nomination_close"},
    "recheck": {"item": "乙", "text": TEXT, "at_latest": "3 days after review_result", "ends_before": "list"},
    "list": {"item": "丙", "text": TEXT, "at_latest": "5 days before polling_day"},
}
days = st.dates(date(2026, 1, 1), date(2032, 12, 31))
offsets = st.builds(
    Offset,
    st.builds(Period, st.integers(0, 40), st.sampled_from(Unit)),
    st.booleans(),
    st.just(NamedDate.POLLING_DAY),
)


def community(name: str) -> Village:
    """Return a community, of which the law on villages does not speak."""
    kind = Known("community", FilePlace("villages.xlsx"))
    return village("城关镇", name, category=kind)


def alone(schedule: tuple[Schedule, ...]) -> Schedule:
    """Return the only calendar."""
    (only,) = schedule
    return only


@st.composite
def chains(draw: st.DrawFn) -> dict[str, Any]:
    """Return deadlines each of which counts from a date or from one that stands before it."""
    names = [f"step_{index}" for index in range(draw(st.integers(1, 6)))]
    found: dict[str, Any] = {}
    for index, name in enumerate(names):
        anchor = draw(st.sampled_from(["polling_day", "announced_on", "nomination_close", *names[:index]]))
        unit, side = draw(st.sampled_from(["days", "months"])), draw(st.sampled_from(["before", "after"]))
        found[name] = {"text": TEXT, "at_latest": f"{draw(st.integers(0, 30))} {unit} {side} {anchor}"}
    return found


@settings(max_examples=samples(300), deadline=None, suppress_health_check=SLOW)
@given(chains(), days, st.dictionaries(st.sampled_from(["step_0", "step_2", "step_3"]), days), st.data())
def test_a_calendar_is_in_order_and_keeps_to_the_plan(
    tmp_path: Path, deadlines: dict[str, Any], polling_day: date, plans: dict[str, date], data: st.DataObject
) -> None:
    """Lines are in order, each on the side of its anchor (planned, otherwise latest) that it counts to."""
    close = data.draw(st.none() | days)
    written = {name: plan.isoformat() for name, plan in plans.items()}
    given_dates = {**written, **({"nomination_close": close.isoformat()} if close else {})}
    election = election_of(tmp_path, polling_day=polling_day.isoformat(), dates=given_dates)
    schedule = alone(schedules(election, pack_of(deadlines)))
    order = [entry.day or date.max for entry in schedule.entries]
    assert order == sorted(order)
    lines = entries(schedule)
    starts = {"polling_day": polling_day, "announced_on": None, "nomination_close": close}
    for name, shape in deadlines.items():
        assert lines[name].planned == plans.get(name)
        _, _, side, anchor = shape["at_latest"].split()
        start = (
            plans.get(anchor, lines[anchor].latest)
            if anchor in lines and anchor in deadlines
            else starts[anchor]
        )
        latest = lines[name].latest
        assert (latest is None) == (start is None)
        assert (lines[name].missing is None) == (latest is not None)
        if latest is not None and start is not None:
            assert latest <= start if side == "before" else latest >= start


@settings(max_examples=300, deadline=None)
@given(offsets, days, st.sampled_from(Overflow))
def test_the_latest_start_is_the_latest(offset: Offset, end: date, overflow: Overflow) -> None:
    """From the latest start the period ends in time, from the day after it no more."""
    start = latest_start(offset, end, overflow)
    assert counted(start, offset, overflow) <= end < counted(start + timedelta(days=1), offset, overflow)


@settings(max_examples=samples(200), deadline=None, suppress_health_check=SLOW)
@given(days, st.integers(1, 30))
def test_nominations_that_close_on_the_reckoned_day_fit(tmp_path: Path, polling_day: date, late: int) -> None:
    """On the day that is reckoned back all periods fit; so many days later, so many days are missing."""
    pack, text = pack_of(CHAIN), polling_day.isoformat()
    close = entries(alone(schedules(election_of(tmp_path, polling_day=text, dates={}), pack)))[
        "nomination_close"
    ]
    assert close.latest is not None
    for days_late in (0, late):
        dates = {"nomination_close": (close.latest + timedelta(days=days_late)).isoformat()}
        clashes = alone(schedules(election_of(tmp_path, polling_day=text, dates=dates), pack)).clashes
        told = [clash.message.zh for clash in clashes if f"缺 {days_late} 天" in clash.message.zh]
        assert len(clashes) == len(told) == (1 if days_late else 0)


def test_every_polling_day_has_its_calendar(tmp_path: Path) -> None:
    """A village with its own polling day is reckoned from that day, and is told apart in the hints."""
    villages = (
        village("城关镇", "东河村"),
        village("城关镇", "西山村"),
        village("柳河镇", "新民村", polling_day=day("2026-12-27")),
    )
    election = election_of(tmp_path, polling_day="2026-12-20", dates={"list": "2026-12-18"})
    first, second = schedules(election, pack_of(CHAIN), villages=villages)
    assert (first.polling_day, len(first.villages)) == (day("2026-12-20"), 2)
    assert (second.polling_day, len(second.villages)) == (day("2026-12-27"), 1)
    assert entries(first)["list"].latest == day("2026-12-15")
    assert entries(second)["list"].latest == day("2026-12-22")
    assert second.clashes == ()
    (clash,) = first.clashes
    assert clash.code == "plan-too-late"
    assert clash.message.zh.endswith("（选举日 2026-12-20，2 个村）")


def test_sources_speak_of_their_kind_of_place(tmp_path: Path) -> None:
    """A community on the same polling day has a calendar of its own, by the sources that speak of it."""
    election = election_of(tmp_path, polling_day="2026-12-20", dates={})
    villages = (
        village("城关镇", "东河村", category=Known("village", FilePlace("v"))),
        community("南门社区"),
    )
    found = schedules(election, pack_of(CHAIN), villages=villages)
    assert [(len(each.villages), len(each.packs), len(each.entries)) for each in found] == [
        (1, 0, 0),
        (1, 1, 4),
    ]


def test_before_the_villages_are_listed_the_county_is_taken_to_have_villages(tmp_path: Path) -> None:
    """On the first day the law on villages speaks, and the law on urban communities does not."""
    election = election_of(tmp_path, polling_day="2026-12-20", dates={})
    schedule = alone(schedules(election, shipped("cn-vco-2025"), shipped("cn-ucl-2025")))
    assert schedule.packs == (shipped("cn-vco-2025").title,)


def test_a_source_that_is_not_in_force_says_nothing(tmp_path: Path) -> None:
    """Deadlines of a source that begins after polling day are nobody's."""
    election = election_of(tmp_path, polling_day="2025-12-20", dates={})
    assert alone(schedules(election, pack_of(CHAIN))).entries == ()


def test_whose_a_date_is(tmp_path: Path) -> None:
    """Law is told apart from policy, both from the county's own step, and from what is reckoned."""
    local = good(
        HEAD.replace("force: law", "force: local")
        + "deadlines: {fair: {at_latest: 9 days before polling_day}}\n"
    )
    dates = {"drive": {"on": "2026-11-16", "zh": "动员会", "en": "drive"}, "fair": "2026-12-01"}
    election = election_of(tmp_path, polling_day="2026-12-20", dates=dates)
    lines = entries(alone(schedules(election, pack_of(CHAIN), local)))
    assert {name: line.set_by for name, line in lines.items()} == {
        "review_result": SetBy.LAW,
        "recheck": SetBy.LAW,
        "list": SetBy.LAW,
        "nomination_close": SetBy.CALCULATED,
        "drive": SetBy.COUNTY,
        "fair": SetBy.POLICY,
    }
    assert (lines["drive"].what.zh, lines["drive"].planned, lines["drive"].latest) == (
        "动员会",
        day("2026-11-16"),
        None,
    )
    assert lines["fair"].planned == day("2026-12-01")


def test_a_label_beside_a_deadline_of_a_pack_makes_no_second_line(tmp_path: Path) -> None:
    """A county that labels a day of the law plans that day; the line keeps the law's words."""
    dates = {"list": {"on": "2026-12-14", "zh": "张榜"}}
    election = election_of(tmp_path, polling_day="2026-12-20", dates=dates)
    schedule = alone(schedules(election, pack_of(CHAIN)))
    (line,) = (entry for entry in schedule.entries if entry.name == "list")
    assert (line.what.zh, line.planned, line.set_by) == ("做事", day("2026-12-14"), SetBy.LAW)


def test_the_earliest_close_of_nominations_is_reckoned(tmp_path: Path) -> None:
    """Where two sources have chains, nominations must close in time for both."""
    longer = {**CHAIN, "list": {**CHAIN["list"], "at_latest": "9 days before polling_day"}}
    election = election_of(tmp_path, polling_day="2026-12-20", dates={})
    for packs in ((pack_of(CHAIN), pack_of(longer, "more")), (pack_of(longer), pack_of(CHAIN, "more"))):
        (line,) = (e for e in alone(schedules(election, *packs)).entries if e.name == "nomination_close")
        assert (line.latest, line.item) == (day("2026-11-30"), "甲、乙、丙")


def test_lines_know_which_way_they_count(tmp_path: Path) -> None:
    """Civil Code Art. 203 moves the end of what counts forward, and nothing that counts back."""
    election = election_of(tmp_path, polling_day="2026-12-20", dates={})
    lines = entries(alone(schedules(election, pack_of(CHAIN))))
    assert {name: line.forward for name, line in lines.items()} == {
        "review_result": True,
        "recheck": True,
        "list": False,
        "nomination_close": False,
    }


def test_the_countys_own_close_of_nominations_is_a_line(tmp_path: Path) -> None:
    """Where nothing is reckoned back from, the close is the county's own date."""
    election = election_of(tmp_path, polling_day="2026-12-20", dates={"nomination_close": "2026-12-01"})
    line = entries(alone(schedules(election, shipped("cn-vco-2025"))))["nomination_close"]
    assert (line.set_by, line.planned, line.latest) == (SetBy.COUNTY, day("2026-12-01"), None)


def test_a_hint_stands_where_the_plan_says_the_day(tmp_path: Path) -> None:
    """The county finds the line and the column of the day that does not fit."""
    election = election_of(tmp_path, polling_day="2026-12-20", dates={"list": "2026-12-16"})
    (clash,) = alone(schedules(election, pack_of(CHAIN))).clashes
    assert clash.place == TextPlace("election.yaml", 4, 9)


def test_the_longest_chain_is_followed(tmp_path: Path) -> None:
    """A chain as long as a pack may have it is followed to its end, however its links are ordered."""
    deadlines: dict[str, Any] = {"step_0": {"text": TEXT, "at_latest": "1 day after polling_day"}}
    for index in range(1, MOST_STEPS - 1):
        deadlines[f"step_{index}"] = {"text": TEXT, "at_latest": f"1 day after step_{index - 1}"}
    last = len(deadlines) - 1
    deadlines[f"step_{last}"]["ends_before"] = "step_0"
    election = election_of(tmp_path, polling_day="2026-12-20", dates={})
    schedule = alone(schedules(election, pack_of(dict(reversed(deadlines.items())))))
    assert schedule.entries[-1].latest == day("2026-12-20") + timedelta(days=last + 1)
    (clash,) = schedule.clashes
    assert f"缺 {last + 1} 天" in clash.message.zh


@pytest.mark.parametrize("planned", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_do_not_stop_the_program(tmp_path: Path, planned: str) -> None:
    """A slip in a year gives a far day and hints, and no crash."""
    dates = {"nomination_close": planned, "review_result": planned, "list": planned}
    schedule = alone(schedules(election_of(tmp_path, polling_day="2026-12-20", dates=dates), pack_of(CHAIN)))
    assert [entry.planned for entry in schedule.entries].count(day(planned)) == 3
    assert schedule.clashes


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("formal_lists", "`formal_list`"),
        ("nomination_closed", "`nomination_close`"),
        ("polling_day", "under dates"),
    ],
)
def test_a_name_that_no_pack_has_is_told(tmp_path: Path, name: str, near: str) -> None:
    """A misspelt deadline is told with the name that was meant; its day is not used in silence."""
    election = election_of(tmp_path, polling_day="2026-12-20", dates={name: "2026-12-01"})
    packs: tuple[Pack, ...] = (shipped("hainan-2025"),)
    (problem,) = unknown_days(election, Authority(packs, (), (), {}, {}, ()))
    assert (problem.code, problem.place) == ("unknown-deadline", TextPlace("election.yaml", 4, 9))
    assert near in problem.help.en


def test_a_name_of_a_list_that_nobody_adopted_is_known(tmp_path: Path) -> None:
    """A date for a list that does not take effect is no mistake of its own."""
    election = election_of(tmp_path, polling_day="2026-12-20", dates={"list": "2026-12-01"})
    assert list(unknown_days(election, Authority((), (pack_of(CHAIN),), (), {}, {}, ()))) == []
    assert alone(schedules(election)).entries == ()
