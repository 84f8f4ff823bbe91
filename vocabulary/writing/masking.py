"""Hides what may be an ID number in words that are quoted from a file: the one place where that is decided.

Hidden are six digits in a row or more, and eight or more with blanks or signs between them, in whatever
script. Left are dates with signs between their parts, days of our time written in one (20261220), and counts
with commas (300,000).
"""

import re
import unicodedata

from vocabulary.texts import Text
from vocabulary.writing.unseen import UNSEEN

MASK = "*"
_IN_A_ROW = 6  # digits that may be of an ID
_IN_GROUPS = 8  # digits with signs between them that may be of one
_WHOLE = 15  # digits of an old ID: nothing of so long a number is left

_DIGIT = r"[\d²³¹⁰⁴-⁹₀-₉①-⑨⓪❶-❾]"
_HIDDEN = rf"[{UNSEEN}]*+"  # however many, for nobody sees them
_BLANKS = rf"{_HIDDEN}(?:\s{_HIDDEN}){{0,4}}"
_SIGN = r"[-.,'’‘`·・•_/\\‐‑‒–—―−－．，~～]"
_BETWEEN = rf"{_BLANKS}{_SIGN}?{_BLANKS}"
_NUMBER = re.compile(rf"{_DIGIT}(?:{_BETWEEN}{_DIGIT})*(?:{_BETWEEN}[xXｘＸ](?![a-zA-Z]))?")
_DIGITS = re.compile(_DIGIT)
_LONG = re.compile(rf"{_DIGIT}{{{_IN_A_ROW}}}")
_SHOWN = re.compile(rf"{_DIGIT}|[xXｘＸ]")

# No region of an ID begins like a year, and nobody born in 2015 or later stands for election.
_MONTH, _DAY = "(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_DATE = rf"(?:0\d|18|19|20)\d\d[-./_]{_MONTH}(?:[-./_]{_DAY})?"
_OF_OUR_TIME = r"20(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?"
_COUNT = r"(?<!,)\d{1,3}(?:,\d{3}){1,3}(?!,\d)"
_PLAIN = re.compile(rf"(?<!\d)(?:{_DATE}|{_OF_OUR_TIME}|{_COUNT})(?!\d)", re.ASCII)

_GAPS = re.compile(rf"(?<={_DIGIT}){_BETWEEN}(?={_DIGIT})")
_ID = re.compile(
    r"(?<!\d)\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)", re.ASCII
)


def masked(text: str) -> str:
    """Return words as they may be repeated: digits that may be of an ID number are stars."""
    # Most words are short and have no digit: every cell of every table comes by here.
    return text if text.isalpha() or len(text) < _IN_A_ROW else _NUMBER.sub(_number, text)


def masked_text(text: Text) -> Text:
    """Return a sentence in both languages as it may be printed."""
    return Text(masked(text.zh), masked(text.en))


def holds_id(text: str) -> bool:
    """Whether a text has a number of the length and the form of an ID, as people write one."""
    digits = unicodedata.normalize("NFKC", _GAPS.sub("", text))
    return bool(_ID.search(digits))


def without_digits(text: str) -> str:
    """Return words with every digit hidden."""
    return _DIGITS.sub(MASK, text)


def _number(found: re.Match[str]) -> str:
    """Return digits, with all that parts them, as they may be repeated."""
    written = found[0]
    rest = _PLAIN.sub("", written)
    count = len(_DIGITS.findall(written))
    if not _DIGITS.search(rest) or (count < _WHOLE and not _may_be_of_an_id(rest)):
        return written
    return _SHOWN.sub(MASK, written)


def _may_be_of_an_id(written: str) -> bool:
    """Whether digits are so many that they may be a part of an ID."""
    return bool(_LONG.search(written)) or len(_DIGITS.findall(written)) >= _IN_GROUPS
