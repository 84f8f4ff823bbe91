"""Writes typed models as JSON, and their JSON Schema."""

import json
import re
from functools import cache
from types import UnionType
from typing import Any, cast

from pydantic import TypeAdapter

from vocabulary.writing.unseen import shown

_ESCAPE = re.compile(r"\\r\\n|\\(?:u[0-9a-f]{4}|.)")


@cache
def _adapter(model: type | UnionType) -> TypeAdapter[Any]:
    """Return what serializes a model."""
    return TypeAdapter(cast("type", model))  # a union of models is taken as well


def json_text(record: object) -> str:
    """Return a record as JSON text."""
    model: type = type(record)
    return _text(_adapter(model).dump_python(record, mode="json", by_alias=True))


def schema_text(model: type | UnionType, title: str) -> str:
    """Return the JSON Schema of a model, or of either of several, as JSON text."""
    schema = _adapter(model).json_schema(mode="serialization", by_alias=True)
    for part in (schema, *schema.get("$defs", {}).values()):
        if part.get("type") == "object":
            part.setdefault("additionalProperties", False)  # what the model has no key for is not there
    return _text({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": title})


def _text(data: object) -> str:
    """Return plain data as JSON text; what nobody sees is shown, in the text and in its escapes."""
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return shown(_ESCAPE.sub(_shown_escape, text))


def _shown_escape(found: re.Match[str]) -> str:
    """Return an escape of JSON, or what it stands for as it is shown."""
    return json.dumps(shown(json.loads(f'"{found[0]}"')), ensure_ascii=False)[1:-1]
