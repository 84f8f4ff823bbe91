"""The shapes of a pack as definitions of its schema: their keys and bounds, with what every key means."""

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from files.yaml.shapes import Shape
from rules.schema import shapes
from rules.schema.descriptions import KEYS, TITLES
from rules.schema.option_words import EXPECTED, WORDS
from rules.schema.pack_schema_words import DAY, NUMBER, TEXT, Schema, needs, one_word, reference, told
from vocabulary.texts import Text

# What a key takes where its shape leaves it to a reader of its own: by the shape and the key.
Parts = Mapping[tuple[type[Shape], str], Schema]

SHAPES: tuple[type[Shape], ...] = tuple(
    shape
    for shape in vars(shapes).values()
    if isinstance(shape, type) and issubclass(shape, Shape) and shape is not Shape
)

# Keys that are usually written though a shape can do without them.
USUAL: Mapping[type[Shape], frozenset[str]] = {
    shapes.CriterionShape: frozenset({"text", "flag_if"}),
    shapes.RatioShape: frozenset({"item", "over", "count"}),
    shapes.DeadlineShape: frozenset({"item", "text"}),
    shapes.ExampleShape: frozenset({"given"}),
}

_WRITTEN_OUT = (shapes.WordsShape, shapes.SourceShape)


def shape_defs(parts: Parts) -> dict[str, Schema]:
    """Return the definition of every shape."""
    return {_name(shape.__name__): _definition(shape, parts) for shape in SHAPES}


def refer_to(shape: type[Shape]) -> Schema:
    """Refer to the definition of a shape."""
    return reference(_name(shape.__name__))


def keys_of(shape: type[Shape]) -> tuple[str, ...]:
    """Return the keys of a shape as they are written in a pack."""
    return tuple(field.alias or name for name, field in shape.model_fields.items())


def description_of(shape: type[Shape], key: str) -> Text:
    """Return what a key means: in this shape, or in the one it grew from."""
    return next(KEYS[each][key] for each in shape.__mro__ if key in KEYS.get(each, {}))


def part_of(shape: type[Shape], key: str, parts: Parts) -> Schema | None:
    """Return what a reader of its own takes under a key of this shape, or of the one it grew from."""
    return next((parts[(each, key)] for each in shape.__mro__ if (each, key) in parts), None)


def _name(shape: str) -> str:
    """Name the definition of a shape."""
    return shape.removesuffix("Shape")


def _definition(shape: type[Shape], parts: Parts) -> Schema:
    """Return one shape: a closed list of keys, each with what it takes and what it means."""
    ours = shape.model_json_schema()
    words = {"expect": EXPECTED} if shape is shapes.ExampleShape else {}
    properties = {
        key: {
            **(part_of(shape, key, parts) or _value(ours["properties"][key], words.get(key, WORDS))),
            "description": told(description_of(shape, key)),
        }
        for key in keys_of(shape)
    }
    needed = [needs(key) for key in ours.get("required", [])]
    return {
        **_offered(shape),
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        **({"allOf": needed} if needed else {}),
    }


def _offered(shape: type[Shape]) -> Schema:
    """Return what an editor offers to write as a whole, where it is one of the entries people write."""
    title = TITLES.get(shape)
    if title is None:
        return {}
    return {"title": f"{title.zh} · {title.en}", "defaultSnippets": [_snippet(shape, title)]}


def _snippet(shape: type[Shape], title: Text) -> Schema:
    """Return what an editor writes when it is asked for the whole entry: the keys that cannot be left out."""
    stops = itertools.count(1)
    return {"label": f"{title.zh} · {title.en}", "description": told(title), "body": _body(shape, stops)}


def _body(shape: type[Shape], stops: Iterator[int]) -> Schema:
    """Return the keys of a shape that are usually written, with a stop for the cursor at each value."""
    ours = shape.model_json_schema()
    usual = [key for key in keys_of(shape) if key in {*ours.get("required", ()), *USUAL.get(shape, ())}]
    inner = {key: _inner(str(ours["properties"][key])) for key in usual}
    return {key: _body(within, stops) if within else f"${next(stops)}" for key, within in inner.items()}


def _inner(node: str) -> type[Shape] | None:
    """Return the shape that a key takes, where an editor can write it out."""
    return next((each for each in _WRITTEN_OUT if f"/{each.__name__}'" in node), None)


def _value(node: Mapping[str, Any], words: Mapping[str, Text]) -> Schema:
    """Return what an editor may type where pydantic describes a value that it reads from text."""
    match node:
        case {"$ref": str(target)}:
            return reference(_name(target.rpartition("/")[2]))
        case {"anyOf": list(forms)}:
            return _either([_value(form, words) for form in forms if form != {"type": "null"}])
        case {"enum": list(listed)}:
            return one_word({word: words[word] for word in listed if word})
        case {"const": str(word)}:
            return one_word({word: words[word]})
        case {"type": "array"}:
            bounds = {key: node[key] for key in ("minItems", "maxItems") if key in node}
            return {"type": "array", "items": _value(node["items"], words), **bounds}
        case {"type": "object"}:
            return {"type": "object", "additionalProperties": _value(node["additionalProperties"], words)}
        case _:
            return _single(node)


def _single(node: Mapping[str, Any]) -> Schema:
    """Return the schema of one text, number or date."""
    match node:
        case {"type": "integer"}:
            return {**NUMBER, **{key: node[key] for key in ("minimum", "maximum") if key in node}}
        case {"type": "string", "format": "date"}:
            return DAY
        case {"type": "string"}:
            return {**TEXT, **{key: node[key] for key in ("minLength",) if key in node}}
        case _:
            raise TypeError(f"the schema has no form for {node}")


def _either(forms: list[Schema]) -> Schema:
    """Return the schema of a value of one or several forms."""
    return forms[0] if len(forms) == 1 else {"anyOf": forms}
