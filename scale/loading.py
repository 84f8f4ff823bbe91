"""The tables of a part as they are judged: odd words are unknown, rows without a key are left out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from engine.backends.sql.columns import (
    KEY,
    NOMINEES,
    PLACE,
    STATES,
    VILLAGES,
    Column,
    Holds,
    State,
    records_table,
)
from engine.backends.sql.duck import TYPES, quoted, text
from engine.backends.sql.runner import Runner, Search, count
from scale.checks import (
    UNIQUE,
    Checked,
    blank_key,
    blank_keys,
    in_words,
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
from scale.data import SITTING, Part
from scale.several import SEVERAL
from scale.tables import HELD, ID_DIGEST, SEAT
from vocabulary.catalogue import parquet as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem

EVERYBODY = "everybody"


def load(runner: Runner, part: Part, tables: Iterable[Checked]) -> Iterator[Problem]:
    """Load the tables of a part, and report what of them is not used."""
    by_name = {table.name: table for table in tables}
    there = [table for table in by_name.values() if table.there]
    raws = {each.name: runner.parquet(each.name, [part.file(each.name)], each.columns) for each in there}
    keyed = [each for each in there if each.name in UNIQUE]
    odd_rows = count(
        runner,
        [something_odd(each, raws[each.name]) for each in there]
        + [repeated_key(each, raws[each.name]) for each in keyed],
    )
    odds = {each.name: rows for each, (rows, _) in zip(there, odd_rows, strict=False)}
    twice = {each.name: found for each, found in zip(keyed, odd_rows[len(there) :], strict=True)}
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
        # People are read from their files once more, with what other counties know of them.
        keep = runner.define if table.name == NOMINEES else runner.make
        keep(table.name, _used(table, raw, bad_keys, ranges=bool(no_ranges)))
    yield from _nobodys_rows(runner, part, by_name, raws.get(NOMINEES))
    runner.make(EVERYBODY, _everybody(by_name[NOMINEES]))
    runner.drop(NOMINEES)


def rows_of(runner: Runner, part: Part) -> tuple[int, int]:
    """Return how many people the file has, and how many of them are judged."""
    ((used, _),) = count(runner, [Search(EVERYBODY)])
    return runner.files.rows(part.file(NOMINEES)), used


def _used(table: Checked, raw: str | None, bad_keys: Sequence[Problem], *, ranges: bool) -> str:
    """Return the statement of the rows that are used; of a key that is repeated no row is."""
    columns = ", ".join(_cleaned(column, table, ranges=ranges) for column in table.spec.columns)
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


def _cleaned(column: Column, table: Checked, *, ranges: bool) -> str:
    """Return a column as it is used: what is missing, none of its words, or of no range, is unknown."""
    name, kind = quoted(column.name), TYPES[column.holds]
    if column.name not in table.there:
        return f"CAST(NULL AS {kind}) AS {name}"
    of_range = table.range_of(column) if ranges else None
    if of_range is not None:
        beyond = f"COALESCE({reversed_(*of_range)}, FALSE)"
        return f"CAST(CASE WHEN {beyond} THEN NULL ELSE {name} END AS {kind}) AS {name}"
    if column.words is not None:
        return f"CASE WHEN NOT ({odd(column)}) THEN {name} END AS {name}"
    return f"CAST({name} AS BIGINT) AS {name}" if column.holds is Holds.NUMBER else name


def _nobodys_rows(
    runner: Runner, part: Part, by_name: Mapping[str, Checked], people: str | None
) -> Iterator[Problem]:
    """Report and drop rows about nobody, and wait for an answer where records are not what was said.

    Rows about people whose own row is not used follow from what was reported of it: nothing more is said.
    """
    tables = [name for name in by_name if name not in {NOMINEES, VILLAGES, SITTING}]
    members = _MEMBERS if SITTING in by_name else "FALSE"
    somebodys = f"({_SOMEBODYS} OR {members})"
    asked = [each.name for each in by_name[STATES].spec.required if each.name not in KEY]
    runner.define(RECORDED, _recorded(asked))
    keys = " UNION ALL ".join(f"SELECT {key_list(KEY)} FROM {quoted(name)}" for name in tables)
    nobodys = Search(f"({keys}) t", f"NOT ({somebodys})")
    contradicted = Search(_WITH_RECORDS, " OR ".join(f"({_wrong(name)})" for name in asked) or "FALSE")
    (odd_rows, _), (wrong, _) = count(runner, [nobodys, contradicted])
    if odd_rows and people is not None:
        yield from _about_nobody(runner, part, tables, (people, members))
    if wrong:
        yield from _contradicted(runner, part, by_name[STATES], asked)


def _about_nobody(
    runner: Runner, part: Part, tables: Sequence[str], there: tuple[str, str]
) -> Iterator[Problem]:
    """Drop rows about nobody; report them, but where the file of people is empty report that."""
    people, members = there
    in_file = f"EXISTS (SELECT 1 FROM {people} n WHERE {same_key('n', 't')})"
    ((rows_there, _),) = count(runner, [Search(people)])
    if not rows_there:
        yield problem(catalogue.NO_ROWS, FilePlace(part.path(NOMINEES)))
    found = count(
        runner, [Search(f"{quoted(name)} t", f"NOT ({in_file} OR {members})", _ONE) for name in tables]
    )
    for name, (rows, key) in zip(tables, found, strict=True):
        if rows and rows_there:
            yield problem(catalogue.NOBODYS_ROWS, FilePlace(part.path(name)), count=rows, key=str(key))
        runner.make(name, f"SELECT t.* FROM {quoted(name)} t WHERE {_SOMEBODYS} OR {members}")


def _contradicted(runner: Runner, part: Part, states: Checked, asked: Sequence[str]) -> Iterator[Problem]:
    """Report whose records are not what was said of them, and take it that the answer is owed."""
    found = count(runner, [Search(_WITH_RECORDS, _wrong(name), _ONE) for name in asked])
    for name, (rows, key) in zip(asked, found, strict=True):
        if rows:
            place = FilePlace(part.path(STATES))
            yield problem(catalogue.STATE_AND_RECORDS, place, question=name, count=rows, key=str(key))
    owed = text(State.OWED.value)
    columns = (
        f"CASE WHEN {_wrong(each.name)} THEN {owed} ELSE t.{quoted(each.name)} END AS {quoted(each.name)}"
        if each.name in asked
        else f"t.{quoted(each.name)}"
        for each in states.spec.columns
    )
    runner.make(STATES, f"SELECT {', '.join(columns)} FROM {_WITH_RECORDS}")


RECORDED = "recorded"  # who has records of which questions
_SOMEBODYS = f"EXISTS (SELECT 1 FROM {quoted(NOMINEES)} n WHERE {same_key('n', 't')})"
_MEMBERS = (  # kin of members who stay in a by-election, who have a seat in the place of a number
    f"EXISTS (SELECT 1 FROM {SITTING} m WHERE {same_key('m', 't', PLACE)} AND m.{SEAT} = t.no)"
)
_WITH_RECORDS = f"{quoted(STATES)} t LEFT JOIN {RECORDED} r ON {same_key('t', 'r')}"
_ONE = in_words(KEY, "t")


def _recorded(asked: Iterable[str]) -> str:
    """Return the statement of who has records: a row a person, a column a question."""
    keys, asked = key_list(KEY), list(asked)
    if not asked:
        return f"SELECT {keys} FROM {quoted(STATES)} WHERE FALSE"
    rows = " UNION ALL ".join(
        f"SELECT {keys}, {text(name)} AS question FROM {quoted(records_table(name))}" for name in asked
    )
    columns = (f"max(CASE WHEN question = {text(name)} THEN 1 END) AS {quoted(name)}" for name in asked)
    return f"SELECT {keys}, {', '.join(columns)} FROM ({rows}) GROUP BY {keys}"


def _wrong(question: str) -> str:
    """Return the test that somebody's records are not what was said of them."""
    state, recorded = f"t.{quoted(question)}", f"r.{quoted(question)}"
    return (
        f"({state} = {text(State.FOUND.value)} AND {recorded} IS NULL) "
        f"OR ({state} = {text(State.CLEAR.value)} AND {recorded} IS NOT NULL)"
    )


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
