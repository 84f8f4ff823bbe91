"""What stands above a table, or names its sheet: the place and the body that it is about."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from candidates.rosters.layouts.homes import SHEET_NAME, TITLE, Line, Said, agreed, conflict
from candidates.rosters.layouts.village_lines import Lines
from candidates.tables.header_row import HEADER_WITHIN, Header
from candidates.villages.village import VillageKey
from files.books.sheets import CellValue, Sheet, is_blank, words
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem
from vocabulary.texts import Text
from vocabulary.writing.masking import masked
from vocabulary.writing.words import header_key

_SHORTEST_ID = 15  # signs
_MOST_CELLS = 4  # of a line above a table: what fills more is a row of people
_LIST = re.compile(r"名册|名单|花名册|汇总|登记|联审|一览|表$")
_BODIES: Mapping[str, re.Pattern[str]] = {
    "posts_branch": re.compile(r"党组织|党支部|党总支|支部委员会|支委会"),
    "posts_committee": re.compile(r"村民?委员?会|居民?委员?会"),
    "posts_supervision": re.compile(r"监督委员会|监委会"),
}


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A line above a table, as one text, and where it begins."""

    written: str
    place: SheetPlace


def lines_above(header: Header, first: int) -> tuple[TitleLine, ...]:
    """Return the lines above a table, from the row after the last one that is another table's."""
    found: list[TitleLine] = []
    for row in range(header.row - 1, max(first, header.row - HEADER_WITHIN) - 1, -1):
        cells = [at for at, cell in enumerate(header.sheet.rows[row]) if not is_blank(cell)]
        if len(cells) > _MOST_CELLS or any(map(is_id, header.sheet.rows[row])):
            break
        own = [at for at in cells if _is_above(header, row, at, alone=len(cells) == 1)]
        if own:
            written = "".join(masked(words(header.sheet.cell(row, at))) for at in own)
            found.append(TitleLine(written, header.sheet.place(row, own[0])))
    return tuple(reversed(found))


def is_id(cell: CellValue) -> bool:
    """Whether a cell looks like an ID, so that its row is about a person."""
    return isinstance(cell, str) and len(cell) >= _SHORTEST_ID and cell.strip()[:-1].isdigit()


def _is_above(header: Header, row: int, column: int, *, alone: bool) -> bool:
    """Whether a cell above stands over this table: of tables side by side each has lines of its own."""
    if header.span is None or header.span[0] <= column < header.span[1]:
        return True
    over = next((one for one in header.sheet.merged if (one.top, one.left) == (row, column)), None)
    reaches = over is not None and over.right >= header.span[0]
    return reaches or (alone and _LIST.search(words(header.sheet.cell(row, column))) is not None)


def place_said(sheet: Sheet, titles: Sequence[TitleLine], lines: Lines, *, by_column: bool) -> Said:
    """Return the place that the sheet's name and the titles agree on, or the problem that they do not.

    A name that looks like a village's and is none speaks against any other: a sheet was copied, and one of
    its names was not changed.
    """
    name = TitleLine(masked(sheet.name.strip()), SheetPlace(sheet.file, sheet.name))
    named = lines.meant(name.written) or (None if by_column else lines.called(name.written))
    lines_meant = [Line(name.written, name.place, named, SHEET_NAME)] if named else []
    lines_meant += [
        Line(each.written, each.place, meant, TITLE)
        for each in titles
        if (meant := lines.meant(each.written))
    ]
    said = agreed(lines_meant)
    strange = None if by_column else next(_strange([name, *titles], lines), None)
    if strange is None or isinstance(said, Problem):
        return said
    if said is not None and said.meant.village:
        return conflict(Line(strange.written, strange.place, said.meant, TITLE), said.written, said.source)
    township = "" if said is None else min(said.meant.keys).township
    return lines.finder.unknown(VillageKey(township, strange.written), strange.place)


def _strange(titles: Sequence[TitleLine], lines: Lines) -> Iterator[TitleLine]:
    """Yield the lines that look like the name of a village and are that of none."""
    for each in titles:
        if lines.meant(each.written) is None and lines.looks_like_a_village(each.written):
            yield each


def body_said(sheet: Sheet, titles: Sequence[TitleLine]) -> str:
    """Return the column of posts that the title, or else the sheet's name, makes of the plain one."""
    for written in (*(each.written for each in titles), sheet.name):
        named = [column for column, body in _BODIES.items() if body.search(header_key(written))]
        if named:
            return named[0] if len(named) == 1 else ""
    return ""


def body_words(column: str) -> Text:
    """Return what the body of a column of posts is called."""
    called = {
        "posts_branch": Text("村党组织", "the branch"),
        "posts_supervision": Text("监委会", "supervision"),
    }
    return called.get(column, Text("村委会", "the committee"))
