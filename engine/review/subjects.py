"""Puts together what a program sees of a nominee: roster facts, computed facts, village facts, answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from candidates.clearances.replies.replies import Replies, answer_list
from candidates.people.candidate import Candidate
from candidates.people.consent import agreed_to
from candidates.villages.village import Village
from engine.program.calendar import age_as_of
from engine.program.subject import Subject
from engine.review.consistency.contradiction import Contradiction, Doubt
from rules.model.pack import Calendar
from vocabulary.answers import AnswerList, Owing
from vocabulary.dates import Day, Ongoing
from vocabulary.facts import Fact, Known, LayeredFacts, Unknown
from vocabulary.origins import Origin
from vocabulary.questions import Question


def asked_of(candidate: Candidate, question: Question) -> bool:
    """Whether a question may be asked of a person: by law, or because the person agreed (授权)."""
    return not question.by_consent or agreed_to(candidate, question)


def answers_about(
    candidate: Candidate, questions: Iterable[Question], replies: Replies
) -> dict[str, AnswerList]:
    """Return the answers to every question about one person."""
    return {question.name: _answer(candidate, question, replies) for question in questions}


def _answer(candidate: Candidate, question: Question, replies: Replies) -> AnswerList:
    """Return the answers to one question; one that may not be asked stays unknown."""
    if not asked_of(candidate, question):
        return AnswerList((), {unit: Owing(Origin.NOT_ASKED) for unit in question.of})
    return replies.of(candidate.number, question.name, question.of)


@dataclass(frozen=True, slots=True)
class Material:
    """Everything about one nominee under review that does not depend on a pack."""

    candidate: Candidate
    village: Village | None  # where it is known
    polling_day: date
    facts: Mapping[str, Fact]
    answers: Mapping[str, AnswerList]
    contradictions: tuple[Contradiction, ...] = ()  # because of which facts or answers are not used
    doubts: tuple[Doubt, ...] = ()  # whether something is contradicted is not known
    before: "Material | None" = None  # where something of what was filed is not used, all of it

    @property
    def filed(self) -> "Material":
        """Return everything as the townships and the units filed it."""
        return self.before or self

    def opened(self, question: str) -> AnswerList:
        """Return the answers to a question as filed, but for those that a contradiction opens again."""
        filed, used = self.filed.answers[question], self.answers[question]
        if filed is used:
            return filed
        replies = {
            unit: Owing(Origin.CONFLICT, reply.answers, reply.recorded)
            if isinstance(used.replies[unit], Owing)
            else reply
            for unit, reply in filed.replies.items()
        }
        return answer_list(tuple(replies), replies)

    def subject(self, as_of: date | None, counting: Calendar) -> Subject:
        """Return the nominee as a pack sees it, with the age as that pack counts it."""
        age = _age(self.facts.get("birth_date") or self.candidate.fact("birth_date"), as_of, counting)
        return Subject(LayeredFacts({"age": age}, self.facts), self.answers)


def _age(born: Fact, as_of: date | None, counting: Calendar) -> Fact:
    """Return the age as a fact with the place of the birth date."""
    match born:
        case Known(Day() | Ongoing() as moment, place) if as_of is not None:
            return Known(age_as_of(moment, as_of, counting), place)
        case Known(_, place):
            return Unknown(Origin.BLANK, place)
        case Unknown():
            return born
