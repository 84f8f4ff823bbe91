"""The matters to which a nominee agreed, where the cell 授权 names them instead of saying yes or no.

Consent to what is sensitive is given matter by matter (Personal Information Protection Law, Art. 29).
"""

import re

from candidates.tables.header_row import header_key

_BETWEEN = re.compile(r"[、；;，,\n]+")
_CODE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)+")


def matter_key(text: str) -> str:
    """Return the form in which two writings of one matter are equal."""
    return header_key(text).casefold()


def matters_in(text: str) -> frozenset[str]:
    """Return the matters that a cell names, or nothing where it names none, or something that is no matter.

    A matter is written as on the form (是否…), or by its code.
    """
    parts = [part for part in map(matter_key, _BETWEEN.split(text)) if part]
    if all("是否" in part or _CODE.fullmatch(part) for part in parts):
        return frozenset(parts)
    return frozenset()
