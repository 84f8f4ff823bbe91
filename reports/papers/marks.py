"""Marks: a word with a sign and a tone, so that no colour ever speaks alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.disclosed.findings import Nominee
from reports.wording.words import NOT_EXAMINED, OUTLOOK, TRUTH, VERDICT
from vocabulary.outcomes import Outlook, Verdict
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class Mark:
    """A word as a page shows it: next to it a sign that also shows on black-and-white paper."""

    word: str
    tone: str  # a class of the style sheet: clear, raised, open, none
    sign: str


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

NOTHING_EXAMINED = Mark(NOT_EXAMINED.zh, "none", "—")
ANSWERED = Mark("已反馈", "clear", "○")
FOUND = Mark("有", "raised", "▲")
NOTHING_ASKED = Mark("", "none", "—")


def verdict_mark(verdict: Verdict | None) -> Mark:
    """Mark a verdict; None where nothing of the kind was examined."""
    return NOTHING_EXAMINED if verdict is None else Mark(VERDICT[verdict].zh, *_VERDICT[verdict])


def overall_mark(nominee: Nominee) -> Mark:
    """Mark the verdict on a nominee; of whom nothing was examined, nobody waits for an answer."""
    return NOTHING_EXAMINED if nominee.unexamined else verdict_mark(nominee.verdict)


def truth_mark(truth: Truth) -> Mark:
    """Mark a truth."""
    return Mark(TRUTH[truth].zh, *_TRUTH[truth])


def outlook_mark(outlook: Outlook) -> Mark:
    """Mark what can be said of a requirement."""
    return Mark(OUTLOOK[outlook].zh, *_OUTLOOK[outlook])


def open_mark(words: str) -> Mark:
    """Mark something still owed or unclear."""
    return Mark(words, *_OPEN)
