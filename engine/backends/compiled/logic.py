"""Trees as text, with Kleene's tables: what is certain as the text is written costs nothing when it runs."""

from collections.abc import Callable, Iterable

from engine.backends.compiled.code import TRUTHS, Code, N, U, Y
from engine.program.program import AllOf, AnyOf, FactLeaf, Leaf, Opposite, SomeLeaf, Tree, Unsettled

_OPPOSITE = {Y: N, N: Y, U: U}


class Logic:
    """Writes the trees of one block, each part once; the leaves have names, or are certain there."""

    def __init__(self, code: Code, leaves: Callable[[Leaf], str]) -> None:
        """Write into the block that is open."""
        self._code, self._leaves = code, leaves
        self._written: dict[Tree, str] = {}

    def name(self, tree: Tree) -> str:
        """Return the name under which the truth of a tree stands, or the truth itself."""
        if tree not in self._written:
            self._written[tree] = self._write(tree)
        return self._written[tree]

    def _write(self, tree: Tree) -> str:
        """Write a tree."""
        match tree:
            case AllOf(parts):
                return self._joined(map(self.name, parts), decisive=N)
            case AnyOf(parts):
                return self._joined(map(self.name, parts), decisive=Y)
            case Opposite(part):
                return self._opposite(self.name(part))
            case Unsettled():
                return U
            case FactLeaf() | SomeLeaf():
                return self._leaves(tree)

    def _joined(self, parts: Iterable[str], decisive: str) -> str:
        """Write a join: one decisive part decides, then one that is unknown."""
        otherwise = _OPPOSITE[decisive]
        left = dict.fromkeys(part for part in parts if part != otherwise)
        if decisive in left:
            return decisive
        if len(left) < 2:
            return next(iter(left), otherwise)
        names = [part for part in left if part != U]
        text = f"{decisive} if {_any_is(names, decisive)} else U"
        if U not in left:
            text += f" if {_any_is(names, U)} else {otherwise}"
        return self._code.kept(text)

    def _opposite(self, part: str) -> str:
        """Write the opposite of a part."""
        return (
            _OPPOSITE[part]
            if part in TRUTHS
            else self._code.kept(f"N if {part} is Y else Y if {part} is N else U")
        )


def _any_is(names: Iterable[str], truth: str) -> str:
    """Write that one of the names has a truth."""
    return " or ".join(f"{name} is {truth}" for name in names)
