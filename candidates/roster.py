"""A row of a roster becomes a nominee, a row about nobody we can name, or a row that is skipped."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from candidates.asides import aside
from candidates.born_and_sex import read_birth_date, read_sex, usable_id
from candidates.candidate import Candidate, Hold, Reservation, VillageKey
from candidates.facts import Fact, Known, Unknown
from candidates.fields import ROSTER_FIELDS, Field
from candidates.header_row import Header, TableRow
from candidates.id_cell import read_id_cell
from candidates.kin import KinDeclaration, Unreadable, read_kin
from candidates.names import is_unclear, same_name_key
from candidates.origins import Origin
from candidates.roster_cells import read_cell, read_several
from candidates.roster_headers import TELLING
from candidates.roster_problems import (
    kin_unreadable,
    name_blank,
    name_unclear,
    no_person,
    post_blank,
    post_unknown,
)
from candidates.village import Directory, Village, unknown_village
from sources.places import Place
from sources.problems import Problem
from sources.sheets import is_blank, words
from sources.texts import Text

_APART = frozenset({"name", "id_number", "sex", "birth_date", "posts", "kin"})  # read each in its own way


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
class Setting:
    """What a row is read against: the county's villages and its polling day."""

    villages: Directory
    polling_day: date

    def polling_day_of(self, village: Village | None) -> date:
        """Return the polling day of a village."""
        return (village.polling_day if village else None) or self.polling_day


@dataclass(slots=True)
class _Notes:
    """What one row gives besides its facts."""

    problems: list[Problem] = field(default_factory=list)
    reservations: list[Reservation] = field(default_factory=list)

    def hold(self, hold: Hold, message: Text, place: Place) -> None:
        """Hold the nominee back from `pass`."""
        self.reservations.append(Reservation(hold, message, place))

    def keep(self, read: tuple[Fact, list[Problem]]) -> Fact:
        """Keep the problems of a cell and return its fact."""
        self.problems.extend(read[1])
        return read[0]


def read_rows(header: Header, setting: Setting) -> Iterator[tuple[Outcome, list[Problem]]]:
    """Read every row below the headers, each once."""
    for row in header.rows():
        reason = aside(row, TELLING)
        if reason:
            yield Skip(row.place(), reason), []
        elif same_name_key(row.text("name")) or not is_blank(row.cell("id_number")):
            yield _candidate(row, setting)
        else:
            yield _unidentified(row, setting), [no_person(row.place())]


def _candidate(row: TableRow, setting: Setting) -> tuple[Candidate, list[Problem]]:
    """Read a row that names somebody."""
    notes = _Notes()
    village = _village(row, setting, notes)
    facts = {known.name: _plain(row, known, notes) for known in _columns(row)}
    facts |= _identity(row, setting.polling_day_of(village), notes)
    posts, facts["posts"] = _posts(row, notes)
    kin = _kin(row, notes)
    facts["kin"] = _kin_fact(row, kin)
    candidate = Candidate(
        number=row.text("number"),  # as written; the roll gives every nominee a number
        key=village.key if village else None,
        written_village=VillageKey(row.text("township"), row.text("village")),
        facts=facts,
        kin=kin,
        posts=posts,
        reservations=tuple(notes.reservations),
        place=row.place(),
    )
    return candidate, notes.problems


def _columns(row: TableRow) -> list[Field]:
    """Return the fields of the roster's columns that are read by their kind alone."""
    return [
        known for name, known in ROSTER_FIELDS.items() if name in row.header.columns and name not in _APART
    ]


def _plain(row: TableRow, known: Field, notes: _Notes) -> Fact:
    """Read a cell by its kind."""
    return notes.keep(read_cell(known, row.cell(known.name), row.place(known.name)))


def _village(row: TableRow, setting: Setting, notes: _Notes) -> Village | None:
    """Find the row's village, or hold the nominee."""
    written = VillageKey(row.text("township"), row.text("village"))
    village = setting.villages.find(written)
    if village is None:
        problem = unknown_village(written, row.place("village"), setting.villages)
        notes.hold(Hold.NO_VILLAGE, problem.message, problem.place)
        notes.problems += [problem] if "village" in row.header.columns else []
    return village


def _identity(row: TableRow, polling_day: date, notes: _Notes) -> dict[str, Fact]:
    """Read name, ID, birth date and sex, which must fit together."""
    facts: dict[str, Fact] = {"name": _name(row, notes), "id_number": _id_number(row, notes)}
    id_number = usable_id(facts["id_number"])
    born = read_birth_date(
        row.cell("birth_date"), row.place("birth_date"), id_number=id_number, polling_day=polling_day
    )
    facts["birth_date"] = notes.keep(born)
    if isinstance(born[0], Unknown) and born[0].origin is Origin.UNCLEAR:
        notes.hold(Hold.UNREADABLE, born[1][0].message, row.place("birth_date"))
    facts["sex"] = notes.keep(read_sex(row.cell("sex"), row.place("sex"), id_number=id_number))
    return facts


def _name(row: TableRow, notes: _Notes) -> Fact:
    """Read the name, as it is written."""
    place = row.place("name")
    if is_unclear(row.text("name")):
        problem = name_unclear(row.text("name"), place)
        notes.problems.append(problem)
        notes.hold(Hold.NO_IDENTITY, problem.message, place)
    if same_name_key(row.text("name")):
        return Known(row.text("name"), place)
    problem = name_blank(place)
    notes.problems.append(problem)
    notes.hold(Hold.NO_IDENTITY, problem.message, place)
    return Unknown(Origin.BLANK, place)


def _id_number(row: TableRow, notes: _Notes) -> Fact:
    """Read the ID number."""
    fact, problems = read_id_cell(row.cell("id_number"), row.place("id_number"))
    for problem in problems:
        notes.problems.append(problem)
        notes.hold(Hold.NO_IDENTITY, problem.message, problem.place)
    return fact


def _posts(row: TableRow, notes: _Notes) -> tuple[frozenset[str], Fact]:
    """Read the posts nominated for; while one is not known, others than those read may be meant."""
    value, place = row.cell("posts"), row.place("posts")
    blank = is_blank(value)
    posts, unread = (frozenset[str](), list[str]()) if blank else read_several("posts", value)
    if not blank and not unread:
        return posts, Known(posts, place)
    problem = post_blank(place) if blank else post_unknown(unread, place)
    notes.problems += [problem] if "posts" in row.header.columns else []
    notes.hold(Hold.NO_POST, problem.message, place)
    return posts, Unknown(Origin.BLANK if blank else Origin.UNCLEAR, place)


def _kin(row: TableRow, notes: _Notes) -> KinDeclaration:
    """Read the declaration of kin."""
    kin = read_kin(row.text("kin"))
    if isinstance(kin, Unreadable):
        notes.problems.append(kin_unreadable(row.place("kin")))
    return kin


def _kin_fact(row: TableRow, kin: KinDeclaration) -> Fact:
    """Return the declaration as a fact of words."""
    place = row.place("kin")
    if is_blank(row.cell("kin")):
        return Unknown(Origin.BLANK, place)
    return (
        Unknown(Origin.UNCLEAR, place)
        if isinstance(kin, Unreadable)
        else Known(words(row.cell("kin")), place)
    )


def _unidentified(row: TableRow, setting: Setting) -> Unidentified:
    """Keep of a row without name and ID what tells whom it may be about."""
    notes = _Notes()
    village = _village(row, setting, notes)
    born = read_birth_date(
        row.cell("birth_date"),
        row.place("birth_date"),
        id_number=None,
        polling_day=setting.polling_day_of(village),
    )
    posts, posts_fact = _posts(row, notes)
    return Unidentified(
        key=village.key if village else None,
        sex=read_sex(row.cell("sex"), row.place("sex"), id_number=None)[0],
        birth_date=born[0],
        posts=posts,
        posts_open=isinstance(posts_fact, Unknown),
        place=row.place(),
    )
