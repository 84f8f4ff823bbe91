"""The next 工作台账: a row for every open task and for everybody of whom the township is asked."""

import re
from collections.abc import Iterator
from pathlib import Path

from candidates.folders import TASKS as FOLDER
from candidates.folders import folder_in
from candidates.followup.tables import MOVES, TASKS, WORK
from candidates.tables.spec import TableSpec
from files.entries import list_folder
from files.workbooks import SheetText, workbook_bytes
from reports.disclosed.account.tasks import Task, Tasks
from reports.disclosed.account.whereabouts import Whereabouts
from vocabulary.elections.followup_words import (
    REGISTERED,
    TASK_KINDS,
    TASK_WORDS,
    WENT,
    WORK_KINDS,
    TaskState,
    Went,
)

_NAME = re.compile(r"工作台账_第(\d{1,4})次\.xlsx")
_NOTES = (
    "逐项填写责任人、期限、状态；没有填写状态的行不作为登记。责任单位可以改。",
    "销号：状态填“已销号”，写明销号日期、销号依据（文书名称、文号）和核销人；材料文件写 papers/ 中的文件名。",
    "已登记过的事项，「更正编号」是原编号，填写后以本行为准；县里自己提出的事项可在下面加行，事项代码留空。",
    "误登记的，另起一行作废：事项代码与原行相同，写「更正编号」「作废原因」、核销人、销号日期，其他不写。",
)
_MOVES_NOTES = ("乡镇说明后填写去向、日期、书面材料、登记人；替换的，写接替人员的人员编号。",)
Row = dict[str, str]


def next_ledger(folder: Path) -> tuple[Path, int]:
    """Return where the next 工作台账 of an election folder goes, and its number."""
    inside = folder_in(folder, FOLDER)
    numbers = [int(found[1]) for each in list_folder(inside, folder) if (found := _NAME.fullmatch(each.name))]
    number = max(numbers, default=0) + 1
    return inside / f"工作台账_第{number}次.xlsx", number


def ledger_workbook(tasks: Tasks, went: Whereabouts, number: int, title: str) -> bytes:
    """Return the workbook: 问题清单 and 去向登记 filled in as far as we know, 工作登记 empty."""
    words = {TASKS.column("state").header: [label.zh for label in TASK_WORDS.values()]}
    places = {MOVES.column("went").header: [WENT[each].zh for each in WENT if each in REGISTERED]}
    kinds = {WORK.column("kind").header: [label.zh for label in WORK_KINDS.values()]}
    return workbook_bytes(
        [
            SheetText(
                TASKS.sheet,
                TASKS.headers(),
                _cells(TASKS, _tasks(tasks), f"{number}-"),
                title=title,
                notes=_NOTES,
                choices=words,
            ),
            SheetText(
                MOVES.sheet,
                MOVES.headers(),
                _cells(MOVES, _asked(went), f"{number}-去"),
                notes=_MOVES_NOTES,
                choices=places,
            ),
            SheetText(WORK.sheet, WORK.headers(), choices=kinds),
        ]
    )


def _cells(spec: TableSpec, rows: Iterator[Row], before: str) -> list[list[str]]:
    """Return rows in the order of the columns, each numbered."""
    names = [column.name for column in spec.columns]
    numbered = ({**row, "entry": f"{before}{index}"} for index, row in enumerate(rows, start=1))
    return [[row.get(name, "") for name in names] for row in numbered]


def _tasks(tasks: Tasks) -> Iterator[Row]:
    """Yield the tasks that are not closed."""
    for each in tasks.tasks:
        if each.state is not TaskState.CLOSED:
            yield _task(each)


def _task(task: Task) -> Row:
    """Return one task; what people wrote of it before stands in the row that this one goes on from."""
    return {
        "item": task.code,
        "kind": TASK_KINDS[task.kind].zh,
        "township": task.township,
        "village": task.village,
        "number": task.number,
        "what": task.what.zh,
        "owner": task.owner.zh,
        "corrects": task.entry,
    }


def _asked(went: Whereabouts) -> Iterator[Row]:
    """Yield of whom the township is asked where the person went."""
    for each in went.people:
        if each.went is Went.ASKED:
            yield {
                "township": each.township,
                "village": each.village,
                "number": each.number,
                "name": each.name,
            }
