"""Discloses the election calendar: dates and who must act are for everybody who reads."""

from collections.abc import Iterable

from candidates.planned_dates import NAMED_DATES
from engine.schedules.schedule import Entry, Schedule
from reports.disclosed.calendars import Calendar, Deadline


def calendars_of(schedules: Iterable[Schedule]) -> tuple[Calendar, ...]:
    """Disclose the calendars."""
    return tuple(
        Calendar(
            polling_day=schedule.polling_day,
            villages=len(schedule.villages),
            sources=schedule.packs,
            entries=tuple(_deadline(entry) for entry in schedule.entries),
            clashes=schedule.clashes,
        )
        for schedule in schedules
    )


def _deadline(entry: Entry) -> Deadline:
    """Disclose one line."""
    return Deadline(
        name=entry.name,
        what=entry.what,
        set_by=entry.set_by,
        rule=entry.rule,
        item=entry.item,
        force=entry.force,
        first=entry.first,
        latest=entry.latest,
        planned=entry.planned,
        owes=entry.owes,
        missing=entry.missing.value if entry.missing else None,
        in_dates=entry.missing is not None and entry.missing.value in NAMED_DATES,
        forward=entry.forward,
    )
