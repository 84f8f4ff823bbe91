"""Which nominees are of the kind that a requirement counts."""

from collections.abc import Iterable, Sequence

from engine.backends.reference import truth_of
from engine.program import AllOf, AnyOf, FactLeaf, Opposite, SomeLeaf, Tree, Undated, Unsettled
from engine.standing import Standee
from rules.truth import Truth
from sources.texts import Text

POST_UNKNOWN = Text("有人选的提名职务未定", "the post that a nominee is nominated for is not known")


def kinds_of(tree: Tree, nominees: Sequence[Standee]) -> list[Truth] | Text:
    """Say of each nominee whether they are of the kind, or what must be known first."""
    truths = [truth_of(tree, nominee.subject) for nominee in nominees]
    for leaf in _leaves(tree):
        # A date that the election does not give is one for all: the truths are not free to differ.
        if isinstance(leaf.predicate, Undated) and Truth.UNKNOWN in truths:
            date = leaf.predicate.name.value
            return Text(f"本次选举没有给出日期 `{date}`", f"the election gives no date `{date}`")
    return truths


def is_tied_to_posts(tree: Tree, nominees: Iterable[Standee]) -> bool:
    """Whether the same unknown post says both where a nominee can be elected and of what kind they are."""
    return any(leaf.name == "posts" for leaf in _leaves(tree)) and any(
        nominee.candidate.posts_open for nominee in nominees
    )


def _leaves(tree: Tree) -> list[FactLeaf]:
    """Return the tests on facts."""
    match tree:
        case AllOf(parts) | AnyOf(parts):
            return [leaf for part in parts for leaf in _leaves(part)]
        case Opposite(part):
            return _leaves(part)
        case FactLeaf():
            return [tree]
        case SomeLeaf() | Unsettled():
            return []
