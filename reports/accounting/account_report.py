"""The papers on what a review amounts to, as text and as web pages."""

from dataclasses import replace

from reports.accounting.accounts import Accounts, Kind, paper_of
from reports.blocks import Title
from reports.disclosed.reader import Audience
from reports.papers.shared.frame import Link, Page, frame_of
from reports.writers.console import Screen, console_text
from reports.writers.web.blocks import blocks_page
from reports.writers.web.pages import Printer
from vocabulary.texts import Lang, Text

LEADERS = Text("内部（领导小组、联审工作专班）", "internal (the leading group and the working group)")
_LEADERS_ONLY = Text(
    "只有数字，没有人员姓名和编号；不得转发乡镇、村和被提名人。",
    "Figures alone, nobody by name or number; not to be passed on to townships, villages or nominees.",
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
