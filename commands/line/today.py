"""The option --today, and the clock of the door."""

from collections.abc import Callable
from datetime import date, datetime

import click

TODAY = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="2026-12-06",
    help="审查日（election.yaml 未写 review_day 时） / the review day, where election.yaml fixes none",
)


def named_day(today: datetime | None) -> date | None:
    """Return the day that was named, if one was."""
    return today.date() if today else None


def day_of(today: datetime | None) -> date:
    """Return the day that was named, or today where the clerk sits."""
    return named_day(today) or clock()


def clock() -> date:
    """Return today where the clerk sits, by the clock of the door."""
    asked: Callable[[], date] = click.get_current_context().find_root().obj
    return asked()
