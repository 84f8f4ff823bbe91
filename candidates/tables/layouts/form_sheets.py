"""A form of one person on a sheet of its own: labels on the left, values on their right."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import takewhile

from candidates.tables.header_levels import OF_OTHERS
from candidates.tables.header_row import Given, Header, TableRow, header_key, parts_of
from files.books.sheets import Cell, CellValue, Merge, Sheet, words

_LONGEST = 200  # rows of a form; what is longer is none
_FEWEST = 4  # labels with a value beside them by which a sheet is a form, and not a remark with a name


@dataclass(frozen=True, slots=True)
class FormSheet:
    """The values of a form by name, the labels that stand on it twice, and where its first label stands."""

    sheet: Sheet
    first: Cell
    values: Mapping[str, Cell]
    twice: tuple[str, ...]

    def row(self) -> TableRow:
        """Return the form as the one row of a table; every value stands in a cell of its own."""
        columns = {name: column for name, (_, column) in self.values.items()}
        combined = {column: parts_of(name) for name, column in columns.items() if "+" in name}
        known = {part: column for name, column in columns.items() for part in parts_of(name) if part}
        header = Header(self.sheet, self.first[0], known, (), (), self.first[0], combined=combined)
        return TableRow(header, self.first[0], self.sheet.rows[self.first[0]], self.given())

    def given(self) -> dict[str, Given]:
        """Return each value with its place."""
        return {
            part: Given(self._value(name, at), self.sheet.place(*at))
            for name, at in self.values.items()
            for part in parts_of(name)
            if part
        }

    def _value(self, name: str, at: Cell) -> CellValue:
        """Return what stands beside a label; an ID may have a cell for each of its signs."""
        row, column = at
        signs = takewhile(lambda sign: len(sign) == 1, map(words, self.sheet.rows[row][column:]))
        number = "".join(signs) if name == "id_number" else ""
        return number if len(number) > 1 else self.sheet.cell(row, column)


def find_form(sheet: Sheet, names: Mapping[str, str]) -> FormSheet | None:
    """Find the labels of a form, where a sheet looks like one: some values, and among them a name."""
    if len(sheet.rows) > _LONGEST:
        return None
    values: defaultdict[str, list[Cell]] = defaultdict(list)
    for name, at in _labelled(sheet, names):
        values[name].append(at)
    named = {part for name in values for part in parts_of(name)}
    if "name" not in named or len(values) < _FEWEST:
        return None
    twice = tuple(name for name, found in values.items() if len(found) > 1)
    first = min(at for found in values.values() for at in found)
    return FormSheet(sheet, first, {name: found[0] for name, found in values.items()}, twice)


@dataclass(frozen=True, slots=True)
class _Texts:
    """What the texts of a sheet are, each looked at once: labels by name, and labels about others."""

    names: Mapping[str, str]
    labels: Mapping[CellValue, str]
    of_others: Set[CellValue]


def _texts(sheet: Sheet, names: Mapping[str, str]) -> _Texts:
    """Look at the texts of a sheet."""
    said = {cell: words(cell) for cells in sheet.rows for cell in cells if isinstance(cell, str)}
    return _Texts(
        names,
        {cell: name for cell, text in said.items() if (name := names.get(_label(text)))},
        {
            cell
            for cell, text in said.items()
            if _label(text) not in names and OF_OTHERS.search(header_key(text))
        },
    )


def _labelled(sheet: Sheet, names: Mapping[str, str]) -> Iterator[tuple[str, Cell]]:
    """Yield each label that has a cell for its value on its right, with that cell."""
    merged = {(one.top, one.left): one for one in sheet.merged}
    texts = _texts(sheet, names)
    others = set[int]()  # rows about the family, or about who filled the form in
    for row, cells in enumerate(sheet.rows):
        found = list(_in_row(sheet, row, merged, texts)) if texts.labels else []
        values = {at for _, at in found}
        others |= {
            below
            for column, cell in enumerate(cells)
            if cell in texts.of_others and (row, column) not in values
            for below in _reach(merged, (row, column))
        }
        yield from found if row not in others else ()


def _in_row(
    sheet: Sheet, row: int, merged: Mapping[Cell, Merge], texts: _Texts
) -> Iterator[tuple[str, Cell]]:
    """Yield the labels of a row with the cells on their right; two labels side by side are headers."""
    for column, cell in enumerate(sheet.rows[row]):
        name = texts.labels.get(cell)
        if name:
            label = merged.get((row, column))
            beside = (label.right if label else column) + 1
            if _label(words(sheet.cell(row, beside))) not in texts.names:
                yield name, (row, beside)


def _reach(merged: Mapping[Cell, Merge], at: Cell) -> range:
    """Return the rows beside a label: its own, or all over which it is merged."""
    return (
        range(at[0], min(merged[at].bottom, at[0] + _LONGEST) + 1)
        if at in merged
        else range(at[0], at[0] + 1)
    )


def _label(text: str) -> str:
    """Return a label as it compares, without the colon after it."""
    return header_key(text).rstrip(":")
