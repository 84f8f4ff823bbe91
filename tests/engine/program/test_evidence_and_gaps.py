"""What is evidence, and what is a gap, case by case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from candidates.clearances.replies.replies import answer_list
from engine.program.explanation import (
    AnswerGap,
    Explanation,
    FactEvidence,
    FactGap,
    LawGap,
    NothingEvidence,
    RecordEvidence,
    explain,
)
from engine.program.program import (
    AllOf,
    AnyOf,
    AtLeast,
    Before,
    Equals,
    FactLeaf,
    Opposite,
    Predicate,
    SomeLeaf,
    Tree,
    Unsettled,
)
from engine.program.subject import Subject
from tests.engine.program.drawn_conditions import question
from tests.engine.program.generated_people import statement
from tests.engine.program.two_valued import FACT_KINDS
from vocabulary.answers import Owing, Record, Reply, Said, Word
from vocabulary.dates import Day
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Words
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace
from vocabulary.truth import Truth

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
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
