"""Calculates a date that a unit left out: so many months after another date, by a choice (影响期)."""

import calendar
from collections.abc import Mapping
from dataclasses import replace

from vocabulary.dates import Day
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.questions import Otherwise


def calculated_date(otherwise: Otherwise, values: Mapping[str, Fact], blank: Unknown) -> Fact:
    """Return the date that the pack calculates from the other values, or say why it stays unknown."""
    start, choice = values.get(otherwise.after, blank), values.get(otherwise.by, blank)
    for part in (start, choice):
        if isinstance(part, Unknown):
            return Unknown(part.origin, blank.place)
    months = _months(otherwise, choice)
    if months is None or not isinstance(start, Known) or not isinstance(start.value, Day):
        return blank  # 至今 is no day to count from, and the pack gives no months for this choice
    least, most = (months_after(start.value, many) for many in months)
    if least is None or most is None:
        return blank
    return Known(least if least == most else replace(least, latest=most), start.place)


def _months(otherwise: Otherwise, choice: Fact) -> tuple[int, int] | None:
    """Return the least and the most months that the pack gives for the choice."""
    if isinstance(choice, Known) and isinstance(choice.value, str):
        return otherwise.months.get(choice.value)
    return None


def months_after(start: Day, months: int) -> Day | None:
    """Return the date so many months later, as precisely as the start is known.

    A month too short for the day gives its last day (Civil Code, Art. 202).
    """
    if start.month is None:
        # A year and a half after "2024" falls in 2025 or in 2026: no year says that.
        return Day(start.year + months // 12, ends_period=True) if months % 12 == 0 else None
    index = start.year * 12 + start.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if start.day is None:
        return Day(year, month, ends_period=True)
    return Day(year, month, min(start.day, calendar.monthrange(year, month)[1]), ends_period=True)
