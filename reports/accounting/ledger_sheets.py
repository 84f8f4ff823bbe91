"""The next 工作台账: a row for every open task and for everybody of whom the township is asked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from candidates.folders import TASKS as FOLDER
from candidates.folders import folder_in
from candidates.followup.tables import MOVES, TASKS, WORK
from candidates.tables.guides import FILLED_IN_CHINESE, choice_lines, guide_sheet, lines_above
from candidates.tables.headings import bilingual
from candidates.tables.spec import TableSpec
from files.entries import list_folder
from files.fitted_sheets import fitted
from files.workbooks import SheetText, workbook_bytes
from reports.disclosed.account.report_facts import ReportFacts
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
from vocabulary.texts import Lang, Text

_NAME = re.compile(r"工作台账_第(\d{1,4})次\.xlsx")
_NOTES = (
    Text(
        "逐项填写责任人、期限、状态；没有填写状态的行不作为登记。责任单位可以改。",
        "For each task fill in the person responsible, by when it is due, and the state. A row without a "
        "state is not registered. The unit responsible may be changed.",
    ),
    Text(
        "销号：状态填“已销号”，写明销号日期、销号依据（文书名称、文号）和核销人；"
        "材料文件写 papers/ 中的文件名。",
        "To close a task: the state is 已销号 (closed); write closed on, proof of closing (name and number "
        "of the paper) and closed by. The file is named as it lies in papers/.",
    ),
    Text(
        "已登记过的事项，「更正编号」是原编号，填写后以本行为准；县里自己提出的事项可在下面加行，事项代码留空。",
        "For a task that was registered before, 更正编号 (corrects row) has its row number, and this row "
        "stands once it is filled in. The county's own tasks go into rows below, without a task code.",
    ),
    Text(
        "误登记的，另起一行作废：事项代码与原行相同，写「更正编号」「作废原因」、核销人、销号日期，其他不写。",
        "A row entered by mistake is taken back by a further row: the same task code, 更正编号 (corrects "
        "row), 作废原因 (reason for taking back), closed by and closed on; nothing else.",
    ),
)
_MOVES_NOTES = (
    Text(
        "乡镇说明后填写去向、日期、书面材料、登记人；替换的，写接替人员的人员编号。",
        "Once the township has said where the person went: fill that in, the date, the paper, registered by. "
        "Of somebody who was replaced, write the successor's number.",
    ),
)
_CHOICES: Mapping[str, Mapping[str, Sequence[Text]]] = {
    TASKS.sheet: {"state": tuple(TASK_WORDS.values())},
    MOVES.sheet: {"went": tuple(WENT[each] for each in WENT if each in REGISTERED)},
    WORK.sheet: {"kind": tuple(WORK_KINDS.values())},
}
Row = dict[str, str]


def next_ledger(folder: Path) -> tuple[Path, int]:
    """Return where the next 工作台账 of an election folder goes, and its number."""
    inside = folder_in(folder, FOLDER)
    numbers = [int(found[1]) for each in list_folder(inside, folder) if (found := _NAME.fullmatch(each.name))]
    number = max(numbers, default=0) + 1
    return inside / f"工作台账_第{number}次.xlsx", number


def ledger_workbook(facts: ReportFacts, number: int, made_from: str, lang: Lang) -> bytes:
    """Return the workbook: 问题清单 and 去向登记 filled in as far as we know, 工作登记 empty."""
    county = facts.shown.election.county
    title = Text(
        f"{county}工作台账（第 {number} 次，依{made_from}比对）",
        f"{county}: ledger of tasks no. {number}, from review {made_from}",
    )
    tasks = _cells(TASKS, _tasks(facts.tasks, lang), f"{number}-")
    moves = _cells(MOVES, _asked(facts.people), f"{number}-去")
    sheets = [
        replace(_sheet(TASKS, tasks, lang), title=title.zh, notes=lines_above(title, _NOTES, lang)),
        replace(_sheet(MOVES, moves, lang), notes=[note.to(lang) for note in _MOVES_NOTES]),
        _sheet(WORK, [], lang),
    ]
    return workbook_bytes(sheets if lang is Lang.ZH else [*map(fitted, sheets), _guide()])


def _sheet(spec: TableSpec, rows: list[list[str]], lang: Lang) -> SheetText:
    """Return one sheet with its headings and the words that its cells offer."""
    choices = {
        bilingual(spec.column(name).label, lang): [word.zh for word in words]
        for name, words in _CHOICES[spec.sheet].items()
    }
    return SheetText(spec.sheet, spec.headers(lang=lang), rows, choices=choices, lang=lang)


def _guide() -> SheetText:
    """Return the sheet that says in English what the others are, and what the words mean that one chooses."""
    specs = (TASKS, MOVES, WORK)
    lines = [FILLED_IN_CHINESE, *(note.en for note in (*_NOTES, *_MOVES_NOTES))]
    lines += [f"{spec.sheet}: {spec.words.table.en}" for spec in specs if spec.words]
    lines += [line for spec in specs for line in choice_lines(spec, _CHOICES[spec.sheet])]
    return guide_sheet(lines, Lang.EN)


def _cells(spec: TableSpec, rows: Iterator[Row], before: str) -> list[list[str]]:
    """Return rows in the order of the columns, each numbered."""
    names = [column.name for column in spec.columns]
    numbered = ({**row, "entry": f"{before}{index}"} for index, row in enumerate(rows, start=1))
    return [[row.get(name, "") for name in names] for row in numbered]


def _tasks(tasks: Tasks, lang: Lang) -> Iterator[Row]:
    """Yield the tasks that are not closed."""
    for each in tasks.tasks:
        if each.state is not TaskState.CLOSED:
            yield _task(each, lang)


def _task(task: Task, lang: Lang) -> Row:
    """Return one task; what people wrote of it before stands in the row that this one goes on from.

    What it is and who owns it is read back, and stays Chinese: the English is a remark, which nobody reads.
    """
    english = Text("", f"{task.what.en} ({task.owner.en})")
    return {
        "item": task.code,
        "kind": bilingual(TASK_KINDS[task.kind], lang),
        "township": task.township,
        "village": task.village,
        "number": task.number,
        "what": task.what.zh,
        "owner": task.owner.zh,
        "corrects": task.entry,
        "remark": english.to(lang),
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
