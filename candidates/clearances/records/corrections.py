"""Reads the sheet 更正: an answer taken back, by whom and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answers.words import read_word
from candidates.clearances.records import details_problems
from candidates.clearances.records.row_owners import Owners, Sure, Unsure
from candidates.clearances.unit_form import UnitForm
from candidates.tables.answer_tables import Table, find_table, headers_of
from candidates.tables.cells import cell_moment
from candidates.tables.header_row import header_key
from candidates.tables.row_identity import number_key
from files.books.sheets import CellValue, Sheet, is_blank
from vocabulary.answers import Correction, Record, Word
from vocabulary.dates import Day
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem
from vocabulary.questions import Question

CORRECTIONS_SHEET = "更正"

_NUMBER = headers_of("number")
_QUESTION = frozenset({"事项"})
_SAID = ("事项", "原反馈", "现反馈", "原因", "经办人", "分管领导", "文号", "日期")


@dataclass(frozen=True, slots=True)
class Corrections:
    """The rows of one sheet that are surely somebody's, and those that may be about these people."""

    rows: tuple[Correction, ...] = ()
    doubts: Mapping[tuple[str, str], tuple[Record, ...]] = field(default_factory=dict)


def read_corrections(
    sheet: Sheet | None, form: UnitForm, owners: Owners
) -> tuple[Corrections, list[Problem]]:
    """Read all complete corrections."""
    if sheet is None or all(is_blank(cell) for row in sheet.rows for cell in row):
        return Corrections(), []
    table = find_table(sheet, _NUMBER, _QUESTION)
    if table is None:
        place = SheetPlace(sheet.file, sheet.name)
        return Corrections(), [clearance_problems.no_header(place, ("人员编号", "事项"))]
    rows = (_Row(table, row) for row in table.rows())
    told = [_read_row(row, form, owners) for row in rows if row.tells]
    read = [one for one, _ in told]
    corrections = Corrections(
        tuple(one for one in read if isinstance(one, Correction)),
        {
            (number, one.question): (Record({}, one.place, complete=False),)
            for one in read
            if isinstance(one, _Doubtful)
            for number in one.concerned
        },
    )
    return corrections, [problem for _, problems in told for problem in problems]


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
    def tells(self) -> bool:
        """Whether the row says anything."""
        return bool(self.number) or any(self.text(header) for header in _SAID)

    @property
    def number(self) -> str:
        """Return the person number as written."""
        return number_key(self.table.value(self.row, self.table.index(_NUMBER)))

    def value(self, header: str) -> CellValue:
        """Return the value under a header."""
        return self.table.value(self.row, self.table.index(frozenset({header})))

    def text(self, header: str) -> str:
        """Return the text under a header."""
        return self.table.text(self.row, self.table.index(frozenset({header})))

    def place(self, header: str) -> SheetPlace:
        """Return the place of the cell under a header."""
        return self.table.place(self.row, self.table.index(frozenset({header})))


def _read_row(
    row: _Row, form: UnitForm, owners: Owners
) -> tuple[Correction | _Doubtful | None, list[Problem]]:
    """Read one row; one that lacks anything takes nothing back."""
    missing = _missing(row)
    if missing:
        return None, [details_problems.correction_incomplete(missing, row.table.place(row.row))]
    owner, problems = owners.of(row.table, row.row)
    question = form.questions.get(header_key(row.text("事项")))
    if question is None:
        unknown = details_problems.unknown_question(row.text("事项"), row.place("事项"), form.wordings)
        return None, [*problems, unknown]
    match owner:
        case Sure():
            return _correction(row, owner, question, form.department), problems
        case Unsure(concerned):
            return _Doubtful(concerned, question.name, row.table.place(row.row)), problems


def _missing(row: _Row) -> tuple[str, ...]:
    """Return the headers under which nothing usable stands."""
    blank = [header for header in _SAID if not row.text(header)]
    unread = [
        header
        for header in ("原反馈", "现反馈")
        if header not in blank and _word(row, header) is Word.UNCLEAR
    ]
    undated = ["日期"] if "日期" not in blank and _date(row) is None else []
    return (*([] if row.number else ["人员编号"]), *blank, *unread, *undated)


def _word(row: _Row, header: str) -> Word:
    """Read an answer word; nothing is no word."""
    return read_word(row.value(header)) or Word.UNCLEAR


def _date(row: _Row) -> Day | None:
    """Read the date of the correction; 至今 is none."""
    moment = cell_moment(row.value("日期"))
    return moment if isinstance(moment, Day) else None


def _correction(row: _Row, owner: Sure, question: Question, department: str) -> Correction:
    """Build the correction of a complete row."""
    return Correction(
        number=owner.number,
        question=question.name,
        department=department,
        was=_word(row, "原反馈"),
        now=_word(row, "现反馈"),
        reason=row.text("原因"),
        officer=row.text("经办人"),
        leader=row.text("分管领导"),
        document=row.text("文号"),
        given_on=_date(row),
        place=row.table.place(row.row),
        named=owner.named,
    )
