"""A text file as plain data in which every value and key knows its place."""

from collections.abc import Mapping
from dataclasses import dataclass

from vocabulary.places import TextPlace

Plain = str | list["Plain"] | dict[str, "Plain"]
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML text as plain data, and the place of every value and key by its path."""

    file: str
    data: Plain
    values: Mapping[Path, TextPlace]
    keys: Mapping[Path, TextPlace]

    def at(self, path: Path) -> TextPlace:
        """Return the place of the value at the path, or of the nearest thing around it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, TextPlace(self.file, 1, 1))

    def at_key(self, path: Path) -> TextPlace:
        """Return the place of the key that the path ends in."""
        return self.keys.get(path) or self.at(path)
