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
from random import Random

import pytest

from candidates.clearances.replies.replies import answer_list
from engine.backends import durable as durable_module
from engine.backends import limits, rete, wiring
from engine.backends.durable import Durable
from engine.backends.formula import Either as AnyFormula
from engine.backends.formula import Equal, Every, Formula, Never
from engine.backends.limits import EngineFault, hash_of
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
    IsNot,
    Not,
    Nothing,
    NotIn,
    Period,
    Relation,
    Some,
    Unit,
    Within,
)
from rules.model.conditions import (
    Test as OneTest,  # pytest takes a `Test` for tests
)
from tests.engine.generated import AS_OF, KINDS, WORDS, criterion, dates_from, pack_of, question
from tests.engine.networks import ROOT, needs_library
from vocabulary.answers import Owing, Record, Said
from vocabulary.dates import Day
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Value
from vocabulary.origins import Origin
from vocabulary.questions import Question
from vocabulary.truth import Truth

pytestmark = needs_library

SECONDS = 60
ASKED = question("crimes", ["court", "police"], {"kind": KINDS["kind"], "remark": KINDS["remark"]})


def program_of(conditions: Iterable[Condition], asked: Iterable[Question] = (ASKED,)) -> Program:
    """Lower a pack with one criterion for each condition."""
    pack = pack_of([criterion(f"c{n}", one) for n, one in enumerate(conditions)], asked)
    return lower(pack, pack.criteria, dates_from(AS_OF[0]))


def person(**values: Value | None) -> Subject:
    """Return a person with these facts, unknown where None, about whom the court has answered."""
    facts: dict[str, Fact] = {
        name: Unknown(Origin.BLANK) if value is None else Known(value) for name, value in values.items()
    }
    replies = {"court": Said((Record({"kind": Known("removal")}),), ()), "police": Owing(Origin.AWAITED)}
    return Subject(facts, {"crimes": answer_list(ASKED.of, replies)})


def votes(number: int, more: int = 0) -> Amount:
    """Return a number of votes."""
    return Amount(number, number + more)


def agreed(program: Program, people: Sequence[Subject]) -> list[tuple[Truth, ...]]:
    """Return what both engines say, which is the same."""
    with closing(Durable()) as durable:
        found = durable.judge(program, people)
    assert found == Reference().judge(program, people)
    return found


def at_least(number: int) -> Condition:
    """Return a test on the votes."""
    return OneTest("nomination_votes", Compared(Relation.AT_LEAST, number))


def at_most(number: int) -> Condition:
    """Return a test on the votes."""
    return OneTest("nomination_votes", Compared(Relation.AT_MOST, number))


# --- scenarios


def long_lists() -> None:
    """600 values in `in` and `not_in`; 512 branches of one `$or` never match, and 513 hang."""
    words, numbers = tuple(f"词{n}" for n in range(600)), tuple(range(0, 1200, 2))
    program = program_of(
        [
            OneTest("ethnicity", In(words)),
            OneTest("ethnicity", NotIn(words)),
            OneTest("nomination_votes", In(numbers)),
            OneTest("nomination_votes", NotIn(numbers)),
            Some("crimes", OneTest("remark", In(words))),
        ]
    )
    people = [person(ethnicity=f"词{n}", nomination_votes=votes(n, n % 3)) for n in range(595, 605)]
    found = agreed(program, [*people, person(ethnicity=None, nomination_votes=None)])
    assert found[0][0] is found[9][1] is Truth.YES


def wide_choices() -> None:
    """300 branches of `any`, all true at once, on numbers, words, and both; 64 overflow a table."""
    numbers, words = [at_least(n) for n in range(300)], [OneTest("name", IsNot(f"词{n}")) for n in range(300)]
    both = tuple(Either((one, other)) for one, other in zip(numbers, words, strict=True))
    conditions: list[Condition] = [Either(tuple(numbers)), Either(tuple(words)), All(both), Not(All(both))]
    found = agreed(program_of(conditions), [person(name="甲", nomination_votes=votes(900)), person()])
    assert found == [(Truth.YES, Truth.YES, Truth.YES, Truth.NO), (Truth.UNKNOWN,) * 4]


def many_ways() -> None:
    """13 pairs of alternatives that must all hold are 8,192 ways to be true, too many for the library."""
    pairs = tuple(Either((at_least(n), at_most(1000 + n))) for n in range(13))
    found = agreed(program_of([All(pairs), Not(All(pairs))]), [person(nomination_votes=votes(500))] * 3)
    assert found == [(Truth.YES, Truth.NO)] * 3


def deep_nests() -> None:
    """Conditions nested 30 and 150 deep; the library refuses a rule with more than 15 groups."""
    conditions = []
    for depth in (14, 15, 16, 30, 150):
        condition = at_least(1)
        for level in range(depth):
            other = (at_least(level), OneTest("sex", Is("female")))[level % 2]
            condition = (Either((condition, other)), All((condition, Not(other))), Not(condition))[level % 3]
        conditions.append(condition)
    people = [
        person(nomination_votes=votes(n, n % 2), sex=("male", "female", None)[n % 3]) for n in range(60)
    ]
    agreed(program_of(conditions), people)


def a_thousand_criteria() -> None:
    """1,000 criteria all true of everybody, on numbers, words and records; 65 at once are an error."""
    conditions = [
        (
            at_least(n % 300),
            OneTest("name", IsNot(f"词{n}")),
            OneTest("sex", IsNot("male")),
            Some("crimes", OneTest("kind", In(("removal", f"词{n}")))),
        )[n % 4]
        for n in range(1000)
    ]
    found = agreed(program_of(conditions), [person(name="甲", sex="female", nomination_votes=votes(900))] * 5)
    assert found == [(Truth.YES,) * 1000] * 5


def five_thousand_people() -> None:
    """5,000 people in one call, some of them equal, keep their order; the library drops equal facts."""
    program = program_of([at_least(5), OneTest("sex", Is("female")), Some("crimes", All(())), at_most(3)])
    chance = Random(5)
    people = [
        person(sex=chance.choice(["male", "female", None]), nomination_votes=votes(chance.randrange(9)))
        for _ in range(5000)
    ]
    assert len(set(agreed(program, people))) > 5


def many_features() -> None:
    """700 different tests on words in one criterion; the library drops a fact of more than 250 properties."""
    tests = tuple(OneTest("name", IsNot(f"词{n}")) for n in range(700))
    program = program_of([All(tests), Either(tests), *tests])
    found = agreed(program, [person(name="甲"), person(name="词699"), person(name=None)])
    assert [row[0] for row in found] == [Truth.YES, Truth.NO, Truth.UNKNOWN]


def one_hash() -> None:
    """People, words, questions and criteria whose names have one hash are not taken for one another."""
    twins = ("costarring", "liquid")
    assert hash_of(twins[0]) == hash_of(twins[1])
    asked = [question(name, ["court"], {"remark": KINDS["remark"]}) for name in twins]
    conditions: list[Condition] = [OneTest("name", Is(name)) for name in twins]
    conditions += [Some(name, OneTest("remark", Is(name))) for name in twins]
    conditions += [Nothing(name, All(())) for name in twins]
    pack = pack_of([criterion(twins[n % 2], one) for n, one in enumerate(conditions)], asked)
    program = lower(pack, pack.criteria, dates_from(AS_OF[0]))
    people = []
    for name in twins * 600:
        said = Said((Record({"remark": Known(name)}),), ())
        answers = {
            one: answer_list(("court",), {"court": said if one == name else Said((), ())}) for one in twins
        }
        people.append(Subject({"name": Known(name), "id_number": Known(name)}, answers))
    yes, no = Truth.YES, Truth.NO
    assert agreed(program, people) == [(yes, no, yes, no, no, yes), (no, yes, no, yes, yes, no)] * 600


def huge_numbers() -> None:
    """Numbers past a thousand million and past what C can hold, which the library cuts in silence."""
    edges = [10**9, 2**31 - 1, 2**31, 2**53 + 1, 2**63 - 2, 2**63 - 1, 2**63, 2**63 + 1, 10**30]
    conditions: list[Condition] = []
    for bound in (0, *edges):
        conditions += [
            OneTest("nomination_votes", Compared(relation, bound)) for relation in NUMBER_RELATIONS
        ]
        conditions += [OneTest("nomination_votes", Is(bound)), OneTest("nomination_votes", NotIn((bound, 5)))]
    numbers = sorted({edge + step for edge in edges for step in (-1, 0, 1)})
    people = [
        person(nomination_votes=votes(number, more)) for number in [0, *numbers] for more in (0, 1, 10**20)
    ]
    agreed(program_of(conditions), people)


NUMBER_RELATIONS = [Relation.BELOW, Relation.AT_LEAST, Relation.ABOVE, Relation.AT_MOST]


def strange_texts() -> None:
    """NUL, quotes, emoji, rare characters and words of the library are words like any other."""
    words = [*WORDS, "$s", "$m", "sid-0", "p0", "k", "NaN", "\n", "\\u0000", "张三\u202e", "%d%s", "{}"]
    asked = [question(name, ["court"], {name: KINDS["remark"]}) for name in words]
    conditions: list[Condition] = [OneTest("name", Is(word)) for word in words]
    conditions += [Some(word, OneTest(word, Is(word))) for word in words]
    program = program_of(conditions, asked)
    lists = {
        word: answer_list(("court",), {"court": Said((Record({word: Known(word)}),), ())}) for word in words
    }
    people = [Subject({"name": Known(word), "former_name": Known(word)}, lists) for word in words]
    found = agreed(program, people)
    assert all(row[: len(words)].count(Truth.YES) == 1 for row in found)


def nothing_at_all() -> None:
    """No criteria, no people, and conditions of no parts; an empty `$and` hangs the library."""
    trivial = [All(()), Either(()), Not(All(())), Some("crimes", Either(())), All((at_least(0), Either(())))]
    assert agreed(program_of([]), [person()] * 3) == [()] * 3
    assert agreed(program_of(trivial), []) == []
    agreed(program_of(trivial), [person(), person(nomination_votes=votes(3))] * 400)


def two_networks() -> None:
    """Two engines and two programs side by side do not see each other, and closing one leaves the other."""
    first, second = program_of([at_least(3)]), program_of([at_most(3), OneTest("sex", Is("male"))])
    people = [person(nomination_votes=votes(n % 6), sex="male") for n in range(700)]
    one, other = Durable(), Durable()
    for _ in range(3):
        for durable, program in ((one, first), (other, first), (one, second), (other, second)):
            assert durable.judge(program, people) == Reference().judge(program, people)
    one.close()
    one.close()
    assert other.judge(second, people) == one.judge(second, people) == Reference().judge(second, people)


def again_and_again() -> None:
    """2,200 calls of one program; the library holds 1,024 sessions, and crashes at the next."""
    program = program_of([at_least(3), Some("crimes", OneTest("kind", Is("removal")))])
    people = [person(nomination_votes=votes(n)) for n in range(6)]
    expected = Reference().judge(program, people)
    with closing(Durable()) as durable:
        assert all(durable.judge(program, people) == expected for _ in range(2200))


def new_programs() -> None:
    """200 programs one after the other, each closed, leave no ruleset and no memory behind."""
    import pathlib
    import resource

    def megabytes() -> int:
        pages = int(pathlib.Path("/proc/self/statm").read_text().split()[1])
        return pages * resource.getpagesize() >> 20

    people = [person(nomination_votes=votes(n), sex="male") for n in range(10)]

    def once(n: int) -> None:
        durable = Durable()
        for program in (
            program_of([at_least(n + k) for k in range(80)]),
            program_of([All((at_most(n), Either((at_least(n), OneTest("sex", Is("male"))))))]),
        ):
            assert durable.judge(program, people) == Reference().judge(program, people)
        networks = list(durable._networks.values())
        durable.close()
        assert len(networks) == 2
        assert not any(network._free.alive for network in networks)

    for n in range(40):
        once(n)
    before = megabytes()
    for n in range(200):
        once(n)
    assert megabytes() < before + 15, (before, megabytes())


def of_every_kind() -> None:
    """Booleans, dates, lists and ranges are told apart; the library takes true, 1 and "1" for one another."""
    conditions = [
        OneTest("registered_voter", Is(True)),
        OneTest("registered_voter", IsNot(True)),
        OneTest("name", Is("True")),
        OneTest("name", Is("1")),
        OneTest("age", Is(1)),
        OneTest("posts", Includes("chair")),
        OneTest("joined_on", Within(Period(5, Unit.YEARS))),
        OneTest("birth_date", Compared(Relation.BEFORE, Day(2008, 12, 21))),
    ]
    values: list[Mapping[str, Value]] = [
        {
            "registered_voter": flag,
            "name": name,
            "age": age,
            "posts": posts,
            "joined_on": day,
            "birth_date": day,
        }
        for flag in (True, False)
        for name in ("True", "1", "")
        for age in (Amount(1, 1), Amount(0, 1), Amount(10, 10))
        for posts in (frozenset[str](), frozenset({"chair", "member"}))
        for day in (Day(2021, 12, 20), Day(2021, 12), Day(2008), Day(1990))
    ]
    agreed(program_of(conditions), [person(**one) for one in values])


SCENARIOS: list[Callable[[], None]] = [
    long_lists,
    wide_choices,
    many_ways,
    deep_nests,
    a_thousand_criteria,
    five_thousand_people,
    many_features,
    one_hash,
    huge_numbers,
    strange_texts,
    nothing_at_all,
    two_networks,
    again_and_again,
    pytest.param(new_programs, marks=pytest.mark.deep, id="new_programs"),
    of_every_kind,
]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_scenario(scenario: Callable[[], None]) -> None:
    """The engine survives, and agrees with the reference meaning."""
    name = scenario.__name__
    done = subprocess.run(
        [sys.executable, "-c", f"from tests.engine.test_durable_fences import {name}; {name}()"],
        cwd=ROOT,
        env={**os.environ, "MALLOC_PERTURB_": "165", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


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
