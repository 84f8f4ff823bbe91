"""What people decided, as 认定表 and 放弃登记 say row by row; what a row settles, the engine says."""

from dataclasses import dataclass
from datetime import date

from candidates.decisions.registered import Registered
from candidates.villages.village import VillageKey
from vocabulary.elections.decision_words import Conclusion
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint, Problem


@dataclass(frozen=True, slots=True)
class OfPerson:
    """A row about one nominee, and about one criterion where it names one."""

    number: str
    criterion: str  # the full name; blank where the row is on the person as a whole


@dataclass(frozen=True, slots=True)
class OfVillage:
    """A row that puts on the list everybody of a village with whom nothing was found: so many people."""

    count: int


@dataclass(frozen=True, slots=True)
class Signed:
    """Who decided, when, on what legal ground, and why."""

    body: str
    by: str
    second: str  # 会签人; blank where nobody signed with them
    on: date
    ground: str
    reason: str
    document: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A complete row of 认定表 that is surely about somebody, or about a village."""

    entry: str
    key: VillageKey
    about: OfPerson | OfVillage
    conclusion: Conclusion
    signed: Signed
    served_on: date | None
    corrects: str  # the entry of the row that this one takes the place of
    place: SheetPlace
    source: str = ""  # the beginning of the fingerprint of the pack that was decided by, where the row has it


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A nominee gave up in writing."""

    entry: str  # blank where the row has no number
    number: str
    key: VillageKey
    on: date
    paper: str
    corrects: str  # the entry of the row that this one takes the place of
    place: SheetPlace


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A row that settles nothing, with the village it names where that is known."""

    key: VillageKey | None
    place: SheetPlace


@dataclass(frozen=True, slots=True)
class Decisions:
    """Everything of decisions/ that can be read."""

    decisions: tuple[Decision, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    registered: tuple[Registered, ...] = ()
    unsettled: tuple[Unsettled, ...] = ()
    problems: tuple[Problem, ...] = ()
    hints: tuple[Hint, ...] = ()
