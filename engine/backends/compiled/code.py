"""Python text in the making: lines, names of our own, and a table of constants.

Nothing that a pack says enters the text: a word of a pack is a constant under a name of ours, and what is
written out are our own names and integers.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

Y, N, U = "Y", "N", "U"  # the three truths, as the text names them
TRUTHS: Final = frozenset({Y, N, U})
_INDENT: Final = "    "


class Code:
    """Lines of one function, and the constants that they read."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.lines: list[str] = []
        self.constants: dict[str, object] = {}
        self._known: dict[tuple[type, Hashable], str] = {}
        self._names = 0
        self._deep = 0
        self._kept: list[dict[str, str]] = [{}]  # for each open block, the expressions kept in it

    def line(self, text: str) -> None:
        """Add a line of the block that is open."""
        self.lines.append(_INDENT * self._deep + text)

    @contextmanager
    def block(self, opening: str) -> Iterator[None]:
        """Write a block; one without a line does nothing."""
        self.line(f"{opening}:")
        before = len(self.lines)
        self._deep += 1
        self._kept.append({})
        yield
        self._kept.pop()
        if len(self.lines) == before:
            self.line("pass")
        self._deep -= 1

    def fresh(self, stem: str = "t") -> str:
        """Return a name that nothing has yet."""
        self._names += 1
        return f"{stem}{self._names}"

    def kept(self, text: str) -> str:
        """Return the name of what an expression of names that never change gives; each is worked out once."""
        for kept in self._kept:
            if text in kept:
                return kept[text]
        name = self._kept[-1][text] = self.fresh()
        self.line(f"{name} = {text}")
        return name

    def constant(self, value: Hashable, stem: str = "K") -> str:
        """Return the name of a constant; equal ones of one type share it."""
        key = type(value), value
        if key not in self._known:
            self._known[key] = self.own(value, stem)
        return self._known[key]

    def own(self, value: object, stem: str) -> str:
        """Return a new name for an object that nothing else in the text stands for."""
        name = f"{stem}{len(self.constants)}"
        self.constants[name] = value
        return name

    def assign(self, values: Mapping[str, str]) -> None:
        """Give values to names, all that have one value in one line."""
        by_value: dict[str, list[str]] = {}
        for name, value in values.items():
            if name != value:
                by_value.setdefault(value, []).append(name)
        for value, names in by_value.items():
            self.line(" = ".join([*names, value]))

    def text(self) -> str:
        """Return the lines, with what each constant stands for above them."""
        constants = (f"# {name} = {_shown(value)}" for name, value in self.constants.items())
        return "\n".join([*constants, *self.lines]) + "\n"

    def function(self, name: str, given: Mapping[str, object]) -> object:
        """Compile the lines and return the function of that name; `given` are the names they lean on."""
        room: dict[str, object] = {**given, **self.constants}
        # The lines hold names of ours and integers alone: what a pack says is in the constants.
        exec(compile("\n".join(self.lines), "<generated from a program>", "exec"), room)  # noqa: S102 - nothing of a pack is in it
        return room[name]


def whole(number: int) -> str:
    """Write an integer; anything else is our own fault."""
    if type(number) is not int:
        raise TypeError(f"{number!r} is no integer")
    return repr(number)


def listed(names: Iterable[str]) -> str:
    """Write names as a tuple."""
    return "(" + "".join(f"{name}, " for name in names).rstrip() + ")"


def _shown(value: object) -> str:
    """Show a constant in one line that is the same on every run."""
    if isinstance(value, frozenset):
        return "{" + ", ".join(sorted(map(repr, value))) + "}"
    return repr(value)
