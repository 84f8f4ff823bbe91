"""The kinds of papers that a county may word by itself; a writer fills in the county's template."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from reports.disclosed.letters import Fields, Letter, Part, field_mark
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts, first_line

Worded = Callable[[Fields, Lang], Letter]


@dataclass(frozen=True, slots=True)
class LetterKind:
    """A kind of paper: what is filled in on it, and how it is worded where the county has no template.

    Its fields are those of the Chinese paper, by the names that stand on templates.
    """

    name: str
    purpose: str  # in English: what it is for
    counts: Counts
    words: tuple[str, ...]
    parts: tuple[str, ...]
    needed: tuple[str, ...]  # a template without one of these would not say what it is for
    worded: Worded
    receipt: Worded | None = None  # in the same file, on a page of its own

    @property
    def called(self) -> Text:
        """Return its name; in English with what it is for."""
        return Text(self.name, f"{self.name} ({self.purpose})")

    def letters(self, of: Fields, lang: Lang = Lang.ZH, more: str = "") -> tuple[Letter, ...]:
        """Return what one file of this kind holds; in English a reading copy, which says so first."""
        made = (self.worded(of, lang), *((self.receipt(of, lang),) if self.receipt else ()))
        if lang is Lang.ZH:
            return made
        note = " ".join(filter(None, (first_line(self.counts), more)))
        return tuple(replace(each, note=note) for each in made)

    def blank(self) -> tuple[Letter, ...]:
        """Return the paper with the names of its fields in their places, for a county to change."""
        words = {name: field_mark(name) for name in self.words}
        parts = {name: (Part(lines=(field_mark(name),)),) for name in self.parts}
        return self.letters(Fields(words, parts))
