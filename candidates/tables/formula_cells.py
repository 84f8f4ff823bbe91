"""Formulas that show no value: a reader sees a blank cell, and a blank says nothing."""

from collections.abc import Iterator, Sequence

from files.books.sheets import Sheet
from vocabulary.catalogue.sheets import tables as catalogue
from vocabulary.places import place_words
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text

_SHOWN = 5  # cells named in one message


def formula_problems(sheet: Sheet, first_row: int) -> Iterator[Problem]:
    """Report formulas from a row on that nothing has worked out, and those that end in an error."""
    for entry, cells in (
        (catalogue.FORMULA_WITHOUT_VALUE, sheet.uncalculated),
        (catalogue.FORMULA_ERROR, sheet.errors),
    ):
        below = [cell for cell in cells if cell[0] >= first_row]
        if below:
            yield problem(entry, sheet.place(*below[0]), count=len(below), shown=cells_named(sheet, below))


def cells_named(sheet: Sheet, cells: Sequence[tuple[int, int]]) -> Text:
    """Say where the first of the cells stand."""
    shown = "、".join(place_words(sheet.place(*cell)) for cell in cells[:_SHOWN])
    return Text(f"{shown}{'等' if len(cells) > _SHOWN else ''}", shown)
