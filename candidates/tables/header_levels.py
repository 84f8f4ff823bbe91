"""Headers on several rows: one above several columns (提名情况) belongs to each of those below (职务)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from files.books.sheets import Merge, Sheet, is_blank, words
from vocabulary.writing.words import header_key

MOST_LEVELS = 4  # rows of headers
_ABOVE = 2  # rows above the first header that is known, in which a header for several columns may stand
# Below such a header stand the names and IDs of other people.
OF_OTHERS = re.compile(
    r"家庭|家属|亲属|亲戚|配偶|父亲?|母亲?|子女|儿子|女儿|兄弟|姐妹|社会关系|成员情况"
    r"|联系人|推荐人|介绍人|提名人信息|填表人|负责人|紧急"
)


@dataclass(frozen=True, slots=True)
class Levels:
    """The rows of headers from `row` to `last`: what stands above each column, and which name it bears."""

    row: int
    last: int
    labels: Mapping[int, str]
    named: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class _Block:
    """The rows of headers, and the merged cells that reach into them."""

    sheet: Sheet
    first: int  # the row above all, where headers for several columns may stand
    row: int
    last: int
    merged: tuple[Merge, ...]

    def path(self, column: int) -> list[str]:
        """Return the headers above a column from the top down, each once."""
        path: list[str] = []
        for row in range(self.first, self.last + 1):
            text = self._text(row, column)
            if text and [text] != path[-1:]:
                path.append(text)
        return path

    def _text(self, row: int, column: int) -> str:
        """Return a header; a merged one stands above every column it covers."""
        over = next((one for one in self.merged if _covers(one, row, column)), None)
        if row < self.row and (over is None or _is_title(self.sheet, over)):
            return ""
        return words(self.sheet.cell(over.top, over.left) if over else self.sheet.cell(row, column))


def read_levels(sheet: Sheet, row: int, names: Mapping[str, str]) -> Levels:
    """Read the headers that begin on a row; `names` is by header key."""
    first = max(row - _ABOVE, 0)
    merged = tuple(one for one in sheet.merged if one.bottom >= first and one.top <= row + MOST_LEVELS)
    last = _last(sheet, row, merged, names)
    if last == row:
        last = _unmerged_last(sheet, row, names)
    block = _Block(sheet, first, row, last, merged)
    width = max((len(sheet.rows[index]) for index in range(row, last + 1)), default=0)
    paths = {column: block.path(column) for column in range(width)}
    if last > row and not any(one.bottom > row >= one.top for one in merged):
        paths = _to_the_right(block, paths, names)
    named = {column: name for column, path in paths.items() if (name := _name(path, names))}
    return Levels(row, last, {column: "／".join(path) for column, path in paths.items()}, named)


def _name(path: list[str], names: Mapping[str, str]) -> str:
    """Return the name that a column's headers give it: the lowest, or those above joined to it."""
    keys = [header_key(text) for text in path]
    for start in range(len(keys)):
        for joined in ("".join(keys[start:]), "/".join(keys[start:])):
            alone = start == len(keys) - 1
            # 政治面貌 above 入党时间 is a group of columns; one column that says both has both on one cell.
            if joined in names and (not _of_others(keys[:-1]) if alone else "+" not in names[joined]):
                return names[joined]
    return ""


def _of_others(above: list[str]) -> bool:
    """Whether a header above says that the columns are about other people."""
    return any(OF_OTHERS.search(text) for text in above)


def _last(sheet: Sheet, row: int, merged: tuple[Merge, ...], names: Mapping[str, str]) -> int:
    """Return the last row of the headers that begin on a row, as far as merged cells show.

    A cell merged downwards reaches there; below one merged across, its columns may have headers of their own.
    No row of people is taken for headers: that is one with something below a header that stands for itself.
    """
    last, reach = row, row
    for index in range(row, min(row + MOST_LEVELS, len(sheet.rows))):
        if index > reach or (index > row and not _is_level(sheet, index, merged, names)):
            break
        last = index
        for one in (one for one in merged if one.top == index and not _is_title(sheet, one)):
            across = one.right > one.left and not is_blank(sheet.cell(one.top, one.left))
            reach = max(reach, one.bottom + (1 if across else 0))
    return last


def _is_level(sheet: Sheet, row: int, merged: tuple[Merge, ...], names: Mapping[str, str]) -> bool:
    """Whether a row below headers is one of headers too."""
    filled = {column: words(cell) for column, cell in enumerate(sheet.rows[row]) if not is_blank(cell)}
    known = False
    for column, text in filled.items():
        over = next((one for one in merged if _covers(one, row - 1, column)), None)
        above = words(sheet.cell(over.top, over.left) if over else sheet.cell(row - 1, column))
        alone = over is None or over.right == over.left
        if alone and header_key(above) in names:
            return False
        known = known or header_key(text) in names or bool(_name([above, text], names))
    return known or not filled


def _is_title(sheet: Sheet, over: Merge) -> bool:
    """Whether a merged cell has its rows for itself, as a title has; or says who filled the table in."""
    cells = [*sheet.rows[over.top][: over.left], *sheet.rows[over.top][over.right + 1 :]]
    text = words(sheet.cell(over.top, over.left))
    return over.right > over.left and (all(map(is_blank, cells)) or ":" in header_key(text))


def _covers(one: Merge, row: int, column: int) -> bool:
    """Whether a merged cell covers a place."""
    return one.top <= row <= one.bottom and one.left <= column <= one.right


def _unmerged_last(sheet: Sheet, row: int, names: Mapping[str, str]) -> int:
    """Return the next row where it is headers too, though nothing is merged, as in text files.

    Surely so only where it is blank below every header that is known, and every one of its texts is a header.
    """
    if row + 1 >= len(sheet.rows):
        return row
    below = {column: words(cell) for column, cell in enumerate(sheet.rows[row + 1]) if not is_blank(cell)}
    own = [column for column in below if header_key(words(sheet.cell(row, column))) in names]
    known = [_below(sheet, row, column, text, names) for column, text in below.items()]
    return row + 1 if below and not own and all(known) else row


def _below(sheet: Sheet, row: int, column: int, text: str, names: Mapping[str, str]) -> bool:
    """Whether a text on the second row is a header, alone or with the one above it or to the left of that."""
    above = _left_of(sheet, row, column)
    return bool(above) and bool(_name([above, text], names))


def _left_of(sheet: Sheet, row: int, column: int) -> str:
    """Return the nearest header on a row, from a column to the left."""
    cells = (words(sheet.cell(row, index)) for index in range(column, -1, -1))
    return next((text for text in cells if text), "")


def _to_the_right(
    block: _Block, paths: Mapping[int, list[str]], names: Mapping[str, str]
) -> dict[int, list[str]]:
    """Let a header above, where nothing is merged, belong to the columns on its right that have none."""
    complete = dict(paths)
    for column, path in paths.items():
        below = words(block.sheet.cell(block.last, column))
        if below and _below(block.sheet, block.row, column, below, names):
            complete[column] = (
                [_left_of(block.sheet, block.row, column), below] if path[-1:] == [below] else path
            )
    return complete
