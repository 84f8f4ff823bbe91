"""What a roster shows that is not read: hidden rows and columns, strike-through, colours."""

from collections.abc import Iterator
from pathlib import Path

from candidates.tables.header_row import Header
from files.reading import marks_of
from vocabulary.catalogue.rosters import roster_files as catalogue
from vocabulary.problems import Hint, hint
from vocabulary.texts import Text


def look_hints(path: Path, header: Header) -> Iterator[Hint]:
    """Report once for each sheet that people were hidden, struck out or coloured, but read like others."""
    sheet = header.sheet
    place = sheet.whole()
    marks = marks_of(path, sheet.name.strip(), max(header.row, header.last_row) + 2)
    if marks.struck or marks.coloured:
        yield hint(
            catalogue.LOOKS_NOT_READ,
            place,
            struck=marks.struck,
            coloured=marks.coloured,
            cells=Text(f"有 {marks.struck + marks.coloured} 个单元格", "cells"),
        )
    if marks.hidden_rows:
        yield hint(catalogue.HIDDEN_ROWS, place, count=marks.hidden_rows)
    if marks.hidden_columns:
        yield hint(catalogue.HIDDEN_COLUMNS, place, count=marks.hidden_columns)
