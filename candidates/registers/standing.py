"""Which rows of a register stand: those that no later row corrects, and that no other contradicts."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from vocabulary.places import SheetPlace
from vocabulary.problems import Problem


class Row(Protocol):
    """What rows of registers have in common."""

    @property
    def entry(self) -> str:
        """Return the number of the row in its sheet; blank in a register whose rows need none."""

    @property
    def corrects(self) -> str:
        """Return the number of the row that this one takes the place of; blank where there is none."""

    @property
    def place(self) -> SheetPlace:
        """Return where the row stands."""


R = TypeVar("R", bound=Row)
R_contra = TypeVar("R_contra", bound=Row, contravariant=True)


def _anyhow(_earlier: object, _later: object) -> bool:
    """Let a row correct whatever stands above it on the same matter."""
    return True


@dataclass(frozen=True, slots=True)
class Rules(Generic[R_contra]):
    """By what rows of a register correct and contradict one another, and what is said of those that fall."""

    about: Callable[[R_contra], Hashable]  # a row corrects only a row about the same
    entry_twice: Callable[[R_contra], Problem]
    corrects_nothing: Callable[[R_contra], Problem]
    several: Callable[[R_contra, int], Problem]
    # Rows on one matter contradict one another, whatever they say; None where a register may hold many.
    matter: Callable[[R_contra], Hashable | None] = lambda _row: None
    # What else must hold of the earlier and of the later row.
    may_correct: Callable[[R_contra, R_contra], bool] = _anyhow


@dataclass(frozen=True, slots=True)
class Standing(Generic[R]):
    """The rows that stand, those that do not and that nobody corrected, and why; each in their order."""

    rows: tuple[R, ...]
    fallen: tuple[R, ...]
    problems: tuple[Problem, ...]


def standing(read: Sequence[R], rules: Rules[R]) -> Standing[R]:
    """Return the rows that stand, of all in the order of files and rows; each sheet numbers its own."""
    fallen = dict(_repeated(read, rules))
    before = _corrected(read, rules, fallen)
    corrected = set(before.values())
    left = [index for index in range(len(read)) if index not in fallen and index not in corrected]
    fallen |= _contradicting(read, rules, left, before)
    return Standing(
        tuple(read[index] for index in left if index not in fallen),
        tuple(read[index] for index in sorted(fallen)),
        tuple(fallen[index] for index in sorted(fallen)),
    )


def _repeated(read: Sequence[R], rules: Rules[R]) -> Iterator[tuple[int, Problem]]:
    """Yield the rows whose number stands on several rows of their sheet."""
    numbered = Counter((each.place.sheet, each.entry) for each in read if each.entry)
    for index, each in enumerate(read):
        if numbered[each.place.sheet, each.entry] > 1:
            yield index, rules.entry_twice(each)


def _corrected(read: Sequence[R], rules: Rules[R], fallen: dict[int, Problem]) -> Mapping[int, int]:
    """Return which row each correction takes the place of; a correction of nothing falls."""
    by_entry = {
        (each.place.sheet, each.entry): index
        for index, each in enumerate(read)
        if each.entry and index not in fallen
    }
    before: dict[int, int] = {}
    for index, each in enumerate(read):
        if not each.corrects or index in fallen:
            continue
        found = by_entry.get((each.place.sheet, each.corrects), index)
        earlier = read[found]
        same = rules.about(earlier) == rules.about(each)
        if found < index and same and rules.may_correct(earlier, each):
            before[index] = found
        else:
            fallen[index] = rules.corrects_nothing(each)
    return before


def _contradicting(
    read: Sequence[R], rules: Rules[R], left: Sequence[int], before: Mapping[int, int]
) -> dict[int, Problem]:
    """Return the rows of which several are on one matter, or go back to one row."""
    groups: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index in left:
        first = index
        while first in before:
            first = before[first]
        groups[first].append(index)
        matter = rules.matter(read[index])
        if matter is not None:
            groups["matter", matter].append(index)
    return {
        index: rules.several(read[index], len(several))
        for several in groups.values()
        if len(several) > 1
        for index in several
    }
