"""Which rows of the registers stand: those that no later row corrects, and re-checks of an objection."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from candidates.decisions.register_tables import OBJECTIONS, RECHECKS
from candidates.decisions.registered import Objected, Rechecked, Registered
from vocabulary.catalogue.sheets import decisions as catalogue
from vocabulary.problems import Problem, problem


@dataclass(frozen=True, slots=True)
class StandingRegisters:
    """The rows that stand, those of objections and re-checks that do not, and why."""

    rows: tuple[Registered, ...]
    fallen: tuple[Registered, ...]
    problems: tuple[Problem, ...]


def standing_registers(read: Sequence[Registered]) -> StandingRegisters:
    """Return the rows that stand, of all rows in the order of files and rows."""
    fallen: dict[int, Problem] = {}
    corrected: set[int] = set()
    sheets: defaultdict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(read):
        sheets[each.place.sheet].append(index)
    for of_sheet in sheets.values():
        fallen |= _repeated(read, of_sheet)
        corrected |= _corrections(read, [index for index in of_sheet if index not in fallen], fallen)
    left = [index for index in range(len(read)) if index not in fallen and index not in corrected]
    fallen |= dict(_without_objection(read, left))
    fallen |= dict(_twice(read, [index for index in left if index not in fallen]))
    weighty = {OBJECTIONS.sheet, RECHECKS.sheet}
    return StandingRegisters(
        tuple(read[index] for index in left if index not in fallen),
        tuple(read[index] for index in sorted(fallen) if read[index].place.sheet in weighty),
        tuple(fallen[index] for index in sorted(fallen)),
    )


def _repeated(read: Sequence[Registered], of_sheet: Sequence[int]) -> dict[int, Problem]:
    """Return the rows of one sheet whose entry stands on several."""
    numbered = Counter(read[index].entry for index in of_sheet)
    return {
        index: problem(
            catalogue.REGISTER_ENTRY_TWICE,
            read[index].place,
            sheet=read[index].place.sheet,
            entry=read[index].entry,
        )
        for index in of_sheet
        if numbered[read[index].entry] > 1
    }


def _corrections(read: Sequence[Registered], usable: Sequence[int], fallen: dict[int, Problem]) -> set[int]:
    """Return the rows that a later one takes the place of; a correction of nothing falls."""
    by_entry = {read[index].entry: index for index in usable}
    corrected: set[int] = set()
    for index in usable:
        each = read[index]
        if not each.corrects:
            continue
        before = by_entry.get(each.corrects)
        if before is not None and before < index and _whose(read[before]) == _whose(each):
            corrected.add(before)
        else:
            fallen[index] = problem(
                catalogue.REGISTER_CORRECTS_NOTHING,
                each.place,
                sheet=each.place.sheet,
                entry=each.corrects,
            )
    return corrected


def _whose(row: Registered) -> tuple[object, str]:
    """Return whom a row is about."""
    return row.key, row.number


def _without_objection(read: Sequence[Registered], left: Sequence[int]) -> Iterator[tuple[int, Problem]]:
    """Yield the re-checks of an objection that is not there, or that came later."""
    objections = {
        (*_whose(read[index]), read[index].entry): read[index]
        for index in left
        if isinstance(read[index].event, Objected)
    }
    for index in left:
        each = read[index]
        if not isinstance(each.event, Rechecked):
            continue
        objection = objections.get((*_whose(each), each.event.objection))
        if objection is None:
            entry = each.event.objection
            yield index, problem(catalogue.RECHECK_WITHOUT_OBJECTION, each.place, entry=entry)
        elif each.on < objection.on:
            yield index, problem(catalogue.RECHECK_TOO_EARLY, each.place)


def _twice(read: Sequence[Registered], left: Sequence[int]) -> Iterator[tuple[int, Problem]]:
    """Yield the re-checks of which an objection has several."""
    of: defaultdict[str, list[int]] = defaultdict(list)
    for index in left:
        event = read[index].event
        if isinstance(event, Rechecked):
            of[event.objection].append(index)
    for entry, several in of.items():
        for index in several if len(several) > 1 else ():
            yield (
                index,
                problem(catalogue.RECHECK_TWICE, read[index].place, entry=entry, count=len(several)),
            )
