"""联审汇总 as a workbook and as a Word file: every row, links that lead somewhere, no formula, same bytes."""

import re
import zipfile
from pathlib import Path

import pytest

from files.books.sheets import Sheet, Workbook, words
from files.reading import read_workbook
from reports.blocks import Grid, Line
from reports.disclosed.changes import AnswerChange, Changes
from reports.pages.audience_pages import internal_site
from reports.papers.workbook.county import changes_sheet
from tests.counties.county import PEOPLE, clean_county, review_of
from tests.planted.ids import text_of
from tests.sending.clerks import run
from vocabulary.texts import Lang

SHEETS = [
    "今日情况",
    "联审汇总",
    "需认定清单",
    "待反馈清单",
    "班子结构",
    "变动清单",
    "差错清单",
    "校核",
    "审查依据",
]
CONVICTED = {"处理结果": "判处刑罚", "判决日期": "2001-03-05", "文书名称": "刑事判决书"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a county with somebody to decide about, something owed, and a cell that looks like a formula."""
    county = clean_county()
    del county.answers["court"]["0001", "convictions"]
    county.answers["court"]["0002", "convictions"] = "有"
    county.details["court"] = [{"人员编号": "0002", "事项": "是否因犯罪受过刑事处罚", **CONVICTED}]
    county.roster[2]["姓名"] = "=1+1"
    folder = county.write(tmp_path_factory.mktemp("book") / "yunxi")
    assert run("review", folder)[0] in {1, 3}
    return folder


@pytest.fixture(scope="module")
def made(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write pages and the workbook beside them."""
    to = tmp_path_factory.mktemp("out")
    run("review", folder, "--format", "html", "-o", to)
    code, said = run("review", folder, "--format", "xlsx", "-o", to)
    assert code in {1, 3}, said
    return to / "联审汇总.xlsx"


def sheet(made: Path, name: str) -> list[list[str]]:
    """Return the words of a sheet, row by row."""
    book = read_workbook(made, made.name)
    assert isinstance(book, Workbook)
    (found,) = (each for each in book.sheets if each.name == name)
    assert isinstance(found, Sheet)
    return [[words(cell) for cell in row] for row in found.rows]


def below(rows: list[list[str]], header: str) -> list[dict[str, str]]:
    """Return the rows below the last header that begins so, by header."""
    start = max(index for index, row in enumerate(rows) if row and row[0] == header)
    heads = rows[start]
    return [dict(zip(heads, row, strict=False)) for row in rows[start + 1 :] if any(row)]


def test_every_sheet_is_there_in_order(made: Path) -> None:
    """The sheets that a county knows, in its order."""
    book = read_workbook(made, made.name)
    assert isinstance(book, Workbook)
    assert [each.name for each in book.sheets] == SHEETS


def test_everybody_has_a_row(made: Path) -> None:
    """联审汇总 has every nominee once, each with a word for each unit."""
    rows = below(sheet(made, "联审汇总"), "序号")
    assert [row["人员编号"] for row in rows] == [row["人员编号"] for row in PEOPLE]
    by_number = {row["人员编号"]: row for row in rows}
    assert by_number["0001"]["法定条件"] == "◇待反馈"
    assert by_number["0001"]["法院"] == "◇待反馈 1"
    assert by_number["0002"]["法院"] == "▲有"
    assert by_number["0002"]["比对结果"] == "▲需认定"
    assert "第" in by_number["0002"]["涉及条款"]


def test_the_lists_are_those_of_the_pages(made: Path) -> None:
    """Whom people must decide about, and what is owed."""
    assert [row["人员编号"] for row in below(sheet(made, "需认定清单"), "序号")] == ["0002"]
    owed = below(sheet(made, "待反馈清单"), "序号")
    assert ("0001", "法院") in {(row["人员编号"], row["单位"]) for row in owed}
    assert below(sheet(made, "班子结构"), "序号")
    total = below(sheet(made, "校核"), "乡镇")
    assert total


def test_the_sums_come_out_even(made: Path) -> None:
    """校核 adds up: townships to the county, verdicts to nominees."""
    rows = sheet(made, "校核")
    start = next(index for index, row in enumerate(rows) if row[0] == "乡镇")
    table = []
    for row in rows[start + 1 :]:
        table.append(row)
        if row[0] == "合计":
            break
    for column in range(1, 7):
        assert sum(float(row[column]) for row in table[:-1]) == float(table[-1][column])
    assert sum(float(table[-1][column]) for column in (3, 4, 5)) == float(table[-1][2]) == len(PEOPLE)


def test_links_lead_somewhere(made: Path, folder: Path, tmp_path: Path) -> None:
    """Links to pages are there where pages lie beside, and each of these is there; else there is none."""
    with zipfile.ZipFile(made) as package:
        found = "".join(package.read(name).decode() for name in package.namelist() if "_rels/sheet" in name)
        cells = "".join(package.read(name).decode() for name in package.namelist() if "/sheet" in name)
    pages = set(re.findall(r'Target="([^"]+\.html)"', found))
    assert len(pages) > len(PEOPLE)
    for page in pages:
        assert (made.parent / page.replace("\\", "/")).is_file(), page
    assert "location=\"'需认定清单'!A" in cells
    run("review", folder, "--format", "xlsx", "-o", tmp_path)
    with zipfile.ZipFile(tmp_path / "联审汇总.xlsx") as package:
        assert not any(
            ".html" in package.read(name).decode() for name in package.namelist() if "rels" in name
        )


def test_no_formula_is_written(made: Path) -> None:
    """A name that looks like a formula is text."""
    with zipfile.ZipFile(made) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert "<f>" not in package.read(name).decode()
    assert "=1+1" in {row["姓名"] for row in below(sheet(made, "联审汇总"), "序号")}


def test_the_same_review_is_the_same_bytes(made: Path, folder: Path) -> None:
    """Nothing of the clock is in a workbook, and one of the same name is replaced."""
    before = made.read_bytes()
    run("review", folder, "--format", "xlsx", "-o", made.parent)
    assert made.read_bytes() == before


def test_the_word_file_has_the_same_papers(folder: Path, tmp_path: Path) -> None:
    """联审汇总.docx has everybody, the lists and the sources; how many files lie beside it is said."""
    pytest.importorskip("docx")
    code, said = run("review", folder, "--format", "docx", "-o", tmp_path)
    assert code in {1, 3}, said
    text = text_of(tmp_path / "联审汇总.docx")
    for name in (*(row["姓名"] for row in PEOPLE[:2]), "需认定清单", "班子结构", "审查依据"):
        assert name in text
    assert f"docx：{tmp_path}，{len(list(tmp_path.rglob('*.docx')))} 个文件" in said


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_others_have_pages(folder: Path, tmp_path: Path, form: str) -> None:
    """For townships and deciding bodies there is no workbook; without a place none is written."""
    for audience in ("township", "decider"):
        code, said = run("review", folder, "--format", form, "--audience", audience, "-o", tmp_path)
        assert code == 2
        assert "--format html" in said
    code, said = run("review", folder, "--format", form)
    assert code == 2
    assert "-o" in said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (Lang.ZH, "新收到「未发现」反馈 1 项，不逐项列"),
        (Lang.EN, "answers that came in and found nothing: 1 (not listed)"),
    ],
)
def test_first_answers_are_counted_and_it_is_said_so(folder: Path, lang: Lang, said: str) -> None:
    """Whoever looks for them line by line is told that they have none."""
    came_in = AnswerChange("0001", "convictions", "court", "awaited", "none", "clearances/court.xlsx")
    book = internal_site(review_of(folder), lang=lang).book
    made = changes_sheet(book, Changes(1, answers=(came_in,)))
    assert said in [each.words for each in made.blocks if isinstance(each, Line)]
    assert [each.rows for each in made.blocks if isinstance(each, Grid)] == [()]


def test_everybody_is_printed_on_two_pages_side_by_side(made: Path) -> None:
    """A row of 23 columns on one page could not be read: both pages have the person and the headers."""
    with zipfile.ZipFile(made) as package:
        page, book = (package.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet2", "workbook"))
        other = package.read("xl/worksheets/sheet3.xml").decode()
    setup = re.findall("<pageSetup [^>]*>", page)[0]
    assert 'fitToWidth="2"' in setup
    assert 'fitToHeight="0"' in setup
    assert 'pageOrder="overThenDown"' in setup
    assert re.search(r"Print_Titles[^>]*>联审汇总!\$A:\$E,联审汇总!\$\d+:\$\d+<", book)
    assert re.search('<mergeCell ref="A1:E1"/>', page), "the title is on what both pages have"
    assert 'fitToWidth="2"' not in other
