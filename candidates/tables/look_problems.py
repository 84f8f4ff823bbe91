"""What we say about colours, strike-through and hidden rows: they are no answer."""

from collections.abc import Iterator

from files.books.sheets import Marks
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint
from vocabulary.texts import Text


def report_marks(marks: Marks, place: SheetPlace) -> Iterator[Hint]:
    """Mention how many cells are marked in a way that is not read."""
    if marks.struck or marks.coloured:
        both = marks.struck + marks.coloured
        yield Hint(
            "looks-not-read",
            place,
            Text(
                f"有 {both} 个单元格使用删除线或颜色（删除线 {marks.struck}，颜色 {marks.coloured}）。"
                "颜色和删除线不作为反馈内容，请用文字填写",
                f"{both} cells are struck through ({marks.struck}) or coloured ({marks.coloured}); "
                "neither is an answer, so please write it in words",
            ),
        )
    if marks.hidden_columns:
        yield Hint(
            "hidden-columns",
            place,
            Text(
                f"有 {marks.hidden_columns} 列被隐藏，照常读取",
                f"{marks.hidden_columns} hidden column(s) were read like the others",
            ),
        )
    if marks.hidden_rows:
        yield Hint(
            "hidden-rows",
            place,
            Text(
                f"有 {marks.hidden_rows} 行被隐藏，照常读取；如不应反馈，请删去内容并说明",
                f"{marks.hidden_rows} rows are hidden and were read like the others",
            ),
        )
