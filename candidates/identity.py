"""The citizen identity number (公民身份号码, GB 11643-1999): check digit, birth date, sex."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"


class IdFault(Enum):
    """What can be wrong with an ID number as written."""

    NUMERIC = "numeric"  # Excel kept it as a number: the last digits are lost
    FIFTEEN = "fifteen"  # first generation, 15 digits
    SHAPE = "shape"
    BIRTH = "birth"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class IdNumber:
    """A well-formed number: 18 characters with a real birth date and the right check character."""

    text: str
    born: date
    sex: str


def check_character(first17: str) -> str:
    """Return the check character of the first seventeen digits."""
    return CHECK_CHARACTERS[sum(int(d) * w for d, w in zip(first17, WEIGHTS, strict=True)) % 11]


@lru_cache(maxsize=65_536)  # every unit writes the same numbers again
def read_id(written: str) -> IdNumber | IdFault:
    """Read an ID number from text; full-width characters, blanks and a small x are forgiven."""
    text = re.sub(r"[\s'‘’`]", "", unicodedata.normalize("NFKC", written)).upper()
    if re.fullmatch(r"\d{15}", text):
        return IdFault.FIFTEEN
    if not re.fullmatch(r"[0-9]{17}[0-9X]", text):
        return IdFault.SHAPE
    try:
        born = date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return IdFault.BIRTH
    if not 1880 <= born.year <= 2200:
        return IdFault.BIRTH
    if check_character(text[:17]) != text[17]:
        return IdFault.CHECK
    return IdNumber(text, born, "male" if int(text[16]) % 2 else "female")


def masked(id_number: str) -> str:
    """Hide all but the last four characters of an ID number."""
    return "*" * (len(id_number) - 4) + id_number[-4:] if len(id_number) > 4 else "*" * len(id_number)
