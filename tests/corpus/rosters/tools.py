"""What cases of rosters are made of: small workbooks, pages and texts, and what reading them must give.

A nominee is written `village name last-four-of-ID sex birth-date posts holds`; `-` is what is not known.
"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import xlsxwriter

from tests.candidates.rosters import HEADERS, LI, ROW_OF_LI, ROW_OF_ZHANG, ZHANG, Row, changed
from vocabulary.writing.identity import check_character

Z = f"东河村 张三 {ZHANG[-4:]} male 1980-05-12 chair -"
L = f"东河村 李四 {LI[-4:]} female 1975-10-20 member -"
BOTH = (Z, L)
ROWS = (ROW_OF_ZHANG, ROW_OF_LI)
TWO = (2, 2, 0, 0)  # rows: read, nominees, problems, skipped
ONE = (1, 1, 0, 0)
NO_SPANS: Mapping[Any, str] = {}


@dataclass(frozen=True, slots=True)
class Case:
    """One case: what lies in rosters/, and what reading it gives."""

    name: str
    files: Mapping[str, bytes]
    people: tuple[str, ...]
    rows: tuple[int, int, int, int]
    problems: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    says: str = ""  # words that one of the messages has
    hint_says: str = ""
    facts: Mapping[str, str] = field(
        default_factory=dict
    )  # of the first nominee: a value, or why there is none


def book(*rows: Row, merged: Sequence[tuple[int, int, int, int]] = (), **more: Any) -> bytes:
    """Return an .xlsx of one sheet; merged cells are (top, left, bottom, right)."""
    return books({"名册": rows}, merged=merged, **more)


def books(
    sheets: Mapping[str, Sequence[Row]],
    *,
    merged: Sequence[tuple[int, int, int, int]] = (),
    hidden: str = "",
    **options: Any,
) -> bytes:
    """Return an .xlsx of several sheets."""
    stream = io.BytesIO()
    made = xlsxwriter.Workbook(stream, {"in_memory": True, **options})
    day = made.add_format({"num_format": "yyyy-mm-dd"})
    for name, rows in sheets.items():
        page = made.add_worksheet(name)
        if name == hidden:
            page.hide()
        for top, left, bottom, right in merged:
            page.merge_range(top, left, bottom, right, "")
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                _write(page, (row, column), cell, day)
    made.close()
    return stream.getvalue()


def _write(page: Any, at: tuple[int, int], cell: Any, day: Any) -> None:
    """Write one cell as what it is; a tuple is a formula and its result."""
    match cell:
        case None:
            return
        case tuple():
            page.write_formula(*at, cell[0], None, cell[1])
        case str():
            page.write_string(*at, cell)
        case date():
            page.write_datetime(*at, datetime.combine(cell, datetime.min.time()), day)
        case _:
            page.write(*at, cell)


def without_results(raw: bytes) -> bytes:
    """Take the results of all formulas out of an .xlsx, as programs write it that are no spreadsheets."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as before, zipfile.ZipFile(stream, "w") as after:
        for info in before.infolist():
            data = before.read(info)
            after.writestr(info.filename, data.replace(b"<v>0</v>", b"").replace(b"<v></v>", b"<v/>"))
    return stream.getvalue()


def with_part(raw: bytes, name: str, data: bytes) -> bytes:
    """Add a part to an .xlsx, or put another in its place."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as before, zipfile.ZipFile(stream, "w") as after:
        for info in before.infolist():
            if info.filename != name:
                after.writestr(info.filename, before.read(info))
        after.writestr(name, data)
    return stream.getvalue()


def page(
    *rows: Row, charset: str = "gb2312", encoding: str = "gb18030", spans: Mapping[Any, str] = NO_SPANS
) -> bytes:
    """Return a web page with a table, as older systems export one under the name .xls."""
    lines = [
        "<tr>"
        + "".join(
            f"<td{spans.get((row, column), '')}>{'' if cell is None else cell}</td>"
            for column, cell in enumerate(cells)
            if cell != "SPANNED"
        )
        + "</tr>"
        for row, cells in enumerate(rows)
    ]
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
    table = f"<table>{''.join(lines)}</table>"
    return f"<html><head>{meta}<style>td{{x:1}}</style></head><body>{table}</body></html>".encode(encoding)


def text(*rows: Row, sign: str = ",", encoding: str = "gb18030") -> bytes:
    """Return rows as text."""
    return "\r\n".join(sign.join("" if cell is None else str(cell) for cell in row) for row in rows).encode(
        encoding
    )


def one(name: str, raw: bytes, people: Sequence[str], rows: tuple[int, int, int, int], **more: Any) -> Case:
    """Return a case of one file, 城关镇.xlsx unless `file` says otherwise."""
    return Case(name, {more.pop("file", "城关镇.xlsx"): raw}, tuple(people), rows, **more)


def refused(name: str, raw: bytes, code: str, says: str, file: str = "城关镇.xlsx") -> Case:
    """Return a case of a file that is not read, with its own message."""
    return one(name, raw, (), (0, 0, 0, 0), problems=(code,), says=says, file=file)


def born(name: str, cell: Any, birth: str, code: str = "", *, id_: str | None = ZHANG) -> Case:
    """Return a case of one birth date."""
    hold = "unreadable" if code in {"date-unreadable", "date-lunar"} else "-"
    codes = [*([code] if code else []), *([] if id_ else ["id-blank"])]
    hold = hold if id_ else ("no_identity+unreadable" if hold != "-" else "no_identity")
    who = f"东河村 张三 {id_[-4:] if id_ else '-'} male {birth} chair {hold}"
    return one(
        f"birth date: {name}",
        book(HEADERS, changed(ROW_OF_ZHANG, 出生年月=cell, 身份证号=id_)),
        [who],
        ONE,
        problems=tuple(codes),
    )


def identity(name: str, cell: Any, code: str, *, says: str = "") -> Case:
    """Return a case of an ID that cannot be used, or can."""
    who = f"东河村 张三 {'-' if code else str(cell)[-4:]} male {'1980-05' if code else '1980-05-12'} chair "
    return one(
        f"ID: {name}",
        book(HEADERS, changed(ROW_OF_ZHANG, 身份证号=cell)),
        [who + ("no_identity" if code else "-")],
        ONE,
        problems=(code,) if code else (),
        says=says,
    )


def twice(who: str) -> str:
    """Return a nominee who stands on two rosters."""
    return who.removesuffix(" -") + " two_rosters"


def region(code: str) -> str:
    """Return a number with the code of another region."""
    first17 = f"{code}19800512001"
    return first17 + check_character(first17)


NO_BIRTH_HEADER = [header for header in HEADERS if header != "出生年月"]
LEVELS = [
    ("云溪县城关镇村级换届人选名册", *[None] * 8),
    ("填报单位：城关镇", None, None, None, None, "填报时间：2026.12.1", None, None, None),
    ("序号", "所在单位", None, "基本情况", None, None, None, "提名情况", None),
    (None, "乡镇", "村", "姓名", "性别", "出生年月", "身份证号", "职务", "得票"),
]
LEVELS_MERGED = [
    (0, 0, 0, 8),
    (1, 0, 1, 4),
    (1, 5, 1, 8),
    (2, 0, 3, 0),
    (2, 1, 2, 2),
    (2, 3, 2, 6),
    (2, 7, 2, 8),
]
LEVELS_NAMES = {"posts": ("提名情况职务", "提名职务"), "nomination_votes": ("提名情况/得票",)}
FAMILY = ("姓名", "身份证号")
