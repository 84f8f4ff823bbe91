"""A table written as text is the table that python-docx builds, cell by cell."""

import pytest

from reports.writers.word.tables import TableRow, table_xml

docx = pytest.importorskip("docx")
WORDS = (
    ("头", "右 边"),
    ('a  b\tc\nd <&"> é', ""),
    (" before", "after "),
    ("\t\t", "a\nb"),
    ("\n", "—●𠀀"),
)


def built() -> str:
    """Build the same table with python-docx."""
    from docx.oxml import OxmlElement
    from docx.shared import Mm, Pt

    table = docx.Document().add_table(rows=len(WORDS), cols=2)
    table.style, table.autofit = "Table Grid", False
    widths = (Mm(34), Mm(139))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for index, (row, written) in enumerate(zip(WORDS, table.rows, strict=True)):
        for cell, words, width in zip(written.cells, row, widths, strict=True):
            cell.width = width
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.paragraph_format.keep_with_next = index == 0
            run = paragraph.add_run(words)
            run.font.size, run.bold = Pt(9), index == 0
        properties = written._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if index == 0:
            properties.append(OxmlElement("w:tblHeader"))
    return str(table._tbl.xml)


def test_the_text_is_what_python_docx_builds() -> None:
    """Widths, header, what is kept together, tabs, breaks, spaces at the ends, and what XML escapes."""
    from docx.oxml import parse_xml
    from docx.shared import Mm

    rows = [TableRow(words, bold=not i, kept=not i, header=not i) for i, words in enumerate(WORDS)]
    written = parse_xml(table_xml(rows, (Mm(34), Mm(139)), 18))
    body = docx.Document().element.body
    body.sectPr.addprevious(written)
    assert str(written.xml) == built()
