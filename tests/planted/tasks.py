"""The sheets of tasks/ with an ID in every column, header, title and name."""

from pathlib import Path

from candidates.followup.tables import REGISTERS, TASKS, WORK
from files.workbooks import SheetText, write_workbook
from tests.counties.accounted import CLOSED, move_row, task_row
from tests.counties.county import Row
from tests.planted.ids import Planter, planted_rows

WHOLE: dict[str, Row] = {
    TASKS.sheet: {**task_row("", "", "已销号", 内容="整改"), **CLOSED},
    WORK.sheet: {
        "编号": "",
        "单位或乡镇": "城关镇",
        "类别": "特色工作",
        "日期": "2026-12-01",
        "内容": "简化表格",
        "依据材料": "简报",
        "登记人": "何十二",
    },
}


def with_planted_tasks(folder: Path, planter: Planter) -> Path:
    """Write 工作台账 with an ID in every column of every sheet."""
    (folder / "tasks").mkdir(exist_ok=True)
    sheets = []
    for spec in [each.spec for each in REGISTERS]:
        whole = WHOLE.get(spec.sheet, move_row(1, "本人放弃"))
        entries = ({**whole, "编号": f"行{index}"} for index in range(1000))
        rows = [row for _, row in planted_rows(planter, spec.sheet, spec.headers(), entries)]
        headers = (*spec.headers(), f"某列{planter.id(f'{spec.sheet} header')}")
        cells = [[row.get(header, "") for header in headers] for row in rows]
        sheets.append(SheetText(spec.sheet, headers, cells, title=f"台账{planter.id(f'{spec.sheet} title')}"))
    name = f"台账{planter.id('ledger file')}.xlsx"
    write_workbook(folder / "tasks" / name, sheets)
    return folder
