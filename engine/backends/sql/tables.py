"""People as the tables that a statement reads: one row a person, and one small table for each question."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from engine.backends.sql.cells import Cells, cells_of, columns_by_row
from engine.backends.sql.columns import (
    KEY,
    NOMINEES,
    PLACE,
    STATES,
    VILLAGES,
    Cell,
    Column,
    Holds,
    State,
    Table,
    columns_of,
    is_of_village,
    records_table,
)
from engine.backends.sql.reads import kinds_read, tables_read
from engine.program.leaves import some_leaves
from engine.program.program import Program, Tree
from engine.program.subject import PeopleColumns, Subject
from vocabulary.answers import AnswerList, Owing
from vocabulary.facts import Fact
from vocabulary.kinds import Kind
from vocabulary.origins import Origin

NOT_ASKED = frozenset({Origin.NOT_ASKED})


def as_columns(people: Sequence[Subject] | PeopleColumns, program: Program) -> PeopleColumns:
    """Return people column by column, as far as a program reads them."""
    if isinstance(people, PeopleColumns):
        return people
    facts, questions = tables_read(program)
    return PeopleColumns(
        len(people),
        {name: [each.fact(name) for each in people] for name in facts},
        {name: [each.answer(name) for each in people] for name in questions},
    )


def tables_of(program: Program, people: PeopleColumns) -> Iterator[Table]:
    """Yield every table that the statement of a program reads, filled with people; their keys are numbers."""
    trees = [case.tree for case in program.cases]
    kinds = kinds_read(trees)
    numbers = [str(row) for row in range(people.number)]
    nowhere = [""] * people.number
    keys: list[Sequence[Cell]] = [nowhere, nowhere, numbers, numbers]  # everybody in a village of one
    at_home = {name: kind for name, kind in kinds.items() if is_of_village(name)}
    own = {name: kind for name, kind in kinds.items() if name not in at_home}
    yield _of_facts(NOMINEES, KEY, keys, _chosen(own, people))
    yield _of_facts(VILLAGES, PLACE, keys[:-1], _chosen(at_home, people))
    leaves = some_leaves(*trees)
    asked = sorted({leaf.question for leaf in leaves})
    states = [[state_of(each).value for each in people.answers[name]] for name in asked]
    yield Table(STATES, (*_texts(KEY), *_texts(asked)), (*keys, *states))
    for question in asked:
        wheres = [leaf.where for leaf in leaves if leaf.question == question]
        yield _of_records(question, wheres, people.answers[question])


def state_of(answer: AnswerList) -> State:
    """Return what all units together answered."""
    if answer.replies and {_origin(reply) for reply in answer.replies.values()} == NOT_ASKED:
        return State.NOT_ASKED
    if answer.open or any(not record.complete for _, record in answer.records):
        return State.OWED
    return State.FOUND if answer.records else State.CLEAR


def _origin(reply: object) -> Origin | None:
    """Return why a reply is open, if it is."""
    return reply.origin if isinstance(reply, Owing) else None


def _chosen(kinds: Mapping[str, Kind], people: PeopleColumns) -> list[tuple[str, Kind, Sequence[Fact]]]:
    """Return facts with their kinds and what is known of each person."""
    return [(name, kind, people.facts[name]) for name, kind in sorted(kinds.items())]


def _texts(names: Iterable[str]) -> tuple[Column, ...]:
    """Return columns of text."""
    return tuple(Column(name, Holds.TEXT) for name in names)


def _of_facts(
    name: str,
    key: Sequence[str],
    keys: Sequence[Sequence[Cell]],
    facts: Iterable[tuple[str, Kind, Sequence[Fact]]],
) -> Table:
    """Return a table of facts under their keys."""
    columns, cells = list(_texts(key)), list(keys)
    for fact, kind, known in facts:
        made = columns_of(fact, kind)
        write = cells_of(kind)
        columns += made
        cells += columns_by_row(map(write, known), len(made))
    return Table(name, tuple(columns), tuple(cells))


def _of_records(question: str, wheres: Iterable[Tree], answers: Sequence[AnswerList]) -> Table:
    """Return the records of a question, with the fields that are tested."""
    kinds = kinds_read(wheres)
    columns = [*_texts(KEY)]
    writers = []
    for name, kind in sorted(kinds.items()):
        columns += columns_of(name, kind, calculated=True)
        writers.append((name, cells_of(kind, calculated=True)))
    rows: list[Cells] = []
    for number, answer in enumerate(answers):
        for _, record in answer.records:
            cells = (cell for name, write in writers for cell in write(record.values.get(name)))
            rows.append(("", "", str(number), str(number), *cells))
    return Table(records_table(question), tuple(columns), tuple(columns_by_row(rows, len(columns))))
