"""Word files as packages: what all of ours have in common is made once. The only door to python-docx.

python-docx is an extra (`word`), imported when a file is written; `WordMissing` says that it is not there. It
reads 800 kB of styles for each file that it opens, and writes them again: a county has five hundred files.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

# 公文 convention; fonts are named, never bundled, and Word falls back where a machine lacks them.
SERIF, SANS, WEST = "宋体", "黑体", "Times New Roman"
SIZES = {"Normal": 10.5, "Title": 26.0, "Heading 1": 15.0, "Heading 2": 12.0}
TEXT, FOOT, PROPERTIES = "word/document.xml", "word/footer1.xml", "docProps/core.xml"
# Neither the clock nor the machine may show in the bytes.
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_PAGE_SIZE = re.compile(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"/>')
_MARGINS = re.compile(r'(<w:pgMar [^>]*)w:top="\d+"([^>]*)w:bottom="\d+"')
_TITLE = "TITLE-OF-THE-FILE"


class WordMissing(Exception):  # noqa: N818 - it states a fact, as the other facts of ours do
    """python-docx is not installed."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is written around the words of a part."""

    before: str
    after: str

    def put(self, words: str) -> bytes:
        """Return the part with these words."""
        return f"{self.before}{words}{self.after}".encode()


@dataclass(frozen=True, slots=True)
class Empty:
    """An empty file of A4 with our fonts: the parts that are the same in every file, and the others."""

    same: bytes
    text: Around
    wide: Around  # the same with its pages on their side
    foot: Around
    title: Around


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


def empty_word() -> Empty:
    """Return an empty file, made once for all that are written."""
    try:
        import docx  # noqa: F401 - whether it is there
    except ImportError as error:
        raise WordMissing from error
    return _empty()


@cache
def _empty() -> Empty:
    """Make an empty file without a trace of who made it."""
    import docx

    document = docx.Document()
    _set_page(document)
    _set_styles(document)
    _name(document)
    document.sections[0].footer.is_linked_to_previous = False  # so that there is one
    parts = parts_of(document)
    text, foot, title = (parts.pop(name).decode() for name in (TEXT, FOOT, PROPERTIES))
    section, paragraph = text.index("<w:sectPr"), foot.index("<w:p>")
    return Empty(
        packed(b"", parts),
        Around(text[:section], text[section:]),
        Around(text[:section], _on_its_side(text[section:])),
        Around(foot[:paragraph], "</w:ftr>"),
        Around(*title.split(_TITLE)),
    )


def _on_its_side(section: str) -> str:
    """Return the end of a text with its pages lying on their side, with less room above and below."""
    section, sizes = _PAGE_SIZE.subn(r'<w:pgSz w:w="\2" w:h="\1" w:orient="landscape"/>', section)
    section, margins = _MARGINS.subn(r'\1w:top="567"\2w:bottom="1134"', section)
    if not sizes == margins == 1:
        raise ValueError("a section without a size of its pages")
    return section


def parts_of(document: "Document") -> dict[str, bytes]:
    """Return the parts of a file as python-docx would save them."""
    written = io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as package:
        return {name: package.read(name) for name in package.namelist()}


def part_bytes(element: Any) -> bytes:  # noqa: ANN401 - an element of lxml has no type here
    """Return a part as python-docx would save it."""
    from docx.opc.oxml import serialize_part_xml

    return serialize_part_xml(element)


def packed(same: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a package with these parts behind those that are packed already, each of one fixed day."""
    written = io.BytesIO(same)
    with zipfile.ZipFile(written, "a" if same else "w") as target:
        for name, content in parts.items():
            part = zipfile.ZipInfo(name, ZIP_DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            part.create_system = 0  # the bytes must not depend on the machine
            target.writestr(part, content)
    return written.getvalue()


def _set_page(document: "Document") -> None:
    """Give the pages the size of A4 and their margins."""
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(20), Mm(16)
    section.top_margin, section.bottom_margin = Mm(18), Mm(24)
    section.footer_distance = Mm(9)
    for zoom in document.settings.element.xpath("w:zoom"):
        zoom.set(f"{{{zoom.nsmap['w']}}}percent", "100")  # the standard asks for it


def _set_styles(document: "Document") -> None:
    """Name our fonts and sizes in the styles that we use."""
    from docx.shared import Pt

    for name in SIZES:
        _font(document.styles[name], SERIF if name == "Normal" else SANS)
    for name, size in SIZES.items():
        sized: Any = document.styles[name]
        sized.font.size = Pt(size)
    normal: Any = document.styles["Normal"]
    normal.paragraph_format.space_after = Pt(3)


def _name(document: "Document") -> None:
    """Fill the properties that a file has beside its text."""
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = _TITLE, "lianshen", "lianshen"
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
