"""What a roster shows that is not read: hidden rows and columns, strike-through, colours."""

from collections.abc import Iterator
from pathlib import Path

from candidates.tables.header_row import Header
from files.reading import marks_of
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint
from vocabulary.texts import Text


def look_hints(path: Path, header: Header) -> Iterator[Hint]:
    """Tell once for each sheet that people were hidden, struck out or coloured, and read like the others."""
    sheet = header.sheet
    place = SheetPlace(sheet.file, sheet.name)
    marks = marks_of(path, sheet.name.strip(), max(header.row, header.last_row) + 2)
    if marks.struck or marks.coloured:
        message = Text(
            f"有 {marks.struck + marks.coloured} 个单元格使用删除线或颜色"
            f"（删除线 {marks.struck}，颜色 {marks.coloured}），照常读取。"
            "放弃提名的，请在「状态」写「本人放弃」",
            f"cells struck through ({marks.struck}) or coloured ({marks.coloured}) were read like the "
            "others; a withdrawal is written in 状态",
        )
        yield Hint("looks-not-read", place, message)
    if marks.hidden_rows:
        message = Text(
            f"有 {marks.hidden_rows} 行被隐藏（或被筛选），照常读取；不报送的请删去",
            f"{marks.hidden_rows} row(s) hidden or filtered out were read like the others",
        )
        yield Hint("hidden-rows", place, message)
    if marks.hidden_columns:
        message = Text(
            f"有 {marks.hidden_columns} 列被隐藏，照常读取",
            f"{marks.hidden_columns} hidden column(s) were read like the others",
        )
        yield Hint("hidden-columns", place, message)
