"""The citizen identity number (公民身份号码, GB 11643-1999): check digit, birth date, sex."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from operator import mul

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"
_WHOLE = re.compile(r"[0-9]{17}[0-9X]")
_FIFTEEN = re.compile(r"\d{15}")
# What programs and people write around the number and between its parts; the check digit still decides.
_FORGIVEN = re.compile(r"[\s'‘’`\"“”\-‐‑–—]")
_AROUND = re.compile(r"^=|^(?:(?:居民)?身份证(?:号码?)?|公民身份号码|证件号码?|号码|ID)[:.]?(?=\d)|[。.,;]$")


class IdFault(Enum):
    """What can be wrong with an ID number as written."""

    NUMERIC = "numeric"  # Excel kept it as a number: the last digits are lost
    FIFTEEN = "fifteen"  # first generation, 15 digits
    SHAPE = "shape"
    PLACE = "place"  # no area of the country begins with 0
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
    return CHECK_CHARACTERS[_weight(first17) % 11]


def _weight(digits: str, first: int = 0) -> int:
    """Return how heavy some of the digits are, from the position where the first of them stands."""
    return sum(map(mul, map(int, digits), WEIGHTS[first:]))


def read_misprint(written: str) -> IdNumber | None:
    """Read a number in which only the check character is wrong: one the police may have issued so.

    One that ends in 000 has most likely lost its last digits in a spreadsheet.
    """
    text = _bare(written)
    born = _born(text[6:14]) if read_id(written) is IdFault.CHECK and not text.endswith("000") else None
    if born is None:
        return None
    return IdNumber(text, born, "male" if _is_man(text[:17]) else "female")


def id_text(written: str) -> str | None:
    """Return the 18 characters of a number, whether its check character is right or a misprint."""
    read = read_id(written)
    number = read if isinstance(read, IdNumber) else read_misprint(written)
    return number.text if number is not None else None


@lru_cache(maxsize=65_536)  # every unit writes the same numbers again
def read_id(written: str) -> IdNumber | IdFault:
    """Read an ID number from text; full-width characters, blanks and a small x are forgiven."""
    return read_id_once(written)


def read_id_once(written: str) -> IdNumber | IdFault:
    """Read an ID number that is not remembered: those of one table are all different."""
    text = written
    if not _WHOLE.fullmatch(text):
        text = _bare(written)
        if not _WHOLE.fullmatch(text):
            return IdFault.FIFTEEN if _FIFTEEN.fullmatch(text) else IdFault.SHAPE
    if text[0] == "0":
        return IdFault.PLACE
    if _day(text[6:14])[0] is None:
        return IdFault.BIRTH
    read = born_and_sex(text)
    return IdFault.CHECK if read is None else IdNumber(text, *read)


def born_and_sex(text: str) -> tuple[date, str] | None:
    """Return what a number says that stands there as numbers are written; nothing if it is none, or wrong.

    People share their area, their birth day and their serial number: each is weighed once.
    """
    if _WHOLE.fullmatch(text) is None:
        return None
    born, day = _day(text[6:14])
    is_man, serial = _serial(text[14:17])
    area = _area(text[:6])
    if born is None or area is None or CHECK_CHARACTERS[(area + day + serial) % 11] != text[17]:
        return None
    return born[is_man]


@lru_cache(maxsize=65_536)
def _area(digits: str) -> int | None:
    """Return how heavy the digits of an area are; there is none that begins with 0."""
    return None if digits[0] == "0" else _weight(digits)


@lru_cache(maxsize=65_536)  # there are fewer days than people
def _day(digits: str) -> tuple[tuple[tuple[date, str], tuple[date, str]] | None, int]:
    """Return a woman and a man born on the day in a number, if there is one, and how heavy its digits are."""
    born = _born(digits)
    return None if born is None else ((born, "female"), (born, "male")), _weight(digits, 6)


@lru_cache(maxsize=1_000)
def _serial(digits: str) -> tuple[bool, int]:
    """Return whether a serial number is a man's, and how heavy its digits are."""
    return _is_man(digits), _weight(digits, 14)


def _is_man(digits: str) -> bool:
    """Whether the last of the digits before the check character says that it is a man."""
    return int(digits[-1]) % 2 == 1


def _bare(written: str) -> str:
    """Return a number without what programs and people write around it."""
    return _AROUND.sub("", _FORGIVEN.sub("", unicodedata.normalize("NFKC", written)).upper())


def _born(digits: str) -> date | None:
    """Return the birth date inside a number, if there is such a day."""
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return born if 1880 <= born.year <= 2200 else None


def masked(id_number: str) -> str:
    """Hide all but the last four characters of an ID number."""
    return "*" * (len(id_number) - 4) + id_number[-4:] if len(id_number) > 4 else "*" * len(id_number)
