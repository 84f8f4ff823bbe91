"""The network is asked about situations: what is lost is unknown, and what is wrong stops the run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.backends import durable as durable_module
from engine.backends.durable import BLOCK, Durable
from engine.backends.limits import EngineFault
from engine.backends.rete import Network
from engine.program.lowering import lower
from engine.program.meaning import Reference
from engine.program.program import AtLeast, Case, Equals, FactLeaf, Program, SomeLeaf
from engine.program.subject import Subject
from tests.engine.backends.networks import needs_library
from tests.engine.program.generated import Generated, packs, thorough
from tests.engine.program.generated_people import crowds
from vocabulary.answers import AnswerList, Owing, Record, Said
from vocabulary.facts import Known
from vocabulary.kinds import Amount, Flag, Whole
from vocabulary.origins import Origin
from vocabulary.truth import Truth

pytestmark = needs_library

Facts = Sequence[Mapping[str, int]]
PROGRAM = Program(
    "made",
    (
        Case("old", FactLeaf("age", Whole(), AtLeast(18))),
        Case("open", SomeLeaf("q", FactLeaf("open", Flag(), Equals(value=True)), 1)),
    ),
)


def person(age: int, *, owes: bool = False) -> Subject:
    """Return a person about whom the court found nothing, or owes its answer."""
    reply = Owing(Origin.AWAITED) if owes else Said((), ())
    return Subject({"age": Known(Amount(age, age))}, {"q": AnswerList((), {"court": reply})})


class Lossy(Network):
    """A network that loses firings at random."""

    chance = Random(1)
    lost = 0

    def rows(self, facts: Facts) -> list[list[int]]:
        """Drop a third of what fired."""
        found = super().rows(facts)
        kept = [[row for row in rows if self.chance.random() > 1 / 3] for rows in found]
        Lossy.lost += sum(map(len, found)) - sum(map(len, kept))
        return kept


def test_a_firing_that_is_lost_reads_as_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever firings are lost, nothing comes out as yes or no that is not so."""
    monkeypatch.setattr(durable_module, "Network", Lossy)
    drawn = packs().flatmap(lambda generated: st.tuples(st.just(generated), crowds(generated)))
    differs = 0

    @thorough(400)
    @given(drawn)
    def lose(pair: tuple[Generated, list[Subject]]) -> None:
        nonlocal differs
        generated, crowd = pair
        program = lower(generated.pack, generated.pack.criteria, generated.dates)
        with closing(Durable()) as durable:
            found = durable.judge(program, crowd)
        for row, right in zip(found, Reference().judge(program, crowd), strict=True):
            for truth, meant in zip(row, right, strict=True):
                assert truth in (meant, Truth.UNKNOWN)
                differs += truth is not meant

    lose()
    assert Lossy.lost > 20
    assert differs > 20


def test_a_firing_that_is_wrong_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that fires where it must not would acquit all who are alike: each situation is tried on one."""

    class Acquits(Network):
        """A network that says of every situation that it is surely none of this."""

        def rows(self, facts: Facts) -> list[list[int]]:
            """Fire the rules for `no`, and no others."""
            return [list(range(len(facts))) if rule % 2 else [] for rule in range(4)]

    monkeypatch.setattr(durable_module, "Network", Acquits)
    with closing(Durable()) as durable:
        with pytest.raises(
            EngineFault, match="made/old: the network says no, the reference meaning does not"
        ):
            durable.judge(PROGRAM, [person(17)] * 10 + [person(40)])
        with pytest.raises(EngineFault, match="made/open: the network says no"):
            durable.judge(PROGRAM, [person(17), person(17, owes=True)])
        assert durable.judge(PROGRAM, [person(17)]) == [(Truth.NO, Truth.NO)]


def test_people_who_are_alike_are_asked_about_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many people, the network is asked about each situation once in a judgement, block by block."""
    asked: list[Mapping[str, int]] = []

    class Watched(Network):
        """A network that remembers what it is asked."""

        def rows(self, facts: Facts) -> list[list[int]]:
            """Remember the facts."""
            asked.extend(facts)
            return super().rows(facts)

    monkeypatch.setattr(durable_module, "Network", Watched)
    people = [person(17 + place % 3, owes=place % 2 == 0) for place in range(2 * BLOCK + 5)]
    with closing(Durable()) as durable:
        for _ in range(2):
            asked.clear()
            assert durable.judge(PROGRAM, people) == Reference().judge(PROGRAM, people)
            assert len(asked) == 3 + 2


def test_what_a_judgement_met_is_forgotten() -> None:
    """The memory of an engine does not grow with the people that it has judged."""
    with closing(Durable()) as durable:
        for start in range(0, 3_000, 1_000):
            people = [person(age) for age in range(start, start + 1_000)]
            assert durable.judge(PROGRAM, people) == Reference().judge(PROGRAM, people)
            (wired,) = durable._wired.values()
            # Beside those who are here, one of whom nothing is known has its number from the start.
            assert sorted(len(group.numbered) for group in wired.groups) == [2, 1_001]


def test_an_open_list_is_a_situation_of_its_own() -> None:
    """A record that decides, and one that may, are told apart from nothing found and nothing said."""
    records = [Record({"open": Known(value=True)}), Record({"open": Known(value=False)}), Record({})]
    people = [
        Subject({}, {"q": AnswerList((("court", record),), {"court": Said((record,), ())})})
        for record in records
    ]
    with closing(Durable()) as durable:
        found = durable.judge(PROGRAM, people)
    assert [row[1] for row in found] == [Truth.YES, Truth.NO, Truth.UNKNOWN]
