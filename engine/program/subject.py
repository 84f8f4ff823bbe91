"""A subject: one nominee as one program sees it, facts and answers side by side."""

from collections.abc import Mapping
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
