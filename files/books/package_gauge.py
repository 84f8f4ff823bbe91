"""Whether openpyxl can open an .xlsx within seconds: its parts are counted before it makes an object of each.

The guard is a size and not a clock, so that the same file is treated alike on every computer. The XML is read
by the parser that openpyxl uses, so nothing can be spelled in a way that only one of the two understands.
"""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from xml.parsers import expat

from vocabulary.places import column_index

LARGEST_FILE = 10_000_000  # bytes on disk
LARGEST_UNPACKED = 60_000_000  # bytes
MOST_PARTS = 500
MOST_CELLS = 300_000  # blank ones with a format included; some five seconds to read and as many to write
_CHUNK = 65_536
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")


class _TooMuchError(Exception):
    """More than a list of people needs, or nothing that a spreadsheet program writes."""


@dataclass(slots=True)
class _Gauge:
    """Counts the objects that openpyxl would make."""

    objects: int = 0

    def see(self, name: str, attributes: dict[str, str]) -> None:
        """See an element begin; merged and linked ranges are opened out cell by cell."""
        match name.rpartition(":")[2]:
            case "c" | "row" | "si" | "xf" | "col" | "comment":
                self.objects += 1
            case "mergeCell" | "hyperlink":
                self.objects += _area(attributes.get("ref", ""))
            case _:
                return
        if self.objects > MOST_CELLS:
            raise _TooMuchError


def opens_quickly(raw: bytes) -> bool:
    """Whether a file is a package small enough to be opened as a whole."""
    if len(raw) > LARGEST_FILE:
        return False
    gauge = _Gauge()
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            infos = archive.infolist()
            if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > LARGEST_UNPACKED:
                return False
            for info in infos:
                _walk(archive, info, gauge)
    except (_TooMuchError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
        return False
    return True


def _walk(archive: zipfile.ZipFile, info: zipfile.ZipInfo, gauge: _Gauge) -> None:
    """Count one part, whatever it is called; one that is no XML is a picture, or will not be understood."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = gauge.see
    try:
        with archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk)
            parser.Parse(b"", True)  # noqa: FBT003 - expat has no name for it: the end of the text
    except expat.ExpatError:
        if info.filename.lower().endswith((".xml", ".rels")):
            raise _TooMuchError from None


def _refuse(*_: object) -> None:
    """Refuse declarations: no spreadsheet program writes them, and entities can be endless."""
    raise _TooMuchError


def _area(reference: str) -> int:
    """Return how many cells a range holds."""
    found = _RANGE.fullmatch(reference)
    if found is None:
        raise _TooMuchError
    left, top, right, bottom = found.groups()
    rows = int(bottom or top) - int(top) + 1
    columns = column_index(right or left) - column_index(left) + 1
    return max(rows, 1) * max(columns, 1)
