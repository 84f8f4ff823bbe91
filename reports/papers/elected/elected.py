"""The results of polling as pages show them: the county with its figures, and every village that is in."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reports.disclosed.results import Check, Results, VillageResults
from reports.papers.bars import Bar, measure_of
from reports.papers.book import Book
from reports.papers.elected import elected_words as words
from reports.papers.elected.elected_figures import FigureLine, figure_lines
from reports.papers.faults import Fault, fault_lines, hint_lines
from reports.papers.frame import day_words
from reports.papers.marks import Mark
from vocabulary.elections.choices import POSTS
from vocabulary.outcomes import Met
from vocabulary.texts import Lang

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
    return ElectedPage(
        row_sum=words.rows_words(results, Lang.ZH),
        villages=tuple(_village_line(village, book) for village in results.villages),
        not_in=len(results.not_in),
        waiting=_waiting(results),
        figures=figure_lines(results),
        heads=words.heads_words(both=results.both_committees, lang=Lang.ZH),
        faults=fault_lines(results.problems),
        hints=hint_lines(results.hints),
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


def village_results(village: VillageResults) -> VillagePage:
    """Return the page of one village."""
    vacancy = tuple(rule.text.zh for rule in village.vacancy_rules)
    return VillagePage(
        polling_day=day_words(village.polling_day.isoformat()),
        rows=tuple(_rows(village)),
        bodies=tuple(words.body_words(body, Lang.ZH) for body in village.bodies),
        vacancy=vacancy,
        vacancy_note=words.REPLACEMENT_NOTE.zh if vacancy else "",
        checks=tuple(_check(check) for check in village.checks),
        unchecked=tuple(words.unchecked_words(each, Lang.ZH) for each in village.unchecked),
        to_review=tuple(
            ReviewRow(person.words.zh, words.remark_words(person, Lang.ZH)) for person in village.to_review
        ),
        due=words.due_words(village.due, Lang.ZH),
        write_in_rules=tuple(rule.text.zh for rule in village.write_in_rules),
    )


def _rows(village: VillageResults) -> Iterator[OfficeRow]:
    """Yield those elected, post by post."""
    for post, label in POSTS.items():
        for person in village.people:
            for office in person.offices:
                if office.post == post:
                    yield OfficeRow(
                        post=label.zh,
                        name=words.name_words(person, Lang.ZH),
                        number=person.number,
                        votes="未填" if office.votes is None else str(office.votes),
                        verdict=words.verdict_words(person, Lang.ZH),
                        remarks=words.remark_words(person, Lang.ZH),
                    )


def _check(check: Check) -> CheckLine:
    """Return one requirement."""
    requirement, not_met = check.requirement, check.met is Met.NOT_MET
    note = (words.LEFT_TO_PEOPLE if check.rules else words.NO_RULE).zh if not_met else ""
    return CheckLine(
        mark=Mark(words.MET[check.met].zh, *_MARKS[check.met]),
        source=f"{check.source.zh} {requirement.item}".strip(),
        text=requirement.text.zh,
        counted=check.counted.zh,
        bar=measure_of(requirement).bar,
        facts=tuple(words.fact_lines(check, Lang.ZH)),
        rules=tuple(rule.text.zh for rule in check.rules),
        note=note,
    )
