"""The tables of a part as they are judged: odd words are unknown, rows without a key are left out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from engine.backends.sql.columns import NOMINEES, STATES, VILLAGES
from engine.backends.sql.duck import quoted
from engine.backends.sql.runner import Counted, Runner, Search, count
from scale.checks import (
    UNIQUE,
    Checked,
    blank_keys,
    repeated_key,
    repeated_keys,
    reversed_ranges,
    same_key,
    something_odd,
    unknown_words,
)
from scale.data import KIN, SITTING, Part
from scale.several import SEVERAL
from scale.statements.answers import READ, settle_answers
from scale.statements.sound import is_sound
from scale.statements.used import Odd, used
from scale.tables import HELD, ID_DIGEST
from vocabulary.problems import Problem

EVERYBODY = "everybody"
_OF_PLACES = frozenset({NOMINEES, VILLAGES, KIN, SITTING})


def load(runner: Runner, part: Part, tables: Iterable[Checked], *, answers: bool = True) -> Iterator[Problem]:
    """Load the tables of a part, and report what of them is not used.

    People and what was answered about them stay in their files, which are read as often as they are needed.
    `answers`: also those of answers and of the records of each question, which no statement here reads.
    """
    by_name = {table.name: table for table in tables}
    there = [table for table in by_name.values() if table.there]
    raws = {each.name: runner.parquet(each.name, [part.file(each.name)], each.columns) for each in there}
    # Where both files have the same keys in the same order, as ours do, no row need be looked for.
    aligned = {NOMINEES, STATES} <= raws.keys() and runner.aligned(
        raws[NOMINEES], raws[STATES], same_key("n", "s")
    )
    sound = is_sound(runner, by_name, raws, aligned=aligned)
    odds, twice = ({}, {}) if sound else _wrong_rows(runner, there, raws, aligned=aligned)
    for table in (each for each in by_name.values() if answers or not sound or each.name in _OF_PLACES):
        raw = raws.get(table.name)
        bad_keys: list[Problem] = []
        no_ranges: list[Problem] = []
        if raw is not None and odds.get(table.name):
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
        keep(name, used(table, raw, bad_keys, Odd(words=bool(odds.get(table.name)), ranges=bool(no_ranges))))
    if not sound:
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
    ((used,),) = runner.run(f"SELECT count(*) FROM {quoted(READ)}")
    return runner.files.rows(part.file(NOMINEES)), int(used)


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
