"""People as a program sees them: one subject after another, or columns side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vocabulary.answers import AnswerList
from vocabulary.facts import Fact, Unknown
from vocabulary.origins import Origin

BLANK = Unknown(Origin.BLANK)


@dataclass(frozen=True, slots=True)
class Subject:
    """The facts about a nominee, computed ones included, and the answers to every question."""

    facts: Mapping[str, Fact]
    answers: Mapping[str, AnswerList]

    def fact(self, name: str) -> Fact:
        """Return a fact; one that nobody gave is blank."""
        return self.facts.get(name, BLANK)

    def answer(self, question: str) -> AnswerList:
        """Return the answers to a question; one that was put to nobody has no reply at all."""
        return self.answers[question]


@dataclass(frozen=True, slots=True)
class PeopleColumns:
    """The same for many people at once: by name, one fact and one list of answers for each of them."""

    number: int
    facts: Mapping[str, Sequence[Fact]]
    answers: Mapping[str, Sequence[AnswerList]]


People = Sequence[Subject] | PeopleColumns


def as_subjects(people: People, engine: str) -> Sequence[Subject]:
    """Return people one by one, for an engine that takes no columns and says so by its name."""
    if isinstance(people, PeopleColumns):
        raise TypeError(f"the {engine} engine judges subjects, not columns")
    return people
