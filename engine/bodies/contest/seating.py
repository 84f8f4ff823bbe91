"""Who can hold the seats of a body at the same time.

Sets of people are whole numbers: bit 3 is the fourth person. The sets that can be seated together are a
(transversal) matroid: whoever can be seated together can be completed to a full body, if there is one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

People = int


@dataclass(frozen=True, slots=True)
class Seating:
    """For every set of posts its seats and the people who may hold no other; the set of all comes last."""

    seats_in: tuple[int, ...]
    confined_to: tuple[People, ...]

    @property
    def seats(self) -> int:
        """Return the number of seats of the body."""
        return self.seats_in[-1]

    @property
    def everyone(self) -> People:
        """Return everybody who may hold a seat, and those who may hold none."""
        return self.confined_to[-1]

    def at_once(self, people: People) -> int:
        """Return how many of the people can hold seats at the same time."""
        # König: the largest matching is as large as the smallest cover. A cover is all seats of some posts
        # and everybody who may hold another post.
        return min(
            seats + (people & ~confined).bit_count()
            for seats, confined in zip(self.seats_in, self.confined_to, strict=True)
        )

    def seated_from(self, people: People) -> People:
        """Return as many of the people as can be seated together, the first ones first."""
        seated = 0
        for person in persons(people):
            if self.at_once(seated | 1 << person) > seated.bit_count():
                seated |= 1 << person
        return seated


def seating(seats: Sequence[int], may_hold: Sequence[frozenset[int]]) -> Seating:
    """Return the seating of posts with so many seats, and of people by the posts each may hold."""
    sets = [{post for post in range(len(seats)) if subset >> post & 1} for subset in range(1 << len(seats))]
    return Seating(
        tuple(sum(seats[post] for post in posts) for posts in sets),
        tuple(people_of([held <= posts for held in may_hold]) for posts in sets),
    )


def people_of(chosen: Sequence[bool]) -> People:
    """Return the set of the people marked."""
    return sum(1 << person for person, is_in in enumerate(chosen) if is_in)


def persons(people: People) -> list[int]:
    """Return the people of a set one by one."""
    return [person for person in range(people.bit_length()) if people >> person & 1]
