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
    Bound,
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
    Test,
    Unit,
    Within,
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
from tests.engine.two_valued import FACT_KINDS, Law, fields_of
from tests.samples import samples
from vocabulary.dates import day_of
from vocabulary.fields import FACTS, VILLAGE_FIELDS
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.places import TextPlace
from vocabulary.questions import Disclosure, Question, RecordField
from vocabulary.texts import Text


def thorough(examples: int) -> settings:
    """Return settings under which every run tries the same examples."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    return settings(
        max_examples=samples(examples), derandomize=True, deadline=None, suppress_health_check=slow
    )


# Words that mean something to the library, to JSON or to Python; `costarring` and `liquid` have one hash.
WORDS = [
    "汉",
    "costarring",
    "liquid",
    "$and",
    "id",
    "sid",
    'a"b\\',
    "\0",
    "𠮷🙂",
    "",
    "1",
    "True",
    "null",
    "1e5",
]
NUMBERS = [0, 1, 2, 3, 18, 60, 10**9]
PERIODS = [
    Period(1, Unit.YEARS),
    Period(5, Unit.YEARS),
    Period(1, Unit.MONTHS),
    Period(13, Unit.MONTHS),
    Period(1, Unit.DAYS),
    Period(30, Unit.DAYS),
]
AS_OF = [date(2026, 12, 20), date(2024, 2, 29), date(2025, 2, 28), date(2025, 3, 1), date(2025, 3, 31)]
UNITS = ("court", "police", "discipline")

OPTIONS = {word: Text(word, word) for word in ("warning", "serious_warning", "removal", "expulsion")}
KINDS: Mapping[str, Kind] = {
    "remark": Words(),
    "open": Flag(),
    "amount": Whole(),
    "decided_on": Dated(),
    "ended_on": Dated(),
    "kind": Choice(OPTIONS),
    "step": Choice(OPTIONS, ordered=True),
    "parts": Several(OPTIONS),
}
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


def question(name: str, of: Iterable[str], kinds: Mapping[str, Kind]) -> Question:
    """Return a question to these units with fields of these kinds."""
    fields = {field: RecordField(field, Text(field, field), kind) for field, kind in kinds.items()}
    return Question(name, Text(name, name), tuple(of), "第一条", Disclosure.FULL, fields)


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


def days_near(as_of: date) -> st.SearchStrategy[date]:
    """Draw days on and about which the conditions turn."""
    back = {Unit.YEARS: 365.25, Unit.MONTHS: 30.4, Unit.DAYS: 1.0}
    anchors = [as_of - timedelta(days=round(back[period.unit] * period.count)) for period in PERIODS]
    anchors += [as_of, date(2020, 2, 29), date(2000, 1, 31), as_of - timedelta(days=20)]
    return st.builds(
        lambda anchor, days: anchor + timedelta(days=days),
        st.sampled_from(anchors),
        st.integers(-3, 3) | st.sampled_from([-400, 40]),
    )


RELATIONS = st.sampled_from([Relation.BELOW, Relation.AT_LEAST, Relation.ABOVE, Relation.AT_MOST])
DATE_RELATIONS = st.sampled_from([Relation.BEFORE, Relation.AFTER, Relation.AT_LEAST, Relation.AT_MOST])


def _equalities(values: st.SearchStrategy[str] | st.SearchStrategy[int]) -> st.SearchStrategy[Operator]:
    """Draw `is`, `is_not`, `in` and `not_in`."""
    lists = st.lists(values, min_size=1, max_size=4).map(tuple)
    return st.one_of(values.map(Is), values.map(IsNot), lists.map(In), lists.map(NotIn))


def operators(kind: Kind, as_of: date) -> st.SearchStrategy[Operator]:
    """Draw an operator that a pack may use on a value of this kind."""
    match kind:
        case Words():
            return _equalities(st.sampled_from(WORDS))
        case Flag():
            return st.sampled_from([Is(True), Is(False), IsNot(True), IsNot(False)])
        case Whole():
            numbers = st.sampled_from(NUMBERS)
            return _equalities(numbers) | st.builds(Compared, RELATIONS, numbers)
        case Choice(options, ordered):
            words = st.sampled_from(list(options))
            equal = _equalities(words)
            return equal | st.builds(Compared, RELATIONS, words) if ordered else equal
        case Several(options):
            return st.sampled_from(list(options)).map(Includes)
        case Dated():
            bounds: st.SearchStrategy[Bound] = days_near(as_of).map(day_of) | st.sampled_from(NamedDate)
            return st.builds(Compared, DATE_RELATIONS, bounds) | st.sampled_from(PERIODS).map(Within)


@st.composite
def fact_tests(draw: st.DrawFn, kinds: Mapping[str, Kind], as_of: date) -> Test:
    """Draw a test on one of the names."""
    name = draw(st.sampled_from(sorted(kinds)))
    return Test(name, draw(operators(kinds[name], as_of)))


@st.composite
def questions(draw: st.DrawFn) -> list[Question]:
    """Draw one to three questions, some of them put to several units, some without fields."""
    made = []
    for name in ["convictions", "$and", "id"][: draw(st.integers(1, 3))]:
        fields = draw(st.lists(st.sampled_from(sorted(KINDS)), unique=True, max_size=3))
        of = draw(st.lists(st.sampled_from(UNITS), unique=True, min_size=1, max_size=3))
        made.append(question(name, of, {field: KINDS[field] for field in fields}))
    return made


@st.composite
def asks(draw: st.DrawFn, asked: Question, where: Condition) -> Condition:
    """Draw what a condition says of the records of a kind."""
    if len(asked.of) == 1 and draw(st.booleans()):
        return Count(asked.name, where, draw(RELATIONS), draw(st.integers(0, 3)))
    return draw(st.sampled_from([Some, Nothing]))(asked.name, where)


@st.composite
def wheres(draw: st.DrawFn, asked: Question, as_of: date, depth: int = 2) -> Condition:
    """Draw a condition on a record."""
    kinds = fields_of(asked)
    if not kinds or (depth == 2 and draw(st.integers(0, 4)) == 0):
        return All(())
    shape = draw(st.sampled_from(["test", "test", "all", "any", "not"])) if depth else "test"
    match shape:
        case "test":
            return draw(fact_tests(kinds, as_of))
        case "not":
            return Not(draw(wheres(asked, as_of, depth - 1)))
        case _:
            join = All if shape == "all" else Either
            return join(tuple(draw(wheres(asked, as_of, depth - 1)) for _ in range(draw(st.integers(1, 3)))))


@dataclass(frozen=True)
class Scope:
    """What a generated condition may speak of."""

    names: tuple[str, ...]
    questions: tuple[Question, ...]
    as_of: date


@st.composite
def conditions(draw: st.DrawFn, scope: Scope, depth: int = 3) -> Condition:
    """Draw a condition that may test a fact or a question any number of times."""
    shape = draw(st.sampled_from(["leaf", "all", "any", "not"])) if depth else "leaf"
    match shape:
        case "leaf":
            if scope.questions and draw(st.booleans()):
                asked = draw(st.sampled_from(scope.questions))
                return draw(asks(asked, draw(wheres(asked, scope.as_of))))
            return draw(fact_tests({name: FACT_KINDS[name] for name in scope.names}, scope.as_of))
        case "not":
            return Not(draw(conditions(scope, depth - 1)))
        case _:
            parts = tuple(draw(conditions(scope, depth - 1)) for _ in range(draw(st.integers(1, 3))))
            return All(parts) if shape == "all" else Either(parts)


@st.composite
def joined(draw: st.DrawFn, leaves: list[Condition]) -> Condition:
    """Draw a tree that has each of the leaves once."""
    parts = list(leaves)
    while len(parts) > 1:
        some = [parts.pop() for _ in range(min(len(parts), draw(st.integers(2, 3))))]
        whole: Condition = draw(st.sampled_from([All, Either]))(tuple(some))
        parts.insert(0, Not(whole) if draw(st.booleans()) else whole)
    return parts[0]


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
