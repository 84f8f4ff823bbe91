"""The kinds of papers that a county may word by itself; a writer fills in the county's template."""

from collections.abc import Callable
from dataclasses import dataclass

from reports.disclosed.letters import Fields, Letter, Part, field_mark


@dataclass(frozen=True, slots=True)
class LetterKind:
    """A kind of paper: what is filled in on it, and how it is worded where the county has no template."""

    name: str
    words: tuple[str, ...]
    parts: tuple[str, ...]
    needed: tuple[str, ...]  # a template without one of these would not say what it is for
    worded: Callable[[Fields], Letter]
    receipt: Callable[[Fields], Letter] | None = None  # in the same file, on a page of its own

    def letters(self, of: Fields) -> tuple[Letter, ...]:
        """Return what one file of this kind holds."""
        return (self.worded(of), *((self.receipt(of),) if self.receipt else ()))

    def blank(self) -> tuple[Letter, ...]:
        """Return the paper with the names of its fields in their places, for a county to change."""
        words = {name: field_mark(name) for name in self.words}
        parts = {name: (Part(lines=(field_mark(name),)),) for name in self.parts}
        return self.letters(Fields(words, parts))
