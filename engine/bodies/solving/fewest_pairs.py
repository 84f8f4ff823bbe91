"""The fewest related pairs among people elected together: branch and bound within a number of steps."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from engine.bodies.contest.seating import People, Seating, persons

STEPS: Final = 5_000


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number that is surely no smaller and no larger; both are the same where it is proven."""

    low: int
    high: int

    @property
    def proven(self) -> int | None:
        """Return the number where it is proven."""
        return self.low if self.low == self.high else None


@dataclass(frozen=True, slots=True)
class _Branch:
    """The people chosen and the undecided, the pairs among the chosen, and the fewest it can end with."""

    chosen: People
    undecided: People
    pairs: int
    floor: int


@dataclass(frozen=True, slots=True)
class _Search:
    """Who is related to whom, who is like whom, and how many are elected."""

    seating: Seating
    related: Sequence[People]
    alike: Sequence[People]
    wanted: int

    def branch(self, chosen: People, undecided: People, pairs: int) -> _Branch:
        """Return a branch with the fewest pairs that it can end with."""
        waiting = persons(undecided)
        missing = self.wanted - chosen.bit_count()
        # Only so many of a person's undecided relatives can stay away; a pair of undecided is seen twice.
        away = len(waiting) - missing
        twice = sorted(
            2 * (self.related[each] & chosen).bit_count()
            + max(0, (self.related[each] & undecided).bit_count() - away)
            for each in waiting
        )
        return _Branch(chosen, undecided, pairs, pairs + (sum(twice[:missing]) + 1) // 2)

    def branches(self, parent: _Branch) -> list[_Branch]:
        """Return what follows from leaving out or choosing one more person; the more promising comes last."""
        chosen = parent.chosen
        seated = chosen.bit_count()
        eligible = [
            each for each in persons(parent.undecided) if self.seating.at_once(chosen | 1 << each) > seated
        ]
        undecided = sum(1 << each for each in eligible)
        person = min(eligible, key=lambda each: self._cost(each, chosen, undecided))
        more = (self.related[person] & chosen).bit_count()
        found = [self.branch(chosen | 1 << person, undecided & ~(1 << person), parent.pairs + more)]
        # Somebody just like the person left out could only have taken the same place.
        others = undecided & ~self.alike[person]
        if self.seating.at_once(chosen | others) == self.wanted:
            found.insert(0, self.branch(chosen, others, parent.pairs))
        return found

    def _cost(self, person: int, chosen: People, undecided: People) -> tuple[int, int]:
        """Return how many relatives a person has among the chosen and the undecided."""
        related = self.related[person]
        return (related & chosen).bit_count(), (related & undecided).bit_count()


def fewest_pairs(seating: Seating, related: Sequence[People], seated: People, others: People) -> Bounds:
    """Return the fewest related pairs in any full seating of those seated and of others."""
    wanted = seating.at_once(seated | others)
    search = _Search(seating, related, _alike(seating, related), wanted)
    waiting = [search.branch(seated, others, 0)]
    nothing = reached = wanted * wanted + 1  # more than there can be
    steps = STEPS
    # However few the steps, the search goes down once to a full seating: `reached` is what one of them has.
    while waiting and (steps > 0 or reached == nothing):
        branch = waiting.pop()
        if branch.floor >= reached:
            continue
        steps -= 1
        if branch.chosen.bit_count() == wanted:
            reached = branch.pairs
        else:
            waiting += search.branches(branch)
    return Bounds(min([reached, *(branch.floor for branch in waiting)]), reached)


def _alike(seating: Seating, related: Sequence[People]) -> list[People]:
    """Return for each person who may hold the same posts and has the same relatives, themselves included.

    Two of them may be related to each other: then they have the same relatives once each counts as their own.
    """
    apart: defaultdict[tuple[object, ...], People] = defaultdict(int)
    together: defaultdict[tuple[object, ...], People] = defaultdict(int)
    keys = []
    for one, relatives in enumerate(related):
        posts = tuple(confined >> one & 1 for confined in seating.confined_to)
        key = (posts, relatives), (posts, relatives | 1 << one)
        keys.append(key)
        apart[key[0]] |= 1 << one
        together[key[1]] |= 1 << one
    return [apart[one] | together[other] for one, other in keys]
