"""A county that is accounted for: sheets of tasks/, rosters sent again, one review after another."""

from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from candidates.followup.tables import MOVES, REGISTERS, TASKS, WORK
from cli import main
from files.books.sheets import Workbook, words
from files.reading import read_workbook
from files.workbooks import write_workbook
from tests.checks.json_schemas import as_schema_says
from tests.counties.county import PEOPLE, Row, sheet_of_rows


def run(*args: object) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def account(folder: Path) -> Any:
    """Return what `lianshen account` says as JSON."""
    result = run("account", folder, "--format", "json", "--lang", "en")
    assert result.exit_code == 0, result.output
    return as_schema_says("account", result.stdout)


def with_tasks(folder: Path, *, name: str = "台账", **sheets: list[Row]) -> Path:
    """Write what people keep: the rows of 问题清单 (tasks), 去向登记 (moves) and 工作登记 (work)."""
    (folder / "tasks").mkdir(exist_ok=True)
    specs = {"tasks": TASKS, "moves": MOVES, "work": WORK}
    written = [sheet_of_rows(specs[each].sheet, rows, specs[each].headers()) for each, rows in sheets.items()]
    write_workbook(folder / "tasks" / f"{name}.xlsx", written)
    return folder


def ledger_rows(path: Path, sheet: str) -> list[Row]:
    """Return the rows of a sheet of 工作台账 as it was made."""
    book = read_workbook(path, path.name)
    assert isinstance(book, Workbook)
    found = book.sheet(sheet)
    assert found is not None
    spec = next(each.spec for each in REGISTERS if each.spec.sheet == sheet)
    header = spec.find(found)
    assert header is not None
    heads = {column.name: column.header for column in spec.columns}
    return [{heads[name]: words(row.cell(name)) for name in heads} for row in header.rows()]


def move_row(index: int, went: str, **more: str) -> Row:
    """Return a complete row of 去向登记 on one of the nominees."""
    person = PEOPLE[index]
    return {
        "编号": f"去{index + 1}",
        **{head: person[head] for head in ("乡镇", "村", "人员编号", "姓名")},
        "去向": went,
        "日期": "2026-12-05",
        "书面材料": "城关镇说明",
        "登记人": "何十二",
        **more,
    }


def task_row(entry: str, item: str, state: str, **more: str) -> Row:
    """Return a row of 问题清单 that somebody has in hand."""
    row = {"编号": entry, "事项代码": item, "责任单位": "城关镇", "责任人": "何十二", "期限": "2026-12-10"}
    return {**row, "状态": state, **more}


CLOSED: Row = {"销号日期": "2026-12-06", "销号依据": "城关镇整改报告〔2026〕3号", "核销人": "吕十三"}
