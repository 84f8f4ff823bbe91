"""The list for posting as text, JSON, workbook and Word file: what the article names, and no more."""

from dataclasses import dataclass

from reports.blocks import Block, Column, Grid, Heading, Line, Row, Title
from reports.disclosed.deciding.public_list import PublicList, PublicLists
from reports.papers.deciding.posted_list import LIST, list_cells, list_fields
from reports.sheets import Sheet
from reports.writers.blocks_xlsx import blocks_xlsx
from reports.writers.json import json_text
from reports.writers.word.letters import letters_docx
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts, first_line

_NOTE = first_line(Counts.POSTED)


@dataclass(frozen=True, slots=True)
class ListRecord:
    """The list of one village."""

    township: str
    village: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ListReport:
    """The lists that may be posted."""

    lists: tuple[ListRecord, ...]


@dataclass(frozen=True, slots=True)
class ListCopy:
    """The same in English, which is no list for posting."""

    reading_copy: str
    lists: tuple[ListRecord, ...]


def list_json(made: PublicLists, lang: Lang) -> str:
    """Return the lists as JSON text."""
    lists = tuple(ListRecord(each.township, each.village, *list_cells(each, lang)) for each in made.lists)
    match lang:
        case Lang.ZH:
            return json_text(ListReport(lists))
        case Lang.EN:
            return json_text(ListCopy(_NOTE, lists))


def list_text(made: PublicLists, lang: Lang) -> str:
    """Return the lists as text, with a tab between cells, so that they paste into any table."""
    lists = ("\n".join(_lines(each, lang)) for each in made.lists)
    return "\n\n".join([_NOTE, *lists] if lang is Lang.EN else lists)


def _lines(one: PublicList, lang: Lang) -> list[str]:
    """Return the lines of one list."""
    columns, rows = list_cells(one, lang)
    return [f"{one.township}{one.village}", "\t".join(columns), *("\t".join(row) for row in rows)]


def list_xlsx(made: PublicLists, lang: Lang) -> bytes:
    """Return the lists as a workbook of one sheet, village below village."""
    blocks: list[Block] = [Line(_NOTE, strong=True)] if lang is Lang.EN else []
    blocks.append(Title(Text("候选人名单", "List of candidates").to(lang)))
    for each in made.lists:
        heads, rows = list_cells(each, lang)
        columns = tuple(Column(name, whole=True) for name in heads)
        blocks += [Heading(f"{each.township}{each.village}"), Grid(columns, tuple(map(Row, rows)))]
    sheet = Sheet(Text(LIST.name, "list").to(lang), tuple(blocks), filtered=False)
    return blocks_xlsx((sheet,), "", lang)


def list_docx(made: PublicLists, lang: Lang) -> bytes:
    """Return the lists as a Word file, the notice of each village on a page of its own.

    Raises:
        WordMissing: python-docx is not installed.
    """
    notices = [letter for each in made.lists for letter in LIST.letters(list_fields(each, lang), lang)]
    return letters_docx(LIST.called.to(lang), notices, lang)
