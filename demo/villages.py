"""The fictional county's townships and villages, with the seats of each post."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from candidates.villages.village import VillageKey
from demo.naming import TOWNSHIP_ENDINGS, TWICE, place_stems

COUNTY = "云溪县"
MOST_VILLAGES = 5000
A_TOWNSHIP_HAS = 20
FEWEST_TOWNSHIPS, FEW_VILLAGES = 4, 6  # a small county is spread over four townships all the same
# Seats of the village committee, three to seven by law; the weights give about 4.55. With those who sit in
# the branch alone that is about 5.3 people in a village's two committees, as published of a county in 2018.
SEATS, SEAT_WEIGHTS = (3, 4, 5, 6, 7), (17, 31, 37, 10, 5)
IN_BRANCH_ALONE, IN_BRANCH_ALONE_WEIGHTS = (0, 1, 2), (40, 45, 15)
FIRST_WITH_VICE_CHAIR = 6
BRANCH_SEATS = 2  # of branch members; the secretary is not counted among them


@dataclass(frozen=True, slots=True)
class Village:
    """One village and the seats to be filled."""

    key: VillageKey
    seats: int
    polling_day: str = ""  # if not the county's
    multi_ethnic: bool = False
    vacant: int | None = None  # in a by-election, the seats of members to be filled

    @property
    def vice_chairs(self) -> int:
        """Return the seats for vice chairs."""
        return 1 if self.seats >= FIRST_WITH_VICE_CHAIR else 0

    @property
    def members(self) -> int:
        """Return the seats for members who are neither chair nor vice chair."""
        return self.seats - 1 - self.vice_chairs


def make_villages(count: int, chance: Random) -> list[Village]:
    """Make so many villages, township by township."""
    stems = iter(place_stems(chance))
    sizes = list(_township_sizes(count))
    names = [next(stems) + chance.choice(TOWNSHIP_ENDINGS) for _ in sizes]
    villages = []
    for index, (township, size) in enumerate(zip(names, sizes, strict=True)):
        for place in range(size):
            name = TWICE if place == 1 and index < 2 and len(sizes) > 1 else f"{next(stems)}村"
            seats = chance.choices(SEATS, SEAT_WEIGHTS)[0]
            villages.append(Village(VillageKey(township, name), seats, multi_ethnic=chance.random() < 0.05))
    return villages


def _township_sizes(count: int) -> Iterator[int]:
    """Split the villages into townships; the last is the smallest, for a unit will be late with it."""
    townships = max(-(-count // A_TOWNSHIP_HAS), min(FEWEST_TOWNSHIPS, -(-count // FEW_VILLAGES)))
    last = count if townships == 1 else max(1, min(count // 12, count // townships))
    for index in range(townships - 1):
        rest = count - last
        yield rest // (townships - 1) + (1 if index < rest % (townships - 1) else 0)
    yield last
