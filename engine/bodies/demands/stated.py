"""The bound of a requirement as its source states it."""

from engine.bodies.requirement import Needed
from rules.model.bounds import Limits, Share
from rules.model.ratios import (
    AnyOf,
    CountOf,
    ExtremeOf,
    KindsOf,
    MeanOf,
    NomineesOverSeats,
    PairsOf,
    Ratio,
    SizeOf,
    VillagesWhere,
)


def limits_of(ratio: Ratio) -> Limits:
    """Return the bounds of a requirement on a whole number, or on a mean."""
    match ratio.measure:
        case CountOf(_, limits) | MeanOf(_, limits) | ExtremeOf(limits=limits):
            return limits
        case SizeOf(limits) | PairsOf(_, limits) | NomineesOverSeats(limits) | KindsOf(_, limits):
            return limits
        case VillagesWhere(limits=limits) | AnyOf(limits=limits):
            return limits


def share_of(ratio: Ratio) -> Share | None:
    """Return the share that a requirement asks for."""
    match ratio.measure:
        case CountOf(share=share) | PairsOf(share=share) | VillagesWhere(share=share):
            return share
        case NomineesOverSeats(share=share):
            return share
        case SizeOf() | MeanOf() | ExtremeOf() | KindsOf() | AnyOf():
            return None


def stated_bound(ratio: Ratio) -> Needed:
    """Return the bound as the source states it, where the figures to calculate it from are missing."""
    limits, share = limits_of(ratio), share_of(ratio)
    if limits == Limits() and share is not None:
        return Needed(share.at_least, share.at_most)
    return Needed(limits.at_least, limits.at_most)
