"""What cells of registers say: full dates, words of closed lists; and how headers and words are listed."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import TypeVar

from candidates.tables.cells import cell_moment
from candidates.tables.header_row import TableRow
from candidates.tables.spec import TableSpec
from candidates.tables.words.cell_words import word_key
from files.books.sheets import words
from vocabulary.dates import Day
from vocabulary.texts import Text
from vocabulary.writing.words import clipped

Chosen = TypeVar("Chosen", bound=Enum)


def day_in(row: TableRow, name: str) -> date | None:
    """Read a full date; a month or a year is none."""
    match cell_moment(row.cell(name)):
        case Day(year, int() as month, int() as day):
            return date(year, month, day)
        case _:
            return None


def word_in(row: TableRow, name: str, known: Mapping[Chosen, Text]) -> Chosen | None:
    """Read a word of a closed list by its Chinese label; none where the cell has another, or is blank."""
    written = word_key(row.text(name))
    return next((each for each, label in known.items() if word_key(label.zh) == written), None)


def code_in(row: TableRow, name: str) -> str:
    """Read what rows are known by, a row's number or a code of ours, as it stands: it is compared.

    Digits in a row would become alike if they were hidden here. Whoever prints it hides what may be an ID.
    """
    return words(row.cell(name)).strip()


def lacking(row: TableRow, spec: TableSpec, names: Iterable[str]) -> Text:
    """List the headers of what a row lacks; what stands in such a cell and cannot be read is quoted."""
    listed = [(spec.column(name).header, clipped(row.text(name))) for name in names]
    return Text(
        "、".join(f"「{head}」" + (f"（「{said}」无法识别）" if said else "") for head, said in listed),
        ", ".join(head + (f" (`{said}` cannot be read)" if said else "") for head, said in listed),
    )


def quoted_list(words: Iterable[str]) -> Text:
    """List headers, or words that a cell may have."""
    named = tuple(words)
    return Text("、".join(f"「{each}」" for each in named), ", ".join(named))
