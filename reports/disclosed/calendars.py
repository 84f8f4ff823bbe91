"""The election calendar as every reader may see it."""

from dataclasses import dataclass
from datetime import date

from vocabulary.outcomes import Force, SetBy
from vocabulary.problems import Hint
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Deadline:
    """One line of a calendar; `missing` is the date that must be given before its days are known."""

    name: str
    what: Text
    set_by: SetBy
    rule: Text | None  # the title of the source
    item: str
    force: Force | None
    first: date | None
    latest: date | None
    planned: date | None
    owes: Text | None
    missing: str | None
    in_dates: bool  # whether the missing date is one of the `dates` of election.yaml
    forward: bool  # counted forward: its last day may move off a holiday

    @property
    def day(self) -> date | None:
        """Return the day that it stands under: the latest, otherwise the county's."""
        return self.latest or self.planned


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar of the villages that have one polling day and of which the same sources speak."""

    polling_day: date
    villages: int
    sources: tuple[Text, ...]
    entries: tuple[Deadline, ...]
    clashes: tuple[Hint, ...]
