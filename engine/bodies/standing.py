"""Who may still be elected: the review's findings as the slates of a body see them."""

from dataclasses import dataclass
from enum import Enum

from candidates.people.candidate import Candidate
from engine.program.subject import Subject


class Standing(Enum):
    """Whether a nominee stands in every world, in some, or in none."""

    STANDS = "stands"
    MAY_STAND = "may_stand"  # flagged or pending: people decide
    OUT = "out"  # a filed withdrawal, or a legal bar that is sure and cannot be cured


@dataclass(frozen=True, slots=True)
class Standee:
    """One nominee of a village with the facts that a requirement reads."""

    candidate: Candidate
    subject: Subject
    standing: Standing
