"""Reads the units and questions of a pack."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from files.yaml.node import Node
from rules.model.conditions import JOINERS
from rules.model.pack import Pair
from rules.reading.reading import Reading, one_of
from rules.schema.keys import WordsShape
from rules.schema.shapes.question_shapes import OtherwiseShape, QuestionShape, RecordFieldShape, SealedShape
from vocabulary.fields import FACTS
from vocabulary.kinds import Choice, Dated, Flag, Kind, Whole, Words
from vocabulary.questions import Disclosure, Otherwise, Question, RecordField
from vocabulary.texts import Text

# Every row of details has these beside the fields of its question.
RESERVED_LABELS = frozenset({"人员编号", "事项", "文书名称", "文号", "告知范围", "依据"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The units and questions that a pack may speak of; `broken` questions were reported already."""

    departments: Mapping[str, Text]
    questions: Mapping[str, Question]
    broken: frozenset[str] = frozenset()
    pairs: tuple[Pair, ...] = ()  # which of them cannot both be, in imported packs


def read_departments(reading: Reading, section: Node) -> dict[str, Text]:
    """Read the units that a pack defines."""
    units: dict[str, Text] = {}
    for node in reading.entries(section):
        label = reading.shape(WordsShape, node)
        # A unit whose label is wrong is a unit all the same: nobody who names it is wrong as well.
        units[node.key] = Text(node.key, node.key) if label is None else label.text
    return units


def read_questions(reading: Reading, section: Node, units: Mapping[str, Text]) -> Vocabulary:
    """Read the questions that a pack defines, given all units it may ask."""
    good: dict[str, Question] = {}
    nodes = reading.entries(section)
    for node in nodes:
        question = _read_question(reading, node, units)
        if question is not None:
            good[node.key] = question
    _check_labels(reading, [section[name]["ask"]["zh"] for name in good])
    return Vocabulary(units, good, frozenset(node.key for node in nodes) - frozenset(good))


def _read_question(reading: Reading, node: Node, units: Mapping[str, Text]) -> Question | None:
    """Read one question with its fields."""
    before = len(reading.problems)
    shape = reading.shape(QuestionShape, node)
    _check_name(reading, node, {*FACTS, *JOINERS})
    fields = _read_fields(reading, node["records"])
    if shape is None:
        return None
    for item in node["of"]:
        if item.value not in units:
            reading.report(
                "unknown-unit",
                item.place,
                Text(f"没有名为 `{item.value}` 的单位", f"there is no unit named `{item.value}`"),
                one_of(units, str(item.value)),
            )
    if len(reading.problems) > before:
        return None
    return Question(
        name=node.key,
        ask=shape.ask.text,
        of=tuple(dict.fromkeys(shape.of)),
        basis=shape.basis,
        disclosure=Disclosure(shape.disclosure),
        fields=fields,
        sealed=shape.sealed is not None,
        allowed_by=shape.sealed.allowed_by if isinstance(shape.sealed, SealedShape) else "",
    )


def _read_fields(reading: Reading, node: Node) -> dict[str, RecordField]:
    """Read the fields of a question's records."""
    fields: dict[str, RecordField] = {}
    shapes: dict[str, RecordFieldShape] = {}
    for entry in reading.entries(node):
        name = entry.key
        _check_name(reading, entry, JOINERS)
        shape = reading.shape(RecordFieldShape, entry)
        if shape is None or not _label_is_free(reading, entry["zh"]):
            continue
        kind = _kind(reading, entry, shape)
        if kind is not None:
            shapes[name] = shape
            fields[name] = RecordField(
                name, Text(shape.zh, shape.en or plain_words(name)), kind, _otherwise(shape.otherwise)
            )
    _check_labels(reading, [node[name]["zh"] for name in shapes])
    for name, shape in shapes.items():
        if shape.otherwise is not None:
            _check_dated(reading, node[name]["otherwise"], fields[name])
            _check_otherwise(reading, node[name]["otherwise"], shape.otherwise, fields)
    return fields


def plain_words(code: str) -> str:
    """Return the English words of a code that a pack gives no others for."""
    return code.replace("_", " ")


def _check_name(reading: Reading, node: Node, taken: Collection[str]) -> None:
    """Report a name that means something else in conditions."""
    if node.key in taken:
        reading.report(
            "reserved-name",
            node.at_key,
            Text(f"`{node.key}` 在条件中另有含义", f"`{node.key}` means something else in conditions"),
            Text("请换一个名称", "choose another name"),
        )


def _check_labels(reading: Reading, labels: Iterable[Node]) -> None:
    """Report a label that stands for two things: a cell or a column could be mistaken for another."""
    seen: set[str] = set()
    for node in labels:
        label = str(node.value)
        if label in seen:
            reading.report(
                "label-twice",
                node.place,
                Text(f"「{label}」用了两次", f"the label `{label}` is used twice"),
                Text(
                    "请换一个说法，使填表的人分得清", "choose other words, so that the two can be told apart"
                ),
            )
        seen.add(label)


def _label_is_free(reading: Reading, node: Node) -> bool:
    """Report a label that every sheet of details already has."""
    label = str(node.value)
    if label not in RESERVED_LABELS:
        return True
    reading.report(
        "reserved-label",
        node.place,
        Text(f"「{label}」是明细表固有的列", f"`{label}` is a column of every sheet of details"),
        Text("请换一个名称", "choose another label"),
    )
    return False


def _kind(reading: Reading, node: Node, shape: RecordFieldShape) -> Kind | None:
    """Return the kind of a field; a choice needs its words, and nothing else has any."""
    if shape.of and shape.type != "choice":
        reading.report(
            "words-without-choice",
            node["of"].at_key,
            Text(
                f"`of` 只用于 type: choice，此处是 {shape.type}",
                f"`of` is for type: choice only, and this is {shape.type}",
            ),
            Text("请删去 of，或改为 type: choice", "take `of` out, or write type: choice"),
        )
    match shape.type:
        case "text":
            return Words()
        case "date":
            return Dated()
        case "whole":
            return Whole()
        case "flag":
            return Flag()
        case "choice":
            if shape.of:
                _check_labels(reading, node["of"])
                return Choice({code: Text(zh, plain_words(code)) for code, zh in shape.of.items()})
            reading.report(
                "missing-key",
                node.at_key,
                Text("选项字段缺少 `of`", "a choice needs its words under `of`"),
                Text("例如 of: {intentional: 故意, negligent: 过失}", "for example of: {intentional: 故意}"),
            )
            return None


def _otherwise(shape: OtherwiseShape | None) -> Otherwise | None:
    """Return how a date is calculated where it was left out."""
    if shape is None:
        return None
    months = {
        word: (min(given), max(given)) if isinstance(given, list) else (given, given)
        for word, given in shape.months.items()
    }
    return Otherwise(shape.after, shape.by, months)


def _check_dated(reading: Reading, node: Node, field: RecordField) -> None:
    """Report a way to calculate something that is no date."""
    if not isinstance(field.kind, Dated):
        reading.report(
            "otherwise-not-date",
            node.at_key,
            Text(
                f"`{field.name}` 不是日期，不能推算", f"`{field.name}` is not a date and cannot be calculated"
            ),
            Text("请去掉 otherwise，或改为 type: date", "take `otherwise` out, or write type: date"),
        )


def _check_otherwise(
    reading: Reading, node: Node, shape: OtherwiseShape, fields: Mapping[str, RecordField]
) -> None:
    """Report a calculation that depends on a field which is not a date, or not a choice with these words."""
    after, by = fields.get(shape.after), fields.get(shape.by)
    if after is None or not isinstance(after.kind, Dated):
        message = Text(
            f"`{shape.after}` 不是日期字段", f"`{shape.after}` is not a date field of this question"
        )
        reading.report("unknown-field", node["after"].place, message, one_of(_of_kind(fields, Dated)))
    if by is None or not isinstance(by.kind, Choice):
        message = Text(f"`{shape.by}` 不是选项字段", f"`{shape.by}` is not a choice field of this question")
        reading.report("unknown-field", node["by"].place, message, one_of(_of_kind(fields, Choice)))
        return
    for word in shape.months:
        if word not in by.kind.options:
            message = Text(
                f"`{word}` 不在 `{shape.by}` 的选项中", f"`{word}` is not one of the words of `{shape.by}`"
            )
            reading.report("bad-choice", node["months"][word].at_key, message, one_of(by.kind.options, word))


def _of_kind(fields: Mapping[str, RecordField], kind: type[Dated | Choice]) -> list[str]:
    """Return the fields of a kind."""
    return [name for name, field in fields.items() if isinstance(field.kind, kind)]
