"""Several tables on one sheet: below one another, each with headers of its own, or side by side."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from candidates.tables.header_levels import MOST_LEVELS, Levels, read_levels
from candidates.tables.header_row import Header, header_key, header_of, names_of_columns, parts_of
from candidates.tables.layouts.side_by_side import spans_of
from files.books.sheets import CellValue, Merge, Sheet, is_blank, words

_TITLE_CELLS = 2  # a line above headers that fills more is a row of people
_ABOVE = 2  # rows above a header in which one for several columns may stand


@dataclass(frozen=True, slots=True)
class _Merges:
    """The merged cells of a sheet by the row in which they begin."""

    sheet: Sheet
    merged: tuple[Merge, ...]
    tops: tuple[int, ...]

    def part(self, first: int, stop: int | None) -> Sheet:
        """Return the sheet with the merged cells alone that begin on these rows."""
        low = bisect_left(self.tops, first)
        high = len(self.tops) if stop is None else bisect_left(self.tops, stop)
        return replace(self.sheet, merged=self.merged[low:high])


def tables_from(first: Header, names: Mapping[str, str], needed: frozenset[str]) -> tuple[Header, ...]:
    """Return all tables of a sheet, from the one whose headers come first to the last."""
    merged = tuple(sorted(first.sheet.merged, key=lambda one: one.top))
    merges = _Merges(first.sheet, merged, tuple(one.top for one in merged))
    levels = [read_levels(first.sheet, first.row, names), *_below(first, merges, names, needed)]
    stops = [*(each.row for each in levels[1:]), None]
    tables: list[Header] = []
    for each, stop in zip(levels, stops, strict=True):
        part = merges.part(0 if each.row == first.row else each.row - _ABOVE, stop)
        beside = [header_of(part, each, span) for span in spans_of(part, each, needed)]
        tables += [replace(header, stop=stop) for header in beside or [header_of(part, each)]]
    return tuple(tables)


def _below(
    first: Header, merges: _Merges, names: Mapping[str, str], needed: frozenset[str]
) -> Iterator[Levels]:
    """Find the further rows of headers; below an ID that is written nobody need look closer."""
    row, id_column = max(first.row, first.last_row) + 1, first.columns["id_number"]
    rows, before = first.sheet.rows, read_levels(first.sheet, first.row, names).named
    while row < len(rows):
        cells = rows[row]
        if not _is_number(cells[id_column] if id_column < len(cells) else None) and (
            needed <= _named(cells, names)
        ):
            levels = read_levels(merges.part(row - _ABOVE, row + MOST_LEVELS + 1), row, names)
            if needed <= names_of_columns(levels) and not _on_a_further_page(first, levels, before):
                yield levels
                before = levels.named
                id_column = next(at for at, name in levels.named.items() if "id_number" in parts_of(name))
                row = levels.last
        row += 1


def _on_a_further_page(first: Header, levels: Levels, before: Mapping[int, str]) -> bool:
    """Whether headers only come again on a further page: alike, below a person or the first title again."""
    if levels.named != before:
        return False
    above, top = first.sheet.rows[levels.row - 1], first.sheet.rows[first.row - 1] if first.row else ()
    return above == top or sum(not is_blank(cell) for cell in above) > _TITLE_CELLS


def _is_number(cell: CellValue) -> bool:
    """Whether a cell begins as an ID does."""
    return cell[:1].isdigit() if isinstance(cell, str) else cell is not None


def _named(cells: tuple[CellValue, ...], names: Mapping[str, str]) -> frozenset[str]:
    """Return the columns that the cells of a row name, each by itself."""
    named = (names.get(header_key(words(cell)), "") for cell in cells if isinstance(cell, str))
    return frozenset(part for name in named for part in parts_of(name))
