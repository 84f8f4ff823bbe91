"""Which rows of a register stand: those that no later row corrects, and that nothing contradicts."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from vocabulary.catalogue.sheets import followup as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem, problem


class Row(Protocol):
    """What rows of a register have in common."""

    @property
    def entry(self) -> str:
        """Return the number of the row."""

    @property
    def corrects(self) -> str:
        """Return the number of the row that this one takes the place of."""

    @property
    def matter(self) -> str:
        """Return what the row is on; blank where it is on nothing but what it says itself."""

    @property
    def place(self) -> SheetPlace:
        """Return where the row stands."""


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Standing(Generic[R]):
    """The rows that stand, in their order, and why others do not."""

    rows: tuple[R, ...]
    problems: tuple[Problem, ...]


def standing(read: Sequence[R]) -> Standing[R]:
    """Return the rows that stand, of all rows in the order of files and rows."""
    numbered = Counter(each.entry for each in read)
    fallen: dict[int, Problem] = {
        index: problem(catalogue.REGISTER_ENTRY_TWICE, each.place, entry=each.entry)
        for index, each in enumerate(read)
        if numbered[each.entry] > 1
    }
    by_entry = {each.entry: index for index, each in enumerate(read) if index not in fallen}
    corrected: set[int] = set()
    for index, each in enumerate(read):
        if not each.corrects or index in fallen:
            continue
        before = by_entry.get(each.corrects)
        if before is not None and before < index and read[before].matter == each.matter:
            corrected.add(before)
        else:
            fallen[index] = problem(catalogue.REGISTER_CORRECTS_NOTHING, each.place, entry=each.corrects)
    left = [index for index in range(len(read)) if index not in fallen and index not in corrected]
    fallen |= _contradicting(read, left, by_entry)
    return Standing(
        tuple(read[index] for index in left if index not in fallen),
        tuple(fallen[index] for index in sorted(fallen)),
    )


def _contradicting(read: Sequence[R], left: Sequence[int], by_entry: Mapping[str, int]) -> dict[int, Problem]:
    """Return the rows of which several are on one matter."""
    matters: defaultdict[str, list[int]] = defaultdict(list)
    for index in left:
        matters[read[index].matter or f"#{_first(read, index, by_entry)}"].append(index)
    return {
        index: problem(catalogue.REGISTER_TWICE, read[index].place, count=len(several))
        for several in matters.values()
        if len(several) > 1
        for index in several
    }


def _first(read: Sequence[R], index: int, by_entry: Mapping[str, int]) -> str:
    """Return the number of the first row of a chain of corrections."""
    while read[index].corrects and (before := by_entry.get(read[index].corrects, index)) < index:
        index = before
    return read[index].entry
