"""Small folders of an election, made for tests of its calendar."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from candidates.election import Election, read_election
from candidates.villages.village import Village
from engine.review.authority.authority import Authority
from engine.schedules.schedule import Entry, Schedule
from engine.schedules.scheduling import schedules_of
from rules.model.pack import Pack
from tests.rules.packs import HEAD, good


def pack_of(deadlines: Mapping[str, Any], name: str = "made", overflow: str = "last_day") -> Pack:
    """Return a pack of law with these deadlines, counted so where a month has no such day."""
    text = f"calendar: {{overflow: {overflow}}}\ndeadlines: {json.dumps(deadlines, ensure_ascii=False)}\n"
    return replace(good(HEAD + text), name=name)


def election_of(
    folder: Path, *, polling_day: str, dates: Mapping[str, Any], review_day: str = ""
) -> Election:
    """Return an election with these dates."""
    path = folder / "election.yaml"
    lines = ["county: 云溪县", f"polling_day: {polling_day}", f"review_day: {review_day}"]
    path.write_text("\n".join([*lines, f"dates: {json.dumps(dates, ensure_ascii=False)}", ""]), "utf-8")
    election, problems = read_election(path)
    assert problems == []
    assert election is not None
    return election


def schedules(election: Election, *packs: Pack, villages: tuple[Village, ...] = ()) -> tuple[Schedule, ...]:
    """Return the calendars of an election in which these packs speak."""
    authority = Authority(packs, (), (), {}, {}, ())
    return schedules_of(election, villages, authority, election.review_day)


def entries(schedule: Schedule) -> dict[str, Entry]:
    """Return the lines of a calendar by name."""
    return {entry.name: entry for entry in schedule.entries}


def day(text: str) -> date:
    """Read a day."""
    return date.fromisoformat(text)
