"""Generated packs: conditions over facts and records of every kind, with every operator and joiner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from engine.program.lowering import lower
from engine.program.program import Tree
from rules.model.conditions import (
    All,
    Condition,
    NamedDate,
)
from rules.model.pack import (
    AgeReached,
    Calendar,
    Criterion,
    Force,
    Grade,
    Overflow,
    Pack,
    PeriodOver,
    SourceText,
    Status,
)
from tests.engine.program.drawn_conditions import Scope, conditions, questions
from tests.engine.program.two_valued import Law
from tests.samples import samples
from vocabulary.columns.village_columns import VILLAGE_FIELDS
from vocabulary.fields import FACTS
from vocabulary.kinds import Choice, Dated, Flag, Several, Whole, Words
from vocabulary.places import TextPlace
from vocabulary.questions import Question
from vocabulary.texts import Text


def thorough(examples: int) -> settings:
    """Return settings under which every run tries the same examples."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    return settings(
        max_examples=samples(examples), derandomize=True, deadline=None, suppress_health_check=slow
    )


AS_OF = [date(2026, 12, 20), date(2024, 2, 29), date(2025, 2, 28), date(2025, 3, 1), date(2025, 3, 31)]
FACT_NAMES = (
    "name",
    "id_number",
    "registered_voter",
    "household_here",
    "age",
    "nomination_votes",
    "birth_date",
    "joined_on",
    "sex",
    "education",
    "posts",
    "current_posts",
)


VILLAGE_NAMES = ("category", "multi_ethnic", "seats_chair")
SETTLED_OVERFLOW = [Overflow.LAST_DAY, Overflow.NEXT_DAY]
SETTLED_COUNTING = st.builds(
    Calendar,
    st.sampled_from([AgeReached.BIRTHDAY, AgeReached.DAY_AFTER]),
    st.sampled_from([PeriodOver.CORRESPONDING_DAY, PeriodOver.DAY_AFTER]),
    st.sampled_from(SETTLED_OVERFLOW),
)


ANY_COUNTING = st.builds(
    Calendar, st.sampled_from(AgeReached), st.sampled_from(PeriodOver), st.sampled_from(Overflow)
)


@dataclass(frozen=True)
class Generated:
    """A pack with the dates it is read by; a date may be missing."""

    pack: Pack
    dates: Mapping[NamedDate, date | None]

    def law(self) -> Law:
        """Return what the two-valued meaning leans on; every date must be given."""
        given = {name: day for name, day in self.dates.items() if day is not None}
        return Law(given, self.pack.calendar, self.pack.questions)


def criterion(name: str, condition: Condition | None, **more: object) -> Criterion:
    """Return a criterion with this condition and nothing special about it."""
    plain = Criterion(
        name=name,
        item=name,
        text=Text(name, name),
        grade=Grade.BAR,
        condition=condition,
        unsettled=None,
        when=None,
        ground="",
        curable_until=None,
        only_if_raised=False,
        sealed=False,
        todo=None,
        rights_note=None,
        citation="",
        place=TextPlace("generated.yaml", 1, 1),
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def pack_of(
    criteria: Iterable[Criterion], questions: Iterable[Question] = (), counting: Calendar | None = None
) -> Pack:
    """Return a pack of these criteria and questions."""
    return Pack(
        name="generated",
        title=Text("生成", "generated"),
        applies_to=None,
        jurisdiction="CN",
        in_force=None,
        status=Status.COMPLETE,
        as_of=NamedDate.POLLING_DAY,
        calendar=counting or Calendar(),
        source=SourceText("", "", Force.LAW),
        departments={},
        questions={asked.name: asked for asked in questions},
        own_questions=frozenset(),
        criteria=tuple(criteria),
        ratios=(),
        deadlines=(),
        procedure={},
        examples=(),
        file="generated.yaml",
        sha256="",
    )


def dates_from(as_of: date) -> dict[NamedDate, date | None]:
    """Return all named dates of an election on this day."""
    before = {
        name: as_of - timedelta(days=days) for name, days in zip(NamedDate, range(0, 60, 10), strict=True)
    }
    return {**before, NamedDate.AS_OF: as_of, NamedDate.POLLING_DAY: as_of}


@st.composite
def criteria(draw: st.DrawFn, name: str, asked: tuple[Question, ...], as_of: date) -> Criterion:
    """Draw a criterion, now and then with `when` and `unsettled_if`."""
    scope = Scope(FACT_NAMES, asked, as_of)
    when, unsettled = draw(st.integers(0, 3)) == 0, draw(st.integers(0, 3)) == 0
    return criterion(
        name,
        draw(conditions(scope)),
        unsettled=draw(conditions(scope, 1)) if unsettled else None,
        when=draw(conditions(Scope(VILLAGE_NAMES, (), as_of), 1)) if when else None,
    )


@st.composite
def packs(draw: st.DrawFn, counting: st.SearchStrategy[Calendar] = ANY_COUNTING, most: int = 6) -> Generated:
    """Draw a pack with the dates it is read by, now and then with one missing."""
    as_of = draw(st.sampled_from(AS_OF))
    asked = draw(questions())
    made = [draw(criteria(f"c{number}", tuple(asked), as_of)) for number in range(draw(st.integers(1, most)))]
    dates = dates_from(as_of)
    if draw(st.integers(0, 7)) == 0:
        dates[draw(st.sampled_from(NamedDate))] = None
    return Generated(pack_of(made, asked, draw(counting)), dates)


def meant(condition: Condition, when: Condition | None) -> Condition:
    """Return the whole of what a criterion says."""
    return condition if when is None else All((when, condition))


def tree_of(generated: Generated) -> Tree:
    """Lower the one criterion of a pack."""
    (case,) = lower(generated.pack, generated.pack.criteria, generated.dates).cases
    return case.tree


@st.composite
def settled(
    draw: st.DrawFn, counting: st.SearchStrategy[Calendar] = SETTLED_COUNTING
) -> tuple[Generated, Condition]:
    """Draw a pack of one criterion without `unsettled_if`, and the whole of what it says."""
    as_of = draw(st.sampled_from(AS_OF))
    asked = draw(questions())
    condition = draw(conditions(Scope(FACT_NAMES, tuple(asked), as_of)))
    when = draw(st.none() | conditions(Scope(VILLAGE_NAMES, (), as_of), 1))
    pack = pack_of([criterion("c", condition, when=when)], asked, draw(counting))
    return Generated(pack, dates_from(as_of)), meant(condition, when)


assert set(VILLAGE_NAMES) <= set(VILLAGE_FIELDS)


assert {type(FACTS[name].kind) for name in FACT_NAMES} == {Words, Flag, Whole, Dated, Choice, Several}
