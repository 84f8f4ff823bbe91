"""The heads of columns, and how they are written down."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.blocks import Column
from vocabulary.texts import Lang, Text


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column in both languages; figures stand to the right, what is whole is not broken."""

    words: Text
    right: bool = False
    whole: bool = False


def plain(zh: str, en: str) -> Head:
    """Return the head of a column of words."""
    return Head(Text(zh, en))


def whole(zh: str, en: str) -> Head:
    """Return the head of a column whose cells are not broken."""
    return Head(Text(zh, en), whole=True)


def figures(zh: str, en: str) -> Head:
    """Return the head of a column of figures."""
    return Head(Text(zh, en), right=True)


def columns_of(heads: Iterable[Head], lang: Lang) -> tuple[Column, ...]:
    """Return columns in one language."""
    return tuple(Column(each.words.to(lang), each.right, each.whole) for each in heads)
