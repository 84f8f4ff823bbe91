"""The full account of one person, and how far units have answered about one: made one by one."""

from dataclasses import dataclass
from datetime import date

from reports.disclosed.findings import Nominee, RegisteredRow
from reports.disclosed.sources import Criterion
from vocabulary.many.filled import filled_then_frozen
from vocabulary.origins import Origin
from vocabulary.outcomes import Force, Grade
from vocabulary.places import Place
from vocabulary.questions import Disclosure
from vocabulary.texts import Text
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class Signature:
    """Who answers for an answer; blank where the sheet leaves it out."""

    officer: str
    leader: str
    given_on: str
    document: str

    @property
    def whole(self) -> bool:
        """Whether somebody signed, somebody approved, and the day is there."""
        return bool(self.officer and self.leader and self.given_on)


@dataclass(frozen=True, slots=True)
class Restriction:
    """How far a record may be disclosed to the person, and on what ground."""

    disclosure: Disclosure
    basis: str


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class Proof:
    """One thing that a criterion rests on, with the cell and who signed."""

    label: Text
    value: Text
    department: str  # blank where it is a fact of the roster
    place: Place | None
    signature: Signature | None
    restriction: Restriction | None


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that a criterion lacks; without a label it is the law that is open."""

    label: Text | None
    origin: Origin
    department: str
    place: Place | None
    said: tuple[Text, ...] = ()  # the answers that stand against each other


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class CriterionAccount:
    """One criterion on the person, whatever it came to."""

    criterion: Criterion
    truth: Truth
    proof: tuple[Proof, ...]
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class LayerOfPerson:
    """What one layer says of the person on a ground."""

    criterion: str
    title: Text
    item: str
    force: Force
    grade: Grade
    text: Text
    truth: Truth
    overruled: bool  # the list is milder than the law, which prevails


@dataclass(frozen=True, slots=True)
class GroundOfPerson:
    """A ground on which several packs speak of the person, with what each says."""

    ground: str
    layers: tuple[LayerOfPerson, ...]


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class SignedBook:
    """A workbook that answers about the person, and who answers for it."""

    department: str
    file: str
    signature: Signature
    queried_until: str


@dataclass(frozen=True, slots=True)
class PersonAccount:
    """Everything that a reader is shown of one nominee of one village."""

    position: tuple[int, int]  # of the village, and of the person in it
    township: str
    village: str
    polling_day: date
    nominee: Nominee
    sex: Text | None
    age: str  # full years on polling day; blank where it is not known
    criteria: tuple[CriterionAccount, ...]  # bars and cautions, those on one ground together
    wishes: tuple[CriterionAccount, ...]
    layers: tuple[GroundOfPerson, ...]
    signed: tuple[SignedBook, ...]
    units_asked: int
    queried_until: date | None  # the earliest day up to which the units searched, if all of them say
    registered: tuple[RegisteredRow, ...] = ()  # in the order of the days


@dataclass(frozen=True, slots=True)
class Open:
    """How many answers of a unit are open for one reason."""

    origin: Origin
    checking: bool  # the unit has written that it is still checking
    count: int


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class UnitState:
    """How far one unit has answered about one person; what is withheld reads as answered."""

    department: str
    asked: int
    found: bool
    open: tuple[Open, ...]


@dataclass(frozen=True, slots=True)
class VillageAnswers:
    """How far every unit has answered about every nominee of a village, in their order."""

    position: int
    nominees: tuple[tuple[UnitState, ...], ...]
