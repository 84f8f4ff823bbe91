"""The tables of a part as they are judged: odd words are unknown, rows without a key are left out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.backends.sql.columns import NOMINEES, STATES, VILLAGES, Column, Holds
from engine.backends.sql.duck import TYPES, quoted
from engine.backends.sql.runner import Counted, Runner, Search, count
from scale.checks import (
    UNIQUE,
    Checked,
    blank_key,
    blank_keys,
    key_list,
    odd,
    repeated_key,
    repeated_keys,
    reversed_,
    reversed_ranges,
    same_key,
    something_odd,
    unknown_words,
)
from scale.data import KIN, Part
from scale.several import SEVERAL
from scale.statements.answers import READ, settle_answers
from scale.tables import HELD, ID_DIGEST
from vocabulary.problems import Problem

EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class _Odd:
    """What of a table is not as it ought to be, and is mended as it is read."""

    words: bool
    ranges: bool


def load(runner: Runner, part: Part, tables: Iterable[Checked]) -> Iterator[Problem]:
    """Load the tables of a part, and report what of them is not used.

    People and what was answered about them stay in their files, which are read as often as they are needed.
    """
    by_name = {table.name: table for table in tables}
    there = [table for table in by_name.values() if table.there]
    raws = {each.name: runner.parquet(each.name, [part.file(each.name)], each.columns) for each in there}
    # Where both files have the same keys in the same order, as ours do, no row need be looked for.
    aligned = {NOMINEES, STATES} <= raws.keys() and runner.aligned(
        raws[NOMINEES], raws[STATES], same_key("n", "s")
    )
    odds, twice = _wrong_rows(runner, there, raws, aligned=aligned)
    for table in by_name.values():
        raw = raws.get(table.name)
        bad_keys: list[Problem] = []
        no_ranges: list[Problem] = []
        if raw is not None and odds[table.name]:
            yield from unknown_words(runner, part, table, raw)
            no_ranges += reversed_ranges(runner, part, table, raw)
            yield from no_ranges
            bad_keys += blank_keys(runner, part, table, raw)
        bad_keys += repeated_keys(part, table, twice.get(table.name, (0, None)))
        yield from bad_keys
        in_place = table.name not in {VILLAGES, KIN} and not bad_keys
        aligned = aligned and not (table.name == NOMINEES and bad_keys)
        keep = runner.define if in_place else runner.make
        name = READ if table.name == NOMINEES else table.name
        keep(
            name, _used(table, raw, bad_keys, _Odd(words=bool(odds.get(table.name)), ranges=bool(no_ranges)))
        )
    yield from settle_answers(runner, part, by_name, raws.get(NOMINEES), aligned=aligned)
    runner.define(EVERYBODY, _everybody(by_name[NOMINEES]))


def _wrong_rows(
    runner: Runner, there: Sequence[Checked], raws: Mapping[str, str], *, aligned: bool
) -> tuple[dict[str, int], dict[str, Counted]]:
    """Return in how many rows of each table something is odd, and how many repeat a key."""
    keyed = [each for each in there if each.name in UNIQUE and not (aligned and each.name == STATES)]
    found = count(
        runner,
        [Search(f"({something_odd(each, raws[each.name])})") for each in there]
        + [repeated_key(each, raws[each.name]) for each in keyed],
    )
    odds = {each.name: rows for each, (rows, _) in zip(there, found, strict=False)}
    twice = {each.name: rows for each, rows in zip(keyed, found[len(there) :], strict=True)}
    if aligned:
        twice[STATES] = twice[NOMINEES]
    return odds, twice


def rows_of(runner: Runner, part: Part) -> tuple[int, int]:
    """Return how many people the file has, and how many of them are judged."""
    ((used, _),) = count(runner, [Search(quoted(READ))])
    return runner.files.rows(part.file(NOMINEES)), used


def _used(table: Checked, raw: str | None, bad_keys: Sequence[Problem], odd_ones: _Odd) -> str:
    """Return the statement of the rows that are used; of a key that is repeated no row is."""
    columns = ", ".join(_cleaned(column, table, odd_ones) for column in table.spec.columns)
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


def _cleaned(column: Column, table: Checked, odd_ones: _Odd) -> str:
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


def _everybody(table: Checked) -> str:
    """Return the people, of whom an ID in several counties counts in all of them."""
    names = [column.name for column in table.spec.columns]
    changed: dict[str, str] = {
        HELD: f"(COALESCE(n.{quoted(HELD)}, FALSE) OR COALESCE(d.names > 1, FALSE))",
        "villages_nominated_least": _villages("least"),
        "villages_nominated_most": _villages("most"),
    }
    columns = ", ".join(
        f"{changed[name]} AS {quoted(name)}" if name in changed else f"n.{quoted(name)}" for name in names
    )
    return (
        f"SELECT {columns} FROM {quoted(READ)} n "
        f"LEFT JOIN {SEVERAL} d ON d.{ID_DIGEST} = n.{quoted(ID_DIGEST)}"
    )


def _villages(bound: str) -> str:
    """Return in how many villages somebody is nominated, those of other counties included."""
    own = quoted(f"villages_nominated_{bound}")
    of_two = "d.names > 1 OR d.least IS NULL"
    return (
        f"CASE WHEN d.{ID_DIGEST} IS NULL THEN n.{own} WHEN {of_two} THEN NULL "
        f"ELSE d.{bound} + CASE WHEN list_contains(n.bodies, 'committee') THEN 0 ELSE 1 END END"
    )
