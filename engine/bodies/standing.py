"""Who may still be elected: the review's findings as the slates of a body see them."""

from enum import Enum


class Standing(Enum):
    """Whether a nominee stands in every world, in some, or in none."""

    STANDS = "stands"
    MAY_STAND = "may_stand"  # flagged or pending: people decide
    OUT = "out"  # a filed withdrawal, or a legal bar that is sure and cannot be cured
