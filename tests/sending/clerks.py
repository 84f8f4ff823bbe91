"""A clerk at work on a form: fills cells, sorts and moves rows, saves it again; all by openpyxl."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from click.testing import CliRunner

from cli import main
from tests.counties.county import QUESTIONS, UNITS, County, clean_county

FIRST, LAST = "第1批", "第2批"
DAY = "2026-12-02"
SIGNED = {
    "经办人": "甲",
    "审核人": "乙",
    "分管领导": "丙",
    "查询截止日": "2026-12-04",
    "反馈日期": "2026-12-05",
}
CONVICTED = QUESTIONS["convictions"].ask.zh


def run(*args: object, given: str = "") -> tuple[int, str]:
    """Run a command; return its exit code and what it prints."""
    result = CliRunner().invoke(main, [str(arg) for arg in args], input=given)
    return result.exit_code, result.output


def unasked_county(folder: Path, county: County | None = None) -> Path:
    """Write a county of which no unit has answered anything."""
    county = county or clean_county()
    county.answers = {}
    return county.write(folder)


def made(folder: Path, *options: object, code: int = 0) -> Path:
    """Make the forms of a folder, and return where they lie."""
    ended, output = run("forms", folder, *options)
    assert ended == code, output
    return folder / "forms"


def form_of(folder: Path, unit: str, batch: str = FIRST) -> Path:
    """Return a form of a unit; of the unit that there is in every township, that of 城关镇."""
    whose = f"{UNITS[unit]}_城关镇" if unit == "township" else UNITS[unit]
    return folder / "forms" / batch / f"{whose}_反馈表_{batch}.xlsx"


def word_of(cell: Any) -> str:
    """Return a heading's Chinese word, which stands above the English where there is any."""
    return str(cell.value or "").partition("\n")[0]


class Form:
    """A form opened by a clerk."""

    def __init__(self, path: Path) -> None:
        """Open a form."""
        self.book = openpyxl.load_workbook(path)
        self.sheet = self.book["反馈表"]
        self.header = next(row for row in range(1, 20) if word_of(self.cell(row, 2)) == "人员编号")
        self.columns = {word_of(cell): cell.column for cell in self.sheet[self.header]}

    def cell(self, row: int, column: int) -> Any:
        """Return a cell."""
        return self.sheet.cell(row, column)

    @property
    def rows(self) -> range:
        """Return the rows of people."""
        return range(self.header + 1, self.sheet.max_row + 1)

    @property
    def asks(self) -> list[str]:
        """Return the headers of the questions."""
        headers = list(self.columns)
        return headers[headers.index("身份证号") + 1 : headers.index("备注")]

    def row_of(self, number: str) -> int:
        """Return the row of a person."""
        return next(row for row in self.rows if self.cell(row, 2).value == number)

    def values(self, row: int) -> list[Any]:
        """Return the cells of a row."""
        return [self.cell(row, column).value for column in range(1, self.sheet.max_column + 1)]

    def put(self, row: int, values: Sequence[Any]) -> None:
        """Write the cells of a row."""
        for column, value in enumerate(values, start=1):
            self.cell(row, column).value = value

    def answer(self, word: str = "未发现", asks: Iterable[str] = ()) -> "Form":
        """Give every blank cell under a question a word."""
        for row in self.rows:
            for ask in asks or self.asks:
                cell = self.cell(row, self.columns[ask])
                cell.value = cell.value or word
        return self

    def say(self, number: str, ask: str, word: str) -> "Form":
        """Answer one question about one person."""
        self.cell(self.row_of(number), self.columns[ask]).value = word
        return self

    def sort(self, key: Callable[[list[Any]], Any], columns: Iterable[str] = ()) -> "Form":
        """Sort the rows, whole or some of their columns."""
        before = [self.values(row) for row in self.rows]
        moved = {self.columns[name] - 1 for name in columns} or set(range(self.sheet.max_column))
        for old, new, row in zip(before, sorted(before, key=key), self.rows, strict=True):
            self.put(row, [new[at] if at in moved else old[at] for at in range(len(old))])
        return self

    def add(self, sheet: str, values: Mapping[str, str]) -> "Form":
        """Fill the next row of a further sheet."""
        page = self.book[sheet]
        header = next(row for row in range(1, 20) if next(iter(values)) in map(word_of, page[row]))
        columns = {word_of(cell): cell.column for cell in page[header]}
        row = header + 1
        while page.cell(row, columns[next(iter(values))]).value:
            row += 1
        for name, value in values.items():
            page.cell(row, columns[name]).value = value
        return self

    def sign(self, **more: str) -> "Form":
        """Fill the sheet of signatures."""
        page = self.book["签署"]
        for cell in page[1]:
            value = {**SIGNED, **more}.get(word_of(cell))
            if value:
                page.cell(2, cell.column).value = value
        return self

    def offered(self, number: str) -> str:
        """Return somebody as the lists of the form offer them."""
        row = self.row_of(number)
        name, ident = (str(self.cell(row, self.columns[head]).value) for head in ("姓名", "身份证号"))
        return f"{number} {name} {ident[-4:]}"

    def take_back(self, number: str, ask: str) -> "Form":
        """Take a 有 back as it must be: another officer, a leader, a reason, a document, a later day."""
        row = {"人员编号": self.offered(number), "事项": ask, "原反馈": "有", "现反馈": "未发现"}
        why = {
            "原因": "经复核系同名",
            "经办人": "丁",
            "分管领导": "丙",
            "文号": "函2号",
            "日期": "2026-12-07",
        }
        return self.add("更正", {**row, **why})

    def send_back(self, folder: Path, name: str) -> Path:
        """Save it into clearances/."""
        path = folder / "clearances" / name
        self.book.save(path)
        return path


def all_answered(folder: Path) -> None:
    """Let every unit answer everything with 未发现."""
    for path in sorted((folder / "forms" / FIRST).glob("*.xlsx")):
        Form(path).answer().sign().send_back(folder, path.name)
