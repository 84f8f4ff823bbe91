"""What one workbook says in numbers, for the unit to confirm (反馈确认单)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from candidates.clearances.answers.answer_sheets import AnswerSheet
from candidates.clearances.answers.words import OURS
from candidates.clearances.records.signature_sheets import Signed
from vocabulary.answers import Answer, Signature, Word


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one question was answered with each word in a workbook, and for how many rows not at all."""

    question: str
    said: Mapping[Word, int]
    blank: int
    not_asked: int = 0  # cells in which the form itself says that nothing is asked


@dataclass(frozen=True, slots=True)
class ReturnedWorkbook:
    """What was read of one workbook: whose it is, who signed it, and how much it says."""

    file: str
    department: str
    signature: Signature
    rows: int  # about people of the roll
    doubtful: int  # of these, rows whose name or ID is not the nominee's
    unused: int  # about nobody of the roll
    tallies: tuple[Tally, ...]
    unsigned: bool = False


def summary(
    sheet: AnswerSheet, department: str, signed: Signed, answers: Sequence[Answer]
) -> ReturnedWorkbook:
    """Count what the workbook says, for the unit to confirm (反馈确认单)."""
    people = [row.person for row in sheet.rows if row.person is not None]
    unasked = _unasked(sheet)
    said: Counter[tuple[str, Word]] = Counter(
        (answer.question, answer.word) for answer in answers if not answer.astray
    )
    return ReturnedWorkbook(
        file=sheet.table.sheet.file,
        department=department,
        signature=signed.signature,
        rows=len(people),
        doubtful=sum(person.doubt is not None for person in people),
        unused=sum(
            row.person is None and not row.written.blank and not row.is_statement for row in sheet.rows
        ),
        tallies=tuple(
            _tally(question, said, len(people), unasked[question])
            for question in dict.fromkeys(q.name for _, q in sheet.columns)
        ),
        unsigned=signed.unsigned,
    )


def _unasked(sheet: AnswerSheet) -> Counter[str]:
    """Count by question the cells of people in which the form itself says that nothing is asked."""
    rows = [row.row for row in sheet.rows if row.person is not None]
    cells = (
        (question.name, sheet.table.value(row, column)) for column, question in sheet.columns for row in rows
    )
    return Counter(name for name, value in cells if value in OURS)


def _tally(question: str, said: Counter[tuple[str, Word]], rows: int, not_asked: int) -> Tally:
    """Count the answers to one question."""
    counted = {word: said[question, word] for word in Word if said[question, word]}
    return Tally(question, counted, max(0, rows - sum(counted.values()) - not_asked), not_asked)
