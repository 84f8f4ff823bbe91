"""What we say about the headers of any table that people filled in."""

from collections.abc import Sequence

from vocabulary.catalogue.sheets import tables as catalogue
from vocabulary.places import Place
from vocabulary.problems import Hint, Problem, hint, problem
from vocabulary.texts import Text


def no_header(headers: Sequence[str], place: Place, unused: Text | None, keep: Text) -> Problem:
    """Say that no row has the headers that a table must have; `unused` is what follows from it."""
    quoted = "".join(f"「{header}」" for header in headers)
    named = Text(quoted, f"{', '.join(headers[:-1])} and {headers[-1]}")
    follows = Text(f"，{unused.zh}", f"; {unused.en}") if unused else Text("", "")
    return problem(catalogue.NO_HEADER, place, headers=named, unused=follows, keep=keep)


def column_twice(written: str, place: Place) -> Problem:
    """Say that two columns mean the same."""
    return problem(catalogue.COLUMN_TWICE, place, written=written)


def missing_column(table: Text, label: Text, add: Text, place: Place) -> Problem:
    """Say that a table lacks a column."""
    of, column = Text(table.zh, ""), Text(label.zh, f"`{label.zh}` ({label.en})")
    return problem(catalogue.MISSING_COLUMN, place, table=of, column=column, add=add)


def columns_not_read(written: Sequence[str], place: Place) -> Hint:
    """Mention the columns that are not read."""
    return hint(catalogue.COLUMNS_NOT_READ, place, columns=Text("、".join(written), ", ".join(written)))
