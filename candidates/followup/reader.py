"""Reads the folder tasks/: the ledger of tasks, where people went, and what units and townships did."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from candidates.folders import PAPERS
from candidates.folders import TASKS as FOLDER
from candidates.followup.followup import Followup
from candidates.followup.rows import Setting, read_move, read_task, read_work
from candidates.followup.standing_rows import OF_TASKS, Kept
from candidates.followup.tables import MOVES, REGISTERS, TASKS, WORK
from candidates.people.candidate import Candidate
from candidates.registers.reading import WrittenRow, read_rows
from candidates.registers.register import RegisterFolder
from candidates.registers.standing import Standing, standing
from candidates.registers.voided import without_voided
from candidates.rosters.roll import Roll
from candidates.tables.header_row import TableRow
from candidates.tables.spec import TableSpec
from candidates.villages.directory import directory
from candidates.villages.finding import VillageFinder
from candidates.villages.village import Village, VillageKey
from files.entries import Kind, list_folder
from vocabulary.catalogue.sheets import followup as catalogue
from vocabulary.problems import Problem, apart, in_order
from vocabulary.writing.names import same_name_key

K = TypeVar("K", bound=Kept)
_FOLDER = RegisterFolder(
    FOLDER, REGISTERS, not_a_workbook=catalogue.TASKS_NOT_A_WORKBOOK, no_sheet=catalogue.TASKS_NO_SHEET
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a county before its registers are read."""

    villages: Sequence[Village]
    county: str
    roll: Roll
    units: Iterable[str]  # whatever its units are called


def read_followup(folder: Path, known: Known) -> Followup:
    """Read every workbook of tasks/; what cannot be used is reported and says nothing."""
    written, notes = read_rows(folder, _FOLDER)
    kept = without_voided(written)
    rows, misvoided = kept.rows, (each.why for each in kept.faulty)
    setting = _setting(folder, known)
    tasks = _standing(rows, TASKS, lambda row: read_task(row, setting))
    moves = _standing(rows, MOVES, lambda row: read_move(row, setting))
    work = _standing(rows, WORK, lambda row: read_work(row, setting))
    problems, hints = apart(notes)
    return Followup(
        tasks=tasks.rows,
        moves=moves.rows,
        work=work.rows,
        problems=in_order((*problems, *misvoided, *tasks.problems, *moves.problems, *work.problems)),
        hints=(*hints, *setting.villages.hints),
    )


def _setting(folder: Path, known: Known) -> Setting:
    """Return what rows are read against."""
    roll: dict[VillageKey, dict[str, Candidate]] = {}
    for each in known.roll.candidates:
        if each.key is not None:
            roll.setdefault(each.key, {})[each.number] = each
    townships = (each.key.township for each in known.villages)
    return Setting(
        villages=VillageFinder(directory(known.villages, known.county)),
        roll=roll,
        numbers=known.roll.numbers.entries,
        names={same_name_key(name): name for name in (*townships, *known.units)},
        papers=frozenset(
            each.name for each in list_folder(folder / PAPERS, folder) if each.kind is Kind.FILE
        ),
    )


def _standing(
    rows: Iterable[WrittenRow], spec: TableSpec, read: Callable[[TableRow], K | Problem]
) -> Standing[K]:
    """Read the rows of one register, and return those that stand, with what is wrong with the others."""
    found = [read(each.row) for each in rows if each.register.spec is spec]
    kept = standing([each for each in found if not isinstance(each, Problem)], OF_TASKS)
    faulty = (each for each in found if isinstance(each, Problem))
    return replace(kept, problems=(*faulty, *kept.problems))
