"""A village as its page shows it: nominees, requirements on its bodies, deadlines, and what is to be done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.disclosed.bodies import Requirement, Together
from reports.disclosed.calendars import Calendar
from reports.disclosed.findings import Nominee, Step, Village
from reports.disclosed.people import UnitState
from reports.papers.calendar.calendar_lines import lines_of
from reports.papers.shared.bars import Measure, grade_words, measure_of
from reports.papers.shared.book import Book
from reports.papers.shared.frame import day_words
from reports.papers.shared.marks import Mark, outlook_mark, truth_mark
from reports.papers.shared.nominee_rows import NomineeRow, Standing, name_of, nominee_row
from reports.wording.words import COLON, OUR_READING, SEMICOLON
from vocabulary.elections.choices import NOMINATION_MODES
from vocabulary.texts import Lang, Text
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
    remarks: tuple[str, ...]  # how we read it, and what it is not to be taken for


@dataclass(frozen=True, slots=True)
class AtOnce:
    """The outcome of the requirements that forbid together, with what else there is to say, by label."""

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
    """A day by which something must be done, or why it cannot be determined; what is not there is empty."""

    day: str
    planned: str
    what: str
    owes: str
    source: str
    set_by: str
    known: bool


@dataclass(frozen=True, slots=True)
class VillageView:
    """A village's page."""

    township: str
    name: str
    known: bool
    polling_day: str
    mode: str
    units: tuple[str, ...]
    rows: tuple[NomineeRow, ...]
    requirements: tuple[RequirementLine, ...]
    together: AtOnce | None
    todo: tuple[ToDo, ...]
    deadlines: tuple[DeadlineLine, ...]


def village_view(book: Book, position: int, answers: Iterable[Iterable[UnitState]]) -> VillageView:
    """Return a village's page for readers who see findings; answers are about its nominees, in order."""
    shown, village, lang = book.shown, book.shown.villages[position], book.lang
    calendar = None if village.calendar is None else shown.calendars[village.calendar]
    people = (
        Standing(nominee, states, f"../人员/{book.atlas.people[position, index]}.html")
        for index, (nominee, states) in enumerate(zip(village.nominees, answers, strict=True))
    )
    return VillageView(
        township=village.township,
        name=village.name,
        known=village.known,
        polling_day=day_words(village.polling_day.isoformat(), lang),
        mode=_mode_words(village, lang),
        units=tuple(each.name.to(lang) for each in shown.tallies),
        rows=tuple(
            nominee_row(index, each, shown.election.departments, lang)
            for index, each in enumerate(people, start=1)
        ),
        requirements=_own_requirements(book, village),
        together=_at_once(village.together, lang),
        todo=_todo(village.nominees, lang),
        deadlines=deadline_lines(calendar, lang),
    )


def _mode_words(village: Village, lang: Lang) -> str:
    """Say how candidates come about; a village that is not known has nothing to say."""
    if not village.known:
        return ""
    if village.mode is None:
        said = Text(
            "村情表未填或者填写不明，与提名方式有关的要求按未定",
            "not given in villages.xlsx, or unclear: requirements that turn on it are unknown",
        )
    else:
        words = NOMINATION_MODES[village.mode.code]
        assumed = Text(
            f"村情表没有这一列，按{words.zh}计", f"villages.xlsx has no such column: taken to be {words.en}"
        )
        said = assumed if village.mode.assumed else words
    return Text("提名方式：", "How nominated: ").to(lang) + said.to(lang)


def _own_requirements(book: Book, village: Village) -> tuple[RequirementLine, ...]:
    """Return the requirements; those unknown in every village are on the county's page."""
    elsewhere = book.said_once
    return tuple(
        requirement_line(each, book.lang) for each in village.requirements if each.name not in elsewhere
    )


def requirement_line(requirement: Requirement, lang: Lang) -> RequirementLine:
    """Return one requirement as a line of a table."""
    return RequirementLine(
        source=f"{requirement.title.to(lang)} {requirement.item}".rstrip(),
        text=requirement.text.to(lang),
        grade=grade_words(requirement.grade, lang),
        outlook=outlook_mark(requirement.outlook, lang),
        measure=measure_of(requirement, lang),
        sentence=requirement.meaning.to(lang),
        remarks=tuple(_remarks(requirement, lang)),
    )


def _remarks(requirement: Requirement, lang: Lang) -> Iterator[str]:
    """Yield how we read a requirement, and what it is not to be taken for, where its pack says so."""
    if requirement.reading is not None:
        yield f"{OUR_READING.to(lang)}{COLON.to(lang)}{requirement.reading.to(lang)}"
    if requirement.rights_note is not None:
        yield Text("注意：", "Note: ").to(lang) + requirement.rights_note.to(lang)


def _at_once(together: Together | None, lang: Lang) -> AtOnce | None:
    """Return the outcome of the requirements together, if any were judged."""
    if together is None:
        return None
    lines = (*together.obstacles, *together.remarks)
    return AtOnce(
        outlook_mark(together.outlook, lang),
        tuple((line.label.to(lang), line.words.to(lang)) for line in lines),
    )


def deadline_lines(calendar: Calendar | None, lang: Lang) -> tuple[DeadlineLine, ...]:
    """Return the days of a calendar, in its order."""
    return tuple(
        DeadlineLine(
            day=day_words(line.latest, lang) if line.latest else line.missing,
            planned=day_words(line.planned, lang) if line.planned else "",
            what=line.what,
            owes=line.owes,
            source=SEMICOLON.to(lang).join(f"{cited.title} {cited.item}".rstrip() for cited in line.sources),
            set_by=line.set_by,
            known=bool(line.latest),
        )
        for line in (lines_of(calendar, lang) if calendar else ())
        if not line.polling
    )


def _todo(nominees: Iterable[Nominee], lang: Lang) -> tuple[ToDo, ...]:
    """Return the steps of a village, each with the people it concerns."""
    steps: dict[str, tuple[Step, list[Concerned]]] = {}
    for nominee in nominees:
        for step in nominee.steps:
            if step.truth is not Truth.NO and step.criterion.todo is not None:
                _, people = steps.setdefault(step.criterion.name, (step, []))
                people.append(Concerned(nominee.number, name_of(nominee, lang), truth_mark(step.truth, lang)))
    return tuple(
        ToDo(
            f"{step.criterion.title.to(lang)} {step.criterion.item}",
            step.criterion.todo.to(lang) if step.criterion.todo else "",
            tuple(people),
        )
        for step, people in steps.values()
    )
