"""What the keys of a pack ask of one another: which a grade needs, and which go with a measure."""

from collections.abc import Mapping

from rules.model.pack import Grade, Status
from rules.model.ratios import (
    Between,
    OverArea,
    OverBodies,
    OverBody,
    OverEach,
    OverHolder,
    OverOffice,
    Scope,
)
from rules.schema.forms import NUMBER, Schema, as_typed, needs
from rules.schema.ratio_words import AREAS, HOLDERS, MEASURES, SCOPES, SIDES, WIDE_SCOPES
from rules.schema.shapes.criterion_shapes import ONLY_FOR, TRUE
from rules.schema.shapes.ratio_shapes import PartShape
from vocabulary.texts import Text

_SCOPES: Mapping[str, type[Scope]] = {
    **{word: type(scope) for word, scope in WIDE_SCOPES.items()},
    **{side: OverBody if side.startswith("body ") else OverOffice for side in SIDES},
    **dict.fromkeys(HOLDERS, OverHolder),
}


# What one village is asked: of the measures all but the one that counts villages.
_IN_A_VILLAGE = tuple(measure for measure in MEASURES if measure != "villages_where")


_WITH_UP = Text("by 只与 direction: up、down 合用", "`by` goes with `direction: up` or `down`")
_ALONE = Text("写了 same_person 就不写别的", "`same_person` stands alone")


def rules_between_keys() -> dict[str, list[Schema]]:
    """Return the rules by the shape whose keys they join; each has a message of its own."""
    return {
        "Head": _head_rules(),
        "Criterion": _criterion_rules(),
        "Ratio": _ratio_rules(tuple(MEASURES)),
        "Part": _ratio_rules(_IN_A_VILLAGE),
        "VillagesWhere": [
            {
                "if": {"required": ["same_person"]},
                "then": _none_of(list(PartShape.model_fields), _ALONE),
                "else": {"allOf": _ratio_rules(_IN_A_VILLAGE)},
            }
        ],
        "RecordField": [_if_is("type", ("choice",), needs("of"))],
        "Count": [needs("where")],
    }


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
    conditions = [{"required": [key]} for key in ("flag_if", "met_if", "unsettled_if")]
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


def _ratio_rules(measures: tuple[str, ...]) -> list[Schema]:
    """Return that a requirement has one scope and one measure, and which keys go with each measure."""
    one_scope = "请写 over 或 between，且只写一个 / write either `over` or `between`"
    one_measure = "请写且只写一种量：" + "、".join(measures) + " / exactly one measure is needed"
    return [
        {
            "if": {"required": ["between"]},
            "then": {"not": _another_scope(), "errorMessage": one_scope},
        },
        {
            "if": {"not": {"anyOf": [{"required": ["between"]}, {"required": ["any"]}]}},
            "then": {"required": ["over"], "errorMessage": one_scope},
        },
        {
            "if": {"not": {"anyOf": [{"required": [measure]} for measure in measures]}},
            "then": {"required": [measures[0]], "errorMessage": one_measure},
        },
        {
            "if": {"properties": {"direction": {"enum": ["up", "down"]}}, "required": ["direction"]},
            "else": _none_of(["by"], _WITH_UP),
        },
        *({"if": {"required": [measure]}, "then": _beside(measure, measures)} for measure in measures),
    ]


def _another_scope() -> Schema:
    """Return what a requirement between two sides cannot have: an `over` that is no area."""
    areas = {"enum": [*AREAS]}
    return {"required": ["over"], "properties": {"over": {"not": areas}}}


def _over(measure: str, scopes: list[str]) -> Schema:
    """Return the words of a scope, and a list of bodies where a measure is one of several together."""
    words: Schema = {"enum": scopes}
    return {"anyOf": [{"type": "array"}, words]} if OverBodies in SCOPES[measure] else words


def _beside(measure: str, measures: tuple[str, ...]) -> Schema:
    """Return what may stand beside a measure: its own keys, and the scopes over which it means something."""
    keys = frozenset().union(*MEASURES.values())
    others = [*sorted(keys - MEASURES[measure]), *(other for other in MEASURES if other != measure)]
    why = Text(f"{measure} 旁边不写这一项", f"this has no place beside `{measure}`")
    if OverEach in SCOPES[measure]:
        return _none_of([*others, "over", "between", "among"], why)
    wide = "villages_where" in measures  # inside another requirement the scopes are those of a village
    scopes = [
        word for word, kind in _SCOPES.items() if kind in SCOPES[measure] and (wide or kind is not OverArea)
    ]
    over = f"{measure} 不能用于这个范围 / `{measure}` cannot be taken over this scope"
    return {
        "allOf": [
            _none_of(others if Between in SCOPES[measure] else [*others, "between"], why),
            {"properties": {"over": {**_over(measure, scopes), "errorMessage": over}}},
            *([] if measure == "mean" else [{"properties": dict.fromkeys(("at_least", "at_most"), NUMBER)}]),
        ]
    }
