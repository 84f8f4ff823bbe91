"""The papers on what a review amounts to, printed: as text, web page, Word file and JSON."""

from dataclasses import dataclass, replace
from datetime import date

from reports.accounting.accounts import Accounts, Kind, paper_of
from reports.blocks import Line, Title
from reports.disclosed.account.duties import Duty
from reports.disclosed.reader import Audience
from reports.papers.account.duties import duty_paper
from reports.papers.shared.frame import Link, Page, frame_of
from reports.records.accounts import (
    BoardsRecord,
    PeopleRecord,
    TasksRecord,
    boards_record,
    people_record,
    tasks_record,
)
from reports.wording.audience_words import AUDIENCE_WORDS, INSIDE
from reports.writers.console import Screen, console_text
from reports.writers.json import json_text
from reports.writers.web.blocks import blocks_page
from reports.writers.web.pages import Printer
from reports.writers.word.blocks import blocks_docx
from vocabulary.product import VERSION
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts, first_line

LEADERS = Text("内部（领导小组、联审工作专班）", "internal (the leading group and the working group)")
_LEADERS_ONLY = Text(
    "只有数字，没有人员姓名和编号；不得转发乡镇、村和被提名人。",
    "Figures alone, nobody by name or number; not to be passed on to townships, villages or nominees.",
)
_OWNER_ONLY = Text("工作资料　只发给所列单位", "for the unit or township named, and nobody else")


@dataclass(frozen=True, slots=True)
class AccountReport:
    """What `lianshen account --format json` prints."""

    county: str
    review_day: date
    review: int | None  # the number of the review
    people: PeopleRecord
    tasks: TasksRecord
    boards: BoardsRecord
    lianshen: str


def account_json(made: Accounts, lang: Lang) -> str:
    """Return everything as JSON text."""
    election = made.election
    return json_text(
        AccountReport(
            county=election.county,
            review_day=election.review_day,
            review=made.facts.number,
            people=people_record(made.facts.people),
            tasks=tasks_record(made.facts.tasks, lang),
            boards=boards_record(made.facts.boards, lang),
            lianshen=VERSION,
        )
    )


def account_text(kind: Kind, made: Accounts, lang: Lang, screen: Screen) -> str:
    """Return one paper as text for a console."""
    return console_text(paper_of(kind, made, lang), screen)


def account_html(kind: Kind, made: Accounts, lang: Lang, crumbs: tuple[Link, ...] = ()) -> str:
    """Return one paper as a page in the frame of its review."""
    paper = tuple(paper_of(kind, made, lang))
    title = next(each.words for each in paper if isinstance(each, Title))
    frame = frame_of(made.election, Audience.INTERNAL, made.facts.number, lang)
    if kind is Kind.REPORT:
        frame = replace(frame, audience=LEADERS.to(lang), caution=_LEADERS_ONLY.to(lang))
    return blocks_page(Printer(frame, lang), Page(title, crumbs, portrait=kind.portrait), paper)


def account_docx(kind: Kind, made: Accounts, lang: Lang) -> bytes:
    """Return one paper as a Word file."""
    reader = LEADERS if kind is Kind.REPORT else AUDIENCE_WORDS[Audience.INTERNAL]
    mark = f"{INSIDE.to(lang)}　{reader.to(lang)}"
    return blocks_docx(paper_of(kind, made, lang), mark, lang, wide=not kind.portrait)


def duty_docx(duty: Duty, lang: Lang) -> bytes:
    """Return the duties of one owner as a Word file of its own: it holds nobody else's."""
    note = (Line(first_line(Counts.SIGNED), strong=True),) if lang is Lang.EN else ()
    return blocks_docx((*note, *duty_paper(duty, lang)), _OWNER_ONLY.to(lang), lang)
