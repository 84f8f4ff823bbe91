"""The outcome of the requirements on a body over every possible outcome."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from rules.model.ratios import Ratio
from vocabulary.outcomes import Outlook
from vocabulary.texts import Text

__all__ = ["Outlook"]


Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Needed:
    """The bound of a requirement in the unit of what it counts, and what it is compared with."""

    at_least: Number | None = None
    at_most: Number | None = None
    before: Number | None = None  # the figure of the previous term, of a requirement that compares with it


@dataclass(frozen=True, slots=True)
class RequirementReview:
    """One requirement with the smallest and largest value of what it counts, and the bound."""

    pack: str
    ratio: Ratio
    outlook: Outlook
    least: Number | None = None
    most: Number | None = None
    because: Text | None = None  # why it is unknown
    note: Text | None = None  # which villages are left out of one over several
    needed: Needed | None = None  # none where nothing is known from which the bound could be calculated

    @property
    def name(self) -> str:
        """Return the requirement's full name."""
        return f"{self.pack}/{self.ratio.name}"


@dataclass(frozen=True, slots=True)
class Counted:
    """What one requirement counts in an example, never where that would point at somebody."""

    requirement: RequirementReview
    value: int


@dataclass(frozen=True, slots=True)
class Newcomers:
    """So many more nominees for a post, each of the kinds that these requirements count."""

    post: str
    kinds: tuple[RequirementReview, ...]
    number: int


@dataclass(frozen=True, slots=True)
class TogetherReview:
    """The outcome of all requirements that forbid, at once."""

    outlook: Outlook
    conflict: tuple[RequirementReview, ...] = ()  # the fewest that exclude each other
    repair: tuple[Newcomers, ...] = ()
    meets: tuple[Counted, ...] = ()  # an example by category
    breaks: tuple[Counted, ...] = ()
    left_out: tuple[RequirementReview, ...] = ()  # those of which nothing can be said
    because: Text | None = None


@dataclass(frozen=True, slots=True)
class BodiesReview:
    """The requirements of one village, each alone, and those that forbid together if there are any."""

    alone: tuple[RequirementReview, ...] = ()
    together: TogetherReview | None = None


@dataclass(frozen=True, slots=True)
class WideReview:
    """The requirements over every township, by its name, and over the county."""

    townships: Mapping[str, tuple[RequirementReview, ...]] = field(default_factory=dict)
    county: tuple[RequirementReview, ...] = ()
