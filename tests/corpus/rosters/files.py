"""Cases of rosters about files: formats, names, and what is no roster."""

import io
import zipfile
from datetime import date

from tests.candidates.rosters import HEADERS, ROW_OF_LI, ROW_OF_ZHANG, changed
from tests.corpus.rosters.tools import (
    BOTH,
    ONE,
    ROWS,
    TWO,
    Case,
    L,
    Z,
    book,
    books,
    one,
    page,
    refused,
    text,
    twice,
    with_part,
    without_results,
)
from tests.corpus.rosters.xls import compound, xls


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
        + b"".join(b'<row r="%d" s="1"/>' % row for row in range(1, 10_001))
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
        refused("ten thousand blank rows", blank, "no-header", "表头"),
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
