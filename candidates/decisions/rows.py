"""Reads one row of 认定表 or 放弃登记: whose it is, what was decided, and who answers for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from candidates.decisions.decision import Decision, OfPerson, OfVillage, Signed, Unsettled, Withdrawal
from candidates.people.candidate import Candidate
from candidates.people.row_identity import WrittenPerson
from candidates.people.whose_row import Mismatch, Newcomer, Unmatched, nominee_of
from candidates.registers.cells import code_in, day_in, lacking, quoted_list, word_in
from candidates.tables.header_row import TableRow
from candidates.tables.spec import TableSpec
from candidates.villages.finding import VillageFinder
from candidates.villages.village import VillageKey
from files.books.sheets import words
from vocabulary.catalogue.sheets import decisions as catalogue
from vocabulary.elections.decision_words import CONCLUSIONS, ON_A_CRITERION, Conclusion
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.words import clipped

_SIGNED = ("ground", "reason", "body", "by")
_WHY: Mapping[Mismatch, Text] = {
    Mismatch.NUMBER_UNKNOWN: Text("本村没有这个人员编号", "nobody of the village has this number"),
    Mismatch.NUMBER_OF_ANOTHER_NAME: Text("人员编号与姓名对不上", "number and name do not go together"),
    Mismatch.NUMBER_OF_ANOTHER_ID: Text("人员编号与身份证号对不上", "number and ID do not go together"),
    Mismatch.NAME_BLANK: Text("没有写姓名", "there is no name"),
    Mismatch.NAME_ALONE: Text("只有姓名", "there is nothing but a name"),
    Mismatch.NOT_NOMINATED: Text("本村没有这名被提名人", "the village has no nominee of this name"),
    Mismatch.ID_OF_ANOTHER_NAME: Text("身份证号与姓名对不上", "ID and name do not go together"),
    Mismatch.NAME_WITH_ANOTHER_ID: Text("姓名与身份证号对不上", "name and ID do not go together"),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What rows are read against."""

    villages: VillageFinder
    nominees: Mapping[VillageKey, Sequence[Candidate]]


@dataclass(frozen=True, slots=True)
class Faulty:
    """A row that settles nothing, and why."""

    row: Unsettled
    why: Problem


def read_decision(row: TableRow, setting: Setting, spec: TableSpec) -> Decision | Faulty:
    """Read a row of 认定表; one that lacks anything settles nothing."""
    key = village_in(row, setting)
    if isinstance(key, Faulty):
        return key
    conclusion = word_in(row, "conclusion", CONCLUSIONS)
    if conclusion is None:
        return faulty_row(row, key, _no_conclusion(row, spec))
    count = _count(row)
    of_village = conclusion is Conclusion.LISTED and _names_nobody(row)
    missing = [*(name for name in ("entry", *_SIGNED) if not row.text(name))]
    on = day_in(row, "on")
    missing += [] if on else ["on"]
    if of_village and count is None:
        missing.append("count")
    if conclusion in ON_A_CRITERION and not row.text("criterion"):
        missing.append("criterion")
    if missing or on is None:
        return faulty_row(row, key, _incomplete(row, spec, missing))
    about: OfPerson | OfVillage
    if of_village and count is not None:
        about = OfVillage(count)
    else:
        person = person_in(row, setting.nominees.get(key, ()))
        if isinstance(person, Problem):
            return faulty_row(row, key, person)
        about = OfPerson(person.number, code_in(row, "criterion"))
    return Decision(
        entry=code_in(row, "entry"),
        key=key,
        about=about,
        conclusion=conclusion,
        signed=_signed(row, on),
        served_on=day_in(row, "served_on"),
        corrects=code_in(row, "corrects"),
        place=row.place(),
        source=code_in(row, "source"),
    )


def read_withdrawal(row: TableRow, setting: Setting, spec: TableSpec) -> Withdrawal | Faulty:
    """Read a row of 放弃登记; without a day and the person's own paper it is no withdrawal."""
    key = village_in(row, setting)
    if isinstance(key, Faulty):
        return key
    on, paper = day_in(row, "on"), row.text("paper")
    if on is None or not paper:
        missing = [*([] if on else ["on"]), *([] if paper else ["paper"])]
        place, listed = row.place(missing[0]), lacking(row, spec, missing)
        return faulty_row(row, key, problem(catalogue.WITHDRAWAL_INCOMPLETE, place, missing=listed))
    person = person_in(row, setting.nominees.get(key, ()))
    if isinstance(person, Problem):
        return faulty_row(row, key, person)
    return Withdrawal(
        entry=code_in(row, "entry"),
        number=person.number,
        key=key,
        on=on,
        paper=paper,
        corrects=code_in(row, "corrects"),
        place=row.place(),
    )


def village_in(row: TableRow, setting: Setting) -> VillageKey | Faulty:
    """Return the village that a row names."""
    written = VillageKey(row.text("township"), row.text("village"))
    found = setting.villages.find(written, row.place("village"))
    return Faulty(Unsettled(None, row.place()), found) if isinstance(found, Problem) else found.key


def faulty_row(row: TableRow, key: VillageKey, why: Problem) -> Faulty:
    """Return a row of a village that settles nothing."""
    return Faulty(Unsettled(key, row.place()), why)


def person_in(row: TableRow, nominees: Sequence[Candidate]) -> Candidate | Problem:
    """Return whom a row is about: number, name and ID must agree."""
    person = WrittenPerson(words(row.cell("number")), row.text("name"), row.cell("id_number"))
    match nominee_of(person, nominees, written_in=False):
        case Candidate() as candidate:
            return candidate
        case Unmatched(why):
            return problem(catalogue.DECISION_NOBODY, row.place(), why=_WHY[why])
        case Newcomer():
            return problem(catalogue.DECISION_NOBODY, row.place(), why=_WHY[Mismatch.NOT_NOMINATED])


def _names_nobody(row: TableRow) -> bool:
    """Whether a row names no person at all, as one on a whole village does."""
    return not any(words(row.cell(name)).strip() for name in ("number", "name", "id_number"))


def _no_conclusion(row: TableRow, spec: TableSpec) -> Problem:
    """Say that a row has no conclusion, or a word that is none."""
    written = row.text("conclusion")
    if not written:
        return _incomplete(row, spec, ["conclusion"])
    listed = quoted_list([label.zh for label in CONCLUSIONS.values()])
    place = row.place("conclusion")
    return problem(catalogue.DECISION_WORD_UNKNOWN, place, written=clipped(written), words=listed)


def _incomplete(row: TableRow, spec: TableSpec, missing: Sequence[str]) -> Problem:
    """Say what a row lacks, at the first such cell."""
    listed = lacking(row, spec, missing)
    return problem(catalogue.DECISION_INCOMPLETE, row.place(missing[0]), missing=listed)


def _count(row: TableRow) -> int | None:
    """Read how many people a row confirms."""
    written = words(row.cell("count")).strip().removesuffix("人").strip()
    return int(written) if written.isascii() and written.isdigit() and len(written) < 5 else None


def _signed(row: TableRow, on: date) -> Signed:
    """Return who answers for a row."""
    return Signed(
        body=row.text("body"),
        by=row.text("by"),
        second=row.text("second"),
        on=on,
        ground=row.text("ground"),
        reason=row.text("reason"),
        document=row.text("document"),
    )
