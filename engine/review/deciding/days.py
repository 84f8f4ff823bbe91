"""Points at rows of decisions/ dated after the review, or before there was an election."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from candidates.decisions.decision import Decisions
from candidates.election import Election
from vocabulary.catalogue.sheets import decisions as catalogue
from vocabulary.places import SheetPlace, place_order
from vocabulary.problems import Hint, hint


def days_to_check(decisions: Decisions, election: Election, review_day: date) -> Iterator[Hint]:
    """Point at each sheet with such rows, at the first of them: the rows count as they are written."""
    late: defaultdict[tuple[str, str], list[tuple[SheetPlace, date]]] = defaultdict(list)
    early: defaultdict[tuple[str, str], list[tuple[SheetPlace, date]]] = defaultdict(list)
    announced_on = election.announced_on
    for place, on in _dated(decisions):
        if on > review_day:
            late[place.file, place.sheet].append((place, on))
        elif announced_on is not None and on < announced_on:
            early[place.file, place.sheet].append((place, on))
    for (_, sheet), rows in late.items():
        place, day = min(rows, key=lambda row: place_order(row[0]))
        about = {"sheet": sheet, "day": day.isoformat(), "review_day": review_day.isoformat()}
        yield hint(catalogue.DATED_AFTER_REVIEW, place, count=len(rows), **about)
    for (_, sheet), rows in early.items():
        place, day = min(rows, key=lambda row: place_order(row[0]))
        about = {"sheet": sheet, "day": day.isoformat(), "announced_on": str(announced_on)}
        yield hint(catalogue.DATED_BEFORE_ANNOUNCED, place, count=len(rows), **about)


def _dated(decisions: Decisions) -> Iterator[tuple[SheetPlace, date]]:
    """Yield the rows with the days on which they say that something happened."""
    yield from ((each.place, each.signed.on) for each in decisions.decisions)
    yield from ((each.place, each.on) for each in decisions.withdrawals)
    yield from ((each.place, each.on) for each in decisions.registered)
