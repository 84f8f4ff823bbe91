"""Files by their paths, each made when it is asked for: nothing is held in memory but how to make it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Routes(Mapping[str, T], Generic[T]):
    """A map whose values are made anew whenever somebody reads them."""

    makers: Mapping[str, Callable[[], T]]

    def __getitem__(self, path: str) -> T:
        """Make what is at a path."""
        return self.makers[path]()

    def __iter__(self) -> Iterator[str]:
        """Go through the paths and make nothing."""
        return iter(self.makers)

    def __len__(self) -> int:
        """Return how many paths there are."""
        return len(self.makers)
