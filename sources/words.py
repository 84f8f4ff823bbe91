"""How words in cells compare."""

import re
import unicodedata

_BLANKS = re.compile(r"[\s\u200b-\u200f\u2060\ufeff*]+")


def header_key(text: str) -> str:
    """Return the form in which two writings of one header are equal; the star of a required column goes."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text))
