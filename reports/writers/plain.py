"""Writes lines as plain text."""

from collections.abc import Iterable

from reports.blocks import Line


def plain_text(paper: Iterable[Line]) -> str:
    """Return lines as text, every word as it is."""
    return "".join(f"{line.words}\n" for line in paper)
