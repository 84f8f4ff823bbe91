"""What Word and WPS ask of a .docx beyond what other programs forgive; every fault with its place."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
A4 = {("11906", "16838"), ("16838", "11906")}


def faults_of_letter(raw: bytes) -> list[str]:
    """Return everything that Word or WPS would repair or refuse."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        names = package.namelist()
        parts = {
            name: ET.fromstring(package.read(name))  # noqa: S314 - made by ourselves a moment ago
            for name in names
            if name.endswith((".xml", ".rels"))
        }
    body = next(iter(parts["word/document.xml"]))
    return [*_of_package(names, parts), *_of_body(body), *_of_settings(parts["word/settings.xml"])]


def _of_package(names: list[str], parts: dict[str, ET.Element]) -> Iterator[str]:
    """Yield parts that are there twice, of no type, or referred to and missing."""
    if len(set(names)) != len(names):
        yield "a part is there twice"
    types = parts["[Content_Types].xml"]
    known = {each.get("PartName", "").lstrip("/") for each in types.iter(f"{TYPES}Override")}
    ends = {each.get("Extension", "") for each in types.iter(f"{TYPES}Default")}
    yield from (f"{name} is declared and missing" for name in known - set(names))
    yield from (
        f"{name} has no type" for name in names if name not in known and name.rpartition(".")[2] not in ends
    )
    for name in (each for each in names if each.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(name))
        for link in parts[name].iter(f"{PACKAGE}Relationship"):
            target = posixpath.normpath(posixpath.join(folder, link.get("Target", "")))
            if link.get("TargetMode") == "External":
                yield f"{name} refers to {link.get('Target')}"
            elif target.lstrip("/") not in names:
                yield f"{name} refers to {target}, which is missing"


def _of_body(body: ET.Element) -> Iterator[str]:
    """Yield tables whose rows do not fit their columns, cells without a paragraph, pages that are not A4."""
    if not len(body) or body[-1].tag != f"{WORD}sectPr":
        yield "the last part is no section"
    for size in body.iter(f"{WORD}pgSz"):
        if not _is_a4(size):
            yield f"a page of {size.attrib}"
    for at, table in enumerate(body.iter(f"{WORD}tbl"), start=1):
        yield from (f"table {at}: {fault}" for fault in _of_table(table))
    if list(body.iter(f"{WORD}altChunk")):
        yield "it takes in another file"
    for words in body.iter(f"{WORD}t"):
        if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]|\{\{|\}\}", words.text or ""):
            yield f"the words {words.text}"


def _of_table(table: ET.Element) -> Iterator[str]:
    """Yield rows that do not fit their columns, and cells without a paragraph at their end."""
    columns = len(list(table.iterfind(f"{WORD}tblGrid/{WORD}gridCol")))
    for row in table.iterfind(f"{WORD}tr"):
        cells = list(row.iterfind(f"{WORD}tc"))
        if sum(map(_span, cells)) != columns:
            yield f"{sum(map(_span, cells))} cells under {columns} columns"
        if any(cell[-1].tag != f"{WORD}p" for cell in cells):
            yield "a cell does not end with a paragraph"


def _is_a4(size: ET.Element) -> bool:
    """Whether a page is of A4, to a few twentieths of a point."""
    wide, high = (int(size.get(f"{WORD}{name}", "0")) for name in ("w", "h"))
    return any(abs(wide - int(a)) < 10 and abs(high - int(b)) < 10 for a, b in A4)


def _span(cell: ET.Element) -> int:
    """Return how many columns a cell takes."""
    span = cell.find(f"{WORD}tcPr/{WORD}gridSpan")
    return 1 if span is None else int(span.get(f"{WORD}val", "1"))


def _of_settings(settings: ET.Element) -> Iterator[str]:
    """Yield settings that lack what the standard asks of them."""
    for zoom in settings.iter(f"{WORD}zoom"):
        if not zoom.get(f"{WORD}percent"):
            yield "its zoom has no percentage"
