"""People of a table as subjects again, so that another engine can judge them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from candidates.clearances.replies.replies import answer_list
from engine.backends.sql.columns import (
    KEY,
    Cell,
    Column,
    Holds,
    State,
    Table,
    columns_of,
    is_of_village,
    records_table,
)
from engine.backends.sql.duck import quoted
from engine.backends.sql.runner import Runner
from engine.program.calendar import age_as_of
from engine.program.subject import Subject
from rules.model.conditions import NamedDate
from rules.model.pack import Calendar, Pack
from scale.checks import key_list
from scale.sources import Source
from vocabulary.answers import AnswerList, Owing, Record, Reply, Said
from vocabulary.dates import ENDLESS, Day, Moment, Ongoing, day_of
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.fields import FACTS
from vocabulary.kinds import Amount, Dated, Kind, Several, Value, Whole
from vocabulary.origins import Origin

BLANK = Unknown(Origin.BLANK)
Person = tuple[str, ...]  # a key
CHOSEN = "chosen"
_KEY, _WIDTH = key_list(KEY), len(KEY)


def subjects_of(runner: Runner, source: Source, people: Sequence[Person]) -> dict[Person, Subject]:
    """Return what is known of people in the tables that are loaded."""
    if not people:
        return {}
    keys = tuple(Column(name, Holds.TEXT) for name in KEY)
    runner.load(Table(CHOSEN, keys, tuple(zip(*people, strict=True))))
    names = sorted(name for name in source.facts if name != "age")
    own = [name for name in names if not is_of_village(name)]
    if "birth_date" not in own and "age" in source.facts:
        own.append("birth_date")
    facts = _facts(runner, own, [name for name in names if is_of_village(name)])
    answers = _answers(runner, source)
    return {person: Subject(facts[person], answers[person]) for person in people}


def as_seen(subject: Subject, source: Source, pack: Pack, day: date) -> Subject:
    """Return a subject as a pack sees it, with the age as that pack counts it."""
    return with_age(subject, source.dates(pack, day)[NamedDate.AS_OF], pack.calendar)


def with_age(subject: Subject, as_of: date | None, counting: Calendar) -> Subject:
    """Return a subject with the age on a day."""
    born = subject.fact("birth_date")
    age: Fact = BLANK
    if isinstance(born, Known) and isinstance(born.value, Day | Ongoing) and as_of is not None:
        age = Known(age_as_of(born.value, as_of, counting))
    return replace(subject, facts={**subject.facts, "age": age})


def _facts(runner: Runner, own: Sequence[str], at_home: Sequence[str]) -> dict[Person, dict[str, Fact]]:
    """Return the facts of those chosen."""
    columns, readers = [], []
    for table, names in (("n", own), ("v", at_home)):
        for name in names:
            kind = FACTS[name].kind
            columns += [f"{table}.{quoted(column.name)}" for column in columns_of(name, kind)]
            readers.append((name, len(columns_of(name, kind)), value_of(kind)))
    more = "".join(f", {column}" for column in columns)
    rows = runner.run(
        f"SELECT {key_list(KEY, 'n')}{more} FROM {CHOSEN} c JOIN everybody n USING ({_KEY}) "
        "LEFT JOIN villages v ON v.county = n.county AND v.township = n.township AND v.village = n.village"
    )
    return {row[:_WIDTH]: read_cells(row[_WIDTH:], readers) for row in rows}


Reader = tuple[str, int, Callable[[Sequence[Cell]], Value | None]]


def read_cells(cells: Sequence[Cell], readers: Iterable[Reader]) -> dict[str, Fact]:
    """Return facts from their cells."""
    facts: dict[str, Fact] = {}
    at = 0
    for name, width, read in readers:
        value = read(cells[at : at + width])
        facts[name] = BLANK if value is None else Known(value)
        at += width
    return facts


def reading(table: str, facts: Iterable[str]) -> tuple[list[str], list[Reader]]:
    """Return the columns of facts, and what reads them."""
    columns: list[str] = []
    readers: list[Reader] = []
    for name in facts:
        kind = FACTS[name].kind
        made = columns_of(name, kind)
        columns += [f"{table}.{quoted(column.name)}" for column in made]
        readers.append((name, len(made), value_of(kind)))
    return columns, readers


def value_of(kind: Kind) -> Callable[[Sequence[Cell]], Value | None]:
    """Return what reads the columns of a kind."""
    match kind:
        case Whole():
            return _amount
        case Dated():
            return _moment
        case Several():
            return _several
        case _:
            return _plain


def _plain(cells: Sequence[Cell]) -> Value | None:
    """Read a word or a flag."""
    (cell,) = cells
    return cell if isinstance(cell, str | bool) else None


def _several(cells: Sequence[Cell]) -> Value | None:
    """Read a list of words."""
    (cell,) = cells
    return frozenset(cell) if isinstance(cell, list) else None


def _amount(cells: Sequence[Cell]) -> Value | None:
    """Read a number known as a range."""
    least, most = cells
    return Amount(least, most) if isinstance(least, int) and isinstance(most, int) else None


def _moment(cells: Sequence[Cell]) -> Moment | None:
    """Read a date known as a first and a last day."""
    first, last, lasting = cells[:3]
    if not isinstance(first, date) or not isinstance(last, date):
        return None
    if first == date.max:
        return Ongoing(for_good=lasting == ENDLESS)
    ends = len(cells) > 3 and cells[3] is True
    return replace(day_of(first), ends_period=ends, latest=None if first == last else day_of(last))


def _answers(runner: Runner, source: Source) -> dict[Person, dict[str, AnswerList]]:
    """Return the answers about those chosen."""
    found: dict[Person, dict[str, AnswerList]] = {}
    states = "".join(f", s.{quoted(name)}" for name in source.asked)
    rows = runner.run(
        f"SELECT {key_list(KEY, 'c')}{states} FROM {CHOSEN} c LEFT JOIN question_states s USING ({_KEY})"
    )
    records = {name: _records(runner, source, name) for name in source.asked}
    for row in rows:
        person = row[:_WIDTH]
        found[person] = {
            name: _answer(state, records[name].get(person, []))
            for name, state in zip(source.asked, row[_WIDTH:], strict=True)
        }
    return found


def _answer(state: str | None, records: list[Record]) -> AnswerList:
    """Return an answer as all units together left it."""
    match state:
        case State.CLEAR.value | State.FOUND.value:
            reply: Reply = Said(tuple(records), ())
        case State.NOT_ASKED.value:
            reply = Owing(Origin.NOT_ASKED)
        case _:
            reply = Owing(Origin.AWAITED, records=tuple(records))
    return answer_list(("",), {"": reply})


def _records(runner: Runner, source: Source, question: str) -> Mapping[Person, list[Record]]:
    """Return the records of a question about those chosen."""
    table = quoted(records_table(question))
    there = runner.columns(records_table(question))
    columns, readers = [], []
    for name, field in source.questions[question].fields.items():
        made = columns_of(name, field.kind, calculated=True)
        if all(column.name in there for column in made):
            columns += [f"r.{quoted(column.name)}" for column in made]
            readers.append((name, len(made), value_of(field.kind)))
    more = "".join(f", {column}" for column in columns)
    found: dict[Person, list[Record]] = {}
    rows = runner.run(f"SELECT {key_list(KEY, 'r')}{more} FROM {CHOSEN} c JOIN {table} r USING ({_KEY})")
    for row in rows:
        found.setdefault(row[:_WIDTH], []).append(Record(read_cells(row[_WIDTH:], readers)))
    return found
