"""Reads the criteria of a pack."""

from files.yaml.document import Path, Plain
from rules.model.conditions import Condition, NamedDate
from rules.model.pack import Criterion, Grade, Status
from rules.reading.conditions_reader import Names, read_condition
from rules.reading.questions_reader import Vocabulary
from rules.reading.reading import Reading
from rules.schema.shapes import CriterionShape, HeadShape
from vocabulary.fields import FACTS, VILLAGE_FIELDS
from vocabulary.texts import Text

TRUE = {"true", "yes"}
ONLY_FOR = {"todo": Grade.STEP, "orientation": Grade.PREFER}
CONDITIONS = ("flag_if", "met_if", "unsettled_if", "when")


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


def read_criteria(reading: Reading, head: HeadShape | None, vocabulary: Vocabulary) -> tuple[Criterion, ...]:
    """Read all criteria that can be used; the mistakes of the others are reported."""
    names = names_of(vocabulary)
    status = Status(head.status) if head else Status.COMPLETE
    found = (
        _read_criterion(reading, ("criteria", name), names, status) for name in reading.mapping(("criteria",))
    )
    return tuple(criterion for criterion in found if criterion is not None)


def _read_criterion(reading: Reading, path: Path, names: Names, status: Status) -> Criterion | None:
    """Read one criterion."""
    before = len(reading.problems)
    shape = reading.shape(CriterionShape, path)
    conditions = {
        key: read_condition(reading, (*path, key), VILLAGE_NAMES if key == "when" else names)
        for key in CONDITIONS
        if reading.plain((*path, key)) is not None
    }
    _check_keys(reading, path, status)
    if shape is None or len(reading.problems) > before:
        return None
    return _criterion(reading, path, shape, conditions)


def _criterion(
    reading: Reading, path: Path, shape: CriterionShape, conditions: dict[str, Condition | None]
) -> Criterion:
    """Put a criterion together from its well-formed parts."""
    return Criterion(
        name=str(path[-1]),
        item=shape.item,
        text=shape.text.text if shape.text else Text("", ""),
        grade=Grade(shape.grade),
        condition=conditions.get("flag_if") or conditions.get("met_if"),
        unsettled=conditions.get("unsettled_if"),
        when=conditions.get("when"),
        ground=shape.ground,
        curable_until=NamedDate(shape.curable.until) if shape.curable else None,
        only_if_raised=shape.only_if_raised in TRUE,
        sealed=isinstance(shape.sealed, str),
        todo=shape.todo.text if shape.todo else None,
        rights_note=shape.rights_note.text if shape.rights_note else None,
        citation=shape.citation,
        place=reading.document.at_key(path),
        orientation=shape.orientation.text if shape.orientation else None,
        settles=shape.settles,
    )


def _check_keys(reading: Reading, path: Path, status: Status) -> None:
    """Report keys that contradict the grade, and what is missing for a criterion that can be tested."""
    written = reading.plain(path)
    if not isinstance(written, dict):
        return  # reported already
    if status is not Status.SHELL and reading.lacks(path, "text", CriterionShape):
        _missing(reading, path, "text")
    if written.get("grade") == "step" and reading.lacks(path, "todo", CriterionShape):
        _missing(reading, path, "todo")
    if written.get("grade") in {grade.value for grade in Grade}:
        _check_grade(reading, path, written)
        _check_condition(reading, path, written, status)


def _check_grade(reading: Reading, path: Path, written: dict[str, Plain]) -> None:
    """Report keys that only one grade has."""
    for key, grade in ONLY_FOR.items():
        if key in written and written["grade"] != grade.value:
            reading.report_key(
                "key-for-grade",
                (*path, key),
                Text(
                    f"grade 为 {written['grade']} 的条款不用 `{key}`",
                    f"a criterion of grade {written['grade']} has no `{key}`",
                ),
                Text(
                    f"`{key}` 只用于 grade: {grade.value}，请删去",
                    f"`{key}` is for grade: {grade.value} only; take it out",
                ),
            )


def _check_condition(reading: Reading, path: Path, written: dict[str, Plain], status: Status) -> None:
    """Report a condition that the grade does not have, one where none can be, and one that is missing."""
    grade, raised = written["grade"], written.get("only_if_raised") in TRUE
    wanted, other = ("met_if", "flag_if") if grade == Grade.PREFER.value else ("flag_if", "met_if")
    if other in written:
        reading.report_key(
            "condition-for-grade",
            (*path, other),
            Text(
                f"grade 为 {grade} 的条款用 `{wanted}`，不用 `{other}`",
                f"a criterion of grade {grade} has `{wanted}`, not `{other}`",
            ),
            Text(f"请改为 `{wanted}`", f"write `{wanted}`"),
        )
    elif raised or status is Status.SHELL:
        for key in {wanted, "unsettled_if"} & written.keys():
            _not_testable(reading, (*path, key), raised=raised)
    elif reading.lacks(path, wanted, CriterionShape):
        _missing(reading, path, wanted)


def _missing(reading: Reading, path: Path, key: str) -> None:
    """Report a key that a criterion of this grade needs."""
    reading.report_key(
        "missing-key",
        path,
        Text(f"条款 `{path[-1]}` 缺少 `{key}`", f"the criterion `{path[-1]}` lacks `{key}`"),
        Text(f"请补写 `{key}`", f"add `{key}`"),
    )


def _not_testable(reading: Reading, path: Path, *, raised: bool) -> None:
    """Report a condition where none can be: a catch-all is raised by people, a shell has no text."""
    why = Text("只能由人提出的条款不能带条件", "a criterion that only people raise has no condition")
    if not raised:
        why = Text("空壳规则包没有公开文本，不能带条件", "a shell has no published text and so no condition")
    reading.report_key("condition-not-allowed", path, why, Text("请删去此条件", "take the condition out"))
