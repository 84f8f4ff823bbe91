"""By what rows of the registers correct one another, and of which objection a re-check is."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from candidates.decisions.decision import Withdrawal
from candidates.decisions.register_tables import OBJECTIONS, RECHECKS
from candidates.decisions.registered import Objected, Rechecked, Registered
from candidates.registers.standing import Rules, Standing, standing
from candidates.villages.village import VillageKey
from vocabulary.catalogue.sheets import decisions as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem, problem


def _whose(row: Registered | Withdrawal) -> tuple[VillageKey, str]:
    """Return whom a row is about."""
    return row.key, row.number


OF_REGISTERS: Rules[Registered | Withdrawal] = Rules(
    about=_whose,
    entry_twice=lambda row: problem(
        catalogue.REGISTER_ENTRY_TWICE, row.place, sheet=row.place.sheet, entry=row.entry
    ),
    corrects_nothing=lambda row: problem(
        catalogue.REGISTER_CORRECTS_NOTHING, row.place, sheet=row.place.sheet, entry=row.corrects
    ),
    several=lambda row, count: problem(
        catalogue.REGISTER_TWICE, row.place, sheet=row.place.sheet, count=count
    ),
)


def standing_registers(read: Sequence[Registered]) -> Standing[Registered]:
    """Return the rows that stand; of those that fell, only those on objections, which hold up a list."""
    found = standing(read, OF_REGISTERS)
    unchecked = dict(_without_objection(found.rows))
    left = [row for row in found.rows if row.place not in unchecked]
    fallen = {**unchecked, **dict(_twice(left))}
    weighty = {OBJECTIONS.sheet, RECHECKS.sheet}
    return Standing(
        tuple(row for row in left if row.place not in fallen),
        tuple(
            row
            for row in (*found.fallen, *(row for row in found.rows if row.place in fallen))
            if row.place.sheet in weighty
        ),
        (*found.problems, *fallen.values()),
    )


def _without_objection(rows: Sequence[Registered]) -> Iterator[tuple[SheetPlace, Problem]]:
    """Yield the re-checks of an objection that is not there, or that came later."""
    objections = {(*_whose(row), row.entry): row for row in rows if isinstance(row.event, Objected)}
    for row in rows:
        if not isinstance(row.event, Rechecked):
            continue
        entry = row.event.objection
        objection = objections.get((*_whose(row), entry))
        if objection is None:
            yield row.place, problem(catalogue.RECHECK_WITHOUT_OBJECTION, row.place, entry=entry)
        elif row.on < objection.on:
            yield row.place, problem(catalogue.RECHECK_TOO_EARLY, row.place)


def _twice(rows: Sequence[Registered]) -> Iterator[tuple[SheetPlace, Problem]]:
    """Yield the re-checks of which an objection has several."""
    of: defaultdict[str, list[Registered]] = defaultdict(list)
    for row in rows:
        if isinstance(row.event, Rechecked):
            of[row.event.objection].append(row)
    for entry, several in of.items():
        for row in several if len(several) > 1 else ():
            yield row.place, problem(catalogue.RECHECK_TWICE, row.place, entry=entry, count=len(several))
