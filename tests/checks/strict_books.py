"""What Excel and WPS ask of an .xlsx beyond what other programs forgive; every fault with its place."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
# In which order a sheet may hold its parts (ECMA-376, CT_Worksheet); Excel calls any other order damaged.
ORDER = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection"),
    *("protectedRanges", "autoFilter", "sortState", "mergeCells", "conditionalFormatting"),
    *("dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter"),
    *("rowBreaks", "colBreaks", "drawing", "legacyDrawing", "tableParts", "extLst"),
)
FREE = ("sort", "autoFilter", "formatColumns", "formatRows")  # what a locked sheet must still allow
LONGEST_LIST = LONGEST_WORDS = LONGEST_FOOT = 255
LONGEST_NAME, LONGEST_TITLE, LONGEST_TEXT = 31, 32, 32_767
HIGHEST, WIDEST, MOST_LINKS = 409, 255, 65_530


@dataclass(frozen=True, slots=True)
class Area:
    """Cells from one corner to the other, rows and columns counted from 1."""

    top: int
    left: int
    bottom: int
    right: int

    def meets(self, other: "Area") -> bool:
        """Whether two areas share a cell."""
        return not (
            self.bottom < other.top
            or other.bottom < self.top
            or self.right < other.left
            or other.right < self.left
        )


def area_of(reference: str) -> Area:
    """Return the area of a reference (A1:B2)."""
    corners = [re.fullmatch(r"\$?([A-Z]{1,3})\$?(\d+)", part) for part in reference.split(":")]
    (first, last) = (corners[0], corners[-1])
    assert first, reference
    assert last, reference
    return Area(int(first[2]), _column(first[1]), int(last[2]), _column(last[1]))


def _column(letters: str) -> int:
    """Return the number of a column."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


class Book:
    """The parts of an .xlsx."""

    def __init__(self, raw: bytes) -> None:
        """Read every part; what is no XML raises."""
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            self.names = package.namelist()
            self.parts = {
                name: ET.fromstring(package.read(name))  # noqa: S314 - made by ourselves a moment ago
                for name in self.names
                if name.endswith((".xml", ".rels"))
            }
        self.sheets = [
            (sheet.get("name", ""), sheet) for sheet in self.parts["xl/workbook.xml"].iter(f"{MAIN}sheet")
        ]
        targets = self.targets("xl/workbook.xml")
        self.pages = [
            (name, self.parts[targets[sheet.get(f"{LINKS}id", "")]], targets[sheet.get(f"{LINKS}id", "")])
            for name, sheet in self.sheets
        ]
        styles = self.parts["xl/styles.xml"].find(f"{MAIN}cellXfs")
        self.locked = [_locked(style) for style in (styles if styles is not None else ())]

    def targets(self, part: str) -> dict[str, str]:
        """Return by its id what a part refers to inside the package."""
        folder, name = posixpath.split(part)
        links = self.parts.get(f"{folder}/_rels/{name}.rels")
        found = {}
        for link in () if links is None else links.iter(f"{PACKAGE}Relationship"):
            if link.get("TargetMode") != "External":
                target = link.get("Target", "")
                inside = target[1:] if target.startswith("/") else posixpath.join(folder, target)
                found[link.get("Id", "")] = posixpath.normpath(inside)
        return found


def _locked(style: ET.Element) -> bool:
    """Whether cells of a style are locked on a protected sheet."""
    protection = style.find(f"{MAIN}protection")
    return protection is None or protection.get("locked", "1") in {"1", "true"}


def faults_of_book(raw: bytes) -> list[str]:
    """Return everything that Excel or WPS would repair, refuse or leave out."""
    book = Book(raw)
    return [*_of_package(book), *_of_names(book), *_of_texts(book)] + [
        f"{name}: {fault}" for name, page, part in book.pages for fault in _of_sheet(book, page, part)
    ]


def _of_package(book: Book) -> Iterator[str]:
    """Yield parts that are there twice, unknown or missing."""
    if len(set(book.names)) != len(book.names):
        yield "a part is there twice"
    types = book.parts["[Content_Types].xml"]
    known = {each.get("PartName", "").lstrip("/") for each in types.iter(f"{TYPES}Override")}
    ends = {each.get("Extension", "") for each in types.iter(f"{TYPES}Default")}
    yield from (f"{name} is declared and missing" for name in known - set(book.names))
    for name in book.names:
        if name not in known and name.rpartition(".")[2] not in ends:
            yield f"{name} has no type"
        folder, _, file = name.rpartition("/")
        if folder.endswith("_rels"):
            of = f"{folder.removesuffix('_rels')}{file.removesuffix('.rels')}"
            yield from (
                f"{of} refers to {each}" for each in book.targets(of).values() if each not in book.names
            )


def _of_names(book: Book) -> Iterator[str]:
    """Yield names of sheets, and defined names, that no workbook may have."""
    names = [name for name, _ in book.sheets]
    for name in names:
        if not 0 < len(name) <= LONGEST_NAME or re.search(r"[\[\]:*?/\\]|^'|'$", name):
            yield f"{name!r} is no name for a sheet"
    if len({name.casefold() for name in names}) < len(names):
        yield "two sheets have one name"
    defined = [
        ((each.get("name") or "").casefold(), each.get("localSheetId"))
        for each in book.parts["xl/workbook.xml"].iter(f"{MAIN}definedName")
    ]
    yield from (
        f"the name {each} is defined twice" for each in {one for one in defined if defined.count(one) > 1}
    )
    for each in book.parts["xl/workbook.xml"].iter(f"{MAIN}definedName"):
        at = re.match(r"'?(.+?)'?!", each.text or "")
        if at is None or at[1].replace("''", "'") not in names or "#REF" in (each.text or ""):
            yield f"{each.get('name')} is defined as {each.text}"
    if all(sheet.get("state") in {"hidden", "veryHidden"} for _, sheet in book.sheets):
        yield "no sheet is shown"


def _of_texts(book: Book) -> Iterator[str]:
    """Yield texts that are too long for a cell."""
    for item in book.parts.get("xl/sharedStrings.xml", ET.Element("none")):
        text = "".join(each.text or "" for each in item.iter(f"{MAIN}t"))
        if len(text) > LONGEST_TEXT or text.count("\n") > 253:
            yield f"the text {text[:20]}… is too long for a cell"


def _of_sheet(book: Book, page: ET.Element, part: str) -> Iterator[str]:
    """Yield everything that is wrong with a sheet."""
    tags = [child.tag.removeprefix(MAIN) for child in page]
    if unknown := set(tags) - set(ORDER):
        yield f"has {sorted(unknown)}"
    elif [ORDER.index(tag) for tag in tags] != sorted(ORDER.index(tag) for tag in tags):
        yield f"its parts stand in another order: {tags}"
    merged = [area_of(each.get("ref", "")) for each in page.iter(f"{MAIN}mergeCell")]
    if any(one.meets(other) for at, one in enumerate(merged) for other in merged[:at]):
        yield "merged cells overlap"
    yield from _of_cells(book, page)
    yield from _of_lists(book, page)
    yield from _of_links(book, page, part)
    yield from _of_filter(book, page, merged)
    for foot in page.iter(f"{MAIN}oddFooter"):
        if len(foot.text or "") > LONGEST_FOOT:
            yield "its footer is too long"


def _of_cells(book: Book, page: ET.Element) -> Iterator[str]:
    """Yield cells out of order, of no style, with formulas, and rows and columns out of bounds."""
    strings = len(book.parts.get("xl/sharedStrings.xml", ET.Element("none")))
    before = (0, 0)
    for row, cell in ((each, cell) for each in page.iter(f"{MAIN}row") for cell in each):
        at = area_of(cell.get("r", ""))
        if (at.top, at.left) <= before or at.top != int(row.get("r", "0")):
            yield f"{cell.get('r')} is out of order"
        before = (at.top, at.left)
        if cell.find(f"{MAIN}f") is not None:
            yield f"{cell.get('r')} is a formula"
        if int(cell.get("s", "0")) >= len(book.locked):
            yield f"{cell.get('r')} has no style"
        if cell.get("t") == "s" and int(cell.findtext(f"{MAIN}v") or "0") >= strings:
            yield f"{cell.get('r')} has no text"
    if any(float(row.get("ht", "0")) > HIGHEST for row in page.iter(f"{MAIN}row")):
        yield "a row is too high"
    if any(float(column.get("width", "0")) > WIDEST for column in page.iter(f"{MAIN}col")):
        yield "a column is too wide"


def _of_lists(book: Book, page: ET.Element) -> Iterator[str]:
    """Yield lists to choose from that Excel would drop, and prompts that it would cut."""
    covered: list[Area] = []
    for rule in page.iter(f"{MAIN}dataValidation"):
        where = rule.get("sqref", "")
        areas = [area_of(each) for each in where.split()]
        if any(one.meets(other) for one in areas for other in covered):
            yield f"two lists for {where}"
        covered += areas
        source = rule.findtext(f"{MAIN}formula1") or ""
        if rule.get("type") == "list":
            yield from (f"{where}: {fault}" for fault in _of_source(book, source))
        if len(rule.get("prompt", "")) > LONGEST_WORDS or len(rule.get("error", "")) > LONGEST_WORDS:
            yield f"{where}: its words are too long"
        if (
            len(rule.get("promptTitle", "")) > LONGEST_TITLE
            or len(rule.get("errorTitle", "")) > LONGEST_TITLE
        ):
            yield f"{where}: its title is too long"
    counted = page.find(f"{MAIN}dataValidations")
    if counted is not None and counted.get("count") != str(len(counted)):
        yield "its lists are counted wrongly"


def _of_source(book: Book, source: str) -> Iterator[str]:
    """Yield what is wrong with where a list comes from: words in quotation marks, or cells that are there."""
    if source.startswith('"'):
        words = source[1:-1]
        if not words or not source.endswith('"') or len(words) > LONGEST_LIST:
            yield f"a list of {len(words)} characters"
        if any(not word.strip() for word in words.split(",")) or '"' in words.replace('""', ""):
            yield f"a list with a blank word or a quotation mark: {words}"
        return
    found = re.fullmatch(r"'([^']+)'!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)", source)
    rows = {name: _filled(page) for name, page, _ in book.pages}
    if found is None or found[1] not in rows:
        yield f"a list taken from {source}"
        return
    area = area_of(found[2])
    wanted = {(row, area.left) for row in range(area.top, area.bottom + 1)}
    if missing := wanted - rows[found[1]]:
        yield f"{len(missing)} blank cells in the list {source}"


def _filled(page: ET.Element) -> set[tuple[int, int]]:
    """Return the cells that hold something."""
    cells = (cell for cell in page.iter(f"{MAIN}c") if len(cell))
    return {(at.top, at.left) for at in (area_of(cell.get("r", "")) for cell in cells)}


def _of_links(book: Book, page: ET.Element, part: str) -> Iterator[str]:
    """Yield links to sheets that are not there, and too many of them."""
    names, targets = {name for name, _ in book.sheets}, book.targets(part)
    links = list(page.iter(f"{MAIN}hyperlink"))
    if len(links) > MOST_LINKS:
        yield f"{len(links)} links"
    for link in links:
        found = re.match(r"'?(.+?)'?!", link.get("location", ""))
        outside = link.get(f"{LINKS}id") is not None
        if not outside and (found is None or found[1] not in names):
            yield f"{link.get('ref')} leads to {link.get('location')}"
    for drawn in page.iter(f"{MAIN}legacyDrawing"):
        if drawn.get(f"{LINKS}id") not in targets:
            yield "its notes are not there"


def _of_filter(book: Book, page: ET.Element, merged: Iterable[Area]) -> Iterator[str]:
    """Yield what keeps people from sorting, filtering and widening a sheet that they fill in."""
    protection, filtered = page.find(f"{MAIN}sheetProtection"), page.find(f"{MAIN}autoFilter")
    if protection is not None:
        yield from (f"locked without {each}" for each in FREE if protection.get(each) != "0")
    if filtered is None:
        return
    area = area_of(filtered.get("ref", ""))
    if any(one.meets(area) for one in merged):
        yield "merged cells among the rows that are sorted"
    if not {(area.top, column) for column in range(area.left, area.right + 1)} <= _filled(page):
        yield "a column that is filtered has no header"
    if protection is not None:
        yield from _of_locks(book, page, area)


def _of_locks(book: Book, page: ET.Element, area: Area) -> Iterator[str]:
    """Yield locked cells among the rows of a sheet, and unlocked ones above them."""
    rows = Area(area.top + 1, area.left, area.bottom, area.right)
    for cell in page.iter(f"{MAIN}c"):
        at, locked = area_of(cell.get("r", "")), book.locked[int(cell.get("s", "0"))]
        if at.meets(rows) and locked:
            yield f"{cell.get('r')} is locked, so that Excel sorts nothing"
        if at.top <= area.top and not locked:
            yield f"{cell.get('r')} above the rows is not locked"
