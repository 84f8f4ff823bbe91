"""Generated people: facts known, ranged, partly dated or unknown; answers given, owed or without details."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random

from hypothesis import strategies as st

from candidates.clearances.replies.replies import answer_list
from engine.program.subject import Subject
from rules.model.conditions import NamedDate, facts_of
from tests.engine.program.drawn_conditions import NUMBERS, WORDS, days_near
from tests.engine.program.generated import Generated
from tests.engine.program.two_valued import FACT_KINDS, fields_of
from vocabulary.answers import Answer, AnswerList, Owing, Record, Reply, Said, Signature, Word
from vocabulary.dates import Day, Moment, Ongoing, day_of
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Choice, Dated, Flag, Kind, Several, Value, Whole, Words
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace
from vocabulary.questions import Question

AMOUNTS = [0, 1, 2, 3, 4, 17, 18, 19, 10**9, 10**9 + 1, 2**31, 2**63 - 1, 2**63, 10**30]
SEVERAL_AT_MOST = 3
PLACE = SheetPlace("反馈.xlsx", "反馈表", 3, "H")


def moments(near: date) -> st.SearchStrategy[Moment]:
    """Draw dates to the day, the month or the year, and 至今."""
    days = days_near(near).map(day_of)
    return st.one_of(
        days,
        days,
        days.map(lambda day: Day(day.year, day.month)),
        days.map(lambda day: Day(day.year)),
        st.just(Ongoing()),
    )


def values(kind: Kind, near: date) -> st.SearchStrategy[Value]:
    """Draw a value of a kind, as far as it may be known."""
    match kind:
        case Words():
            return st.sampled_from(WORDS)
        case Flag():
            return st.booleans()
        case Whole():
            exact = st.sampled_from([*NUMBERS, *AMOUNTS])
            return st.one_of(
                exact.map(lambda number: Amount(number, number)),
                st.builds(lambda one, more: Amount(one, one + more), exact, st.sampled_from([0, 1, 2, 50])),
            )
        case Dated():
            return moments(near)
        case Choice(options):
            return st.sampled_from(list(options))
        case Several(options):
            return st.frozensets(st.sampled_from(list(options)), max_size=SEVERAL_AT_MOST)


ORIGINS = st.sampled_from([Origin.BLANK, Origin.UNCLEAR, Origin.CONFLICT, Origin.INCOMPLETE])


def facts(kind: Kind, near: date) -> st.SearchStrategy[Fact]:
    """Draw a fact of a kind, known more often than not."""
    known = values(kind, near).map(Known)
    return st.one_of(known, known, known, known, st.builds(Unknown, ORIGINS))


@st.composite
def records(draw: st.DrawFn, asked: Question, near: date) -> Record:
    """Draw a record; fields may be missing, and it may stand for one without details."""
    kinds = fields_of(asked)
    if draw(st.integers(0, 15)) == 0:
        return Record({}, PLACE, complete=False)
    filled = {name: draw(facts(kind, near)) for name, kind in kinds.items() if draw(st.integers(0, 9))}
    return Record(filled, PLACE, complete=draw(st.integers(0, 15)) > 0)


def statement(asked: Question, unit: str, word: Word) -> Answer:
    """Return an answer as a workbook gives it."""
    return Answer("0001", asked.name, unit, word, word.value, (), Signature(), PLACE)


@st.composite
def replies(draw: st.DrawFn, asked: Question, unit: str, near: date) -> Reply:
    """Draw what one unit's statements come to."""
    match draw(st.sampled_from(["none", "none", "found", "found", "found", "found", "owing", "checking"])):
        case "none":
            return Said((), (statement(asked, unit, Word.NONE),))
        case "found":
            found = draw(st.lists(records(asked, near), min_size=1, max_size=3))
            return Said(tuple(found), (statement(asked, unit, Word.FOUND),))
        case "checking":
            return Owing(Origin.AWAITED, (statement(asked, unit, Word.CHECKING),))
        case _:
            return Owing(draw(st.sampled_from([Origin.AWAITED, Origin.CONFLICT, Origin.UNCLEAR])))


@st.composite
def answers(draw: st.DrawFn, asked: Question, near: date) -> AnswerList:
    """Draw the answers of all units to a question."""
    return answer_list(asked.of, {unit: draw(replies(asked, unit, near)) for unit in asked.of})


@st.composite
def people(draw: st.DrawFn, generated: Generated) -> Subject:
    """Draw a person as far as the pack asks; of some facts nobody says anything."""
    near = generated.dates[NamedDate.POLLING_DAY] or date(2026, 12, 20)
    wanted = sorted(facts_read(generated))
    told = {name: draw(facts(FACT_KINDS[name], near)) for name in wanted if draw(st.integers(0, 9))}
    return Subject(
        told, {asked.name: draw(answers(asked, near)) for asked in generated.pack.questions.values()}
    )


def facts_read(generated: Generated) -> frozenset[str]:
    """Return the facts that the criteria of a pack read."""
    said = [
        condition
        for one in generated.pack.criteria
        for condition in (one.condition, one.unsettled, one.when)
        if condition is not None
    ]
    return frozenset().union(*map(facts_of, said))


@st.composite
def crowds(draw: st.DrawFn, generated: Generated, most: int = 30) -> list[Subject]:
    """Draw up to so many people: three drawn in full, the others mixed from what is said of these."""
    drawn = draw(st.lists(people(generated), min_size=1, max_size=3))
    chance = Random(draw(st.integers(0, 10**6)))
    extra = draw(st.integers(0, most - len(drawn)))
    return [*drawn, *(mixed(drawn, chance) for _ in range(extra))]


def mixed(drawn: list[Subject], chance: Random) -> Subject:
    """Return a person of whom each thing is said that is said of one of the others."""
    told: dict[str, Fact] = {}
    for name in sorted({name for one in drawn for name in one.facts}):
        fact = chance.choice(drawn).facts.get(name)
        if fact is not None:
            told[name] = fact
    return Subject(told, {name: chance.choice(drawn).answers[name] for name in drawn[0].answers})


def weakened(subject: Subject, chance: Random) -> Subject:
    """Return the person with one thing less said: a fact, a unit's reply, a field, or the end of a list."""
    told, lists = dict(subject.facts), dict(subject.answers)
    if chance.random() < 0.5 and told:
        name = chance.choice(sorted(told))
        told[name] = less(told[name], chance)
    else:
        name = chance.choice(sorted(lists))
        units: Mapping[str, Reply] = lists[name].replies
        unit = chance.choice(sorted(units))
        lists[name] = answer_list(tuple(units), {**units, unit: less_said(units[unit], chance)})
    return Subject(told, lists)


def less(fact: Fact, chance: Random) -> Fact:
    """Return a fact of which less is known."""
    match fact:
        case Known(Amount(least, most)) if chance.random() < 0.5:
            return Known(Amount(max(0, least - chance.randrange(3)), most + chance.randrange(3)))
        case Known(Day(year, month, day)) if month is not None and chance.random() < 0.5:
            return Known(Day(year) if day is None else Day(year, month))
        case _:
            return Unknown(Origin.BLANK)


def less_said(reply: Reply, chance: Random) -> Reply:
    """Return a reply of which less is usable."""
    if not isinstance(reply, Said) or not reply.records or chance.random() < 0.3:
        return Owing(Origin.CONFLICT, reply.answers)
    at = chance.randrange(len(reply.records))
    rows = list(reply.records)
    row = rows[at]
    if row.values and chance.random() < 0.8:
        name = chance.choice(sorted(row.values))
        poorer = less(row.values[name], chance)
        rest = {field: fact for field, fact in row.values.items() if field != name}
        kept = {**rest, name: poorer} if isinstance(poorer, Known) else rest
        rows[at] = Record(kept, row.place, complete=row.complete)
    else:
        rows[at] = Record(row.values, row.place, complete=False)
    return Said(tuple(rows), reply.answers)
