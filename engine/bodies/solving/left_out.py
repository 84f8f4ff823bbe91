"""Imports a library without another that it loads and that nothing here uses.

OR-tools imports pandas for variables kept in tables, of which this program makes none: loading pandas takes
five times as long as loading the solver.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


class _Empty(ModuleType):
    """A module in which every name stands for a class of which nothing is an instance."""

    def __getattr__(self, name: str) -> type:
        """Return the class for a name, the same one each time."""
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (), {})
        setattr(self, name, made)
        return made


@contextmanager
def left_out(name: str) -> Iterator[None]:
    """Have whatever is imported meanwhile see an empty module; one that is loaded already stays."""
    if name in sys.modules:
        yield
        return
    empty = sys.modules[name] = _Empty(name)
    try:
        yield
    finally:
        # Whoever imports it later, for themselves, gets the true one.
        if sys.modules.get(name) is empty:
            del sys.modules[name]
