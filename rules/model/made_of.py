"""What a requirement is made of: the requirements inside it, and the conditions that tell people apart."""

from collections.abc import Iterator
from typing import Final

from rules.model.bounds import Limits, Trend
from rules.model.conditions import Condition
from rules.model.ratios import (
    AnyOf,
    Between,
    CountOf,
    ExtremeOf,
    KindsOf,
    MeanOf,
    Measure,
    NomineesOverSeats,
    OverOffice,
    Pairing,
    PairsOf,
    Scope,
    SizeOf,
    Stated,
    VillagesWhere,
)

ONE_PERSON: Final = Limits(at_least=1)


def in_both_offices(holds: Stated) -> tuple[str, str] | None:
    """Return the offices that one person is to hold both of, where that is the whole requirement."""
    match holds:
        case Stated(
            Between((OverOffice(one), OverOffice(other))), PairsOf((Pairing.SAME_PERSON,), limits, None)
        ) if limits == ONE_PERSON:
            return one, other
        case _:
            return None


def conditions_in(measure: Measure) -> Iterator[Condition]:
    """Yield every condition by which a measure tells people apart."""
    match measure:
        case CountOf(where):
            yield where
        case NomineesOverSeats(where=where):
            yield from () if where is None else (where,)
        case KindsOf(kinds):
            yield from kinds
        case VillagesWhere(Stated(_, inner)):
            yield from conditions_in(inner)
        case AnyOf(parts):
            for part in parts:
                yield from conditions_in(part.measure)
        case SizeOf() | PairsOf() | MeanOf() | ExtremeOf():
            return


def trends_in(measure: Measure) -> Iterator[Trend]:
    """Yield every comparison with the previous term, those inside other requirements too."""
    match measure:
        case VillagesWhere(Stated(_, inner), trend=trend):
            yield from () if trend is None else (trend,)
            yield from trends_in(inner)
        case AnyOf(parts):
            for part in parts:
                yield from trends_in(part.measure)
        case CountOf() | PairsOf() | MeanOf() | ExtremeOf():
            yield from () if measure.trend is None else (measure.trend,)
        case SizeOf() | NomineesOverSeats() | KindsOf():
            return


def measured_in(scope: Scope, measure: Measure) -> Iterator[Stated]:
    """Yield what is measured in villages: the requirement itself, or those that it is made of."""
    match measure:
        case VillagesWhere(Stated(inner_scope, inner)):
            yield from measured_in(inner_scope, inner)
        case AnyOf(parts):
            for part in parts:
                yield from measured_in(part.scope, part.measure)
        case _:
            yield Stated(scope, measure)
