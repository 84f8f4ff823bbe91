"""Writes Word files of headings, paragraphs and tables with a signed foot.

The XML is written as text: python-docx builds a paragraph from a dozen objects. What is written here is what
python-docx would write: a test says so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from reports.writers.word.packages import FOOT, PROPERTIES, SIZES, TEXT, empty_word, packed
from reports.writers.word.tables import TableRow, table_xml, words_xml
from vocabulary.texts import Lang, Text
from vocabulary.writing.unseen import shown

BODY, SMALL, LARGE, TITLE = SIZES["Normal"], 9.0, 16.0, 22.0
BELOW_TITLE = 6
ABOVE_TITLE = 120
WIDTH_MM, WIDE_MM = 174, 261  # of a page of A4 between its margins, and of one that lies on its side
_MM = 36_000  # in the units of python-docx
_TWIPS = 20  # of a point
_PAGE = Text("第 | 页 共 | 页", "page | of |")
_LONGEST_TITLE = 255  # that the properties of a file may have


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
    new_page: bool = False


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


def page_words(lang: Lang) -> tuple[str, str, str]:
    """Return the words around the number of a page and how many there are."""
    before, between, after = _PAGE.to(lang).split("|")
    return before, between, after


def write_docx(title: str, blocks: Sequence[Block], footer: Footer, *, wide: bool = False) -> bytes:
    """Return a Word file, the same to the byte whenever and wherever it is written; a wide one on its side.

    Raises:
        WordMissing: python-docx is not installed.
    """
    empty = empty_word()
    return packed(
        empty.same,
        {
            PROPERTIES: empty.title.put(escape(shown(title)[:_LONGEST_TITLE], quote=False)),
            TEXT: (empty.wide if wide else empty.text).put(
                "".join(_xml(blocks, WIDE_MM if wide else WIDTH_MM))
            ),
            FOOT: empty.foot.put(_foot(footer)),
        },
    )


def _xml(blocks: Iterable[Block], width_mm: int) -> Iterator[str]:
    """Yield the XML of blocks."""
    for block in blocks:
        match block:
            case Heading():
                yield _heading(block)
            case Para():
                yield _para(block)
            case Cells():
                yield _cells(block, width_mm)


def _heading(heading: Heading) -> str:
    """Return a heading."""
    style = f"Heading{heading.level}" if heading.level else "Title"
    centred = heading.level == 0 or heading.centred
    above = f' w:before="{ABOVE_TITLE * _TWIPS}"' if heading.level == 0 else ""
    below = f' w:after="{BELOW_TITLE * _TWIPS}"' if centred else ""
    about = [f'<w:pStyle w:val="{style}"/>', _switch("pageBreakBefore", on=heading.new_page)]
    about += [f"<w:spacing{above}{below}/>", _side("center")] if centred else []
    look = "" if heading.size is None else f"<w:rPr>{_size(heading.size)}</w:rPr>"
    return _paragraph(about, _run(look, heading.text) if heading.text else "")


def _para(para: Para) -> str:
    """Return a paragraph."""
    about = [_switch("keepNext", on=para.kept)]
    if para.new_page:
        about.append(_switch("pageBreakBefore", on=True))
    if para.centred or para.right:
        about.append(_side("right" if para.right else "center"))
    return _paragraph(about, "".join(_run(_look(run), run.text) for run in para.runs))


def _look(run: Run) -> str:
    """Return the style of words in a paragraph."""
    return f"<w:rPr>{_switch('b', on=run.bold)}{_size(run.size) if run.size != BODY else ''}</w:rPr>"


def _cells(cells: Cells, width_mm: int) -> str:
    """Return a table of fixed widths: Word goes by the cells, LibreOffice and WPS by the columns."""
    widths = [int(width_mm * share // sum(cells.shares)) * _MM for share in cells.shares]
    rows = [_row(cells, index) for index in range(len(cells.rows))]
    below = _paragraph([_switch("keepNext", on=cells.held), '<w:spacing w:after="0"/>'], "")
    return table_xml(rows, widths, int(2 * cells.size)) + below


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


def _foot(footer: Footer) -> str:
    """Return the foot of every page, with fields that Word and WPS fill in."""
    small = f"<w:rPr>{_size(SMALL)}</w:rPr>"
    before, between, after = footer.page
    sign = _paragraph(['<w:pStyle w:val="Footer"/>'], _run(f"<w:rPr>{_size(BODY)}</w:rPr>", footer.sign))
    pages = (
        *(_run(small, before), _field(small, "PAGE"), _run(small, between), _field(small, "NUMPAGES")),
        _run(small, f"{after}　{footer.mark}"),
    )
    return sign + _paragraph([_side("center")], "".join(pages))


def _paragraph(about: Iterable[str], runs: str) -> str:
    """Return a paragraph with its properties, in the order that the standard asks for."""
    return f"<w:p><w:pPr>{''.join(about)}</w:pPr>{runs}</w:p>"


def _run(look: str, words: str) -> str:
    """Return words in one style."""
    return f"<w:r>{look}{''.join(words_xml(words))}</w:r>"


def _field(look: str, name: str) -> str:
    """Return a field."""
    return f'<w:fldSimple w:instr="{name}"><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple>'


def _switch(name: str, *, on: bool) -> str:
    """Return a property that is on or off."""
    return f"<w:{name}/>" if on else f'<w:{name} w:val="0"/>'


def _side(side: str) -> str:
    """Return where a paragraph is put."""
    return f'<w:jc w:val="{side}"/>'


def _size(points: float) -> str:
    """Return a size of type."""
    return f'<w:sz w:val="{int(2 * points)}"/>'
