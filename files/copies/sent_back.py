"""The copy of a sender's .xlsx that goes back: patched where it is written as nearly all are."""

from collections.abc import Mapping
from pathlib import Path

from files.books.package_gauge import LARGEST_FILE
from files.copies.copy_marks import SheetMarks
from files.copies.patched import patched_copy
from files.entries import read_regular
from files.workbooks import SheetText


def marked_copy_of(path: Path, marks: Mapping[str, SheetMarks], notice: SheetText) -> bytes | None:
    """Return a copy of the .xlsx at a path; nothing where it cannot be opened."""
    try:
        raw = read_regular(path, LARGEST_FILE)
    except OSError:
        return None
    patched = patched_copy(raw, marks, notice)
    if patched is not None:
        return patched
    from files.copies.marked_copies import marked_copy

    return marked_copy(raw, marks, notice)
