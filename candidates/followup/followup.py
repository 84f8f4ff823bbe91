"""What the sheets of tasks/ say row by row, and who was seen in earlier reviews."""

from dataclasses import dataclass
from datetime import date

from candidates.villages.village import VillageKey
from vocabulary.elections.followup_words import TaskWord, Went, WorkKind
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint, Problem


@dataclass(frozen=True, slots=True)
class Closing:
    """On what evidence a task was closed (销号), by whom and when."""

    on: date
    evidence: str
    file: str  # in papers/, where the row names one
    by: str


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A complete row of 问题清单: who has the task in hand until when, or on what evidence it is closed."""

    entry: str
    item: str  # the code of what the product found; blank where people entered the task themselves
    what: str
    owner: str
    person: str
    due: date | None
    state: TaskWord
    closing: Closing | None
    corrects: str
    place: SheetPlace


@dataclass(frozen=True, slots=True)
class Move:
    """A complete row of 去向登记: where somebody went whom the rosters no longer have."""

    entry: str
    key: VillageKey
    number: str
    went: Went
    successor: str  # who was nominated in the person's place; blank unless replaced
    on: date
    paper: str
    by: str
    corrects: str
    place: SheetPlace


@dataclass(frozen=True, slots=True)
class WorkNote:
    """A complete row of 工作登记: something that a unit or a township did, or that went wrong there."""

    entry: str
    about: str
    kind: WorkKind
    on: date
    what: str
    paper: str
    by: str
    corrects: str
    place: SheetPlace


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody whom an earlier numbered review, or a form that was sent, had in a village."""

    number: str
    key: VillageKey
    name: str
    first: int  # the first numbered review that had the person; 0 where only a form did
    last: int  # the last one
    withdrawn: bool = False  # whether that review knew that the person had given up
    flagged: bool = False  # whether something was to be decided then


@dataclass(frozen=True, slots=True)
class Followup:
    """Everything of tasks/ that can be read."""

    tasks: tuple[TaskRow, ...] = ()
    moves: tuple[Move, ...] = ()
    work: tuple[WorkNote, ...] = ()
    problems: tuple[Problem, ...] = ()
    hints: tuple[Hint, ...] = ()
