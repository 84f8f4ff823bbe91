"""The boards: how far villages are, and how units and townships did their work in a half-year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vocabulary.elections.followup_words import Stage
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class VillageOn:
    """How far one village is, and what it waits for."""

    township: str
    name: str
    stage: Stage
    why: Text


@dataclass(frozen=True, slots=True)
class WorkLine:
    """Something that a unit or a township did, or that went wrong there, as people registered it."""

    on: date
    what: str
    paper: str


@dataclass(frozen=True, slots=True)
class Work:
    """What people registered of one unit or township in the half-year."""

    special: tuple[WorkLine, ...] = ()
    negative: tuple[WorkLine, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitOn:
    """How one unit answered: in time (days from the form to the answer), and well."""

    name: Text
    asked: int
    answered: int
    again: int  # to be given again
    days: tuple[int, int] | None  # the fewest and the most from a form to its answer; none where unknown
    workbooks: int
    unsigned: int
    faults: int
    overdue: int
    work: Work


@dataclass(frozen=True, slots=True)
class TownshipOn:
    """How far the villages of a township are, and how its rosters are."""

    name: str
    stages: Mapping[Stage, int]
    faults: int  # of its rosters
    gone: int  # people of whom it is asked where they went
    open_tasks: int
    overdue: int
    work: Work


@dataclass(frozen=True, slots=True)
class Boards:
    """All boards; the villages of the townships are all villages."""

    villages: tuple[VillageOn, ...]
    townships: tuple[TownshipOn, ...]
    units: tuple[UnitOn, ...]
    period: Text
    outside: int  # what people registered of other half-years

    @property
    def stages(self) -> Mapping[Stage, int]:
        """Return how many villages are at each stage."""
        return {stage: sum(each.stage is stage for each in self.villages) for stage in Stage}
