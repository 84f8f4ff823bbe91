"""The booklet 《审查依据》 as plain data in words: what the packs say, for people to read and sign.

The three ways to print it (text, web page, Word) only lay out what stands here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.papers.frame import fingerprint_of
from rules.model.pack import Pack
from vocabulary.texts import Lang, Text


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


CONTENTS = (
    Text("依据", "source"),
    Text("性质", "force"),
    Text("文本", "text"),
    Text("采用", "adoption"),
    Text("规则指纹", "fingerprint"),
)
ADVICE = Text(
    "机器比对，单位反馈，人认定。只有法律、法规明文规定不得的，比对结果才写“不得作为候选人”；其他一律“提请酌定”。"
    "优先条件和程序事项不进入比对结果。文字为转述，以原文为准。",
    "The machine compares, units answer, people decide. Only what law or regulation forbids is printed as a "
    "bar; everything else is for the deciding body to weigh. Wishes and steps never enter a verdict. The "
    "texts are in our own words; the published text prevails.",
)


def foot_of(packs: Sequence[Pack], lang: Lang) -> Foot:
    """Return the foot of every page; its fingerprint is the one that reports on these packs carry."""
    return Foot(
        sign=Text("审核人签字：", "Checked by: ").to(lang),
        date=Text("日期：", "Date: ").to(lang),
        page=("第 ", " 页 共 ", " 页") if lang is Lang.ZH else ("page ", " of ", ""),
        fingerprint=Text("规则指纹 ", "rules ").to(lang) + fingerprint_of(pack.sha256 for pack in packs),
    )
