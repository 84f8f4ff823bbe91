"""The election calendar (倒排工期) as data: every date by which something must be out."""

from dataclasses import dataclass
from datetime import date

from candidates.villages.village import VillageKey
from rules.model.conditions import NamedDate
from rules.model.pack import Force
from vocabulary.outcomes import SetBy
from vocabulary.problems import Hint
from vocabulary.texts import Text

__all__ = ["SetBy"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the calendar; `missing` is the date that must be given before its days can be found."""

    name: str
    what: Text
    set_by: SetBy
    rule: Text | None = None  # the title of the source
    item: str = ""
    force: Force | None = None
    first: date | None = None
    latest: date | None = None
    planned: date | None = None
    owes: Text | None = None
    missing: NamedDate | None = None
    forward: bool = False  # counted forward: Civil Code Art. 203 may move its last day off a holiday

    @property
    def day(self) -> date | None:
        """Return the day that it stands under: the latest, otherwise the county's."""
        return self.latest or self.planned


@dataclass(frozen=True, slots=True)
class Schedule:
    """The calendar of the villages that have one polling day and of which the same sources speak."""

    polling_day: date
    villages: frozenset[VillageKey]
    packs: tuple[Text, ...]  # the titles of the sources that set dates
    entries: tuple[Entry, ...]
    clashes: tuple[Hint, ...]
