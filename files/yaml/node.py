"""A value of a YAML text together with its place: what is read from a text is read through these."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from vocabulary.places import TextPlace

Plain = str | list["Plain"] | dict[str, "Plain"]
Step = str | int


@dataclass(frozen=True, slots=True)
class Node:
    """A value, its place and its key; what is not there has no value, and the place of what is around it."""

    value: Plain | None
    place: TextPlace
    key: str = ""
    key_place: TextPlace | None = None
    children: Mapping[Step, "Node"] = field(default_factory=dict)  # by key, or by index

    def __getitem__(self, step: Step) -> "Node":
        """Return the value under a key or an index, whether it is there or not."""
        found = self.children.get(step)
        return Node(None, self.place, str(step)) if found is None else found

    def __contains__(self, step: object) -> bool:
        """Whether there is anything under a key or an index."""
        return step in self.children

    def __iter__(self) -> Iterator["Node"]:
        """Yield the entries of a mapping or the items of a list, as they were written; a scalar has none."""
        return iter(self.children.values())

    def at(self, *steps: Step) -> "Node":
        """Follow steps one after the other."""
        node = self
        for step in steps:
            node = node[step]
        return node

    def walk(self) -> Iterator["Node"]:
        """Yield this value and every value in it, in the order written."""
        yield self
        for child in self:
            yield from child.walk()

    @property
    def at_key(self) -> TextPlace:
        """Return the place of the key; of what has none, the place of the value."""
        return self.key_place or self.place
