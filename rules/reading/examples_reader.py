"""Reads the examples of a pack."""

from collections.abc import Mapping, Sequence

from files.yaml.document import Path
from rules.model.conditions import questions_of
from rules.model.examples import Example, FoundBare, FoundRecords, GivenAnswer, NothingFound
from rules.model.pack import Criterion
from rules.reading.questions_reader import Vocabulary
from rules.reading.reading import Reading, one_of
from rules.reading.values_reader import read_plain, text_at
from rules.schema.shapes import ExampleShape
from vocabulary.dates import EARLIEST_YEAR, LATEST_YEAR, read_moment
from vocabulary.fields import FACTS
from vocabulary.kinds import Amount, Choice, Dated, Flag, Kind, Several, Value, Whole, Words
from vocabulary.questions import Question
from vocabulary.texts import Text
from vocabulary.truth import Truth


def read_examples(
    reading: Reading, vocabulary: Vocabulary, criteria: Sequence[Criterion]
) -> tuple[Example, ...]:
    """Read all examples that can be run; `criteria` are those that can be used."""
    usable = {criterion.name: criterion for criterion in criteria}
    found = (
        _read_example(reading, ("examples", index), vocabulary, usable)
        for index in range(len(reading.sequence(("examples",))))
    )
    return tuple(example for example in found if example is not None)


def _read_example(
    reading: Reading, path: Path, vocabulary: Vocabulary, usable: Mapping[str, Criterion]
) -> Example | None:
    """Read one example."""
    before = len(reading.problems)
    shape = reading.shape(ExampleShape, path)
    facts: dict[str, Value] = {}
    answers: dict[str, GivenAnswer] = {}
    for name in reading.mapping((*path, "given")):
        _read_given(reading, (*path, "given", name), vocabulary, (facts, answers))
    if shape is None:
        return None
    _check_day(reading, path, shape)
    _check_units(reading, path, shape, vocabulary)
    _check_criterion(reading, path, shape, usable.get(shape.criterion))
    _check_asked(reading, path, shape, (usable.get(shape.criterion), vocabulary))
    if len(reading.problems) > before:
        return None
    return Example(
        criterion=shape.criterion,
        facts=facts,
        answers=answers,
        expect=Truth(shape.expect),
        on=shape.on,
        answered_by=None if shape.answered_by is None else tuple(shape.answered_by),
        place=reading.document.at(path),
    )


def _check_day(reading: Reading, path: Path, shape: ExampleShape) -> None:
    """Report a day of no election."""
    if shape.on is not None and not EARLIEST_YEAR <= shape.on.year <= LATEST_YEAR:
        message = Text(f"`{shape.on}` 太早或太晚", f"`{shape.on}` is too early or too late")
        help_ = Text(
            f"请写 {EARLIEST_YEAR} 年到 {LATEST_YEAR} 年之间的日期",
            f"write a date from {EARLIEST_YEAR} to {LATEST_YEAR}",
        )
        reading.report("not-a-date", (*path, "on"), message, help_)


def _check_units(reading: Reading, path: Path, shape: ExampleShape, vocabulary: Vocabulary) -> None:
    """Report a unit that is not there."""
    for index, unit in enumerate(shape.answered_by or ()):
        if unit not in vocabulary.departments:
            message = Text(f"没有名为 `{unit}` 的单位", f"there is no unit named `{unit}`")
            at = (*path, "answered_by", index)
            reading.report("unknown-unit", at, message, one_of(vocabulary.departments, unit))


def _check_criterion(reading: Reading, path: Path, shape: ExampleShape, criterion: Criterion | None) -> None:
    """Report an example of what is not there, or of what no machine tests."""
    criteria = reading.plain(("criteria",)) or {}
    # Where the criteria are no mapping, which was reported, no name can be told from another.
    if isinstance(criteria, dict) and shape.criterion not in criteria:
        message = Text(
            f"没有名为 `{shape.criterion}` 的条款", f"there is no criterion named `{shape.criterion}`"
        )
        reading.report("unknown-criterion", (*path, "criterion"), message, one_of(criteria, shape.criterion))
    written = reading.mapping(("criteria", shape.criterion)) if criterion else {}
    if written and not {"flag_if", "met_if"} & written.keys():
        reading.report(
            "example-untested",
            (*path, "criterion"),
            Text(
                f"条款 `{shape.criterion}` 没有条件，例子无从运行",
                f"the criterion `{shape.criterion}` has no condition that an example could run",
            ),
            Text("请删去这个例子", "take the example out"),
        )


def _check_asked(
    reading: Reading, path: Path, shape: ExampleShape, known: tuple[Criterion | None, Vocabulary]
) -> None:
    """Report a unit that is said to have answered and that the criterion asks nothing."""
    criterion, vocabulary = known
    if criterion is None or criterion.condition is None:
        return
    conditions = [part for part in (criterion.condition, criterion.unsettled) if part is not None]
    read = frozenset().union(*(questions_of(part) for part in conditions))
    asked = [unit for name in sorted(read) for unit in vocabulary.questions[name].of]
    for index, unit in enumerate(shape.answered_by or ()):
        if unit in vocabulary.departments and unit not in asked:
            message = Text(
                f"条款 `{shape.criterion}` 没有问 `{unit}`",
                f"the criterion `{shape.criterion}` asks nothing of `{unit}`",
            )
            reading.report("unit-not-asked", (*path, "answered_by", index), message, one_of(asked, unit))


def _read_given(
    reading: Reading,
    path: Path,
    vocabulary: Vocabulary,
    into: tuple[dict[str, Value], dict[str, GivenAnswer]],
) -> None:
    """Read one given fact or answer into the mappings."""
    facts, answers = into
    name = str(path[-1])
    if name in vocabulary.questions:
        answer = _read_answer(reading, path, vocabulary.questions[name])
        if answer is not None:
            answers[name] = answer
    elif name in FACTS:
        value = _read_value(reading, path, FACTS[name].kind)
        if value is not None:
            facts[name] = value
    elif name not in vocabulary.broken:
        message = Text(f"没有名为 `{name}` 的事实或核查事项", f"there is no fact or question named `{name}`")
        reading.report_key("unknown-fact", path, message, one_of({*FACTS, *vocabulary.questions}, name))


def _read_answer(reading: Reading, path: Path, question: Question) -> GivenAnswer | None:
    """Read `none`, `found` or a list of records."""
    node = reading.plain(path)
    if node == "none":
        return NothingFound()
    if node == "found":
        return FoundBare()
    if not isinstance(node, list):
        reading.report(
            "bad-choice",
            path,
            Text("请写 none、found 或明细列表", "an answer is `none`, `found` or a list of records"),
            Text(f"例如 {question.name}: none", f"for example {question.name}: none"),
        )
        return None
    return FoundRecords(tuple(_read_record(reading, (*path, index), question) for index in range(len(node))))


def _read_record(reading: Reading, path: Path, question: Question) -> dict[str, Value]:
    """Read one record; fields that cannot be read are reported."""
    record: dict[str, Value] = {}
    for name in reading.mapping(path):
        if name not in question.fields:
            message = Text(
                f"`{question.name}` 的明细没有字段 `{name}`",
                f"records of `{question.name}` have no field `{name}`",
            )
            reading.report_key("unknown-field", (*path, name), message, one_of(question.fields, name))
            continue
        value = _read_value(reading, (*path, name), question.fields[name].kind)
        if value is not None:
            record[name] = value
    return record


def _read_value(reading: Reading, path: Path, kind: Kind) -> Value | None:
    """Read a value of a kind as a fact holds it."""
    match kind:
        case Dated():
            return _read_moment(reading, path)
        case Several():
            items = [read_plain(reading, (*path, i), kind) for i in range(len(reading.sequence(path)))]
            return frozenset(str(item) for item in items if item is not None)
        case Whole():
            number = read_plain(reading, path, kind)
            return None if number is None else Amount(int(number), int(number))
        case Words() | Flag() | Choice():
            plain = read_plain(reading, path, kind)
            return plain if isinstance(plain, str | bool) else None


def _read_moment(reading: Reading, path: Path) -> Value | None:
    """Read a date with its precision, or 至今."""
    written = text_at(reading, path)
    moment = None if written is None else read_moment(written)
    if moment is None and written is not None:
        reading.report(
            "not-a-date",
            path,
            Text(f"`{written}` 不是日期", f"`{written}` is not a date"),
            Text(
                "请写成 2021-03-05、2021-03、2021 或 至今", "write it as 2021-03-05, 2021-03, 2021 or ongoing"
            ),
        )
    return moment
