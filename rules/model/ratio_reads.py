"""What a requirement reads: tests on people, numbers of people, and figures of the previous term."""

from collections.abc import Iterator

from rules.model.bounds import Trend
from rules.model.conditions import Condition
from rules.model.ratios import (
    AnyOf,
    CountOf,
    ExtremeOf,
    KindsOf,
    MeanOf,
    Measure,
    NomineesOverSeats,
    PairsOf,
    SizeOf,
    VillagesWhere,
)


def tests_of(measure: Measure) -> Iterator[Condition]:
    """Yield the tests on people, those of requirements inside others too."""
    match measure:
        case CountOf(where):
            yield where
        case NomineesOverSeats(where=where):
            if where is not None:
                yield where
        case KindsOf(kinds):
            yield from kinds
        case SizeOf() | PairsOf() | MeanOf() | ExtremeOf() | VillagesWhere() | AnyOf():
            pass
    for each in inner_of(measure):
        yield from tests_of(each)


def numbers_of(measure: Measure) -> Iterator[str]:
    """Yield the facts of people that are added up, or of which the largest counts."""
    match measure:
        case MeanOf(fact) | ExtremeOf(fact):
            yield fact
        case CountOf() | SizeOf() | PairsOf() | NomineesOverSeats() | KindsOf() | VillagesWhere() | AnyOf():
            pass
    for each in inner_of(measure):
        yield from numbers_of(each)


def trends_of(measure: Measure) -> Iterator[Trend]:
    """Yield the comparisons with the previous term."""
    match measure:
        case CountOf() | PairsOf() | MeanOf() | ExtremeOf() | VillagesWhere():
            if measure.trend is not None:
                yield measure.trend
        case SizeOf() | NomineesOverSeats() | KindsOf() | AnyOf():
            pass
    for each in inner_of(measure):
        yield from trends_of(each)


def inner_of(measure: Measure) -> Iterator[Measure]:
    """Yield what is measured inside a requirement made of others."""
    match measure:
        case VillagesWhere(holds):
            yield holds.measure
        case AnyOf(parts):
            yield from (each.measure for each in parts)
        case CountOf() | SizeOf() | PairsOf() | NomineesOverSeats() | MeanOf() | ExtremeOf() | KindsOf():
            return
