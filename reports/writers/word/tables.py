"""The XML of a table in a Word file, written as text: python-docx builds a cell from twenty objects.

A county's list has ten thousand cells. What is written here is what python-docx would write: a test says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from vocabulary.writing.unseen import shown

_TWIPS = 1440 / 914_400  # a twentieth of a point, in the units of python-docx
_BREAKS = str.maketrans("\r", "\n")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its words, and how it is written."""

    words: Sequence[str]
    bold: bool
    kept: bool  # on the page of the next row
    header: bool  # repeated on every page


def table_xml(rows: Sequence[TableRow], widths: Sequence[int], half_points: int) -> str:
    """Return a table of fixed widths, no row of it broken between pages."""
    twips = [round(width * _TWIPS) for width in widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    body = "".join(_row(row, twips, half_points) for row in rows)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        '<w:tblW w:type="auto" w:w="0"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0"'
        ' w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _row(row: TableRow, twips: Sequence[int], half_points: int) -> str:
    """Return one row."""
    kept = "<w:keepNext/>" if row.kept else '<w:keepNext w:val="0"/>'
    bold = "<w:b/>" if row.bold else '<w:b w:val="0"/>'
    look = f'<w:rPr>{bold}<w:sz w:val="{half_points}"/></w:rPr>'
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/></w:tcPr><w:p><w:pPr>{kept}'
        f'<w:spacing w:after="0"/></w:pPr><w:r>{look}{"".join(words_xml(words))}</w:r></w:p></w:tc>'
        for words, width in zip(row.words, twips, strict=True)
    )
    header = "<w:tblHeader/>" if row.header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>"


def words_xml(words: str) -> Iterator[str]:
    """Yield the words of a cell or a run, with its tabs and breaks."""
    for index, line in enumerate(shown(words).translate(_BREAKS).split("\n")):
        if index:
            yield "<w:br/>"
        for place, part in enumerate(line.split("\t")):
            if place:
                yield "<w:tab/>"
            if part:
                space = ' xml:space="preserve"' if part != part.strip() else ""
                yield f"<w:t{space}>{escape(part, quote=False)}</w:t>"
