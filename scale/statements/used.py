"""The rows of a table that are used, and its columns as they are used."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.backends.sql.columns import Column, Holds
from engine.backends.sql.duck import TYPES, quoted
from scale.checks import UNIQUE, Checked, blank_key, key_list, odd, reversed_
from vocabulary.problems import Problem


@dataclass(frozen=True, slots=True)
class Odd:
    """What of a table is not as it ought to be, and is mended as it is read."""

    words: bool
    ranges: bool


NOTHING_ODD = Odd(words=False, ranges=False)


def used(table: Checked, raw: str | None, bad_keys: Sequence[Problem], odd_ones: Odd) -> str:
    """Return the statement of the rows that are used; of a key that is repeated no row is."""
    columns = ", ".join(cleaned(column, table, odd_ones) for column in table.spec.columns)
    if raw is None:
        return f"SELECT {columns} WHERE FALSE"
    query = f"SELECT {columns} FROM {raw}"
    if not bad_keys:
        return query
    query += f" WHERE NOT ({blank_key(table.key)})"
    if table.name not in UNIQUE:
        return query
    names = ", ".join(quoted(column.name) for column in table.spec.columns)
    rows = f"SELECT *, count(*) OVER (PARTITION BY {key_list(table.key)}) AS rows_of_key FROM ({query})"
    return f"SELECT {names} FROM ({rows}) WHERE rows_of_key = 1"


def cleaned(column: Column, table: Checked, odd_ones: Odd) -> str:
    """Return a column as it is used: what is missing, none of its words, or of no range, is unknown."""
    name, kind = quoted(column.name), TYPES[column.holds]
    if column.name not in table.there:
        return f"CAST(NULL AS {kind}) AS {name}"
    of_range = table.range_of(column) if odd_ones.ranges else None
    if of_range is not None:
        beyond = f"COALESCE({reversed_(*of_range)}, FALSE)"
        return f"CAST(CASE WHEN {beyond} THEN NULL ELSE {name} END AS {kind}) AS {name}"
    if odd_ones.words and column.words is not None:
        return f"CASE WHEN NOT ({odd(column)}) THEN {name} END AS {name}"
    return f"CAST({name} AS BIGINT) AS {name}" if column.holds is Holds.NUMBER else name
