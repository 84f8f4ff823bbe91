"""The shapes of a pack as definitions of its schema: pydantic's account of them, as an editor takes it."""

import itertools
from collections.abc import Iterator
from typing import get_args

from pydantic.fields import FieldInfo
from pydantic.json_schema import (
    GenerateJsonSchema,
    JsonSchemaMode,
    JsonSchemaValue,
    models_json_schema,
)
from pydantic_core import core_schema

from rules.schema.forms import DAY, NUMBER, TEXT, Schema, labelled, needs, one_word, shown
from rules.schema.keys import PackShape, WordsShape, definition
from rules.schema.shapes.case_shapes import CaseDatesShape, CaseShape, ExpectedShape
from rules.schema.shapes.consistency_shapes import PairShape
from rules.schema.shapes.criterion_shapes import CriterionShape, CurableShape, ExampleShape
from rules.schema.shapes.head_shapes import (
    AppliesToShape,
    CalendarShape,
    CorrectionShape,
    HeadShape,
    InForceShape,
    OverriddenShape,
    SourceShape,
)
from rules.schema.shapes.office_shapes import InOfficeShape, WayShape
from rules.schema.shapes.own_reading_shapes import OwnReadingShape
from rules.schema.shapes.procedure_shapes import DeadlineShape, KinOrderShape, ProcedureShape, TermShape
from rules.schema.shapes.question_shapes import OtherwiseShape, QuestionShape, RecordFieldShape, SealedShape
from rules.schema.shapes.ratio_shapes import (
    CountShape,
    MarginShape,
    PartShape,
    RatioShape,
    ShareShape,
    SizeShape,
    VillagesWhereShape,
)

SHAPES: tuple[type[PackShape], ...] = (
    *(WordsShape, AppliesToShape, InForceShape, CalendarShape, SourceShape, CorrectionShape),
    *(OverriddenShape, OwnReadingShape, HeadShape),
    *(OtherwiseShape, RecordFieldShape, SealedShape, QuestionShape, PairShape, CurableShape, CriterionShape),
    *(ShareShape, CountShape, SizeShape, MarginShape, PartShape, VillagesWhereShape, RatioShape),
    *(CaseDatesShape, ExpectedShape, CaseShape),
    *(DeadlineShape, ExampleShape, TermShape, KinOrderShape, ProcedureShape),
    *(WayShape, InOfficeShape),
)


def shape_defs() -> dict[str, Schema]:
    """Return the definition of every shape."""
    mode: JsonSchemaMode = "validation"
    _, schema = models_json_schema([(shape, mode) for shape in SHAPES], schema_generator=_Editor)
    return {definition(shape): schema["$defs"][definition(shape)] for shape in SHAPES}


class _Editor(GenerateJsonSchema):
    """What an editor may type where pydantic describes a value that it reads from text."""

    def normalize_name(self, name: str) -> str:
        """Name the definition of a shape."""
        return name.removesuffix("Shape")

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002 - pydantic's
        """Keep the order in which the keys of a pack are usually written."""
        return value

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - pydantic's
        """Give no key a title: it is called what it is called in a pack."""
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave a default out: an editor would write it."""
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave `null` out: a key that is not meant is not written."""
        return self.generate_inner(schema["schema"])

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Take a number for a text as well: an editor types scalars by YAML 1.2."""
        return {**TEXT, **{key: value for key, value in super().str_schema(schema).items() if key != "type"}}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """Take a whole number in quotes or bare."""
        return {
            **NUMBER,
            **{key: value for key, value in super().int_schema(schema).items() if key != "type"},
        }

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:  # noqa: ARG002 - pydantic's
        """Take a day as we write it."""
        return DAY

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """Take the words of a closed list, each with what it means."""
        return one_word(labelled(word for word in schema["expected"] if word))

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return one shape: a closed list of keys, each with what it takes and what it means."""
        ours = super().model_schema(schema)
        needed = [needs(key) for key in ours.get("required", [])]
        return {
            **_offered(schema["cls"]),
            "type": "object",
            "properties": {
                key: {word: part for word, part in form.items() if word != "usual"}
                for key, form in ours["properties"].items()
            },
            "additionalProperties": False,
            **({"allOf": needed} if needed else {}),
        }


def _offered(shape: type[PackShape]) -> Schema:
    """Return what an editor offers to write as a whole, where it is one of the entries people write."""
    if shape.called is None:
        return {}
    title = f"{shape.called.zh} · {shape.called.en}"
    body = _body(shape, itertools.count(1))
    return {
        "title": title,
        "defaultSnippets": [{"label": title, "description": shown(shape.called), "body": body}],
    }


def _body(shape: type[PackShape], stops: Iterator[int]) -> Schema:
    """Return the keys of a shape that are usually written, with a stop for the cursor at each value."""
    usual = {name: field for name, field in shape.model_fields.items() if _is_usual(field)}
    inner = {field.alias or name: _inner(field) for name, field in usual.items()}
    return {key: _body(within, stops) if within else f"${next(stops)}" for key, within in inner.items()}


def _is_usual(field: FieldInfo) -> bool:
    """Whether a key is written wherever the shape is, or nearly so."""
    more = field.json_schema_extra
    return field.is_required() or (isinstance(more, dict) and bool(more["usual"]))


def _inner(field: FieldInfo) -> type[PackShape] | None:
    """Return the shape that a key takes, where an editor can write it out."""
    types = get_args(field.annotation) or (field.annotation,)
    shapes = [each for each in types if isinstance(each, type) and issubclass(each, PackShape)]
    return next((each for each in shapes if each.called), None)
