"""What a unit's workbook holds beside its answers and nobody reads: it is told, never passed over."""

from collections.abc import Collection, Iterator

from candidates.clearances.answers.answer_sheets import (
    ANSWER_SHEET,
    ID_NUMBER,
    NAME,
    NUMBER,
    AnswerSheet,
    PersonRow,
)
from candidates.clearances.answers.scope_statements import SCOPE_SHEET
from candidates.clearances.forms import ANSWERS
from candidates.clearances.records.corrections import CORRECTIONS_SHEET
from candidates.clearances.records.details import DETAILS_SHEET
from candidates.clearances.records.signature_sheets import SIGNATURE_SHEET
from candidates.rosters.files import ASIDE_SHEETS
from candidates.tables.answer_tables import find_table
from candidates.tables.asides import is_signature
from candidates.tables.formula_cells import formula_problems
from files.books.sheets import Merge, Sheet, Workbook, is_blank, words
from vocabulary.places import SheetPlace, place_words
from vocabulary.problems import Hint, Note, Problem
from vocabulary.texts import Text

_READ = frozenset({ANSWER_SHEET, DETAILS_SHEET, CORRECTIONS_SHEET, SIGNATURE_SHEET})
_KNOWN = _READ | {SCOPE_SHEET} | ASIDE_SHEETS
_REMARKS = ANSWERS.keys("remark")


def report_unread(book: Workbook, answers: AnswerSheet) -> Iterator[Note]:
    """Tell of sheets, columns, cells and lines of a workbook that are not read as answers."""
    for sheet in book.sheets:
        if sheet.name.strip() in _READ:
            yield from formula_problems(sheet, 0)
        elif sheet.name.strip() not in _KNOWN:
            yield from _report_sheet(sheet)
    yield from _report_repeated(answers)
    yield from _report_merged(answers)
    yield from _report_remarks(answers)
    yield from _report_lines(answers)


def _report_sheet(sheet: Sheet) -> Iterator[Note]:
    """Tell of a further sheet; one that looks like answers is a problem, for somebody meant them."""
    if all(is_blank(cell) for row in sheet.rows for cell in row):
        return
    place = SheetPlace(sheet.file, sheet.name)
    message = Text(
        f"工作表「{sheet.name}」未读取：只读取名为「{ANSWER_SHEET}」的工作表",
        f"the sheet `{sheet.name}` was not read: answers are read from the sheet {ANSWER_SHEET} alone",
    )
    if find_table(sheet, NAME, NUMBER | ID_NUMBER) is None:
        yield Hint("sheet-not-read", place, message)
        return
    help_ = Text(
        f"如是反馈，请并入「{ANSWER_SHEET}」，或另存为一个工作簿；不是的请删去此工作表",
        f"if it holds answers, put them on {ANSWER_SHEET} or into a workbook of their own; else delete it",
    )
    yield Problem("sheet-not-read", place, message, help_)


def _report_repeated(answers: AnswerSheet) -> Iterator[Problem]:
    """Report a question that two columns answer: one of the headers is another question's."""
    seen: set[str] = set()
    for column, question in answers.columns:
        if question.name in seen:
            yield Problem(
                "column-twice",
                answers.table.place(answers.table.header, column),
                Text(
                    f"有两列的表头都是「{question.ask.zh}」，两列都按此事项读取",
                    f"two columns bear the header `{question.ask.zh}`; both are read as answers to it",
                ),
                Text(
                    "请对照原发的反馈表改正表头；被改掉的事项按未反馈处理",
                    "mend the header; the question that it replaced counts as not answered",
                ),
            )
        seen.add(question.name)


def _report_merged(answers: AnswerSheet) -> Iterator[Problem]:
    """Report answers in merged cells: only the first row of those has an answer."""
    columns = {column for column, _ in answers.columns}
    rows = {row.row for row in answers.rows if row.person is not None}
    merged = [one for one in answers.table.sheet.merged if _hides_answers(one, columns, rows)]
    if merged:
        place = answers.table.place(merged[0].top, merged[0].left)
        yield Problem(
            "merged-answers",
            place,
            Text(
                f"反馈栏有 {len(merged)} 处合并单元格，只有左上角一格算作填写，其余按未反馈处理",
                f"answers stand in merged cells ({len(merged)}); only the first cell of each has an answer",
            ),
            Text("请取消合并，逐人逐项填写", "take the merged cells apart and answer for each person"),
        )


def _hides_answers(one: Merge, columns: Collection[int], rows: Collection[int]) -> bool:
    """Whether a merged cell covers an answer beside the one in which its value stands."""
    return any(
        (row, column) != (one.top, one.left) and row in rows and column in columns
        for row in range(one.top, min(one.bottom, one.top + 10_000) + 1)
        for column in range(one.left, one.right + 1)
    )


def _report_remarks(answers: AnswerSheet) -> Iterator[Hint]:
    """Mention that there are remarks, which are kept and are no answer."""
    column = answers.table.index(_REMARKS)
    rows = [row.row for row in answers.rows if answers.table.text(row.row, column)]
    if rows:
        yield Hint(
            "remarks-not-read",
            answers.table.place(rows[0], column),
            Text(
                f"「备注」有 {len(rows)} 行填写。备注不作为反馈；有情形的，请填在核查事项和「明细」中",
                f"remarks in {len(rows)} row(s) are no answers; findings belong below the questions",
            ),
        )


def _report_lines(answers: AnswerSheet) -> Iterator[Hint]:
    """Mention lines below the table that are about nobody and are no statement that we read."""
    lines = [row for row in answers.rows if _is_line(answers, row)]
    if lines:
        shown = "、".join(place_words(answers.table.place(row.row)) for row in lines[:5])
        yield Hint(
            "lines-not-read",
            answers.table.place(lines[0].row),
            Text(
                f"表中有 {len(lines)} 行文字不是任何人员的反馈，未读取：{shown}。"
                "其中说到情形的，请填入各人所在行",
                f"text on {len(lines)} line(s) is nobody's row and was not read: {shown}",
            ),
        )


def _is_line(answers: AnswerSheet, row: PersonRow) -> bool:
    """Whether a row is a line of text that says more than who filled the table in."""
    texts = [words(cell) for cell in answers.table.sheet.rows[row.row] if not is_blank(cell)]
    of_nobody = row.person is None and not row.is_statement and row.written.blank
    return of_nobody and not all(map(is_signature, texts))
