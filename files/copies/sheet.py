"""One sheet of a copy: how it looks goes back as it was, its rows with what is marked in them."""

import re
from collections.abc import Iterator
from html import unescape

from files.copies.copy_marks import REMARKS_WIDTH, SheetMarks, offers_plainly
from files.copies.package import MAIN, SheetPart, UnusualError
from files.copies.rows import rows_marked
from files.copies.styles import Styles
from files.copies.tags import INSIDE, attributes_of, elements_of, tag

_ROOT = re.compile(rf"\s*(?:<\?xml[^>]*\?>\s*)?(<worksheet\b({INSIDE})>)")
_DATA = re.compile(r"<sheetData\b[^<>]*?(?:/>|>(.*)</sheetData>)", re.DOTALL)
# What of a sheet goes back, beside its rows (ECMA-376, CT_Worksheet): how it looks, never what it does.
_ABOVE = frozenset({"sheetPr", "sheetViews", "sheetFormatPr", "cols"})
_BELOW = frozenset(
    ("sheetProtection", "autoFilter", "mergeCells", "dataValidations", "printOptions", "pageMargins")
) | {"pageSetup", "headerFooter", "rowBreaks", "colBreaks"}
_CHOSEN = re.compile(r"\stabSelected\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_LINK = re.compile(r"\s\w+:id\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_FORMULA1 = re.compile(r"<formula1>([^<]*)</formula1>")


def sheet_part(sheet: SheetPart, marks: SheetMarks | None, styles: Styles) -> str:
    """Return the XML of a sheet with its marks."""
    root, data = _ROOT.match(sheet.xml), _DATA.search(sheet.xml)
    if root is None or data is None or attributes_of(root[2]).get("xmlns") != MAIN:
        raise UnusualError("a sheet in another dialect")
    above = dict(_kept(sheet.xml[root.end() : data.start()], _ABOVE))
    below = dict(_kept(sheet.xml[data.end() : sheet.xml.rindex("</")], _BELOW))
    if "sheetViews" in above:  # two sheets that are chosen would be typed into at once
        above["sheetViews"] = _CHOSEN.sub("", above["sheetViews"])
    if marks is not None:
        above["cols"] = _columns(above.get("cols", ""), marks.column)
    if "dataValidations" in below:
        below["dataValidations"] = _choices(below["dataValidations"])
    if "pageSetup" in below:
        below["pageSetup"] = _LINK.sub("", below["pageSetup"])
    rows = rows_marked(data[1] or "", marks, styles)
    return "".join(
        (root[1], *above.values(), f"<sheetData>{rows}</sheetData>", *below.values(), "</worksheet>")
    )


def _kept(xml: str, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the elements of a sheet that go back, in their order."""
    return ((name, element) for name, element in elements_of(xml) if name in names)


def _columns(cols: str, column: int) -> str:
    """Return how wide the columns are, that of the remarks among them: it is wide, and shown."""
    number = column + 1
    own = tag(
        "col", {"min": str(number), "max": str(number), "width": str(REMARKS_WIDTH), "customWidth": "1"}
    )
    spans: list[tuple[int, str]] = [(number, own)]
    for name, element in elements_of(cols[cols.index(">") + 1 : -len("</cols>")] if cols else ""):
        said = attributes_of(element[len(name) + 1 :])
        first, last = int(said["min"]), int(said["max"])
        for start, end in ((first, min(last, number - 1)), (max(first, number + 1), last)):
            if start <= end:
                spans.append((start, tag(name, {**said, "min": str(start), "max": str(end)})))
    return f"<cols>{''.join(element for _, element in sorted(spans))}</cols>"


def _choices(validations: str) -> str:
    """Return the lists of words or cells that are offered, and nothing that is computed."""
    inside = validations[validations.index(">") + 1 : validations.rindex("<")]
    plain = [each for _, each in elements_of(inside) if _is_plain(each)]
    return f'<dataValidations count="{len(plain)}">{"".join(plain)}</dataValidations>' if plain else ""


def _is_plain(validation: str) -> bool:
    """Whether a rule of cells offers a list of words or cells."""
    said, formula = attributes_of(validation[: validation.index(">")]), _FORMULA1.search(validation)
    return offers_plainly(unescape(formula[1]) if formula else None, said.get("type"))
