"""What an example may take for known: facts with a value, questions with an answer."""

from collections.abc import Mapping

from rules.schema.conditions.joined import OWN_QUESTION
from rules.schema.conditions.value_tests import ANY_SCALAR, value_of
from rules.schema.forms import (
    Schema,
    either,
    one_word,
    shown,
)
from rules.schema.option_words import ANSWERED
from vocabulary.fields import FACTS
from vocabulary.kinds import Kind, Several
from vocabulary.questions import Question


def given_form(questions: Mapping[str, Question], asked: Mapping[str, str]) -> Schema:
    """Return what an example may take for known: facts with a value, questions with an answer."""
    facts = {name: {**_known(field.kind), "description": shown(field.label)} for name, field in FACTS.items()}
    answers = {
        name: {**_answer(_records_of(question)), "description": asked[name]}
        for name, question in questions.items()
    }
    free = {"type": "object", "additionalProperties": ANY_SCALAR}
    own = {**_answer(free), "description": shown(OWN_QUESTION)}
    return {
        "type": ["object", "null"],
        "properties": {**facts, **answers},
        "additionalProperties": own,
    }


def _known(kind: Kind) -> Schema:
    """Return the schema of what a fact holds."""
    return {"type": "array", "items": value_of(kind)} if isinstance(kind, Several) else value_of(kind)


def _answer(record: Schema) -> Schema:
    """Return the schema of an answer: nothing, something, or its records."""
    return either(one_word(ANSWERED), {"type": "array", "items": record})


def _records_of(question: Question) -> Schema:
    """Return the schema of one record of a shared question."""
    fields = {
        name: {**_known(field.kind), "description": shown(field.label)}
        for name, field in question.fields.items()
    }
    return {"type": ["object", "null"], "properties": fields, "additionalProperties": False}
