"""The leaves of a tree: which tests it makes, and so which facts, questions and fields it reads."""

from collections.abc import Iterable, Iterator

from engine.program.program import AllOf, AnyOf, FactLeaf, Leaf, Opposite, SomeLeaf, Tree, Unsettled


def leaves_of(tree: Tree) -> Iterator[Leaf]:
    """Yield the leaves from left to right; what one asks of the records of a question is another tree."""
    match tree:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from leaves_of(part)
        case Opposite(part):
            yield from leaves_of(part)
        case FactLeaf() | SomeLeaf():
            yield tree
        case Unsettled():
            return


def fact_leaves(*trees: Tree) -> list[FactLeaf]:
    """Return the tests on facts; of a tree inside a question, those on the fields of its records."""
    return [leaf for tree in trees for leaf in leaves_of(tree) if isinstance(leaf, FactLeaf)]


def some_leaves(*trees: Tree) -> list[SomeLeaf]:
    """Return the tests on answers."""
    return [leaf for tree in trees for leaf in leaves_of(tree) if isinstance(leaf, SomeLeaf)]


def field_leaves(leaves: Iterable[SomeLeaf]) -> list[FactLeaf]:
    """Return what tests on answers ask of the fields of records."""
    return fact_leaves(*(leaf.where for leaf in leaves))


def questions_read(*trees: Tree) -> frozenset[str]:
    """Return the questions that trees read."""
    return frozenset(leaf.question for leaf in some_leaves(*trees))


def tests_by_name(leaves: Iterable[FactLeaf]) -> dict[str, list[FactLeaf]]:
    """Return the tests by the fact or field that they read, in the order of their first use."""
    found: dict[str, list[FactLeaf]] = {}
    for leaf in leaves:
        found.setdefault(leaf.name, []).append(leaf)
    return found
