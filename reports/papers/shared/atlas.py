"""Where every page lies: paths come from positions and person numbers, never from a name in a file."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.disclosed.county import Disclosed


@dataclass(frozen=True, slots=True)
class Atlas:
    """The townships of a review in order, and the file name of every village and person."""

    townships: Mapping[str, str]  # name -> "01"
    villages: tuple[str, ...]  # by the position of the village: "001"
    people: Mapping[tuple[int, int], str]  # by the positions of the village and of the nominee: "0312"


def atlas_of(shown: Disclosed) -> Atlas:
    """Lay out the pages of a review."""
    townships = dict.fromkeys(village.township for village in shown.villages)
    taken: set[str] = set()
    people = {
        (i, j): _person_file(nominee.number, taken)
        for i, village in enumerate(shown.villages)
        for j, nominee in enumerate(village.nominees)
    }
    return Atlas(
        {name: f"{index:02d}" for index, name in enumerate(townships, start=1)},
        tuple(f"{index:03d}" for index in range(1, len(shown.villages) + 1)),
        people,
    )


def _person_file(number: str, taken: set[str]) -> str:
    """Return a file name for a person; one nominated in two villages has two pages, `0312` and `0312_2`."""
    # Some words, such as CON, are no file names on Windows; a county may number its people with letters.
    first = number if number.isascii() and number.isdigit() else f"n_{_safe(number)}"
    name, count = first, 1
    while name.casefold() in taken:
        count += 1
        name = f"{first}_{count}"
    taken.add(name.casefold())
    return name


def _safe(number: str) -> str:
    """Keep only what is harmless in a path."""
    return "".join(char if char.isascii() and char.isalnum() else "-" for char in number)[:20]
