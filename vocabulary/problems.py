"""A problem (差错): something in a file that could not be used, reported to the person who can fix it."""

from collections.abc import Iterable
from dataclasses import dataclass

from vocabulary.catalogue.entries import HintEntry, ProblemEntry, Value, check_values
from vocabulary.places import Place, SheetPlace, cause_order, place_order
from vocabulary.texts import Text
from vocabulary.writing.masking import masked_text


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and how to fix it."""

    code: str
    place: Place
    message: Text
    help: Text
    leading: bool = False  # others follow from it: it is reported before them

    def __post_init__(self) -> None:
        """Hide what may be an ID in the words quoted: no problem exists that could show one."""
        object.__setattr__(self, "message", masked_text(self.message))
        object.__setattr__(self, "help", masked_text(self.help))


@dataclass(frozen=True, slots=True)
class Hint:
    """Something worth a look that leaves every verdict and exit code as it is (提示)."""

    code: str
    place: Place
    message: Text

    def __post_init__(self) -> None:
        """Hide what may be an ID in the words quoted: no hint exists that could show one."""
        object.__setattr__(self, "message", masked_text(self.message))


def problem(entry: ProblemEntry, place: Place, /, **values: Value) -> Problem:
    """Return a problem in the words of the catalogue; no other problem can be reported."""
    check_values(entry, values)
    return Problem(entry.code, place, entry.message(values), entry.remedy(values), entry.leading)


def hint(entry: HintEntry, place: Place, /, **values: Value) -> Hint:
    """Return a hint in the words of the catalogue."""
    check_values(entry, values)
    return Hint(entry.code, place, entry.message(values))


Note = Problem | Hint  # what a reader has to say beside what it read


def apart(notes: Iterable[Note]) -> tuple[list[Problem], list[Hint]]:
    """Separate the problems from the hints, each in their order."""
    problems: list[Problem] = []
    hints: list[Hint] = []
    for note in notes:
        match note:
            case Problem():
                problems.append(note)
            case Hint():
                hints.append(note)
    return problems, hints


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems once each, causes first: what leads to many, then file by file as one walks."""
    distinct = dict.fromkeys(problems)
    sheets: dict[tuple[str, str], int] = {}
    for each in distinct:
        if isinstance(each.place, SheetPlace):
            sheet = (each.place.file, each.place.sheet)
            sheets[sheet] = max(each.place.index, sheets.get(sheet, 0))

    def walk(each: Problem) -> tuple[bool, int, str, int, str, int, int, str]:
        """Return the key to sort by."""
        file, sheet, *within = place_order(each.place)
        row, column = within
        at = (sheets.get((file, sheet), -1), sheet, row, column)
        return (not each.leading, cause_order(file), file, *at, each.code)

    return tuple(sorted(distinct, key=walk))
