"""The tests on a fact or on a field of a record: operators, each with the values it compares with."""

from collections.abc import Mapping

from rules.schema.condition_words import (
    OPERATORS,
    RELATIONS,
    YES_NO,
    operators_of,
)
from rules.schema.forms import (
    DAY,
    MOMENT,
    NAMED_DATES,
    NUMBER,
    PERIOD,
    TEXT,
    Schema,
    either,
    list_of,
    one_word,
    reference,
    shown,
)
from rules.schema.option_words import WORDS
from vocabulary.dates import LASTING
from vocabulary.fields import FACTS
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.texts import Text

ANY_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
PLAIN: Mapping[str, Kind] = {"words": Words(), "flag": Flag(), "whole": Whole(), "date": Dated()}


def has_own_words(kind: Kind) -> bool:
    """Whether a kind has a closed list of words of its own."""
    return isinstance(kind, Choice | Several)


def tests_of(fact: str) -> Schema:
    """Refer to the tests on a fact."""
    return reference(f"tests-{_plain_name(FACTS[fact].kind) or fact}")


def tests_within(kind: Kind) -> Schema:
    """Return the tests on a field of a question's records."""
    plain = _plain_name(kind)
    return reference(f"tests-{plain}") if plain else operators_on(kind)


def _plain_name(kind: Kind) -> str:
    """Return the name of a kind that has no words of its own."""
    return next((name for name, plain in PLAIN.items() if plain == kind), "")


def operators_on(kind: Kind, dates: Mapping[str, Text] = NAMED_DATES) -> Schema:
    """Return the operators on a fact or field of a kind, each with its value; `dates` have names."""
    return {
        "type": "object",
        "minProperties": 1,
        "properties": {word: described(word, _operand(word, kind, dates)) for word in operators_of(kind)},
        "additionalProperties": False,
    }


def described(operator: str, schema: Schema) -> Schema:
    """Add to an operator what it means."""
    return {**schema, "description": shown(OPERATORS[operator])}


def _operand(operator: str, kind: Kind, dates: Mapping[str, Text]) -> Schema:
    """Return the schema of what an operator compares with."""
    if operator in {"in", "not_in"}:
        return list_of(value_of(kind))
    if operator == "within":
        return PERIOD
    if operator in {"is", "is_not"} and isinstance(kind, Dated):
        return one_word(LASTING)
    if operator in RELATIONS and isinstance(kind, Dated):
        return either(one_word({**NAMED_DATES, **dates}), DAY)
    return value_of(kind)


def value_of(kind: Kind) -> Schema:
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


def own_field() -> Schema:
    """Return the tests on a field that only the pack itself knows: any operator, with a value of any kind."""
    yes_no = either(value_of(Flag()), ANY_SCALAR)
    day_or_number = either(one_word(NAMED_DATES), ANY_SCALAR)
    operators = dict.fromkeys(word for kind in PLAIN.values() for word in operators_of(kind))
    forms = {
        **dict.fromkeys(operators, day_or_number),
        **dict.fromkeys(("is", "is_not"), yes_no),
        **dict.fromkeys(("in", "not_in"), list_of(ANY_SCALAR)),
        "within": PERIOD,
    }
    return {
        "type": "object",
        "minProperties": 1,
        "properties": {word: described(word, form) for word, form in forms.items()},
        "additionalProperties": False,
    }
