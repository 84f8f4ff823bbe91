"""Reads the pairs of statements that cannot both be (`consistency`)."""

from dataclasses import dataclass

from files.yaml.node import Node
from rules.model.conditions import NamedDate, questions_of
from rules.model.pack import Calendar, Pair
from rules.reading.conditions_reader import Names, read_condition
from rules.reading.questions_reader import Vocabulary
from rules.reading.reading import Reading
from rules.schema.shapes.consistency_shapes import PAIRED_DATES, PAIRED_FACTS, PairShape
from vocabulary.texts import Text

WHAT = Text("可以成对核对的名册事实或核查事项", "question, or fact of the roster that a pair may read,")
CONDITIONS = ("if", "then")


@dataclass(frozen=True, slots=True)
class Counting:
    """How the pack of a pair counts days."""

    as_of: NamedDate
    calendar: Calendar


def read_consistency(
    reading: Reading, section: Node, vocabulary: Vocabulary, counting: Counting
) -> tuple[Pair, ...]:
    """Read all pairs that can be used; the mistakes of the others are reported."""
    names = Names(
        {name: field.kind for name, field in PAIRED_FACTS.items()},
        vocabulary.questions,
        vocabulary.broken,
        what=WHAT,
        labels={name: field.label for name, field in PAIRED_FACTS.items()},
        dates=PAIRED_DATES,
    )
    found = (_read_pair(reading, node, names, counting) for node in reading.items(section))
    return tuple(pair for pair in found if pair is not None)


def _read_pair(reading: Reading, node: Node, names: Names, counting: Counting) -> Pair | None:
    """Read one pair."""
    shape = reading.shape(PairShape, node)
    first, second = (read_condition(reading, node[key], names) if key in node else None for key in CONDITIONS)
    if shape is None or first is None or second is None:
        return None
    if not questions_of(first) | questions_of(second):
        reading.report(
            "pair-without-question",
            node.place,
            Text("这一对没有涉及任何核查事项", "this pair reads no question"),
            Text(
                "至少一边写核查事项；名册上没有填的，不能使全体人员待反馈",
                "let one side read a question: a cell that is blank on the roster must hold nobody up",
            ),
        )
        return None
    return Pair(first, second, shape.text.text, counting.as_of, counting.calendar, node.place)
