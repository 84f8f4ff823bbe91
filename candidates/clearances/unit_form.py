"""What one unit's form may speak of: the questions put to it, and those put to others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from candidates.tables.header_row import header_key
from vocabulary.questions import Question
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Asked:
    """What this election asks, and of whom."""

    questions: Mapping[str, Question]
    units: Mapping[str, Text]
    assigned: Mapping[str, tuple[str, ...]]  # by question: the units that answer it
    county: str
    polling_day: date | None = None  # nothing where nobody is elected
    of_whom: Mapping[str, frozenset[str]] | None = None  # by unit, whom it is asked about; else everybody
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by unit: what else it is called


@dataclass(frozen=True, slots=True)
class UnitForm:
    """The questions of one unit's form, by their wording as it compares."""

    department: str
    questions: Mapping[str, Question]
    others: Mapping[str, Question]

    @property
    def wordings(self) -> tuple[str, ...]:
        """Return the questions put to this unit, as printed."""
        return tuple(question.ask.zh for question in self.questions.values())


def form_of(asked: Asked, department: str) -> UnitForm:
    """Return what the unit was asked."""
    own: dict[str, Question] = {}
    others: dict[str, Question] = {}
    for name, question in asked.questions.items():
        here = department in asked.assigned.get(name, ())
        (own if here else others)[header_key(question.ask.zh)] = question
    return UnitForm(department, own, others)
