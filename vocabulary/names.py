"""Names of people and places as they compare: blanks, widths and middle dots make no difference."""

import re
import unicodedata
from functools import lru_cache

_DOTS = str.maketrans({"•": "·", "・": "·", "‧": "·", "∙": "·", "．": "·", ".": "·"})
# What stands where a sign could not be written, or was covered up.
_UNCLEAR = re.compile(
    r"[?□■▢▯◻◇◆○●*×_\ufffd\ue000-\uf8ff]|[xX]{2,}|.某某?$"
    # Two people in one cell, an error of a formula, a number, or signs and words that are nobody's name.
    r"|[、,;/#〃\d]|^[\W\d_]+$|^.{61,}$|^(?:同上|无|暂无|没有|空缺|暂缺|缺|待定|未定|不详|待补|待报)$"
)
_NUMBER = re.compile(r"\d{6,}[xX]?", re.ASCII)
_BLANKS = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")


def tidy(text: str) -> str:
    """Return the text in NFKC without leading or trailing blanks."""
    return unicodedata.normalize("NFKC", text).strip()


def same_name_key(name: str) -> str:
    """Return the form in which two writings of one name are equal."""
    # ID numbers are in that form, and all of them are different: they are not remembered.
    return name if name.isascii() and name.isalnum() else _same_name_key(name)


@lru_cache(maxsize=65_536)  # every unit writes the same names and words again
def _same_name_key(name: str) -> str:
    """Return the form of a name that has blanks, dots, or signs of more than one width."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", name)).translate(_DOTS)


def is_number(name: str) -> bool:
    """Whether a long number stands where a name should: an ID, which is never printed as a name."""
    return bool(_NUMBER.fullmatch(same_name_key(name)))


def is_unclear(name: str) -> bool:
    """Whether a name has digits or a sign that nobody can read (王□明, 李?, 张某): it may be anybody's."""
    return bool(_UNCLEAR.search(same_name_key(name)))
