"""The list for posting as text and as JSON: what the article names, and not a word more."""

from dataclasses import dataclass

from reports.disclosed.public_list import PublicList, PublicLists
from reports.writers.json import json_text


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
