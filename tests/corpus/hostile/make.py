"""Makes the hostile workbooks, as small as they can be for what they do.

What is measured of a file before it is read is not what the library reads: each of these was once measured as
harmless. `KILLER` still is: only the process that reads it dies.
"""

import io
import struct
import zipfile
from collections.abc import Callable, Mapping

from tests.corpus.rosters.tools import book, with_part
from tests.corpus.rosters.xls import compound

_NAMESPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>'
_FAR = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="%d"><c %s><v>1</v></c></row>'
_ZERO = b"<!--\0-->"
_LONG = b"<si><t>" + b"x" * 60_000 + b"</t></si>"


def _package(sheet: bytes, texts: bytes = b"") -> bytes:
    """Return an .xlsx with this sheet and these shared texts, packed tightly."""
    raw = with_part(book(["姓名"]), "xl/worksheets/sheet1.xml", sheet)
    raw = with_part(raw, "xl/sharedStrings.xml", texts) if texts else raw
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as before,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for info in before.infolist():
            after.writestr(info.filename, before.read(info))
    return stream.getvalue()


def _sheet(rows: bytes, before: bytes = _DECLARATION) -> bytes:
    """Return the part of a sheet."""
    return before + b"<worksheet " + _NAMESPACE + b"><sheetData>" + rows + b"</sheetData></worksheet>"


def _texts(before: bytes = _DECLARATION) -> bytes:
    """Return the part of the shared texts: a single long one."""
    return before + b"<sst " + _NAMESPACE + b">" + _LONG + b"</sst>"


def _shown(index: bytes, times: int = 100_000, gap: bytes = b"") -> bytes:
    """Return a row in which a shared text is shown so many times."""
    return b"<row>" + (b'<c t="s"><v>' + index + b"</v></c>") * times + gap + b"</row>"


def _record(kind: int, data: bytes = b"") -> bytes:
    """Return one record of an .xls."""
    return struct.pack("<HH", kind, len(data)) + data


_BEGIN = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 6))


def _many_sheets() -> bytes:
    """Return an .xls whose sheets are said to begin at each of the records that name them."""
    places = range(len(_BEGIN), len(_BEGIN) + 8 * 7_000, 8)
    named = b"".join(_record(0x0085, struct.pack("<I", place)) for place in places)
    return compound({"Workbook": _BEGIN + named + _record(0x000A)})


def _many_texts() -> bytes:
    """Return an .xls whose table of texts is continued again and again, and holds none."""
    more = (_record(0x003C) * 20 + _record(0x0042)) * 650
    return compound({"Workbook": _BEGIN + _record(0x00FC, bytes(8)) + more + _record(0x000A)})


KILLER = _package(_sheet(_FAR % (1_048_576, b'r="A2" r="XFD1048576"')))
HOSTILE: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "a cell with two places": (lambda: KILLER, "reading-stopped"),
    "a zero before a far cell": (
        lambda: _package(_sheet(_FAR % (1_048_576, b'r="XFD1048576"'), b"\0" + _DECLARATION)),
        "not-a-workbook",
    ),
    "a zero in a remark": (
        lambda: _package(_sheet(_FAR % (100_000, b'r="ZZ100000"'), _DECLARATION + _ZERO)),
        "not-a-workbook",
    ),
    "a long text at an index of eleven digits": (
        lambda: _package(_sheet(_shown(b"00000000000")), _texts()),
        "file-too-large",
    ),
    "a long text behind a zero": (
        lambda: _package(_sheet(_shown(b"0")), _texts(_DECLARATION + _ZERO)),
        "not-a-workbook",
    ),
    "values without an end": (
        lambda: _package(_sheet(_shown(b"0", 30_000, b"<v" * 100_000)), _texts()),
        "file-too-large",
    ),
    "seven thousand sheets in one": (_many_sheets, "file-too-large"),
    "texts that go on and hold nothing": (_many_texts, "not-a-workbook"),
}
