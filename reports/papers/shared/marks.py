"""Marks: a word with a sign and a tone, so that no colour ever speaks alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reports.disclosed.findings import Nominee
from reports.wording.words import NOT_EXAMINED, OUTLOOK, TRUTH, VERDICT
from vocabulary.outcomes import Outlook, Verdict
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class Mark:
    """A word as a page shows it: next to it a sign that also shows on black-and-white paper."""

    word: str
    tone: str  # a class of the style sheet: clear, raised, open, none
    sign: str

    @property
    def signed_word(self) -> str:
        """Return the sign and the word in one, for a cell or a line that has no colours."""
        return f"{self.sign}{self.word}"


_CLEAR, _RAISED, _OPEN = ("clear", "○"), ("raised", "▲"), ("open", "◇")
_VERDICT: Mapping[Verdict, tuple[str, str]] = {
    Verdict.PASS: _CLEAR,
    Verdict.FLAG: _RAISED,
    Verdict.PENDING: _OPEN,
}
_TRUTH: Mapping[Truth, tuple[str, str]] = {Truth.NO: _CLEAR, Truth.YES: _RAISED, Truth.UNKNOWN: _OPEN}
_OUTLOOK: Mapping[Outlook, tuple[str, str]] = {
    Outlook.GUARANTEED: _CLEAR,
    Outlook.POSSIBLE: _OPEN,
    Outlook.IMPOSSIBLE: _RAISED,
    Outlook.CANNOT_FILL: ("raised", "■"),
    Outlook.UNKNOWN: ("none", "□"),
}

NOTHING_ASKED = Mark("", "none", "—")


@cache
def nothing_examined(lang: Lang) -> Mark:
    """Mark that nothing was examined."""
    return Mark(NOT_EXAMINED.to(lang), "none", "—")


@cache
def answered_mark(lang: Lang) -> Mark:
    """Mark that a unit has answered all it was asked about a person."""
    return Mark(Text("已反馈", "answered").to(lang), *_CLEAR)


@cache
def found_mark(lang: Lang) -> Mark:
    """Mark that a unit found something."""
    return Mark(Text("有", "found").to(lang), *_RAISED)


@cache
def verdict_mark(verdict: Verdict | None, lang: Lang) -> Mark:
    """Mark a verdict; None where nothing of the kind was examined."""
    return nothing_examined(lang) if verdict is None else Mark(VERDICT[verdict].to(lang), *_VERDICT[verdict])


def overall_mark(nominee: Nominee, lang: Lang) -> Mark:
    """Mark the verdict on a nominee; of whom nothing was examined, nobody waits for an answer."""
    return nothing_examined(lang) if nominee.unexamined else verdict_mark(nominee.verdict, lang)


@cache
def truth_mark(truth: Truth, lang: Lang) -> Mark:
    """Mark a truth."""
    return Mark(TRUTH[truth].to(lang), *_TRUTH[truth])


@cache
def outlook_mark(outlook: Outlook, lang: Lang) -> Mark:
    """Mark what can be said of a requirement."""
    return Mark(OUTLOOK[outlook].to(lang), *_OUTLOOK[outlook])


def open_mark(words: str) -> Mark:
    """Mark something still owed or unclear."""
    return Mark(words, *_OPEN)
