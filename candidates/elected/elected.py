"""Who was elected, as elected.xlsx says row by row: a nominee, a write-in, or not surely anybody."""

from dataclasses import dataclass

from candidates.people.candidate import Candidate
from candidates.rosters.roster import Skip
from candidates.villages.village import VillageKey
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint, Problem


@dataclass(frozen=True, slots=True)
class OfTheRoll:
    """A nominee of the village."""

    candidate: Candidate


@dataclass(frozen=True, slots=True)
class WrittenIn:
    """Somebody written in (另选他人) who is on no roster of the village: what the row itself states."""

    candidate: Candidate


@dataclass(frozen=True, slots=True)
class NotSure:
    """Somebody holds the seat, and the row does not surely say who; nothing is matched by guess."""

    name: str  # as written


Who = OfTheRoll | WrittenIn | NotSure


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat that was won: by whom, for which post, with how many votes."""

    key: VillageKey
    post: str
    who: Who
    votes: int | None  # nothing where the cell is blank or cannot be read
    written_in: bool  # 另选他人 says 是
    place: SheetPlace


@dataclass(frozen=True, slots=True)
class ElectedCount:
    """Rows are conserved: read = elected + problems (rows that surely seat nobody) + skipped."""

    read: int
    elected: int
    problems: int
    skipped: int


@dataclass(frozen=True, slots=True)
class ElectedSheet:
    """The results that are in, in the order of villages.xlsx, the posts and the roll."""

    seats: tuple[Seat, ...]
    rows: ElectedCount
    skips: tuple[Skip, ...]
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]
