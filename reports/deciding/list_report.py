"""The list for posting as text, JSON, workbook and Word file: what the article names, and no more."""

from dataclasses import dataclass

from reports.blocks import Block, Column, Grid, Heading, Row, Title
from reports.disclosed.deciding.public_list import PublicList, PublicLists
from reports.papers.deciding.posted_list import LIST, list_fields
from reports.sheets import Sheet
from reports.writers.blocks_xlsx import blocks_xlsx
from reports.writers.json import json_text
from reports.writers.word.letters import letters_docx
from vocabulary.texts import Lang


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


def list_json(made: PublicLists) -> str:
    """Return the lists as JSON text."""
    lists = (ListRecord(each.township, each.village, each.columns, each.rows) for each in made.lists)
    return json_text(ListReport(tuple(lists)))


def list_text(made: PublicLists) -> str:
    """Return the lists as text, with a tab between cells, so that they paste into any table."""
    return "\n\n".join("\n".join(_lines(each)) for each in made.lists)


def _lines(one: PublicList) -> list[str]:
    """Return the lines of one list."""
    rows = ("\t".join(row) for row in one.rows)
    return [f"{one.township}{one.village}", "\t".join(one.columns), *rows]


def list_xlsx(made: PublicLists) -> bytes:
    """Return the lists as a workbook of one sheet, village below village, as it is posted: in Chinese."""
    blocks: list[Block] = [Title("候选人名单")]
    for each in made.lists:
        columns = tuple(Column(name, whole=True) for name in each.columns)
        blocks += [Heading(f"{each.township}{each.village}"), Grid(columns, tuple(map(Row, each.rows)))]
    return blocks_xlsx((Sheet(LIST.name, tuple(blocks), filtered=False),), "", Lang.ZH)


def list_docx(made: PublicLists) -> bytes:
    """Return the lists as a Word file, the notice of each village on a page of its own.

    Raises:
        WordMissing: python-docx is not installed.
    """
    notices = [letter for each in made.lists for letter in LIST.letters(list_fields(each))]
    return letters_docx(LIST.name, notices)
