"""Writes lines as plain text."""

from collections.abc import Iterable

from reports.blocks import Line
from vocabulary.writing.unseen import shown


def plain_text(paper: Iterable[Line]) -> str:
    """Return lines as text, every word as it is, and what nobody sees as its code point."""
    return "".join(f"{shown(line.words)}\n" for line in paper)
