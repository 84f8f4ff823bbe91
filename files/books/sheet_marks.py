"""Looks into an .xlsx file for what the cells do not say: strike-through, colours, hidden rows.

A second pass over the XML, for small files; a file that is not what it claims to be shows no marks.
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from files.books.bounds import LARGEST_MARKED
from files.books.locked_files import unlocked
from files.books.sheets import Marks
from files.books.walked.hidden_lines import hidden_lines
from files.entries import read_regular

LARGEST_FILE = LARGEST_MARKED
LARGEST_PART = 60_000_000  # bytes of XML in one part
_CHUNK = 65_536
_WHOLE_SHEET = 16_384  # columns
_PLAIN = (False, "", "")  # struck, fill, font colour
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")

Look = tuple[bool, str, str]
Attributes = dict[str, str]


class _NotASheetError(Exception):
    """The XML is not what a spreadsheet program writes."""


_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, expat.ExpatError, _NotASheetError)


def count_marks(path: Path, sheet: str, first_row: int) -> Marks:
    """Count the marks of a sheet from a row (as on screen) downwards."""
    try:
        raw = read_regular(path, LARGEST_FILE)
        if len(raw) > LARGEST_FILE:
            return Marks()
        if (hidden := hidden_lines(raw, sheet, first_row)) is not None:
            return hidden
        with zipfile.ZipFile(io.BytesIO(unlocked(raw))) as archive:
            return _marks(archive, sheet, first_row)
    # A hint is not worth a failure: whatever is broken here was reported when the cells were read.
    except (OSError, EOFError, ValueError, LookupError, RuntimeError, *_BROKEN):
        return Marks()


def _marks(archive: zipfile.ZipFile, sheet: str, first_row: int) -> Marks:
    """Read styles and struck texts, then the cells."""
    part = _part_of(archive, sheet)
    if part is None:
        return Marks()
    styles = _Styles()
    _walk(archive, "xl/styles.xml", styles.begin, styles.end)
    texts = _Texts()
    if "xl/sharedStrings.xml" in archive.namelist() and _may_be_struck(archive, "xl/sharedStrings.xml"):
        _walk(archive, "xl/sharedStrings.xml", texts.begin, texts.end)
    if not texts.struck and _is_plain(archive, part, first_row, styles.looks):
        return Marks()
    cells = _Cells(first_row, styles.looks, frozenset(texts.struck))
    _walk(archive, part, cells.begin, cells.end, cells.say)
    return cells.marks()


def _may_be_struck(archive: zipfile.ZipFile, part: str) -> bool:
    """Whether any text of a part may be struck through; nearly never is the word in it, in any encoding."""
    with archive.open(part) as stream:
        text = stream.read(LARGEST_PART)
    return b"strike" in text or b"<!" in text or b"\0" in text or len(text) == LARGEST_PART


def _is_plain(archive: zipfile.ZipFile, part: str, first_row: int, looks: list[Look]) -> bool:
    """Whether the text of a part shows at once that nothing below the headers is marked: nearly always."""
    with archive.open(part) as stream:
        text = stream.read(LARGEST_PART)
    above, found, rows = text.partition(f'<row r="{first_row}"'.encode())
    marked = [f' s="{style}"'.encode() for style, look in enumerate(looks) if look != _PLAIN]
    signs = (b"hidden=", b" s='", *marked)
    columns = above.partition(b"<sheetData")[0]
    return bool(found) and b"hidden=" not in columns and not any(sign in rows for sign in signs)


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """Return the name of the part that holds a sheet; it is looked up in the archive and nowhere else."""
    ids: dict[str, str] = {}
    targets: dict[str, str] = {}

    def see_sheet(name: str, attributes: Attributes) -> None:
        if name == "sheet":
            relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            ids[attributes.get("name", "").strip()] = relation

    def see_relation(name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    _walk(archive, "xl/workbook.xml", see_sheet)
    _walk(archive, "xl/_rels/workbook.xml.rels", see_relation)
    target = targets.get(ids.get(sheet, ""), "")
    part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
    return part if target and part in archive.namelist() else None


def _walk(
    archive: zipfile.ZipFile,
    part: str,
    begin: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    say: Callable[[str], None] | None = None,
) -> None:
    """Read one part as a stream; a declaration of entities, or more than is allowed, ends the reading."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: begin(_local(name), attributes)
    parser.EndElementHandler = None if end is None else lambda name: end(_local(name))
    parser.CharacterDataHandler = say
    read = 0
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            read += len(chunk)
            if read > LARGEST_PART:
                raise _NotASheetError
            parser.Parse(chunk, False)  # noqa: FBT003 - the parser's own signature
    parser.Parse(b"", True)  # noqa: FBT003 - as above


def _refuse(*_: object) -> None:
    """Refuse a document type: no spreadsheet program writes one."""
    raise _NotASheetError


def _local(name: str) -> str:
    """Return an element's name without its prefix."""
    return name.rpartition(":")[2]


@dataclass(slots=True)
class _Styles:
    """Reads how each cell format looks."""

    looks: list[Look] = field(default_factory=list)
    _struck: list[bool] = field(default_factory=list)
    _fonts: list[str] = field(default_factory=list)
    _fills: list[str] = field(default_factory=list)
    _within: list[str] = field(default_factory=list)

    def begin(self, name: str, attributes: Attributes) -> None:
        """See an element begin."""
        inside = self._within[-1] if self._within else ""
        if name in {"fonts", "fills", "cellXfs", "dxfs", "cellStyleXfs"}:
            self._within.append(name)
        elif inside == "fonts":
            self._font(name, attributes)
        elif inside == "fills":
            self._fill(name, attributes)
        elif inside == "cellXfs" and name == "xf":
            font, fill = (int(attributes.get(key, "0")) for key in ("fontId", "fillId"))
            self.looks.append((self._struck[font], self._fills[fill], self._fonts[font]))

    def end(self, name: str) -> None:
        """See an element end."""
        if self._within and self._within[-1] == name:
            self._within.pop()

    def _font(self, name: str, attributes: Attributes) -> None:
        """See a part of a font."""
        if name == "font":
            self._struck.append(False)
            self._fonts.append("")
        elif name == "strike":
            self._struck[-1] = attributes.get("val", "1") not in {"0", "false"}
        elif name == "color":
            self._fonts[-1] = _colour(attributes)

    def _fill(self, name: str, attributes: Attributes) -> None:
        """See a part of a fill."""
        if name == "fill":
            self._fills.append("")
        elif name == "patternFill" and attributes.get("patternType", "none") not in {"none", "gray125"}:
            self._fills[-1] = attributes["patternType"]
        elif name == "fgColor" and self._fills[-1]:
            self._fills[-1] += _colour(attributes)


def _colour(attributes: Mapping[str, str]) -> str:
    """Return a colour as it compares; black, white on paper and the theme's own text are no colour."""
    if (
        attributes.get("theme") in {"0", "1"}
        or attributes.get("auto")
        or attributes.get("indexed") in {"8", "64"}
    ):
        return ""
    rgb = attributes.get("rgb", "").upper()
    return "" if rgb.endswith("000000") else rgb + attributes.get("theme", "") + attributes.get("indexed", "")


@dataclass(slots=True)
class _Texts:
    """Reads which of the shared texts are struck through in part."""

    struck: set[int] = field(default_factory=set)
    _index: int = -1

    def begin(self, name: str, attributes: Attributes) -> None:
        """See an element begin."""
        if name == "si":
            self._index += 1
        elif name == "strike" and attributes.get("val", "1") not in {"0", "false"}:
            self.struck.add(self._index)

    def end(self, name: str) -> None:
        """See an element end."""


@dataclass(slots=True)
class _Cells:
    """Reads the filled cells of a sheet with their looks."""

    first_row: int
    looks: list[Look]
    struck_texts: frozenset[int]
    hidden: int = 0
    hidden_columns: int = 0
    struck: int = 0
    columns: defaultdict[str, Counter[Look]] = field(default_factory=lambda: defaultdict(Counter))
    _at: Attributes = field(default_factory=dict)
    _value: str = ""
    _in_value: bool = False

    def begin(self, name: str, attributes: Attributes) -> None:
        """See an element begin."""
        match name:
            case "row":
                hidden = attributes.get("hidden") in {"1", "true"}
                self.hidden += hidden and int(attributes.get("r", "0")) >= self.first_row
            case "col" if attributes.get("hidden") in {"1", "true"}:
                self.hidden_columns += _columns_of(attributes)
            case "c":
                self._at, self._value = attributes, ""
            case "v" | "t":
                self._in_value = True
            case _:
                pass

    def say(self, text: str) -> None:
        """See what a cell holds; a beginning is enough."""
        if self._in_value and len(self._value) < _CHUNK:
            self._value += text

    def end(self, name: str) -> None:
        """See an element end."""
        if name in {"v", "t"}:
            self._in_value = False
        elif name == "c" and self._value.strip():
            self._see()

    def _see(self) -> None:
        """Take a filled cell into account."""
        found = _CELL.fullmatch(self._at.get("r", ""))
        if found is None or int(found[2]) < self.first_row:
            return
        style = int(self._at.get("s", "0"))
        look = self.looks[style] if style < len(self.looks) else _PLAIN
        in_part = self._at.get("t") == "s" and int(self._value) in self.struck_texts
        self.struck += look[0] or in_part
        self.columns[found[1]][look] += 1

    def marks(self) -> Marks:
        """Count the cells that are coloured unlike most of their column."""
        coloured = sum(map(_unlike_most, self.columns.values()))
        return Marks(self.struck, coloured, self.hidden, self.hidden_columns)


def _columns_of(attributes: Attributes) -> int:
    """Return how many columns an element is about; the whole rest of a sheet holds no data."""
    first, last = (int(attributes.get(key, "0")) for key in ("min", "max"))
    return last - first + 1 if last < _WHOLE_SHEET else 0


def _unlike_most(looks: Counter[Look]) -> int:
    """Return how many cells of a column are coloured, where most of the column is not so."""
    colours: Counter[tuple[str, str]] = Counter()
    for (_, fill, font), count in looks.items():
        colours[fill, font] += count
    most = max(colours.values())
    # Of two colours that are as frequent, none is the column's own.
    usual = "", ""
    if colours[usual] < most:
        usual = next(colour for colour, count in colours.items() if count == most)
    return sum(count for colour, count in colours.items() if colour not in {usual, ("", "")})
