"""Conditions in the schema of packs, from the facts, kinds and questions that their reader knows."""

from collections.abc import Iterator, Mapping

from rules.model.conditions import JOINERS
from rules.model.pack import Pack
from rules.schema.condition_words import (
    COUNT_BOUNDS,
    JOINED,
    OPERATORS,
    QUESTION_OPERATORS,
    RELATIONS,
    YES_NO,
    operators_of,
)
from rules.schema.forms import (
    CONDITION,
    DAY,
    GIVEN,
    MOMENT,
    NAMED_DATES,
    NUMBER,
    PAIR_CONDITION,
    PERIOD,
    PERSON_CONDITION,
    TEXT,
    VILLAGE_CONDITION,
    Schema,
    either,
    list_of,
    one_word,
    reference,
    shown,
)
from rules.schema.option_words import ANSWERED, ANY_RECORD, WORDS
from rules.schema.shapes.consistency_shapes import PAIRED_DATES, PAIRED_FACTS
from rules.schema.shapes.ratio_shapes import PERSON_FACTS
from vocabulary.dates import LASTING
from vocabulary.fields import FACTS, ROSTER_FIELDS, VILLAGE_FIELDS
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.questions import Question
from vocabulary.texts import Text

OWN_QUESTION = Text("本规则包自己的核查事项", "a question that this pack defines")
OWN_FIELD = Text("该事项的明细字段", "a field of that question's records")
_OF_PEOPLE = frozenset({CONDITION, PAIR_CONDITION})
_OWN_QUESTION, _OWN_RECORD, _OWN_FIELD = "own-question", "own-record", "own-field"


def condition_defs(common: Pack) -> dict[str, Schema]:
    """Return the definitions of conditions: on a nominee, on a village, on whom a requirement counts."""
    questions = common.questions
    words = {name: _asked(each, common.departments) for name, each in questions.items()}
    facts = {name: {**_tests_of(name), "description": shown(field.label)} for name, field in FACTS.items()}
    asked = {name: {**reference(_of(name)), "description": words[name]} for name in questions}
    return {
        CONDITION: _joined(CONDITION, {**facts, **asked}, reference(_OWN_QUESTION)),
        VILLAGE_CONDITION: _joined(VILLAGE_CONDITION, {name: facts[name] for name in VILLAGE_FIELDS}),
        PERSON_CONDITION: _joined(PERSON_CONDITION, {name: facts[name] for name in PERSON_FACTS}),
        GIVEN: _given(questions, words),
        **_pair_defs(questions, words),
        **{f"tests-{name}": _tests(field.kind) for name, field in FACTS.items() if _is_list(field.kind)},
        **{f"tests-{name}": _tests(kind) for name, kind in _PLAIN.items()},
        **dict(entry for question in questions.values() for entry in _question_defs(question)),
        _OWN_QUESTION: _question(reference(_OWN_RECORD), countable=True),
        _OWN_RECORD: _joined(_OWN_RECORD, {}, reference(_OWN_FIELD)),
        _OWN_FIELD: _own_field(),
    }


# The dates of the roster with which a date of a pair may be compared.
_DATES: Mapping[str, Text] = {
    name: field.label for name, field in ROSTER_FIELDS.items() if name in PAIRED_DATES
}


def _pair_defs(questions: Mapping[str, Question], words: Mapping[str, str]) -> dict[str, Schema]:
    """Return the definitions of the conditions of a pair: dates may be compared with each other."""
    facts = {
        name: {**_pair_tests(field.kind, _tests_of(name), _DATES), "description": shown(field.label)}
        for name, field in PAIRED_FACTS.items()
    }
    asked = {name: {**reference(f"pair-{_of(name)}"), "description": words[name]} for name in questions}
    return {
        PAIR_CONDITION: _joined(PAIR_CONDITION, {**facts, **asked}, reference(_OWN_QUESTION)),
        **dict(entry for question in questions.values() for entry in _pair_question(question)),
    }


def _pair_question(question: Question) -> Iterator[tuple[str, Schema]]:
    """Yield the definitions of one shared question in a pair."""
    own = {name: field.label for name, field in question.fields.items() if isinstance(field.kind, Dated)}
    fields = {
        name: {
            **_pair_tests(field.kind, _tests_within(field.kind), {**own, **_DATES}),
            "description": shown(field.label),
        }
        for name, field in question.fields.items()
    }
    record = f"pair-{_record(question.name)}"
    yield f"pair-{_of(question.name)}", _question(reference(record), countable=len(question.of) == 1)
    yield record, _joined(record, fields)


def _pair_tests(kind: Kind, plain: Schema, dates: Mapping[str, Text]) -> Schema:
    """Return the tests on a fact or field in a pair: of a date, against another date as well."""
    return _tests(kind, dates) if isinstance(kind, Dated) else plain


# What is no fact is taken for a question of the pack's own, and shows by what stands under it.
_NO_SUCH_FACT = (
    "核查事项之下写 some、none 或 count；如果要写的是事实，请核对它的名称"
    " / under a question write some, none or count; if a fact is meant, check its name"
)
_ANY_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_PLAIN: Mapping[str, Kind] = {"words": Words(), "flag": Flag(), "whole": Whole(), "date": Dated()}


def _is_list(kind: Kind) -> bool:
    """Whether a kind has a closed list of words of its own."""
    return isinstance(kind, Choice | Several)


def _tests_of(fact: str) -> Schema:
    """Refer to the tests on a fact."""
    return reference(f"tests-{_plain_name(FACTS[fact].kind) or fact}")


def _tests_within(kind: Kind) -> Schema:
    """Return the tests on a field of a question's records."""
    plain = _plain_name(kind)
    return reference(f"tests-{plain}") if plain else _tests(kind)


def _plain_name(kind: Kind) -> str:
    """Return the name of a kind that has no words of its own."""
    return next((name for name, plain in _PLAIN.items() if plain == kind), "")


def _of(question: str) -> str:
    """Name the definition of what can be tested of a question."""
    return f"question-{question}"


def _record(question: str) -> str:
    """Name the definition of a condition on a question's records."""
    return f"record-{question}"


def _asked(question: Question, units: Mapping[str, Text]) -> str:
    """Describe a question: how it is asked, and of whom."""
    zh = "、".join(units[unit].zh for unit in question.of)
    en = ", ".join(units[unit].en for unit in question.of)
    return shown(Text(f"核查事项：{question.ask.zh}（{zh}）", f"question: {question.ask.en} ({en})"))


def _joined(name: str, entries: dict[str, Schema], others: Schema | None = None) -> Schema:
    """Return a condition: `all`, `any` and `not` of conditions like itself, and the entries."""
    inner = {joiner: reference(name) if joiner == "not" else list_of(reference(name)) for joiner in JOINERS}
    described = {joiner: {**inner[joiner], "description": shown(JOINED[joiner])} for joiner in JOINERS}
    other = (
        {**others, "description": shown(OWN_QUESTION if name in _OF_PEOPLE else OWN_FIELD)}
        if others
        else False
    )
    return {
        "type": "object",
        "minProperties": 1,
        "properties": {**entries, **described},
        "additionalProperties": other,
    }


def _tests(kind: Kind, dates: Mapping[str, Text] = NAMED_DATES) -> Schema:
    """Return the operators on a fact or field of a kind, each with its value; `dates` have names."""
    return {
        "type": "object",
        "minProperties": 1,
        "properties": {word: _described(word, _operand(word, kind, dates)) for word in operators_of(kind)},
        "additionalProperties": False,
    }


def _described(operator: str, schema: Schema) -> Schema:
    """Add to an operator what it means."""
    return {**schema, "description": shown(OPERATORS[operator])}


def _operand(operator: str, kind: Kind, dates: Mapping[str, Text]) -> Schema:
    """Return the schema of what an operator compares with."""
    if operator in {"in", "not_in"}:
        return list_of(_value(kind))
    if operator == "within":
        return PERIOD
    if operator in {"is", "is_not"} and isinstance(kind, Dated):
        return one_word(LASTING)
    if operator in RELATIONS and isinstance(kind, Dated):
        return either(one_word({**NAMED_DATES, **dates}), DAY)
    return _value(kind)


def _value(kind: Kind) -> Schema:
    """Return the schema of one value of a kind."""
    match kind:
        case Words():
            return TEXT
        case Flag():
            return one_word({word: WORDS[word] for word in YES_NO})
        case Whole():
            return NUMBER
        case Choice(options) | Several(options):
            return one_word(options)
        case Dated():
            return MOMENT


def _question_defs(question: Question) -> Iterator[tuple[str, Schema]]:
    """Yield the definitions of one shared question: what can be tested of it, and of its records."""
    fields = {
        name: {**_tests_within(field.kind), "description": shown(field.label)}
        for name, field in question.fields.items()
    }
    yield _of(question.name), _question(reference(_record(question.name)), countable=len(question.of) == 1)
    yield _record(question.name), _joined(_record(question.name), fields)


def _question(record: Schema, *, countable: bool) -> Schema:
    """Return what can be tested of a question: any record, none, one like this, or how many."""
    where = either(record, {"type": ["object", "null"], "maxProperties": 0})
    count = {
        "type": "object",
        "properties": {
            "where": _described("where", where),
            **{word: _described(word, NUMBER) for word in COUNT_BOUNDS},
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
            "properties": {word: _described(word, forms[word]) for word in words},
            "additionalProperties": False,
            "errorMessage": _NO_SUCH_FACT,
        },
        one_word(ANY_RECORD),
    )


def _own_field() -> Schema:
    """Return the tests on a field that only the pack itself knows: any operator, with a value of any kind."""
    yes_no = either(_value(Flag()), _ANY_SCALAR)
    day_or_number = either(one_word(NAMED_DATES), _ANY_SCALAR)
    operators = dict.fromkeys(word for kind in _PLAIN.values() for word in operators_of(kind))
    forms = {
        **dict.fromkeys(operators, day_or_number),
        **dict.fromkeys(("is", "is_not"), yes_no),
        **dict.fromkeys(("in", "not_in"), list_of(_ANY_SCALAR)),
        "within": PERIOD,
    }
    return {
        "type": "object",
        "minProperties": 1,
        "properties": {word: _described(word, form) for word, form in forms.items()},
        "additionalProperties": False,
    }


def _given(questions: Mapping[str, Question], asked: Mapping[str, str]) -> Schema:
    """Return what an example may take for known: facts with a value, questions with an answer."""
    facts = {name: {**_known(field.kind), "description": shown(field.label)} for name, field in FACTS.items()}
    answers = {
        name: {**_answer(_records_of(question)), "description": asked[name]}
        for name, question in questions.items()
    }
    free = {"type": "object", "additionalProperties": _ANY_SCALAR}
    own = {**_answer(free), "description": shown(OWN_QUESTION)}
    return {
        "type": ["object", "null"],
        "properties": {**facts, **answers},
        "additionalProperties": own,
    }


def _known(kind: Kind) -> Schema:
    """Return the schema of what a fact holds."""
    return {"type": "array", "items": _value(kind)} if isinstance(kind, Several) else _value(kind)


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
