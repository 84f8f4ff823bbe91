"""Reads conditions: structured mappings of facts and questions to operators."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from files.yaml.node import Node
from files.yaml.shapes import Labels
from rules.model.conditions import (
    JOINERS,
    All,
    Condition,
    Count,
    Either,
    Not,
    Nothing,
    Some,
)
from rules.reading.operators_reader import joined, nothing_under, read_tests
from rules.reading.reading import MAPPING_HELP, SHOULD_BE_MAPPING, Reading, one_of
from rules.reading.values_reader import read_number, text_at
from rules.schema.condition_words import COUNT_BOUNDS, QUESTION_OPERATORS, RELATIONS
from vocabulary.kinds import Dated, Kind
from vocabulary.questions import Question
from vocabulary.texts import Text

ANYTHING = Text("事实或核查事项", "fact or question")


@dataclass(frozen=True, slots=True)
class Names:
    """What a condition may speak of: facts by kind, and questions; `broken` ones were reported already."""

    facts: Mapping[str, Kind]
    questions: Mapping[str, Question] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    what: Text = ANYTHING
    labels: Labels = field(default_factory=dict)  # of the facts
    dates: frozenset[str] = frozenset()  # dates of the roster, with which a date of a pair may be compared


def read_condition(reading: Reading, node: Node, names: Names) -> Condition | None:
    """Read a condition; where any part is wrong, all its problems are reported and it is None."""
    if not isinstance(node.value, dict):
        reading.report("wrong-shape", node.place, SHOULD_BE_MAPPING, MAPPING_HELP)
        return None
    if not node.value:
        reading.report(
            "empty-condition",
            node.place,
            Text("条件是空的", "the condition is empty"),
            Text("请写明要比对的事实或核查事项", "say which fact or question it tests"),
        )
        return None
    return joined([_read_key(reading, entry, names) for entry in node])


def _read_key(reading: Reading, node: Node, names: Names) -> Condition | None:
    """Read one entry of a mapping: a joiner, a fact, or a question."""
    key = node.key
    if key == "not":
        part = read_condition(reading, node, names)
        return None if part is None else Not(part)
    if key in JOINERS:
        return _readjoined(reading, node, names)
    if key in names.questions:
        return _read_question(reading, node, names.questions[key], names.dates)
    if key in names.facts:
        return read_tests(reading, node, names.facts[key], names.dates)
    if key not in names.broken:
        known = {*names.facts, *names.questions, *JOINERS}
        reading.report(
            "unknown-fact",
            node.at_key,
            Text(f"没有名为 `{key}` 的{names.what.zh}", f"there is no {names.what.en} named `{key}`"),
            one_of(
                known, key, {**names.labels, **{name: asked.ask for name, asked in names.questions.items()}}
            ),
        )
    return None


def _readjoined(reading: Reading, node: Node, names: Names) -> Condition | None:
    """Read the list under `all` or `any`."""
    parts = [read_condition(reading, item, names) for item in reading.items(node)]
    if not parts:
        nothing_under(reading, node)
        return None
    good = tuple(part for part in parts if part is not None)
    if len(good) < len(parts):
        return None
    return All(good) if node.key == "all" else Either(good)


def _read_question(
    reading: Reading, node: Node, question: Question, dates: frozenset[str]
) -> Condition | None:
    """Read `some`, `none` and `count` on a question; the bare words `some` and `none` mean any record."""
    if node.value == "some":
        return Some(question.name, All(()), node.place)
    if node.value == "none":
        return Nothing(question.name, All(()), node.place)
    if not isinstance(node.value, dict) or not node.value:
        reading.report(
            "wrong-shape",
            node.place,
            Text(
                f"核查事项 `{question.name}` 之后应写 some、none 或 count",
                f"`some`, `none` or `count` is needed after the question `{question.name}`",
            ),
            Text(f"例如 {question.name}: {{some: {{}}}}", f"for example {question.name}: {{some: {{}}}}"),
        )
        return None
    return joined([_read_question_operator(reading, entry, question, dates) for entry in node])


def _read_question_operator(
    reading: Reading, node: Node, question: Question, dates: frozenset[str]
) -> Condition | None:
    """Read one operator on a question."""
    word = node.key
    if word == "count":
        return _read_count(reading, node, question, dates)
    if word not in QUESTION_OPERATORS:
        reading.report(
            "unknown-operator",
            node.at_key,
            Text(
                f"核查事项 `{question.name}` 不能用 `{word}`",
                f"the question `{question.name}` cannot be tested with `{word}`",
            ),
            one_of(QUESTION_OPERATORS, word),
        )
        return None
    where = _read_where(reading, node, question, dates)
    if where is None:
        return None
    made = Some if word == "some" else Nothing
    return made(question.name, where, node.at_key)


def _read_where(reading: Reading, node: Node, question: Question, dates: frozenset[str]) -> Condition | None:
    """Read the condition on a record; an empty one means any record."""
    if node.value in ({}, ""):
        return All(())
    fields = {name: record_field.kind for name, record_field in question.fields.items()}
    labels = {name: record_field.label for name, record_field in question.fields.items()}
    # Where dates may be compared with each other, those of one record may be too.
    others = dates | {name for name, kind in fields.items() if isinstance(kind, Dated)} if dates else dates
    names = Names(fields, what=Text("明细字段", "field of its records"), labels=labels, dates=others)
    return read_condition(reading, node, names)


def _read_count(reading: Reading, node: Node, question: Question, dates: frozenset[str]) -> Condition | None:
    """Read `count: {where: {...}, at_least: N}`; only one unit may answer, or a record could count twice."""
    bounds = [entry for entry in reading.entries(node) if entry.key in COUNT_BOUNDS]
    if not _count_is_sound(reading, node, question, bounds):
        return None
    where = _read_where(reading, node["where"], question, dates) if "where" in node else All(())
    written = text_at(reading, bounds[0])
    number = None if written is None else read_number(reading, bounds[0], written)
    if where is None or number is None:
        return None
    return Count(question.name, where, RELATIONS[bounds[0].key], number, bounds[0].at_key)


def _count_is_sound(reading: Reading, node: Node, question: Question, bounds: list[Node]) -> bool:
    """Report a count with strange keys, without exactly one bound, or of a question to several units."""
    sound = node.value == "" or isinstance(node.value, dict)  # else it was reported already
    for entry in reading.entries(node):
        if entry.key != "where" and entry not in bounds:
            sound = False
            allowed = ("where", "at_least", "at_most", "above", "below")
            message = Text(f"count 之下没有 `{entry.key}`", f"`count` has no key `{entry.key}`")
            reading.report("unknown-key", entry.at_key, message, one_of(allowed, entry.key))
    if sound and len(bounds) != 1:
        sound = False
        reading.report(
            "count-bound",
            node.place,
            Text("count 需要且只需要一个界限", "`count` needs exactly one bound"),
            Text("例如 count: {where: {…}, at_least: 2}", "for example count: {where: {…}, at_least: 2}"),
        )
    if len(question.of) != 1:
        sound = False
        reading.report(
            "count-several-units",
            node.at_key,
            Text(
                f"`{question.name}` 由几家单位反馈，不能计数：同一记录会重复计入",
                f"`{question.name}` is answered by several units, so that one record could be counted twice",
            ),
            Text("请改用 some，或让该事项只由一家单位反馈", "use `some`, or put the question to one unit"),
        )
    return sound
