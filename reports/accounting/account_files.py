"""The papers on what a review amounts to as Word files, for all readers or for one owner of duties."""

from reports.accounting.account_report import LEADERS
from reports.accounting.accounts import Accounts, Kind, paper_of
from reports.blocks import Line
from reports.disclosed.account.duties import Duty
from reports.disclosed.reader import Audience
from reports.papers.account.duties import duty_paper
from reports.wording.audience_words import AUDIENCE_WORDS, INSIDE
from reports.writers.word.blocks import blocks_docx
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts, first_line

_OWNER_ONLY = Text("工作资料　只发给所列单位", "for the unit or township named, and nobody else")


def account_docx(kind: Kind, made: Accounts, lang: Lang) -> bytes:
    """Return one paper as a Word file."""
    reader = LEADERS if kind is Kind.REPORT else AUDIENCE_WORDS[Audience.INTERNAL]
    mark = f"{INSIDE.to(lang)}　{reader.to(lang)}"
    return blocks_docx(paper_of(kind, made, lang), mark, lang, wide=not kind.portrait)


def duty_docx(duty: Duty, lang: Lang) -> bytes:
    """Return the duties of one owner as a Word file of its own: it holds nobody else's."""
    note = (Line(first_line(Counts.SIGNED), strong=True),) if lang is Lang.EN else ()
    return blocks_docx((*note, *duty_paper(duty, lang)), _OWNER_ONLY.to(lang), lang)
