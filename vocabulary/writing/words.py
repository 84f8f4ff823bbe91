"""How words in cells compare."""

import re
import unicodedata
from functools import lru_cache

from vocabulary.writing.unseen import UNSEEN

_BLANKS = re.compile(rf"[\s{UNSEEN}*]+")
_HOW_TO_FILL = re.compile(
    r"\((?:必填项?|选填项?|下拉选择|下拉菜单|请选择|点击选择|文本格式?|格式[:为][^()]*|[如例]如?:?\d[^()]*)\)$"
)


def header_key(text: str) -> str:
    """Return the form in which two writings of one header are equal.

    What only says how to fill the column in goes: the star of a required one, (必填), (格式：1980.05).
    """
    # Numbers are in that form, and nearly all of them are different: they are not remembered.
    return text if text.isascii() and text.isalnum() else _header_key(text)


@lru_cache(maxsize=65_536)  # the same few words stand in every row
def _header_key(text: str) -> str:
    """Return the form of a text that has blanks, or signs of more than one width."""
    plain = _BLANKS.sub("", unicodedata.normalize("NFKC", text))
    return _HOW_TO_FILL.sub("", plain) if plain.endswith(")") else plain


LONGEST_SHOWN = 60  # signs of a cell that a message repeats


def clipped(text: str) -> str:
    """Return a text as a message can repeat it: somebody may have pasted a page into a cell."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
