"""What becomes of a requirement on a body over every possible outcome."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from rules.ratios import Ratio
from sources.texts import Text


class Outlook(Enum):
    """What can be said of a requirement before polling day."""

    GUARANTEED = "guaranteed"  # it holds in every outcome of every world
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"  # it holds in none
    CANNOT_FILL = "cannot_fill"  # no world can fill the body at all
    UNKNOWN = "unknown"  # a figure of the village is missing, or the kind is not judged yet


@dataclass(frozen=True, slots=True)
class RequirementReview:
    """One requirement with the smallest and largest value of what it counts, and the bound."""

    pack: str
    ratio: Ratio
    outlook: Outlook
    least: int | Fraction | None = None
    most: int | Fraction | None = None
    because: Text | None = None  # why it is unknown
