"""Reads the requirements on the elected body."""

from rules.conditions_reader import read_condition
from rules.criteria_reader import VILLAGE_NAMES
from rules.measures_reader import read_measure
from rules.ratios import Ratio, RatioGrade
from rules.reading import Reading
from rules.scopes_reader import read_scope
from rules.shapes import RatioShape
from sources.document import Path


def read_ratios(reading: Reading) -> tuple[Ratio, ...]:
    """Read all requirements that can be used; the mistakes of the others are reported."""
    found = (_read_ratio(reading, ("ratios", name)) for name in reading.mapping(("ratios",)))
    return tuple(ratio for ratio in found if ratio is not None)


def _read_ratio(reading: Reading, path: Path) -> Ratio | None:
    """Read one requirement."""
    before = len(reading.problems)
    shape = reading.shape(RatioShape, path)
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
