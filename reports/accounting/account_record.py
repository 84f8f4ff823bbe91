"""The papers on what a review amounts to as a record for programs."""

from dataclasses import dataclass
from datetime import date

from reports.accounting.accounts import Accounts
from reports.records.accounts import (
    BoardsRecord,
    PeopleRecord,
    TasksRecord,
    boards_record,
    people_record,
    tasks_record,
)
from reports.writers.json import json_text
from vocabulary.product import VERSION
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class AccountReport:
    """What `lianshen account --format json` prints."""

    county: str
    review_day: date
    review: int | None  # the number of the review
    people: PeopleRecord
    tasks: TasksRecord
    boards: BoardsRecord
    lianshen: str


def account_json(made: Accounts, lang: Lang) -> str:
    """Return everything as JSON text."""
    election = made.election
    return json_text(
        AccountReport(
            county=election.county,
            review_day=election.review_day,
            review=made.facts.number,
            people=people_record(made.facts.people),
            tasks=tasks_record(made.facts.tasks, lang),
            boards=boards_record(made.facts.boards, lang),
            lianshen=VERSION,
        )
    )
