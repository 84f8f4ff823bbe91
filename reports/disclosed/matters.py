"""Open answers, what came back of the units, and layers of law, as a reader sees them."""

from dataclasses import dataclass

from vocabulary.outcomes import Decides, Force
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class OpenAnswer:
    """One answer that a unit still has to give about one person, and what it decides."""

    person: str
    name: str
    township: str
    village: str
    question: str
    department: str
    decides: Decides
    position: tuple[int, int]  # of the village in the review, and of the person in the village
    details: bool  # an answer is there; the details (明细) of what was found are owed


@dataclass(frozen=True, slots=True)
class UnitTally:
    """What one unit was asked in the whole county and how far it answered, in items (人次·事项)."""

    unit: str
    name: Text
    asked: int
    answered: int
    awaited: int
    unusable: int  # answered in words that cannot be used
    people: int  # for whom something is open


@dataclass(frozen=True, slots=True)
class WorkbookReturn:
    """What came back in one workbook."""

    file: str
    department: str
    asked: int
    answered: int
    missing: int
    extra: int
    unsigned: bool


@dataclass(frozen=True, slots=True)
class BatchLine:
    """What came back of one form that was sent."""

    form: str
    batch: str
    department: str
    sent: int
    answered: int
    missing: int
    extra: int


@dataclass(frozen=True, slots=True)
class UnitReturn:
    """What came back of one unit."""

    name: Text
    files: int
    asked: int
    answered: int
    missing: int
    extra: int
    unsigned: int


@dataclass(frozen=True, slots=True)
class Layer:
    """One criterion on a ground that several packs speak of."""

    criterion: str
    force: Force
    item: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A criterion that says otherwise than a legal bar, and a case that shows it."""

    criterion: str
    than: str
    example: Text


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground with every layer that tests it, the highest force first."""

    name: str
    layers: tuple[Layer, ...]
    milder: tuple[Difference, ...]
    stricter: tuple[Difference, ...]
