"""How large the tables inside an .xlsx are, before anything is made of them; what its formulas lack.

A file of a few kilobytes can name a cell a million rows down, or one long text a million times, and the
reader would make room for all of it. So every part is unpacked and measured here once, whatever it is called.
"""

import copy
import html
import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from files.books.bounds import MOST
from files.books.plain_sheets import ATTRIBUTES, ROW_OR_CELL, around_bare_rows, plain_box
from files.books.plainly_written import written_plainly
from files.books.sheets import Cell
from vocabulary.places import column_index

MOST_PARTS = 2_000
LARGEST_REPEATED = 100_000_000  # bytes of the texts that cells share, counted once for each cell

_AT = re.compile(rb"(?:^|\s)r\s*=\s*[\"']\s*([A-Za-z]{0,7})(\d{0,9})\s*[\"']")
_ANY_AT = re.compile(rb"(?:^|\s)r\s*=")
_SHARED = re.compile(rb"\st\s*=\s*[\"']s[\"']")
_SHARED_TEXT = b't="s"'  # without the blank before it: it is found faster
_INDEX = re.compile(rb"<(?:\w+:)?v\b[^<>]*+>\s*+(\d{1,9})\s*+<")
_STRING, _PLAIN_STRING = re.compile(rb"<(?:\w+:)?si\b"), b"<si>"
_EMPTY_FORMULA = re.compile(
    rb"<c" + ATTRIBUTES + rb">\s*<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>"
)
_CELL = re.compile(rb"<(?:\w+:)?c(?=\s)" + ATTRIBUTES + rb">")
_ERROR = re.compile(rb"\st\s*=\s*[\"']e[\"']")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s" + ATTRIBUTES + rb"/?>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s" + ATTRIBUTES + rb"/?>")
_NAMED = re.compile(rb"(?:^|\s)([\w:]+)\s*=\s*[\"']([^\"']*)[\"']")

_DECLARED = re.compile(rb"\s*<\?")
_LOOKED_AT = 100  # bytes: a picture has a zero among them
_BEFORE_TEXT = b"\0 \t\r\n\xef\xbb\xbf"


class NotWholeError(Exception):
    """The package is damaged, or written to be misread."""


@dataclass(slots=True)
class Package:
    """What an .xlsx holds: its cells, the text they repeat, and the formulas without a result."""

    names: list[str]
    size: int = 0
    cells: int = 0
    shared: int = 0  # cells that show a shared text
    text: int = 0  # at most so many bytes of shared text will be shown
    uncalculated: dict[str, tuple[Cell, ...]] = field(default_factory=dict)  # by name of the sheet
    errors: dict[str, tuple[Cell, ...]] = field(default_factory=dict)  # as above: #N/A, #REF!
    plain: dict[str, bytes] = field(default_factory=dict)  # by name: parts to be read in another writing


def open_package(raw: bytes) -> tuple[zipfile.ZipFile, Package]:
    """Open a zip and say what it claims to hold."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise NotWholeError from error
    infos = archive.infolist()
    size = sum(info.file_size for info in infos) if len(infos) <= MOST_PARTS else 1 << 62
    return archive, Package([info.filename for info in infos], size)


def measure(archive: zipfile.ZipFile, package: Package) -> None:
    """Unpack every part once; one that is larger than it claims raises, and every table is measured."""
    sheets: dict[str, tuple[Cell, ...]] = {}
    errors: dict[str, tuple[Cell, ...]] = {}
    tables: list[zipfile.ZipInfo] = []
    lengths: list[int] = []
    try:
        for info in archive.infolist():
            name, data = _part_name(info), _plain(unpacked(archive, info))
            shared = package.shared
            around = _measure_roughly(data, package)
            if _DECLARED.match(around) and b"<!ENTITY" in around:
                raise NotWholeError
            lengths += _lengths(around)
            if written_plainly(around) is not None and (plain := written_plainly(data)) is not None:
                package.plain[info.filename] = plain
            tables += [info] if package.shared > shared else []
            sheets[name], errors[name] = _uncalculated(around), _errors(around)
        if package.cells > MOST.cells:
            package.cells = _measured_closely(archive)
        package.text = _repeated(archive, package, lengths, tables)
        package.uncalculated = _by_sheet(archive, sheets)
        package.errors = _by_sheet(archive, errors)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        # A RuntimeError is what zipfile makes of an encrypted part; NotImplementedError is one.
        raise NotWholeError from error


def unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Return a part; one that unpacks to more than it claims is not believed, nor unpacked any further.

    The library stops where the claim ends, and whoever reads the part next may go on.
    """
    one_more = copy.copy(info)
    one_more.file_size += 1
    with archive.open(one_more) as stream:
        data = stream.read(one_more.file_size)
    if len(data) > info.file_size:
        raise NotWholeError
    return data


def _part_name(info: zipfile.ZipInfo) -> str:
    """Return the name of a part as it compares."""
    return info.filename.replace("\\", "/").lstrip("/").lower()


def _plain(data: bytes) -> bytes:
    """Return a part if it is text, else nothing; which part is a sheet is not taken from its name."""
    if b"\0" in data[:_LOOKED_AT]:
        if data[:_LOOKED_AT].lstrip(_BEFORE_TEXT).startswith(b"<"):
            raise NotWholeError  # no text has a zero in it; the reader of the tables would read on
        return b""
    return data


def _measure_roughly(data: bytes, package: Package) -> bytes:
    """Add at least what a part holds, and return what of its text there is to look at more closely."""
    if ROW_OR_CELL.search(data) is None:  # no table, but perhaps the texts that cells share
        return data
    bare = around_bare_rows(data)
    if bare is None:
        measure_sheet(data, package)
        return data
    cells, around = bare
    package.cells += cells
    package.shared += data.count(_SHARED_TEXT)
    return around


def _measured_closely(archive: zipfile.ZipFile) -> int:
    """Return how many cells there are, where a rough count was too many."""
    package = Package([])
    for info in archive.infolist():
        measure_sheet(_plain(unpacked(archive, info)), package)
    return package.cells


def measure_sheet(data: bytes, package: Package) -> None:
    """Add the rectangle that the filled cells of a sheet span."""
    box = plain_box(data)
    if box is None:
        walk_cells(data, package)
        return
    # Some of these may stand in a text: more than there are do no harm, fewer would.
    package.shared += data.count(_SHARED_TEXT)
    package.cells += (box[2] - box[0] + 1) * (box[3] - box[1] + 1)


def walk_cells(data: bytes, package: Package) -> None:
    """Add the rectangle of a sheet cell by cell, however it is written."""
    row = column = 0
    box: tuple[int, int, int, int] | None = None
    for found in ROW_OR_CELL.finditer(data):
        attributes = found[2]
        at = _position(attributes)
        if found[1] == b"row":
            row, column = (at[0] if at and at[0] else row + 1), 0
            continue
        column = at[1] if at and at[1] else column + 1
        if attributes.endswith(b"/"):
            continue
        here = at[0] if at and at[0] else row
        top, left, bottom, right = box or (here, column, here, column)
        box = (min(top, here), min(left, column), max(bottom, here), max(right, column))
        package.shared += 1 if _SHARED.search(attributes) else 0
    if box:
        package.cells += (box[2] - box[0] + 1) * (box[3] - box[1] + 1)


def _position(attributes: bytes) -> tuple[int, int] | None:
    """Return the row and the column that the attribute `r` names, from 1; 0 where it names none."""
    found = _AT.search(attributes)
    if found is None:
        if _ANY_AT.search(attributes):
            raise NotWholeError
        return None
    column = column_index(found[1].decode().upper()) + 1 if found[1] else 0
    return int(found[2] or 0), column


def _lengths(data: bytes) -> list[int]:
    """Return at most how many bytes each shared text has."""
    if b"<si" not in data and b":si" not in data:
        return []  # so that a large sheet is not searched sign by sign
    if b":si" not in data and data.count(b"<si") == data.count(_PLAIN_STRING):
        return [len(_PLAIN_STRING) + len(text) for text in data.split(_PLAIN_STRING)[1:]]
    starts = [found.start() for found in _STRING.finditer(data)]
    return [end - start for start, end in zip(starts, [*starts[1:], len(data)], strict=False)]


def _repeated(
    archive: zipfile.ZipFile, package: Package, lengths: list[int], tables: list[zipfile.ZipInfo]
) -> int:
    """Return at most how many bytes of text the cells show: the texts are counted once for each cell."""
    most = package.shared * max(lengths, default=0)
    if most <= max(package.size, LARGEST_REPEATED):
        return most  # within the limit, however they are shared out
    found = [int(found[1]) for info in tables for found in _INDEX.finditer(unpacked(archive, info))]
    counted = sum(lengths[index] for index in found if index < len(lengths))
    return counted + max(package.shared - len(found), 0) * max(lengths)  # written in another way: the longest


def _uncalculated(data: bytes) -> tuple[Cell, ...]:
    """Return the cells, from 0, whose formula has no result: what the reader shows as a blank."""
    if b"<f" not in data:
        return ()
    cells = (_position(found[1]) for found in _EMPTY_FORMULA.finditer(data))
    return tuple((cell[0] - 1, cell[1] - 1) for cell in cells if cell and cell[0] and cell[1])


def _errors(data: bytes) -> tuple[Cell, ...]:
    """Return the cells, from 0, that show an error of a formula, which the reader shows as a blank."""
    if b't="e"' not in data and b"t='e'" not in data:
        return ()
    cells = (_position(found[1]) for found in _CELL.finditer(data) if _ERROR.search(found[1]))
    return tuple((cell[0] - 1, cell[1] - 1) for cell in cells if cell and cell[0] and cell[1])


def _by_sheet(
    archive: zipfile.ZipFile, sheets: Mapping[str, tuple[Cell, ...]]
) -> dict[str, tuple[Cell, ...]]:
    """Return what was found in each part by the name of its sheet."""
    if not any(sheets.values()):
        return {}
    names = {_part_name(info): info for info in archive.infolist()}
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= set(names):
        return {}
    relations = _attributes(_RELATION, archive.read(names["xl/_rels/workbook.xml.rels"]))
    targets = {one.get("Id", ""): one.get("Target", "") for one in relations}
    found: dict[str, tuple[Cell, ...]] = {}
    for sheet in _attributes(_SHEET, archive.read(names["xl/workbook.xml"])):
        target = targets.get(next((value for key, value in sheet.items() if key.endswith(":id")), ""), "")
        part = (target.lstrip("/") if target.startswith("/") else f"xl/{target}").lower()
        found[sheet.get("name", "")] = sheets.get(part, ())
    return found


def _attributes(tag: re.Pattern[bytes], data: bytes) -> list[dict[str, str]]:
    """Return the attributes of every tag of a kind."""
    return [
        {
            key.decode(): html.unescape(value.decode("utf-8", "replace"))
            for key, value in _NAMED.findall(found[1])
        }
        for found in tag.finditer(data)
    ]
