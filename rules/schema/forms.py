"""Single values in the schema of packs: an editor types them by YAML 1.2, we read all of them as text."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from rules.model.conditions import NamedDate
from rules.schema.option_words import WORDS
from vocabulary.texts import Text

Schema = dict[str, Any]

# The definitions of conditions, on a nominee, on a village, on whom a requirement counts; and what is known.
CONDITION, VILLAGE_CONDITION, PERSON_CONDITION, PAIR_CONDITION, GIVEN = (
    "condition",
    "village-condition",
    "person-condition",
    "pair-condition",
    "given",
)
NAMED = "$named"  # what pydantic has not heard of: put in its place when all is together
LARGEST_NUMBER = 10**9

# A bare `true` is no text to an editor: were it allowed, every text would be offered as true or false.
TEXT: Schema = {"type": ["string", "number"], "errorMessage": "此处应为文字 / a text belongs here"}
NUMBER: Schema = {
    "type": ["integer", "string"],
    "minimum": 0,
    "maximum": LARGEST_NUMBER,
    "pattern": "^[0-9]{1,10}$",
    "errorMessage": "请写整数，如 3 / write a whole number, such as 3",
}
DECIMAL: Schema = {
    "type": ["number", "string"],
    "minimum": 0,
    "maximum": LARGEST_NUMBER,
    "pattern": r"^[0-9]{1,10}(\.[0-9]{1,4})?$",
    "errorMessage": "请写 3 或 44.5 这样的数 / write a number such as 3 or 44.5",
}
MOVED: Schema = {
    "type": ["number", "string"],
    "minimum": 0,
    "pattern": r"^(\d{1,6}(\.\d{1,4})?%?|\d{1,6}/\d{1,6})$",
    "errorMessage": "请写 2、0.5 或 5% / write 2, 0.5 or 5%",
}
SCALE: Schema = {
    "type": "object",
    "additionalProperties": {**NUMBER, "maximum": 1_000},
    "errorMessage": "请写每个选项折成几，如 {primary: 6, junior: 9} / write what each word counts as",
}
DAY: Schema = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}$",
    "errorMessage": "请写成 2026-12-20 的样式 / write it like 2026-12-20",
}
_MOMENTS = (
    "至今|ongoing|无期限|永久|永久性|终身|endless",
    "[〇零一二三四五六七八九十年月日]+",
    r"\d{4}年?",
    r"\d{6}|\d{8}",
    r"\d{4}[-./年]\d{1,2}([-./月]\d{1,2}日?|月份?)?",
)
MOMENT: Schema = {
    "type": ["string", "number"],
    "pattern": f"^({'|'.join(_MOMENTS)})$",
    "errorMessage": "请写成 2021-03-05、2021-03、2021、至今 / write it like 2021-03-05 or 2021",
}
PERIOD: Schema = {
    "type": "string",
    "pattern": r"^\d{1,4} (year|month|day)s?$",
    "errorMessage": "请写成 5 years、18 months 或 30 days / write it as 5 years, 18 months or 30 days",
    "examples": ["5 years", "18 months", "30 days"],
}
SHARE: Schema = {
    "type": "string",
    "pattern": r"^(\d{1,3}(\.\d{1,4})?%|\d{1,6}/\d{1,6})$",
    "errorMessage": "请写成 50% 或 1/3 / write it as 50% or 1/3",
}
OFFSET: Schema = {
    "type": "string",
    "pattern": r"^\d{1,3} (day|week|month|year)s? (before|after) \S+$",
    "errorMessage": "请写成 5 days before polling_day / write it as 5 days before polling_day",
}
OFFSET_OR_ANCHOR: Schema = {**OFFSET, "pattern": r"^(\d{1,3} (day|week|month|year)s? (before|after) )?\S+$"}

_WHOLE_NUMBER = re.compile(r"[-+]?[0-9]+", re.ASCII)
_FRACTION = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", re.ASCII)
_OTHERS: Mapping[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}


def shown(text: Text) -> str:
    """Return a text as an editor shows it: Chinese first, then English."""
    return f"{text.zh}\n\n{text.en}"


def as_typed(word: str) -> str | int | float | bool | None:
    """Return what an editor makes of a bare word: YAML 1.2 types numbers, `true`, `false` and `null`."""
    if _WHOLE_NUMBER.fullmatch(word):
        return int(word)
    if _FRACTION.fullmatch(word):
        return float(word)
    return _OTHERS.get(word, word)


def one_word(options: Mapping[str, Text]) -> Schema:
    """Return the schema of one word of a closed list, each with what it means."""
    spelt = [(value, label) for word, label in options.items() for value in _spellings(word)]
    listed = "、".join(f"{word} {label.zh}" for word, label in options.items())
    return {
        "enum": [value for value, _ in spelt],
        "enumDescriptions": [f"{label.zh} · {label.en}" for _, label in spelt],
        "errorMessage": f"请写其中之一 / write one of: {listed}",
    }


def _spellings(word: str) -> list[str | int | float | bool | None]:
    """Return a word in quotes and bare, where an editor tells the two apart."""
    typed = as_typed(word)
    return [word] if typed == word else [word, typed]


def labelled(words: Iterable[str]) -> dict[str, Text]:
    """Return words of the shapes with what they mean."""
    return {word: WORDS[word] for word in words}


def needs(key: str) -> Schema:
    """Return the rule that a key must be there; one rule for each key, so that each has its own message."""
    return {"required": [key], "errorMessage": f"缺少 {key} / `{key}` is missing"}


def either(*schemas: Schema) -> Schema:
    """Return the schema of a value that may be of several forms."""
    return {"anyOf": list(schemas)}


def list_of(item: Schema) -> Schema:
    """Return the schema of a list that is not empty."""
    return {"type": "array", "items": item, "minItems": 1}


def two_of(options: Mapping[str, Text]) -> Schema:
    """Return the schema of a list of two words."""
    return {**list_of(one_word(options)), "minItems": 2, "maxItems": 2}


def some_of(options: Mapping[str, Text]) -> Schema:
    """Return the schema of a list of two words or more."""
    return {**list_of(one_word(options)), "minItems": 2}


def mapping_of(entry: Schema, what: Text) -> Schema:
    """Return the schema of a section: entries under names of the author's own, or nothing yet."""
    return {"type": ["object", "null"], "additionalProperties": {**entry, "description": shown(what)}}


def reference(name: str) -> Schema:
    """Refer to one of the definitions."""
    return {"$ref": f"#/$defs/{name}"}


def named(part: str) -> Schema:
    """Leave a place for a definition, or for a part that depends on the packs at hand."""
    return {NAMED: part}


NAMED_DATES = labelled(named.value for named in NamedDate)
