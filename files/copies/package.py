"""The parts of an .xlsx of which a copy is made, and the package that they become.

Only what is listed here is taken over: nothing that could run, reach out or show a picture has a way into a
copy. A package that is written in any other way than nearly all are is refused: openpyxl has to open it.
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET
from xml.parsers import expat

from files.books.package_gauge import LARGEST_FILE, LARGEST_UNPACKED, MOST_PARTS

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORE = "docProps/core.xml"
CORE_TEXT = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    '<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created></cp:coreProperties>'
)
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_FIXED = (1980, 1, 1, 0, 0, 0)  # the earliest day of a zip: a file must not show when it was made
_ENCODING = re.compile(rb"<\?xml[^>]*?\bencoding\s*=\s*[\"']([\w.-]+)")
# Where a part has no remark, no section and no declaration, each `<` begins a tag.
_NO_TAG = re.compile(rb"<[!]|.<\?", re.DOTALL)
_KEPT_BESIDE = ("styles", "sharedStrings", "theme")


class UnusualError(Exception):
    """The package is written as few are."""


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One sheet of a package: its name, whether it is hidden, its place among all, and its XML."""

    name: str
    state: str
    position: int
    xml: str


@dataclass(frozen=True, slots=True)
class Package:
    """What a copy is made of."""

    workbook: ET.Element
    sheets: tuple[SheetPart, ...]
    beside: Mapping[str, str]  # the XML of the styles, the shared strings and the theme, as far as there are


def package_of(raw: bytes) -> Package:
    """Take the parts out of an .xlsx.

    Raises:
        UnusualError: it is too large, damaged, or written as few are.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            infos = archive.infolist()
            names = {info.filename for info in infos}
            large = len(raw) > LARGEST_FILE or sum(info.file_size for info in infos) > LARGEST_UNPACKED
            if large or len(names) < len(infos) or len(infos) > MOST_PARTS:
                raise UnusualError("too large, or a part is there twice")
            return _Reader(archive, names).package()
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, RuntimeError) as error:
        raise UnusualError(str(error)) from error
    except (ET.ParseError, expat.ExpatError) as error:
        raise UnusualError(str(error)) from error


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the parts of an open package."""

    archive: zipfile.ZipFile
    names: set[str]

    def package(self) -> Package:
        """Return what a copy is made of."""
        (main,) = (path for kind, path in self._links("").values() if kind == "officeDocument")
        workbook = ET.fromstring(self.xml(main))  # noqa: S314 - declarations are refused
        if workbook.tag != f"{{{MAIN}}}workbook":
            raise UnusualError("another dialect")
        links = self._links(main)
        beside = {kind: self.xml(path) for kind, path in links.values() if kind in _KEPT_BESIDE}
        if "styles" not in beside or "embed=" in beside.get("theme", ""):
            raise UnusualError("no styles, or a theme with pictures")
        return Package(workbook, tuple(self._sheets(workbook, links)), beside)

    def xml(self, part: str) -> str:
        """Return a part that is XML and nothing but tags and text."""
        data = self.archive.read(part)
        declared = _ENCODING.match(data)
        if (declared and declared[1].lower() != b"utf-8") or _NO_TAG.search(data):
            raise UnusualError("other signs, or what is no tag")
        expat.ParserCreate().Parse(data, True)  # noqa: FBT003 - the end of the text; raises where it is no XML
        return data.decode("utf-8-sig")

    def _links(self, part: str) -> dict[str, tuple[str, str]]:
        """Return by its id what a part refers to inside the package: of what kind, and where."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self.names:
            return {}
        found = {}
        for link in ET.fromstring(self.xml(path)).iter(f"{_PACKAGE}Relationship"):  # noqa: S314 - as above
            target, kind = link.get("Target", ""), link.get("Type", "").rpartition("/")[2]
            if link.get("TargetMode") != "External":
                inside = target[1:] if target.startswith("/") else posixpath.join(folder, target)
                found[link.get("Id", "")] = kind, posixpath.normpath(inside)
        return found

    def _sheets(self, workbook: ET.Element, links: Mapping[str, tuple[str, str]]) -> Iterator[SheetPart]:
        """Yield the sheets of cells; one with notes at its cells is left to openpyxl, which keeps these."""
        for position, sheet in enumerate(workbook.iter(f"{{{MAIN}}}sheet")):
            kind, path = links[sheet.get(f"{{{LINKS}}}id", "")]
            if kind != "worksheet":
                continue
            if any(other == "comments" for other, _ in self._links(path).values()):
                raise UnusualError("notes at cells")
            yield SheetPart(sheet.get("name", ""), sheet.get("state", "visible"), position, self.xml(path))


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return parts as a package, without the day and the hour at which it was made."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as steady:
        for name, content in parts.items():
            fixed = zipfile.ZipInfo(name, _FIXED)
            fixed.compress_type, fixed.create_system = zipfile.ZIP_DEFLATED, 0
            steady.writestr(fixed, content)
    return stream.getvalue()
