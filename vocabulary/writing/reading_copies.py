"""English reading copies of papers whose Chinese text is the one that counts: first line and name."""

from enum import Enum

ENDING = ".en"


class Counts(Enum):
    """What is done with the Chinese paper, and never with its English copy."""

    SENT = "sent"
    SERVED = "served"
    SIGNED = "signed"
    POSTED = "posted"


def first_line(counts: Counts) -> str:
    """Return what a reading copy says above everything else."""
    return f"Reading copy in English. The Chinese text is what is {counts.value}; this copy is not."


def copy_name(name: str) -> str:
    """Return the name of the reading copy of a file, or of a folder: 名单.docx becomes 名单.en.docx."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}{ENDING}{dot}{ending}" if dot else f"{name}{ENDING}"
