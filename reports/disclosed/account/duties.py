"""责任清单: what one unit or one township has to do, and nothing that it may not know."""

from dataclasses import dataclass

from reports.disclosed.account.tasks import Task
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Owed:
    """What a unit still owes by its own words alone."""

    asked: int  # people
    people: int
    items: int


@dataclass(frozen=True, slots=True)
class Duty:
    """The duties of one unit or township."""

    owner: Text
    county: str
    day: str
    unit: bool
    owed: Owed | None
    villages: tuple[str, ...]  # of a township: those of which nobody is nominated yet
    tasks: tuple[Task, ...]
    deadlines: tuple[tuple[str, Text], ...]  # the days from now on

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.owed or self.villages or self.tasks)
