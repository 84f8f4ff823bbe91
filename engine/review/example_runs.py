"""Runs a pack's own examples on a backend."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from candidates.clearances.records.influence import calculated_date
from engine.backends.backend import Backend
from engine.program.calendar import age_as_of
from engine.program.lowering import lower, lower_pair
from engine.program.subject import Subject
from engine.review.consistency.filed import Lowered, check
from engine.review.docket import questions_read
from rules.model.conditions import NamedDate
from rules.model.examples import Example, FoundBare, FoundRecords, GivenAnswer, NothingFound
from rules.model.pack import Criterion, Pack
from vocabulary.answers import AnswerList, Owing, Record, Reply, Said
from vocabulary.dates import Day, Ongoing
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Value
from vocabulary.origins import Origin
from vocabulary.questions import Question
from vocabulary.truth import Truth

DEFAULT_DAY = date(2026, 12, 20)


@dataclass(frozen=True, slots=True)
class ExampleRun:
    """One example with the truth that came out."""

    example: Example
    truth: Truth

    @property
    def as_expected(self) -> bool:
        """Whether the pack says what it means."""
        return self.truth is self.example.expect


def run_examples(pack: Pack, backend: Backend) -> list[ExampleRun]:
    """Run every example of a pack that names a criterion with a condition."""
    criteria = {criterion.name: criterion for criterion in pack.criteria}
    return [
        ExampleRun(example, _run(pack, criteria[example.criterion], example, backend))
        for example in pack.examples
        if criteria[example.criterion].condition is not None
    ]


def _run(pack: Pack, criterion: Criterion, example: Example, backend: Backend) -> Truth:
    """Return the truth of one criterion for the given facts and answers."""
    day = example.on or DEFAULT_DAY
    dates = dict.fromkeys(NamedDate, day)
    program = lower(pack, [criterion], dates)
    names = questions_read(criterion) | example.answers.keys()
    # What an example gives is checked as what is filed; of a pair whose questions it does not give, nothing.
    pairs = [
        Lowered(pair, lower_pair(pair, pack.questions, dates))
        for pair in pack.consistency
        if pair.questions <= names
    ]
    answers = {
        name: given_answers(pack.questions[name], example.answers.get(name), example.answered_by)
        for name in names
    }
    used = check(pairs, _facts(pack, example, day), answers)
    return backend.judge(program, [Subject(used.facts, used.answers)])[0][0]


def _facts(pack: Pack, example: Example, day: date) -> dict[str, Fact]:
    """Return the given facts, and the age where a birth date is given."""
    facts: dict[str, Fact] = {name: Known(value) for name, value in example.facts.items()}
    born = example.facts.get("birth_date")
    if "age" not in facts and isinstance(born, Day | Ongoing):
        facts["age"] = Known(age_as_of(born, day, pack.calendar))
    return facts


def given_answers(
    question: Question, given: GivenAnswer | None, answered_by: tuple[str, ...] | None
) -> AnswerList:
    """Return the answers to one question: the first unit reports the records, the others found nothing."""
    units = question.of if answered_by is None else answered_by
    replies: dict[str, Reply] = {unit: Owing(Origin.AWAITED) for unit in question.of}
    records: list[tuple[str, Record]] = []
    answering = [unit for unit in question.of if unit in units]
    if given is not None:
        for index, unit in enumerate(answering):
            said = _records(question, given) if index == 0 else ()
            replies[unit] = Said(said, ())
            records.extend((unit, record) for record in said)
    return AnswerList(tuple(records), replies)


def _records(question: Question, given: GivenAnswer) -> tuple[Record, ...]:
    """Return the records of a given answer."""
    match given:
        case NothingFound():
            return ()
        case FoundBare():
            return (Record(_record_facts(question, {}), complete=not question.fields),)
        case FoundRecords(records):
            return tuple(Record(_record_facts(question, record)) for record in records)


def _record_facts(question: Question, given: Mapping[str, Value]) -> dict[str, Fact]:
    """Return every field of a record; one left out is incomplete, or calculated where the pack says how."""
    blank = Unknown(Origin.INCOMPLETE)
    facts: dict[str, Fact] = {
        name: Known(given[name]) if name in given else blank for name in question.fields
    }
    for name, field in question.fields.items():
        if field.otherwise is not None and name not in given:
            facts[name] = calculated_date(field.otherwise, facts, blank)
    return facts
