"""Reads the sheet 更正: an answer taken back, by whom and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answers.words import read_word
from candidates.clearances.forms import CORRECTIONS
from candidates.clearances.records import details_problems
from candidates.clearances.records.row_owners import owner_of
from candidates.clearances.unit_form import UnitForm
from candidates.people.row_identity import number_key
from candidates.people.whose_row import Owners, Sure, Unsure
from candidates.tables.answer_tables import Table, find_table, shows_anything
from candidates.tables.cells import cell_moment
from candidates.tables.header_problems import columns_not_read
from candidates.tables.header_row import header_key
from files.books.sheets import CellValue, Sheet, is_blank
from vocabulary.answers import Correction, Record, Word
from vocabulary.dates import Day
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint, Note, Problem
from vocabulary.questions import Question

CORRECTIONS_SHEET = CORRECTIONS.sheet

_KNOWN, _NUMBER = CORRECTIONS.keys(), CORRECTIONS.keys("number")
_SAID = ("question", "was", "now", "reason", "officer", "leader", "document", "given_on")


@dataclass(frozen=True, slots=True)
class Corrections:
    """The rows of one sheet that are surely somebody's, and those that may be about these people."""

    rows: tuple[Correction, ...] = ()
    doubts: Mapping[tuple[str, str], tuple[Record, ...]] = field(default_factory=dict)


def read_corrections(sheet: Sheet | None, form: UnitForm, owners: Owners) -> tuple[Corrections, list[Note]]:
    """Read all complete corrections."""
    if sheet is None or all(is_blank(cell) for row in sheet.rows for cell in row):
        return Corrections(), []
    table = find_table(sheet, CORRECTIONS.labels, *CORRECTIONS.required)
    if table is None:
        place = sheet.whole()
        return Corrections(), [clearance_problems.no_header(place, CORRECTIONS.headers("number", "question"))]
    rows = (_Row(table, row) for row in table.rows())
    rows_read = [_read_row(row, form, owners) for row in rows if row.says_anything]
    read = [one for one, _ in rows_read]
    corrections = Corrections(
        tuple(one for one in read if isinstance(one, Correction)),
        {
            (number, one.question): (Record({}, one.place, complete=False),)
            for one in read
            if isinstance(one, _Doubtful)
            for number in one.concerned
        },
    )
    return corrections, [*_unread(table), *(problem for _, problems in rows_read for problem in problems)]


def _unread(table: Table) -> list[Hint]:
    """Mention the columns that are filled and that no correction has."""
    written = tuple(
        column.written
        for column in table.columns
        if column.key not in _KNOWN and column.written and shows_anything(table, column)
    )
    place = table.sheet.whole()
    return [columns_not_read(written, place)] if written else []


@dataclass(frozen=True, slots=True)
class _Doubtful:
    """A complete row that is not surely anybody's."""

    concerned: frozenset[str]
    question: str
    place: SheetPlace


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the sheet, its cells by their headers."""

    table: Table
    row: int

    @property
    def says_anything(self) -> bool:
        """Whether the row says anything."""
        return bool(self.number) or any(self.text(name) for name in _SAID)

    @property
    def number(self) -> str:
        """Return the person number as written."""
        return number_key(self.table.value(self.row, self.table.index(_NUMBER)))

    def value(self, name: str) -> CellValue:
        """Return the value in a column."""
        return self.table.value(self.row, self.table.index(CORRECTIONS.keys(name)))

    def text(self, name: str) -> str:
        """Return the text in a column."""
        return self.table.text(self.row, self.table.index(CORRECTIONS.keys(name)))

    def place(self, name: str) -> SheetPlace:
        """Return the place of the cell in a column."""
        return self.table.place(self.row, self.table.index(CORRECTIONS.keys(name)))


def _read_row(
    row: _Row, form: UnitForm, owners: Owners
) -> tuple[Correction | _Doubtful | None, list[Problem]]:
    """Read one row; one that lacks anything takes nothing back."""
    missing = _missing(row)
    if missing:
        return None, [details_problems.correction_incomplete(missing, row.table.place(row.row))]
    owner, problems = owner_of(owners, row.table, row.row)
    question = form.questions.get(header_key(row.text("question")))
    if question is None:
        asked, place = row.text("question"), row.place("question")
        unknown = details_problems.unknown_question(asked, place, form.wordings)
        return None, [*problems, unknown]
    match owner:
        case Sure():
            return _correction(row, owner, question, form.department), problems
        case Unsure(concerned):
            return _Doubtful(concerned, question.name, row.table.place(row.row)), problems


def _missing(row: _Row) -> tuple[str, ...]:
    """Return the headers under which nothing usable stands."""
    blank = [name for name in _SAID if not row.text(name)]
    unread = [name for name in ("was", "now") if name not in blank and _word(row, name) is Word.UNCLEAR]
    undated = ["given_on"] if "given_on" not in blank and _date(row) is None else []
    missing = [*([] if row.number else ["number"]), *blank, *unread, *undated]
    return CORRECTIONS.headers(*missing) if missing else ()


def _word(row: _Row, name: str) -> Word:
    """Read an answer word; nothing is no word."""
    return read_word(row.value(name)) or Word.UNCLEAR


def _date(row: _Row) -> Day | None:
    """Read the date of the correction; 至今 is none."""
    moment = cell_moment(row.value("given_on"))
    return moment if isinstance(moment, Day) else None


def _correction(row: _Row, owner: Sure, question: Question, department: str) -> Correction:
    """Build the correction of a complete row."""
    return Correction(
        number=owner.number,
        question=question.name,
        department=department,
        was=_word(row, "was"),
        now=_word(row, "now"),
        reason=row.text("reason"),
        officer=row.text("officer"),
        leader=row.text("leader"),
        document=row.text("document"),
        given_on=_date(row),
        place=row.table.place(row.row),
        named=owner.named,
    )
