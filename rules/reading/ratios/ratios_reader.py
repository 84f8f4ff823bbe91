"""Reads the requirements on the elected body."""

from dataclasses import replace

from files.yaml.node import Node
from rules.model.ratios import Ratio, RatioGrade
from rules.reading.conditions_reader import read_condition
from rules.reading.criteria_reader import VILLAGE_NAMES
from rules.reading.ratios.parts_reader import read_stated
from rules.reading.reading import Reading
from rules.schema.keys import words_of
from rules.schema.ratio_words import MEASURES
from rules.schema.shapes.ratio_shapes import RatioShape
from vocabulary.texts import Text


def read_ratios(reading: Reading, section: Node) -> tuple[Ratio, ...]:
    """Read all requirements that can be used; the mistakes of the others are reported."""
    found = (_read_ratio(reading, node) for node in reading.entries(section))
    return tuple(ratio for ratio in found if ratio is not None)


def _send_beside(reading: Reading, node: Node, before: int) -> None:
    """Say of a key that stands inside a measure and belongs beside it where it belongs."""
    for measure, keys in MEASURES.items():
        for entry in node[measure]:
            if entry.key not in keys:
                continue
            help_ = Text(
                f"`{entry.key}` 写在 `{measure}` 旁边（同一层），不写在里面",
                f"write `{entry.key}` beside `{measure}`, not inside it",
            )
            slip = ("unknown-key", entry.at_key)
            reading.problems[before:] = [
                replace(each, help=help_) if (each.code, each.place) == slip else each
                for each in reading.problems[before:]
            ]


def _read_ratio(reading: Reading, node: Node) -> Ratio | None:
    """Read one requirement."""
    before = len(reading.problems)
    shape = reading.shape(RatioShape, node)
    _send_beside(reading, node, before)
    when = read_condition(reading, node["when"], VILLAGE_NAMES) if "when" in node else None
    if shape is None:
        return None
    stated = read_stated(reading, node, shape)
    if stated is None or len(reading.problems) > before:
        return None
    return Ratio(
        name=node.key,
        item=shape.item,
        text=shape.text.text,
        grade=RatioGrade(shape.grade),
        scope=stated.scope,
        measure=stated.measure,
        when=when,
        place=node.at_key,
        rights_note=words_of(shape.rights_note),
        reading=words_of(shape.reading),
    )
