"""The papers on what a review amounts to, printed: as text, web page, Word file and JSON."""

from dataclasses import dataclass
from datetime import date

from reports.accounting.accounts import Accounts, Kind, paper_of
from reports.blocks import Title
from reports.disclosed.duties import Duty
from reports.disclosed.reader import Audience
from reports.papers.account.duties import duty_paper
from reports.papers.frame import Link, Page, frame_of
from reports.records.accounts import PeopleRecord, TasksRecord, people_record, tasks_record
from reports.wording.audience_words import AUDIENCE_WORDS
from reports.writers.blocks_docx import blocks_docx
from reports.writers.blocks_html import blocks_page
from reports.writers.console import Screen, console_text
from reports.writers.html import Printer
from reports.writers.json import json_text
from vocabulary.product import VERSION
from vocabulary.texts import Lang, Text

_INSIDE = Text("内部资料", "internal")
_OWNER_ONLY = Text("工作资料　只发给所列单位", "for the unit or township named, and nobody else")


@dataclass(frozen=True, slots=True)
class AccountReport:
    """What `lianshen account --format json` prints."""

    county: str
    review_day: date
    people: PeopleRecord
    tasks: TasksRecord
    lianshen: str


def account_json(made: Accounts, lang: Lang) -> str:
    """Return everything as JSON text."""
    election = made.shown.election
    return json_text(
        AccountReport(
            county=election.county,
            review_day=election.review_day,
            people=people_record(made.people),
            tasks=tasks_record(made.tasks, lang),
            lianshen=VERSION,
        )
    )


def account_text(kind: Kind, made: Accounts, lang: Lang, screen: Screen) -> str:
    """Return one paper as text for a console."""
    return console_text(paper_of(kind, made, lang), screen)


def account_html(
    kind: Kind, made: Accounts, number: int | None, lang: Lang, crumbs: tuple[Link, ...] = ()
) -> str:
    """Return one paper as a page in the frame of its review."""
    paper = tuple(paper_of(kind, made, lang))
    title = next(each.words for each in paper if isinstance(each, Title))
    frame = frame_of(made.shown.election, Audience.INTERNAL, number)
    return blocks_page(Printer(frame), Page(title, crumbs, portrait=kind.portrait), paper)


def account_docx(kind: Kind, made: Accounts, lang: Lang) -> bytes:
    """Return one paper as a Word file."""
    mark = f"{_INSIDE.to(lang)}　{AUDIENCE_WORDS[Audience.INTERNAL].to(lang)}"
    return blocks_docx(paper_of(kind, made, lang), mark, lang)


def duty_docx(duty: Duty, lang: Lang) -> bytes:
    """Return the duties of one owner as a Word file of its own: it holds nobody else's."""
    return blocks_docx(duty_paper(duty, lang), _OWNER_ONLY.to(lang), lang)
