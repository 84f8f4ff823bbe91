"""Wishes (优先) in the order in which they are shown: those of one orientation together."""

from collections.abc import Iterable

from engine.review.review import Finding
from vocabulary.texts import Text


def by_orientation(wishes: Iterable[Finding]) -> list[Finding]:
    """Put the wishes of one orientation (导向) together, in the order in which the packs name them."""
    listed = list(wishes)
    groups = list(dict.fromkeys(_group(wish) for wish in listed))
    return sorted(listed, key=lambda wish: groups.index(_group(wish)))


def _group(wish: Finding) -> tuple[str, Text | None]:
    """Return the group of a wish; two packs may use one word for different groups."""
    return wish.pack.name, wish.criterion.orientation
