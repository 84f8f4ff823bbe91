"""A problem (差错): something in a file that could not be used, told to the person who can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass

from vocabulary.masking import masked_text
from vocabulary.places import Place, place_order
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and how to mend it."""

    code: str
    place: Place
    message: Text
    help: Text

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
    """Return the problems once each, as a reader walks through the files."""
    distinct = dict.fromkeys(problems)
    return tuple(sorted(distinct, key=lambda problem: (place_order(problem.place), problem.code)))
