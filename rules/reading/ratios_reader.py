"""Reads the requirements on the elected body."""

from dataclasses import replace

from files.yaml.document import Path
from rules.model.ratios import Ratio, RatioGrade
from rules.reading.conditions_reader import read_condition
from rules.reading.criteria_reader import VILLAGE_NAMES
from rules.reading.measures_reader import MEASURES, read_measure
from rules.reading.reading import Reading
from rules.reading.scopes_reader import read_scope
from rules.schema.shapes import RatioShape
from vocabulary.texts import Text


def read_ratios(reading: Reading) -> tuple[Ratio, ...]:
    """Read all requirements that can be used; the mistakes of the others are reported."""
    found = (_read_ratio(reading, ("ratios", name)) for name in reading.mapping(("ratios",)))
    return tuple(ratio for ratio in found if ratio is not None)


def _send_beside(reading: Reading, path: Path, before: int) -> None:
    """Say of a key that stands inside a measure and belongs beside it where it belongs."""
    for measure, keys in MEASURES.items():
        inside = reading.plain((*path, measure))
        misplaced = [key for key in inside if key in keys] if isinstance(inside, dict) else []
        for key in misplaced:
            place = reading.document.at_key((*path, measure, key))
            help_ = Text(
                f"`{key}` 写在 `{measure}` 旁边（同一层），不写在里面",
                f"write `{key}` beside `{measure}`, not inside it",
            )
            reading.problems[before:] = [
                replace(each, help=help_) if (each.code, each.place) == ("unknown-key", place) else each
                for each in reading.problems[before:]
            ]


def _read_ratio(reading: Reading, path: Path) -> Ratio | None:
    """Read one requirement."""
    before = len(reading.problems)
    shape = reading.shape(RatioShape, path)
    _send_beside(reading, path, before)
    written = reading.plain((*path, "when"))
    when = None if written is None else read_condition(reading, (*path, "when"), VILLAGE_NAMES)
    if shape is None:
        return None
    scope = read_scope(reading, path, shape)
    measure = read_measure(reading, path, shape, scope)
    if scope is None or measure is None or len(reading.problems) > before:
        return None
    return Ratio(
        name=str(path[-1]),
        item=shape.item,
        text=shape.text.text,
        grade=RatioGrade(shape.grade),
        scope=scope,
        measure=measure,
        when=when,
        place=reading.document.at_key(path),
    )
