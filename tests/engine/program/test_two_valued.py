"""What the engine calls yes or no is so whatever turns out; what it calls unknown can turn out both ways."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.program.meaning import truth_of
from engine.program.subject import Subject
from rules.model.conditions import (
    All,
    Condition,
    Count,
    Is,
    NamedDate,
    Nothing,
    Relation,
    Some,
)
from rules.model.conditions import (
    Test as OneTest,  # pytest takes a `Test` for tests
)
from tests.engine.program.drawn_conditions import KINDS, days_near, joined, operators, question, questions
from tests.engine.program.generated import (
    ANY_COUNTING,
    AS_OF,
    FACT_NAMES,
    SETTLED_COUNTING,
    VILLAGE_NAMES,
    Generated,
    criterion,
    dates_from,
    pack_of,
    settled,
    thorough,
    tree_of,
)
from tests.engine.program.generated_people import people, weakened
from tests.engine.program.generated_worlds import completion, domain, leaves, outcomes
from tests.engine.program.two_valued import (
    FACT_KINDS,
    Certain,
    Law,
    Still,
    fields_of,
    holds,
    passes,
)
from vocabulary.answers import AnswerList, Owing, Record, Said
from vocabulary.dates import Day, Ongoing, day_of
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Kind
from vocabulary.origins import Origin
from vocabulary.questions import Question
from vocabulary.truth import Truth

WORLDS = 25


def law_in_a_world(generated: Generated, chance: Random) -> Law:
    """Return the law with each missing date turned out somehow."""
    days = {
        name: day or date(2026, 1, 1) + timedelta(chance.randrange(700))
        for name, day in generated.dates.items()
    }
    return Law(days, generated.pack.calendar, generated.pack.questions)


@thorough(400)
@given(
    settled().flatmap(lambda drawn: st.tuples(st.just(drawn), people(drawn[0]))),
    st.integers(0, 10**6),
    st.data(),
)
def test_yes_and_no_hold_in_every_completion(
    drawn: tuple[tuple[Generated, Condition], Subject], seed: int, data: st.DataObject
) -> None:
    """Whatever the unknown turns out to be, a `yes` is true of it and a `no` is false."""
    (generated, whole), subject = drawn
    dates = dict(generated.dates)
    if data.draw(st.integers(0, 4)) == 0:
        dates[data.draw(st.sampled_from(NamedDate))] = None
    generated = Generated(generated.pack, dates)
    truth = truth_of(tree_of(generated), subject)
    if truth is Truth.UNKNOWN:
        return
    chance = Random(seed)
    for _ in range(WORLDS):
        law = law_in_a_world(generated, chance)
        person = completion(subject, whole, law, chance)
        assert holds(whole, person, law) is (truth is Truth.YES), person


@st.composite
def open_test(draw: st.DrawFn, name: str, kind: Kind, law: Law) -> OneTest:
    """Draw a test that some values of the kind pass and some do not."""
    operator = draw(operators(kind, law.dates[NamedDate.AS_OF]))
    assume(len({passes(value, operator, kind, law) for value in domain(kind, [operator], law)}) == 2)
    return OneTest(name, operator)


@st.composite
def open_ask(draw: st.DrawFn, asked: Question, law: Law) -> Condition:
    """Draw a test on a question, each field tested once, that some lists of records pass and some do not."""
    kinds = fields_of(asked)
    names = draw(st.lists(st.sampled_from(sorted(kinds)), unique=True, max_size=3)) if kinds else []
    where = draw(joined([draw(open_test(name, kinds[name], law)) for name in names])) if names else All(())
    if len(asked.of) == 1 and draw(st.booleans()):
        lowest = draw(st.integers(1, 3))
        return draw(
            st.sampled_from(
                [
                    Count(asked.name, where, Relation.AT_LEAST, lowest),
                    Count(asked.name, where, Relation.BELOW, lowest),
                    Count(asked.name, where, Relation.ABOVE, lowest - 1),
                    Count(asked.name, where, Relation.AT_MOST, lowest - 1),
                ]
            )
        )
    return draw(st.sampled_from([Some, Nothing]))(asked.name, where)


@st.composite
def read_once(draw: st.DrawFn) -> tuple[Generated, Condition]:
    """Draw a criterion that tests no fact, question or field twice, and nothing that is always so."""
    as_of = draw(st.sampled_from(AS_OF))
    asked = draw(questions())
    pack = pack_of((), asked, draw(SETTLED_COUNTING))
    law = Generated(pack, dates_from(as_of)).law()
    names = draw(st.lists(st.sampled_from([*FACT_NAMES, *VILLAGE_NAMES]), unique=True, max_size=3))
    parts: list[Condition] = [draw(open_test(name, FACT_KINDS[name], law)) for name in names]
    parts += [draw(open_ask(one, law)) for one in asked]
    condition = draw(joined(draw(st.permutations(parts))))
    pack = pack_of([criterion("c", condition)], asked, pack.calendar)
    return Generated(pack, dates_from(as_of)), condition


@thorough(400)
@given(read_once().flatmap(lambda drawn: st.tuples(st.just(drawn), people(drawn[0]))))
def test_unknown_can_turn_out_both_ways(drawn: tuple[tuple[Generated, Condition], Subject]) -> None:
    """Where nothing is tested twice, unknown means two completions that differ, and yes or no means none."""
    (generated, condition), subject = drawn
    possible = set(outcomes(subject, condition, generated.law()))
    truth = truth_of(tree_of(generated), subject)
    assert possible == {Truth.YES: {True}, Truth.NO: {False}, Truth.UNKNOWN: {True, False}}[truth]


ONE_OF_EACH_KIND = ("name", "consent", "sex", "posts", *("nomination_votes", "joined_on", "education") * 3)


def blurred(value: Certain, bits: int) -> Fact:
    """Return a value as far as it is known to somebody who forgot some of it; `bits` says how much."""
    match value:
        case bool() | str() | frozenset():
            return Known(value) if bits else Unknown(Origin.BLANK)
        case int():
            return Known(Amount(max(0, value - bits // 4), value + bits % 4))
        case date():
            days = [Day(value.year), Day(value.year, value.month), day_of(value), day_of(value)]
            return Known(days[bits % 4])
        case Still():
            return Known(Ongoing()) if bits else Unknown(Origin.UNCLEAR)


@st.composite
def one_test(draw: st.DrawFn) -> tuple[Generated, Condition, Subject]:
    """Draw one test, and a fact close to the point on which it turns."""
    as_of = draw(st.sampled_from(AS_OF))
    counting = draw(SETTLED_COUNTING)
    law = Generated(pack_of((), (), counting), dates_from(as_of)).law()
    name = draw(st.sampled_from(ONE_OF_EACH_KIND))
    test = draw(open_test(name, FACT_KINDS[name], law))
    value = draw(st.sampled_from(domain(FACT_KINDS[name], [test.operator], law)))
    generated = Generated(pack_of([criterion("c", test)], (), counting), dates_from(as_of))
    return generated, test, Subject({name: blurred(value, draw(st.integers(0, 15)))}, {})


@thorough(1200)
@given(one_test())
def test_each_operator_is_exact(drawn: tuple[Generated, Condition, Subject]) -> None:
    """A test on one fact is yes or no exactly where every value that the fact can have agrees."""
    generated, condition, subject = drawn
    possible = set(outcomes(subject, condition, generated.law()))
    truth = truth_of(tree_of(generated), subject)
    assert possible == {Truth.YES: {True}, Truth.NO: {False}, Truth.UNKNOWN: {True, False}}[truth]


@thorough(300)
@given(
    settled(ANY_COUNTING).flatmap(lambda drawn: st.tuples(st.just(drawn), people(drawn[0]))),
    st.integers(0, 10**6),
)
def test_saying_less_only_makes_unknown(
    drawn: tuple[tuple[Generated, Condition], Subject], seed: int
) -> None:
    """Taking back a fact, a reply or a field never settles a finding and never turns it round."""
    (generated, _), subject = drawn
    tree, chance = tree_of(generated), Random(seed)
    truth = truth_of(tree, subject)
    for _ in range(12):
        subject = weakened(subject, chance)
        poorer = truth_of(tree, subject)
        assert poorer in {truth, Truth.UNKNOWN}
        truth = poorer


# --- the corners in which lists differ from facts


@pytest.mark.parametrize(
    ("records", "owes", "expected"),
    [
        ((), False, Truth.NO),
        ((), True, Truth.UNKNOWN),
        ((Known("removal"),), True, Truth.YES),
        ((Known("warning"),), False, Truth.NO),
        ((Known("warning"),), True, Truth.UNKNOWN),
        ((Unknown(Origin.UNCLEAR),), False, Truth.UNKNOWN),
        ((Known("warning"), None), False, Truth.UNKNOWN),
        ((Known("removal"), None), False, Truth.YES),
    ],
)
def test_a_list_is_no_only_once_it_is_closed(
    records: tuple[Known | Unknown | None, ...], owes: bool, expected: Truth
) -> None:
    """`some` is yes by one record, and no only where every unit has said all it has to say."""
    rows = tuple(Record({"kind": fact}) if fact else Record({}, complete=False) for fact in records)
    replies = {"court": Said(rows, ()), "police": Owing(Origin.AWAITED) if owes else Said((), ())}
    subject = Subject({}, {"q": AnswerList(tuple(("court", row) for row in rows), replies)})
    asked = question("q", ["court", "police"], {"kind": KINDS["kind"]})
    where = OneTest("kind", Is("removal"))
    for condition, wanted in ((Some("q", where), expected), (Nothing("q", where), ~expected)):
        generated = Generated(pack_of([criterion("c", condition)], [asked]), dates_from(AS_OF[0]))
        assert truth_of(tree_of(generated), subject) is wanted
        assert len(list(leaves(condition))) == 1


def test_dates_of_the_generator_are_near_the_point() -> None:
    """The generated days do reach the days on which look-backs turn, or the rest would prove little."""
    found: set[int] = set()

    @thorough(2400)
    @given(days_near(AS_OF[0]))
    def collect(day: date) -> None:
        found.add((day - date(2021, 12, 20)).days)

    collect()
    assert {-1, 0, 1} <= found
