"""Cases of rosters that look odd: hidden, struck out, in another order, half empty."""

import io
from collections.abc import Sequence

import xlsxwriter

from tests.candidates.rosters import HEADERS, LI, ROW_OF_LI, ROW_OF_ZHANG, ZHANG, Row, changed
from tests.corpus.rosters.tools import (
    BOTH,
    FAMILY,
    ONE,
    ROWS,
    TWO,
    Case,
    Z,
    book,
    one,
    refused,
    text,
)
from tests.corpus.rosters.xls import xls


def odd_cases() -> list[Case]:
    """Other endings, other signs between cells, hidden rows, numbers for names, two names under one ID."""
    rows = (HEADERS, *ROWS)
    good = book(*rows)
    title = ("云溪县，城关镇名册",)
    forced = changed(ROW_OF_ZHANG, 身份证号=f'="{ZHANG}"')
    mixed = [header if header not in FAMILY else FAMILY[1 - FAMILY.index(header)] for header in HEADERS]
    photo = b"\0\0\0\x18ftypheic" + b"x" * 50
    return [
        one("an .xlsx of WPS named .wps", good, BOTH, TWO, file="名册.wps"),
        one("an .xlsx without any ending", good, BOTH, TWO, file="名册"),
        one("an .xls named .doc", xls({"名册": rows}), BOTH, TWO, file="名册.doc"),
        refused("a photograph of a telephone named .xlsx", photo, "not-a-workbook", "照片"),
        refused("text without columns", "城关镇报来的人选".encode(), "not-a-workbook", "没有分栏", "a.xls"),
        refused("an unknown encoding", text(*rows) + b"\xff\xff", "not-a-workbook", "编码", "a.csv"),
        refused(
            "quotation marks left open", text(HEADERS, ('"张"三',)), "not-a-workbook", "第 2 行", "a.csv"
        ),
        one("text with semicolons", text(*rows, sign=";"), BOTH, TWO, file="a.csv"),
        one("text with tabs below a title", text(title, *rows, sign="\t"), BOTH, TWO, file="a.xls"),
        one(
            "text that tells the spreadsheet its sign",
            text(("sep=;",), *rows, sign=";"),
            BOTH,
            TWO,
            file="a.csv",
        ),
        one("digits kept from the spreadsheet", text(HEADERS, forced), [Z], ONE, file="a.csv"),
        one("hidden rows are read and told", looking(*rows, hide=(1,)), BOTH, TWO, hints=("hidden-rows",)),
        one(
            "hidden columns are read and told",
            looking(*rows, away=(4,)),
            BOTH,
            TWO,
            hints=("hidden-columns",),
        ),
        one(
            "a row struck through is read and told",
            looking(*rows, struck=2),
            BOTH,
            TWO,
            hints=("looks-not-read",),
        ),
        one(
            "an error of a formula is no value",
            book(HEADERS, changed(ROW_OF_ZHANG, 性别=("=NA()", "#N/A"))),
            [Z.replace("male", "-")],
            ONE,
            problems=("formula-error",),
            says="公式错误",
        ),
        one(
            "headers in another order further down: a second table, read by its own headers",
            book(HEADERS, ROW_OF_ZHANG, mixed, changed(ROW_OF_LI, 姓名=LI, 身份证号="李四")),
            BOTH,
            (3, 2, 0, 1),
            hints=("tables-read",),
        ),
        one(
            "columns that have shifted: no number becomes a name",
            book(HEADERS, ROW_OF_ZHANG, changed(ROW_OF_LI, 姓名=LI, 身份证号="李四")),
            [Z, "东河村 - - female 1975-10 member no_identity"],
            TWO,
            problems=("name-is-number", "id-shape"),
        ),
        Case(
            "a roster of nobody beside another",
            {"a.xlsx": good, "b.xlsx": book(HEADERS)},
            BOTH,
            TWO,
            (),
            ("nobody-listed",),
        ),
        Case(
            "what computers leave in a folder",
            {"a.xlsx": good, "Thumbs.db": b"x", "desktop.ini": b"x", "b.xlsx.bak": good},
            BOTH,
            TWO,
            ("not-a-roster",),
            ("skipped-file", "skipped-file"),
        ),
        one(
            "another name under one ID: whose it is nobody said",
            book(HEADERS, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 姓名="王五")),
            [
                Z.replace(Z.split()[2], "-").replace("chair -", "chair no_identity"),
                Z.replace("张三", "王五").replace(Z.split()[2], "-").replace("chair -", "chair no_identity"),
            ],
            (2, 2, 0, 0),
            problems=("id-of-two-names", "id-of-two-names"),
        ),
        one(
            "a name with brackets",
            book(HEADERS, changed(ROW_OF_ZHANG, 姓名="张三（已放弃）")),
            [Z.replace("张三", "张三（已放弃）")],
            ONE,
            hints=("name-with-brackets",),
        ),
        one(
            "a number of fifteen digits has lost none",
            book(HEADERS, changed(ROW_OF_ZHANG, 身份证号=999001800512001)),
            ["东河村 张三 - male 1980-05 chair no_identity"],
            ONE,
            problems=("id-fifteen",),
        ),
        *(
            one(
                f"no one person's name: {name}",
                book(HEADERS, changed(ROW_OF_ZHANG, 姓名=name)),
                [Z.replace("张三", name).replace("chair -", "chair no_identity")],
                ONE,
                problems=("name-unclear",),
            )
            for name in ("张三、李四", "同上", "〃", "/", "—", "#N/A", "空缺", "长" * 61)
        ),
    ]


def looking(
    *rows: Row, hide: Sequence[int] = (), away: Sequence[int] = (), struck: int | None = None
) -> bytes:
    """Return an .xlsx with rows hidden, columns hidden, or a row struck through."""
    stream = io.BytesIO()
    made = xlsxwriter.Workbook(stream, {"in_memory": True})
    page_, line = made.add_worksheet("名册"), made.add_format({"font_strikeout": True})
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            page_.write(row, column, cell, line if row == struck else None)
    for row in hide:
        page_.set_row(row, options={"hidden": True})
    for column in away:
        page_.set_column(column, column, options={"hidden": True})
    made.close()
    return stream.getvalue()
