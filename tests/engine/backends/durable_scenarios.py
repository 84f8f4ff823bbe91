"""What the durable engine is tried with: long lists, deep nests, odd values, many programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from random import Random

import pytest

from candidates.clearances.replies.replies import answer_list
from engine.backends.durable import Durable
from engine.backends.limits import hash_of
from engine.program.lowering import lower
from engine.program.meaning import Reference
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
from tests.engine.backends.durable_programs import agreed, at_least, person, program_of, votes
from tests.engine.program.drawn_conditions import KINDS, WORDS, question
from tests.engine.program.generated import AS_OF, criterion, dates_from, pack_of
from vocabulary.answers import Record, Said
from vocabulary.dates import Day
from vocabulary.facts import Known
from vocabulary.kinds import Amount, Value
from vocabulary.truth import Truth


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
