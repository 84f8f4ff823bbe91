"""Cases of the election calendar that a lawyer can read."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from engine.schedules.schedule import Entry
from tests.engine.schedules.folders import election_of, entries, pack_of, schedules
from tests.fast_yaml import as_texts
from tests.rules.packs import CASES, shipped
from vocabulary.dates import count_to


@dataclass(frozen=True, slots=True)
class Case:
    """One case: what is given, which days follow, and what the county is told."""

    name: str
    law: str
    given: dict[str, Any]
    expect: dict[str, str]
    hints: list[dict[str, Any]]
    first: dict[str, str] = field(default_factory=dict)


FILE = as_texts((CASES / "schedules.yaml").read_text("utf-8"))
ALL = [Case(**case) for case in FILE["cases"]]


def told(day: date | None, entry: Entry, polling_day: date) -> str:
    """Write a day as the cases do."""
    if day is None:
        return f"missing {entry.missing.value}" if entry.missing else "nothing"
    return f"{day} {count_to(day, polling_day)}"


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_a_case(case: Case, tmp_path: Path) -> None:
    """Every day and every hint is the one that follows by the law named."""
    given = dict(case.given)
    rules, overflow = given.pop("rules"), given.pop("overflow", "last_day")
    election = election_of(tmp_path, **given)
    (schedule,) = schedules(election, pack_of(FILE["rules"][rules], overflow=overflow))
    lines, polling_day = entries(schedule), election.polling_day
    assert {name: told(lines[name].latest, lines[name], polling_day) for name in case.expect} == case.expect
    assert {name: told(lines[name].first, lines[name], polling_day) for name in case.first} == case.first
    assert sorted(hint.code for hint in schedule.clashes) == sorted(hint["code"] for hint in case.hints)
    for hint in case.hints:
        (message,) = (clash.message.zh for clash in schedule.clashes if clash.code == hint["code"])
        assert [part for part in hint["says"] if part not in message] == [], message
        assert [part for part in hint.get("never", ()) if part in message] == [], message


def test_the_shipped_packs_give_the_calendar_of_hainan(tmp_path: Path) -> None:
    """The law and Hainan's measures as shipped give the days that the clerk's walk reckons by hand."""
    election = election_of(tmp_path, polling_day="2026-12-20", dates={"nomination_close": "2026-12-01"})
    (schedule,) = schedules(election, shipped("cn-vco-2025"), shipped("hainan-2025"))
    by_name = entries(schedule)
    counts = {
        name: count_to(entry.latest, election.polling_day) for name, entry in by_name.items() if entry.latest
    }
    assert {
        "voter_list": "D-20",
        "nomination_close": "D-19",
        "review_result": "D-12",
        "objection": "D-9",
        "recheck": "D-6",
        "formal_list": "D-5",
        "withdraw": "D-2",
        "write_in_review": "D+7",
        "handover": "D+10",
    }.items() <= counts.items()
    assert schedule.clashes == ()
