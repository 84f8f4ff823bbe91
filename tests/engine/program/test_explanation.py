"""An explanation has the truth it explains, the evidence that makes it so, and what keeps it open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidates.clearances.replies.replies import answer_list
from engine.program.explanation import (
    AnswerGap,
    Evidence,
    Explainer,
    Explanation,
    FactEvidence,
    FactGap,
    LawGap,
    NothingEvidence,
    RecordEvidence,
    Told,
    explain,
)
from engine.program.lowering import lower
from engine.program.meaning import Reference, truth_of
from engine.program.program import (
    AllOf,
    AnyOf,
    AtLeast,
    Before,
    Case,
    Equals,
    FactLeaf,
    Opposite,
    Predicate,
    SomeLeaf,
    Tree,
    Unsettled,
)
from engine.program.subject import Subject
from rules.model.conditions import Condition
from tests.engine.program.drawn_conditions import question
from tests.engine.program.generated import Generated, packs, settled, thorough, tree_of
from tests.engine.program.generated_people import crowds, people, statement
from tests.engine.program.generated_worlds import completion
from tests.engine.program.two_valued import FACT_KINDS, Certain, Person, Row, Still
from vocabulary.answers import AnswerList, Owing, Record, Reply, Said, Word
from vocabulary.dates import Day, Ongoing, day_of
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Value, Words
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace
from vocabulary.truth import Truth

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def trivial(tree: Tree, subject: Subject) -> bool:
    """Say whether a tree holds of somebody of whom nothing is known."""
    owing = {
        name: answer_list(tuple(answer.replies), dict.fromkeys(answer.replies, Owing(Origin.AWAITED)))
        for name, answer in subject.answers.items()
    }
    return truth_of(tree, Subject({}, owing)) is YES


def is_in(piece: Evidence, subject: Subject) -> bool:
    """Say whether a piece of evidence is what the subject says."""
    match piece:
        case FactEvidence(name, fact):
            return subject.facts[name] is fact
        case RecordEvidence(asked, unit, record):
            return any(said == unit and row is record for said, row in subject.answer(asked).records)
        case NothingEvidence(asked, unit, answers):
            reply = subject.answer(asked).replies[unit]
            return reply == Said((), answers)


def check(explanation: Explanation, case: Case, subject: Subject) -> None:
    """Check what holds of every explanation."""
    assert all(is_in(piece, subject) for piece in explanation.evidence)
    match explanation.truth:
        case Truth.UNKNOWN:
            assert explanation.gaps
        case Truth.NO:
            assert not explanation.gaps
        case Truth.YES:
            assert not explanation.gaps
            assert explanation.evidence or trivial(case.tree, subject)


@thorough(120)
@given(packs().flatmap(lambda drawn: st.tuples(st.just(drawn), crowds(drawn, 8))))
def test_every_finding_is_explained(drawn: tuple[Generated, list[Subject]]) -> None:
    """The truth is the engine's; unknown has a gap, yes has evidence, and evidence is what was said."""
    generated, crowd = drawn
    program = lower(generated.pack, generated.pack.criteria, generated.dates)
    for subject, row in zip(crowd, Reference().judge(program, crowd), strict=True):
        for case, truth in zip(program.cases, row, strict=True):
            explanation = explain(case.tree, subject)
            assert explanation.truth is truth
            check(explanation, case, subject)


@thorough(60)
@given(packs(most=3).flatmap(lambda drawn: st.tuples(st.just(drawn), crowds(drawn, 6))))
def test_what_was_worked_out_on_others_changes_nothing(drawn: tuple[Generated, list[Subject]]) -> None:
    """Whoever is explained after others, and by criteria after criteria, is explained as if alone."""
    generated, crowd = drawn
    cases = lower(generated.pack, generated.pack.criteria, generated.dates).cases
    explainers = [Explainer(case.tree) for case in cases]
    for subject in crowd:
        told = Told(subject)
        for case, explainer in zip(cases, explainers, strict=True):
            found, alone = explainer.of(told), explain(case.tree, subject)
            assert (found.truth, found.gaps) == (alone.truth, alone.gaps)
            assert list(dict.fromkeys(map(repr, found.evidence))) == list(
                dict.fromkeys(map(repr, alone.evidence))
            )


def only(evidence: tuple[Evidence, ...], subject: Subject) -> Subject:
    """Return the person of whom nothing is known but the facts and the units of the evidence."""
    facts = {piece.name: piece.fact for piece in evidence if isinstance(piece, FactEvidence)}
    told = {(one.question, one.department) for one in evidence if not isinstance(one, FactEvidence)}
    lists: dict[str, AnswerList] = {}
    for name, answer in subject.answers.items():
        replies: dict[str, Reply] = {
            unit: reply if (name, unit) in told else Owing(Origin.AWAITED)
            for unit, reply in answer.replies.items()
        }
        lists[name] = answer_list(tuple(replies), replies)
    return Subject(facts, lists)


@thorough(100)
@given(packs(most=3).flatmap(lambda drawn: st.tuples(st.just(drawn), people(drawn))))
def test_the_evidence_is_enough(drawn: tuple[Generated, Subject]) -> None:
    """A yes and a no follow from their evidence alone, with nothing else known of the person."""
    generated, subject = drawn
    for case in lower(generated.pack, generated.pack.criteria, generated.dates).cases:
        explanation = explain(case.tree, subject)
        if explanation.truth is not UNKNOWN:
            assert truth_of(case.tree, only(explanation.evidence, subject)) is explanation.truth


def as_value(certain: Certain) -> Value:
    """Return a certain value as the roster would hold it."""
    match certain:
        case bool() | str() | frozenset():
            return certain
        case int():
            return Amount(certain, certain)
        case date():
            return day_of(certain)
        case Still():
            return Ongoing()


def as_list(rows: tuple[Row, ...], units: tuple[str, ...]) -> AnswerList:
    """Return the answers of units of which the first found these records and the others none."""
    records = tuple(Record({name: Known(as_value(value)) for name, value in row.items()}) for row in rows)
    replies: Mapping[str, Reply] = {
        unit: Said(records if index == 0 else (), ()) for index, unit in enumerate(units)
    }
    return answer_list(units, replies)


def closed(subject: Subject, explanation: Explanation, world: Person) -> Subject:
    """Return the person with every gap of the explanation closed as it is in one world."""
    facts: dict[str, Fact] = dict(subject.facts)
    lists = dict(subject.answers)
    for gap in explanation.gaps:
        match gap:
            case FactGap(name):
                facts[name] = Known(as_value(world.facts[name]))
            case AnswerGap(asked):
                lists[asked] = as_list(world.answers[asked], tuple(lists[asked].replies))
            case LawGap():
                raise AssertionError("nothing here is unsettled")
    return Subject(facts, lists)


@thorough(150)
@given(settled().flatmap(lambda one: st.tuples(st.just(one), people(one[0]))), st.integers(0, 10**6))
def test_closing_the_gaps_settles_it(drawn: tuple[tuple[Generated, Condition], Subject], seed: int) -> None:
    """Once everything that a finding awaits is there, it is yes or no, whatever else stays unknown."""
    (generated, whole), subject = drawn
    tree = tree_of(generated)
    explanation = explain(tree, subject)
    world = completion(subject, whole, generated.law(), Random(seed))
    assert truth_of(tree, closed(subject, explanation, world)) is not UNKNOWN


# --- by hand


def leaf(name: str, predicate: Predicate) -> FactLeaf:
    """Return a test on a fact, or on a field that is a word."""
    return FactLeaf(name, FACT_KINDS.get(name, Words()), predicate)


CELL = SheetPlace("名册.xlsx", "名册", 7, "F")
ROW = SheetPlace("法院.xlsx", "明细", 4)
ADULT = leaf("age", AtLeast(18))
WOMAN = leaf("sex", Equals("female"))
CRIME = SomeLeaf("crimes", leaf("outcome", Equals("sentenced")), 1)
ASKED = question("crimes", ["court", "police"], {})
age_17 = Known(Amount(17, 17), CELL)


def person(facts: Mapping[str, Fact], **replies: Reply) -> Subject:
    """Return a person with these facts and replies about crimes."""
    return Subject(facts, {"crimes": answer_list(ASKED.of, replies)})


def row(**values: str) -> Record:
    """Return a record with these fields."""
    return Record({name: Known(value) for name, value in values.items()}, ROW)


def test_a_decided_branch_takes_its_gaps_with_it() -> None:
    """Nobody is asked for what can no longer change the finding."""
    subject = person({"age": age_17, "sex": Unknown(Origin.BLANK, CELL)})
    why = (FactEvidence("age", age_17),)
    assert explain(AllOf((ADULT, WOMAN, CRIME)), subject) == Explanation(NO, why)
    assert explain(AnyOf((Opposite(ADULT), WOMAN, CRIME)), subject) == Explanation(YES, why)
    assert explain(AnyOf((AllOf((ADULT, CRIME)), WOMAN)), subject) == Explanation(
        UNKNOWN, gaps=(FactGap("sex", Origin.BLANK, CELL),)
    )


@pytest.mark.parametrize(
    ("fact", "tree", "gap"),
    [
        (Unknown(Origin.UNCLEAR, CELL), ADULT, FactGap("age", Origin.UNCLEAR, CELL)),
        (Known(Amount(17, 18), CELL), ADULT, FactGap("age", Origin.INCOMPLETE, CELL)),
        (Known(Amount(17, 18, Origin.UNSETTLED), CELL), ADULT, FactGap("age", Origin.UNSETTLED, CELL)),
        (
            Known(Day(2020), CELL),
            leaf("age", Before(date(2020, 6, 1))),
            FactGap("age", Origin.INCOMPLETE, CELL),
        ),
    ],
)
def test_a_gap_of_a_fact_says_why_and_where(fact: Fact, tree: Tree, gap: FactGap) -> None:
    """What is unknown or not exact is named with its reason and its cell."""
    assert explain(tree, person({"age": fact})).gaps == (gap,)


def test_a_fact_without_a_column_is_blank() -> None:
    """A fact that no roster speaks of is a gap like any other."""
    assert explain(ADULT, person({})).gaps == (FactGap("age", Origin.BLANK, None),)


def test_units_that_owe_are_named() -> None:
    """Every unit that owes its answer is a gap, with its reason and the answer it gave instead."""
    checking = statement(ASKED, "police", Word.CHECKING)
    subject = person({}, police=Owing(Origin.CONFLICT, (checking,)))
    assert explain(CRIME, subject).gaps == (
        AnswerGap("crimes", "court", Origin.AWAITED, None),
        AnswerGap("crimes", "police", Origin.CONFLICT, checking.place),
    )


def test_a_record_that_leaves_it_open_is_a_gap() -> None:
    """A unit whose record lacks the field that matters owes it, and the record is shown; others are not."""
    open_row, other = row(intent="negligent"), row(outcome="exempt")
    explanation = explain(CRIME, person({}, court=Said((open_row, other), ()), police=Said((), ())))
    assert explanation == Explanation(
        UNKNOWN,
        (RecordEvidence("crimes", "court", open_row),),
        (AnswerGap("crimes", "court", Origin.INCOMPLETE, ROW),),
    )


def test_found_without_details_is_a_gap() -> None:
    """A unit that wrote 有 and gave no details owes them, even where what it did give is of another kind."""
    bare = Record({"outcome": Known("exempt")}, ROW, complete=False)
    explanation = explain(CRIME, person({}, court=Said((bare,), ()), police=Said((), ())))
    assert (explanation.truth, explanation.gaps) == (
        UNKNOWN,
        (AnswerGap("crimes", "court", Origin.INCOMPLETE, ROW),),
    )


def test_the_record_that_hits_is_the_evidence() -> None:
    """One record of the kind is enough, and whoever still owes an answer is not waited for."""
    hit = row(outcome="sentenced")
    explanation = explain(CRIME, person({}, court=Said((row(outcome="exempt"), hit), ())))
    assert explanation == Explanation(YES, (RecordEvidence("crimes", "court", hit),))


def test_a_unit_that_found_something_else_is_not_said_to_have_found_nothing() -> None:
    """That there is no record of a kind rests on who found nothing, and on the records of the others."""
    none, other = statement(ASKED, "police", Word.NONE), row(outcome="exempt")
    subject = person({}, court=Said((other,), ()), police=Said((), (none,)))
    assert explain(Opposite(CRIME), subject) == Explanation(
        YES, (RecordEvidence("crimes", "court", other), NothingEvidence("crimes", "police", (none,)))
    )


def test_where_the_law_is_open_the_record_is_shown() -> None:
    """What makes an open point of law bite is shown beside it."""
    exempt = row(outcome="exempt")
    doubt = SomeLeaf("crimes", leaf("outcome", Equals("exempt")), 1)
    subject = person({}, court=Said((exempt,), ()), police=Said((), ()))
    explanation = explain(AllOf((doubt, Unsettled())), subject)
    assert explanation == Explanation(UNKNOWN, (RecordEvidence("crimes", "court", exempt),), (LawGap(),))
