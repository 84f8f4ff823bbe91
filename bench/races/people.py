"""Generated people: typed facts and answers as the readers leave them, most of them with nothing found."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

from bench.races.programs import DAY
from candidates.clearances.replies.replies import answer_list
from engine.program.subject import Subject
from vocabulary.answers import AnswerList, Owing, Record, Reply, Said
from vocabulary.dates import Day, Moment, Ongoing, day_of
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.fields import FACTS
from vocabulary.kinds import Amount, Choice, Dated, Flag, Kind, Several, Value, Whole, Words
from vocabulary.origins import Origin
from vocabulary.questions import Question

FOUND, OWED = 0.01, 0.03  # of all replies: a county at the end of its review
BLANK = 0.03  # of all facts
NOTHING = Said((), ())


def people(questions: Mapping[str, Question], count: int, seed: int = 1) -> list[Subject]:
    """Return so many people, the same for the same seed."""
    chance = Random(seed)
    return [_person(questions, chance) for _ in range(count)]


def _person(questions: Mapping[str, Question], chance: Random) -> Subject:
    """Return one person."""
    facts = {name: _fact(field.kind, chance, _years(name)) for name, field in FACTS.items()}
    return Subject(facts, {name: _answers(question, chance) for name, question in questions.items()})


def _years(name: str) -> tuple[int, int]:
    """Return the range in which a number mostly lies."""
    return {"age": (17, 75), "villages_nominated": (1, 1)}.get(name, (0, 7))


def _fact(kind: Kind, chance: Random, span: tuple[int, int] = (0, 20)) -> Fact:
    """Return a fact of a kind."""
    if chance.random() < BLANK:
        return Unknown(Origin.BLANK)
    return Known(_value(kind, chance, span))


def _value(kind: Kind, chance: Random, span: tuple[int, int]) -> Value:
    """Return a value of a kind."""
    match kind:
        case Words():
            return chance.choice(["汉族", "苗族", "张三", "李四"])
        case Flag():
            return chance.random() < 0.1
        case Whole():
            number = chance.randint(*span)
            return Amount(number, number + (chance.random() < 0.03))
        case Dated():
            return _moment(chance)
        case Choice(options):
            return chance.choice(list(options))
        case Several(options):
            return frozenset([chance.choice(list(options))] if options else [])


def _moment(chance: Random) -> Moment:
    """Return a date of the last thirty years, to the day, the month or the year, or 至今."""
    day: date = DAY - timedelta(days=chance.randrange(30 * 365))
    match chance.randrange(10):
        case 0:
            return Ongoing()
        case 1:
            return Day(day.year)
        case 2:
            return Day(day.year, day.month)
        case _:
            return day_of(day)


def _answers(question: Question, chance: Random) -> AnswerList:
    """Return the answers of all units to a question."""
    return answer_list(question.of, {unit: _reply(question, chance) for unit in question.of})


def _reply(question: Question, chance: Random) -> Reply:
    """Return what one unit says."""
    drawn = chance.random()
    if drawn < FOUND:
        return Said(tuple(_record(question, chance) for _ in range(chance.randint(1, 2))), ())
    return Owing(Origin.AWAITED) if drawn < FOUND + OWED else NOTHING


def _record(question: Question, chance: Random) -> Record:
    """Return one record; now and then one without details."""
    complete = chance.random() > 0.1
    values = {name: _fact(field.kind, chance) for name, field in question.fields.items()} if complete else {}
    return Record(values, complete=complete)
