"""A condition: tests, joined by `all`, `any` and `not`."""

from rules.model.conditions import JOINERS
from rules.schema.condition_words import JOINED
from rules.schema.forms import (
    CONDITION,
    PAIR_CONDITION,
    Schema,
    list_of,
    reference,
    shown,
)
from vocabulary.texts import Text

OWN_QUESTION = Text("本规则包自己的核查事项", "a question that this pack defines")
OWN_FIELD = Text("该事项的明细字段", "a field of that question's records")
_OF_PEOPLE = frozenset({CONDITION, PAIR_CONDITION})


def joined(name: str, entries: dict[str, Schema], others: Schema | None = None) -> Schema:
    """Return a condition: `all`, `any` and `not` of conditions like itself, and the entries."""
    inner = {joiner: reference(name) if joiner == "not" else list_of(reference(name)) for joiner in JOINERS}
    meant = {joiner: {**inner[joiner], "description": shown(JOINED[joiner])} for joiner in JOINERS}
    other = (
        {**others, "description": shown(OWN_QUESTION if name in _OF_PEOPLE else OWN_FIELD)}
        if others
        else False
    )
    return {
        "type": "object",
        "minProperties": 1,
        "properties": {**entries, **meant},
        "additionalProperties": other,
    }
