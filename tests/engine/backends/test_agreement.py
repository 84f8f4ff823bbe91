"""The engines agree on generated packs and generated people."""

from __future__ import annotations

from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.backends.backend import Backend
from engine.backends.compiled.engine import Compiled
from engine.backends.durable import Durable
from engine.program.lowering import lower
from engine.program.meaning import Reference
from engine.program.program import Program
from engine.program.subject import PeopleColumns, Subject
from tests.engine.backends.networks import needs_library
from tests.engine.program.generated import Generated, packs, thorough
from tests.engine.program.generated_people import crowds
from vocabulary.truth import Truth

Drawn = tuple[Generated, list[Subject]]
engines = pytest.mark.parametrize("engine", [pytest.param(Durable, marks=needs_library), Compiled])
drawn_packs = packs().flatmap(lambda generated: st.tuples(st.just(generated), crowds(generated)))


@engines
@thorough(200)
@given(drawn_packs)
def test_the_engines_agree(engine: type[Durable | Compiled], drawn: Drawn) -> None:
    """Each gives the truths of the reference meaning, unknown ones included, of everybody at once."""
    generated, crowd = drawn
    program = lower(generated.pack, generated.pack.criteria, generated.dates)
    with closing(engine()) as opened:
        assert opened.judge(program, crowd) == Reference().judge(program, crowd)


@engines
@thorough(20)
@given(st.lists(drawn_packs, min_size=2, max_size=4))
def test_an_engine_that_has_judged_others_agrees(
    engine: type[Durable | Compiled], several: list[Drawn]
) -> None:
    """What an engine judged before, and in which order, makes no difference."""
    programs = [(lower(one.pack, one.pack.criteria, one.dates), crowd) for one, crowd in several]
    with closing(engine()) as opened:
        for program, crowd in [*programs, *reversed(programs)]:
            assert opened.judge(program, crowd) == Reference().judge(program, crowd)


@pytest.mark.parametrize("backend", [Durable(), Compiled(), Reference()], ids=lambda backend: backend.name)
def test_an_engine_that_takes_no_columns_refuses_them_by_name(backend: Backend) -> None:
    """Columns are for an engine that knows what to do with them; no other answers for them."""
    with pytest.raises(TypeError, match=f"the {backend.name} engine judges subjects, not columns"):
        backend.judge(Program("none", ()), PeopleColumns(0, {}, {}))


@pytest.mark.deep
def test_the_generator_tries_every_truth() -> None:
    """Generated findings are yes, no and unknown, each often enough to prove something."""
    found: dict[Truth, int] = dict.fromkeys(Truth, 0)

    @thorough(30)
    @given(drawn_packs)
    def collect(drawn: Drawn) -> None:
        generated, crowd = drawn
        program = lower(generated.pack, generated.pack.criteria, generated.dates)
        for row in Reference().judge(program, crowd):
            for truth in row:
                found[truth] += 1

    collect()
    assert min(found.values()) > sum(found.values()) / 10
