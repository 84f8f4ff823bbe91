"""The election calendar as plain data with stable keys."""

from typing import Any

from engine.schedules.schedule import Entry, Schedule
from vocabulary.texts import Lang

Json = dict[str, Any]


def schedule_json(schedule: Schedule, lang: Lang) -> Json:
    """Return one calendar."""
    return {
        "polling_day": schedule.polling_day.isoformat(),
        "villages": len(schedule.villages),
        "entries": [_entry_json(entry, lang) for entry in schedule.entries],
    }


def _entry_json(entry: Entry, lang: Lang) -> Json:
    """Return one line of a calendar."""
    return {
        "deadline": entry.name,
        "what": entry.what.to(lang),
        "item": entry.item,
        "rule": entry.rule.to(lang) if entry.rule else None,
        "force": entry.force.value if entry.force else None,
        "first": entry.first.isoformat() if entry.first else None,
        "latest": entry.latest.isoformat() if entry.latest else None,
        "planned": entry.planned.isoformat() if entry.planned else None,
        "owes": entry.owes.to(lang) if entry.owes else None,
        "set_by": entry.set_by.value,
        "missing": entry.missing.value if entry.missing else None,
    }
