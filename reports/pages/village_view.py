"""A village as its page shows it: nominees, requirements on its bodies, deadlines, and what is to be done."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.bodies.requirement import RequirementReview
from engine.review.review import Finding, NomineeReview, Review, VillageReview
from engine.schedules.schedule import Schedule
from reports.audience import Audience
from reports.pages.bars import Measure, grade_words, measure_of, sentence_of
from reports.pages.book import Book
from reports.pages.frame import day_words
from reports.pages.marks import Mark, outlook_mark, truth_mark
from reports.pages.nominee_rows import Ledger, NomineeRow, name_of, nominee_row
from reports.schedules.lines import lines_of
from reports.together_lines import together_lines
from vocabulary.texts import Lang
from vocabulary.truth import Truth


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
class AtOnce:
    """What becomes of the requirements that forbid together, with what else there is to say, by label."""

    outlook: Mark
    lines: tuple[tuple[str, str], ...]


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
    """A day by which something must be done, or why it cannot be told; what is not there is empty."""

    day: str
    planned: str
    what: str
    owes: str
    source: str
    set_by: str
    told: bool


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
    together: AtOnce | None
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
        requirements=requirement_lines(book, village),
        together=_at_once(book, village),
        todo=_todo(village.nominees),
        deadlines=deadline_lines(schedule_for(review, village)),
    )


def requirement_lines(book: Book, village: VillageReview) -> tuple[RequirementLine, ...]:
    """Return the requirements; those unknown in every village stand on the county's page."""
    return tuple(
        requirement_line(book, requirement)
        for requirement in village.requirements
        if requirement.name not in book.told_once
    )


def requirement_line(book: Book, requirement: RequirementReview) -> RequirementLine:
    """Return one requirement as a line of a table."""
    title = next(pack.title.zh for pack in book.review.packs if pack.name == requirement.pack)
    return RequirementLine(
        source=f"{title} {requirement.ratio.item}".rstrip(),
        text=requirement.ratio.text.zh,
        grade=grade_words(requirement.ratio.grade),
        outlook=outlook_mark(requirement.outlook),
        measure=measure_of(requirement),
        sentence=sentence_of(requirement),
    )


def _at_once(book: Book, village: VillageReview) -> AtOnce | None:
    """Return what becomes of the requirements together, if any were judged."""
    together = village.bodies.together
    if together is None:
        return None
    packs = {pack.name: pack for pack in book.review.packs}
    lines = together_lines(together, packs)
    return AtOnce(outlook_mark(together.outlook), tuple((line.label.zh, line.words.zh) for line in lines))


def schedule_for(review: Review, village: VillageReview) -> Schedule | None:
    """Return the calendar of a village that villages.xlsx knows."""
    key = village.village.key if village.village else None
    return next((schedule for schedule in review.schedules if key in schedule.villages), None)


def deadline_lines(schedule: Schedule | None) -> tuple[DeadlineLine, ...]:
    """Return the days of a calendar, in its order."""
    return tuple(
        DeadlineLine(
            day=day_words(line.latest) if line.latest else line.missing,
            planned=day_words(line.planned) if line.planned else "",
            what=line.what,
            owes=line.owes,
            source="；".join(f"{cited.title} {cited.item}".rstrip() for cited in line.sources),
            set_by=line.set_by,
            told=bool(line.latest),
        )
        for line in (lines_of(schedule, Lang.ZH) if schedule else ())
        if not line.polling
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
