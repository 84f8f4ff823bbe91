"""A reply that speaks of people by their number: 其余 N 人未发现, or of all of them 以上 N 人均未发现."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from candidates.clearances.answers.answer_sheets import AnswerSheet
from candidates.clearances.answers.scope_words import count_of, read_statement, speaks_of_others
from candidates.clearances.records.signature_sheets import SIGNATURE_SHEET
from files.books.sheets import Sheet, Workbook, words
from vocabulary.catalogue.clearances import clearance_rows as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint, Problem, hint, problem
from vocabulary.texts import Text
from vocabulary.writing.masking import masked

SCOPE_SHEET = "范围说明"


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement about everybody who is not listed, as written, and where it stands."""

    written: str
    place: SheetPlace
    others: int | None  # how many it speaks of
    sent: int | None  # of how many on the list it takes them
    whole: int | None  # of how many it speaks where it speaks of everybody sent
    usable: bool  # it says 其余未发现, or 以上 N 人均未发现, and nothing else


@dataclass(frozen=True, slots=True)
class Scope:
    """The people a statement speaks of."""

    statement: Statement
    people: frozenset[str]


def statements_in(sheet: AnswerSheet, book: Workbook) -> tuple[Statement, ...]:
    """Return every statement below the table, or on the sheets of signatures and of the scope (范围说明)."""
    beside = [book.sheet(name) for name in (SIGNATURE_SHEET, SCOPE_SHEET)]
    return (*_below(sheet), *(found for page in beside if page is not None for found in _on(page)))


def scope_of(
    statements: Sequence[Statement], listed: frozenset[str], lists: Sequence[frozenset[str]], *, sure: bool
) -> Scope | Text | None:
    """Return whom the statement speaks of, or why nobody can know; `sure` where every row is somebody's.

    Its number must be that of the people sent without the people listed, for exactly one of the lists sent.
    """
    if not statements:
        return None
    statement = statements[0]
    if any(other.written != statement.written for other in statements) or not statement.usable:
        return Text("这句话不是「其余 N 人未发现」", "it does not say 其余 N 人未发现")
    if statement.others is None and statement.sent is None and statement.whole is None:
        return Text("没有写明人数", "it does not say how many people")
    if not sure:
        return Text(
            "表中有对不上的人员，无法确定其余是哪些人",
            "some rows are not surely anybody's, so nobody can know who the others are",
        )
    scopes = {sent - listed for sent in lists if listed <= sent and _counts(statement, sent, listed)}
    if len(scopes) == 1:
        return Scope(statement, scopes.pop())
    return _wrong_count(listed, lists)


def unused_statement(statement: Statement, why: Text) -> Problem:
    """Say that a statement about everybody else was not applied: they count as not answered."""
    return problem(catalogue.SCOPE_STATEMENT, statement.place, written=statement.written, why=why)


def used_statement(scope: Scope, listed: int) -> Hint:
    """Mention how many answers rest on one line."""
    statement, others = scope.statement, len(scope.people)
    return hint(
        catalogue.SCOPE_STATEMENT_USED,
        statement.place,
        written=statement.written,
        listed=listed,
        others=others,
    )


def _below(sheet: AnswerSheet) -> Iterator[Statement]:
    """Yield the statements in rows that are nobody's."""
    for row in sheet.rows:
        if row.person is None:
            yield from _in_row(sheet.table.sheet, row.row)


def _on(sheet: Sheet) -> Iterator[Statement]:
    """Yield the statements anywhere on a sheet."""
    for row in range(len(sheet.rows)):
        yield from _in_row(sheet, row)


def _in_row(sheet: Sheet, row: int) -> Iterator[Statement]:
    """Yield the statements in a row."""
    for column, cell in enumerate(sheet.rows[row]):
        written = words(cell)
        if isinstance(cell, str) and speaks_of_others(written):
            found = read_statement(written)
            parts: dict[str, str | None] = {} if found is None else found.groupdict()
            others, sent, whole = (count_of(parts.get(name)) for name in ("others", "sent", "whole"))
            yield Statement(masked(written), sheet.place(row, column), others, sent, whole, found is not None)


def _counts(statement: Statement, sent: frozenset[str], listed: frozenset[str]) -> bool:
    """Whether every number of the statement is right for this list.

    以上 N 人 speaks of everybody: where anybody is answered apart, it would contradict that answer.
    """
    if statement.whole is not None:
        return not listed and statement.whole == len(sent)
    return statement.others in {None, len(sent - listed)} and statement.sent in {None, len(sent)}


def _wrong_count(listed: frozenset[str], lists: Sequence[frozenset[str]]) -> Text:
    """Say which number was expected; of people who are answered apart nobody says 以上 N 人."""
    sent = max((len(people) for people in lists), default=0)
    others = sent - len(listed)
    return Text(
        f"人数不符，送审 {sent:,} 人，本表列 {len(listed):,} 人，其余应为 {others:,} 人",
        f"the numbers disagree: {sent:,} were sent and {len(listed):,} are listed, which leaves {others:,}",
    )
