"""A row of a roster becomes a nominee, a row about nobody we can name, or a row that is skipped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from candidates.people.candidate import Candidate, Hold
from candidates.people.kin import KinDeclaration, Unreadable, read_kin
from candidates.rosters.columns.born_and_sex import read_birth_date, read_sex
from candidates.rosters.columns.education_columns import read_education
from candidates.rosters.columns.identity import RowNotes, misprint_of, read_identity
from candidates.rosters.columns.post_columns import POST_COLUMNS, post_left_out, read_posts
from candidates.rosters.layouts.rows import Passed, Read, laid_rows
from candidates.rosters.problems import (
    kin_unreadable,
    no_person,
    post_blank,
    post_unknown,
)
from candidates.rosters.table import RosterTable, roster_table
from candidates.tables.cells import cell_unclear
from candidates.tables.header_row import TableRow
from candidates.tables.words.matters import matters_in
from candidates.villages.finding import VillageFinder
from candidates.villages.village import DayUnread, VillageKey
from files.books.sheets import words
from vocabulary.facts import CellFact, Fact, Known, placed
from vocabulary.origins import Origin
from vocabulary.places import Place, SheetPlace
from vocabulary.problems import Problem
from vocabulary.texts import Text
from vocabulary.writing.masking import masked


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


@dataclass(frozen=True, slots=True)
class Home:
    """The village that rows name, or the problem that it is none; whose place is each row's own."""

    written: VillageKey
    key: VillageKey | None
    polling_day: date
    unknown: Problem | None = None
    day_unread: DayUnread | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What a row is read against: the county's villages and its polling day."""

    villages: VillageFinder
    polling_day: date

    homes: dict[tuple[str, str], Home] = field(default_factory=dict)  # found so far

    def home(self, row: TableRow) -> Home:
        """Return what a row's township and village come to; every writing is looked up once."""
        written = row.text("township"), row.text("village")
        found = self.homes.get(written)
        if found is None:
            found = self.homes[written] = self._find(VillageKey(*written), row.place("village"))
        return found

    def _find(self, written: VillageKey, place: Place) -> Home:
        """Look for the village that is meant."""
        village = self.villages.find(written, place)
        if isinstance(village, Problem):
            return Home(written, None, self.polling_day, village)
        day = village.polling_day or self.polling_day
        return Home(written, village.key, day, day_unread=village.day_unread)


def read_rows(read: Read, setting: Setting) -> Iterator[tuple[Outcome, list[Problem]]]:
    """Read every row of a table, each once."""
    table = roster_table(read.laid.header, scattered=read.laid.form is not None)
    for row in laid_rows(read):
        if isinstance(row, Passed):
            yield Skip(row.row.place(), row.reason), [row.problem] if row.problem else []
            continue
        meant, somebody = row
        if somebody:
            yield _candidate(meant, table, setting)
        else:
            yield _unidentified(meant, setting), [no_person(meant.place())]


def _candidate(row: TableRow, table: RosterTable, setting: Setting) -> tuple[Candidate, list[Problem]]:
    """Read a row that names somebody."""
    notes = RowNotes()
    home = _home(row, setting, notes)
    plain = _plain(row, table, notes)
    who = read_identity(row, home.polling_day, notes)
    posts, posts_fact, posts_place = _posts(row, notes)
    kin, kin_fact = _kin(row, notes)
    schooling = _schooling(row, table, notes)
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


def _posts(row: TableRow, notes: RowNotes) -> tuple[frozenset[str], CellFact, SheetPlace]:
    """Read the posts nominated for; while one is not known, others than those read may be meant."""
    read = read_posts(row)
    unsure = next(filter(None, map(row.doubt, POST_COLUMNS)), None) if row.given else None
    if unsure is not None:
        notes.problems.append(unsure)
        notes.hold(Hold.NO_POST, unsure.message, unsure.place)
        return frozenset(), Origin.UNCLEAR, read.place
    if read.filled and not read.unread and not read.blank:
        return read.posts, read.posts, read.place
    if read.filled and not read.unread:  # reported once for the whole column
        notes.hold(Hold.NO_POST, post_left_out(row, read.blank[0]), row.place(read.blank[0]))
        return read.posts, Origin.BLANK, row.place(read.blank[0])
    problem = post_unknown(read.unread, read.place) if read.filled else post_blank(read.place)
    notes.problems += [problem] if any(name in row.header.columns for name in POST_COLUMNS) else []
    notes.hold(Hold.NO_POST, problem.message, read.place)
    return read.posts, Origin.UNCLEAR if read.filled else Origin.BLANK, read.place


def _kin(row: TableRow, notes: RowNotes) -> tuple[KinDeclaration, CellFact]:
    """Read the declaration of kin, which as a fact is what the cell says."""
    written = words(row.cell("kin"))
    kin = read_kin(written)
    if isinstance(kin, Unreadable):
        notes.problems.append(kin_unreadable(row.place("kin")))
        return kin, Origin.UNCLEAR
    return kin, masked(written) or Origin.BLANK


def _schooling(row: TableRow, table: RosterTable, notes: RowNotes) -> Sequence[tuple[CellFact, SheetPlace]]:
    """Read the schooling where it stands in several columns."""
    read = read_education(row) if table.schooling else None
    if read is None:
        return ()
    fact, problems = read
    notes.problems += problems
    place = fact.place if isinstance(fact.place, SheetPlace) else row.place()
    return ((fact.value if isinstance(fact, Known) else fact.origin, place),)


def _unidentified(row: TableRow, setting: Setting) -> Unidentified:
    """Keep of a row without name and ID what shows whom it may be about."""
    notes = RowNotes()
    home = _home(row, setting, notes)
    born, _ = read_birth_date(row.cell("birth_date"), None, home.polling_day)
    sex, _ = read_sex(row.cell("sex"), None)
    posts, posts_fact, _ = _posts(row, notes)
    return Unidentified(
        key=home.key,
        sex=placed(sex, row.place("sex")),
        birth_date=placed(born, row.place("birth_date")),
        posts=posts,
        posts_open=isinstance(posts_fact, Origin),
        place=row.place(),
    )
