"""Writes Word files of headings, paragraphs and tables with a signed foot. The only door to python-docx.

python-docx is an extra (`word`), imported when a file is written; `WordMissing` says that it is not there.
"""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from reports.writers.word.tables import TableRow, table_xml
from vocabulary.writing.unseen import shown

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

# 公文 convention; fonts are named, never bundled, and Word falls back where a machine lacks them.
SERIF, SANS, WEST = "宋体", "黑体", "Times New Roman"
BODY, SMALL, LARGE, TITLE = 10.5, 9.0, 16.0, 22.0
BELOW_TITLE = 6
SIZES = {"Normal": BODY, "Title": 26.0, "Heading 1": 15.0, "Heading 2": 12.0}
# Neither the clock nor the machine may show in the bytes.
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
ZIP_DAY = (1980, 1, 1, 0, 0, 0)
ABOVE_TITLE = 120
WIDTH_MM = 174  # of a page of A4 between its margins


class WordMissing(Exception):  # noqa: N818 - it states a fact, as the other facts of ours do
    """python-docx is not installed."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: 0 is the title of the document."""

    level: int
    text: str
    new_page: bool = False
    centred: bool = False
    size: float | None = None  # where it is not that of its level


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    text: str
    bold: bool = False
    size: float = BODY


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; one that is kept stands on the page of what follows it."""

    runs: tuple[Run, ...]
    centred: bool = False
    kept: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Cells:
    """A table: the first row is repeated on every page where it is a header."""

    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]  # how wide each column is, beside the others
    header: bool
    whole: bool = False  # on one page where it fits; what has no header always is
    held: bool = False  # its last row stands on the page of what follows it
    size: float = SMALL


Block = Heading | Para | Cells


@dataclass(frozen=True, slots=True)
class Footer:
    """The foot of every page: a line to sign, and the page of how many between words."""

    sign: str
    page: tuple[str, str, str]
    mark: str


def write_docx(title: str, blocks: Sequence[Block], footer: Footer) -> bytes:
    """Return a Word file, the same to the byte whenever and wherever it is written."""
    document = _empty(title)
    _sign(document, footer)
    for block in blocks:
        match block:
            case Heading():
                _heading(document, block)
            case Para():
                _para(document, block)
            case Cells():
                _cells(document, block)
    return word_bytes(document)


def open_word(raw: bytes) -> "Document":
    """Open a Word file of somebody else's; `ValueError` where it is none."""
    try:
        import docx
    except ImportError as error:
        raise WordMissing from error
    try:
        return docx.Document(io.BytesIO(raw))
    except (ValueError, KeyError, AttributeError, SyntaxError, OSError, zipfile.BadZipFile) as error:
        raise ValueError("no Word file") from error


def word_bytes(document: "Document") -> bytes:
    """Return a Word file that was opened, the same to the byte whenever and wherever it is written."""
    written = io.BytesIO()
    document.save(written)
    return _settled(written.getvalue())


def _empty(title: str) -> "Document":
    """Open an empty document of A4 with our fonts and without a trace of who made it."""
    try:
        import docx
    except ImportError as error:
        raise WordMissing from error
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = _mm(210), _mm(297)
    section.left_margin, section.right_margin = _mm(20), _mm(16)
    section.top_margin, section.bottom_margin = _mm(18), _mm(24)
    section.footer_distance = _mm(9)
    for zoom in document.settings.element.xpath("w:zoom"):
        zoom.set(f"{{{zoom.nsmap['w']}}}percent", "100")  # the standard asks for it
    for name in SIZES:
        _font(document.styles[name], SERIF if name == "Normal" else SANS)
    for name, size in SIZES.items():
        sized: Any = document.styles[name]
        sized.font.size = _pt(size)
    normal: Any = document.styles["Normal"]
    normal.paragraph_format.space_after = _pt(3)
    _name(document, title)
    return document


def _name(document: "Document", title: str) -> None:
    """Fill the properties that a file has beside its text."""
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = shown(title), "lianshen", "lianshen"
    properties.comments, properties.keywords, properties.subject = "", "", ""
    properties.created = properties.modified = properties.last_printed = EPOCH
    properties.revision = 1


def _font(style: Any, east: str) -> None:  # noqa: ANN401 - a style of python-docx has no type of its own
    """Name the fonts of a style; Chinese falls back to any font where eastAsia is not named."""
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    style.font.name = WEST
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), east)
    # Without its language a Chinese comma is drawn as a Japanese one where the font is missing.
    language = style.element.rPr.makeelement(qn("w:lang"), {qn("w:val"): "en-US", qn("w:eastAsia"): "zh-CN"})
    style.element.rPr.append(language)


def _heading(document: "Document", heading: Heading) -> None:
    """Add a heading."""
    added = document.add_heading(shown(heading.text), heading.level)
    added.paragraph_format.page_break_before = heading.new_page
    if heading.size is not None:
        added.runs[0].font.size = _pt(heading.size)
    if heading.level == 0:
        added.paragraph_format.space_before = _pt(ABOVE_TITLE)
    if heading.level == 0 or heading.centred:
        _centre(added)
        added.paragraph_format.space_after = _pt(BELOW_TITLE)


def _para(document: "Document", para: Para) -> None:
    """Add a paragraph."""
    added = document.add_paragraph()
    for run in para.runs:
        written = added.add_run(shown(run.text))
        written.bold = run.bold
        if run.size != BODY:
            written.font.size = _pt(run.size)
    added.paragraph_format.keep_with_next = para.kept
    if para.centred:
        _centre(added)
    if para.right:
        _to_the_right(added)


def _cells(document: "Document", cells: Cells) -> None:
    """Add a table of fixed widths: Word goes by the cells, LibreOffice and WPS by the columns."""
    from docx.oxml import parse_xml

    widths = [_mm(WIDTH_MM * share // sum(cells.shares)) for share in cells.shares]
    rows = [_row(cells, index) for index in range(len(cells.rows))]
    document.element.body.sectPr.addprevious(parse_xml(table_xml(rows, widths, int(2 * cells.size))))
    below = document.add_paragraph().paragraph_format
    below.space_after, below.keep_with_next = _pt(0), cells.held


def _row(cells: Cells, index: int) -> TableRow:
    """Return a row of a table; a header is bold."""
    header = cells.header and index == 0
    return TableRow(cells.rows[index], bold=header, kept=_is_kept(cells, index), header=header)


def _is_kept(cells: Cells, index: int) -> bool:
    """Whether a row stands on the page of the next: what is said of one thing, and a header above it.

    A list of many things may go on over several pages.
    """
    if index == len(cells.rows) - 1:
        return cells.held
    return cells.whole or not cells.header or index == 0


def _sign(document: "Document", footer: Footer) -> None:
    """Write the foot of every page."""
    foot = document.sections[0].footer
    line = foot.paragraphs[0]
    line.add_run(shown(footer.sign)).font.size = _pt(BODY)
    pages = foot.add_paragraph()
    _centre(pages)
    before, between, after = footer.page
    for words, field in ((before, "PAGE"), (between, "NUMPAGES")):
        pages.add_run(words).font.size = _pt(SMALL)
        _field(pages, field)
    pages.add_run(shown(f"{after}　{footer.mark}")).font.size = _pt(SMALL)


def _field(paragraph: "Paragraph", name: str) -> None:
    """Add a field that Word and WPS fill in."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    run.font.size = _pt(SMALL)
    paragraph._p.remove(run._r)  # noqa: SLF001 - a run is made by its paragraph and moved into the field
    field.append(run._r)  # noqa: SLF001 - as above
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields of its own


def _centre(paragraph: "Paragraph") -> None:
    """Centre a paragraph."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _to_the_right(paragraph: "Paragraph") -> None:
    """Put a paragraph to the right."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _mm(length: float) -> Any:  # noqa: ANN401 - a length of python-docx
    """Return a length."""
    from docx.shared import Mm

    return Mm(length)


def _pt(size: float) -> Any:  # noqa: ANN401 - as above
    """Return a size of type."""
    from docx.shared import Pt

    return Pt(size)


def _settled(written: bytes) -> bytes:
    """Pack the file again with one fixed day for every part."""
    settled = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as source, zipfile.ZipFile(settled, "w") as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, ZIP_DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            part.create_system = 0  # the bytes must not depend on the machine
            target.writestr(part, source.read(name))
    return settled.getvalue()
