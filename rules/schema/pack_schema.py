"""The JSON Schema of a pack: what an editor needs to offer, explain and check what is written, offline.

It is put together from what the reader itself goes by: the shapes, the facts and their kinds, the operators,
the scopes and measures, the shared questions. It is no second reader: names of the author's own, and what two
entries must have in common, are left to `rules check`.
"""

import json
from collections.abc import Mapping
from typing import Any

from rules.library import shipped, shipped_names
from rules.model.conditions import JOINERS
from rules.model.pack import Grade, Status
from rules.model.ratios import Between, OverBody, OverOffice, Scope
from rules.reading.criteria_reader import ONLY_FOR, TRUE, VILLAGE_NAMES
from rules.reading.measures_reader import MEASURES, PERSON_NAMES, SCOPES
from rules.reading.questions_reader import Vocabulary
from rules.reading.scopes_reader import SIDES, WIDE_SCOPES
from rules.schema import shapes
from rules.schema.descriptions import NAMED_ENTRY, OWN_UNIT
from rules.schema.option_words import WORDS
from rules.schema.pack_schema_conditions import (
    CONDITION,
    GIVEN,
    PERSON_CONDITION,
    VILLAGE_CONDITION,
    condition_defs,
)
from rules.schema.pack_schema_shapes import Parts, refer_to, shape_defs
from rules.schema.pack_schema_words import (
    OFFSET,
    OFFSET_OR_ANCHOR,
    SHARE,
    TEXT,
    Schema,
    as_typed,
    either,
    list_of,
    mapping_of,
    needs,
    one_word,
    reference,
    told,
)
from vocabulary.fields import BODIES, FACTS, POSTS
from vocabulary.kinds import Whole
from vocabulary.texts import Text

SCHEMA_FILE = "规则包.schema.json"
_LIST = ("enum", "enumDescriptions", "errorMessage")  # what a closed list of words consists of
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCOPE_LABELS: Mapping[str, Text] = {
    "list": Text("全村被提名人", "all nominees of the village"),
    "township": Text("全乡镇", "the whole township"),
    "county": Text("全县", "the whole county"),
    **{f"body {body}": WORDS[body] for body in BODIES},
    **{f"office {post}": label for post, label in POSTS.items()},
}
_SCOPES: Mapping[str, type[Scope]] = {
    **{word: type(scope) for word, scope in WIDE_SCOPES.items()},
    **{side: OverBody if side.startswith("body ") else OverOffice for side in SIDES},
}
_PACK_NAME: Schema = {
    "type": ["string", "number"],
    "pattern": f"^{shapes.PACK_NAME.pattern}$",
    "errorMessage": "请用小写字母、数字和连字符 / use small letters, digits and hyphens",
}


def shipped_schema() -> str:
    """Return the schema as a file: with the units and questions of `common`, and all packs to extend."""
    library = shipped()
    readings = {name: library.find(name) for name in shipped_names()}
    packs = {name: pack for name, pack in readings.items() if pack is not None}
    common = packs["common"]
    vocabulary = Vocabulary(common.departments, common.questions)
    titles = {name: pack.title for name, pack in packs.items()}
    return json.dumps(pack_schema(vocabulary, titles), ensure_ascii=False, indent=1) + "\n"


def pack_schema(common: Vocabulary, packs: Mapping[str, Text]) -> Schema:
    """Return the JSON Schema of a pack; `packs` are those that can be named under `extends`, with titles."""
    defs = shape_defs(_parts(common, packs))
    defs |= condition_defs(common, VILLAGE_NAMES.facts, PERSON_NAMES.facts)
    rules = {
        "Head": _head_rules(),
        "Criterion": _criterion_rules(),
        "Ratio": _ratio_rules(),
        "RecordField": [_if_is("type", ("choice",), needs("of"))],
        "Count": [needs("where")],
    }
    for name, more in rules.items():
        defs[name].setdefault("allOf", []).extend(more)
    defs["Procedure"]["type"] = ["object", "null"]
    lists: dict[str, str] = {}
    head = _shared(defs.pop("Head"), lists)
    shared = {name: _shared(definition, lists) for name, definition in defs.items()}
    shared |= {name: json.loads(content) for content, name in lists.items()}
    return {
        "$schema": DIALECT,
        "description": told(
            Text(
                "一份审查依据。所有值都按文字读；写完用 rules check 检查",
                "one source of criteria; check it with `rules check`",
            )
        ),
        **head,
        "$defs": shared,
    }


def _shared(node: Any, lists: dict[str, str]) -> Any:  # noqa: ANN401 - any part of a schema
    """Return a part of the schema in which every closed list of words refers to one definition of it."""
    if isinstance(node, list):
        return [_shared(item, lists) for item in node]
    if not isinstance(node, dict):
        return node
    if "enumDescriptions" not in node:
        return {key: _shared(value, lists) for key, value in node.items()}
    content = json.dumps({key: node[key] for key in _LIST}, ensure_ascii=False)
    rest = {key: value for key, value in node.items() if key not in _LIST}
    return {**reference(lists.setdefault(content, f"words-{len(lists) + 1}")), **rest}


def _parts(common: Vocabulary, packs: Mapping[str, Text]) -> Parts:
    """Return what stands under the keys that the shapes leave to readers of their own."""
    return {
        **_sections(),
        **_conditions(),
        (shapes.HeadShape, "questions"): _questions(),
        (shapes.HeadShape, "pack"): _PACK_NAME,
        (shapes.HeadShape, "extends"): list_of(either(one_word(packs), _PACK_NAME)),
        (shapes.QuestionShape, "of"): list_of(_unit(common)),
        (shapes.ExampleShape, "answered_by"): {"type": "array", "items": _unit(common)},
        (shapes.ExampleShape, "given"): reference(GIVEN),
        (shapes.RatioShape, "over"): one_word({word: _SCOPE_LABELS[word] for word in (*WIDE_SCOPES, *SIDES)}),
        (shapes.RatioShape, "between"): {**list_of(_side()), "minItems": 2, "maxItems": 2},
        (shapes.RatioShape, "mean"): one_word(
            {name: field.label for name, field in FACTS.items() if isinstance(field.kind, Whole)}
        ),
        (shapes.VillagesWhereShape, "same_person"): {
            **list_of(one_word(POSTS)),
            "minItems": 2,
            "maxItems": 2,
        },
        (shapes.ShareShape, "at_least"): SHARE,
        (shapes.ShareShape, "at_most"): SHARE,
        (shapes.DeadlineShape, "at_latest"): OFFSET,
        (shapes.DeadlineShape, "from"): OFFSET_OR_ANCHOR,
    }


def _sections() -> Parts:
    """Return the sections of a pack: entries under names of the author's own."""
    examples = {**refer_to(shapes.ExampleShape), "description": told(NAMED_ENTRY["examples"])}
    return {
        (shapes.HeadShape, "examples"): {"type": ["array", "null"], "items": examples},
        (shapes.HeadShape, "procedure"): refer_to(shapes.ProcedureShape),
        **{
            (owner, key): mapping_of(refer_to(entry), NAMED_ENTRY[key])
            for owner, key, entry in (
                (shapes.HeadShape, "departments", shapes.WordsShape),
                (shapes.HeadShape, "questions", shapes.QuestionShape),
                (shapes.HeadShape, "criteria", shapes.CriterionShape),
                (shapes.HeadShape, "ratios", shapes.RatioShape),
                (shapes.HeadShape, "deadlines", shapes.DeadlineShape),
                (shapes.QuestionShape, "records", shapes.RecordFieldShape),
            )
        },
    }


def _questions() -> Schema:
    """Return the section of questions, whose names must not mean something else in conditions."""
    why = "这个名称在条件中另有含义，请换一个 / this name means something else in conditions"
    entries = mapping_of(refer_to(shapes.QuestionShape), NAMED_ENTRY["questions"])
    return {**entries, "properties": dict.fromkeys((*FACTS, *JOINERS), False), "errorMessage": why}


def _conditions() -> Parts:
    """Return the conditions of criteria and requirements."""
    return {
        **{
            (shapes.CriterionShape, key): reference(CONDITION)
            for key in ("flag_if", "met_if", "unsettled_if")
        },
        (shapes.CriterionShape, "when"): reference(VILLAGE_CONDITION),
        (shapes.RatioShape, "when"): reference(VILLAGE_CONDITION),
        (shapes.CountShape, "where"): reference(PERSON_CONDITION),
    }


def _unit(common: Vocabulary) -> Schema:
    """Return the name of a unit: one that packs share, or one of the pack's own."""
    return either(one_word(common.departments), {**TEXT, "description": told(OWN_UNIT)})


def _side() -> Schema:
    """Return one side of `between`; a body may stand there by its bare name."""
    bare = {body: WORDS[body] for body in BODIES}
    return one_word({**{word: _SCOPE_LABELS[word] for word in SIDES}, **bare})


def _if_is(key: str, words: tuple[str, ...], then: Schema) -> Schema:
    """Return a rule for mappings in which a key has one of these words."""
    spelt = [value for word in words for value in dict.fromkeys((word, as_typed(word)))]
    return {"if": {"properties": {key: {"enum": spelt}}, "required": [key]}, "then": then}


def _none_of(keys: list[str], why: Text) -> Schema:
    """Return a rule that refuses some keys, and says why."""
    return {"properties": dict.fromkeys(keys, False), "errorMessage": f"{why.zh} / {why.en}"}


def _head_rules() -> list[Schema]:
    """Return what a pack with criteria or requirements needs, and what a shell cannot have."""
    filled = {"type": "object", "minProperties": 1}
    sections = ("criteria", "ratios")
    return [
        {
            "if": {"anyOf": [{"properties": {key: filled}, "required": [key]} for key in sections]},
            "then": {"allOf": [needs(key) for key in ("applies_to", "in_force", "jurisdiction")]},
        },
        {
            **_if_is("status", (Status.SHELL.value,), {"properties": {"criteria": _each(_untestable())}}),
            "else": {"properties": {"criteria": _each(_testable())}},
        },
    ]


def _each(rule: Schema) -> Schema:
    """Return a rule for every entry of a section."""
    return {"type": ["object", "null"], "additionalProperties": rule}


def _untestable() -> Schema:
    """Return the rule for a criterion whose text is not public."""
    why = Text("空壳规则包没有公开文本，不能带条件", "a shell has no published text and so no condition")
    return _none_of(["flag_if", "met_if", "unsettled_if"], why)


def _testable() -> Schema:
    """Return the rule for a criterion with a text: raised by people, or with the condition of its grade."""
    raised = Text("只能由人提出的条款不能带条件", "a criterion that only people raise has no condition")
    by_people = _none_of(["flag_if", "met_if", "unsettled_if"], raised)
    conditions = [{"required": [key]} for key in ("flag_if", "met_if")]
    by_grade = {**_if_is("grade", (Grade.PREFER.value,), needs("met_if")), "else": needs("flag_if")}
    return {
        "allOf": [
            needs("text"),
            {
                **_if_is("only_if_raised", tuple(sorted(TRUE)), by_people),
                "else": {"if": {"not": {"anyOf": conditions}}, "then": by_grade},
            },
        ]
    }


def _criterion_rules() -> list[Schema]:
    """Return which keys a criterion has by its grade."""
    grades = tuple(grade.value for grade in Grade)
    others = tuple(grade for grade in grades if grade != Grade.PREFER.value)
    flag = Text("grade 为 prefer 的条款用 met_if，不用 flag_if", "grade: prefer has `met_if`, not `flag_if`")
    met = Text("只有 grade 为 prefer 的条款用 met_if", "only grade: prefer has `met_if`; write `flag_if`")
    return [
        _if_is("grade", (Grade.PREFER.value,), _none_of(["flag_if"], flag)),
        _if_is("grade", others, _none_of(["met_if"], met)),
        _if_is("grade", (Grade.STEP.value,), needs("todo")),
        *(
            _if_is(
                "grade",
                tuple(grade for grade in grades if grade != only.value),
                _none_of(
                    [key], Text(f"{key} 只用于 grade: {only.value}", f"`{key}` is for grade: {only.value}")
                ),
            )
            for key, only in ONLY_FOR.items()
        ),
    ]


def _ratio_rules() -> list[Schema]:
    """Return that a requirement has one scope and one measure, and which keys go with each measure."""
    one_scope = "请写 over 或 between，且只写一个 / write either `over` or `between`"
    one_measure = "请写且只写一种量：" + "、".join(MEASURES) + " / exactly one measure is needed"
    return [
        {"if": {"required": ["between"]}, "then": {"properties": {"over": False}, "errorMessage": one_scope}},
        {
            "if": {"not": {"required": ["between"]}},
            "then": {"required": ["over"], "errorMessage": one_scope},
        },
        {
            "if": {"not": {"anyOf": [{"required": [measure]} for measure in MEASURES]}},
            "then": {"required": [next(iter(MEASURES))], "errorMessage": one_measure},
        },
        {"if": {"required": ["villages_where"]}, "then": needs("share")},
        *({"if": {"required": [measure]}, "then": _beside(measure)} for measure in MEASURES),
    ]


def _beside(measure: str) -> Schema:
    """Return what may stand beside a measure: its own keys, and the scopes over which it means something."""
    keys = frozenset().union(*MEASURES.values())
    others = [*sorted(keys - MEASURES[measure]), *(other for other in MEASURES if other != measure)]
    why = Text(f"{measure} 旁边不写这一项", f"this has no place beside `{measure}`")
    scopes = [word for word, kind in _SCOPES.items() if kind in SCOPES[measure]]
    over = f"{measure} 不能用于这个范围 / `{measure}` cannot be taken over this scope"
    return {
        "allOf": [
            _none_of(others if Between in SCOPES[measure] else [*others, "between"], why),
            {"properties": {"over": {"enum": scopes, "errorMessage": over}}},
        ]
    }
