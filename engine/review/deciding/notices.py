"""Who was told, and when: the one place that says on which day a notice was served on a person."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from candidates.decisions.decision import Decision, Decisions, OfPerson
from candidates.decisions.registered import Registered, Served
from candidates.villages.village import VillageKey
from vocabulary.elections.decision_words import Paper

Whose = tuple[VillageKey, str]  # a person in a village, by number


def notices_served(
    decisions: Iterable[Decision], registered: Iterable[Registered]
) -> Mapping[Whose, tuple[date, ...]]:
    """Return the days on which people were told, in order: by 送达登记, or by the day in a row of 认定表."""
    days: dict[Whose, set[date]] = {}
    for whose, day in (*_in_decisions(decisions), *_in_register(registered)):
        days.setdefault(whose, set()).add(day)
    return {whose: tuple(sorted(found)) for whose, found in days.items()}


def first_notices(decisions: Decisions) -> Mapping[Whose, date]:
    """Return the first day on which each person was told."""
    served = notices_served(decisions.decisions, decisions.registered)
    return {whose: days[0] for whose, days in served.items()}


def _in_decisions(decisions: Iterable[Decision]) -> Iterator[tuple[Whose, date]]:
    """Yield the days that rows of 认定表 give."""
    for each in decisions:
        if isinstance(each.about, OfPerson) and each.served_on is not None:
            yield (each.key, each.about.number), each.served_on


def _in_register(registered: Iterable[Registered]) -> Iterator[tuple[Whose, date]]:
    """Yield the days on which a notice was served."""
    for each in registered:
        if isinstance(each.event, Served) and each.event.paper is Paper.NOTICE:
            yield (each.key, each.number), each.on
