"""Reads the criteria of a pack."""

from files.yaml.node import Node
from rules.model.conditions import Condition, NamedDate
from rules.model.pack import Criterion, Grade, Status
from rules.reading.conditions_reader import Names, read_condition
from rules.reading.questions_reader import Vocabulary
from rules.reading.reading import Reading, lacks
from rules.schema.keys import words_of
from rules.schema.shapes.criterion_shapes import CONDITIONS, ONLY_FOR, TRUE, CriterionShape
from rules.schema.shapes.head_shapes import HeadShape
from vocabulary.columns.village_columns import VILLAGE_FIELDS
from vocabulary.fields import FACTS
from vocabulary.texts import Text


def names_of(vocabulary: Vocabulary) -> Names:
    """Return what the conditions of a criterion may speak of."""
    kinds = {name: field.kind for name, field in FACTS.items()}
    return Names(kinds, vocabulary.questions, vocabulary.broken, labels=LABELS)


LABELS = {name: field.label for name, field in FACTS.items()}
VILLAGE_NAMES = Names(
    {name: field.kind for name, field in VILLAGE_FIELDS.items()},
    what=Text("村情事实", "village fact"),
    labels={name: field.label for name, field in VILLAGE_FIELDS.items()},
)


def read_criteria(
    reading: Reading, section: Node, head: HeadShape | None, vocabulary: Vocabulary
) -> tuple[Criterion, ...]:
    """Read all criteria that can be used; the mistakes of the others are reported."""
    names = names_of(vocabulary)
    status = Status(head.status) if head else Status.COMPLETE
    found = (_read_criterion(reading, node, names, status) for node in reading.entries(section))
    return tuple(criterion for criterion in found if criterion is not None)


def _read_criterion(reading: Reading, node: Node, names: Names, status: Status) -> Criterion | None:
    """Read one criterion."""
    before = len(reading.problems)
    shape = reading.shape(CriterionShape, node)
    conditions = {
        key: read_condition(reading, node[key], VILLAGE_NAMES if key == "when" else names)
        for key in CONDITIONS
        if key in node
    }
    _check_keys(reading, node, status)
    if shape is None or len(reading.problems) > before:
        return None
    return _criterion(node, shape, conditions)


def _criterion(node: Node, shape: CriterionShape, conditions: dict[str, Condition | None]) -> Criterion:
    """Put a criterion together from its well-formed parts."""
    return Criterion(
        name=node.key,
        item=shape.item,
        text=shape.text.text if shape.text else Text("", ""),
        grade=Grade(shape.grade),
        condition=conditions.get("flag_if") or conditions.get("met_if") or conditions.get("unsettled_if"),
        unsettled=conditions.get("unsettled_if"),
        when=conditions.get("when"),
        ground=shape.ground,
        curable_until=NamedDate(shape.curable.until) if shape.curable else None,
        only_if_raised=shape.only_if_raised in TRUE,
        sealed=isinstance(shape.sealed, str),
        todo=words_of(shape.todo),
        rights_note=words_of(shape.rights_note),
        reading=words_of(shape.reading),
        quote=shape.quote,
        citation=shape.citation,
        place=node.at_key,
        orientation=words_of(shape.orientation),
        settles=shape.settles,
        people_decide="unsettled_if" in conditions and not {"flag_if", "met_if"} & conditions.keys(),
    )


def _check_keys(reading: Reading, node: Node, status: Status) -> None:
    """Report keys that contradict the grade, and what is missing for a criterion that can be tested."""
    grade = node["grade"].value
    if status is not Status.SHELL and lacks(node, "text", CriterionShape):
        _missing(reading, node, "text")
    if grade == Grade.STEP.value and lacks(node, "todo", CriterionShape):
        _missing(reading, node, "todo")
    if grade in [each.value for each in Grade]:
        _check_grade(reading, node, Grade(grade))
        _check_condition(reading, node, Grade(grade), status)


def _check_grade(reading: Reading, node: Node, grade: Grade) -> None:
    """Report keys that only one grade has."""
    for key, only in ONLY_FOR.items():
        if key in node and grade is not only:
            reading.report(
                "key-for-grade",
                node[key].at_key,
                Text(
                    f"grade 为 {grade.value} 的条款不用 `{key}`",
                    f"a criterion of grade {grade.value} has no `{key}`",
                ),
                Text(
                    f"`{key}` 只用于 grade: {only.value}，请删去",
                    f"`{key}` is for grade: {only.value} only; take it out",
                ),
            )


def _check_condition(reading: Reading, node: Node, grade: Grade, status: Status) -> None:
    """Report a condition that the grade does not have, one where none can be, and one that is missing."""
    raised = node["only_if_raised"].value in tuple(TRUE)
    wanted, other = ("met_if", "flag_if") if grade is Grade.PREFER else ("flag_if", "met_if")
    if other in node:
        reading.report(
            "condition-for-grade",
            node[other].at_key,
            Text(
                f"grade 为 {grade.value} 的条款用 `{wanted}`，不用 `{other}`",
                f"a criterion of grade {grade.value} has `{wanted}`, not `{other}`",
            ),
            Text(f"请改为 `{wanted}`", f"write `{wanted}`"),
        )
    elif raised or status is Status.SHELL:
        for key in (wanted, "unsettled_if"):
            if key in node:
                _not_testable(reading, node[key], raised=raised)
    elif lacks(node, wanted, CriterionShape) and (grade is Grade.PREFER or "unsettled_if" not in node):
        _missing(reading, node, wanted)


def _missing(reading: Reading, node: Node, key: str) -> None:
    """Report a key that a criterion of this grade needs."""
    reading.report(
        "missing-key",
        node.at_key,
        Text(f"条款 `{node.key}` 缺少 `{key}`", f"the criterion `{node.key}` lacks `{key}`"),
        Text(f"请补写 `{key}`", f"add `{key}`"),
    )


def _not_testable(reading: Reading, node: Node, *, raised: bool) -> None:
    """Report a condition where none can be: a catch-all is raised by people, a shell has no text."""
    why = Text("只能由人提出的条款不能带条件", "a criterion that only people raise has no condition")
    if not raised:
        why = Text("空壳规则包没有公开文本，不能带条件", "a shell has no published text and so no condition")
    reading.report("condition-not-allowed", node.at_key, why, Text("请删去此条件", "take the condition out"))
