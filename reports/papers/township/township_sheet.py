"""What a township receives: the words of the verdicts and the deadlines, and nothing a unit said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reports.disclosed.county import Counts, Disclosed, Township
from reports.disclosed.findings import Nominee, Village
from reports.papers.calendar.calendar_lines import weekday_of
from reports.papers.shared.frame import day_words
from reports.papers.shared.marks import Mark, overall_mark, verdict_mark
from reports.papers.shared.nominee_rows import away_words, name_of, posts_of
from reports.papers.village.village import DeadlineLine, deadline_lines
from reports.wording.words import LIST_COMMA
from vocabulary.texts import Lang, Text


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A nominee as a township may see one: there is no field for anything else."""

    index: int
    number: str
    name: str
    posts: str
    away: str  # why somebody does not stand; blank for all others
    legal: Mark
    policy: Mark
    verdict: Mark
    why: str  # nothing was examined; blank otherwise


@dataclass(frozen=True, slots=True)
class DueDay:
    """What must be done, by which day, when the county plans it, and who owes it."""

    what: str
    latest: str
    planned: str
    owes: str


@dataclass(frozen=True, slots=True)
class DueDays:
    """The days of the villages with one polling day."""

    head: str
    villages: str  # which, where not all of the township
    lines: tuple[DueDay, ...]


@dataclass(frozen=True, slots=True)
class VillageSheet:
    """A village on its township's page."""

    name: str
    known: bool
    polling_day: str
    rows: tuple[SheetRow, ...]

    @property
    def alike(self) -> bool:
        """Whether law and policy come to the same for everybody, so that one column says it all."""
        return all(row.legal == row.policy == row.verdict for row in self.rows)


@dataclass(frozen=True, slots=True)
class TownshipSheet:
    """A township's page."""

    counts: Counts
    villages: tuple[VillageSheet, ...]
    deadlines: tuple[DueDays, ...]


def township_sheet(shown: Disclosed, township: Township) -> TownshipSheet:
    """Return the page that a township receives."""
    villages = [shown.villages[position] for position in township.villages]
    return TownshipSheet(
        counts=township.counts,
        villages=tuple(_village(village, shown.reader.lang) for village in villages),
        deadlines=_due_days(shown, villages),
    )


def _village(village: Village, lang: Lang) -> VillageSheet:
    """Return one village."""
    return VillageSheet(
        name=village.name,
        known=village.known,
        polling_day=day_words(village.polling_day.isoformat(), lang),
        rows=tuple(_row(index, nominee, lang) for index, nominee in enumerate(village.nominees, start=1)),
    )


def _due_days(shown: Disclosed, villages: Sequence[Village]) -> tuple[DueDays, ...]:
    """Return the days of a township's villages, once for each polling day."""
    lang = shown.reader.lang
    found: list[DueDays] = []
    for index, calendar in enumerate(shown.calendars):
        here = [village.name for village in villages if village.calendar == index]
        if here:
            day = calendar.polling_day
            head = _polling_head(day, lang)
            which = "" if len(here) == len(villages) else LIST_COMMA.to(lang).join(here)
            lines = tuple(_due_day(line) for line in deadline_lines(calendar, lang))
            found.append(DueDays(head, which, lines))
    return tuple(found)


def _polling_head(day: date, lang: Lang) -> str:
    """Say which polling day it is."""
    iso, weekday = day.isoformat(), weekday_of(day, lang)
    return Text(f"选举日 {day_words(iso)}（{weekday}）", f"polling day {iso} ({weekday})").to(lang)


def _due_day(line: DeadlineLine) -> DueDay:
    """Return one line of the calendar; which file lacks a date is not the township's matter."""
    return DueDay(line.what, line.day if line.known else "", line.planned, line.owes)


def _row(index: int, nominee: Nominee, lang: Lang) -> SheetRow:
    """Return one nominee."""
    return SheetRow(
        index=index,
        number=nominee.number,
        name=name_of(nominee, lang),
        posts=posts_of(nominee, lang),
        away=away_words(nominee).to(lang),
        legal=verdict_mark(nominee.legal, lang),
        policy=verdict_mark(nominee.policy, lang),
        verdict=overall_mark(nominee, lang),
        why=nominee.unexamined.to(lang) if nominee.unexamined else "",
    )
