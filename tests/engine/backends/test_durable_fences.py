"""Nothing a pack or a person can say makes the durable engine crash, hang, drop, merge or differ.

Each scenario is a way in which the library itself fails (durable-rules 2.0.28). It runs in a process of its
own, in memory full of rubbish and under a clock, and compares the engine with the reference meaning.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing

import pytest

from engine.backends import durable as durable_module
from engine.backends import limits, rete, wiring
from engine.backends.durable import Durable
from engine.backends.formula import Either as AnyFormula
from engine.backends.formula import Equal, Every, Formula, Never
from engine.backends.limits import EngineFault
from engine.backends.rete import Network
from engine.program.lowering import lower
from engine.program.meaning import Reference
from engine.program.program import Program
from engine.program.subject import Subject
from rules.model.conditions import (
    All,
    Compared,
    Condition,
    Either,
    In,
    Includes,
    Is,
    Relation,
    Some,
)
from rules.model.conditions import (
    Test as OneTest,  # pytest takes a `Test` for tests
)
from tests.engine.backends.durable_programs import agreed, at_least, person, program_of, votes
from tests.engine.backends.durable_scenarios import NUMBER_RELATIONS, SCENARIOS
from tests.engine.backends.networks import ROOT, needs_library
from tests.engine.program.generated import AS_OF, criterion, dates_from, pack_of
from vocabulary.dates import Day
from vocabulary.kinds import Amount, Value
from vocabulary.truth import Truth

pytestmark = needs_library
SECONDS = 60


RUN = """
import sys
from tests.engine.backends import durable_scenarios
for name in sys.argv[1:]:
    print(name, flush=True)
    getattr(durable_scenarios, name)()
"""


def tried(*names: str) -> tuple[int, str, list[str]]:
    """Try scenarios in a process of their own; the last that is named is the one that it died of."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *names],
        cwd=ROOT,
        env={**os.environ, "MALLOC_PERTURB_": "165", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    return done.returncode, done.stderr, done.stdout.split()


def test_scenarios_one_after_another() -> None:
    """The engine survives them all, and agrees with the reference meaning; in `make deep` each alone too."""
    names = [scenario.__name__ for scenario in SCENARIOS if callable(scenario)]
    assert len(names) > 10
    assert tried(*names) == (0, "", names)


@pytest.mark.deep
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_scenario(scenario: Callable[[], None]) -> None:
    """The engine survives, and agrees with the reference meaning."""
    assert tried(scenario.__name__) == (0, "", [scenario.__name__])


# --- what reaches the library, and what happens when it fails


def private() -> tuple[Program, list[Subject]]:
    """Return a program on everything personal, and people of whom everything is known."""
    private_word = "秘密"
    conditions: list[Condition] = [
        OneTest("name", Is(private_word)),
        OneTest("id_number", In((private_word, "110101199001010011"))),
        OneTest("birth_date", Compared(Relation.AFTER, Day(1990, 1, 1))),
        OneTest("sex", Is("female")),
        OneTest("registered_voter", Is(True)),
        OneTest("education", Compared(Relation.AT_LEAST, "college")),
        Either((at_least(3), OneTest("posts", Includes("chair")))),
        Some("crimes", OneTest("remark", Is(private_word))),
    ]
    told: Mapping[str, Value] = {
        "name": private_word,
        "id_number": "110101199001010011",
        "birth_date": Day(1990, 1, 1),
        "sex": "female",
        "registered_voter": True,
        "education": "bachelor",
        "posts": frozenset({"chair"}),
        "nomination_votes": Amount(2, 4),
    }
    return program_of(conditions), [person(**told), person(**dict.fromkeys(told))]


def numbers_in(formula: Formula) -> list[object]:
    """Return what a formula compares with."""
    if isinstance(formula, Every | AnyFormula):
        return [number for part in formula.parts for number in numbers_in(part)]
    value = getattr(formula, "value", getattr(formula, "values", ()))
    return list(value) if isinstance(value, tuple) else [value]


def test_only_numbers_reach_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The network is given integers under names of ours: no text, no date, no bool, no personal data."""
    given: list[Mapping[str, int]] = []
    built: list[Formula] = []
    texts: list[str] = []
    plain_texts = rete._Shard._texts

    class Watched(Network):
        """A network that remembers what it is given."""

        def __init__(self, rules: Sequence[Formula]) -> None:
            """Remember the rules."""
            built.extend(rules)
            super().__init__(rules)

        def rows(self, facts: Sequence[Mapping[str, int]]) -> list[list[int]]:
            """Remember the facts."""
            given.extend(facts)
            return super().rows(facts)

    def watched_texts(shard: rete._Shard, facts: Sequence[Mapping[str, int]]) -> Iterable[str]:
        found = list(plain_texts(shard, facts))
        texts.extend(found)
        return found

    monkeypatch.setattr(durable_module, "Network", Watched)
    monkeypatch.setattr(rete._Shard, "_texts", watched_texts)
    program, people = private()
    found = agreed(program, people)
    assert Truth.YES in found[0]
    assert set(found[1]) == {Truth.UNKNOWN}
    own = re.compile(r"f\d+|sex|registered_voter|education|nomination_votes_(least|most)")
    assert all(own.fullmatch(name) and type(value) is int for fact in given for name, value in fact.items())
    assert {} in given  # of the second person nothing is known
    assert sum(map(bool, given)) > 1
    assert all(type(number) is int for formula in built for number in numbers_in(formula))
    assert texts
    assert all(re.fullmatch(r'\{"id":"\d+","sid":"0","k":1(,"p\d+":\d+)*\},', text) for text in texts)


def test_a_person_that_cannot_be_judged_leaves_the_engine_usable() -> None:
    """A value of the wrong kind is our own fault and is raised; the next judgement is right."""
    program = program_of([at_least(3), OneTest("joined_on", Compared(Relation.BEFORE, Day(2020, 1, 1)))])
    people = [person(nomination_votes=votes(n), joined_on=Day(2019)) for n in range(700)]
    wrong = [*people, person(nomination_votes=votes(1), joined_on="昨天")]
    with closing(Durable()) as durable:
        for _ in range(3):
            with pytest.raises((AssertionError, TypeError, EngineFault)):
                durable.judge(program, wrong)
            assert durable.judge(program, people) == Reference().judge(program, people)


def test_a_batch_that_fails_leaves_the_engine_usable(monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch the library stops reading in the middle is a loud fault; the next judgement is right."""
    program, people = program_of([at_least(3)]), [person(nomination_votes=votes(n)) for n in range(600)]
    plain = rete._Shard._texts

    def cut_short(shard: rete._Shard, facts: Sequence[Mapping[str, int]]) -> Iterable[str]:
        texts = list(plain(shard, facts))
        return [*texts[:50], '{"id":"50","sid":"0","k":1,"p0":1e5},', *texts[51:]]

    with closing(Durable()) as durable:
        durable.judge(program, people)
        with monkeypatch.context() as patch:
            patch.setattr(rete._Shard, "_texts", cut_short)
            with pytest.raises(EngineFault):
                durable.judge(program, people)
        assert durable.judge(program, people) == Reference().judge(program, people)


def test_a_network_that_cannot_be_built_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """If the library refuses a ruleset half way, that is a loud fault, and the next attempt starts anew."""
    program = program_of([at_least(n) for n in range(200)])
    people = [person(nomination_votes=votes(150))]
    plain, built = rete._Shard.__init__, []

    def refuses_the_third(shard: rete._Shard, *given: object) -> None:
        built.append(shard)
        if len(built) == 3:
            raise EngineFault("refused")
        plain(shard, *given)  # type: ignore[arg-type]

    with closing(Durable()) as durable:
        with monkeypatch.context() as patch:
            patch.setattr(rete._Shard, "__init__", refuses_the_third)
            with pytest.raises(EngineFault, match="refused"):
                durable.judge(program, people)
        assert not durable._networks
        assert durable.judge(program, people) == Reference().judge(program, people)


def test_rules_that_contradict_each_other_are_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """A case that the network calls yes and no at once is never guessed at."""
    monkeypatch.setattr(durable_module.Network, "rows", lambda *_: [[0], [0]])
    with closing(Durable()) as durable, pytest.raises(EngineFault, match="both ways"):
        durable.judge(program_of([at_least(3)]), [person()])


def test_where_c_has_short_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the library keeps 32 bits only (Windows), larger numbers are judged all the same."""
    for module in (limits, rete, wiring):
        monkeypatch.setattr(module, "MOST", 2**31 - 1)
    monkeypatch.setattr(limits, "LEAST", -(2**31))
    edges = [2**31 - 3, 2**31 - 2, 2**31 - 1, 2**31, 2**31 + 1, 2**40]
    conditions = [
        OneTest("nomination_votes", Compared(relation, bound))
        for bound in edges
        for relation in NUMBER_RELATIONS
    ]
    agreed(
        program_of(conditions),
        [person(nomination_votes=votes(edge, more)) for edge in edges for more in (0, 1)],
    )


def test_nothing_fires_for_what_is_unsettled() -> None:
    """An open point of law compiles to no rule at all, and is unknown whatever is known."""
    pack = pack_of([criterion("c", Either(()), unsettled=All(()))])
    program = lower(pack, pack.criteria, dates_from(AS_OF[0]))
    assert agreed(program, [person(), person(nomination_votes=votes(1))]) == [(Truth.UNKNOWN,)] * 2
    assert Network([Never(), Equal("a", 1)]).matches([{"a": 1}]) == {(0, 1)}
