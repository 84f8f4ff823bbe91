"""A village as its page shows it: nominees, requirements on its bodies, deadlines, and what is to be done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from engine.calendar import later
from engine.judging import applies_to_village, dates_of
from engine.review import Finding, NomineeReview, Review, VillageReview
from engine.slate_measure import NOT_YET
from reports.audience import Audience
from reports.pages.bars import Measure, grade_words, measure_of, sentence_of
from reports.pages.book import Book
from reports.pages.frame import day_words
from reports.pages.marks import Mark, outlook_mark, truth_mark
from reports.pages.nominee_rows import Ledger, NomineeRow, name_of, nominee_row
from rules.conditions import Period
from rules.truth import Truth


@dataclass(frozen=True, slots=True)
class RequirementLine:
    """One requirement on a body with its figures."""

    source: str
    text: str
    grade: str
    outlook: Mark
    measure: Measure
    sentence: str


@dataclass(frozen=True, slots=True)
class Concerned:
    """A person whom a step concerns, or may concern."""

    number: str
    name: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class ToDo:
    """A step of the procedure that somebody else must take."""

    source: str
    what: str
    people: tuple[Concerned, ...]


@dataclass(frozen=True, slots=True)
class DeadlineLine:
    """A day by which something must be done."""

    day: str
    what: str
    source: str


@dataclass(frozen=True, slots=True)
class VillageView:
    """A village's page."""

    township: str
    name: str
    known: bool
    polling_day: str
    units: tuple[str, ...]
    rows: tuple[NomineeRow, ...]
    requirements: tuple[RequirementLine, ...]
    todo: tuple[ToDo, ...]
    deadlines: tuple[DeadlineLine, ...]


def village_view(book: Book, position: int, audience: Audience) -> VillageView:
    """Return a village's page for an audience that may see findings."""
    review, village = book.review, book.review.villages[position]
    ledger = Ledger(book, book.units, audience)
    return VillageView(
        township=village.township,
        name=village.name,
        known=village.village is not None,
        polling_day=day_words(village.polling_day.isoformat()),
        units=tuple(review.departments[unit].zh for unit in book.units),
        rows=tuple(
            nominee_row(ledger, index + 1, nominee, f"../人员/{book.atlas.people[position, index]}.html")
            for index, nominee in enumerate(village.nominees)
        ),
        requirements=requirement_lines(review, village),
        todo=_todo(village.nominees),
        deadlines=deadline_lines(review, village),
    )


def requirement_lines(review: Review, village: VillageReview) -> tuple[RequirementLine, ...]:
    """Return the requirements that were judged; those of a kind not judged yet stand on the county's page."""
    titles = {pack.name: pack.title.zh for pack in review.packs}
    return tuple(
        RequirementLine(
            source=f"{titles[requirement.pack]} {requirement.ratio.item}",
            text=requirement.ratio.text.zh,
            grade=grade_words(requirement.ratio.grade),
            outlook=outlook_mark(requirement.outlook),
            measure=measure_of(requirement),
            sentence=sentence_of(requirement),
        )
        for requirement in village.requirements
        if requirement.because != NOT_YET
    )


def deadline_lines(review: Review, village: VillageReview) -> tuple[DeadlineLine, ...]:
    """Return the days that the packs fix for a village, earliest first."""
    if village.village is None:
        return ()
    found: list[tuple[date, str, str]] = []
    for pack in review.packs:
        if not applies_to_village(pack, village.village, village.polling_day):
            continue
        dates = dates_of(review.election, pack, village.polling_day, review.review_day)
        for deadline in pack.deadlines:
            anchor = dates[deadline.anchor]
            if anchor is not None and deadline.text is not None:
                count = -deadline.period.count if deadline.before else deadline.period.count
                day = later(anchor, Period(count, deadline.period.unit), pack.calendar.overflow)
                found.append((day, deadline.text.zh, f"{pack.title.zh} {deadline.item}"))
    return tuple(
        DeadlineLine(day_words(day.isoformat()), what, source) for day, what, source in sorted(found)
    )


def _todo(nominees: Iterable[NomineeReview]) -> tuple[ToDo, ...]:
    """Return the steps of a village, each with the people it concerns."""
    steps: dict[str, tuple[Finding, list[Concerned]]] = {}
    for nominee in nominees:
        for step in nominee.steps:
            if step.truth is not Truth.NO and step.criterion.todo is not None:
                _, people = steps.setdefault(step.name, (step, []))
                candidate = nominee.candidate
                people.append(Concerned(candidate.number, name_of(candidate), truth_mark(step.truth)))
    return tuple(
        ToDo(
            f"{step.pack.title.zh} {step.criterion.item}",
            step.criterion.todo.zh if step.criterion.todo else "",
            tuple(people),
        )
        for step, people in steps.values()
    )
