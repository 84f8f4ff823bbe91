"""Which packs speak in which kind of review, and what of them is left where nobody is elected."""

from dataclasses import replace

from rules.model.conditions import NamedDate
from rules.model.pack import Pack
from vocabulary.elections.election_kinds import ElectionKind


def is_of_kind(pack: Pack, kind: ElectionKind) -> bool:
    """Whether a pack speaks of a kind of review; one that applies to nobody is refused elsewhere."""
    return pack.applies_to is None or kind.value in pack.applies_to.kinds


def in_kind(pack: Pack, kind: ElectionKind) -> Pack:
    """Return a pack as it speaks there: where nobody is elected, nothing of it on lists, bodies and days.

    Ages and look-backs then count to the day of the review.
    """
    if kind.elects:
        return pack
    return replace(pack, as_of=NamedDate.REVIEW_DAY, ratios=(), deadlines=())
