"""Reads the examples of a pack."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from files.yaml.node import Node
from rules.model.conditions import questions_of
from rules.model.examples import Example, FoundBare, FoundRecords, GivenAnswer, NothingFound
from rules.model.pack import Criterion
from rules.reading.questions_reader import Vocabulary
from rules.reading.reading import Reading, one_of
from rules.reading.values_reader import read_plain, text_at
from rules.schema.shapes.criterion_shapes import ExampleShape
from vocabulary.dates import EARLIEST_YEAR, LATEST_YEAR, read_moment
from vocabulary.fields import FACTS
from vocabulary.kinds import Amount, Choice, Dated, Flag, Kind, Several, Value, Whole, Words
from vocabulary.questions import Question
from vocabulary.texts import Text
from vocabulary.truth import Truth


def read_examples(
    reading: Reading, pack: Node, vocabulary: Vocabulary, criteria: Sequence[Criterion]
) -> tuple[Example, ...]:
    """Read all examples that can be run; `criteria` are those that can be used."""
    known = _Known(vocabulary, pack["criteria"], {criterion.name: criterion for criterion in criteria})
    found = (_read_example(reading, node, known) for node in reading.items(pack["examples"]))
    return tuple(example for example in found if example is not None)


@dataclass(frozen=True, slots=True)
class _Known:
    """What an example may name: units and questions, and the criteria as written and as far as usable."""

    vocabulary: Vocabulary
    written: Node
    usable: Mapping[str, Criterion]


def _read_example(reading: Reading, node: Node, known: _Known) -> Example | None:
    """Read one example."""
    before = len(reading.problems)
    shape = reading.shape(ExampleShape, node)
    facts: dict[str, Value] = {}
    answers: dict[str, GivenAnswer] = {}
    for given in reading.entries(node["given"]):
        read_given(reading, given, known.vocabulary, (facts, answers))
    if shape is None:
        return None
    check_day(reading, node, shape.on)
    check_units(reading, node["answered_by"], known.vocabulary)
    _check_criterion(reading, node["criterion"], known)
    _check_asked(reading, node["answered_by"], known.usable.get(shape.criterion), (known.vocabulary, answers))
    if len(reading.problems) > before:
        return None
    return Example(
        criterion=shape.criterion,
        facts=facts,
        answers=answers,
        expect=Truth(shape.expect),
        on=shape.on,
        answered_by=None if shape.answered_by is None else tuple(shape.answered_by),
        place=node.place,
    )


def check_day(reading: Reading, node: Node, on: date | None) -> None:
    """Report a day of no election."""
    if on is not None and not EARLIEST_YEAR <= on.year <= LATEST_YEAR:
        message = Text(f"`{on}` 太早或太晚", f"`{on}` is too early or too late")
        help_ = Text(
            f"请写 {EARLIEST_YEAR} 年到 {LATEST_YEAR} 年之间的日期",
            f"write a date from {EARLIEST_YEAR} to {LATEST_YEAR}",
        )
        reading.report("not-a-date", node["on"].place, message, help_)


def check_units(reading: Reading, node: Node, vocabulary: Vocabulary) -> None:
    """Report a unit that is not there."""
    for item in node:
        if item.value not in vocabulary.departments:
            message = Text(f"没有名为 `{item.value}` 的单位", f"there is no unit named `{item.value}`")
            help_ = one_of(vocabulary.departments, str(item.value))
            reading.report("unknown-unit", item.place, message, help_)


def _check_criterion(reading: Reading, node: Node, known: _Known) -> None:
    """Report an example of what is not there, or of what no machine tests."""
    name = str(node.value)
    # Where the criteria are no mapping, which was reported, no name can be distinguished from another.
    if not isinstance(known.written.value or {}, dict):
        return
    if name not in known.written:
        message = Text(f"没有名为 `{name}` 的条款", f"there is no criterion named `{name}`")
        help_ = one_of([each.key for each in known.written], name)
        reading.report("unknown-criterion", node.place, message, help_)
    elif name in known.usable and not any(
        key in known.written[name] for key in ("flag_if", "met_if", "unsettled_if")
    ):
        reading.report(
            "example-untested",
            node.place,
            Text(
                f"条款 `{name}` 没有条件，例子无从运行",
                f"the criterion `{name}` has no condition that an example could run",
            ),
            Text("请删去这个例子", "take the example out"),
        )


def _check_asked(
    reading: Reading,
    node: Node,
    criterion: Criterion | None,
    known: tuple[Vocabulary, Mapping[str, GivenAnswer]],
) -> None:
    """Report a unit that is said to have answered, and is asked nothing by the criterion or the answers."""
    vocabulary, given = known
    if criterion is None or criterion.condition is None:
        return
    conditions = [part for part in (criterion.condition, criterion.unsettled) if part is not None]
    read = frozenset(given).union(*(questions_of(part) for part in conditions))
    asked = [unit for name in sorted(read) for unit in vocabulary.questions[name].of]
    for item in node:
        if item.value in vocabulary.departments and item.value not in asked:
            message = Text(
                f"条款 `{criterion.name}` 没有问 `{item.value}`",
                f"the criterion `{criterion.name}` asks nothing of `{item.value}`",
            )
            reading.report("unit-not-asked", item.place, message, one_of(asked, str(item.value)))


def read_given(
    reading: Reading,
    node: Node,
    vocabulary: Vocabulary,
    into: tuple[dict[str, Value], dict[str, GivenAnswer]],
) -> None:
    """Read one given fact or answer into the mappings."""
    facts, answers = into
    name = node.key
    if name in vocabulary.questions:
        answer = _read_answer(reading, node, vocabulary.questions[name])
        if answer is not None:
            answers[name] = answer
    elif name in FACTS:
        value = _read_value(reading, node, FACTS[name].kind)
        if value is not None:
            facts[name] = value
    elif name not in vocabulary.broken:
        message = Text(f"没有名为 `{name}` 的事实或核查事项", f"there is no fact or question named `{name}`")
        reading.report("unknown-fact", node.at_key, message, one_of({*FACTS, *vocabulary.questions}, name))


def _read_answer(reading: Reading, node: Node, question: Question) -> GivenAnswer | None:
    """Read `none`, `found` or a list of records."""
    if node.value == "none":
        return NothingFound()
    if node.value == "found":
        return FoundBare()
    if not isinstance(node.value, list):
        reading.report(
            "bad-choice",
            node.place,
            Text("请写 none、found 或明细列表", "an answer is `none`, `found` or a list of records"),
            Text(f"例如 {question.name}: none", f"for example {question.name}: none"),
        )
        return None
    return FoundRecords(tuple(_read_record(reading, item, question) for item in node))


def _read_record(reading: Reading, node: Node, question: Question) -> dict[str, Value]:
    """Read one record; fields that cannot be read are reported."""
    record: dict[str, Value] = {}
    for entry in reading.entries(node):
        name = entry.key
        if name not in question.fields:
            message = Text(
                f"`{question.name}` 的明细没有字段 `{name}`",
                f"records of `{question.name}` have no field `{name}`",
            )
            reading.report("unknown-field", entry.at_key, message, one_of(question.fields, name))
            continue
        value = _read_value(reading, entry, question.fields[name].kind)
        if value is not None:
            record[name] = value
    return record


def _read_value(reading: Reading, node: Node, kind: Kind) -> Value | None:
    """Read a value of a kind as a fact holds it."""
    match kind:
        case Dated():
            return _read_moment(reading, node)
        case Several():
            items = [read_plain(reading, item, kind) for item in reading.items(node)]
            return frozenset(str(item) for item in items if item is not None)
        case Whole():
            number = read_plain(reading, node, kind)
            return None if number is None else Amount(int(number), int(number))
        case Words() | Flag() | Choice():
            plain = read_plain(reading, node, kind)
            return plain if isinstance(plain, str | bool) else None


def _read_moment(reading: Reading, node: Node) -> Value | None:
    """Read a date with its precision, or 至今."""
    written = text_at(reading, node)
    moment = None if written is None else read_moment(written)
    if moment is None and written is not None:
        reading.report(
            "not-a-date",
            node.place,
            Text(f"`{written}` 不是日期", f"`{written}` is not a date"),
            Text(
                "请写成 2021-03-05、2021-03、2021 或 至今", "write it as 2021-03-05, 2021-03, 2021 or ongoing"
            ),
        )
    return moment
