"""The days that come in every county: its polling days, and by when what must be out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from candidates.villages.village import Village, VillageKey
from engine.backends.sql.columns import VILLAGES, is_of_village
from engine.backends.sql.duck import quoted
from engine.backends.sql.runner import Runner
from engine.schedules.scheduling import schedules_of
from rules.model.conditions import facts_of
from scale.kept import Due
from scale.sources import Source
from scale.subjects import Reader, read_cells, reading
from scale.tables import POLLING_DAY
from vocabulary.facts import Fact
from vocabulary.places import FilePlace

Kind = tuple[Any, ...]  # a polling day, and the facts by which deadlines are due or not


@dataclass(frozen=True, slots=True)
class Days:
    """What the calendar of a county says from the review day on."""

    polling_day: str  # the first that is not over, else the usual one
    due: tuple[Due, ...]


@dataclass(slots=True)
class Calendars:
    """The calendars of counties, made once for counties whose villages are of the same kinds."""

    source: Source
    _made: dict[frozenset[Kind], Days] = field(default_factory=dict)

    def of(self, runner: Runner) -> Mapping[str, Days]:
        """Return what comes in every county of the part that is loaded."""
        facts = self._facts()
        columns, readers = reading("v", facts)
        more = "".join(f", {column}" for column in columns)
        rows = runner.run(f"SELECT DISTINCT v.county, v.{quoted(POLLING_DAY)}{more} FROM {VILLAGES} v")
        kinds: defaultdict[str, set[Kind]] = defaultdict(set)
        for county, *kind in rows:
            kinds[county].add(tuple(kind))
        return {county: self._days(frozenset(found), readers) for county, found in kinds.items()}

    def usual(self) -> Days:
        """Return what comes where the data have no village of a county."""
        return self._days(frozenset(), [])

    def _facts(self) -> list[str]:
        """Return the facts of villages by which deadlines are due or not, and what kind of place it is."""
        read = (
            facts_of(deadline.when)
            for pack in self.source.packs
            for deadline in pack.deadlines
            if deadline.when is not None
        )
        tested = set(filter(is_of_village, frozenset().union(*read)))
        return sorted({"category", *(tested & self.source.reads.of_village)})

    def _days(self, kinds: frozenset[Kind], readers: list[Reader]) -> Days:
        """Return the days of a county by the kinds of its villages."""
        if kinds not in self._made:
            in_order = sorted(kinds, key=repr)
            self._made[kinds] = self._calendar(
                [_village(readers, number, kind) for number, kind in enumerate(in_order)]
            )
        return self._made[kinds]

    def _calendar(self, villages: list[Village]) -> Days:
        """Return the days of some villages; nobody is elected where members in office are checked."""
        source, election = self.source, self.source.election
        if not election.kind.elects:
            return Days("", ())
        made = schedules_of(election, villages, source.authority, source.review_day)
        polling = {village.polling_day or election.polling_day for village in villages}
        ahead = [day for day in polling if day >= source.review_day]
        found = {
            Due(entry.day.isoformat(), entry.what.zh, entry.what.en)
            for schedule in made
            for entry in schedule.entries
            if entry.day is not None and entry.day >= source.review_day
        }
        return Days(min(ahead, default=election.polling_day).isoformat(), tuple(sorted(found, key=_by_day)))


def _village(readers: Iterable[Reader], number: int, kind: Kind) -> Village:
    """Return a village that stands for all of one kind."""
    day: date | None = kind[0]
    facts: dict[str, Fact] = read_cells(kind[1:], readers)
    return Village(
        key=VillageKey("", str(number)),
        order=number,
        category=facts["category"],
        polling_day=day,
        seats={},
        facts=facts,
        election_committee=(),
        previous_term={},
        place=FilePlace(VILLAGES),
    )


def _by_day(due: Due) -> tuple[str, str]:
    """Order by day, then by what is due."""
    return due.day, due.zh
