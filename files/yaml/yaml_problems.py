"""What can be wrong with a YAML text, said to the person who wrote it."""

from vocabulary.catalogue.packs import yaml as catalogue
from vocabulary.places import TextPlace
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text

DEEPEST = 40
FULL_WIDTH = {
    "：": ":",
    "，": ",",
    "；": ";",
    "（": "(",
    "）": ")",
    "【": "[",
    "】": "]",
    "｛": "{",
    "｝": "}",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
}


def too_large(place: TextPlace, size: int, most: int) -> Problem:
    """Report a file that is longer than any that people write."""
    return problem(catalogue.FILE_TOO_LARGE, place, count=size, most=most)


def not_utf8(place: TextPlace) -> Problem:
    """Report a byte that is none of UTF-8."""
    return problem(catalogue.NOT_UTF8, place)


def control_character(place: TextPlace) -> Problem:
    """Report a character that an escape brought in and that nobody could see."""
    return problem(catalogue.CONTROL_CHARACTER, place)


def anchor(place: TextPlace, name: str) -> Problem:
    """Report an anchor or an alias, which can grow without end."""
    return problem(catalogue.ANCHOR, place, anchor=name)


def tag(place: TextPlace, name: str) -> Problem:
    """Report a tag, which can name code."""
    return problem(catalogue.TAG, place, tag=name)


def second_document(place: TextPlace) -> Problem:
    """Report a second document, which would be read by nobody."""
    return problem(catalogue.SECOND_DOCUMENT, place)


def too_deep(place: TextPlace) -> Problem:
    """Report nesting beyond the limit."""
    return problem(catalogue.TOO_DEEP, place)


def key_not_text(place: TextPlace) -> Problem:
    """Report a list or a mapping where a key belongs."""
    return problem(catalogue.KEY_NOT_TEXT, place)


def duplicate_key(key: str, place: TextPlace, first: int) -> Problem:
    """Report a key that is written twice."""
    return problem(catalogue.DUPLICATE_KEY, place, key=key, first=first)


def full_width(place: TextPlace, sign: str) -> Problem:
    """Say that Chinese punctuation stands where YAML needs the ASCII sign."""
    plain = FULL_WIDTH.get(sign, sign)
    return problem(catalogue.FULL_WIDTH_PUNCTUATION, place, sign=sign, plain=plain)


def tab(place: TextPlace) -> Problem:
    """Say that a line is indented by a tab."""
    return problem(catalogue.TAB_INDENT, place)


def unreadable(place: TextPlace, character: int, what: str) -> Problem:
    """Say that the file holds a character that no YAML text can."""
    return problem(catalogue.BAD_CHARACTER, place, what=Text(f"{character:04X}", what))
