"""Requirements on bodies as a reader sees them: the ends, the bound, and what they mean."""

from dataclasses import dataclass
from fractions import Fraction

from vocabulary.outcomes import Outlook, RatioGrade
from vocabulary.texts import Text

Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Bound:
    """The least and the most that is asked for, and the figure of the previous term it is compared with."""

    at_least: Number | None = None
    at_most: Number | None = None
    before: Number | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement with the smallest and largest value of what it counts."""

    name: str  # with its pack
    pack: str
    title: Text  # of the pack
    item: str
    text: Text
    grade: RatioGrade
    scope: Text  # what it is over: a body, an office, the list, a township, the county
    outlook: Outlook
    least: Number | None
    most: Number | None
    needed: Bound
    stated: Bound  # the limits as the source states them, beside what a comparison or a share comes to
    share: Bound | None  # of the whole, where the ends are parts of one
    percent: bool  # whether the ends are parts of a whole
    mean: bool  # whether they are means
    compared: bool  # with the previous term
    because: Text | None
    note: Text | None
    measured: Text  # the ends and the bound in words
    meaning: Text  # what they mean for the election
    reading: Text | None  # what its words leave open, as we read it
    rights_note: Text | None


@dataclass(frozen=True, slots=True)
class Newcomers:
    """So many more nominees for a post, each of the kinds that these requirements count."""

    post: str
    kinds: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Counted:
    """What one requirement counts in an example."""

    requirement: str
    value: int


@dataclass(frozen=True, slots=True)
class Labelled:
    """One thing that is said, under its label."""

    label: Text
    words: Text


@dataclass(frozen=True, slots=True)
class Together:
    """What can be said of all requirements that forbid, at once."""

    outlook: Outlook
    conflict: tuple[str, ...]  # the names of the fewest that exclude each other
    conflict_words: Text
    repair: tuple[Newcomers, ...]
    repair_words: Text
    meets: tuple[Counted, ...]
    breaks: tuple[Counted, ...]
    left_out: tuple[str, ...]
    because: Text | None
    obstacles: tuple[Labelled, ...]  # what stands in the way, and what would help
    remarks: tuple[Labelled, ...]  # examples, what is left out, how it is counted


@dataclass(frozen=True, slots=True)
class TownshipRequirements:
    """The requirements over one township."""

    township: str
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class NotJudged:
    """A requirement of which nothing can be said in any village, and why."""

    name: str
    text: Text
    because: Text | None
