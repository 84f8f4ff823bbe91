"""Every operator of a pack is lowered to what the text says it means."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from candidates.clearances.replies.replies import answer_list
from engine.program.calendar import Recent
from engine.program.explanation import AnswerGap, FactGap, explain
from engine.program.lowering import lower, lower_condition
from engine.program.meaning import truth_of
from engine.program.program import (
    After,
    AllOf,
    Among,
    AnyOf,
    AtLeast,
    Before,
    Equals,
    FactLeaf,
    Holds,
    Opposite,
    Predicate,
    SomeLeaf,
    StillRuns,
    Tree,
    Undated,
    Unsettled,
)
from engine.program.subject import Subject
from rules.model.conditions import (
    All,
    Compared,
    Condition,
    Count,
    Either,
    In,
    Includes,
    Is,
    IsNot,
    NamedDate,
    Not,
    Nothing,
    NotIn,
    Operator,
    Period,
    Relation,
    Some,
    Unit,
    Within,
)
from rules.model.conditions import (
    Test as OneTest,  # pytest takes a `Test` for tests
)
from rules.model.pack import AgeReached, Calendar, Overflow, PeriodOver
from tests.engine.program.drawn_conditions import KINDS, question
from tests.engine.program.generated import criterion, dates_from, pack_of
from tests.engine.program.two_valued import FACT_KINDS
from vocabulary.answers import Record, Said
from vocabulary.dates import Day
from vocabulary.elections.choices import EDUCATION
from vocabulary.facts import Known
from vocabulary.truth import Truth

AS_OF = date(2026, 12, 20)
CRIMES = question("crimes", ["court"], {"kind": KINDS["kind"], "ended_on": KINDS["ended_on"]})
SETTLED = Calendar(AgeReached.BIRTHDAY, PeriodOver.CORRESPONDING_DAY, Overflow.LAST_DAY)
MAY = date(2020, 5, 1)
FIVE_YEARS = Within(Period(5, Unit.YEARS))


def lowered(condition: Condition, counting: Calendar = SETTLED, missing: Iterable[NamedDate] = ()) -> Tree:
    """Lower a condition as of a day, with some named dates missing."""
    dates = dates_from(AS_OF) | dict.fromkeys(missing)
    return lower_condition(condition, pack_of((), [CRIMES], counting), dates)


def leaf(name: str, predicate: Predicate) -> FactLeaf:
    """Return a test on a fact, or on a field of a record, with its kind."""
    return FactLeaf(name, KINDS.get(name) or FACT_KINDS[name], predicate)


@pytest.mark.parametrize(
    ("name", "operator", "tree"),
    [
        ("ethnicity", Is("汉"), leaf("ethnicity", Equals("汉"))),
        ("ethnicity", IsNot("汉"), Opposite(leaf("ethnicity", Equals("汉")))),
        ("sex", Is("female"), leaf("sex", Equals("female"))),
        ("consent", Is(False), leaf("consent", Equals(False))),
        ("age", Is(18), leaf("age", Equals(18))),
        ("sex", In(("male", "female")), leaf("sex", Among(frozenset({"male", "female"})))),
        ("age", NotIn((1, 2)), Opposite(leaf("age", Among(frozenset({1, 2}))))),
        ("posts", Includes("chair"), leaf("posts", Holds("chair"))),
        ("posts", Is("chair"), leaf("posts", Holds("chair"))),
        ("age", Compared(Relation.AT_LEAST, 18), leaf("age", AtLeast(18))),
        ("age", Compared(Relation.ABOVE, 18), leaf("age", AtLeast(19))),
        ("age", Compared(Relation.BELOW, 18), Opposite(leaf("age", AtLeast(18)))),
        ("age", Compared(Relation.AT_MOST, 18), Opposite(leaf("age", AtLeast(19)))),
        ("joined_on", Compared(Relation.BEFORE, Day(2020, 5, 1)), leaf("joined_on", Before(MAY))),
        ("joined_on", Compared(Relation.AFTER, Day(2020, 5, 1)), leaf("joined_on", After(MAY))),
        ("joined_on", Compared(Relation.AT_LEAST, Day(2020, 5, 1)), Opposite(leaf("joined_on", Before(MAY)))),
        ("joined_on", Compared(Relation.AT_MOST, Day(2020, 5, 1)), Opposite(leaf("joined_on", After(MAY)))),
        ("joined_on", Compared(Relation.BEFORE, NamedDate.AS_OF), leaf("joined_on", Before(AS_OF))),
        (
            "joined_on",
            Compared(Relation.AFTER, NamedDate.TERM_BEGAN),
            leaf("joined_on", After(date(2026, 10, 31))),
        ),
    ],
)
def test_operators_on_facts(name: str, operator: Operator, tree: Tree) -> None:
    """`before`, `after`, `above` and `below` are strict, `at_least` and `at_most` include the bound."""
    assert lowered(OneTest(name, operator)) == tree


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (Relation.BELOW, {"primary", "junior"}),
        (Relation.AT_MOST, {"primary", "junior", "senior"}),
        (Relation.AT_LEAST, {"senior", "college", "bachelor", "postgraduate"}),
        (Relation.ABOVE, {"college", "bachelor", "postgraduate"}),
    ],
)
def test_steps_of_a_scale(relation: Relation, words: set[str]) -> None:
    """On an ordered choice a comparison means the steps that stand so to the bound."""
    assert list(EDUCATION)[2] == "senior"
    assert lowered(OneTest("education", Compared(relation, "senior"))) == leaf(
        "education", Among(frozenset(words))
    )


@pytest.mark.parametrize(
    ("over", "recent"),
    [
        (PeriodOver.CORRESPONDING_DAY, Recent(date(2021, 12, 21), date(2021, 12, 21))),
        (PeriodOver.DAY_AFTER, Recent(date(2021, 12, 20), date(2021, 12, 20))),
        (PeriodOver.CONTESTED, Recent(date(2021, 12, 21), date(2021, 12, 20))),
    ],
)
def test_a_look_back_is_two_cut_off_days(over: PeriodOver, recent: Recent) -> None:
    """`within` counts from the corresponding day; contested leaves that day between the two cut-offs."""
    counting = Calendar(AgeReached.BIRTHDAY, over, Overflow.LAST_DAY)
    assert lowered(OneTest("joined_on", FIVE_YEARS), counting) == leaf("joined_on", StillRuns(recent))


ENDED = leaf("ended_on", StillRuns(Recent(date(2021, 12, 21), date(2021, 12, 21))))
WHERE = OneTest("ended_on", FIVE_YEARS)


@pytest.mark.parametrize(
    ("condition", "tree"),
    [
        (Some("crimes", All(())), SomeLeaf("crimes", AllOf(()), 1)),
        (Some("crimes", WHERE), SomeLeaf("crimes", ENDED, 1)),
        (Nothing("crimes", WHERE), Opposite(SomeLeaf("crimes", ENDED, 1))),
        (Count("crimes", WHERE, Relation.AT_LEAST, 2), SomeLeaf("crimes", ENDED, 2)),
        (Count("crimes", WHERE, Relation.ABOVE, 2), SomeLeaf("crimes", ENDED, 3)),
        (Count("crimes", WHERE, Relation.BELOW, 2), Opposite(SomeLeaf("crimes", ENDED, 2))),
        (Count("crimes", WHERE, Relation.AT_MOST, 2), Opposite(SomeLeaf("crimes", ENDED, 3))),
    ],
)
def test_questions(condition: Condition, tree: Tree) -> None:
    """`some`, `none` and every `count` come to `at least so many records`."""
    assert lowered(condition) == tree


def test_joiners() -> None:
    """`all`, `any` and `not` keep their parts in order."""
    one, other = OneTest("age", Is(1)), OneTest("sex", Is("male"))
    left, right = leaf("age", Equals(1)), leaf("sex", Equals("male"))
    assert lowered(All((one, other))) == AllOf((left, right))
    assert lowered(Either((other, one))) == AnyOf((right, left))
    assert lowered(Not(one)) == Opposite(left)


def test_unsettled_and_when() -> None:
    """A criterion hits when its village is meant and (`flag_if` or (`unsettled_if` and nobody knows))."""
    flag, doubt, village = (
        OneTest("age", Is(1)),
        OneTest("sex", Is("male")),
        OneTest("multi_ethnic", Is(True)),
    )
    pack = pack_of(
        [
            criterion("plain", flag),
            criterion("open", flag, unsettled=doubt),
            criterion("both", flag, unsettled=doubt, when=village),
        ]
    )
    plain = leaf("age", Equals(1))
    with_doubt = AnyOf((plain, AllOf((leaf("sex", Equals("male")), Unsettled()))))
    trees = [case.tree for case in lower(pack, pack.criteria, dates_from(AS_OF)).cases]
    assert trees == [plain, with_doubt, AllOf((leaf("multi_ethnic", Equals(True)), with_doubt))]


def test_only_the_criteria_asked_for_are_lowered() -> None:
    """What is set aside is not in the program; the rest keeps its order."""
    pack = pack_of([criterion(name, OneTest("age", Is(1))) for name in "abc"])
    program = lower(pack, [pack.criteria[2], pack.criteria[0]], dates_from(AS_OF))
    assert (program.pack, [case.criterion for case in program.cases]) == ("generated", ["c", "a"])


@pytest.mark.parametrize("name", [name for name in NamedDate if name is not NamedDate.AS_OF])
@pytest.mark.parametrize("relation", [Relation.BEFORE, Relation.AFTER, Relation.AT_LEAST, Relation.AT_MOST])
def test_a_date_that_the_election_does_not_give(name: NamedDate, relation: Relation) -> None:
    """A comparison with a missing date is never known, and the explanation has a gap."""
    tree = lowered(OneTest("joined_on", Compared(relation, name)), missing=[name])
    assert tree == leaf("joined_on", Undated(name))
    subject = Subject({"joined_on": Known(Day(2020, 5, 1))}, {})
    assert truth_of(tree, subject) is Truth.UNKNOWN
    assert [type(gap) for gap in explain(tree, subject).gaps] == [FactGap]


def test_a_look_back_from_no_day() -> None:
    """Without the day as of which a pack is read, no look-back is known, in records neither."""
    tree = lowered(Some("crimes", WHERE), missing=[NamedDate.AS_OF])
    assert tree == SomeLeaf("crimes", leaf("ended_on", Undated(NamedDate.AS_OF)), 1)
    said = Said((Record({"ended_on": Known(Day(2020, 5, 1))}),), ())
    explanation = explain(tree, Subject({}, {"crimes": answer_list(CRIMES.of, {"court": said})}))
    assert explanation.truth is Truth.UNKNOWN
    assert [type(gap) for gap in explanation.gaps] == [AnswerGap]


@pytest.mark.parametrize(
    ("moment", "before", "after", "at_least", "at_most"),
    [
        (Day(2020, 4, 30), Truth.YES, Truth.NO, Truth.NO, Truth.YES),
        (Day(2020, 5, 1), Truth.NO, Truth.NO, Truth.YES, Truth.YES),
        (Day(2020, 5, 2), Truth.NO, Truth.YES, Truth.YES, Truth.NO),
        (Day(2020, 5), Truth.NO, Truth.UNKNOWN, Truth.YES, Truth.UNKNOWN),
        (Day(2020, 4), Truth.YES, Truth.NO, Truth.NO, Truth.YES),
        (Day(2020), Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN),
        (Day(2021), Truth.NO, Truth.YES, Truth.YES, Truth.NO),
    ],
)
def test_dates_about_a_bound(
    moment: Day, before: Truth, after: Truth, at_least: Truth, at_most: Truth
) -> None:
    """A date of a month or a year is decided only where every day it can mean agrees."""
    subject = Subject({"joined_on": Known(moment)}, {})
    found = {
        relation: truth_of(lowered(OneTest("joined_on", Compared(relation, Day(2020, 5, 1)))), subject)
        for relation in (Relation.BEFORE, Relation.AFTER, Relation.AT_LEAST, Relation.AT_MOST)
    }
    assert list(found.values()) == [before, after, at_least, at_most]
