"""What is said of nominees, in the words for members in office: nobody is nominated in a check of them.

Problems and hints are written once, about whoever is on a roster. Here is the one place that says them of
members in office. What somebody typed, quoted in 「…」 or back-ticks, stays as it was typed.
"""

import re
from dataclasses import replace

from vocabulary.catalogue.sheets.tables import COLUMNS_NOT_READ
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Text

_ZH = (
    *(("被提名人", "在任人员"), ("初步人选", "在任人员"), ("候选人", "在任人员")),
    *(("人选名册", "在任人员名册"), ("人选", "在任人员"), ("提名职务", "现任职务")),
    *(("未提名", "未任职"), ("被提名", "任职"), ("提名", "任职")),
    *(("参选", "任职"), ("选举日", "审查日"), ("换届选举", "届中联审")),
)
_EN = (
    *(("nominees", "members"), ("nominee", "member"), ("post nominated for", "current post")),
    *(("candidates", "members"), ("candidate", "member"), ("polling day", "the review day")),
    *(("nominated for", "in office as"), ("nominated", "in office"), ("nominate", "list")),
)
_LABELS = {"提名职务": "现任职务", "post nominated for": "current post"}  # headers of ours, where quoted
_QUOTED = re.compile(r"(「[^」]*」|`[^`]*`)")


def of_members(text: Text) -> Text:
    """Return a text about nominees as it is said of members in office."""
    return Text(_said(text.zh, _ZH), _said(text.en, _EN))


def problem_of_members(problem: Problem) -> Problem:
    """Return a problem in the words for members in office."""
    return replace(problem, message=of_members(problem.message), help=of_members(problem.help))


def hint_of_members(hint: Hint) -> Hint:
    """Return a hint in the words for members in office; headers that somebody wrote stay as written."""
    return hint if hint.code == COLUMNS_NOT_READ.code else replace(hint, message=of_members(hint.message))


def _said(words: str, terms: tuple[tuple[str, str], ...]) -> str:
    """Replace the terms outside quotes."""
    return "".join(
        _label(part) if _QUOTED.fullmatch(part) else _replaced(part, terms) for part in _QUOTED.split(words)
    )


def _label(quoted: str) -> str:
    """Return a quotation as it is, unless it is the header that has another name here."""
    inside = quoted[1:-1]
    return f"{quoted[0]}{_LABELS.get(inside, inside)}{quoted[-1]}"


def _replaced(words: str, terms: tuple[tuple[str, str], ...]) -> str:
    """Replace every term, the longer ones first."""
    for term, other in terms:
        words = words.replace(term, other)
    return words
