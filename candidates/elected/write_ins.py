"""A write-in (另选他人) as a record: what the row itself states, read as a roster is."""

from collections.abc import Sequence
from datetime import date

from candidates.elected.headers import OF_WRITE_INS
from candidates.people.candidate import Candidate
from candidates.people.kin import Declared, KinDeclaration, NotDeclared, Unreadable, read_kin
from candidates.rosters.columns.born_and_sex import read_birth_date, read_sex
from candidates.rosters.problems import kin_unreadable
from candidates.tables.cells import read_cell
from candidates.tables.header_row import TableRow
from candidates.villages.village import VillageKey
from files.books.sheets import words
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.facts import CellFact, Fact, Known, Unknown, placed
from vocabulary.origins import Origin
from vocabulary.problems import Problem
from vocabulary.writing.identity import IdNumber

_PLAIN = tuple(name for name in OF_WRITE_INS if name not in {"sex", "birth_date", "kin"})


def record_of(
    row: TableRow, key: VillageKey, post: str, id_number: IdNumber | None, polling_day: date
) -> tuple[Candidate, list[Problem]]:
    """Return a write-in as a record; whatever the row leaves out is not known."""
    problems: list[Problem] = []
    facts: dict[str, Fact] = {
        "name": Known(row.text("name"), row.place("name")),
        "posts": Known(frozenset({post}), row.place("post")),
        "id_number": placed(id_number.text if id_number else Origin.BLANK, row.place("id_number")),
    }
    for name in _PLAIN:
        facts[name], faults = read_cell(ROSTER_FIELDS[name], row.cell(name), row.place(name))
        problems += faults
    born, sex, faults = _born_and_sex(row, id_number, polling_day)
    facts["birth_date"], facts["sex"] = placed(born, row.place("birth_date")), placed(sex, row.place("sex"))
    kin, kin_faults = _kin(row)
    facts["kin"] = placed(_kin_fact(kin, row.text("kin")), row.place("kin"))
    record = Candidate("", key, key, facts, kin, frozenset({post}), (), row.place())
    return record, [*problems, *faults, *kin_faults]


def _born_and_sex(
    row: TableRow, id_number: IdNumber | None, polling_day: date
) -> tuple[CellFact, CellFact, list[Problem]]:
    """Read birth date and sex, which must fit the ID where one stands there."""
    in_id = id_number.born if id_number else None
    born, birth_fault = read_birth_date(row.cell("birth_date"), in_id, polling_day)
    sex, sex_fault = read_sex(row.cell("sex"), id_number.sex if id_number else None)
    faults = (("birth_date", birth_fault), ("sex", sex_fault))
    return born, sex, [fault(row.cell(name), row.place(name)) for name, fault in faults if fault]


def _kin(row: TableRow) -> tuple[KinDeclaration, list[Problem]]:
    """Read the declaration of kin."""
    kin = read_kin(words(row.cell("kin")))
    return kin, [kin_unreadable(row.place("kin"))] if isinstance(kin, Unreadable) else []


def _kin_fact(kin: KinDeclaration, written: str) -> CellFact:
    """Return the declaration as a fact."""
    match kin:
        case Declared():
            return written
        case NotDeclared():
            return Origin.BLANK
        case Unreadable():
            return Origin.UNCLEAR


def merged(records: Sequence[Candidate]) -> tuple[Candidate, bool]:
    """Return several rows on one write-in as one record, and whether they contradict each other.

    The order of the rows makes no difference.
    """
    first = records[0]
    differ = False
    facts: dict[str, Fact] = {}
    for name in first.facts:
        facts[name], differs = _agreed(name, [record.fact(name) for record in records])
        differ = differ or differs
    declared = {record.kin for record in records if not isinstance(record.kin, NotDeclared)}
    kin: KinDeclaration = next(iter(declared)) if len(declared) == 1 else NotDeclared()
    if len(declared) > 1:
        kin, differ = Unreadable(""), True
    posts = frozenset().union(*(record.posts for record in records))
    facts["posts"] = Known(posts, first.fact("posts").place)
    whole = Candidate("", first.key, first.written_village, facts, kin, posts, (), first.place)
    return whole, differ


def _agreed(name: str, facts: Sequence[Fact]) -> tuple[Fact, bool]:
    """Return what rows state of one fact: what one of them says, unless another one says otherwise."""
    said = {fact.value: fact for fact in facts if isinstance(fact, Known)}
    if len(said) > 1 and name not in {"posts", "kin", "name"}:
        return Unknown(Origin.CONFLICT, facts[0].place), True
    if said:
        return said[min(said, key=str)], False
    unclear = [fact for fact in facts if isinstance(fact, Unknown) and fact.origin is not Origin.BLANK]
    return unclear[0] if unclear else facts[0], False
