"""How the time of notice, statement, objection and re-check runs, as a reader sees it."""

from dataclasses import dataclass
from datetime import date

from vocabulary.elections.decision_words import Pace, Step
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Clock:
    """One step on one person."""

    step: Step
    due: date | None
    rule: Text | None
    item: str
    owes: Text
    began: date | None
    done: date | None
    pace: Pace


@dataclass(frozen=True, slots=True)
class PersonClock:
    """The steps on one nominee."""

    position: tuple[int, int]
    clocks: tuple[Clock, ...]
