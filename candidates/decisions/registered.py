"""What was served, stated, objected and checked again, as the registers beside 认定表 say row by row."""

from dataclasses import dataclass
from datetime import date

from candidates.villages.village import VillageKey
from vocabulary.elections.decision_words import Outcome, Paper, Receipt
from vocabulary.places import SheetPlace


@dataclass(frozen=True, slots=True)
class Served:
    """A paper was served on a person (送达登记)."""

    paper: Paper
    way: str
    receipt: Receipt
    witness: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A person stated or defended something (陈述登记)."""

    way: str
    summary: str
    papers: str


@dataclass(frozen=True, slots=True)
class Objected:
    """Somebody objected to the result of the review (异议登记)."""

    whose: str
    summary: str
    papers: str


@dataclass(frozen=True, slots=True)
class Rechecked:
    """An objection was checked again by somebody else (复核登记)."""

    objection: str  # the entry of the objection
    unit: str
    outcome: Outcome
    reason: str
    ground: str
    reply: str  # what the person is told, written for the person; blank where nobody wrote it yet
    document: str


Event = Served | Stated | Objected | Rechecked


@dataclass(frozen=True, slots=True)
class Registered:
    """A complete row of a register that is surely about somebody."""

    entry: str
    key: VillageKey
    number: str
    on: date
    by: str  # who answers for the row
    event: Event
    corrects: str  # the entry of the row that this one takes the place of
    place: SheetPlace
