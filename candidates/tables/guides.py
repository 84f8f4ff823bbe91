"""The sheet 填写说明 of a workbook that people fill in: one line below another, each in full."""

from collections.abc import Sequence

from files.workbooks import SheetText, height_of

GUIDE = "填写说明"
_WIDTH = 100


def guide_sheet(lines: Sequence[str]) -> SheetText:
    """Return the sheet, its rows as high as their lines need."""
    heights = {index: height_of(line, _WIDTH) for index, line in enumerate(lines)}
    return SheetText(GUIDE, rows=[[line] for line in lines], column_widths={0: _WIDTH}, heights=heights)
