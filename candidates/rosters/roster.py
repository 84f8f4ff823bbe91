"""A row of a roster becomes a nominee, a row about nobody we can name, or a row that is skipped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from candidates.people.candidate import Candidate, Hold
from candidates.rosters.columns.born_and_sex import read_birth_date, read_sex
from candidates.rosters.columns.identity import RowNotes, misprint_of, read_identity
from candidates.rosters.layouts.rows import Passed, Read, laid_rows
from candidates.rosters.problems import no_person
from candidates.rosters.rows.parts import kin_of, posts_of, schooling_of
from candidates.rosters.rows.setting import Home, Setting
from candidates.rosters.rows.sure import SureRows, by_their_cells
from candidates.rosters.table import RosterTable, roster_table
from candidates.tables.cells import cell_unclear
from candidates.tables.header_row import TableRow
from candidates.tables.words.matters import matters_in
from candidates.villages.village import VillageKey
from files.books.sheets import words
from vocabulary.facts import CellFact, Fact, placed
from vocabulary.origins import Origin
from vocabulary.places import Place
from vocabulary.problems import Problem
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Unidentified:
    """A row with neither a name nor an ID: it may be about anybody whom it does not contradict."""

    key: VillageKey | None
    sex: Fact
    birth_date: Fact
    posts: frozenset[str]
    posts_open: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Skip:
    """A row that is no nominee of its own, and why (跳过)."""

    place: Place
    reason: Text


Outcome = Candidate | Unidentified | Skip


def read_rows(read: Read, setting: Setting) -> Iterator[tuple[Sequence[Outcome], list[Problem]]]:
    """Read every row of a table, each once; those that follow one another without a problem come together."""
    table = roster_table(read.laid.header, scattered=read.laid.form is not None)
    sure = SureRows(read.laid, table, setting) if by_their_cells(read.laid) else none_sure
    for row in laid_rows(read, sure):
        if isinstance(row, list):
            yield row, []
        elif isinstance(row, Passed):
            yield [Skip(row.row.place(), row.reason)], [row.problem] if row.problem else []
        elif row[1]:
            candidate, problems = _candidate(row[0], table, setting)
            yield [candidate], problems
        else:
            yield [_unidentified(row[0], setting)], [no_person(row[0].place())]


def none_sure(_: int) -> list[Candidate]:
    """Say of no row that it is sure: then each of them is read by itself."""
    return []


def _candidate(row: TableRow, table: RosterTable, setting: Setting) -> tuple[Candidate, list[Problem]]:
    """Read a row that names somebody."""
    notes = RowNotes()
    home = _home(row, setting, notes)
    plain = _plain(row, table, notes)
    who = read_identity(row, home.polling_day, notes)
    posts, posts_fact, posts_place = posts_of(row, notes)
    kin, kin_fact = kin_of(row, notes)
    schooling = schooling_of(row, notes)
    places = (posts_place, *(place for _, place in schooling))
    stated = (*plain, *who, posts_fact, kin_fact, *(fact for fact, _ in schooling))
    candidate = Candidate(
        number=words(row.cell("number")),  # as written; the roll gives every nominee a number
        key=home.key,
        written_village=home.written,
        facts=table.facts(row, stated, places),
        kin=kin,
        posts=posts,
        reservations=tuple(notes.reservations),
        place=row.place(),
        misprint=misprint_of(row, home.polling_day),
        agreed=matters_in(words(row.cell("consent"))),
    )
    return candidate, notes.problems


def _plain(row: TableRow, table: RosterTable, notes: RowNotes) -> list[CellFact]:
    """Read the cells that are read by their kind alone."""
    read, cells, given = [], row.cells, row.given
    for column in table.plain:
        if given is None:
            value, doubt = cells[column.index] if column.index < len(cells) else None, None
        else:
            value, doubt = row.cell(column.field.name), row.doubt(column.field.name)
        value_read = Origin.UNCLEAR if doubt else column.read(value)
        if value_read is Origin.UNCLEAR:
            problem = doubt or cell_unclear(column.field, value, row.place(column.field.name))
            notes.problems.append(problem)
            if column.field.name == "state":  # the person may have given up, and may stand
                notes.hold(Hold.UNREADABLE, problem.message, problem.place)
        read.append(value_read)
    return read


def _home(row: TableRow, setting: Setting, notes: RowNotes) -> Home:
    """Find the row's village, or hold the nominee."""
    doubt = row.doubt("village") or row.doubt("township")
    if doubt is not None:
        notes.hold(Hold.NO_VILLAGE, doubt.message, doubt.place)
        notes.problems.append(doubt)
        return Home(VillageKey(row.text("township"), row.text("village")), None, setting.polling_day)
    home = setting.home(row)
    if home.day_unread:
        notes.hold(Hold.POLLING_DAY, home.day_unread.message, home.day_unread.place)
    if home.unknown:
        problem = replace(home.unknown, place=row.place("village"))
        notes.hold(Hold.NO_VILLAGE, problem.message, problem.place)
        notes.problems += [problem] if "village" in row.header.columns else []
    return home


def _unidentified(row: TableRow, setting: Setting) -> Unidentified:
    """Keep of a row without name and ID what shows whom it may be about."""
    notes = RowNotes()
    home = _home(row, setting, notes)
    born, _ = read_birth_date(row.cell("birth_date"), None, home.polling_day)
    sex, _ = read_sex(row.cell("sex"), None)
    posts, posts_fact, _ = posts_of(row, notes)
    return Unidentified(
        key=home.key,
        sex=placed(sex, row.place("sex")),
        birth_date=placed(born, row.place("birth_date")),
        posts=posts,
        posts_open=isinstance(posts_fact, Origin),
        place=row.place(),
    )
