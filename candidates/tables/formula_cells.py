"""Formulas that show no value: a reader sees a blank cell, and a blank says nothing."""

from collections.abc import Iterator, Sequence

from files.books.sheets import Sheet
from vocabulary.places import place_words
from vocabulary.problems import Problem
from vocabulary.texts import Text

_SHOWN = 5  # cells named in one message


def formula_problems(sheet: Sheet, first_row: int) -> Iterator[Problem]:
    """Report formulas from a row on that nothing has worked out, and those that end in an error."""
    for code, cells, what, help_ in (
        ("formula-without-value", sheet.uncalculated, _NO_RESULT, _SAVE),
        ("formula-error", sheet.errors, _ERROR, _WRITE),
    ):
        below = [cell for cell in cells if cell[0] >= first_row]
        if below:
            yield Problem(code, sheet.place(*below[0]), _message(sheet, below, what), help_)


_NO_RESULT = Text("个公式没有计算结果，按未填处理", "formula(s) without a result count as left out")
_SAVE = Text("请用 Excel 或 WPS 打开并保存一次", "open the file in a spreadsheet program and save it")
_ERROR = Text(
    "个单元格是公式错误（#N/A、#REF! 等），按未填处理",
    "cell(s) with an error of a formula (#N/A, #REF!) count as left out",
)
_WRITE = Text(
    "请把公式改成文字或数字重新填写", "write the words or numbers themselves in place of the formulas"
)


def _message(sheet: Sheet, cells: Sequence[tuple[int, int]], what: Text) -> Text:
    """Say how many cells there are, and where the first of them stand."""
    shown = "、".join(place_words(sheet.place(*cell)) for cell in cells[:_SHOWN])
    return Text(
        f"{len(cells)} {what.zh}：{shown}{'等' if len(cells) > _SHOWN else ''}",
        f"{len(cells)} {what.en}: {shown}",
    )
