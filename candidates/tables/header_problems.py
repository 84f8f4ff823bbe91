"""What we say about the headers of any table that people filled in."""

from collections.abc import Sequence

from vocabulary.places import Place
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Text


def no_header(headers: Sequence[str], place: Place, unused: Text | None, keep: Text) -> Problem:
    """Say that no row has the headers that a table must have; `unused` is what follows from it."""
    quoted = "".join(f"「{header}」" for header in headers)
    listed = f"{', '.join(headers[:-1])} and {headers[-1]}"
    zh, en = (f"，{unused.zh}", f"; {unused.en}") if unused else ("", "")
    message = Text(f"没有找到含{quoted}的表头{zh}", f"no row has the headers {listed}{en}")
    return Problem("no-header", place, message, keep)


def column_twice(written: str, place: Place) -> Problem:
    """Say that two columns mean the same."""
    message = Text(
        f"「{written}」列重复，只采用前一列", f"two columns say the same as `{written}`; the first is used"
    )
    return Problem("column-twice", place, message, Text("请只保留一列", "keep one of them"))


def missing_column(table: Text, label: Text, add: Text, place: Place) -> Problem:
    """Say that a table lacks a column."""
    message = Text(f"{table.zh}缺少「{label.zh}」列", f"the column `{label.zh}` ({label.en}) is missing")
    return Problem("missing-column", place, message, add)


def columns_not_read(written: Sequence[str], place: Place) -> Hint:
    """Mention the columns that are not read."""
    message = Text(f"未读取的列：{'、'.join(written)}", f"columns that are not read: {', '.join(written)}")
    return Hint("columns-not-read", place, message)
