"""A web page that a system saved as .xls reads as it shows in a spreadsheet program."""

from pathlib import Path

from files.books.sheets import Merge, Sheet, Workbook
from files.parsing import parse_bytes
from tests.candidates.rosters import HEADERS, ROW_OF_LI, ROW_OF_ZHANG, county_roll

TITLE = "<table><tr><td colspan=8 rowspan=9>云溪县候选人联审系统导出</td></tr></table>"


def rows(*values: tuple[object, ...], tag: str = "td") -> str:
    """Return rows whose values are followed by a space that does not break."""
    cells = ("".join(f"<{tag}>{value}&nbsp;</{tag}>" for value in row) for row in values)
    return "".join(f"<tr>{row}</tr>" for row in cells)


def sheets(page: str) -> tuple[Sheet, ...]:
    """Return the sheets of a page that can be read."""
    book = parse_bytes(f"<html>{page}</html>".encode(), "a.xls")
    assert isinstance(book, Workbook), book
    return book.sheets


def test_a_title_in_a_table_of_its_own_is_no_sheet(tmp_path: Path) -> None:
    """Nothing is to be put right in such a roster."""
    head = rows(tuple(HEADERS), tag="th")
    people = rows(tuple(ROW_OF_ZHANG), tuple(ROW_OF_LI))
    page = f"<html>{TITLE}<table><thead>{head}</thead><tbody>{people}</tbody></table></html>"
    (tmp_path / "rosters").mkdir()
    (tmp_path / "rosters" / "a.xls").write_bytes(page.encode("gb18030"))
    roll = county_roll(tmp_path)
    assert (roll.rows.nominees, roll.problems) == (2, ())


def test_a_title_stands_above_its_table() -> None:
    """Rows count as in a spreadsheet program, where the tables of a page stand below one another."""
    note = "<table><tr><td>单位：城关镇</td><td>12月1日</td></tr></table>"
    (sheet,) = sheets(f"{TITLE}{note}<table>{rows(('姓名', '号码', '村'))}</table>")
    assert [row[0] for row in sheet.rows] == ["云溪县候选人联审系统导出", "单位：城关镇", "姓名"]
    assert sheet.merged == (Merge(0, 0, 0, 7),)


def test_tables_of_people_stay_sheets_of_their_own() -> None:
    """A header with somebody below it is no title, however small."""
    small = f"<table>{rows(('姓名', '身份证号'), ('张三', '1'))}</table>"
    assert [sheet.name for sheet in sheets(small + TITLE + small + TITLE)] == ["表1", "表2", "表3"]


def test_a_number_before_a_space_stays_a_number() -> None:
    """As a text, an ID that lost its last digits would look whole."""
    (sheet,) = sheets("<table><tr><td x:num>9.99001198005120E+17&nbsp;</td><td>甲&nbsp;</td></tr></table>")
    assert sheet.rows == ((999001198005120000.0, "甲"),)
