"""What was answered about whom: rows about nobody, records that are not what was said, who is not clear."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from engine.backends.sql.columns import (
    KEY,
    NOMINEES,
    PLACE,
    RECORDS,
    STATES,
    UNCLEAR,
    VILLAGES,
    State,
    records_table,
)
from engine.backends.sql.duck import TYPES, quoted, text
from engine.backends.sql.runner import Runner, Search, count
from scale.checks import Checked, in_words, key_list, same_key
from scale.data import KIN, SITTING, Part
from scale.tables import SEAT
from vocabulary.catalogue import parquet as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem

READ = "nominees as read"  # before it is known of them in how many villages they are nominated
RECORDED = "recorded"  # who has records of which questions
_SOMEBODYS = f"EXISTS (SELECT 1 FROM {quoted(READ)} n WHERE {same_key('n', 't')})"
_WITH_RECORDS = f"{quoted(STATES)} t LEFT JOIN {RECORDED} r ON {same_key('t', 'r')}"
_ONE = in_words(KEY, "t")
_UNKNOWN_HERE = f"NOT EXISTS (SELECT 1 FROM {UNCLEAR} u WHERE {same_key('u', 't')})"


def somebodys(people: str, members: str | None) -> str:
    """Return the test that a row is about somebody, as people or members who stay in a by-election.

    Of these there are kin alone, with a seat in the place of a number.
    """
    of_people = f"EXISTS (SELECT 1 FROM {people} n WHERE {same_key('n', 't')})"
    return of_people if members is None else f"{of_people} OR {_of_members(members)}"


def _of_members(members: str) -> str:
    """Return the test that a row is about a member who stays."""
    return f"EXISTS (SELECT 1 FROM {members} m WHERE {same_key('m', 't', PLACE)} AND m.{SEAT} = t.no)"


def questions_of(by_name: Mapping[str, Checked]) -> list[str]:
    """Return the questions that are asked."""
    return [each.name for each in by_name[STATES].spec.required if each.name not in KEY]


def settle_answers(
    runner: Runner, part: Part, by_name: Mapping[str, Checked], people: str | None, *, aligned: bool
) -> Iterator[Problem]:
    """Make the tables of answers agree with one another, and that of the unclear; report what was changed.

    Nearly everybody is clear. That nothing is wrong is therefore found out among the few others: who has a
    record must be one of them.
    """
    members = _of_members(SITTING) if SITTING in by_name else "FALSE"
    asked = questions_of(by_name)
    read = {name: quoted(records_table(name)) for name in asked}
    unclear = partial(_unclear, by_name[STATES])
    runner.make(RECORDS, records_of(by_name, asked, read))
    runner.make(RECORDED, _recorded(asked))
    runner.settle(UNCLEAR, unclear(aligned=aligned))
    strangers = [name for name in (KIN, STATES) if name in by_name and not (aligned and name == STATES)]
    wrong = " OR ".join(f"({_wrong(name)})" for name in asked) or "FALSE"
    found = count(
        runner,
        [
            *(Search(f"{quoted(name)} t", f"NOT ({_SOMEBODYS} OR {members})") for name in strangers),
            Search(f"{RECORDED} t", _UNKNOWN_HERE),
            Search(f"{UNCLEAR} t LEFT JOIN {RECORDED} r ON {same_key('t', 'r')}", wrong),
        ],
    )
    if any(rows for rows, _ in found):
        others = [name for name in by_name if name not in {NOMINEES, VILLAGES, SITTING}]
        if people is not None:
            yield from _about_nobody(runner, part, others, (people, members))
        yield from _contradicted(runner, part, by_name[STATES], asked)
        runner.make(RECORDS, records_of(by_name, asked, read))
        runner.settle(UNCLEAR, unclear(aligned=False))


def _unclear(states: Checked, *, aligned: bool) -> str:
    """Return the statement of the unclear, from tables that are as they are used."""
    answers = (
        f"POSITIONAL JOIN {quoted(STATES)} s"
        if aligned
        else f"LEFT JOIN {quoted(STATES)} s ON {same_key('n', 's')}"
    )
    return unclear_of(states, f"{quoted(READ)} n {answers}", "n")


def unclear_of(states: Checked, people: str, key: str) -> str:
    """Return the statement of those of whom some answer is not `clear`, or not there.

    Answers stand under `s`, the key under a name that is given. Columns that the file does not have are none
    of this table: what is carried and holds nothing costs as much as anything else.
    """
    asked = [each.name for each in states.spec.required if each.name not in KEY]
    clear = " AND ".join(f"s.{quoted(name)} = {text(State.CLEAR.value)}" for name in asked) or "TRUE"
    columns = (f"s.{quoted(each.name)}" for each in states.columns if each.name not in KEY)
    return (
        f"SELECT {', '.join([key_list(KEY, key), *columns])} FROM {people} WHERE NOT COALESCE({clear}, FALSE)"
    )


def _about_nobody(
    runner: Runner, part: Part, tables: Sequence[str], there: tuple[str, str]
) -> Iterator[Problem]:
    """Drop rows about nobody; report them, but where the file of people is empty report that.

    Rows about people whose own row is not used follow from what was reported of it: nothing more is said.
    """
    people, members = there
    used = f"NOT ({_SOMEBODYS} OR {members})"
    astray = count(runner, [Search(f"{quoted(name)} t", used) for name in tables])
    if not any(rows for rows, _ in astray):
        return
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
    if not any(rows for rows, _ in found):
        return
    owed = text(State.OWED.value)
    columns = (
        f"CASE WHEN {_wrong(each.name)} THEN {owed} ELSE t.{quoted(each.name)} END AS {quoted(each.name)}"
        if each.name in asked
        else f"t.{quoted(each.name)}"
        for each in states.spec.columns
    )
    runner.make(STATES, f"SELECT {', '.join(columns)} FROM {_WITH_RECORDS}")


def records_of(by_name: Mapping[str, Checked], asked: Sequence[str], read: Mapping[str, str]) -> str:
    """Return the statement of the records of all questions as one table.

    `read`: what those of each question are read from; those that are read from nothing have none.
    """
    from engine.backends.sql.records import QUESTION, shared  # sqlglot takes its time to load

    fields = {
        name: {
            shared(each): each for each in by_name[records_table(name)].spec.columns if each.name not in KEY
        }
        for name in asked
    }
    columns = {name: each.holds for own in fields.values() for name, each in own.items()}
    nothing = {name: f"CAST(NULL AS {TYPES[holds]}) AS {quoted(name)}" for name, holds in columns.items()}
    queries = []
    for question, source in read.items():
        own = {name: f"{quoted(each.name)} AS {quoted(name)}" for name, each in fields[question].items()}
        cells = [key_list(KEY), f"{text(question)} AS {quoted(QUESTION)}", *{**nothing, **own}.values()]
        queries.append(f"SELECT {', '.join(cells)} FROM {source}")
    keys = (f"CAST(NULL AS VARCHAR) AS {quoted(name)}" for name in (*KEY, QUESTION))
    return " UNION ALL ".join(queries) or f"SELECT {', '.join([*keys, *nothing.values()])} WHERE FALSE"


def _recorded(asked: Iterable[str]) -> str:
    """Return the statement of who has records: a row a person, a column a question."""
    columns = (f", max(CASE WHEN question = {text(name)} THEN 1 END) AS {quoted(name)}" for name in asked)
    return f"SELECT {key_list(KEY)}{''.join(columns)} FROM {RECORDS} GROUP BY {key_list(KEY)}"


def _wrong(question: str) -> str:
    """Return the test that somebody's records are not what was said of them."""
    state, recorded = f"t.{quoted(question)}", f"r.{quoted(question)}"
    return (
        f"({state} = {text(State.FOUND.value)} AND {recorded} IS NULL) "
        f"OR ({state} = {text(State.CLEAR.value)} AND {recorded} IS NOT NULL)"
    )
