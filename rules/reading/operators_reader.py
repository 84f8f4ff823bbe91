"""Reads what a condition tests of one fact: operators, each with its value."""

from collections.abc import Collection

from files.yaml.node import Node
from rules.model.conditions import (
    All,
    Compared,
    Condition,
    In,
    Includes,
    Is,
    IsNot,
    NotIn,
    Operator,
    Plain,
    Test,
    Within,
)
from rules.reading.reading import Reading, one_of
from rules.reading.values_reader import read_bound, read_period, read_plain
from rules.schema.condition_words import RELATIONS, operators_of
from vocabulary.kinds import Kind
from vocabulary.texts import Text


def read_tests(reading: Reading, node: Node, kind: Kind, dates: Collection[str] = ()) -> Condition | None:
    """Read the operators on one fact or field; `dates` are the other dates that it may be compared with."""
    name = node.key
    if not isinstance(node.value, dict) or not node.value:
        reading.report(
            "wrong-shape",
            node.place,
            Text(f"`{name}` 之后应写比较方式", f"an operator is needed after `{name}`"),
            Text(
                f"例如 {name}: {{{operators_of(kind)[0]}: …}}",
                f"for example {name}: {{{operators_of(kind)[0]}: …}}",
            ),
        )
        return None
    return joined([_read_test(reading, entry, (name, kind), dates) for entry in node])


def _read_test(reading: Reading, node: Node, field: tuple[str, Kind], dates: Collection[str]) -> Test | None:
    """Read one operator with its value."""
    (name, kind), word = field, node.key
    if word not in operators_of(kind):
        reading.report(
            "unknown-operator",
            node.at_key,
            Text(f"`{name}` 不能用 `{word}` 比较", f"`{name}` cannot be tested with `{word}`"),
            one_of(operators_of(kind), word),
        )
        return None
    operator = _read_operator(reading, node, kind, dates)
    return None if operator is None else Test(name, operator, node.at_key)


def _read_operator(reading: Reading, node: Node, kind: Kind, dates: Collection[str]) -> Operator | None:
    """Read the value of an operator that the kind allows."""
    word = node.key
    if word in {"in", "not_in"}:
        values = _read_values(reading, node, kind)
        return None if values is None else In(values) if word == "in" else NotIn(values)
    if word == "within":
        period = read_period(reading, node)
        return None if period is None else Within(period)
    if word in RELATIONS:
        bound = read_bound(reading, node, kind, dates)
        return None if bound is None else Compared(RELATIONS[word], bound)
    value = read_plain(reading, node, kind)
    if value is None:
        return None
    match word:
        case "is":
            return Is(value)
        case "is_not":
            return IsNot(value)
        case _:
            return Includes(str(value))


def _read_values(reading: Reading, node: Node, kind: Kind) -> tuple[Plain, ...] | None:
    """Read the list under `in` or `not_in`."""
    values = [read_plain(reading, item, kind) for item in reading.items(node)]
    if not values:
        nothing_under(reading, node)
        return None
    good = tuple(value for value in values if value is not None)
    return None if len(good) < len(values) else good


def joined(parts: list[Condition | None]) -> Condition | None:
    """Join the parts of one mapping, which all must hold; a single part stands for itself."""
    good = [part for part in parts if part is not None]
    if len(good) < len(parts):
        return None
    return good[0] if len(good) == 1 else All(tuple(good))


def nothing_under(reading: Reading, node: Node) -> None:
    """Report an empty list, or nothing at all, where a list is needed; anything else was reported already."""
    if node.value in ([], ""):
        reading.report(
            "empty-condition",
            node.place,
            Text(f"`{node.key}` 之下没有内容", f"there is nothing under `{node.key}`"),
            Text("请至少写一项", "write at least one item"),
        )
