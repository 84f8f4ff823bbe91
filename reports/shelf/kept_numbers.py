"""Whether numbers.csv still knows everybody whom the last numbered review of the folder named."""

from pathlib import Path

from candidates.people.numbers import Numbers
from candidates.rosters.roll import NUMBERS_FILE
from reports.shelf.numbering import REPORTS, recorded_people
from vocabulary.catalogue import reports as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text

_SHOWN = 5  # numbers named in the message


def lost_numbers(folder: Path, known: Numbers) -> Problem | None:
    """Return a problem where people would get other numbers than the numbered reviews have them under."""
    people = recorded_people(folder / REPORTS)
    if people is None:
        return None
    kept = {entry.number for entry in known.entries}
    gone = sorted({person.no for person in people} - kept)
    if not (known.missing or gone) and known.usable:
        return None
    place = FilePlace(NUMBERS_FILE)
    if known.missing:
        return problem(catalogue.NUMBERS_GONE, place)
    if not gone:
        return problem(catalogue.NUMBERS_DAMAGED, place)
    more = len(gone) > _SHOWN
    shown = Text(
        "、".join(gone[:_SHOWN]) + ("等" if more else ""),
        ", ".join(gone[:_SHOWN]) + (", …" if more else ""),
    )
    return problem(catalogue.NUMBERS_LOST, place, count=len(gone), shown=shown)
