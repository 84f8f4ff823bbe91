"""Rows of totals (合计 12 人) held against the rows that were read: a difference is worth a look."""

import re
from collections.abc import Iterable, Iterator, Sequence

from candidates.rosters.roster import Outcome, Skip
from candidates.tables.asides import TOTAL
from candidates.tables.header_row import Header, header_key
from files.books.sheets import is_blank, words
from vocabulary.catalogue.rosters import roster_files as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint, hint

# The number beside the word, as in 合计12人 or 共12人,其中女3人; or a cell of its own: 12, 12人.
_BESIDE = re.compile(r".*?(?:计|总人数|共)[:：]?(\d+)(?:[人名]|$)")
_ALONE = re.compile(r"(\d+)[人名]?")


def total_hints(tables: Iterable[tuple[Header, Sequence[Outcome]]], before: int) -> Iterator[Hint]:
    """Report totals that are not the number of people above; `before` were on earlier sheets of the file.

    `tables` are those of one sheet, from the top down.
    """
    people, part = 0, 0  # on this sheet so far; since the last total
    for header, outcome in ((header, outcome) for header, outcomes in tables for outcome in outcomes):
        if not isinstance(outcome, Skip):
            people, part = people + 1, part + 1
        elif outcome.reason is TOTAL and isinstance(outcome.place, SheetPlace):
            stated = _stated(header, outcome.place.row - 1)
            if stated and not {people, part, before + people} & set(stated):
                yield _mismatch(outcome.place, stated[0], part if 0 < part < people else people)
            part = 0


def _stated(header: Header, row: int) -> list[int]:
    """Return the numbers of people that a row of totals may state; a sum of votes is none."""
    votes = header.columns.get("nomination_votes")
    texts = [
        header_key(words(cell))
        for column, cell in enumerate(header.own(header.sheet.rows[row]))
        if column != votes and not is_blank(cell)
    ]
    found = [_BESIDE.match(text) or _ALONE.fullmatch(text) for text in texts]
    return [int(match[1]) for match in found if match]


def _mismatch(place: SheetPlace, stated: int, read: int) -> Hint:
    """Say both numbers."""
    return hint(catalogue.TOTAL_DIFFERS, place, stated=stated, read=read)
