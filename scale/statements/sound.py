"""Whether anything is wrong with the files of a part: nearly always nothing is, and one statement says so."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from engine.backends.sql.columns import (
    KEY,
    NOMINEES,
    RECORDS,
    STATES,
    UNCLEAR,
    VILLAGES,
    Column,
    State,
    records_table,
)
from engine.backends.sql.duck import quoted, text
from engine.backends.sql.runner import Runner, Search, count
from scale.checks import UNIQUE, Checked, blank_key, odd, repeated_key, reversed_, same_key, something_odd
from scale.data import KIN, SITTING
from scale.statements.answers import questions_of, records_of, somebodys, unclear_of
from scale.statements.used import NOTHING_ODD, used

TWICE = "stand twice"  # who stands more than once in a county, by number
OF_COUNTY = (KEY[0], KEY[-1])


def is_sound(
    runner: Runner, tables: Mapping[str, Checked], raws: Mapping[str, str], *, aligned: bool
) -> bool:
    """Make the tables of records and of the unclear from files as they are; say whether these may stay.

    Everything is looked for by one statement, which counts. What is wrong, where it counts anything, is found
    out by going through the tables one by one.
    """
    asked = questions_of(tables)
    keys = ", ".join(map(quoted, OF_COUNTY))
    runner.make(
        TWICE, f"SELECT {keys} FROM {raws[NOMINEES]} GROUP BY {keys} HAVING count(*) > 1"
    )  # in several villages, or by mistake
    read = {name: f"({_as_it_is(tables[records_table(name)], raws)})" for name in asked}
    there = {name: source for name, source in read.items() if records_table(name) in raws}
    runner.make(RECORDS, records_of(tables, asked, there))
    runner.settle(UNCLEAR, _unclear(tables, raws, aligned=aligned))
    searches = [
        *_odd_rows(tables, raws),
        *_odd_records(tables, asked),
        *_repeated(tables, raws, aligned=aligned),
        *_strangers(tables, raws, aligned=aligned),
        *_other_answers(asked),
    ]
    return not any(rows for rows, _ in count(runner, searches))


def _as_it_is(table: Checked, raws: Mapping[str, str]) -> str:
    """Return the statement of all rows of a table, with all columns that are read."""
    return used(table, raws.get(table.name), (), NOTHING_ODD)


def _unclear(tables: Mapping[str, Checked], raws: Mapping[str, str], *, aligned: bool) -> str:
    """Return the statement of the unclear; answers in the order of people have their keys already."""
    states = tables[STATES]
    if aligned:
        return unclear_of(states, f"{raws[STATES]} s", "s")
    answers = f"LEFT JOIN {raws[STATES]} s ON {same_key('n', 's')}"
    return unclear_of(states, f"{raws[NOMINEES]} n {answers}", "n")


def _odd_rows(tables: Mapping[str, Checked], raws: Mapping[str, str]) -> Iterator[Search]:
    """Yield the searches for rows with an unknown word, no range or no key; of answers, among the unclear."""
    for name in (NOMINEES, VILLAGES, KIN, SITTING):
        if name in raws:
            yield Search(f"({something_odd(tables[name], raws[name])})")
    tests = [odd(each) for each in tables[STATES].closed]
    if tests:
        yield Search(UNCLEAR, " OR ".join(tests))


def _odd_records(tables: Mapping[str, Checked], asked: Sequence[str]) -> Iterator[Search]:
    """Yield the search for the same among records, which lie in one table."""
    from engine.backends.sql.records import QUESTION, shared  # sqlglot takes its time to load

    tests = dict.fromkeys([blank_key(KEY)])
    of_words: defaultdict[Column, list[str]] = defaultdict(list)
    for name in asked:
        table = tables[records_table(name)]
        for each in table.closed:
            of_words[Column(shared(each), each.holds, each.words)].append(name)
        columns = {each.name: each for each in table.columns}
        tests.update(
            dict.fromkeys(reversed_(*(shared(columns[each]) for each in pair)) for pair in table.ranges)
        )
    for column, questions in of_words.items():
        names = ", ".join(map(text, questions))
        tests[f"{quoted(QUESTION)} IN ({names}) AND {odd(column)}"] = None
    yield Search(RECORDS, " OR ".join(f"({test})" for test in tests))


def _repeated(tables: Mapping[str, Checked], raws: Mapping[str, str], *, aligned: bool) -> Iterator[Search]:
    """Yield the searches for keys that stand more than once; those of people are among `TWICE`."""
    for name, raw in raws.items():
        if name == NOMINEES:
            twice = f"SELECT n.* FROM {raw} n JOIN {quoted(TWICE)} t ON {same_key('n', 't', OF_COUNTY)}"
            yield repeated_key(tables[name], f"({twice})")
        elif name in UNIQUE and not (aligned and name == STATES):
            yield repeated_key(tables[name], raw)


def _strangers(tables: Mapping[str, Checked], raws: Mapping[str, str], *, aligned: bool) -> Iterator[Search]:
    """Yield the searches for rows about nobody."""
    of_members = raws.get(SITTING) if SITTING in tables else None
    for name in (KIN, STATES):
        if name in raws and not (aligned and name == STATES):
            yield Search(f"{raws[name]} t", f"NOT ({somebodys(raws[NOMINEES], of_members)})")


def _other_answers(asked: Sequence[str]) -> Iterator[Search]:
    """Yield the search for records that are not what was said of somebody.

    Whoever has a record is one of the unclear, and not clear in that question; and of as many people as
    something was found of there are records.
    """
    from engine.backends.sql.records import QUESTION  # sqlglot takes its time to load

    if not asked:
        return
    whens = " ".join(f"WHEN {text(name)} THEN u.{quoted(name)}" for name in asked)
    found = text(State.FOUND.value)
    keys = ", ".join(f"r.{quoted(name)}" for name in (*KEY, QUESTION))
    recorded = (
        f"SELECT DISTINCT {keys}, u.{quoted(KEY[-1])} IS NULL AS nobody, "
        f"CASE r.{quoted(QUESTION)} {whens} END AS said "
        f"FROM {RECORDS} r LEFT JOIN {UNCLEAR} u ON {same_key('r', 'u')}"
    )
    wrong = f"CASE WHEN nobody OR said = {text(State.CLEAR.value)} THEN 1 ELSE 0 END"
    said = " + ".join(f"CASE WHEN {quoted(name)} = {found} THEN 1 ELSE 0 END" for name in asked)
    sums = (
        f"SELECT {wrong} AS wrong, CASE WHEN said = {found} THEN 1 ELSE 0 END AS found FROM ({recorded}) "
        f"UNION ALL SELECT 0 AS wrong, -({said}) AS found FROM {UNCLEAR}"
    )
    yield Search(
        f"(SELECT sum(wrong) AS wrong, sum(found) AS found FROM ({sums}))", "wrong > 0 OR found <> 0"
    )
