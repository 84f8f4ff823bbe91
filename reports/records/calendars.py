"""The election calendar as JSON."""

from dataclasses import dataclass
from datetime import date

from reports.disclosed.calendars import Calendar, Deadline
from reports.records.places import HintRecord, ProblemRecord
from vocabulary.outcomes import Force, SetBy
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class DeadlineRecord:
    """One line of a calendar."""

    deadline: str
    what: str
    item: str
    rule: str | None
    force: Force | None
    first: date | None
    latest: date | None
    planned: date | None
    owes: str | None
    set_by: SetBy
    missing: str | None


@dataclass(frozen=True, slots=True)
class CalendarRecord:
    """The calendar of the villages with one polling day."""

    polling_day: date
    villages: int
    entries: tuple[DeadlineRecord, ...]


@dataclass(frozen=True, slots=True)
class CalendarReport:
    """What `lianshen calendar --format json` prints."""

    county: str
    polling_day: date
    calendar: tuple[CalendarRecord, ...]
    problems: tuple[ProblemRecord, ...]
    hints: tuple[HintRecord, ...]
    lianshen: str  # the version that made it


def calendar_record(calendar: Calendar, lang: Lang) -> CalendarRecord:
    """Return one calendar."""
    return CalendarRecord(
        calendar.polling_day, calendar.villages, tuple(_deadline(each, lang) for each in calendar.entries)
    )


def _deadline(entry: Deadline, lang: Lang) -> DeadlineRecord:
    """Return one line of a calendar."""
    return DeadlineRecord(
        deadline=entry.name,
        what=entry.what.to(lang),
        item=entry.item,
        rule=entry.rule.to(lang) if entry.rule else None,
        force=entry.force,
        first=entry.first,
        latest=entry.latest,
        planned=entry.planned,
        owes=entry.owes.to(lang) if entry.owes else None,
        set_by=entry.set_by,
        missing=entry.missing,
    )
