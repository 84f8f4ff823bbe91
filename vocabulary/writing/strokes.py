"""With how many strokes a character is written on the mainland: the first kTotalStrokes of Unihan.

The figures are Unicode's (strokes.LICENSE). Which stroke comes first is not among them, so that surnames of
the same count are in no order of ours.
"""

import zlib
from functools import cache
from importlib import resources

_RANGES = ((0x3400, 0xA000), (0x20000, 0x323B0))


@cache
def _figures() -> bytes:
    """Return the figures, one byte a character."""
    return zlib.decompress(resources.files("vocabulary.writing").joinpath("strokes.bin").read_bytes())


def strokes_of(character: str) -> int | None:
    """Return the strokes of a character; none where Unihan has no figure."""
    code, before = ord(character), 0
    for first, end in _RANGES:
        if first <= code < end:
            return _figures()[before + code - first] or None
        before += end - first
    return None


def name_strokes(name: str) -> tuple[int, ...] | None:
    """Return the strokes of every character of a name, blanks left out; none where one is not known."""
    found = [strokes_of(each) for each in name if not each.isspace()]
    known = tuple(each for each in found if each is not None)
    return known if known and len(known) == len(found) else None
