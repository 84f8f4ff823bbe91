"""The results of polling as pages show them: the county with its figures, and every village that is in."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reports.disclosed.results import Check, Results, VillageResults
from reports.papers.elected import elected_words as words
from reports.papers.elected.elected_figures import FigureLine, figure_lines
from reports.papers.shared.bars import Bar, measure_of
from reports.papers.shared.book import Book
from reports.papers.shared.faults import Fault, fault_lines, hint_lines
from reports.papers.shared.frame import day_words
from reports.papers.shared.marks import Mark
from vocabulary.elections.choices import POSTS
from vocabulary.outcomes import Met
from vocabulary.texts import Lang, Text

_MARKS = {Met.MET: ("clear", "○"), Met.NOT_MET: ("raised", "▲"), Met.OPEN: ("open", "◇")}


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """Somebody elected to one post."""

    post: str
    name: str
    number: str
    votes: str
    verdict: str
    remarks: str


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One requirement with its facts and what is published for it."""

    mark: Mark
    source: str
    text: str
    counted: str
    bar: Bar | None
    facts: tuple[str, ...]
    rules: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """Somebody whose eligibility is to be reviewed."""

    person: str
    why: str


@dataclass(frozen=True, slots=True)
class VillagePage:
    """The results of one village."""

    polling_day: str
    rows: tuple[OfficeRow, ...]
    bodies: tuple[str, ...]
    vacancy: tuple[str, ...]
    vacancy_note: str
    checks: tuple[CheckLine, ...]
    unchecked: tuple[str, ...]
    to_review: tuple[ReviewRow, ...]
    due: str
    write_in_rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VillageLine:
    """One village in the county's table."""

    township: str
    name: str
    href: str
    elected: int
    open: int
    not_met: int
    undecided: int
    to_review: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many villages of a township are not in yet."""

    township: str
    villages: int


@dataclass(frozen=True, slots=True)
class ElectedPage:
    """The county's results."""

    row_sum: str
    villages: tuple[VillageLine, ...]
    not_in: int  # villages whose results are not in
    waiting: tuple[Waiting, ...]  # of these, how many in each township
    figures: tuple[FigureLine, ...]
    heads: str
    faults: tuple[Fault, ...]
    hints: tuple[Fault, ...]


def county_results(results: Results, book: Book) -> ElectedPage:
    """Return the county's page."""
    lang = book.lang
    return ElectedPage(
        row_sum=words.rows_words(results, lang),
        villages=tuple(_village_line(village, book) for village in results.villages),
        not_in=len(results.not_in),
        waiting=_waiting(results),
        figures=figure_lines(results, lang),
        heads=words.heads_words(both=results.both_committees, lang=lang),
        faults=fault_lines(results.problems, lang),
        hints=hint_lines(results.hints, lang),
    )


def _waiting(results: Results) -> tuple[Waiting, ...]:
    """Count the villages that are not in, by township; their names would fill the page."""
    counts = Counter(key.township for key in results.not_in)
    return tuple(Waiting(township, count) for township, count in counts.items())


def _village_line(village: VillageResults, book: Book) -> VillageLine:
    """Return one village of the county's table."""
    found = [check.met for check in village.checks if check.binding]
    return VillageLine(
        township=village.key.township,
        name=village.key.village,
        href=f"{file_of(village, book)}.html",
        elected=len(village.people),
        open=village.open,
        not_met=found.count(Met.NOT_MET),
        undecided=found.count(Met.OPEN),
        to_review=len(village.to_review),
    )


def file_of(village: VillageResults, book: Book) -> str:
    """Return the file name of a village: that of its other pages."""
    if village.position is None:
        raise AssertionError("results are read of villages of the review alone")
    return book.atlas.villages[village.position]


def village_results(village: VillageResults, lang: Lang) -> VillagePage:
    """Return the page of one village."""
    vacancy = tuple(rule.text.to(lang) for rule in village.vacancy_rules)
    return VillagePage(
        polling_day=day_words(village.polling_day.isoformat(), lang),
        rows=tuple(_rows(village, lang)),
        bodies=tuple(words.body_words(body, lang) for body in village.bodies),
        vacancy=vacancy,
        vacancy_note=words.REPLACEMENT_NOTE.to(lang) if vacancy else "",
        checks=tuple(_check(check, lang) for check in village.checks),
        unchecked=tuple(words.unchecked_words(each, lang) for each in village.unchecked),
        to_review=tuple(
            ReviewRow(person.words.to(lang), words.remark_words(person, lang)) for person in village.to_review
        ),
        due=words.due_words(village.due, lang),
        write_in_rules=tuple(rule.text.to(lang) for rule in village.write_in_rules),
    )


def _rows(village: VillageResults, lang: Lang) -> Iterator[OfficeRow]:
    """Yield those elected, post by post."""
    for post, label in POSTS.items():
        for person in village.people:
            for office in person.offices:
                if office.post == post:
                    yield OfficeRow(
                        post=label.to(lang),
                        name=words.name_words(person, lang),
                        number=person.number,
                        votes=Text("未填", "not given").to(lang)
                        if office.votes is None
                        else str(office.votes),
                        verdict=words.verdict_words(person, lang),
                        remarks=words.remark_words(person, lang),
                    )


def _check(check: Check, lang: Lang) -> CheckLine:
    """Return one requirement."""
    requirement, not_met = check.requirement, check.met is Met.NOT_MET
    note = (words.LEFT_TO_PEOPLE if check.rules else words.NO_RULE).to(lang) if not_met else ""
    return CheckLine(
        mark=Mark(words.MET[check.met].to(lang), *_MARKS[check.met]),
        source=f"{check.source.to(lang)} {requirement.item}".strip(),
        text=requirement.text.to(lang),
        counted=check.counted.to(lang),
        bar=measure_of(requirement, lang).bar,
        facts=tuple(words.fact_lines(check, lang)),
        rules=tuple(rule.text.to(lang) for rule in check.rules),
        note=note,
    )
