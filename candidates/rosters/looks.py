"""What a roster shows that is not read: hidden rows and columns, strike-through, colours."""

from collections.abc import Callable, Iterator
from pathlib import Path

from candidates.tables.header_row import Header
from files.books.sheets import Marks, Sheet
from files.reading import begin_marks
from vocabulary.catalogue.rosters import roster_files as catalogue
from vocabulary.problems import Hint, hint
from vocabulary.texts import Text


def begin_looks(path: Path, header: Header) -> Callable[[], Iterator[Hint]]:
    """Begin to look at a sheet below its header, and return what waits for the hints on what is seen."""
    sheet = header.sheet
    marks = begin_marks(path, sheet.name.strip(), max(header.row, header.last_row) + 2)
    return lambda: _look_hints(marks(), sheet)


def _look_hints(marks: Marks, sheet: Sheet) -> Iterator[Hint]:
    """Report once for each sheet that people were hidden, struck out or coloured, but read like others."""
    place = sheet.whole()
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
