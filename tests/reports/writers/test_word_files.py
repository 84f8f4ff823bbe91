"""What is written as text is what python-docx builds, word by word: tables, paragraphs, the foot."""

import io
import re
import zipfile
from typing import Any

import pytest

from reports.writers.word.document import BODY, SMALL, Block, Footer, Heading, Para, Run, write_docx
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
    body = docx.Document().element.body
    table = table_xml(rows, (Mm(34), Mm(139)), 18)
    written = parse_xml(table.replace("<w:tbl>", f'<w:tbl xmlns:w="{body.nsmap["w"]}">', 1))
    body.sectPr.addprevious(written)
    assert str(written.xml) == built()


FOOT = Footer("签名：__", ("第 ", " 页 共 ", " 页"), "内部 & 资料")
BLOCKS: tuple[Block, ...] = (
    Heading(0, "封面 <一>"),
    Heading(1, "一　总则", new_page=True),
    Heading(1, "告知书", centred=True, size=22.0),
    Heading(2, ""),
    Para((Run("甲", bold=True), Run(" 乙\t丙\n丁 ", size=SMALL), Run(""))),
    Para((Run("居中"),), centred=True, kept=True),
    Para((Run("盖章", size=16.0),), right=True),
    Para(()),
)


def of_python_docx() -> Any:
    """Build the same paragraphs and the same foot with python-docx."""
    document = docx.Document()
    for block in BLOCKS:
        match block:
            case Heading():
                _add_heading(document, block)
            case Para():
                _add_para(document, block)
    foot = document.sections[0].footer
    foot.paragraphs[0].add_run(FOOT.sign).font.size = docx.shared.Pt(BODY)
    pages = foot.add_paragraph()
    pages.alignment = docx.enum.text.WD_ALIGN_PARAGRAPH.CENTER
    for words, field in zip(FOOT.page, ("PAGE", "NUMPAGES", ""), strict=True):
        pages.add_run(words if field else f"{words}　{FOOT.mark}").font.size = docx.shared.Pt(SMALL)
        if field:
            run = pages.add_run("1")
            run.font.size = docx.shared.Pt(SMALL)
            simple = docx.oxml.OxmlElement("w:fldSimple")
            simple.set(docx.oxml.ns.qn("w:instr"), field)
            simple.append(run._r)
            pages._p.append(simple)
    return document


def _add_heading(document: Any, heading: Heading) -> None:
    """Add a heading."""
    added = document.add_heading(heading.text, heading.level)
    added.paragraph_format.page_break_before = heading.new_page
    if heading.size is not None:
        added.runs[0].font.size = docx.shared.Pt(heading.size)
    if heading.level == 0:
        added.paragraph_format.space_before = docx.shared.Pt(120)
    if heading.level == 0 or heading.centred:
        added.alignment = docx.enum.text.WD_ALIGN_PARAGRAPH.CENTER
        added.paragraph_format.space_after = docx.shared.Pt(6)


def _add_para(document: Any, para: Para) -> None:
    """Add a paragraph."""
    added = document.add_paragraph()
    for run in para.runs:
        written = added.add_run(run.text)
        written.bold = run.bold
        if run.size != BODY:
            written.font.size = docx.shared.Pt(run.size)
    added.paragraph_format.keep_with_next = para.kept
    sides = docx.enum.text.WD_ALIGN_PARAGRAPH
    added.alignment = sides.CENTER if para.centred else sides.RIGHT if para.right else None


def parts_of(raw: bytes) -> dict[str, str]:
    """Return the paragraphs of the text and of the foot, and the title, as they are written."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        texts = {name: package.read(f"word/{name}.xml").decode() for name in ("document", "footer1")}
        return {name: "".join(re.findall("<w:p>.*</w:p>", text, re.DOTALL)) for name, text in texts.items()}


def test_paragraphs_and_the_foot_are_what_python_docx_builds() -> None:
    """Headings of every level, bold, small, kept, centred and to the right; fields of the foot."""
    saved = io.BytesIO()
    of_python_docx().save(saved)
    ours = write_docx("名 & 册", BLOCKS, FOOT)
    assert parts_of(ours) == parts_of(saved.getvalue())
    assert "封面 &lt;一&gt;" in parts_of(ours)["document"]
    opened = docx.Document(io.BytesIO(ours))
    assert opened.core_properties.title == "名 & 册"
    assert opened.core_properties.author == "lianshen"


def test_a_file_is_the_same_whatever_was_written_before() -> None:
    """What files have in common is made once; nothing of one file is found in the next."""
    first = write_docx("甲", BLOCKS, FOOT)
    other = write_docx("乙", BLOCKS[:1], Footer("", ("", "", ""), "丙"))
    assert write_docx("甲", BLOCKS, FOOT) == first
    assert "内部" not in parts_of(other)["footer1"]
    assert parts_of(other)["document"].count("<w:p>") == 1


def test_a_wide_file_lies_on_its_side() -> None:
    """Its pages are as wide as A4 is high, and its tables are as wide as its pages have room."""
    upright, wide = (
        docx.Document(io.BytesIO(write_docx("甲", BLOCKS, FOOT, wide=wide))) for wide in (False, True)
    )
    assert wide.sections[0].page_width == upright.sections[0].page_height
    assert wide.sections[0].page_height == upright.sections[0].page_width
    margins = sum(getattr(wide.sections[0], f"{side}_margin") for side in ("left", "right"))
    for narrow, broad in zip(upright.tables, wide.tables, strict=True):
        room = sum(cell.width for cell in broad.rows[0].cells)
        assert (
            sum(cell.width for cell in narrow.rows[0].cells) < room <= wide.sections[0].page_width - margins
        )
