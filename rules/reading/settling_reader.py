"""Checks `settles`: law and regulation may say what another law leaves open, and nothing below may."""

import re
from collections.abc import Iterable

from files.yaml.node import Node
from rules.model.conditions import (
    All,
    Compared,
    Condition,
    Count,
    Either,
    In,
    Includes,
    Is,
    IsNot,
    Not,
    Nothing,
    NotIn,
    Operator,
    Some,
    Test,
    Within,
)
from rules.model.pack import Criterion, Force, Grade
from rules.reading.reading import Reading
from vocabulary.texts import Text

CRITERION_NAME = re.compile(r"[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9_-]*")


def check_settling(
    reading: Reading, section: Node, criteria: Iterable[Criterion], force: Force | None
) -> None:
    """Report a `settles` that names no criterion, is below regulation, or cannot be decided on the spot."""
    for criterion in criteria:
        if criterion.settles:
            _check(reading, section[criterion.name]["settles"], criterion, force)


def _check(reading: Reading, node: Node, criterion: Criterion, force: Force | None) -> None:
    """Check one."""
    for index, name in enumerate(criterion.settles):
        if not CRITERION_NAME.fullmatch(name):
            reading.report(
                "settles-name",
                node[index].place,
                Text(f"`{name}` 不是条款的全名", f"`{name}` is no criterion's full name"),
                Text("请写成 cn-vco-2025/nominator 的样式", "write it like cn-vco-2025/nominator"),
            )
    if force is not None and not force.legal:
        reading.report(
            "settles-force",
            node.at_key,
            Text(
                "只有法律、法规能定法律未定之处",
                "only law and regulation can say what the law leaves open",
            ),
            Text("请删去 `settles`；不明之处由人认定", "take `settles` out; people decide what is open"),
        )
    if criterion.grade is Grade.PREFER or criterion.sealed or not _on_the_spot(criterion.condition):
        reading.report(
            "settles-condition",
            node.at_key,
            Text(
                "带 `settles` 的条款，只能写 flag_if，并且只比对名册和村情的选项、是否、文字",
                "a criterion that settles has a flag_if, and tests only words, choices and yes or no of the "
                "roster and the village",
            ),
            Text(
                "不能用核查事项、日期、数字、封存；请另写一条",
                "no question, date, number or sealed record: make another criterion of it",
            ),
        )


def _on_the_spot(condition: Condition | None) -> bool:
    """Whether a condition reads nothing that a unit, a calendar or a count would have to say first."""
    match condition:
        case Test(_, operator):
            return _is_word(operator)
        case All(parts) | Either(parts):
            return all(_on_the_spot(part) for part in parts)
        case Not(part):
            return _on_the_spot(part)
        case Some() | Nothing() | Count() | None:
            return False


def _is_word(operator: Operator) -> bool:
    """Whether an operator compares with a word or with yes and no; an age would hang on a calendar."""
    match operator:
        case Is(value) | IsNot(value):
            return isinstance(value, str | bool)
        case In(values) | NotIn(values):
            return all(isinstance(value, str | bool) for value in values)
        case Includes():
            return True
        case Compared() | Within():
            return False
