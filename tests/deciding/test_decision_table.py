"""The next 认定表 is made from the last numbered review, and holds nothing that may not be disclosed."""

from pathlib import Path

from click.testing import CliRunner, Result
from openpyxl import load_workbook

from candidates.decisions.tables import DECISIONS
from cli import main
from files.books.sheets import Workbook, words
from files.reading import read_workbook
from tests.counties.county import PEOPLE
from tests.counties.decided import BAR, POLICY, kept, troubled, with_decisions
from tests.counties.secrets import SECRET_WORDS, county_of_secrets


def run(*args: object) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def test_the_next_table_is_made_from_the_last_review(tmp_path: Path) -> None:
    """What is open has a row, what is decided has none, and no earlier table is touched."""
    folder = troubled().write(tmp_path)
    assert run("decisions", folder).exit_code == 3
    run("review", folder)
    assert run("decisions", folder).exit_code == 0
    first = folder / "decisions" / "认定表_第1次.xlsx"
    before = first.read_bytes()
    assert rows_of(first) == [("0001", BAR), ("0001", POLICY), ("0002", ""), ("", ""), ("", "")]
    with_decisions(folder, kept(), name="认定")
    assert run("decisions", folder).exit_code == 0
    assert first.read_bytes() == before
    assert rows_of(folder / "decisions" / "认定表_第2次.xlsx") == [("0002", ""), ("", ""), ("", "")]
    assert run("review", folder, "--format", "json").exit_code == 1  # untyped rows are no problem


def test_a_table_is_not_made_from_a_review_that_is_over(tmp_path: Path) -> None:
    """Where an answer came since, the review is made again first."""
    county = troubled()
    folder = county.write(tmp_path)
    run("review", folder)
    county.answers["court"]["0002", "convictions"] = "未发现"
    county.write(folder)
    assert run("decisions", folder).exit_code == 3


def test_the_next_table_holds_nothing_withheld(tmp_path: Path) -> None:
    """Evidence is named by its cell alone; what is withheld has not even that."""
    folder = county_of_secrets().write(tmp_path)
    run("review", folder)
    assert run("decisions", folder).exit_code == 0
    text = text_of(folder / "decisions" / "认定表_第1次.xlsx")
    assert not [word for word in SECRET_WORDS if word in text]
    assert not [row for row in PEOPLE if row["身份证号"] in text]
    assert "依法不予告知" in text


def rows_of(path: Path) -> list[tuple[str, str]]:
    """Return the number and the criterion of every row of a table."""
    book = read_workbook(path, path.name)
    assert isinstance(book, Workbook)
    sheet = book.sheet(DECISIONS.sheet)
    assert sheet is not None
    header = DECISIONS.find(sheet)
    assert header is not None
    return [(row.text("number"), row.text("criterion")) for row in header.rows()]


def text_of(path: Path) -> str:
    """Return every word of a workbook."""
    book = read_workbook(path, path.name)
    assert isinstance(book, Workbook)
    return "\n".join(words(cell) for sheet in book.sheets for row in sheet.rows for cell in row)


def test_the_body_of_the_province_is_filled_in(tmp_path: Path) -> None:
    """Hainan: 村民选举委员会, and not the sentence that says how it is helped."""
    county = troubled()
    county.election = county.election.replace("[cn-vco-2025, shibu", "[cn-vco-2025, hainan-2025, shibu")
    folder = county.write(tmp_path)
    run("review", folder)
    assert run("decisions", folder).exit_code == 0
    sheet = load_workbook(folder / "decisions" / "认定表_第1次.xlsx")["认定表"]
    heads = [cell.value for cell in next(row for row in sheet.iter_rows() if row[0].value == "编号")]
    column = heads.index("认定机构")
    bodies = {row[column] for row in sheet.iter_rows(values_only=True) if row[column]}
    assert bodies == {"认定机构", "村民选举委员会"}


def test_whoever_has_no_known_village_has_no_row(tmp_path: Path) -> None:
    """Such a row could not be read back, and would refuse every list: the roster is corrected."""
    county = troubled()
    county.roster[1]["村"] = "无此村"
    folder = county.write(tmp_path)
    run("review", folder)
    assert run("decisions", folder).exit_code == 0
    assert "0002" not in {number for number, _ in rows_of(folder / "decisions" / "认定表_第1次.xlsx")}
