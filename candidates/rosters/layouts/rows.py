"""The rows of one table as they are meant: ditto marks, combined columns, the village of the lines above."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from candidates.rosters.columns.post_columns import in_words_of_the_body
from candidates.rosters.headers import IDENTIFYING
from candidates.rosters.layouts.homes import Line
from candidates.rosters.layouts.sheet_tables import Laid
from candidates.rosters.layouts.unit_posts import posts_of_unit
from candidates.tables.asides import EXAMPLE, FOOTER, REPEATED, TITLE, TOTAL, aside
from candidates.tables.header_row import Given, TableRow
from candidates.tables.layouts.combined import combined_cells
from candidates.tables.layouts.ditto import ditto_cells
from files.books.sheets import is_blank
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key
from vocabulary.writing.words import header_key

Sure = TypeVar("Sure")

# What nobody means to be somebody else's: who it is, and what is each person's own.
_OWN = frozenset(name for name, known in ROSTER_FIELDS.items() if known.own)
DITTO = frozenset(IDENTIFYING) - _OWN
_DIGITS = re.compile(r"\d")
_NUMBER = re.compile(r"[(]?(?:[一二三四五六七八九十百]+|\d+)[)]?[、.:]*")
_COUNT = re.compile(r"[(]?共?\d+[人名][)]?")
_VILLAGE_ENDS = re.compile(r"(?:村|社区|居|委会|委员会)(?:[(]?共?\d*[人名]?[)]?):?$")
_NUMBERED = re.compile(r"(?:[(]?[一二三四五六七八九十百]+[)、.:]|[(]?\d+[)、.:]).+")
_MOST_CELLS = 3  # of a line with a village: its number, its name, how many people

SECTION = Text("村名行（其下各行所属的村）", "a line with the village of the rows below")


@dataclass(frozen=True, slots=True)
class Passed:
    """A row that is about nobody, and why; `problem` where it should have said something that it does not."""

    row: TableRow
    reason: Text
    problem: Problem | None = None


@dataclass(slots=True)
class Read:
    """What of a table was read by its layout, to be mentioned once."""

    laid: Laid
    ditto: int = 0
    posts: int = 0
    people: int = 0
    in_names: bool = False  # a line with a village stood in the column of names
    wide: frozenset[tuple[int, int]] = field(default_factory=frozenset)  # where cells merged across begin


def laid_rows(
    read: Read, sure: Callable[[int], list[Sure]]
) -> Iterator[list[Sure] | tuple[TableRow, bool] | Passed]:
    """Return every row of a table once: as it is meant and whether it names somebody, or as passed over.

    Rows, from an index on, that are known to be `sure` mean what stands in them, and name somebody; they are
    returned together.
    """
    laid = read.laid
    laid.homes.begin()
    if laid.form is not None:
        form = _meant(laid.form, None, read)
        read.people = int(names_somebody(form))
        yield form, names_somebody(form)
        return
    yield from _headers(laid)
    read.wide = frozenset((one.top, one.left) for one in laid.header.sheet.merged if one.right > one.left)
    yield from _rows_below(read, sure)


def names_somebody(row: TableRow) -> bool:
    """Whether a row has a name or an ID."""
    return bool(same_name_key(row.text("name"))) or not is_blank(row.cell("id_number"))


def _rows_below(
    read: Read, sure: Callable[[int], list[Sure]]
) -> Iterator[list[Sure] | tuple[TableRow, bool] | Passed]:
    """Return the rows below the headers, from the top down: what a line says holds for those after it."""
    header = read.laid.header
    above: TableRow | None = None
    below, last_sure = header.below(), -1
    index = below.start - 1
    while (index := index + 1) < below.stop:
        if known := sure(index):
            read.people += len(known)
            index = last_sure = index + len(known) - 1
            yield known
            continue
        row = header.at(index)
        if row is None:
            continue
        above = header.at(last_sure) if last_sure == index - 1 else above
        passed = _passed(row, read)
        if passed is not None:
            yield passed
            above = None
            continue
        meant = _meant(row, above if above is not None and above.index == row.index - 1 else None, read)
        somebody = names_somebody(meant)
        read.people += somebody
        above = meant if somebody else None
        yield meant, somebody


def _headers(laid: Laid) -> Iterator[Passed]:
    """Yield the headers of a table that stands below another, so that every row is accounted for."""
    header = laid.header
    for index in range(header.row, header.last_row + 1) if laid.below else ():
        cells = header.own(header.sheet.rows[index])
        if not all(map(is_blank, cells)):
            yield Passed(TableRow(header, index, cells), REPEATED)


def _passed(row: TableRow, read: Read) -> Passed | None:
    """Say what a row is if it is about nobody."""
    if row.index in read.laid.titles:
        return Passed(row, TITLE)
    reason = aside(row, IDENTIFYING)
    line = _footer_of_another(row, read) if reason is FOOTER else None
    if reason is None or not any(reason is one for one in (TOTAL, FOOTER, EXAMPLE, REPEATED)):
        line = _section(row, read)
    said = read.laid.homes.read_line(*line) if line else False
    if said is not False:
        return Passed(row, SECTION, said if isinstance(said, Problem) else None)
    return Passed(row, reason) if reason else None


def _footer_of_another(row: TableRow, read: Read) -> tuple[str, SheetPlace] | None:
    """Return a line like 填报单位：新民村（盖章） where it names another village than the rows above it."""
    homes = read.laid.homes
    for at, text in row.filled() if not homes.by_column else ():
        meant, current = homes.lines.meant(text), homes.current
        if meant is not None and meant.village:
            same = isinstance(current, Line) and current.meant.village and current.meant.keys <= meant.keys
            return None if same else (text, row.header.sheet.place(row.index, at))
    return None


def _section(row: TableRow, read: Read) -> tuple[str, SheetPlace] | None:
    """Return the text of a row that may be a line with a village: one text and nothing of a person."""
    if _names_a_person(row):
        return None
    filled = row.filled()
    texts = [(at, text) for at, text in filled if not _is_number(header_key(text))]
    if len(texts) != 1 or len(filled) > _MOST_CELLS:
        return _among_others(row, texts, read)
    (at, text), columns = texts[0], row.header.columns
    key = header_key(text)
    in_its_column = at in (columns.get("village"), columns.get("township"))
    # Where such lines have stood in the column of names, a name alone may be the next of them.
    stands_out = (
        read.in_names or (row.index, at) in read.wide or _NUMBERED.fullmatch(key) or _VILLAGE_ENDS.search(key)
    )
    if in_its_column or at > columns["name"] or (at == columns["name"] and not stands_out):
        return None
    if at == columns["name"] and read.laid.homes.lines.meant(text) is not None:
        read.in_names = True
    return text, row.header.sheet.place(row.index, at)


def _names_a_person(row: TableRow) -> bool:
    """Whether a row has an ID, or a name beside what should be one; 女1人 below 身份证号 is none."""
    cell = row.cell("id_number")
    return not is_blank(cell) and (
        not isinstance(cell, str) or bool(row.text("name")) or len(_DIGITS.findall(cell)) > 5
    )


def _among_others(row: TableRow, texts: list[tuple[int, str]], read: Read) -> tuple[str, SheetPlace] | None:
    """Return the villages in a row that has more texts and no name (东河村，男 3 人，女 2 人)."""
    homes = read.laid.homes
    if homes.by_column or same_name_key(row.text("name")):
        return None
    named = [(at, text) for at, text in texts if homes.lines.looks_like_a_village(text)]
    if not named:
        return None
    return "".join(text for _, text in named), row.header.sheet.place(row.index, named[0][0])


def _is_number(text: str) -> bool:
    """Whether a text is the number of a line, or how many people follow."""
    return _NUMBER.fullmatch(text) is not None or _COUNT.fullmatch(text) is not None


def _meant(row: TableRow, above: TableRow | None, read: Read) -> TableRow:
    """Return a row with what its layout says in the place of its cells."""
    if row.header.combined:
        row = _with(row, combined_cells(row))
    ditto = ditto_cells(row, above, DITTO)
    read.ditto += sum(each.doubt is None for each in ditto.values())
    row = _with(row, ditto)
    if read.laid.body:
        posts = in_words_of_the_body(row, read.laid.body)
        read.posts += bool(posts)
        row = _with(row, posts)
    # A row that names nobody has no village of its own; what is unsure of the column stays so.
    row = _with(row, read.laid.homes.given(row) if row.doubt("village") is None else {})
    return _with(row, posts_of_unit(row, read.laid.homes.lines.villages)) if row.header.combined else row


def _with(row: TableRow, given: dict[str, Given]) -> TableRow:
    """Return a row with further cells given."""
    return replace(row, given={**(row.given or {}), **given}) if given else row
