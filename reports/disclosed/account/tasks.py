"""The ledger of tasks (问题清单): what is to be done, by whom, until when, and on what it was closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vocabulary.elections.followup_words import TaskKind, TaskState
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Task:
    """One task, by the code under which people find it again in the next sheet."""

    code: str  # blank where people entered the task themselves
    kind: TaskKind
    township: str
    village: str
    number: str
    what: Text
    owner: Text
    state: TaskState
    entry: str = ""  # of the row on which the state rests; blank where there is none
    person: str = ""
    due: date | None = None
    closed_on: date | None = None
    evidence: str = ""
    by: str = ""
    open_to_owner: bool = True  # whether its owner may read what it is, when that is no member of the group


@dataclass(frozen=True, slots=True)
class Tasks:
    """All tasks: what the comparison finds now, what people entered, and what is no longer found."""

    tasks: tuple[Task, ...]
    counts: Mapping[TaskState, int]
    kinds: Mapping[TaskKind, int]
    owners: tuple[Text, ...]  # units in their order, then townships, then others

    @property
    def open(self) -> int:
        """Return how many tasks are not closed."""
        return sum(count for state, count in self.counts.items() if state is not TaskState.CLOSED)
