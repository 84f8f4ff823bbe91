"""A copy of a sender's .xlsx with its marks, of which only what is marked is written anew.

Everything else stays as the sender's program wrote it; what is computed, linked or drawn is left out. To load
and save all of it with openpyxl costs some twenty times as much.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from files.copies.copy_marks import REMARKS, SheetMarks
from files.copies.notices import notice_part
from files.copies.package import (
    CORE,
    CORE_TEXT,
    LINKS,
    MAIN,
    Package,
    SheetPart,
    UnusualError,
    package_of,
    packed,
)
from files.copies.sheet import sheet_part
from files.copies.styles import Styles
from files.copies.tags import tag, text_in
from files.workbooks import SheetText

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "application/vnd.openxmlformats-officedocument."
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_BESIDE: Mapping[str, tuple[str, str]] = {
    "styles": ("styles.xml", f"{_TYPES}spreadsheetml.styles+xml"),
    "sharedStrings": ("sharedStrings.xml", f"{_TYPES}spreadsheetml.sharedStrings+xml"),
    "theme": ("theme/theme1.xml", f"{_TYPES}theme+xml"),
}
# Names of a sheet that say how it is printed and sorted, where they lead to a plain range.
_NAMES = ("_xlnm.Print_Titles", "_xlnm._FilterDatabase")
_RANGE = r"(?:'(?:[^'\[\]]|'')+'|[^'!,\[\]]+)!\$\w+(?:\$\d+)?:\$\w+(?:\$\d+)?"
_RANGES = re.compile(rf"{_RANGE}(?:,{_RANGE})?")


def patched_copy(raw: bytes, marks: Mapping[str, SheetMarks], notice: SheetText) -> bytes | None:
    """Return a copy of an .xlsx with the notice before its sheets; nothing where it is written as few are."""
    try:
        package = package_of(raw)
        styles = Styles(package.beside["styles"])
        sheets = [sheet for sheet in package.sheets if sheet.name != REMARKS]
        if not marks.keys() <= {sheet.name for sheet in sheets}:
            return None
        pages = [
            notice_part(notice, styles),
            *(sheet_part(each, marks.get(each.name), styles) for each in sheets),
        ]
        beside = {**package.beside, "styles": styles.xml()}
        shown = {name for name, each in marks.items() if each.remarks or each.cells}
        workbook = _workbook(package, [(notice.name, ""), *_states(sheets, shown)], _defined(package, sheets))
    except (UnusualError, ValueError):
        return None
    parts = {f"xl/{_BESIDE[kind][0]}": xml for kind, xml in beside.items()}
    parts |= {f"xl/worksheets/sheet{number}.xml": xml for number, xml in enumerate(pages, start=1)}
    return packed({name: xml.encode() for name, xml in _whole(workbook, parts, list(beside)).items()})


def _states(sheets: Sequence[SheetPart], shown: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the names of the sheets, and whether they stay hidden: none on which something is marked."""
    return ((sheet.name, "" if sheet.name in shown else sheet.state) for sheet in sheets)


def _workbook(package: Package, sheets: Sequence[tuple[str, str]], names: str) -> str:
    """Return the part that lists the sheets, the first of them open."""
    said = package.workbook.find(f"{{{MAIN}}}workbookPr")
    since_1904 = said is not None and said.get("date1904") in {"1", "true"}
    listed = "".join(
        tag("sheet", {"name": name, "sheetId": str(number), **_state(state), "r:id": f"rId{number}"})
        for number, (name, state) in enumerate(sheets, start=1)
    )
    days_of = tag("workbookPr", {"date1904": "1"} if since_1904 else {})
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}">{days_of}'
        f'<bookViews><workbookView activeTab="0"/></bookViews><sheets>{listed}</sheets>'
        f"{f'<definedNames>{names}</definedNames>' if names else ''}</workbook>"
    )


def _state(state: str) -> dict[str, str]:
    """Return how a hidden sheet is said to be one."""
    return {"state": state} if state in {"hidden", "veryHidden"} else {}


def _defined(package: Package, sheets: Sequence[SheetPart]) -> str:
    """Return the names that stay, of the sheets at their new places: the notice comes first."""
    places = {str(sheet.position): str(place) for place, sheet in enumerate(sheets, start=1)}
    return "".join(
        tag(
            "definedName",
            {"name": name, "localSheetId": places[at], **({"hidden": "1"} if name == _NAMES[1] else {})},
            text_in(each.text or ""),
        )
        for each in package.workbook.iter(f"{{{MAIN}}}definedName")
        if (name := each.get("name", "")) in _NAMES
        and (at := each.get("localSheetId", "")) in places
        and _RANGES.fullmatch(each.text or "")
    )


def _whole(workbook: str, parts: Mapping[str, str], beside: Sequence[str]) -> dict[str, str]:
    """Return all parts of the package: what they are, and what leads to them."""
    kinds = {
        "xl/workbook.xml": f"{_TYPES}spreadsheetml.sheet.main+xml",
        CORE: "application/vnd.openxmlformats-package.core-properties+xml",
        **{
            name: f"{_TYPES}spreadsheetml.worksheet+xml"
            for name in parts
            if name.startswith("xl/worksheets/")
        },
        **{f"xl/{_BESIDE[kind][0]}": _BESIDE[kind][1] for kind in beside},
    }
    types = "".join(
        tag("Override", {"PartName": f"/{name}", "ContentType": kind}) for name, kind in kinds.items()
    )
    rels, xml = "application/vnd.openxmlformats-package.relationships+xml", "application/xml"
    ends = "".join(
        tag("Default", {"Extension": end, "ContentType": kind})
        for end, kind in (("rels", rels), ("xml", xml))
    )
    pages = [name.removeprefix("xl/") for name in parts if name.startswith("xl/worksheets/")]
    links = [*((f"{LINKS}/worksheet", page) for page in pages)]
    links += [(f"{LINKS}/{kind}", _BESIDE[kind][0]) for kind in beside]
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{ends}{types}</Types>',
        "_rels/.rels": _links([(f"{LINKS}/officeDocument", "xl/workbook.xml"), (core, CORE)]),
        CORE: CORE_TEXT,
        "xl/workbook.xml": _HEAD + workbook,
        "xl/_rels/workbook.xml.rels": _links(links),
        **parts,
    }


def _links(links: Sequence[tuple[str, str]]) -> str:
    """Return a part that says what another refers to."""
    listed = "".join(
        tag("Relationship", {"Id": f"rId{number}", "Type": kind, "Target": target})
        for number, (kind, target) in enumerate(links, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'
