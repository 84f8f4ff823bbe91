"""Reads the sheet 明细: the records behind an answer 有, one row each."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from candidates.answers import Record
from candidates.clearances import details_problems
from candidates.clearances import problems as clearance_problems
from candidates.clearances.answer_tables import Column, Table, find_table, headers_of, shows_anything
from candidates.clearances.problems import Notes
from candidates.clearances.record_values import expected, read_value
from candidates.clearances.unit_form import UnitForm
from candidates.clearances.words import read_disclosure
from candidates.facts import Fact, Known, Unknown
from candidates.influence import reckon
from candidates.origins import Origin
from candidates.questions import Disclosure, Question, RecordField
from candidates.rosters.header_row import header_key
from candidates.rosters.row_identity import number_key
from sources.places import Place, SheetPlace
from sources.sheets import Sheet, is_blank

DETAILS_SHEET = "明细"

_NUMBER = headers_of("number")
_QUESTION = frozenset({"事项"})
_PAPER, _DOCUMENT = frozenset({"文书名称"}), frozenset({"文号"})
_DISCLOSURE, _BASIS = frozenset({"告知范围"}), frozenset({"依据"})
# Copied by units from the form beside it, or kept for the reader: never evaluated.
_BESIDE = headers_of("name") | headers_of("sex") | headers_of("id_number") | {"序号", "乡镇", "村", "备注"}
_KNOWN = _NUMBER | _QUESTION | _PAPER | _DOCUMENT | _DISCLOSURE | _BASIS | _BESIDE

Resolve = Callable[[str], str | None]  # a number as written to the number of the roll


@dataclass(frozen=True, slots=True)
class Details:
    """The records of a workbook by person and question."""

    records: Mapping[tuple[str, str], tuple[Record, ...]] = field(default_factory=dict)
    # Rows about a person whose question could not be told: they contradict any 未发现 beside them.
    strays: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    unresolved: int = 0  # rows about nobody of the roll


def read_details(sheet: Sheet | None, form: UnitForm, resolve: Resolve, notes: Notes) -> Details:
    """Read all rows of details that are about a person of the roll."""
    if sheet is None or all(is_blank(cell) for row in sheet.rows for cell in row):
        return Details()
    table = find_table(sheet, _NUMBER, _QUESTION)
    if table is None:
        clearance_problems.no_header(SheetPlace(sheet.file, sheet.name), ("人员编号", "事项"), notes)
        return Details()
    labels = _labels(form)
    for column in table.columns:
        if column.key not in _KNOWN and column.key not in labels and shows_anything(table, column):
            details_problems.unknown_detail_column(
                column.written, table.place(table.header, column.index), notes
            )
    return _read_rows(_Sheet(table, form, labels), resolve, notes)


def bare_record(question: Question, place: Place | None) -> Record:
    """Return what 有 without details comes to: one record of which nothing is known but that it is there."""
    values: dict[str, Fact] = {name: Unknown(Origin.INCOMPLETE, place) for name in question.fields}
    return Record(values, place, complete=not values)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The table of details, and what may stand in it."""

    table: Table
    form: UnitForm
    labels: frozenset[str]

    def index(self, headers: frozenset[str]) -> int | None:
        """Return the column with one of these headers."""
        return self.table.index(headers)

    def tells(self, row: int) -> bool:
        """Whether a row says anything beyond a running number or a name."""
        return any(
            not is_blank(self.table.value(row, column.index))
            for column in self.table.columns
            if column.key not in _BESIDE
        )


def _labels(form: UnitForm) -> frozenset[str]:
    """Return the headers of every field that some question of the unit has."""
    return frozenset(
        header_key(known.label.zh)
        for question in form.questions.values()
        for known in question.fields.values()
    )


def _read_rows(sheet: _Sheet, resolve: Resolve, notes: Notes) -> Details:
    """Read the rows in their order."""
    records: defaultdict[tuple[str, str], list[Record]] = defaultdict(list)
    strays: defaultdict[str, list[Record]] = defaultdict(list)
    unresolved = 0
    table, number_at, question_at = sheet.table, sheet.index(_NUMBER), sheet.index(_QUESTION)
    for row in filter(sheet.tells, table.rows()):
        written = number_key(table.value(row, number_at))
        number = resolve(written)
        if number is None:
            unresolved += 1
            clearance_problems.unknown_person(written, table.place(row, number_at), notes)
            continue
        asked = table.text(row, question_at)
        question = sheet.form.questions.get(header_key(asked))
        if question is not None:
            records[number, question.name].append(_read_record(sheet, row, question, notes))
        elif header_key(asked) in sheet.form.others:
            clearance_problems.question_of_another(asked, table.place(row, question_at), notes)
        else:
            place = table.place(row, question_at)
            details_problems.unknown_question(asked, place, sheet.form.wordings, notes)
            strays[number].append(Record({}, table.place(row), complete=False))
    return Details(
        {key: tuple(found) for key, found in records.items()},
        {number: tuple(found) for number, found in strays.items()},
        unresolved,
    )


def _read_record(sheet: _Sheet, row: int, question: Question, notes: Notes) -> Record:
    """Read one row as a record of the question."""
    table = sheet.table
    _report_cells_of_others(sheet, row, question, notes)
    values = {name: _read_field(table, row, known, notes) for name, known in question.fields.items()}
    paper = (table.text(row, sheet.index(headers)) for headers in (_PAPER, _DOCUMENT))
    return Record(
        values=_reckoned(question, values),
        place=table.place(row),
        paper=" ".join(part for part in paper if part),
        disclosure=_disclosure(sheet, row, notes),
        basis=table.text(row, sheet.index(_BASIS)),
    )


def _report_cells_of_others(sheet: _Sheet, row: int, question: Question, notes: Notes) -> None:
    """Report what is written in a column that this row's question does not have."""
    own = {header_key(known.label.zh) for known in question.fields.values()}

    def belongs_elsewhere(column: Column) -> bool:
        """Whether the column is a field of other questions alone."""
        return column.key in sheet.labels and column.key not in own | _KNOWN

    for column in filter(belongs_elsewhere, sheet.table.columns):
        if not is_blank(sheet.table.value(row, column.index)):
            place = sheet.table.place(row, column.index)
            details_problems.detail_not_asked(column.written, question.ask.zh, place, notes)


def _read_field(table: Table, row: int, known: RecordField, notes: Notes) -> Fact:
    """Read one field: blank is incomplete, what is no value of its kind is unclear."""
    column = table.index(frozenset({header_key(known.label.zh)}))
    place, cell = table.place(row, column), table.value(row, column)
    if is_blank(cell):
        return Unknown(Origin.INCOMPLETE, place)
    value = read_value(cell, known.kind)
    if value is None:
        written = table.text(row, column)
        details_problems.unreadable_detail(written, known.label.zh, expected(known.kind), place, notes)
        return Unknown(Origin.UNCLEAR, place)
    return Known(value, place)


def _reckoned(question: Question, values: Mapping[str, Fact]) -> Mapping[str, Fact]:
    """Return the values with each left-out date reckoned where the pack says how."""
    reckoned = dict(values)
    for name, known in question.fields.items():
        fact = values[name]
        # A date that is there and cannot be read is asked again, not replaced.
        if known.otherwise is not None and isinstance(fact, Unknown) and fact.origin is Origin.INCOMPLETE:
            reckoned[name] = reckon(known.otherwise, values, fact)
    return reckoned


def _disclosure(sheet: _Sheet, row: int, notes: Notes) -> Disclosure | None:
    """Read how far the record may be told; a word that is not on the list is told to nobody."""
    column = sheet.index(_DISCLOSURE)
    cell, place = sheet.table.value(row, column), sheet.table.place(row, column)
    if is_blank(cell):
        return None
    disclosure = read_disclosure(cell)
    if disclosure is None:
        details_problems.unclear_disclosure(sheet.table.text(row, column), place, notes)
        return Disclosure.WITHHELD
    if disclosure is Disclosure.WITHHELD and not sheet.table.text(row, sheet.index(_BASIS)):
        details_problems.withheld_without_basis(place, notes)
    return disclosure
