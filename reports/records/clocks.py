"""The clocks of notice, statement, objection and re-check as JSON: an overrun changes nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reports.disclosed.county import Disclosed
from vocabulary.elections.decision_words import Pace, Step
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class ClockRecord:
    """One step on one person."""

    no: str
    township: str
    village: str
    step: Step
    due: date | None  # null where no source and no plan of the county gives a day
    done: date | None
    pace: Pace
    owes: str
    rule: str
    item: str


def clock_records(view: Disclosed, lang: Lang) -> Iterator[ClockRecord]:
    """Yield the steps on all people, in the order of villages."""
    for person in view.clocks:
        village = view.villages[person.position[0]]
        for each in person.clocks:
            yield ClockRecord(
                no=village.nominees[person.position[1]].number,
                township=village.township,
                village=village.name,
                step=each.step,
                due=each.due,
                done=each.done,
                pace=each.pace,
                owes=each.owes.to(lang),
                rule=each.rule.to(lang) if each.rule else "",
                item=each.item,
            )
