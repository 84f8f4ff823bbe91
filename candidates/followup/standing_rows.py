"""By what rows of 问题清单, 去向登记 and 工作登记 correct and contradict one another."""

from collections.abc import Hashable

from candidates.followup.followup import Move, TaskRow, WorkNote
from candidates.registers.standing import Rules
from vocabulary.catalogue.sheets import followup as catalogue
from vocabulary.problems import problem

Kept = TaskRow | Move | WorkNote


def _about(row: Kept) -> Hashable:
    """Return what a row is on; nothing where it is on nothing but what it says itself."""
    match row:
        case TaskRow():
            return row.item or None  # blank where people entered the task themselves
        case Move():
            return (row.key, row.number)
        case WorkNote():
            return None


OF_TASKS: Rules[Kept] = Rules(
    about=_about,
    matter=_about,
    entry_twice=lambda row: problem(catalogue.REGISTER_ENTRY_TWICE, row.place, entry=row.entry),
    corrects_nothing=lambda row: problem(catalogue.REGISTER_CORRECTS_NOTHING, row.place, entry=row.corrects),
    several=lambda row, count: problem(catalogue.REGISTER_TWICE, row.place, count=count),
)
