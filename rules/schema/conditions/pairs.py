"""The conditions of a pair of statements: dates may be compared with each other."""

from collections.abc import Iterator, Mapping

from rules.schema.conditions.asked import OWN_QUESTION_FORM, of_question, of_record, question_form
from rules.schema.conditions.joined import joined
from rules.schema.conditions.value_tests import operators_on, tests_of, tests_within
from rules.schema.forms import (
    PAIR_CONDITION,
    Schema,
    reference,
    shown,
)
from rules.schema.shapes.consistency_shapes import PAIRED_DATES, PAIRED_FACTS
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.kinds import Dated, Kind
from vocabulary.questions import Question
from vocabulary.texts import Text

# The dates of the roster with which a date of a pair may be compared.
_DATES: Mapping[str, Text] = {
    name: field.label for name, field in ROSTER_FIELDS.items() if name in PAIRED_DATES
}


def pair_defs(questions: Mapping[str, Question], words: Mapping[str, str]) -> dict[str, Schema]:
    """Return the definitions of the conditions of a pair: dates may be compared with each other."""
    facts = {
        name: {**_pair_tests(field.kind, tests_of(name), _DATES), "description": shown(field.label)}
        for name, field in PAIRED_FACTS.items()
    }
    asked = {name: {**reference(_in_pair(name)), "description": words[name]} for name in questions}
    return {
        PAIR_CONDITION: joined(PAIR_CONDITION, {**facts, **asked}, reference(OWN_QUESTION_FORM)),
        **dict(entry for question in questions.values() for entry in _pair_question(question)),
    }


def _in_pair(question: str) -> str:
    """Name the definition of what can be tested of a question in a pair."""
    return f"pair-{of_question(question)}"


def _pair_question(question: Question) -> Iterator[tuple[str, Schema]]:
    """Yield the definitions of one shared question in a pair."""
    own = {name: field.label for name, field in question.fields.items() if isinstance(field.kind, Dated)}
    fields = {
        name: {
            **_pair_tests(field.kind, tests_within(field.kind), {**own, **_DATES}),
            "description": shown(field.label),
        }
        for name, field in question.fields.items()
    }
    record = f"pair-{of_record(question.name)}"
    yield (
        _in_pair(question.name),
        question_form(reference(record), countable=len(question.of) == 1),
    )
    yield record, joined(record, fields)


def _pair_tests(kind: Kind, plain: Schema, dates: Mapping[str, Text]) -> Schema:
    """Return the tests on a fact or field in a pair: of a date, against another date as well."""
    return operators_on(kind, dates) if isinstance(kind, Dated) else plain
