"""Reads a wide sheet unit by unit, as if each unit had sent its own form; what is not sure is unclear."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from candidates.clearances.answers.answer_sheets import AnswerSheet, PersonRow
from candidates.clearances.answers.answer_wordings import Legend, legend_of, read_answer
from candidates.clearances.answers.row_problems import MOST_ROWS_ONE_BY_ONE, report_rows
from candidates.clearances.answers.scope_words import speaks_of_others
from candidates.clearances.problems import found_without_details, unclear_answer
from candidates.clearances.records.details import bare_record
from candidates.clearances.unit_form import Asked, form_of
from candidates.clearances.wide.wide_sheets import WideColumn, WideSheet, is_opinion
from candidates.people.row_identity import (
    People,
    WrittenPerson,
    meant_besides,
    number_key,
    recognise,
)
from candidates.tables.answer_tables import Table
from files.books.sheets import CellValue, is_blank, words
from vocabulary.answers import Answer, Signature, Word
from vocabulary.catalogue.clearances import clearances as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint, Note, Problem, hint, problem
from vocabulary.questions import Question
from vocabulary.writing.words import clipped

_OPINION = "意见"
_SHOWN = 5  # words of one column


@dataclass(frozen=True, slots=True)
class UnitPart:
    """What the columns of one unit say."""

    department: str
    sheet: AnswerSheet
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """One column with the people beside it, and what its words are read by."""

    column: WideColumn
    sheet: AnswerSheet
    legend: Legend
    signature: Signature


def read_wide(
    wide: WideSheet, asked: Asked, people: People, signature: Signature
) -> tuple[tuple[UnitPart, ...], list[Note]]:
    """Read every column as its unit's; a column that nobody filled in is no answer of that unit."""
    rows = tuple(_rows(wide.table, people))
    legend = legend_of(wide.table)
    notes: list[Note] = [*_statements(wide.table, rows)]
    by_unit: defaultdict[str, list[WideColumn]] = defaultdict(list)
    for column in wide.columns:
        by_unit[column.department].append(column)
    parts: list[UnitPart] = []
    for unit, columns in by_unit.items():
        asks = tuple((each.index, question) for each in columns for question in each.questions)
        sheet = AnswerSheet(wide.table, form_of(asked, unit), rows, asks, people)
        answers: list[Answer] = []
        for column in columns:
            read, unclear = _answers(_Column(column, sheet, legend, signature))
            answers += read
            notes += unclear
        if answers:
            parts.append(UnitPart(unit, sheet, tuple(answers)))
    for column in wide.columns[:1]:
        form = form_of(asked, column.department)
        notes += _of_rows(AnswerSheet(wide.table, form, rows, (), people), wide)
    return tuple(parts), notes


def wide_read(wide: WideSheet, asked: Asked, place: SheetPlace) -> Hint:
    """Mention which column was read as whose, and how many questions it answers."""
    columns = "、".join(
        f"{each.written}（{asked.units[each.department].zh}，{len(each.questions)} 项）"
        for each in wide.columns
    )
    return hint(catalogue.WIDE_READ, place, columns=columns)


def _rows(table: Table, people: People) -> Iterator[PersonRow]:
    """Say of each row whose it is."""
    number, name, id_number = (table.index(frozenset({key})) for key in ("人员编号", "姓名", "身份证号"))
    for row in table.rows():
        written = WrittenPerson(
            number_key(table.value(row, number)), table.text(row, name), table.value(row, id_number)
        )
        person = recognise(people, written)
        states = person is None and any(speaks_of_others(words(cell)) for cell in table.sheet.rows[row])
        yield PersonRow(row, written, person, states)


def _statements(table: Table, rows: Sequence[PersonRow]) -> Iterator[Problem]:
    """Report a line about everybody: on a sheet of several units nobody knows whose word it is."""
    for row in rows:
        if row.is_statement:
            written = next(words(cell) for cell in table.sheet.rows[row.row] if speaks_of_others(words(cell)))
            yield problem(catalogue.WIDE_STATEMENT, table.place(row.row), written=clipped(written))


def _answers(of: _Column) -> tuple[list[Answer], list[Problem]]:
    """Read one column: one word about each person, for every question that the unit was asked."""
    answers: list[Answer] = []
    unclear: list[Problem] = []
    found: list[Problem] = []
    table, column = of.sheet.table, of.column
    waiting: set[frozenset[str]] = set()
    for row in of.sheet.rows:
        value, place = table.value(row.row, column.index), table.place(row.row, column.index)
        if is_blank(value):
            continue
        matches, written = row.is_surely, table.text(row.row, column.index)
        said = [_word(of, value, question) for question in column.questions]
        own = _own(row)
        for number in (*own, *_others(row, of.sheet.people, waiting)):
            for question, word in zip(column.questions, said, strict=True):
                records = (bare_record(question, place),) if word is Word.FOUND else ()
                answers.append(
                    Answer(
                        *(number, question.name, column.department, word, written),
                        *(records, of.signature, place, matches),
                        astray=number not in own,
                    )
                )
        if row.person is not None and matches:
            unclear += [unclear_answer(written, place)] if Word.UNCLEAR in said else []
            found += [
                found_without_details(row.person.number, question.ask.zh, place)
                for question, word in zip(column.questions, said, strict=True)
                if word is Word.FOUND and question.fields
            ]
    return answers, [*_folded(of, unclear), *found]


def _own(row: PersonRow) -> tuple[str, ...]:
    """Return whose row it is, if it is anybody's."""
    return (row.person.number,) if row.person is not None else ()


def _others(row: PersonRow, people: People, waiting: set[frozenset[str]]) -> list[str]:
    """Return whom else a row may be about that is not surely anybody's; who waits already is left out."""
    others = (
        frozenset() if row.is_surely or row.is_statement else meant_besides(people, row.written, *_own(row))
    )
    if not others or others in waiting:
        return []
    waiting.add(others)
    return sorted(others)


def _word(of: _Column, value: CellValue, question: Question) -> Word:
    """Read a cell as the answer to one question of the unit, where header and question leave one meaning.

    有 below a unit that was asked several things does not say which of them it found.
    """
    read = {
        read_answer(value, ask, of.legend, detailed=False)
        for ask in (_OPINION if is_opinion(of.column.written) else of.column.written, question.ask.zh)
    }
    word = read.pop() if len(read) == 1 else Word.UNCLEAR
    several = len(of.column.questions) > 1
    return Word.UNCLEAR if word is None or (several and word is Word.FOUND) else word


def _folded(of: _Column, unclear: Sequence[Problem]) -> list[Problem]:
    """Report cells one by one while they are few, and beyond that the column once."""
    if len(unclear) <= MOST_ROWS_ONE_BY_ONE:
        return list(unclear)
    written = dict.fromkeys(
        clipped(of.sheet.table.text(row.row, of.column.index))
        for row in of.sheet.rows
        if not is_blank(of.sheet.table.value(row.row, of.column.index))
    )
    shown = "、".join(f"「{each}」" for each in list(written)[:_SHOWN])
    at = unclear[0].place
    return [problem(catalogue.WIDE_UNCLEAR, at, column=of.column.written, count=len(unclear), shown=shown)]


def _of_rows(sheet: AnswerSheet, wide: WideSheet) -> list[Note]:
    """Report rows with an answer that are not surely somebody's."""
    answered = [
        row
        for row in sheet.rows
        if any(not is_blank(sheet.table.value(row.row, column.index)) for column in wide.columns)
    ]
    doubtful = [row for row in answered if row.person is not None and row.person.doubt is not None]
    unknown = [row for row in answered if row.person is None and not row.is_statement]
    return list(report_rows(sheet, doubtful, unknown))
