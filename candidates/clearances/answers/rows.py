"""Reads the answers from the sheet 反馈表: one row a person, one column a question."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answers import row_problems
from candidates.clearances.answers.answer_sheets import AnswerSheet, PersonRow
from candidates.clearances.answers.answer_wordings import (
    Legend,
    in_words_of_the_form,
    legend_of,
    read_answer,
    read_by,
)
from candidates.clearances.answers.scope_statements import Scope
from candidates.clearances.records.details import Details, bare_record
from candidates.clearances.records.punishments import is_no_punishment
from candidates.people.row_identity import meant_besides
from files.books.sheets import CellValue, words
from vocabulary.answers import Answer, Record, Signature, Word
from vocabulary.many.filled import filled_then_frozen
from vocabulary.places import Place
from vocabulary.problems import Note, Problem
from vocabulary.questions import Disclosure, Question, stricter
from vocabulary.writing.masking import masked


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class _Cell:
    """One filled cell under a question, in a row that is somebody's."""

    number: str
    question: Question
    word: Word
    written: str
    place: Place
    matches: bool
    read_by: str = ""
    astray: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Return whom and what the cell answers."""
        return self.number, self.question.name


@dataclass(frozen=True, slots=True)
class _Said:
    """What a cell says in answer to a question."""

    word: Word | None
    written: str
    read_by: str
    of_the_form: bool  # a word of the closed list


@dataclass(slots=True)
class _Reading:
    """What the answers of one workbook are read by, and what one reading of them gathers."""

    legend: Legend
    details: Details
    said: dict[tuple[str, str, bool], _Said] = field(default_factory=dict)  # the same in nearly every row
    blanks: dict[tuple[str, str], _Cell] = field(default_factory=dict)
    doubtful: list[PersonRow] = field(default_factory=list)
    unknown: list[PersonRow] = field(default_factory=list)
    # Whom a row in doubt keeps waiting, and for what: the next row of the same name adds nothing.
    waiting: set[tuple[frozenset[str], str]] = field(default_factory=set)
    in_own_words: dict[tuple[str, Word], list[Place]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Beside:
    """What a workbook says on the sheets beside its table of answers."""

    details: Details  # with the bare rows settled: all of them records, or doubts
    signature: Signature
    scope: Scope | None = None  # everybody whom one line speaks of


def read_answers(sheet: AnswerSheet, beside: Beside) -> tuple[tuple[Answer, ...], list[Note]]:
    """Read every filled cell as an answer; a blank one is no answer, unless there are details about it."""
    reading = _Reading(legend_of(sheet.table), beside.details)
    cells = [cell for row in sheet.rows for cell in _filled(sheet, row, reading)]
    cells += _others(sheet, beside.scope)
    # Only when all rows are read: a person nominated in two villages has two, and one may be blank.
    left, unanswered = _left_over(sheet, reading, {cell.key for cell in cells})
    astray = (cell for row in sheet.rows for cell in _astray(sheet, row, reading))
    answers = tuple(_answer(cell, beside, sheet.form.department) for cell in (*cells, *left, *astray))
    notes = [
        *(problem for cell in cells if cell.matches for problem in _cell_problems(cell, beside.details)),
        *row_problems.report_rows(sheet, reading.doubtful, reading.unknown),
        *row_problems.report_own_words(sheet, reading.in_own_words),
        *unanswered,
    ]
    return answers, notes


def _others(sheet: AnswerSheet, scope: Scope | None) -> Iterator[_Cell]:
    """Yield the answers that one line gives about everybody not listed, on the questions of the sheet."""
    if scope is None:
        return
    for number in sorted(filter(sheet.people.number_of, scope.people)):
        for question in dict.fromkeys(question.name for _, question in sheet.columns):
            asked = next(known for _, known in sheet.columns if known.name == question)
            said = scope.statement
            # Whoever the roster does not identify is identified by no list either.
            yield _Cell(
                number, asked, Word.NONE, said.written, said.place, sheet.people.is_identified(number)
            )


def _filled(sheet: AnswerSheet, row: PersonRow, reading: _Reading) -> Iterator[_Cell]:
    """Yield the filled cells of one row; a row of nobody, or perhaps of another, is reported once."""
    number = row.person.number if row.person is not None else ""
    read = [
        (column, question, _said(sheet.table.value(row.row, column), number, question, reading))
        for column, question in sheet.columns
    ]
    says_anything = any(said.word is not None for _, _, said in read)
    if row.person is None:
        if says_anything and not row.is_statement:
            reading.unknown.append(row)
        return
    if says_anything and row.person.doubt is not None:
        reading.doubtful.append(row)
    for column, question, said in read:
        place = sheet.table.place(row.row, column)
        if said.word is not None and said.word is not Word.UNCLEAR and not said.of_the_form:
            own = words(sheet.table.value(row.row, column))  # a word of the unit's own, for it to check
            reading.in_own_words.setdefault((own, said.word), []).append(place)
        matches, word = row.person.doubt is None, said.word or Word.UNCLEAR
        cell = _Cell(number, question, word, said.written, place, matches, said.read_by)
        if said.word is None:
            reading.blanks.setdefault(cell.key, cell)
        else:
            yield cell


def _astray(sheet: AnswerSheet, row: PersonRow, reading: _Reading) -> Iterator[_Cell]:
    """Yield what a row that is not surely anybody's says, for everybody else whom it may be about."""
    if row.is_statement or row.is_surely:
        return
    own = row.person.number if row.person is not None else None
    others = meant_besides(sheet.people, row.written, own)
    for column, question in sheet.columns if others else ():
        if (others, question.name) in reading.waiting:
            continue
        word = read_answer(
            sheet.table.value(row.row, column), question.ask.zh, reading.legend, detailed=False
        )
        place, written = sheet.table.place(row.row, column), sheet.table.text(row.row, column)
        if word is not None:
            reading.waiting.add((others, question.name))
            for each in sorted(others):
                yield _Cell(each, question, word, written, place, matches=False, astray=True)


def _said(value: CellValue, number: str, question: Question, reading: _Reading) -> _Said:
    """Read one cell as an answer about somebody; what cells say alike is read once."""
    detailed = reading.details.speaks_of((number, question.name))
    if not isinstance(value, str):
        return _read(value, question, reading.legend, detailed=detailed)
    key = value, question.ask.zh, detailed
    if key not in reading.said:
        reading.said[key] = _read(value, question, reading.legend, detailed=detailed)
    return reading.said[key]


def _read(value: CellValue, question: Question, legend: Legend, *, detailed: bool) -> _Said:
    """Read a cell as the answer to a question, and say what it was read by."""
    return _Said(
        read_answer(value, question.ask.zh, legend, detailed=detailed),
        masked(words(value)),
        read_by(value, legend, detailed=detailed),
        in_words_of_the_form(value),
    )


def _left_over(
    sheet: AnswerSheet, reading: _Reading, answered: AbstractSet[tuple[str, str]]
) -> tuple[list[_Cell], list[Problem]]:
    """Return an unclear cell for each person and question that has details and no answer in this workbook."""
    by_name = {question.name: question for question in sheet.form.questions.values()}
    details, left = reading.details, dict[tuple[str, str], _Cell]()
    problems: list[Problem] = []
    for key, records in (*details.records.items(), *details.bare.items(), *details.doubts.items()):
        if key in answered or key in left:
            continue
        number, name = key
        nowhere = _Cell(number, by_name[name], Word.UNCLEAR, "", _first_place(records), matches=True)
        cell = left[key] = reading.blanks.get(key, nowhere)
        if key in details.records or key in details.bare:  # a row in doubt is reported where it stands
            ask = cell.question.ask.zh
            problems.append(clearance_problems.details_without_answer(number, ask, cell.place))
    return list(left.values()), problems


def _first_place(records: tuple[Record, ...]) -> Place:
    """Return where the first record stands; records of a sheet always have a place."""
    return next(record.place for record in records if record.place is not None)


def _answer(cell: _Cell, beside: Beside, department: str) -> Answer:
    """Build the answer of one cell, with the details that go with it."""
    detailed = beside.details.records.get(cell.key, ())
    return Answer(
        number=cell.number,
        question=cell.question.name,
        department=department,
        word=cell.word,
        written=cell.written,
        records=_records(cell, detailed, beside.details),
        signature=beside.signature,
        place=cell.place,
        matches=cell.matches,
        read_by=cell.read_by,
        astray=cell.astray,
    )


def _records(cell: _Cell, detailed: tuple[Record, ...], details: Details) -> tuple[Record, ...]:
    """Return the records of an answer: its details, what 有 alone amounts to, and what contradicts 未发现."""
    doubts = details.doubts.get(cell.key, ())
    match cell.word:
        case Word.FOUND if detailed and doubts:
            # A row that may be theirs counts for nothing, and leaves open whether there is more.
            return (*detailed[:-1], replace(detailed[-1], complete=False))
        case Word.FOUND:
            return detailed or (_bare(cell, doubts),)
        case Word.NONE:
            return detailed + doubts + details.strays.get(cell.number, ())
        case Word.CHECKING | Word.WRONG_PERSON | Word.NOT_OURS | Word.UNCLEAR:
            return detailed + doubts


def _bare(cell: _Cell, doubts: tuple[Record, ...]) -> Record:
    """Return the record of 有 without details; the strictest disclosure of a row that may be theirs binds."""
    bare = bare_record(cell.question, cell.place)
    for doubt in doubts:
        disclosure = stricter(bare.disclosure or Disclosure.FULL, doubt.disclosure)
        if disclosure is not (bare.disclosure or Disclosure.FULL):
            bare = replace(bare, disclosure=disclosure, basis=doubt.basis)
    return bare


def _cell_problems(cell: _Cell, details: Details) -> Iterator[Problem]:
    """Report an answer that cannot be understood, or that its details contradict."""
    detailed = details.records.get(cell.key) or details.bare.get(cell.key, ())
    if cell.word is Word.UNCLEAR and any(
        is_no_punishment(cell.written, known.kind) for known in cell.question.fields.values()
    ):
        yield clearance_problems.answer_is_no_punishment(cell.written, cell.place)
    elif cell.word is Word.UNCLEAR and cell.written:
        yield clearance_problems.unclear_answer(cell.written, cell.place)
    elif cell.word is Word.FOUND and cell.question.fields and not details.speaks_of(cell.key):
        yield clearance_problems.found_without_details(cell.number, cell.question.ask.zh, cell.place)
    elif cell.word is Word.NONE and detailed:
        yield clearance_problems.none_with_details(cell.number, len(detailed), cell.place)
