"""A county's own Word template with its fields filled in: `{{单位}}`. No template language, nothing runs.

Word and WPS split a sentence into runs as they please: a field is found in the text of its whole paragraph.
"""

import copy
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any, TypeAlias

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Fields, Part
from reports.letter_kinds import LetterKind
from reports.writers.column_widths import shares_of
from reports.writers.word.packages import open_word, packed, part_bytes, parts_of
from vocabulary.texts import Text
from vocabulary.writing.unseen import shown

Element: TypeAlias = Any  # of lxml, which has no types here
Word: TypeAlias = Any  # a Word file, as its door opens it
_NOWHERE = Text("", "")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _T, _R, _PPR, _RPR = f"{_W}p", f"{_W}t", f"{_W}r", f"{_W}pPr", f"{_W}rPr"
_SECTION = f"{_W}sectPr"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FIELD = re.compile(r"[{｛]{2}([^{}｛｝]{0,60})[}｝]{2}")
_BRACES = re.compile(r"[{｛]{2}|[}｝]{2}")
_TEXTS = re.compile(r"/word/(document|header\d*|footer\d*)\.xml")
_WHICH = re.compile(r"^word/|\d*\.xml$")
_FETCHES = re.compile(
    r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|IMPORT|DATABASE)\b", re.IGNORECASE
)
_INSTRUCTIONS = (f"{_W}instrText", f"{_W}fldSimple")
_MARGINS: Mapping[str, Text] = {"header": Text("页眉", "the head"), "footer": Text("页脚", "the foot")}
_FULL = 5000  # fiftieths of a percent: a table as wide as what it stands in
_LINES = ("top", "left", "bottom", "right", "insideH", "insideV")


class Fault(Enum):
    """What can be wrong with a template."""

    NO_WORD = "no_word"
    FETCHES = "fetches"
    UNKNOWN = "unknown"
    BROKEN = "broken"
    BESIDE = "beside"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Faulty:
    """One thing that is wrong with a template: what, with which field, and where."""

    fault: Fault
    field: str = ""
    where: Text = _NOWHERE


@dataclass(frozen=True, slots=True)
class _Template:
    """A template that was opened: the parts that no paper changes, and those with fields by their names."""

    same: bytes
    texts: Mapping[str, Element]


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph of a template, and where a reader finds it."""

    element: Element
    where: Text
    pieces: tuple[Element, ...]

    @property
    def text(self) -> str:
        """Return what the paragraph says."""
        return "".join(piece.text or "" for piece in self.pieces)


def template_faults(raw: bytes, kind: LetterKind) -> tuple[Faulty, ...]:
    """Return what keeps a template from being filled; nothing is filled where anything is wrong."""
    try:
        document = open_word(raw)
    except ValueError:
        return (Faulty(Fault.NO_WORD),)
    texts = _texts(document)
    if _fetches(document, texts):
        return (Faulty(Fault.FETCHES),)
    faults: list[Faulty] = []
    found: set[str] = set()
    for line in _lines(texts):
        names = [match[1].strip() for match in _FIELD.finditer(line.text)]
        found.update(names)
        faults += [each for name in names for each in _wrong(name, line, kind)]
        if _BRACES.search(_FIELD.sub("", line.text)):
            faults.append(Faulty(Fault.BROKEN, where=line.where))
    missing = [name for name in kind.needed if name not in found]
    return (*faults, *(Faulty(Fault.MISSING, name) for name in missing))


def filled(raw: bytes, of: Fields) -> bytes:
    """Return a template with every field in the place of its name."""
    template = _opened(raw)
    texts = {name: copy.deepcopy(root) for name, root in template.texts.items()}
    for line in list(_lines(texts)):
        alone = _FIELD.fullmatch(line.text.strip())
        name = alone[1].strip() if alone else ""
        if name in of.parts:
            _put_parts(line, of.parts[name])
        else:
            _put_words(line, lambda found: shown(of.words[found]))
    return packed(template.same, {name: part_bytes(root) for name, root in texts.items()})


@lru_cache(maxsize=16)  # a county has ten
def _opened(raw: bytes) -> _Template:
    """Open a template, once for all papers that are filled in."""
    document = open_word(raw)
    texts = _texts(document)
    rest = {name: part for name, part in parts_of(document).items() if name not in texts}
    return _Template(packed(b"", rest), texts)


def _wrong(name: str, line: _Line, kind: LetterKind) -> Iterator[Faulty]:
    """Yield what is wrong with one field in its place."""
    if name in kind.parts:
        if _FIELD.fullmatch(line.text.strip()) is None:
            yield Faulty(Fault.BESIDE, name, line.where)
    elif name not in kind.words:
        yield Faulty(Fault.UNKNOWN, name, line.where)


def _fetches(document: Word, texts: Mapping[str, Element]) -> bool:
    """Whether a template would have Word bring something in from elsewhere; a link to click on does not."""
    parts = list(document.part.package.iter_parts())
    links = (rel for part in parts for rel in part.rels.values() if rel.is_external)
    if any(not rel.reltype.endswith("/hyperlink") for rel in links):
        return True
    told = (each for root in texts.values() for each in root.iter(*_INSTRUCTIONS))
    return any(_FETCHES.search(f"{each.text or ''} {each.get(f'{_W}instr', '')}") for each in told)


def _texts(document: Word) -> dict[str, Element]:
    """Return the texts of a Word file: the document itself, then heads and feet by their names."""
    parts = {str(part.partname): part for part in document.part.package.iter_parts()}
    names = sorted(parts, key=lambda name: ("document" not in name, name))
    found = {name: getattr(parts[name], "element", None) for name in names if _TEXTS.fullmatch(name)}
    return {name.lstrip("/"): root for name, root in found.items() if root is not None}


def _lines(texts: Mapping[str, Element]) -> Iterator[_Line]:
    """Yield every paragraph, those in tables and in boxes too."""
    for name, root in texts.items():
        which = _WHICH.sub("", name)
        for number, element in enumerate(root.iter(_P), start=1):
            where = _MARGINS.get(which) or Text(f"第 {number} 段", f"paragraph {number}")
            pieces = (piece for piece in element.iter(_T) if next(piece.iterancestors(_P)) is element)
            yield _Line(element, where, tuple(pieces))


def _put_words(line: _Line, word_of: Callable[[str], str]) -> None:
    """Write words over the fields of a sentence; what they say is not looked through again."""
    starts: list[int] = []
    at = 0
    for piece in line.pieces:
        starts.append(at)
        at += len(piece.text or "")
    for match in reversed(list(_FIELD.finditer(line.text))):
        _overwrite(line, starts, match.span(), word_of(match[1].strip()))


def _overwrite(line: _Line, starts: list[int], span: tuple[int, int], words: str) -> None:
    """Write words over a part of a sentence, in the run in which it begins."""
    first, last = span
    for piece, start in reversed(list(zip(line.pieces, starts, strict=True))):
        text = piece.text or ""
        left, right = max(first - start, 0), min(last - start, len(text))
        if left < right:
            begins = start <= first
            piece.text = text[:left] + (words if begins else "") + text[right:]
            piece.set(_SPACE, "preserve")


def _put_parts(line: _Line, parts: Iterable[Part]) -> None:
    """Write headings, sentences and tables in the place of a paragraph, in its own style."""
    for part in parts:
        if part.heading:
            line.element.addprevious(_kept(_bold(_like(line, part.heading))))
        for text in part.lines:
            line.element.addprevious(_like(line, text))
        if part.grid is not None and part.grid.rows:
            line.element.addprevious(_table(line, part.grid))
            line.element.addprevious(_like(line, ""))  # two tables side by side would be one
    if not _has_to_stay(line.element):
        line.element.getparent().remove(line.element)
        return
    for piece in line.pieces:  # the paragraph ends a section of the document or a cell, and stays
        piece.text = ""


def _has_to_stay(paragraph: Element) -> bool:
    """Whether Word needs a paragraph where it is: it ends a section, or is all that a cell has."""
    if paragraph.find(f"{_PPR}/{_SECTION}") is not None:
        return True
    around = paragraph.getparent()
    return around.tag == f"{_W}tc" and len(around.findall(_P)) == 1


def _like(line: _Line, text: str) -> Element:
    """Return a paragraph in the style of another."""
    made = line.element.makeelement(_P)
    own = line.element.find(_PPR)
    if own is not None:
        made.append(copy.deepcopy(own))
        for section in made.findall(f"{_PPR}/{_SECTION}"):
            section.getparent().remove(section)
    if text:
        run = _under(made, _R)
        style = next(iter(line.element.iter(_RPR)), None)
        look = next((each.getparent().find(_RPR) for each in line.pieces), style)
        if look is not None:
            run.append(copy.deepcopy(look))
        for index, row in enumerate(shown(text).split("\n")):
            if index:
                _under(run, f"{_W}br")
            words = _under(run, _T)
            words.text = row
            words.set(_SPACE, "preserve")
    return made


def _table(line: _Line, grid: Grid) -> Element:
    """Return a table with lines around every cell, as wide as what it stands in; its header is repeated."""
    table = line.element.makeelement(f"{_W}tbl")
    about = _under(table, f"{_W}tblPr")
    _under(about, f"{_W}tblW", w=str(_FULL), type="pct")
    borders = _under(about, f"{_W}tblBorders")
    for side in _LINES:
        _under(borders, f"{_W}{side}", val="single", sz="4", space="0", color="auto")
    _under(about, f"{_W}tblLayout", type="fixed")
    shares = shares_of((grid.headers, *grid.rows), by_hand=True)
    columns = _under(table, f"{_W}tblGrid")
    widths = [str(_FULL * share // sum(shares)) for share in shares]
    for width in widths:
        _under(columns, f"{_W}gridCol", w=width)
    for index, cells in enumerate((grid.headers, *grid.rows)):
        row = _under(table, f"{_W}tr")
        kept = _under(row, f"{_W}trPr")
        _under(kept, f"{_W}cantSplit")
        if index == 0:
            _under(kept, f"{_W}tblHeader")
        for width, text in zip(widths, cells, strict=True):
            cell = _under(row, f"{_W}tc")
            _under(_under(cell, f"{_W}tcPr"), f"{_W}tcW", w=width, type="pct")
            words = _like(line, text)
            cell.append(_kept(words) if _with_next(grid, index) else words)
    return table


def _with_next(grid: Grid, index: int) -> bool:
    """Whether a row stands on the page of the next: the header, and all of a place to sign."""
    return index == 0 or (grid.whole and index < len(grid.rows))


def _kept(paragraph: Element) -> Element:
    """Keep a paragraph on the page of what follows it."""
    about = paragraph.find(_PPR)
    if about is None:
        about = paragraph.makeelement(_PPR)
        paragraph.insert(0, about)
    for each in about.findall(f"{_W}keepNext"):
        about.remove(each)
    about.insert(0 if about.find(f"{_W}pStyle") is None else 1, about.makeelement(f"{_W}keepNext"))
    return paragraph


def _bold(paragraph: Element) -> Element:
    """Write a paragraph in bold."""
    for run in paragraph.findall(_R):
        look = run.find(_RPR)
        if look is None:
            look = run.makeelement(_RPR)
            run.insert(0, look)
        for each in look.findall(f"{_W}b"):
            look.remove(each)
        before = [each for each in look if each.tag in {f"{_W}rStyle", f"{_W}rFonts"}]
        look.insert(len(before), look.makeelement(f"{_W}b"))
    return paragraph


def _under(parent: Element, tag: str, **attributes: str) -> Element:
    """Add an element under another."""
    made = parent.makeelement(tag, {f"{_W}{name}": value for name, value in attributes.items()})
    parent.append(made)
    return made
