"""The booklet 《审查依据》 as plain data in words: what the packs say, for people to read and sign.

The three ways to print it (text, web page, Word) only lay out what stands here.
"""

from dataclasses import dataclass

from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class Line:
    """A label and what is said under it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One criterion, requirement or ground: a heading, a mark where it has an effect, and its lines."""

    heading: str
    lines: tuple[Line, ...]
    mark: str = ""
    name: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: every row has a cell under each header."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    whole: bool = False  # a place to sign: on one page


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a chapter."""

    heading: str
    notes: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    grid: Grid | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """One pack, or what several packs say of one ground."""

    title: str
    lines: tuple[Line, ...]
    sections: tuple[Section, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Booklet:
    """The whole booklet."""

    lang: Lang
    title: str
    subtitle: str
    lines: tuple[Line, ...]
    contents: Grid
    notes: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    foot: "Foot"


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of every page: room to sign, the page, and the fingerprint."""

    sign: str
    date: str
    page: tuple[str, str, str]  # before the number, between the numbers, after them
    fingerprint: str
