"""Reads the sheet 明细: the records behind an answer 有, one row each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answers.words import read_disclosure
from candidates.clearances.forms import DETAILS, detail_labels
from candidates.clearances.records import details_problems
from candidates.clearances.records.influence import calculated_date
from candidates.clearances.records.punishments import is_no_punishment
from candidates.clearances.records.record_values import expected, read_value
from candidates.clearances.records.row_owners import owner_of, written_in
from candidates.clearances.unit_form import UnitForm
from candidates.people.whose_row import Owner, Owners, Sure, Unsure
from candidates.tables.answer_tables import Column, Table, find_table, shows_anything
from candidates.tables.header_row import header_key
from files.books.sheets import Sheet, is_blank, words
from vocabulary.answers import Record
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Choice
from vocabulary.origins import Origin
from vocabulary.places import Place, SheetPlace, place_order
from vocabulary.problems import Note, Problem
from vocabulary.questions import Disclosure, Question, RecordField

DETAILS_SHEET = DETAILS.sheet

_SAYING = ("question", "paper", "document", "disclosure", "basis")
_QUESTION, _PAPER, _DOCUMENT, _DISCLOSURE, _BASIS = map(DETAILS.keys, _SAYING)
_KNOWN = DETAILS.keys()
# Copied by units from the form beside it, or kept for the reader.
_BESIDE = _KNOWN - DETAILS.keys("number", *_SAYING)

Key = tuple[str, str]  # a person number and the name of a question
Records = Mapping[Key, tuple[Record, ...]]


@dataclass(frozen=True, slots=True)
class Details:
    """The records of a workbook by person and question."""

    records: Records = field(default_factory=dict)  # by rows that say more of their person than the number
    # By rows that say no more than the number; once they are settled, those that were not used.
    bare: Records = field(default_factory=dict)
    # What may be about a person without surely being so, with nothing of its content.
    doubts: Records = field(default_factory=dict)
    # Rows about a person whose question is not known: they contradict any 未发现 beside them.
    strays: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()  # questions of rows that are surely nobody's
    unresolved: int = 0  # rows that are surely nobody's

    def speaks_of(self, key: Key) -> bool:
        """Whether any row is, or may be, about a person and question."""
        return key in self.records or key in self.bare or key in self.doubts


def read_details(sheet: Sheet | None, form: UnitForm, owners: Owners) -> tuple[Details, list[Note]]:
    """Read all rows of details: each is a record of one person, or a doubt about everybody it may mean."""
    if sheet is None or all(is_blank(cell) for row in sheet.rows for cell in row):
        return Details(), []
    table = find_table(sheet, detail_labels(form.questions.values()), *DETAILS.required)
    if table is None:
        place = sheet.whole()
        return Details(), [clearance_problems.no_header(place, DETAILS.headers("number", "question"))]
    labels = _labels(form)
    unknown = [
        details_problems.unknown_detail_column(column.written, table.place(table.header, column.index))
        for column in table.columns
        if column.key not in _KNOWN | labels and shows_anything(table, column)
    ]
    details, notes = _read_rows(_Sheet(table, form, labels), owners)
    return details, [*unknown, *notes]


def bare_record(question: Question, place: Place | None) -> Record:
    """Return what 有 without details comes to: one record of which nothing is known but that it is there."""
    values: dict[str, Fact] = {name: Unknown(Origin.INCOMPLETE, place) for name in question.fields}
    return Record(values, place, complete=not values)


def without_content(question: Question, record: Record) -> Record:
    """Return of a record that there is one and how far it may be disclosed: whose it is, nobody knows."""
    bare = bare_record(question, record.place)
    return replace(bare, disclosure=record.disclosure, basis=record.basis)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The table of details, and what may stand in it."""

    table: Table
    form: UnitForm
    labels: frozenset[str]

    def index(self, headers: frozenset[str]) -> int | None:
        """Return the column with one of these headers."""
        return self.table.index(headers)

    def says_anything(self, row: int) -> bool:
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


_Shared = defaultdict[tuple[frozenset[str], str], list[Record]]  # by whom rows may be about, and the question


@dataclass(slots=True)
class _Gathered:
    """What the rows read so far have given."""

    records: defaultdict[Key, list[Record]] = field(default_factory=lambda: defaultdict(list))
    bare: defaultdict[Key, list[Record]] = field(default_factory=lambda: defaultdict(list))
    doubts: _Shared = field(default_factory=lambda: defaultdict(list))
    strays: _Shared = field(default_factory=lambda: defaultdict(list))
    lost: set[str] = field(default_factory=set)
    unresolved: int = 0

    def details(self) -> Details:
        """Return all of it."""
        records, bare = (
            {key: tuple(found) for key, found in gathered.items()} for gathered in (self.records, self.bare)
        )
        strays = {number: found for (number, _), found in _shared_out(self.strays).items()}
        return Details(records, bare, _shared_out(self.doubts), strays, frozenset(self.lost), self.unresolved)


def _shared_out(gathered: _Shared) -> dict[Key, tuple[Record, ...]]:
    """Return by person what rows say that may be about several people: namesakes share one tuple."""
    found: dict[Key, tuple[Record, ...]] = {}
    for (concerned, question), records in gathered.items():
        shared = tuple(records)
        for number in concerned:
            key = number, question
            found[key] = _in_rows(found[key] + shared) if key in found else shared
    return found


def _in_rows(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """Return records in the order of their rows."""
    return tuple(
        sorted(records, key=lambda record: place_order(record.place) if record.place else ("", "", 0, 0))
    )


def _read_rows(sheet: _Sheet, owners: Owners) -> tuple[Details, list[Note]]:
    """Read the rows in their order."""
    gathered, table = _Gathered(), sheet.table
    notes: list[Note] = []
    for row in filter(sheet.says_anything, table.rows()):
        (owner, doubts), (question, faults) = owner_of(owners, table, row), _question(sheet, row)
        notes += [*doubts, *faults]
        gathered.unresolved += isinstance(owner, Unsure)
        match question:
            case Question():
                record, row_notes = _read_record(sheet, row, question)
                notes += row_notes
                _gather(sheet, (row, record), (owner, question), gathered)
            case _Other.UNKNOWN:
                numbers = {owner.number} if isinstance(owner, Sure) else owner.concerned
                gathered.strays[frozenset(numbers), ""].append(Record({}, table.place(row), complete=False))
            case _Other.UNIT:
                pass
    return gathered.details(), notes


def _gather(
    sheet: _Sheet, read: tuple[int, Record], about: tuple[Owner, Question], gathered: _Gathered
) -> None:
    """Keep the record of a row about a question; of one that is nobody's only that it is there."""
    (row, record), (owner, question) = read, about
    match owner:
        case Sure(number, named):
            (gathered.records if named else gathered.bare)[number, question.name].append(record)
        case Unsure(concerned):
            if not written_in(sheet.table, row).named:
                gathered.lost.add(question.name)
            gathered.doubts[concerned, question.name].append(without_content(question, record))


class _Other(Enum):
    """A row that is about no question put to this unit."""

    UNIT = "unit"  # about one that is put to another
    UNKNOWN = "unknown"


def _question(sheet: _Sheet, row: int) -> tuple[Question | _Other, list[Problem]]:
    """Return the question that a row is about, or report that there is none."""
    at = sheet.index(_QUESTION)
    asked, place = sheet.table.text(row, at), sheet.table.place(row, at)
    question = sheet.form.questions.get(header_key(asked))
    if question is not None:
        return question, []
    if header_key(asked) in sheet.form.others:
        return _Other.UNIT, [clearance_problems.question_of_another(asked, place)]
    return _Other.UNKNOWN, [details_problems.unknown_question(asked, place, sheet.form.wordings)]


def _read_record(sheet: _Sheet, row: int, question: Question) -> tuple[Record, list[Note]]:
    """Read one row as a record of the question."""
    table = sheet.table
    notes: list[Note] = [*_cells_of_others(sheet, row, question)]
    values: dict[str, Fact] = {}
    for name, known in question.fields.items():
        values[name], faults = _read_field(table, row, known)
        notes += faults
    disclosure, doubts = _disclosure(sheet, row)
    # As written: a later statement keeps a finding only if it names the very paper. Reports mask it.
    paper = (words(table.value(row, sheet.index(headers))) for headers in (_PAPER, _DOCUMENT))
    record = Record(
        values=_calculated(question, values),
        place=table.place(row),
        paper=" ".join(part for part in paper if part),
        disclosure=disclosure,
        basis=table.text(row, sheet.index(_BASIS)),
    )
    return record, [*notes, *doubts]


def _cells_of_others(sheet: _Sheet, row: int, question: Question) -> Iterator[Problem]:
    """Report what is written in a column that this row's question does not have."""
    own = {header_key(known.label.zh) for known in question.fields.values()}

    def belongs_elsewhere(column: Column) -> bool:
        """Whether the column is a field of other questions alone."""
        return column.key in sheet.labels and column.key not in own | _KNOWN

    for column in filter(belongs_elsewhere, sheet.table.columns):
        if not is_blank(sheet.table.value(row, column.index)):
            place = sheet.table.place(row, column.index)
            yield details_problems.detail_not_asked(column.written, question.ask.zh, place)


def _read_field(table: Table, row: int, known: RecordField) -> tuple[Fact, list[Problem]]:
    """Read one field: blank is incomplete, what is no value of its kind is unclear."""
    column = table.index(frozenset({header_key(known.label.zh)}))
    place, cell = table.place(row, column), table.value(row, column)
    if is_blank(cell):
        return Unknown(Origin.INCOMPLETE, place), []
    value = read_value(cell, known.kind)
    if value is None:
        written = table.text(row, column)
        return Unknown(Origin.UNCLEAR, place), [_unreadable(known, words(cell), written, place)]
    return Known(value, place), []


def _unreadable(known: RecordField, said: str, written: str, place: SheetPlace) -> Problem:
    """Say that a cell is no value of its field; what is by law no punishment has a way out of its own."""
    if isinstance(known.kind, Choice) and is_no_punishment(said, known.kind):
        return details_problems.no_punishment(written, known.label.zh, known.kind.options.values(), place)
    return details_problems.unreadable_detail(written, known.label.zh, expected(known.kind), place)


def _calculated(question: Question, values: Mapping[str, Fact]) -> Mapping[str, Fact]:
    """Return the values with each left-out date calculated where the pack says how."""
    calculated = dict(values)
    for name, known in question.fields.items():
        fact = values[name]
        # A date that is there and cannot be read is asked again, not replaced.
        if known.otherwise is not None and isinstance(fact, Unknown) and fact.origin is Origin.INCOMPLETE:
            calculated[name] = calculated_date(known.otherwise, values, fact)
    return calculated


def _disclosure(sheet: _Sheet, row: int) -> tuple[Disclosure | None, list[Note]]:
    """Read how far the record may be disclosed; a word that is not on the list discloses it to nobody."""
    column = sheet.index(_DISCLOSURE)
    cell, place = sheet.table.value(row, column), sheet.table.place(row, column)
    if is_blank(cell):
        return None, []
    disclosure = read_disclosure(cell)
    if disclosure is None:
        return Disclosure.WITHHELD, [
            details_problems.unclear_disclosure(sheet.table.text(row, column), place)
        ]
    if disclosure is Disclosure.WITHHELD and not sheet.table.text(row, sheet.index(_BASIS)):
        return disclosure, [details_problems.withheld_without_basis(place)]
    return disclosure, []
