"""A contest: the seats of one village, and what may turn out to be true of everybody who may fill them."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.bodies.contest.seats import Seats

NO_KIN = ""  # the relation of two people who are no close kin
Pair = tuple[int, int]  # two contestants by their positions, the smaller first


@dataclass(frozen=True, slots=True)
class Profile:
    """One way in which a person may turn out: of which kinds they are, and how large their numbers may be."""

    kinds: tuple[bool, ...]  # by column: whether the person is of that kind
    numbers: tuple[tuple[int, int], ...]  # by number: the least and the most that it may be


@dataclass(frozen=True, slots=True)
class Contestant:
    """Somebody who stands in some world, for the posts that they may hold."""

    posts: frozenset[str]
    posts_open: bool  # which of these posts they are nominated for is itself not known
    surely_stands: bool
    profiles: tuple[Profile, ...]  # at least one


@dataclass(frozen=True, slots=True)
class Kept:
    """So many seats of a body go to people of a kind as long as enough of them stand (a reserved seat)."""

    body: str
    kind: int
    number: int


@dataclass(frozen=True, slots=True)
class Contest:
    """One village before polling day.

    A world chooses who of those who may fall stands, one profile for each person, one relation for each pair,
    and the posts of those whose posts are open; an outcome fills every seat of a body from those who stand.
    """

    contestants: tuple[Contestant, ...]
    bodies: Mapping[str, tuple[Seats, ...]]  # only bodies whose figures are known
    kin: Mapping[Pair, frozenset[str]]  # the relations that a pair may turn out to have; left out: no kin
    kept: tuple[Kept, ...] = ()
    newcomers: frozenset[tuple[bool, ...]] | None = (
        None  # the kinds of which one more person may be, if known
    )

    def may_come(self, kinds: frozenset[int], read: frozenset[int]) -> bool:
        """Whether somebody may be of exactly these of the kinds read: nobody is a man and a woman."""
        return self.newcomers is None or any(
            {index for index in read if index < len(each) and each[index]} == kinds for each in self.newcomers
        )

    def seats_in(self, body: str) -> int:
        """Return the number of seats of a body."""
        return sum(seats.number for seats in self.bodies[body])

    def relations(self, one: int, other: int) -> frozenset[str]:
        """Return what two people may turn out to be to each other."""
        return self.kin.get((min(one, other), max(one, other)), frozenset({NO_KIN}))
