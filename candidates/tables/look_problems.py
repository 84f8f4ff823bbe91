"""What we say about colours, strike-through and hidden rows: they are no answer."""

from collections.abc import Iterator

from files.books.sheets import Marks
from vocabulary.catalogue.sheets import tables as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint, hint


def report_marks(marks: Marks, place: SheetPlace) -> Iterator[Hint]:
    """Mention how many cells are marked in a way that is not read."""
    if marks.struck or marks.coloured:
        both = marks.struck + marks.coloured
        yield hint(catalogue.LOOKS_NOT_READ, place, both=both, struck=marks.struck, coloured=marks.coloured)
    if marks.hidden_columns:
        yield hint(catalogue.HIDDEN_COLUMNS, place, count=marks.hidden_columns)
    if marks.hidden_rows:
        yield hint(catalogue.HIDDEN_ROWS, place, count=marks.hidden_rows)
