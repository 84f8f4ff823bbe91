"""What may be tested of a question and of its records."""

from collections.abc import Iterator, Mapping

from rules.schema.condition_words import (
    COUNT_BOUNDS,
    QUESTION_OPERATORS,
)
from rules.schema.conditions.joined import joined
from rules.schema.conditions.value_tests import described, tests_within
from rules.schema.forms import (
    NUMBER,
    Schema,
    either,
    one_word,
    reference,
    shown,
)
from rules.schema.option_words import ANY_RECORD
from vocabulary.questions import Question
from vocabulary.texts import Text

# The forms of a question that only the pack itself knows, and of its records.
OWN_QUESTION_FORM, OWN_RECORD_FORM, OWN_FIELD_FORM = "own-question", "own-record", "own-field"
# What is no fact is taken for a question of the pack's own, and shows by what stands under it.
_NO_SUCH_FACT = (
    "核查事项之下写 some、none 或 count；如果要写的是事实，请核对它的名称"
    " / under a question write some, none or count; if a fact is meant, check its name"
)


def of_question(question: str) -> str:
    """Name the definition of what can be tested of a question."""
    return f"question-{question}"


def of_record(question: str) -> str:
    """Name the definition of a condition on a question's records."""
    return f"record-{question}"


def asked_words(question: Question, units: Mapping[str, Text]) -> str:
    """Describe a question: how it is asked, and of whom."""
    zh = "、".join(units[unit].zh for unit in question.of)
    en = ", ".join(units[unit].en for unit in question.of)
    return shown(Text(f"核查事项：{question.ask.zh}（{zh}）", f"question: {question.ask.en} ({en})"))


def question_defs(question: Question) -> Iterator[tuple[str, Schema]]:
    """Yield the definitions of one shared question: what can be tested of it, and of its records."""
    fields = {
        name: {**tests_within(field.kind), "description": shown(field.label)}
        for name, field in question.fields.items()
    }
    yield (
        of_question(question.name),
        question_form(reference(of_record(question.name)), countable=len(question.of) == 1),
    )
    yield of_record(question.name), joined(of_record(question.name), fields)


def question_form(record: Schema, *, countable: bool) -> Schema:
    """Return what can be tested of a question: any record, none, one like this, or how many."""
    where = either(record, {"type": ["object", "null"], "maxProperties": 0})
    count = {
        "type": "object",
        "properties": {
            "where": described("where", where),
            **{word: described(word, NUMBER) for word in COUNT_BOUNDS},
        },
        "additionalProperties": False,
        "minProperties": 1,
    }
    forms = {"some": where, "none": where, "count": count}
    words = [word for word in QUESTION_OPERATORS if countable or word != "count"]
    return either(
        {
            "type": "object",
            "minProperties": 1,
            "properties": {word: described(word, forms[word]) for word in words},
            "additionalProperties": False,
            "errorMessage": _NO_SUCH_FACT,
        },
        one_word(ANY_RECORD),
    )
