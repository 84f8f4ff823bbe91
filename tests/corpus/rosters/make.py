"""Rosters as townships send them: each case is a few small files and what reading them must give.

A nominee is written `village name last-four-of-ID sex birth-date posts holds`; `-` is what is not known.
`python -m tests.corpus.rosters.make FOLDER` writes all files, to be opened in a spreadsheet program.
"""

import io
import sys
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from candidates.identity import check_character
from tests.candidates.rosters import HEADERS, LI, ROW_OF_LI, ROW_OF_ZHANG, ZHANG, Row, changed, id_number
from tests.corpus.rosters.xls import compound, xls

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


def header_cases() -> list[Case]:
    """Titles, merged headers, headers under other names."""
    other = ("序", "镇（乡）", "村（社区）名称", "＊姓　名", "男/女", "出生时间", "公民身份号码", "拟任岗位")
    three = [
        ("序号", "人选基本情况", None, None, None, None, None, "提名情况"),
        (None, "乡镇", "村", "个人信息", None, None, None, "提名职务"),
        (None, None, None, "姓名", "性别", "出生年月", "身份证号", None),
    ]
    three_merged = [(0, 0, 2, 0), (0, 1, 0, 6), (1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 1, 6), (1, 7, 2, 7)]
    family = [
        (*HEADERS, "家庭成员", None),
        (*[None] * 8, "姓名", "身份证号"),
    ]
    before = [
        ("家庭成员", None, *HEADERS),
        ("姓名", "身份证号", *[None] * 8),
    ]
    down = [(0, column, 1, column) for column in range(8)]
    return [
        one("plain", book(HEADERS, *ROWS), BOTH, TWO),
        one("title rows above", book(("名册",), ("填报单位：",), (), HEADERS, *ROWS), BOTH, TWO),
        one(
            "merged title, sender and headers on two levels",
            book(*LEVELS, (*ROW_OF_ZHANG, 120), (*ROW_OF_LI, 80), merged=LEVELS_MERGED),
            BOTH,
            TWO,
            headers=LEVELS_NAMES,
        ),
        one("headers on three levels", book(*three, *ROWS, merged=three_merged), BOTH, TWO),
        one(
            "two levels in text, nothing merged",
            text((*HEADERS[:7], "提名"), (*[None] * 7, "职务"), *ROWS),
            BOTH,
            TWO,
            file="a.csv",
        ),
        one(
            "two levels in a web page",
            page(
                (*HEADERS[:7], "提名"),
                ("职务",),
                *ROWS,
                spans={(0, column): ' rowspan="2"' for column in range(7)},
            ),
            BOTH,
            TWO,
            file="a.xls",
        ),
        one(
            "name and ID of relatives behind are not the nominee's",
            book(*family, (*ROW_OF_ZHANG, "李氏", LI), merged=[*down, (0, 8, 0, 9)]),
            [Z],
            ONE,
            hints=("columns-not-read",),
        ),
        one(
            "name and ID of relatives in front are not the nominee's",
            book(
                *before,
                ("李氏", LI, *ROW_OF_ZHANG),
                merged=[*((0, column + 2, 1, column + 2) for column in range(8)), (0, 0, 0, 1)],
            ),
            [Z],
            ONE,
            hints=("columns-not-read",),
        ),
        one(
            "a header merged over a row of people swallows nobody",
            book(HEADERS, *ROWS, merged=[(0, 0, 1, 0)]),
            BOTH,
            TWO,
        ),
        one("other headers that mean the same", book(other, *ROWS), BOTH, TWO),
        one(
            "headers of the county's own",
            book(("编码", *HEADERS[1:3], "候选者", *HEADERS[4:]), *ROWS),
            BOTH,
            TWO,
            headers={"name": ("候选者",)},
            hints=("columns-not-read",),
        ),
        one(
            "headers repeated on the second page",
            book(HEADERS, ROW_OF_ZHANG, HEADERS, ROW_OF_LI),
            BOTH,
            (3, 2, 0, 1),
        ),
        refused("no headers", book(*ROWS), "no-header", "表头"),
    ]


def post_cases() -> list[Case]:
    """Give posts in a column for each body."""
    start = HEADERS[:7]
    by_body = (*start, "拟任职务（党组织）", "拟任职务(村委会)")
    zhang, li = ROW_OF_ZHANG[:7], ROW_OF_LI[:7]
    posts = ("secretary", "branch_member")
    branch = [who.replace(post, own) for who, post, own in zip(BOTH, ("chair", "member"), posts, strict=True)]
    levels = [(*start, "拟任职务", None), (*[None] * 7, "党组织", "村委会")]
    levels_merged = [*((0, column, 1, column) for column in range(7)), (0, 7, 0, 8)]
    return [
        one(
            "a column of posts for each body",
            book(by_body, (*zhang, "书记", "无"), (*li, "委员", "无")),
            branch,
            TWO,
        ),
        one(
            "posts of both bodies",
            book(by_body, (*zhang, "党支部书记", "主任"), (*li, "委员", "委员")),
            [Z.replace("chair", "chair+secretary"), L.replace("member", "member+branch_member")],
            TWO,
        ),
        one(
            "one header above the bodies",
            book(*levels, (*zhang, "无", "主任"), (*li, "无", "委员"), merged=levels_merged),
            BOTH,
            TWO,
        ),
        one(
            "posts of the branch and of the supervision committee",
            book(
                (*start, "提名党支部职务", "提名职务（村务监督委员会）"),
                (*zhang, "支委", "主任"),
                (*li, "无", "成员"),
            ),
            [
                Z.replace("chair", "branch_member+supervision_head"),
                L.replace("member", "supervision_member"),
            ],
            TWO,
        ),
        one(
            "a blank beside a post may be forgotten",
            book(by_body, (*zhang, None, "主任"), (*li, "无", "委员")),
            [Z.replace("chair -", "chair no_post"), L],
            TWO,
            problems=("post-blank",),
            says="「拟任职务（党组织）」栏有 1 人未填",
        ),
        one(
            "all columns of posts blank",
            book(by_body, (*zhang, None, None), (*li, "无", "无")),
            [Z.replace("chair -", "- no_post"), L.replace("member -", "- no_post")],
            TWO,
            problems=("post-blank", "post-unknown"),
        ),
        one(
            "a post of another body than the column's",
            book(by_body, (*zhang, "主任", "无"), (*li, "委员", "支部书记、委员")),
            [Z.replace("chair -", "- no_post"), L.replace("member -", "member+branch_member no_post")],
            TWO,
            problems=("post-unknown", "post-unknown"),
        ),
        one(
            "what people hold is not what they are nominated for",
            book((*HEADERS, "现任职务（党组织）"), (*ROW_OF_ZHANG, "书记"), (*ROW_OF_LI, "无")),
            BOTH,
            TWO,
            hints=("columns-not-read",),
        ),
    ]


def education_cases() -> list[Case]:
    """Give schooling in two columns, or two values in one."""
    two = (*HEADERS, "全日制学历", "在职学历")
    together = (*HEADERS, "学历（全日制／在职）")
    levels = [(*HEADERS, "学历", None), (*[None] * 8, "全日制教育", "在职教育")]
    merged = [*((0, column, 1, column) for column in range(8)), (0, 8, 0, 9)]
    college, blank, unclear, senior = "college", "blank", "unclear", "senior"
    return [
        schooling("the higher of two columns", two, ("高中", "在职大专"), college),
        schooling("full time is the higher one", two, ("大专", "中专"), college),
        schooling("no schooling in service", two, ("高中", "无"), senior),
        schooling("a blank is no schooling that was denied", two, ("高中", None), blank),
        schooling("no schooling at all", two, ("无", "无"), unclear),
        schooling("one of two unclear", two, ("高中", "省委党校函授"), unclear, "cell-unclear"),
        schooling("two values in a cell", together, ("高中/大专",), college),
        schooling("a value and none", together, ("高中、无",), senior),
        schooling("one word with a stroke", together, ("高中/中专",), senior),
        schooling("blank", together, (None,), blank),
        schooling("the plain column counts", (*two, "最高学历"), ("高中", None, "大专"), college),
        one(
            "schooling: headers on two levels",
            book(*levels, (*ROW_OF_ZHANG, "高中", "大专"), merged=merged),
            [Z],
            ONE,
            facts={"education": college},
        ),
    ]


def schooling(name: str, headers: Row, cells: Row, reads: str, *problems: str) -> Case:
    """Return a case of what a roster tells of somebody's schooling."""
    return one(
        f"schooling: {name}",
        book(headers, (*ROW_OF_ZHANG, *cells)),
        [Z],
        ONE,
        problems=problems,
        facts={"education": reads},
    )


def village_cases() -> list[Case]:
    """Township and village: merged, blank, unknown."""
    blank = changed(ROW_OF_LI, 乡镇=None, 村=None)
    lost = f"- 李四 {LI[-4:]} female 1975-10-20 member no_village"
    merged = [(1, 1, 2, 1), (1, 2, 2, 2)]
    down = page(
        HEADERS,
        ROW_OF_ZHANG,
        changed(ROW_OF_LI, 乡镇="SPANNED", 村="SPANNED"),
        spans={(1, 1): " rowspan=2", (1, 2): " rowspan=2"},
    )
    return [
        one("village merged over two rows", book(HEADERS, ROW_OF_ZHANG, blank, merged=merged), BOTH, TWO),
        one(
            "village merged in an .xls",
            xls({"名册": [HEADERS, ROW_OF_ZHANG, blank]}, merged=merged),
            BOTH,
            TWO,
        ),
        one("village spanning rows of a web page", down, BOTH, TWO, file="a.xls"),
        one(
            "village blank and not merged",
            book(HEADERS, ROW_OF_ZHANG, blank),
            [Z, lost],
            TWO,
            problems=("village-blank",),
        ),
        one(
            "only the name merged is not filled down",
            book(
                HEADERS, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 姓名=None, 身份证号=None), merged=[(1, 3, 2, 3)]
            ),
            [Z],
            (2, 1, 1, 0),
            problems=("no-person",),
        ),
        one(
            "unknown village",
            book(HEADERS, changed(ROW_OF_ZHANG, 村="东江村")),
            [Z.replace("东河村", "-").replace("chair -", "chair no_village")],
            ONE,
            problems=("unknown-village",),
            says="城关镇东河村",
        ),
        one(
            "one ID in two villages",
            book(HEADERS, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 乡镇="柳河镇", 村="西山村")),
            [Z, Z.replace("东河村", "西山村")],
            TWO,
            hints=("one-id-two-villages",),
        ),
        one(
            "one ID twice in a village",
            book(HEADERS, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 提名职务="书记")),
            [Z.replace("chair", "chair+secretary")],
            (2, 1, 0, 1),
        ),
        one(
            "one ID twice in a village for two posts of one body",
            book(HEADERS, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 提名职务="委员")),
            [Z.replace("chair", "chair+member")],
            (2, 1, 0, 1),
            hints=("two-posts",),
        ),
        one(
            "one name with two IDs in a village",
            book(HEADERS, ROW_OF_ZHANG, changed(ROW_OF_LI, 姓名="张　三")),
            [Z, L.replace("李四", "张　三")],
            TWO,
            hints=("one-name-two-ids",),
        ),
    ]


def total_cases() -> list[Case]:
    """Totals that are right, and totals that are not the number of rows."""
    votes = (*HEADERS, "提名得票")
    right: list[list[Row]] = [
        [*ROWS, ("合计 2 人",)],
        [*ROWS, ("合计", None, None, None, 2)],
        [ROW_OF_ZHANG, ("小计：1人",), ROW_OF_LI, ("小计：1人",), ("总计：2人",)],
        [*ROWS, ("共 2 人，其中女 1 人",)],
        [*ROWS, ("合计",)],
    ]
    wrong: list[tuple[Row, str]] = [
        (("合计 12 人",), "合计行写 12 人，其上读到 2 人"),
        (("合计", 12), "合计行写 12 人，其上读到 2 人"),
        ((None, None, None, "合计：", "3人"), "合计行写 3 人，其上读到 2 人"),
    ]
    return [
        *(
            one(
                f"a total that is right: {index}",
                book(HEADERS, *rows),
                BOTH,
                (len(rows), 2, 0, len(rows) - 2),
            )
            for index, rows in enumerate(right)
        ),
        *(
            one(
                f"a total that is wrong: {index}",
                book(HEADERS, *ROWS, total),
                BOTH,
                (3, 2, 0, 1),
                hints=("total-differs",),
                hint_says=says,
            )
            for index, (total, says) in enumerate(wrong)
        ),
        one(
            "a total of votes is not one of people",
            book(votes, (*ROW_OF_ZHANG, 100), (*ROW_OF_LI, 50), ("合计", *[None] * 7, 150)),
            BOTH,
            (3, 2, 0, 1),
        ),
        one(
            "a total over two sheets",
            books({"甲": [HEADERS, ROW_OF_ZHANG], "乙": [HEADERS, ROW_OF_LI, ("总计", 2)]}),
            BOTH,
            (3, 2, 0, 1),
        ),
        one(
            "a subtotal that lacks a row",
            book(HEADERS, ROW_OF_ZHANG, ("小计", 1), ROW_OF_LI, ("小计", 3), ("合计", 4)),
            BOTH,
            (5, 2, 0, 3),
            hints=("total-differs", "total-differs"),
            hint_says="合计行写 3 人，其上读到 1 人",
        ),
    ]


def aside_cases() -> list[Case]:
    """Rows and sheets about nobody."""
    footers: list[Row] = [
        ("合计", None, None, "2人"),
        ("共 2 人，其中女 1 人",),
        ("城关镇人民政府（盖章）",),
        ("填表人：赵六", None, None, "联系电话：139"),
        ("主要负责人签字：", None, None, None, "年 月 日"),
        ("2026年12月1日",),
        ("联系电话：0898-1",),
        ("注：本表一式两份",),
        ("以下空白",),
    ]
    examples: list[Row] = [
        ("示例", *ROW_OF_ZHANG[1:]),
        ("【示例】", *ROW_OF_ZHANG[1:]),
        changed(ROW_OF_ZHANG, 姓名="张三（样例）"),
        changed(ROW_OF_ZHANG, 姓名="填写示例"),
    ]
    return [
        one("footers", book(HEADERS, *ROWS, *footers), BOTH, (11, 2, 0, 9)),
        one("examples", book(HEADERS, *examples, *ROWS), BOTH, (6, 2, 0, 4)),
        one(
            "totals between",
            book(HEADERS, ROW_OF_ZHANG, ("本村小计", None, None, 1), ROW_OF_LI),
            BOTH,
            (3, 2, 0, 1),
        ),
        *total_cases(),
        one(
            "a name beside a date is a nominee",
            book(
                ("入党时间", "姓名", "身份证号", "村", "提名职务"),
                ("1999年7月1日", "张三", None, "东河村", "主任"),
            ),
            ["东河村 张三 - - - chair no_identity"],
            ONE,
            problems=("id-blank",),
        ),
        one("serial numbers without people", book(HEADERS, *ROWS, (3,), (4,)), BOTH, (4, 2, 0, 2)),
        one("blank rows between", book(HEADERS, ROW_OF_ZHANG, (), (None, " ", "　"), ROW_OF_LI), BOTH, TWO),
        one(
            "several sheets",
            books({"甲": [HEADERS, ROW_OF_ZHANG], "填写说明": [("说明",)], "乙": [HEADERS, ROW_OF_LI]}),
            BOTH,
            TWO,
        ),
        one(
            "a sheet without headers",
            books({"甲": [HEADERS, *ROWS], "乙": [("其他",)]}),
            BOTH,
            TWO,
            problems=("no-header",),
        ),
        one(
            "a hidden sheet",
            books({"甲": [HEADERS, ROW_OF_ZHANG], "乙": [HEADERS, ROW_OF_LI]}, hidden="乙"),
            BOTH,
            TWO,
            hints=("hidden-sheet",),
        ),
    ]


def format_cases() -> list[Case]:
    """Put the same two people into every format, under right and wrong names."""
    rows = (HEADERS, *ROWS)
    numeric = page(
        HEADERS,
        changed(ROW_OF_ZHANG, 身份证号="999001198005120000"),
        spans={(1, 6): ' x:num="9.9900119800512E17"'},
    )
    counted = book(HEADERS, changed(ROW_OF_ZHANG, 出生年月=date(1980, 5, 12)), ROW_OF_LI, date_1904=True)
    return [
        one("xlsx named .xls", book(*rows), BOTH, TWO, file="a.xls"),
        one("xls named .xlsx", xls({"名册": rows}), BOTH, TWO),
        one("xls", xls({"名册": rows}), BOTH, TWO, file="a.xls"),
        one("et", xls({"名册": rows}), BOTH, TWO, file="a.et"),
        one(
            "xlsm is data",
            with_part(book(*rows), "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0code"),
            BOTH,
            TWO,
            file="a.xlsm",
        ),
        one("web page in GB2312 named .xls", page(*rows), BOTH, TWO, file="a.xls"),
        one(
            "web page in GBK with a rare name",
            page(HEADERS, changed(ROW_OF_ZHANG, 姓名="𠮷㙍"), charset="gbk"),
            [Z.replace("张三", "𠮷㙍")],
            ONE,
            file="a.xls",
        ),
        one("web page in UTF-8", page(*rows, charset="utf-8", encoding="utf-8"), BOTH, TWO, file="a.xls"),
        one("web page without charset", page(*rows, charset="", encoding="gb18030"), BOTH, TWO, file="a.xls"),
        one(
            "web page with an ID that Excel kept as a number",
            numeric,
            ["东河村 张三 - male 1980-05 chair no_identity"],
            ONE,
            problems=("id-numeric",),
            file="a.xls",
        ),
        one("csv in GB18030", text(*rows), BOTH, TWO, file="a.csv"),
        one("csv in UTF-8 with its mark", text(*rows, encoding="utf-8-sig"), BOTH, TWO, file="a.csv"),
        one("text with tabs named .xls", text(*rows, sign="\t"), BOTH, TWO, file="a.xls"),
        one("Unicode text of Excel", text(*rows, sign="\t", encoding="utf-16"), BOTH, TWO, file="a.csv"),
        one("dates counted from 1904", counted, BOTH, TWO),
        one(
            "dates of an .xls counted from 1904",
            xls({"名册": [HEADERS, changed(ROW_OF_ZHANG, 出生年月=date(1976, 5, 11))]}, count_from_1904=True),
            [Z],
            ONE,
        ),
        one(
            "a formula with its result",
            book(HEADERS, changed(ROW_OF_ZHANG, 姓名=('="张"&"三"', "张三"))),
            [Z],
            ONE,
        ),
        one(
            "a formula without a result",
            without_results(book(HEADERS, changed(ROW_OF_ZHANG, 性别=('=IF(1,"男")', 0)))),
            [Z.replace("male", "-")],
            ONE,
            problems=("formula-without-value",),
        ),
        one(
            "links to other workbooks are not followed",
            book(HEADERS, changed(ROW_OF_ZHANG, 姓名=("='[other.xlsx]a'!A1", "张三"))),
            [Z],
            ONE,
        ),
    ]


def date_cases() -> list[Case]:
    """Birth dates in every form that was seen."""
    jan = id_number("19750112", 1)
    oct_ = id_number("19751012", 1)
    mar = id_number("19750312", 1)
    found = "1975-03-12"
    forms = [
        "1975.03",
        "1975.3",
        "1975年3月",
        "1975-03-00",
        "75.3",
        "75年3月",
        "19750312",
        "750312",
        "1975/3/12",
        "一九七五年三月",
        "１９７５．０３",
        "1975.03（51岁）",
        "1975年03月份",
        "1975-03-12 00:00:00",
    ]
    cases = [born(form, form, found, id_=mar) for form in forms]
    cases += [
        born(
            f"number {cell}",
            cell,
            "1975-03-11" if cell == 27464 else found,
            id_=id_number("19750311", 1) if cell == 27464 else mar,
        )
        for cell in (27464, 1975.03, 1975.3, 197503, 19750312)
    ]
    return [
        *cases,
        born("1975.1 is January by the ID", "1975.1", "1975-01-12", id_=jan),
        born("1975.1 is October by the ID", 1975.1, "1975-10-12", id_=oct_),
        born("1975.1 without an ID", "1975.1", "-", "date-unreadable", id_=None),
        born("1975.1 with an ID of March", "1975.1", "-", "date-unreadable", id_=mar),
        born("75.3 without an ID", "75.3", "-", "date-unreadable", id_=None),
        born("a serial without an ID", 27464, "-", "date-unreadable", id_=None),
        born("a month without an ID", "1975.03", "1975-03", id_=None),
        born("lunar", "农历1975年3月", "-", "date-lunar", id_=mar),
        born("the twelfth month of the lunar year", "1975年腊月", "-", "date-lunar", id_=mar),
        born("another month than the ID", "1975.04", "-", "birth-contradicts-id", id_=mar),
        born("an age", "51", "-", "date-unreadable", id_=mar),
        born("no such day", "1975.02.30", "-", "date-unreadable", id_=mar),
    ]


def identity_cases() -> list[Case]:
    """IDs: damaged, masked, odd and right."""
    wrong = ZHANG[:-1] + ("1" if ZHANG[-1] != "1" else "2")
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in ZHANG)
    spaced = f"\u202a{ZHANG[:6]} {ZHANG[6:14]}\u00a0{ZHANG[14:]}\u202c"
    plain = [("full-width", wide), ("blanks and marks of direction", spaced), ("an apostrophe", f"'{ZHANG}")]
    good = [
        one(f"ID: {name}", book(HEADERS, changed(ROW_OF_ZHANG, 身份证号=cell)), [Z], ONE)
        for name, cell in plain
    ]
    return [
        identity("kept as a number", int(ZHANG), "id-numeric", says="末三位已丢失"),
        identity("scientific", "9.99001E+17", "id-numeric"),
        identity("ends in 000", ZHANG[:-3] + "000", "id-check", says="末三位丢失"),
        identity("15 digits", "999001800512001", "id-fifteen", says="15 位"),
        identity("wrong check digit", wrong, "id-check", says="校验位"),
        identity("seventeen signs", ZHANG[:-1], "id-shape", says="17"),
        identity("masked", ZHANG[:6] + "********" + ZHANG[-4:], "id-shape", says="遮盖"),
        identity("no such day", "999001198002300019", "id-birth"),
        identity("residents of Hong Kong", region("810000"), ""),
        identity("residents of Macao", region("820000"), ""),
        identity("residents of Taiwan", region("830000"), ""),
        identity("a county that is no more", region("320125"), ""),
        *good,
        one(
            "ID: of another sex",
            book(HEADERS, changed(ROW_OF_ZHANG, 性别="女")),
            [Z.replace("male", "-")],
            ONE,
            problems=("sex-contradicts-id",),
        ),
    ]


def word_cases() -> list[Case]:
    """Names, and words of closed lists."""
    unclear = Z.replace("chair -", "chair no_identity")
    cases = [
        one(
            f"name: {name}",
            book(HEADERS, changed(ROW_OF_ZHANG, 姓名=name)),
            [unclear.replace("张三", name)],
            ONE,
            problems=("name-unclear",),
        )
        for name in ("王□明", "王?明", "王？明", "王\ue000明", "张某某", "李*")
    ]
    cases += [
        one(
            f"name: {name!a}",
            book(HEADERS, changed(ROW_OF_ZHANG, 姓名=name)),
            [Z.replace("张三", name.replace("\u00a0", "\u00a0"))],
            ONE,
        )
        for name in ("张\u00a0三", "张　三", "𠮷三", "买买提·吐尔逊", "〇三")
    ]
    more = (*HEADERS, "政治面貌", "学历")
    good = [("中共党员（预备）", "大专毕业"), ("党员", "中师"), ("民盟盟员", "函授本科")]
    cases += [
        one(f"words: {status}, {school}", book(more, (*ROW_OF_ZHANG, status, school)), [Z], ONE)
        for status, school in good
    ]
    return [
        *cases,
        one(
            "words that are not sure",
            book(more, (*ROW_OF_ZHANG, "积极分子", "大学")),
            [Z],
            ONE,
            problems=("cell-unclear", "cell-unclear"),
        ),
    ]


def file_cases() -> list[Case]:
    """Files that are no rosters, and files that are damaged or hostile."""
    good = book(HEADERS, *ROWS)
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    far = with_part(
        good,
        "xl/worksheets/sheet1.xml",
        b'<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        b'<row r="1048576"><c a=">" r=\'XFD1048576\'><v>1</v></c></row></sheetData></worksheet>',
    )
    word = io.BytesIO()
    with zipfile.ZipFile(word, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    blank = with_part(
        good,
        "xl/worksheets/sheet1.xml",
        b"<worksheet><sheetData>"
        + b"".join(b'<row r="%d" s="1"/>' % row for row in range(1, 1_048_577))
        + b"</sheetData></worksheet>",
    )
    alone = {"城关镇.xlsx": good}
    return [
        refused("a picture named .xlsx", b"\x89PNG\r\n\x1a\n", "not-a-workbook", "照片"),
        refused("a PDF named .xls", b"%PDF-1.4", "not-a-workbook", "PDF", "a.xls"),
        refused("a letter named .xlsx", word.getvalue(), "not-a-workbook", "Word"),
        refused(
            "an old letter named .xls", compound({"WordDocument": b"x"}), "not-a-workbook", "Word", "a.xls"
        ),
        refused(
            "with a password",
            compound({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}),
            "password",
            "密码",
        ),
        refused("cut off", good[:-300], "not-a-workbook", "损坏"),
        refused("an .xls cut off", xls({"名册": [HEADERS]})[:700], "not-a-workbook", "损坏", "a.xls"),
        refused("nothing", b"", "not-a-workbook", "空文件"),
        refused("a web archive", b"MIME-Version: 1.0\r\n", "not-a-workbook", "网页", "a.xls"),
        refused("entities in XML", with_part(good, "xl/sharedStrings.xml", bomb), "not-a-workbook", "损坏"),
        refused("a cell a million rows down", far, "file-too-large", "过大"),
        refused("a million blank rows", blank, "no-header", "表头"),
        refused(
            "a unit's answers",
            books({"反馈表": [HEADERS, *ROWS], "签署": [("反馈单位",)]}),
            "not-a-roster",
            "反馈表",
        ),
        refused("the table of villages", books({"村情": [("乡镇", "村")]}), "not-a-roster", "村情表"),
        Case("a photograph beside", {**alone, "照片.JPG": b"x"}, BOTH, TWO, ("not-a-roster",), says="照片"),
        Case("a letter beside", {**alone, "函.docx": b"x"}, BOTH, TWO, ("not-a-roster",), says="文档"),
        Case("an archive beside", {**alone, "名册.zip": b"x"}, BOTH, TWO, ("not-a-roster",), says="压缩包"),
        Case("a lock file beside", {**alone, "~$城关镇.xlsx": b"x"}, BOTH, TWO, (), ("skipped-file",)),
        Case(
            "one roster twice",
            {**alone, "城关镇2.xlsx": good},
            [twice(Z), twice(L)],
            (4, 2, 0, 2),
            ("two-rosters",),
            says="城关镇有 2 份名册含相同人员（2 人）",
        ),
        Case(
            "one roster three times",
            {**alone, "城关镇2.xlsx": good, "城关镇3.csv": text(HEADERS, *ROWS)},
            [twice(Z), twice(L)],
            (6, 2, 0, 4),
            ("two-rosters",),
            says="其余移入「rosters/作废」",
        ),
        Case(
            "two rosters that share one person, with another sex and post",
            {
                "a.xlsx": book(HEADERS, ROW_OF_ZHANG),
                "b.xlsx": book(HEADERS, changed(ROW_OF_ZHANG, 性别="女", 提名职务="委员"), ROW_OF_LI),
            },
            [Z.replace("chair -", "chair+member no_post+two_rosters").replace("male", "-"), L],
            (3, 2, 0, 1),
            ("two-rosters", "contradictory-duplicate", "sex-contradicts-id"),
            ("village-in-two-files",),
            says="「提名职务」不同，两行均未采用",
        ),
        Case(
            "a row of another roster without the ID that would tell",
            {**alone, "b.xlsx": book(HEADERS, changed(ROW_OF_ZHANG, 身份证号=None))},
            ["东河村 张三 - male 1980-05 chair no_identity", twice(Z), L],
            (3, 3, 0, 0),
            ("id-blank",),
            ("village-in-two-files",),
        ),
        Case(
            "a row of another roster without the village that would tell",
            {**alone, "b.xlsx": book(HEADERS, changed(ROW_OF_ZHANG, 村=None))},
            [Z.replace("东河村", "-").replace("chair -", "chair no_village"), twice(Z), L],
            (3, 3, 0, 0),
            ("village-blank",),
        ),
        Case(
            "one village in two files",
            {"a.xlsx": book(HEADERS, ROW_OF_ZHANG), "b.xlsx": book(HEADERS, ROW_OF_LI)},
            BOTH,
            TWO,
            (),
            ("village-in-two-files",),
        ),
    ]


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
            "headers in another order further down: no number becomes a name",
            book(HEADERS, ROW_OF_ZHANG, mixed, changed(ROW_OF_LI, 姓名=LI, 身份证号="李四")),
            [Z, "东河村 - - female 1975-10 member no_identity"],
            (3, 2, 0, 1),
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
            [Z.replace("chair -", "chair no_identity")],
            (2, 1, 0, 1),
            problems=("contradictory-duplicate",),
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


CASES = (
    *header_cases(),
    *post_cases(),
    *education_cases(),
    *village_cases(),
    *aside_cases(),
    *format_cases(),
    *date_cases(),
    *identity_cases(),
    *word_cases(),
    *file_cases(),
    *odd_cases(),
)


def write_all(folder: Path) -> None:
    """Write every case into a folder of its own."""
    for number, case in enumerate(CASES, start=1):
        inside = folder / f"{number:03d}" / "rosters"
        inside.mkdir(parents=True, exist_ok=True)
        for name, raw in case.files.items():
            (inside / name).write_bytes(raw)


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
