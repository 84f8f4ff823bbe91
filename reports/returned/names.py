"""The name of a file that goes back: the sender's own, with nothing in it that a path could trip over."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePosixPath

_LONGEST = 60
_ODD = re.compile(r"[^\w.-]+")
# What Windows takes for a device, whatever follows the dot.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def returned_names(files: Sequence[str]) -> tuple[str, ...]:
    """Return a name for each file, in their order; where several would have one name, each gets a number."""
    names = [_safe(PurePosixPath(file).stem) for file in files]
    folded = [_folded(name) for name in names]
    taken, chosen = {name for name in folded if folded.count(name) == 1}, []
    for name, key in zip(names, folded, strict=True):
        number, free = 0, name
        while key not in taken or number:
            number += 1
            free = f"{number:02d}_{name}"
            if _folded(free) not in taken:
                taken.add(_folded(free))
                break
        chosen.append(f"{free}.xlsx")
    return tuple(chosen)


def _safe(stem: str) -> str:
    """Return a file's name with `_` for every sign that is neither a letter nor a digit."""
    name = _ODD.sub("_", unicodedata.normalize("NFC", stem)).strip("._ ")[:_LONGEST].strip("._ ")
    return f"_{name}" if not name or _DEVICE.fullmatch(name) else name


def _folded(name: str) -> str:
    """Return the form in which two names are one file on some computers."""
    return unicodedata.normalize("NFC", name).casefold()
