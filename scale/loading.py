"""The tables of a part as they are judged: odd words are unknown, rows without a key are left out."""

from collections.abc import Iterable, Iterator

from engine.backends.sql.columns import KEY, NOMINEES, STATES, VILLAGES, Column, Holds, State, records_table
from engine.backends.sql.duck import TYPES, Database, quoted, text
from scale.checks import KEYS, Checked, blank_key, key_list, odd, same_key, unknown_words, wrong_keys
from scale.data import Part
from scale.several import SEVERAL
from scale.tables import HELD, ID_DIGEST
from vocabulary.catalogue import parquet as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem

EVERYBODY = "everybody"


def load(database: Database, part: Part, tables: Iterable[Checked]) -> Iterator[Problem]:
    """Load the tables of a part, and report what of them is not used."""
    by_name = {table.name: table for table in tables}
    for table in by_name.values():
        yield from _load(database, part, table)
    for table in by_name.values():
        if table.name not in {NOMINEES, VILLAGES}:
            yield from _nobodys_rows(database, part, table)
    for name in (column.name for column in by_name[STATES].spec.required if column.name not in KEY):
        yield from _states_and_records(database, part, name)
    database.run(f"CREATE OR REPLACE TEMP TABLE {EVERYBODY} AS {_everybody(by_name[NOMINEES])}")
    database.run(f"DROP TABLE {quoted(NOMINEES)}")


def rows_of(database: Database, part: Part) -> tuple[int, int]:
    """Return how many people the file has, and how many of them are judged."""
    ((read,),) = database.run(f"SELECT count(*) FROM read_parquet({text(part.file(NOMINEES))})")
    ((used,),) = database.run(f"SELECT count(*) FROM {EVERYBODY}")
    return int(read), int(used)


def _load(database: Database, part: Part, table: Checked) -> Iterator[Problem]:
    """Load one table; of a key that is repeated no row is used."""
    columns = ", ".join(_cleaned(column, table.there) for column in table.spec.columns)
    name = quoted(table.name)
    if not table.there:
        database.run(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT {columns} WHERE FALSE")
        return
    raw = f"read_parquet({text(part.file(table.name))})"
    yield from unknown_words(database, part, table, raw)
    bad_keys = list(wrong_keys(database, part, table, raw))
    yield from bad_keys
    query = f"SELECT {columns} FROM {raw}"
    if bad_keys:
        query += f" WHERE NOT ({blank_key(table.key)})"
        if table.name in KEYS:
            query += f" QUALIFY count(*) OVER (PARTITION BY {key_list(table.key)}) = 1"
    database.run(f"CREATE OR REPLACE TEMP TABLE {name} AS {query}")


def _cleaned(column: Column, there: frozenset[str]) -> str:
    """Return a column as it is used: what is missing, or none of its words, is unknown."""
    name, kind = quoted(column.name), TYPES[column.holds]
    if column.name not in there:
        return f"CAST(NULL AS {kind}) AS {name}"
    if column.words is not None:
        return f"CASE WHEN NOT ({odd(column)}) THEN {name} END AS {name}"
    return f"CAST({name} AS BIGINT) AS {name}" if column.holds is Holds.NUMBER else name


def _nobodys_rows(database: Database, part: Part, table: Checked) -> Iterator[Problem]:
    """Report and drop rows about people who are not there."""
    name, people = quoted(table.name), quoted(NOMINEES)
    missing = f"NOT EXISTS (SELECT 1 FROM {people} n WHERE {same_key('n', name)})"
    one = f"concat_ws(' ', {key_list(KEY)})"
    ((count, key),) = database.run(f"SELECT count(*), min({one}) FROM {name} WHERE {missing}")
    if count:
        place = FilePlace(part.path(table.name))
        yield problem(catalogue.NOBODYS_ROWS, place, count=count, key=str(key))
        database.run(f"DELETE FROM {name} WHERE {missing}")


def _states_and_records(database: Database, part: Part, question: str) -> Iterator[Problem]:
    """Report people whose records are not what was said of them, and wait for an answer about them."""
    records, state, name = quoted(records_table(question)), quoted(question), quoted(STATES)
    some = f"EXISTS (SELECT 1 FROM {records} r WHERE {same_key('r', name)})"
    wrong = f"({state} = {text(State.FOUND.value)} AND NOT {some})"
    wrong += f" OR ({state} = {text(State.CLEAR.value)} AND {some})"
    one = f"concat_ws(' ', {key_list(KEY)})"
    ((count, key),) = database.run(f"SELECT count(*), min({one}) FROM {name} WHERE {wrong}")
    if count:
        place = FilePlace(part.path(STATES))
        yield problem(catalogue.STATE_AND_RECORDS, place, question=question, count=count, key=str(key))
        database.run(f"UPDATE {name} SET {state} = {text(State.OWED.value)} WHERE {wrong}")


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
        f"SELECT {columns} FROM {quoted(NOMINEES)} n "
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
