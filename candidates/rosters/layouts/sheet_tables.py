"""The tables of one sheet of a roster, with what the lines around each of them say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from candidates.rosters.columns.post_columns import POST_COLUMNS
from candidates.rosters.headers import ROSTER, find_roster_header
from candidates.rosters.layouts.homes import Homes
from candidates.rosters.layouts.titles import TitleLine, body_said, is_id, lines_above, place_said
from candidates.rosters.layouts.village_lines import Lines
from candidates.tables.header_row import Header, TableRow
from candidates.tables.layouts.form_sheets import FormSheet, find_form
from candidates.tables.layouts.stacked import tables_from
from files.books.sheets import Sheet, is_blank, words
from vocabulary.catalogue.rosters import roster_layouts as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.masking import masked

_FEW = 3  # cells of a line that names a village
NEEDED = frozenset(column.name for column in ROSTER.needed)


@dataclass(frozen=True, slots=True)
class Laid:
    """One table of a roster: where its headers stand, whose village its rows are, which body it is about."""

    header: Header
    homes: Homes
    body: str = ""  # the column of posts that its title makes of the plain one
    form: TableRow | None = None  # the one row of a form
    titles: frozenset[int] = frozenset()  # rows at its end that are the title of the table below
    below: bool = False  # another table stands above it


def laid_out(sheet: Sheet, names: Mapping[str, str], lines: Lines) -> tuple[Laid, ...] | Problem | None:
    """Return the tables of a sheet in their order; a problem where it is a form that is not sure."""
    first, form = find_roster_header(sheet, names), find_form(sheet, names)
    if first is not None and not (form and _is_of_family(first, form)):
        return _tables(sheet, tables_from(first, names, NEEDED), lines)
    return None if form is None else _form(sheet, form, lines)


def _is_of_family(header: Header, form: FormSheet) -> bool:
    """Whether headers are those of the family on somebody's form, whose own labels stand above or among them.

    A table below a form that was filled in as an example has posts; relatives are nominated for none. On
    a row of plain headers what is next to 身份证号 is another header and no ID.
    """
    at = form.values.get("id_number")
    if at is None:
        return False
    if at[0] < header.row:
        return header.columns.keys().isdisjoint(POST_COLUMNS)
    return is_id(form.sheet.cell(*at))


def _tables(sheet: Sheet, headers: Sequence[Header], lines: Lines) -> tuple[Laid, ...]:
    """Say of each table what stands above it; without a title of its own it goes on as the one above."""
    laid: list[Laid] = []
    for header in headers:
        top = lines_above(replace(header, row=headers[0].row), 0)
        at = next((at for at in reversed(range(len(laid))) if _is_above(laid[at].header, header)), None)
        above = None if at is None else laid[at]
        title = top if above is None else lines_above(header, above.header.row + 1)
        if at is not None:
            laid[at] = replace(laid[at], titles=frozenset(each.place.row - 1 for each in title))
        main = [] if above is None else [each for each in top if _names_township(each, lines)]
        laid.append(_titled(sheet, header, (*main, *title), lines, above))
    return tuple(laid)


def _titled(
    sheet: Sheet, header: Header, titles: Sequence[TitleLine], lines: Lines, above: Laid | None
) -> Laid:
    """Read what the lines above a table, and the sheet's name, say of it."""
    by_column = "village" in header.columns
    said = place_said(sheet, titles, lines, by_column=by_column)
    if header.span is not None and not by_column:
        said = _section_beside(header, lines) or said
    homes = Homes(lines, said, by_column, above.homes if above else None)
    body = body_said(sheet, titles) if titles or above is None else above.body
    return Laid(header, homes, body, below=above is not None)


def _is_above(one: Header, other: Header) -> bool:
    """Whether a table stands above another: not beside it, and over its columns."""
    return one.row < other.row and (one.span == other.span or None in (one.span, other.span))


def _names_township(title: TitleLine, lines: Lines) -> bool:
    """Whether a line names a township alone, so that it holds for every table of the sheet."""
    meant = lines.meant(title.written)
    return meant is not None and not meant.village


def _section_beside(header: Header, lines: Lines) -> Problem | None:
    """Say that a line names a village among tables side by side: nobody knows for which of them."""
    rows = header.sheet.rows
    for row in range(header.last_row + 1, len(rows) if header.stop is None else header.stop):
        filled = [at for at, cell in enumerate(rows[row]) if not is_blank(cell)]
        if 0 < len(filled) <= _FEW:
            for at in filled:
                written = masked(words(rows[row][at]))
                meant = lines.meant(written)
                if (meant is not None and meant.village) or lines.looks_like_a_village(written):
                    return problem(catalogue.SECTION_BESIDE, header.sheet.place(row, at), written=written)
    return None


def _form(sheet: Sheet, form: FormSheet, lines: Lines) -> tuple[Laid, ...] | Problem:
    """Read a form where every label stands on it once, and the ID among them."""
    why = _unsure(form)
    if why is not None:
        return problem(catalogue.FORM_UNSURE, SheetPlace(sheet.file, sheet.name), why=why)
    row = form.row()
    return (replace(_titled(sheet, row.header, lines_above(row.header, 0), lines, None), form=row),)


def _unsure(form: FormSheet) -> Text | None:
    """Say why a form cannot surely be read, if it cannot."""
    if "id_number" not in form.given():
        return Text("没有「身份证号」一栏", "it has no 身份证号")
    if form.twice:
        at = form.sheet.place(*form.values[form.twice[0]])
        return Text(
            f"同一栏目写了两次（{at.column}{at.row} 一处），分不清是谁的",
            f"one label stands on it more than once ({at.column}{at.row}), so nobody knows whose they are",
        )
    return None
