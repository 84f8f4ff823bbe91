"""The results of polling as pages show them: the county with its figures, and every village that is in."""

from collections.abc import Iterator
from dataclasses import dataclass

from candidates.villages.village import VillageKey, village_words
from engine.elected.elected import Check, ElectedReview, Met, VillageElected
from engine.review.review import Review
from reports.pages.bars import Bar, measure_of
from reports.pages.book import Book
from reports.pages.county_view import Fault
from reports.pages.elected_figures import FigureLine, figure_lines
from reports.pages.frame import Link, Page, day_words
from reports.pages.marks import Mark
from reports.pages.render import Printer
from reports.results import words
from vocabulary.fields import POSTS
from vocabulary.places import place_words
from vocabulary.texts import Lang

FOLDER = "内部/当选"
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
class ElectedPage:
    """The county's results."""

    row_sum: str
    villages: tuple[VillageLine, ...]
    not_in: tuple[str, ...]
    figures: tuple[FigureLine, ...]
    heads: str
    faults: tuple[Fault, ...]
    hints: tuple[Fault, ...]


def elected_pages(printer: Printer, book: Book) -> dict[str, str]:
    """Return the pages of the results, or none where there is no elected.xlsx."""
    review = book.review
    if review.elected is None:
        return {}
    files = _files(book)
    home = Page(f"{review.election.county}当选结果核验", (Link("返回全县汇总", "../index.html"),))
    pages = {
        f"{FOLDER}/index.html": printer.page("elected.html.j2", home, _county(review, review.elected, files))
    }
    for village in review.elected.villages:
        crumbs = (Link("全县汇总", "../index.html"), Link("当选结果核验", "index.html"))
        day = day_words(village.polling_day.isoformat())
        page = Page(f"{village_words(village.key)} 当选结果核验", crumbs, polling_day=day)
        path = f"{FOLDER}/{files[village.key]}.html"
        pages[path] = printer.page("elected_village.html.j2", page, _village(village))
    return pages


def _files(book: Book) -> dict[VillageKey, str]:
    """Return the file names of the villages: those of their other pages."""
    return {
        village.village.key: file
        for village, file in zip(book.review.villages, book.atlas.villages, strict=True)
        if village.village is not None
    }


def _county(review: Review, elected: ElectedReview, files: dict[VillageKey, str]) -> ElectedPage:
    """Return the county's page."""
    return ElectedPage(
        row_sum=words.rows_words(elected, Lang.ZH),
        villages=tuple(_village_line(village, files) for village in elected.villages),
        not_in=tuple(village_words(key) for key in elected.not_in),
        figures=figure_lines(review),
        heads=words.heads_words(both=elected.both_committees, lang=Lang.ZH),
        faults=tuple(
            Fault(place_words(each.place), each.message.zh, each.help.zh) for each in elected.problems
        ),
        hints=tuple(Fault(place_words(each.place), each.message.zh, "") for each in elected.hints),
    )


def _village_line(village: VillageElected, files: dict[VillageKey, str]) -> VillageLine:
    """Return one village of the county's table."""
    found = [check.met for check in village.checks if check.binding]
    return VillageLine(
        township=village.key.township,
        name=village.key.village,
        href=f"{files[village.key]}.html",
        elected=len(village.people),
        open=village.open,
        not_met=found.count(Met.NOT_MET),
        undecided=found.count(Met.OPEN),
        to_review=len(village.to_review),
    )


def _village(village: VillageElected) -> VillagePage:
    """Return the page of one village."""
    vacancy = tuple(words.rule_words(rule, Lang.ZH) for rule in village.vacancy_rules)
    return VillagePage(
        polling_day=day_words(village.polling_day.isoformat()),
        rows=tuple(_rows(village)),
        bodies=tuple(words.body_words(body, Lang.ZH) for body in village.bodies),
        vacancy=vacancy,
        vacancy_note=words.REPLACEMENT_NOTE.zh if vacancy else "",
        checks=tuple(_check(check) for check in village.checks),
        unchecked=tuple(words.unchecked_words(each, Lang.ZH) for each in village.unchecked),
        to_review=tuple(
            ReviewRow(words.person_words(person, Lang.ZH), words.remark_words(person, Lang.ZH))
            for person in village.to_review
        ),
        due=words.due_words(village.due, Lang.ZH),
        write_in_rules=tuple(words.rule_words(rule, Lang.ZH) for rule in village.write_in_rules),
    )


def _rows(village: VillageElected) -> Iterator[OfficeRow]:
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
    ratio, not_met = check.review.ratio, check.met is Met.NOT_MET
    note = (words.LEFT_TO_PEOPLE if check.rules else words.NO_RULE).zh if not_met else ""
    return CheckLine(
        mark=Mark(words.MET[check.met].zh, *_MARKS[check.met]),
        source=f"{check.source.zh} {ratio.item}".strip(),
        text=ratio.text.zh,
        counted=words.counted_words(check, Lang.ZH),
        bar=measure_of(check.review).bar,
        facts=tuple(words.fact_lines(check, Lang.ZH)),
        rules=tuple(words.rule_words(rule, Lang.ZH) for rule in check.rules),
        note=note,
    )
