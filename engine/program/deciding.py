"""Which leaves of a tree decide it, by their truths alone: what explains it, and what is missing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from engine.program.program import AllOf, AnyOf, FactLeaf, Opposite, SomeLeaf, Tree, Unsettled
from vocabulary.truth import Truth, both, either


@dataclass(frozen=True, slots=True)
class Deciding:
    """What a tree comes to, and by which of its leaves; a leaf is known by its place among them."""

    truth: Truth
    shown: tuple[int, ...] = ()  # what these rest on explains the truth; for UNKNOWN, what these lack
    law: bool = False  # nothing but an open point of law leaves it open: then nothing is lacking


def deciding(tree: Tree, truths: Iterable[Truth]) -> Deciding:
    """Say what a tree comes to where its leaves, in its order, have these truths."""
    return _deciding(tree, enumerate(truths))


def _deciding(tree: Tree, leaves: Iterator[tuple[int, Truth]]) -> Deciding:
    """Say what a tree comes to, taking as many leaves as it has."""
    match tree:
        case AllOf(parts):
            return _joined(both, Truth.NO, [_deciding(part, leaves) for part in parts])
        case AnyOf(parts):
            return _joined(either, Truth.YES, [_deciding(part, leaves) for part in parts])
        case Opposite(part):
            inner = _deciding(part, leaves)
            return replace(inner, truth=~inner.truth)
        case Unsettled():
            return Deciding(Truth.UNKNOWN, law=True)
        case FactLeaf() | SomeLeaf():
            number, truth = next(leaves)
            return Deciding(truth, (number,))


Join = Callable[[Iterable[Truth]], Truth]


def _joined(join: Join, decisive: Truth, parts: list[Deciding]) -> Deciding:
    """Join parts: decisive ones explain alone; otherwise the unknown ones, otherwise all."""
    truth = join(part.truth for part in parts)
    if truth is Truth.UNKNOWN:
        open_parts = [part for part in parts if part.truth is Truth.UNKNOWN]
        if all(part.law for part in open_parts):
            # What makes an open point of law bite is worth showing: the record that it is about.
            return Deciding(truth, _shown(p for p in parts if p.truth is not Truth.NO), law=True)
        # While a fact is missing too, it is the fact that is owed: the law may turn out not to matter.
        open_parts = [part for part in open_parts if not part.law]
        return Deciding(truth, _shown(open_parts))
    return Deciding(truth, _shown(p for p in parts if p.truth is decisive or truth is not decisive))


def _shown(parts: Iterable[Deciding]) -> tuple[int, ...]:
    """Gather the leaves that explain parts."""
    return tuple(number for part in parts for number in part.shown)
