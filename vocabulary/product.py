"""The version of lianshen: it stands in every record, so that a result can be made again by what made it."""

from typing import Final

VERSION: Final = "0.1.0"


def version_number(written: str) -> tuple[int, ...]:
    """Return a version for comparison: 0.1 is 0.1.0."""
    parts = [int(part) for part in written.split(".")]
    return tuple(parts + [0] * (3 - len(parts)))
