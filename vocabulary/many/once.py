"""Remembers what was made of things that come again: by which thing it is, not by what it says."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Once(Generic[T, R]):
    """Makes something of each thing once; to hash a thing that holds many others would cost as much.

    It keeps the things, so that no other can come to have the identity of one of them, and forgets all of
    them when there are too many.
    """

    def __init__(self, make: Callable[[T], R], most: int = 1024) -> None:
        """Remember nothing yet."""
        self._make, self._most = make, most
        self._made: dict[int, tuple[T, R]] = {}

    def __call__(self, thing: T) -> R:
        """Return what is made of a thing, which never changes."""
        found = self._made.get(id(thing))
        if found is None:
            if len(self._made) >= self._most:
                self._made.clear()
            found = self._made[id(thing)] = thing, self._make(thing)
        return found[1]
