"""Reads conditions: structured mappings of facts and questions to operators."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from files.yaml.document import Path
from files.yaml.shapes import Labels
from rules.model.conditions import (
    JOINERS,
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
    Plain,
    Relation,
    Some,
    Test,
    Within,
)
from rules.reading.reading import MAPPING_HELP, SHOULD_BE_MAPPING, Reading, one_of
from rules.reading.values_reader import read_bound, read_number, read_period, read_plain, text_at
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.questions import Question
from vocabulary.texts import Text

RELATIONS = {relation.value: relation for relation in Relation}
QUESTION_OPERATORS = ("some", "none", "count")


ANYTHING = Text("事实或核查事项", "fact or question")


@dataclass(frozen=True, slots=True)
class Names:
    """What a condition may speak of: facts by kind, and questions; `broken` ones were reported already."""

    facts: Mapping[str, Kind]
    questions: Mapping[str, Question] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    what: Text = ANYTHING
    labels: Labels = field(default_factory=dict)  # of the facts


def operators_of(kind: Kind) -> tuple[str, ...]:
    """Return the operators that make sense for a kind of value."""
    equality = ("is", "is_not", "in", "not_in")
    match kind:
        case Words():
            return equality
        case Flag():
            return ("is", "is_not")
        case Whole():
            return (*equality, "below", "at_least", "above", "at_most")
        case Choice(_, ordered):
            return (*equality, "below", "at_least", "above", "at_most") if ordered else equality
        case Dated():
            return ("before", "after", "at_least", "at_most", "within")
        case Several():
            return ("includes",)


def read_condition(reading: Reading, path: Path, names: Names) -> Condition | None:
    """Read the condition at a path; where any part is wrong, all its problems are reported and it is None."""
    node = reading.plain(path)
    if not isinstance(node, dict):
        reading.report("wrong-shape", path, SHOULD_BE_MAPPING, MAPPING_HELP)
        return None
    if not node:
        reading.report(
            "empty-condition",
            path,
            Text("条件是空的", "the condition is empty"),
            Text("请写明要比对的事实或核查事项", "say which fact or question it tests"),
        )
        return None
    return _joined([_read_key(reading, (*path, key), names) for key in node])


def _joined(parts: list[Condition | None]) -> Condition | None:
    """Join the parts of one mapping, which all must hold; a single part stands for itself."""
    good = [part for part in parts if part is not None]
    if len(good) < len(parts):
        return None
    return good[0] if len(good) == 1 else All(tuple(good))


def _read_key(reading: Reading, path: Path, names: Names) -> Condition | None:
    """Read one entry of a mapping: a joiner, a fact, or a question."""
    key = str(path[-1])
    if key == "not":
        part = read_condition(reading, path, names)
        return None if part is None else Not(part)
    if key in JOINERS:
        return _read_joined(reading, path, names)
    if key in names.questions:
        return _read_question(reading, path, names.questions[key])
    if key in names.facts:
        return _read_tests(reading, path, names.facts[key])
    if key not in names.broken:
        known = {*names.facts, *names.questions, *JOINERS}
        reading.report_key(
            "unknown-fact",
            path,
            Text(f"没有名为 `{key}` 的{names.what.zh}", f"there is no {names.what.en} named `{key}`"),
            one_of(
                known, key, {**names.labels, **{name: asked.ask for name, asked in names.questions.items()}}
            ),
        )
    return None


def _read_joined(reading: Reading, path: Path, names: Names) -> Condition | None:
    """Read the list under `all` or `any`."""
    items = reading.sequence(path)
    if not items:
        _nothing_under(reading, path)
        return None
    parts = [read_condition(reading, (*path, index), names) for index in range(len(items))]
    good = tuple(part for part in parts if part is not None)
    if len(good) < len(parts):
        return None
    return All(good) if path[-1] == "all" else Either(good)


def _nothing_under(reading: Reading, path: Path) -> None:
    """Report an empty list, or nothing at all, where a list is needed; anything else was reported already."""
    if reading.plain(path) in ([], ""):
        reading.report(
            "empty-condition",
            path,
            Text(f"`{path[-1]}` 之下没有内容", f"there is nothing under `{path[-1]}`"),
            Text("请至少写一项", "write at least one item"),
        )


def _read_tests(reading: Reading, path: Path, kind: Kind) -> Condition | None:
    """Read the operators on one fact or field."""
    node = reading.plain(path)
    if not isinstance(node, dict) or not node:
        name = path[-1]
        reading.report(
            "wrong-shape",
            path,
            Text(f"`{name}` 之后应写比较方式", f"an operator is needed after `{name}`"),
            Text(
                f"例如 {name}: {{{operators_of(kind)[0]}: …}}",
                f"for example {name}: {{{operators_of(kind)[0]}: …}}",
            ),
        )
        return None
    return _joined([_read_test(reading, (*path, word), kind) for word in node])


def _read_test(reading: Reading, path: Path, kind: Kind) -> Test | None:
    """Read one operator with its value."""
    name, word = str(path[-2]), str(path[-1])
    if word not in operators_of(kind):
        reading.report_key(
            "unknown-operator",
            path,
            Text(f"`{name}` 不能用 `{word}` 比较", f"`{name}` cannot be tested with `{word}`"),
            one_of(operators_of(kind), word),
        )
        return None
    operator = _read_operator(reading, path, kind)
    return None if operator is None else Test(name, operator)


def _read_operator(reading: Reading, path: Path, kind: Kind) -> Operator | None:
    """Read the value of an operator that the kind allows."""
    word = str(path[-1])
    if word in {"in", "not_in"}:
        values = _read_values(reading, path, kind)
        return None if values is None else In(values) if word == "in" else NotIn(values)
    if word == "within":
        period = read_period(reading, path)
        return None if period is None else Within(period)
    if word in RELATIONS:
        bound = read_bound(reading, path, kind)
        return None if bound is None else Compared(RELATIONS[word], bound)
    value = read_plain(reading, path, kind)
    if value is None:
        return None
    match word:
        case "is":
            return Is(value)
        case "is_not":
            return IsNot(value)
        case _:
            return Includes(str(value))


def _read_values(reading: Reading, path: Path, kind: Kind) -> tuple[Plain, ...] | None:
    """Read the list under `in` or `not_in`."""
    values = [read_plain(reading, (*path, index), kind) for index in range(len(reading.sequence(path)))]
    if not values:
        _nothing_under(reading, path)
        return None
    good = tuple(value for value in values if value is not None)
    return None if len(good) < len(values) else good


def _read_question(reading: Reading, path: Path, question: Question) -> Condition | None:
    """Read `some`, `none` and `count` on a question; the bare words `some` and `none` mean any record."""
    node = reading.plain(path)
    if node == "some":
        return Some(question.name, All(()))
    if node == "none":
        return Nothing(question.name, All(()))
    if not isinstance(node, dict) or not node:
        reading.report(
            "wrong-shape",
            path,
            Text(
                f"核查事项 `{question.name}` 之后应写 some、none 或 count",
                f"`some`, `none` or `count` is needed after the question `{question.name}`",
            ),
            Text(f"例如 {question.name}: {{some: {{}}}}", f"for example {question.name}: {{some: {{}}}}"),
        )
        return None
    return _joined([_read_question_operator(reading, (*path, word), question) for word in node])


def _read_question_operator(reading: Reading, path: Path, question: Question) -> Condition | None:
    """Read one operator on a question."""
    word = str(path[-1])
    if word == "count":
        return _read_count(reading, path, question)
    if word not in QUESTION_OPERATORS:
        reading.report_key(
            "unknown-operator",
            path,
            Text(
                f"核查事项 `{question.name}` 不能用 `{word}`",
                f"the question `{question.name}` cannot be tested with `{word}`",
            ),
            one_of(QUESTION_OPERATORS, word),
        )
        return None
    where = _read_where(reading, path, question)
    if where is None:
        return None
    return Some(question.name, where) if word == "some" else Nothing(question.name, where)


def _read_where(reading: Reading, path: Path, question: Question) -> Condition | None:
    """Read the condition on a record; an empty one means any record."""
    if reading.plain(path) in ({}, ""):
        return All(())
    fields = {name: record_field.kind for name, record_field in question.fields.items()}
    labels = {name: record_field.label for name, record_field in question.fields.items()}
    names = Names(fields, what=Text("明细字段", "field of its records"), labels=labels)
    return read_condition(reading, path, names)


def _read_count(reading: Reading, path: Path, question: Question) -> Condition | None:
    """Read `count: {where: {...}, at_least: N}`; only one unit may answer, or a record could count twice."""
    node = reading.mapping(path)
    bounds = [word for word in node if word in RELATIONS and word not in {"before", "after"}]
    if not _count_is_sound(reading, path, question, bounds):
        return None
    where = _read_where(reading, (*path, "where"), question) if "where" in node else All(())
    written = text_at(reading, (*path, bounds[0]))
    number = None if written is None else read_number(reading, (*path, bounds[0]), written)
    if where is None or number is None:
        return None
    return Count(question.name, where, RELATIONS[bounds[0]], number)


def _count_is_sound(reading: Reading, path: Path, question: Question, bounds: list[str]) -> bool:
    """Report a count with strange keys, without exactly one bound, or of a question to several units."""
    sound = reading.plain(path) == "" or isinstance(reading.plain(path), dict)  # else it was reported already
    for word in reading.mapping(path):
        if word != "where" and word not in bounds:
            sound = False
            allowed = ("where", "at_least", "at_most", "above", "below")
            message = Text(f"count 之下没有 `{word}`", f"`count` has no key `{word}`")
            reading.report_key("unknown-key", (*path, word), message, one_of(allowed, word))
    if sound and len(bounds) != 1:
        sound = False
        reading.report(
            "count-bound",
            path,
            Text("count 需要且只需要一个界限", "`count` needs exactly one bound"),
            Text("例如 count: {where: {…}, at_least: 2}", "for example count: {where: {…}, at_least: 2}"),
        )
    if len(question.of) != 1:
        sound = False
        reading.report_key(
            "count-several-units",
            path,
            Text(
                f"`{question.name}` 由几家单位反馈，不能计数：同一记录会重复计入",
                f"`{question.name}` is answered by several units, so that one record could be counted twice",
            ),
            Text("请改用 some，或让该事项只由一家单位反馈", "use `some`, or put the question to one unit"),
        )
    return sound
