"""An explanation has the truth it explains, the evidence that makes it so, and what keeps it open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random

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
    Case,
    Tree,
)
from engine.program.subject import Subject
from rules.model.conditions import Condition
from tests.engine.program.generated import Generated, packs, settled, thorough, tree_of
from tests.engine.program.generated_people import crowds, people
from tests.engine.program.generated_worlds import completion
from tests.engine.program.two_valued import Certain, Person, Row, Still
from vocabulary.answers import AnswerList, Owing, Record, Reply, Said
from vocabulary.dates import Ongoing, day_of
from vocabulary.facts import Fact, Known
from vocabulary.kinds import Amount, Value
from vocabulary.origins import Origin
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
