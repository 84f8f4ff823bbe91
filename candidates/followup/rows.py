"""Reads one row of 问题清单, 去向登记 or 工作登记; one that lacks anything is reported and not used."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from candidates.followup.followup import Closing, Move, TaskRow, WorkNote
from candidates.followup.tables import MOVES, TASKS, WORK
from candidates.people.candidate import Candidate
from candidates.people.numbers import NumberEntry, person_number
from candidates.registers.cells import Chosen, code_in, day_in, lacking, quoted_list, word_in
from candidates.tables.header_row import TableRow
from candidates.tables.spec import TableSpec
from candidates.villages.finding import VillageFinder
from candidates.villages.village import VillageKey, comparable
from files.books.sheets import words
from vocabulary.catalogue.sheets import followup as catalogue
from vocabulary.elections.followup_words import REGISTERED, TASK_WORDS, WENT, WORK_KINDS, TaskWord, Went
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key
from vocabulary.writing.words import clipped

_MOVES = {went: WENT[went] for went in WENT if went in REGISTERED}
_PAPERS = "papers/"


@dataclass(frozen=True, slots=True)
class Setting:
    """What rows are read against."""

    villages: VillageFinder
    roll: Mapping[VillageKey, Mapping[str, Candidate]]  # by village and number
    numbers: Iterable[NumberEntry]  # everybody who ever had a number
    names: Mapping[str, str]  # of units and townships, as they compare
    papers: frozenset[str]  # what lies in papers/


def read_task(row: TableRow, setting: Setting) -> TaskRow | Problem:
    """Read a row of 问题清单: without an owner, a person and a day nobody has it in hand."""
    state = _word(row, "state", TASK_WORDS, TASKS)
    if isinstance(state, Problem):
        return state
    due, closed = day_in(row, "due"), state is TaskWord.CLOSED
    blank = [name for name in ("entry", "owner", "person") if not row.text(name)]
    blank += [] if row.text("item") or row.text("what") else ["what"]
    blank += [] if closed or due else ["due"]
    if blank:
        return _lacks(row, TASKS, blank)
    closing = _closing(row, setting) if closed else None
    if isinstance(closing, Problem):
        return closing
    return TaskRow(
        entry=code_in(row, "entry"),
        item=row.text("item"),
        what=row.text("what"),
        owner=row.text("owner"),
        person=row.text("person"),
        due=due,
        state=state,
        closing=closing,
        corrects=code_in(row, "corrects"),
        place=row.place(),
    )


def _closing(row: TableRow, setting: Setting) -> Closing | Problem:
    """Read on what evidence a task is closed: without it, it is not."""
    on = day_in(row, "closed_on")
    blank = [name for name in ("evidence", "by") if not row.text(name)]
    if blank or on is None:
        blank = [*([] if on else ["closed_on"]), *blank]
        place, listed = row.place(blank[0]), lacking(row, TASKS, blank)
        return problem(catalogue.CLOSED_WITHOUT_EVIDENCE, place, missing=listed)
    file = row.text("file").removeprefix(_PAPERS)
    if file and file not in setting.papers:
        return problem(catalogue.CLOSING_FILE_MISSING, row.place("file"), file=clipped(file))
    return Closing(on, row.text("evidence"), file, row.text("by"))


def read_move(row: TableRow, setting: Setting) -> Move | Problem:
    """Read a row of 去向登记: about somebody who once had a number, and whom the rosters no longer have."""
    written = VillageKey(row.text("township"), row.text("village"))
    village = setting.villages.find(written, row.place("village"))
    if isinstance(village, Problem):
        return village
    went = _word(row, "went", _MOVES, MOVES)
    if isinstance(went, Problem):
        return went
    on = day_in(row, "on")
    blank = [name for name in ("entry", "number", "name", "paper", "by") if not words(row.cell(name)).strip()]
    blank += ["successor"] if went is Went.REPLACED and not row.text("successor") else []
    if blank or on is None:
        return _lacks(row, MOVES, [*blank, *([] if on else ["on"])])
    number = person_number(words(row.cell("number"))) or ""
    there = setting.roll.get(village.key, {})
    fault = _misplaced(row, number, village.key, setting) or _no_successor(row, went, number, there)
    if fault is not None:
        return fault
    return Move(
        entry=code_in(row, "entry"),
        key=village.key,
        number=number,
        went=went,
        successor=_successor(row) if went is Went.REPLACED else "",
        on=on,
        paper=row.text("paper"),
        by=row.text("by"),
        corrects=code_in(row, "corrects"),
        place=row.place(),
    )


def _misplaced(row: TableRow, number: str, key: VillageKey, setting: Setting) -> Problem | None:
    """Say that nobody of the village ever had a number and a name, or that the person still stands."""
    name, home = same_name_key(row.text("name")), comparable(key)
    known = any(
        each.number == number and each.key == home and same_name_key(each.name) == name
        for each in setting.numbers
    )
    there = setting.roll.get(key, {}).get(number)
    if there is not None and not there.withdrawn:
        return problem(catalogue.MOVE_STILL_THERE, row.place("number"), number=number)
    return None if known or there is not None else problem(catalogue.MOVE_NOBODY, row.place("number"))


def _no_successor(row: TableRow, went: Went, number: str, there: Mapping[str, Candidate]) -> Problem | None:
    """Say that nobody else is nominated in the village under the number of the successor."""
    if went is not Went.REPLACED:
        return None
    successor = _successor(row)
    stands = successor in there and not there[successor].withdrawn
    if stands and successor != number:
        return None
    return problem(catalogue.MOVE_NO_SUCCESSOR, row.place("successor"))


def _successor(row: TableRow) -> str:
    """Return the number of whoever was nominated in somebody's place."""
    return person_number(words(row.cell("successor"))) or ""


def read_work(row: TableRow, setting: Setting) -> WorkNote | Problem:
    """Read a row of 工作登记."""
    kind = _word(row, "kind", WORK_KINDS, WORK)
    if isinstance(kind, Problem):
        return kind
    on = day_in(row, "on")
    blank = [name for name in ("entry", "about", "what", "paper", "by") if not row.text(name)]
    if blank or on is None:
        return _lacks(row, WORK, [*blank, *([] if on else ["on"])])
    about = setting.names.get(same_name_key(row.text("about")))
    if about is None:
        return problem(catalogue.WORK_ABOUT_NOBODY, row.place("about"), written=clipped(row.text("about")))
    return WorkNote(
        entry=code_in(row, "entry"),
        about=about,
        kind=kind,
        on=on,
        what=row.text("what"),
        paper=row.text("paper"),
        by=row.text("by"),
        corrects=code_in(row, "corrects"),
        place=row.place(),
    )


def _word(row: TableRow, name: str, known: Mapping[Chosen, Text], spec: TableSpec) -> Chosen | Problem:
    """Read a word of a closed list."""
    written = row.text(name)
    if not written:
        return _lacks(row, spec, [name])
    found = word_in(row, name, known)
    if found is not None:
        return found
    listed = quoted_list(each.zh for each in known.values())
    place = row.place(name)
    return problem(catalogue.REGISTER_WORD_UNKNOWN, place, written=clipped(written), words=listed)


def _lacks(row: TableRow, spec: TableSpec, blank: Sequence[str]) -> Problem:
    """Say what a row lacks, at the first such cell."""
    return problem(catalogue.REGISTER_INCOMPLETE, row.place(blank[0]), missing=lacking(row, spec, blank))
