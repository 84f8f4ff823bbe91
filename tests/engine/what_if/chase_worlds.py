"""Villages whose units answered at random, and the chase list worked out by reviewing again and again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations_with_replacement, product
from random import Random

from engine.bodies.requirement import Outlook
from engine.program.meaning import Reference
from engine.review.intake import Intake
from engine.review.review import NomineeReview, Review
from engine.review.reviewing import review_election
from engine.what_if.chase import Chased, Decides
from rules.model.pack import Pack
from tests.rules.packs import good
from vocabulary.answers import Answer, Owing, Record, Reply, Said, Signature, Word
from vocabulary.dates import Day, Ongoing, day_of
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Value
from vocabulary.origins import Origin
from vocabulary.outcomes import Verdict
from vocabulary.places import SheetPlace

QUESTIONS = """\
  crimes:
    ask: {zh: 犯罪, en: crimes}
    of: [police, court]
    basis: 一
    disclosure: full
    records:
      outcome: {zh: 结果, type: choice, of: {sentenced: 判刑, exempt: 免刑}}
      decided_on: {zh: 日期, type: date}
  debts:
    ask: {zh: 债务, en: debts}
    of: [court]
    basis: 一
    disclosure: full
    records:
      state: {zh: 情况, type: choice, of: {owing: 未还, paid: 已还}}
  papers: {ask: {zh: 证明, en: papers}, of: [police], basis: 一, disclosure: full}
  visits: {ask: {zh: 情形, en: visits}, of: [petitions], basis: 一, disclosure: full}
"""
CRITERION = "{item: 一, text: {zh: 甲, en: a}, grade: "
LAW = f"""\
pack: law
title: {{zh: 法, en: law}}
applies_to: {{unit: village, bodies: [committee]}}
jurisdiction: CN
in_force: {{from: 2026-01-01}}
status: complete
source: {{title: 法, date: 2026-01-01, force: law}}
extends: [common]
questions:
{QUESTIONS}
criteria:
  crime: {CRITERION}bar, flag_if: {{crimes: {{some: {{outcome: {{is: sentenced}}}}}}}},
    unsettled_if: {{crimes: {{some: {{outcome: {{is: exempt}}}}}}}}}}
  lately: {CRITERION}caution, flag_if: {{crimes: {{some: {{decided_on: {{within: 5 years}}}}}}}}}}
  debt: {CRITERION}bar, curable: {{until: review_day}},
    flag_if: {{debts: {{count: {{where: {{state: {{is: owing}}}}, at_least: 2}}}}}}}}
  papers: {CRITERION}caution, flag_if: {{papers: {{none: {{}}}}}}}}
ratios:
  woman: {CRITERION}bar, over: body committee, count: {{where: {{sex: {{is: female}}}}, at_least: 1}}}}
  margin: {CRITERION}bar, over: office member, nominees_over_seats: {{at_least: 1}}}}
  margin-chair: {CRITERION}bar, over: office chair, nominees_over_seats: {{at_least: 1}}}}
  kin: {CRITERION}bar, over: body committee, pairs: kin, at_most: 0}}
"""
LIST = f"""\
pack: list
title: {{zh: 单, en: list}}
applies_to: {{unit: village, bodies: [committee]}}
jurisdiction: CN
in_force: {{from: 2026-01-01}}
status: complete
source: {{title: 单, date: 2026-01-01, force: local}}
extends: [common]
questions:
{QUESTIONS}
criteria:
  visits: {CRITERION}caution, flag_if: {{visits: some}}}}
  both: {CRITERION}caution,
    flag_if: {{all: [{{visits: none}}, {{crimes: {{some: {{outcome: {{is: exempt}}}}}}}}]}}}}
"""
DAYS = (Day(1999, 1, 1), Day(2026, 11, 2), Ongoing())
UNCLEAR_DAYS = (Day(2021, 12), Day(2023))  # the look-back may be over or not; and surely runs
FIELDS: dict[str, dict[str, tuple[Value, ...]]] = {
    "crimes": {"outcome": ("sentenced", "exempt"), "decided_on": DAYS},
    "debts": {"state": ("owing", "paid")},
    "papers": {},
    "visits": {},
}
MOST = {"debts": 3}  # records of one answer, where the tests count them
REVIEW_DAY = date(2026, 12, 6)
SHEET = "反馈表"


def packs() -> tuple[Pack, ...]:
    """Return the law and the list of these villages."""
    return good(LAW), good(LIST)


def asked_in(intake: Intake, spoken: Sequence[Pack]) -> Intake:
    """Return a county as read, with these packs in the place of its own and no answer yet."""
    questions = spoken[0].own_questions
    authority = replace(
        intake.authority,
        speaking=tuple(spoken),
        questions={name: spoken[0].questions[name] for name in sorted(questions)},
    )
    return replace(
        intake, authority=authority, clearances=replace(intake.clearances, answers=(), corrections=())
    )


@dataclass(frozen=True, slots=True)
class About:
    """One answer's place: a person, a question and a unit."""

    number: str
    question: str
    unit: str


def answer(about: About, word: Word, records: tuple[Record, ...] = ()) -> Answer:
    """Return what a unit says about somebody."""
    return Answer(
        number=about.number,
        question=about.question,
        department=about.unit,
        word=word,
        written="",
        records=records,
        signature=Signature(given_on=Day(2026, 12, 5)),
        place=SheetPlace(f"clearances/{about.unit}.xlsx", SHEET, 1, 1),
    )


def random_answers(chance: Random, intake: Intake) -> tuple[Answer, ...]:
    """Return what the units have said: mostly that there is nothing, sometimes nothing at all."""
    given = []
    for candidate in intake.roll.candidates:
        open_ = chance.choice([0.05, 0.2, 0.5])
        for question in intake.authority.questions.values():
            for unit in question.of:
                about = About(candidate.number, question.name, unit)
                if chance.random() > open_:
                    usual = Word.FOUND if question.name == "papers" else Word.NONE
                    word = usual if chance.random() < 0.9 else Word.FOUND
                    given.append(answer(about, word, random_records(chance, question.name, word)))
                elif chance.random() < 0.2:
                    given.append(answer(about, Word.CHECKING))
    return tuple(given)


def random_records(chance: Random, question: str, word: Word) -> tuple[Record, ...]:
    """Return the records of an answer: some left blank, some dates not exact."""
    if word is not Word.FOUND or chance.random() < 0.2:
        return ()
    values: dict[str, Fact] = {}
    for name, options in FIELDS[question].items():
        wide = options + (UNCLEAR_DAYS if name == "decided_on" else ())
        values[name] = Known(chance.choice(wide)) if chance.random() < 0.8 else Unknown(Origin.BLANK)
    return (Record(values),)


def reviewed(intake: Intake, answers: Sequence[Answer]) -> Review:
    """Review the county by these answers."""
    clearances = replace(intake.clearances, answers=tuple(answers))
    return review_election(replace(intake, clearances=clearances), Reference(), REVIEW_DAY, draft=False)


def possible(given: Reply, question: str) -> Iterator[tuple[Word, tuple[Record, ...]]]:
    """Yield what a unit may still say: anything, or the details of what it has found."""
    sizes = range(1, MOST.get(question, 1) + 1)
    match given:
        case Owing():
            yield Word.NONE, ()
            for size in sizes:
                for records in combinations_with_replacement(list(records_like(Record({}), question)), size):
                    yield Word.FOUND, records
        case Said(records):
            bare = not records[0].complete
            kinds = list(records_like(records[0], question))
            for size in sizes if bare else (1,):
                for chosen in combinations_with_replacement(kinds, size):
                    yield Word.FOUND, chosen


def records_like(known: Record, question: str) -> Iterator[Record]:
    """Yield every record that this one may turn out to be, as far as the values of this file go."""
    columns = [_values(known.values.get(name), options) for name, options in FIELDS[question].items()]
    for values in product(*columns):
        yield Record(dict(zip(FIELDS[question], values, strict=True)))


def _values(fact: Fact | None, options: Sequence[Value]) -> list[Fact]:
    """Return what a field may turn out to hold."""
    match fact:
        case Known(Day(year, month, None) as day):
            between = [date(year, at, 1) for at in (range(1, 13) if month is None else [month])]
            between += [date(2021, 12, number) for number in range(2, 32) if day == Day(2021, 12)]
            return [Known(day_of(each)) for each in between]
        case Known():
            return [fact]
        case _:
            return [Known(value) for value in options]


Ends = tuple[tuple[Verdict | None, Verdict | None], Verdict, tuple[Outlook, ...]]


def ends_of(review: Review, number: str) -> Ends:
    """Return what a review says of a person, and of the bodies of the villages."""
    person = nominee_of(review, number)
    outlooks = [
        outlook
        for village in review.villages
        for outlook in (
            *(each.outlook for each in village.bodies.alone),
            *([village.bodies.together.outlook] if village.bodies.together else []),
        )
    ]
    return (person.legal, person.policy), person.verdict, tuple(outlooks)


def nominee_of(review: Review, number: str) -> NomineeReview:
    """Return what a review says of a person."""
    return next(
        each for village in review.villages for each in village.nominees if each.candidate.number == number
    )


def by_reviewing_again(intake: Intake, answers: Sequence[Answer], about: About) -> Decides:
    """Return what an answer decides, from reviews of the whole county by every answer that it may be."""
    review = reviewed(intake, answers)
    now = ends_of(review, about.number)
    given = nominee_of(review, about.number).material.answers[about.question].replies[about.unit]
    others = [
        each
        for each in answers
        if (each.number, each.question, each.department) != (about.number, about.question, about.unit)
    ]
    ends = [
        (word, ends_of(reviewed(intake, [*others, answer(about, word, records)]), about.number))
        for word, records in possible(given, about.question)
    ]
    asked = [end for word, end in ends if word is Word.NONE or isinstance(given, Said)]
    if any(verdict is Verdict.PASS for _, verdict, _ in asked) and now[1] is not Verdict.PASS:
        return Decides.LAST
    if any(outlooks != now[2] for _, (_, _, outlooks) in ends):
        return Decides.SLATE
    return Decides.FLAG if any(verdicts != now[0] for _, (verdicts, _, _) in ends) else Decides.NOTHING


def about(chased: Chased) -> About:
    """Return the place of an answer on the chase list."""
    return About(chased.person, chased.question, chased.department)
