"""DuckDB gives the truths of the reference meaning: random packs, and all that are shipped."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidates.clearances.replies.replies import answer_list
from engine.backends.sql.cut_offs import Reached, ages_reached
from engine.backends.sql.duck import available
from engine.backends.sql.engine import Sql
from engine.backends.sql.reads import tables_read
from engine.program.calendar import age_as_of
from engine.program.lowering import lower
from engine.program.meaning import Reference
from engine.program.program import Program
from engine.program.subject import People, PeopleColumns, Subject
from engine.review.example_runs import run_examples
from rules.library import shipped_names
from rules.model.pack import AgeReached, Calendar, Overflow, Pack
from tests.deep_cases import some
from tests.engine.program.generated import Generated, packs, thorough
from tests.engine.program.generated_people import crowds
from tests.rules.packs import shipped
from vocabulary.answers import Owing
from vocabulary.dates import day_of
from vocabulary.origins import Origin
from vocabulary.truth import Truth

pytestmark = pytest.mark.skipif(not available(), reason="the extra `scale` is not installed")
drawn_packs = packs().flatmap(lambda generated: st.tuples(st.just(generated), crowds(generated)))


@thorough(60)
@given(drawn_packs)
def test_sql_agrees(drawn: tuple[Generated, list[Subject]]) -> None:
    """Generated people have the same truths under generated packs, unknown ones included."""
    generated, crowd = drawn
    program = lower(generated.pack, generated.pack.criteria, generated.dates)
    with closing(Sql()) as engine:
        assert engine.judge(program, crowd) == Reference().judge(program, crowd)


@thorough(9)
@given(drawn_packs)
def test_columns_are_people(drawn: tuple[Generated, list[Subject]]) -> None:
    """People column by column have the truths that they have one by one."""
    generated, crowd = drawn
    program = lower(generated.pack, generated.pack.criteria, generated.dates)
    facts, questions = tables_read(program)
    columns = PeopleColumns(
        len(crowd),
        {name: [each.fact(name) for each in crowd] for name in facts},
        {name: [each.answer(name) for each in crowd] for name in questions},
    )
    with closing(Sql()) as engine:
        assert engine.judge(program, columns) == Reference().judge(program, crowd)


class Recorder:
    """An engine that keeps what it is asked and answers by the reference meaning."""

    name = "recorder"

    def __init__(self) -> None:
        """Start with nothing."""
        self.programs: list[Program] = []
        self.people: list[Subject] = []

    def judge(self, program: Program, people: People) -> list[tuple[Truth, ...]]:
        """Keep the program and the people."""
        assert not isinstance(people, PeopleColumns)
        self.programs.append(program)
        self.people += people
        return Reference().judge(program, people)

    def close(self) -> None:
        """Hold nothing."""


def people_of_examples(pack: Pack) -> tuple[Program, list[Subject]]:
    """Return a pack as one program, and everybody of its examples."""
    recorder = Recorder()
    run_examples(pack, recorder)
    cases = {case: None for program in recorder.programs for case in program.cases}
    whole = Program(pack.name, tuple(cases))
    _, questions = tables_read(whole)
    owed = {each: answer_list(("court",), {"court": Owing(Origin.AWAITED)}) for each in questions}
    return whole, [Subject(each.facts, {**owed, **each.answers}) for each in recorder.people]


@pytest.mark.parametrize("name", some((name for name in shipped_names() if shipped(name).examples), 10))
def test_shipped_packs_agree(name: str) -> None:
    """Everybody of a pack's examples has the same truths under all its criteria, with yes, no and unknown."""
    whole, people = people_of_examples(shipped(name))
    expected = Reference().judge(whole, people)
    with closing(Sql()) as engine:
        assert engine.judge(whole, people) == expected
    assert {truth for row in expected for truth in row} >= {Truth.NO, Truth.UNKNOWN}


@pytest.mark.parametrize("reached", AgeReached)
@pytest.mark.parametrize("overflow", Overflow)
@pytest.mark.parametrize("as_of", [date(2026, 12, 20), date(2024, 2, 29), date(2025, 3, 1)])
def test_an_age_is_a_birth_date(reached: AgeReached, overflow: Overflow, as_of: date) -> None:
    """Whoever was born by the day of an age is as old as the calendar counts."""
    counting = Calendar(age_reached=reached, overflow=overflow)
    for years, found in ages_reached([1, 18, 60], as_of, counting).items():
        for offset in range(-400, 400):
            born = date(as_of.year - years, as_of.month, min(as_of.day, 28)) + timedelta(days=offset)
            if born <= as_of:
                age = age_as_of(day_of(born), as_of, counting)
                assert (age.least >= years) == (born <= found.surely)
                assert (age.most >= years) == (born <= found.possibly)


def test_no_day_no_age() -> None:
    """Where the election does not give the day to which a source counts, nobody surely has an age."""
    assert ages_reached([18], None, Calendar()) == {18: Reached(date.min, date.max)}
