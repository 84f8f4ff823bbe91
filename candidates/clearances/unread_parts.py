"""What a unit's workbook holds besides its answers and nobody reads: it is reported, never passed over."""

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
from candidates.tables.answer_tables import find_table
from candidates.tables.asides import ASIDE_SHEETS, is_signature
from candidates.tables.formula_cells import formula_problems
from candidates.tables.unseen_cells import unseen_hints
from files.books.sheets import Merge, Sheet, Workbook, is_blank, words
from vocabulary.catalogue.clearances import clearances as catalogue
from vocabulary.places import place_words
from vocabulary.problems import Hint, Note, Problem, hint, problem

_READ = frozenset({ANSWER_SHEET, DETAILS_SHEET, CORRECTIONS_SHEET, SIGNATURE_SHEET})
_KNOWN = _READ | {SCOPE_SHEET} | ASIDE_SHEETS
_REMARKS = ANSWERS.keys("remark")


def report_unread(book: Workbook, answers: AnswerSheet) -> Iterator[Note]:
    """Report sheets, columns, cells and lines of a workbook that are not read as answers."""
    for sheet in book.sheets:
        if sheet.name.strip() in _READ:
            yield from formula_problems(sheet, 0)
            yield from unseen_hints(sheet)
        elif sheet.name.strip() not in _KNOWN:
            yield from _report_sheet(sheet)
    yield from _report_repeated(answers)
    yield from _report_merged(answers)
    yield from _report_remarks(answers)
    yield from _report_lines(answers)


def _report_sheet(sheet: Sheet) -> Iterator[Note]:
    """Report a further sheet; one that looks like answers is a problem, for somebody meant them."""
    if all(is_blank(cell) for row in sheet.rows for cell in row):
        return
    place = sheet.whole()
    if find_table(sheet, ANSWERS.labels, NAME, NUMBER | ID_NUMBER) is None:
        yield hint(catalogue.SHEET_NOT_READ, place, sheet=sheet.name)
    else:
        yield problem(catalogue.ANSWERS_NOT_READ, place, sheet=sheet.name)


def _report_repeated(answers: AnswerSheet) -> Iterator[Problem]:
    """Report a question that two columns answer: one of the headers is another question's."""
    seen: set[str] = set()
    for column, question in answers.columns:
        if question.name in seen:
            yield problem(
                catalogue.COLUMN_TWICE,
                answers.table.place(answers.table.header, column),
                ask=question.ask.zh,
            )
        seen.add(question.name)


def _report_merged(answers: AnswerSheet) -> Iterator[Problem]:
    """Report answers in merged cells: only the first row of those has an answer."""
    columns = {column for column, _ in answers.columns}
    rows = {row.row for row in answers.rows if row.person is not None}
    merged = [one for one in answers.table.sheet.merged if _hides_answers(one, columns, rows)]
    if merged:
        place = answers.table.place(merged[0].top, merged[0].left)
        yield problem(catalogue.MERGED_ANSWERS, place, count=len(merged))


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
        yield hint(catalogue.REMARKS_NOT_READ, answers.table.place(rows[0], column), count=len(rows))


def _report_lines(answers: AnswerSheet) -> Iterator[Hint]:
    """Mention lines below the table that are about nobody and are no statement that we read."""
    lines = [row for row in answers.rows if _is_line(answers, row)]
    if lines:
        shown = "、".join(place_words(answers.table.place(row.row)) for row in lines[:5])
        yield hint(catalogue.LINES_NOT_READ, answers.table.place(lines[0].row), count=len(lines), shown=shown)


def _is_line(answers: AnswerSheet, row: PersonRow) -> bool:
    """Whether a row is a line of text that says more than who filled the table in."""
    if row.person is not None or row.is_statement or not row.written.blank:
        return False
    texts = (words(cell) for cell in answers.table.sheet.rows[row.row] if not is_blank(cell))
    return not all(map(is_signature, texts))
