"""The rows of a sheet as they were written, and those anew in which something is marked."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from files.cell_sizes import height_of
from files.copies.copy_marks import REMARKS, REMARKS_WIDTH, SheetMarks
from files.copies.package import UnusualError
from files.copies.styles import Styles
from files.copies.tags import INSIDE, attributes_of, tag, text_in
from files.workbooks import fitting
from vocabulary.places import column_index, column_letter

_NAME = re.compile(r"<(\w+)")
_KNOWN = frozenset(
    ("row", "c", "v", "f", "is", "t", "r", "rPr", "rPh", "phoneticPr", "b", "i", "u", "sz", "color")
) | {"rFont", "family", "charset", "scheme", "strike", "vertAlign"}
_UNUSUAL = re.compile(r"<\w+:|\sxmlns|<c\b[^<>]*\s(?:cm|vm)\s*=")
_FORMULA = re.compile(rf"<f\b{INSIDE}>(?:(?<!/>)[^<]*</f>)?")
_ROW = re.compile(rf"<row\b({INSIDE})>")
_CELL = re.compile(rf"<c\b({INSIDE})>")
_STYLE = re.compile(r"(<c\b[^<>]*?\ss\s*=\s*[\"'])(\d+)([\"'])")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ROW_END, _CELL_END = "</row>", "</c>"


@dataclass(slots=True)
class _Row:
    """One row: where it was, what is said of it, and its cells as they were written."""

    start: int
    end: int
    said: dict[str, str]
    cells: str


def rows_marked(data: str, marks: SheetMarks | None, styles: Styles) -> str:
    """Return the rows of a sheet with their marks; formulas give way to the values that they had."""
    if _UNUSUAL.search(data) or not _KNOWN.issuperset(names := set(_NAME.findall(data))):
        raise UnusualError("rows hold what few hold")
    if "f" in names:
        data = _FORMULA.sub("", data)
    if styles.earlier:
        data = _STYLE.sub(lambda found: f"{found[1]}{styles.plain(int(found[2]))}{found[3]}", data)
    return data if marks is None else "".join(_marked(_blanked(data, marks.column), marks, styles))


def _blanked(data: str, column: int) -> str:
    """Leave out what an earlier return wrote into the column of remarks, and blank cells in its place."""
    letters = column_letter(column)
    own = re.compile(rf"<c\b{INSIDE}>(?:(?<=/>)|.*?{_CELL_END})", re.DOTALL)
    if not re.search(rf"\br\s*=\s*[\"']{letters}\d", data):
        return data
    cells = re.compile(rf"\br\s*=\s*[\"']{letters}\d")
    return own.sub(lambda found: "" if cells.search(found[0][: found[0].index(">")]) else found[0], data)


def _marked(data: str, marks: SheetMarks, styles: Styles) -> Iterator[str]:
    """Yield the rows: most of them as they were written, in long pieces."""
    touched = sorted({*marks.remarks, *(row for row, _ in marks.cells), *_header(marks)})
    rows, at = _rows(data), 0
    for index in touched:
        row = rows.get(index + 1)
        if row is None:
            before = [each.start for number, each in rows.items() if number > index + 1]
            start = min(before, default=len(data))
            row = _Row(start, start, {"r": str(index + 1)}, "")
        yield data[at : row.start]
        yield _anew(row, index, marks, styles)
        at = row.end
    yield data[at:]


def _header(marks: SheetMarks) -> tuple[int, ...]:
    """Return the row of headers, where it is known."""
    return () if marks.header is None else (marks.header,)


def _rows(data: str) -> dict[int, _Row]:
    """Return where each row is by its number."""
    rows: dict[int, _Row] = {}
    end = 0
    for found in _ROW.finditer(data):
        said, start = attributes_of(found[1]), found.end()
        stop = start if found[1].endswith("/") else data.index(_ROW_END, start)
        if data[end : found.start()].strip() or not said.get("r", "").isdecimal():
            raise UnusualError("rows without a number, or something between them")
        end = stop if found[1].endswith("/") else stop + len(_ROW_END)
        rows[int(said["r"])] = _Row(found.start(), end, said, data[start:stop])
    if data[end:].strip() or list(rows) != sorted(rows):
        raise UnusualError("rows in another order, or something below them")
    return rows


def _anew(row: _Row, index: int, marks: SheetMarks, styles: Styles) -> str:
    """Write one row with what is marked in it."""
    cells = _cells(row.cells)
    for column in sorted(column for at, column in marks.cells if at == index):
        said, content = cells.get(column, ({"r": f"{column_letter(column)}{index + 1}"}, None))
        cells[column] = {**said, "s": str(styles.red(int(said.get("s", "0"))))}, content
    said = {key: value for key, value in row.said.items() if key != "spans"}
    text = marks.remarks.get(index)
    if text is not None:
        said.pop("hidden", None)
        height = max(float(said.get("ht", "0")), height_of(text, REMARKS_WIDTH))
        said |= {"ht": f"{height:g}", "customHeight": "1"}
        cells[marks.column] = text_cell(marks.column, index, text, styles.remark)
    if index == marks.header:
        cells[marks.column] = text_cell(marks.column, index, REMARKS, styles.remark_header)
    return tag("row", said, "".join(tag("c", *cells[column]) for column in sorted(cells)))


def _cells(row: str) -> dict[int, tuple[Mapping[str, str], str | None]]:
    """Return the cells of a row by their columns."""
    cells: dict[int, tuple[Mapping[str, str], str | None]] = {}
    for found in _CELL.finditer(row):
        said = attributes_of(found[1])
        where = _REFERENCE.fullmatch(said.get("r", ""))
        if where is None:
            raise UnusualError("a cell that does not say where it is")
        blank = found[1].endswith("/")
        content = None if blank else row[found.end() : row.index(_CELL_END, found.end())]
        cells[column_index(where[1])] = said, content
    return cells


def text_cell(column: int, row: int, text: str, style: int) -> tuple[Mapping[str, str], str]:
    """Return a cell of text, whatever it begins with; rows and columns are indexes from 0."""
    said = {"r": f"{column_letter(column)}{row + 1}", "s": str(style), "t": "inlineStr"}
    return said, f'<is><t xml:space="preserve">{text_in(fitting(text))}</t></is>'
