"""Names of people and places as they compare: what Unicode calls one character is one, and no more.

Blanks, widths, capitals, variation selectors and what is typed for the middle dot make no difference. Other
forms of a character (吕 and 呂, 张 and 張) are characters of their own, and may be another person.
"""

import re
import unicodedata
from functools import lru_cache

from vocabulary.writing.radicals import IDEOGRAPHS
from vocabulary.writing.unseen import UNSEEN

# Whatever is typed for the dot between the parts of a name, · itself included.
_DOTS = dict.fromkeys(map(ord, "·•・‧∙⋅．.⸱⸳᛫ᆞꞏ◦∘⦁"), "·")
_DOT_ABOVE = "˙"  # NFKC would make a blank of it, and a sign above nothing
# 。 is what the key of the dot gives in a Chinese input method.
_HAN = r"[\u3400-\u9fff\U00020000-\U0003ffff]"
_FULL_STOP = re.compile(rf"(?<={_HAN})。(?={_HAN})")
# What stands where a sign could not be written, or was covered up.
_UNCLEAR = re.compile(
    r"[?□■▢▯◻◇◆○●*×_\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]|[xX]{2,}|.某某?$"
    # Two people in one cell, an error of a formula, a number, or signs and words that are nobody's name.
    r"|[、,;/#〃\d]|^[\W\d_]+$|^.{61,}$|^(?:同上|无|暂无|没有|空缺|暂缺|缺|待定|未定|不详|待补|待报)$"
)
_NUMBER = re.compile(r"\d{6,}[xX]?", re.ASCII)
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")
# Blanks, what cannot be seen, and what picks the shape of a character.
_BLANKS = re.compile(rf"[\s{UNSEEN}\ufe00-\ufe0f\U000e0100-\U000e01ef]+")


def tidy(text: str) -> str:
    """Return the text in NFKC without leading or trailing blanks."""
    return unicodedata.normalize("NFKC", text).strip()


def same_name_key(name: str) -> str:
    """Return the form in which two writings of one name are equal."""
    # ID numbers are in that form, and all of them are different: they are not remembered.
    return name.casefold() if name.isascii() and name.isalnum() else _same_name_key(name)


@lru_cache(maxsize=65_536)  # every unit writes the same names and words again
def _same_name_key(name: str) -> str:
    """Return the form of a name that has blanks, dots, or signs of more than one width."""
    folded = unicodedata.normalize("NFKC", name.replace(_DOT_ABOVE, "·")).translate(IDEOGRAPHS)
    return _FULL_STOP.sub("·", _BLANKS.sub("", folded)).translate(_DOTS).casefold()


def is_number(name: str) -> bool:
    """Whether a long number stands where a name should: an ID, which is never printed as a name."""
    return bool(_NUMBER.fullmatch(same_name_key(name)))


def is_unclear(name: str) -> bool:
    """Whether a name has digits or a sign that nobody can read (王□明, 李?, 张某): it may be anybody's."""
    return bool(_UNCLEAR.search(same_name_key(name)))


def is_private(name: str) -> bool:
    """Whether a name has a character that the county's own fonts draw, and no other computer's."""
    return bool(_PRIVATE.search(name))
