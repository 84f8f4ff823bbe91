"""What `lianshen account --format json` prints: where everybody went, the tasks, the boards; stable keys."""

from dataclasses import dataclass
from datetime import date

from reports.disclosed.account.boards import Boards, TownshipOn, UnitOn
from reports.disclosed.account.tasks import Task, Tasks
from reports.disclosed.account.whereabouts import PersonWent, Whereabouts
from vocabulary.elections.followup_words import Notice, Stage, TaskKind, TaskState, Went
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang
from vocabulary.writing.masking import masked


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Where one person of one village is."""

    township: str
    village: str
    no: str
    name: str
    posts: tuple[str, ...]
    went: Went
    on_roster: bool
    verdict: Verdict | None
    notice: Notice | None
    on: date | None
    paper: str
    successor: str
    last_review: int
    instead: str


@dataclass(frozen=True, slots=True)
class PeopleRecord:
    """Where everybody is: on_rosters + no_longer + written_in = total = the sum of counts."""

    total: int
    on_rosters: int
    no_longer: int
    written_in: int
    unsure: int
    counts: dict[Went, int]
    notices: dict[Notice, int]
    people: tuple[PersonRecord, ...]


@dataclass(frozen=True, slots=True)
class TaskRecord:
    """One task."""

    code: str
    entry: str
    kind: TaskKind
    township: str
    village: str
    no: str
    what: str
    owner: str
    person: str
    due: date | None
    state: TaskState
    closed_on: date | None
    evidence: str
    by: str


@dataclass(frozen=True, slots=True)
class TasksRecord:
    """All tasks: total = the sum of counts."""

    total: int
    counts: dict[TaskState, int]
    tasks: tuple[TaskRecord, ...]


def people_record(found: Whereabouts) -> PeopleRecord:
    """Return where everybody is, as JSON keeps it."""
    return PeopleRecord(
        total=found.total,
        on_rosters=found.on_rosters,
        no_longer=found.no_longer,
        written_in=found.written_in,
        unsure=found.unsure,
        counts=dict(found.counts),
        notices=dict(found.notices),
        people=tuple(_person(each) for each in found.people),
    )


def _person(each: PersonWent) -> PersonRecord:
    """Return one person."""
    return PersonRecord(
        township=each.township,
        village=each.village,
        no=each.number,
        name=each.name,
        posts=each.posts,
        went=each.went,
        on_roster=each.on_roster,
        verdict=each.verdict,
        notice=each.notice,
        on=each.on,
        paper=each.paper,
        successor=each.successor,
        last_review=each.last,
        instead=each.instead,
    )


def tasks_record(found: Tasks, lang: Lang) -> TasksRecord:
    """Return the tasks as JSON keeps them."""
    return TasksRecord(
        total=len(found.tasks),
        counts=dict(found.counts),
        tasks=tuple(_task(each, lang) for each in found.tasks),
    )


def _task(each: Task, lang: Lang) -> TaskRecord:
    """Return one task."""
    return TaskRecord(
        code=each.code,
        entry=masked(each.entry),
        kind=each.kind,
        township=each.township,
        village=each.village,
        no=each.number,
        what=each.what.to(lang),
        owner=each.owner.to(lang),
        person=each.person,
        due=each.due,
        state=each.state,
        closed_on=each.closed_on,
        evidence=each.evidence,
        by=each.by,
    )


@dataclass(frozen=True, slots=True)
class VillageStageRecord:
    """How far one village is."""

    township: str
    village: str
    stage: Stage
    why: str


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """How one unit answered."""

    unit: str
    asked: int
    answered: int
    again: int
    least_days: int | None
    most_days: int | None
    workbooks: int
    unsigned: int
    faults: int
    overdue: int
    special: int
    negative: int


@dataclass(frozen=True, slots=True)
class TownshipRecord:
    """How far the villages of one township are, and how its rosters are."""

    township: str
    stages: dict[Stage, int]
    faults: int
    gone: int
    open_tasks: int
    overdue: int
    special: int
    negative: int


@dataclass(frozen=True, slots=True)
class BoardsRecord:
    """The boards, in the order of the lists: nobody is ranked."""

    period: str
    stages: dict[Stage, int]
    villages: tuple[VillageStageRecord, ...]
    units: tuple[UnitRecord, ...]
    townships: tuple[TownshipRecord, ...]


def boards_record(found: Boards, lang: Lang) -> BoardsRecord:
    """Return the boards as JSON keeps them."""
    return BoardsRecord(
        period=found.period.to(lang),
        stages=dict(found.stages),
        villages=tuple(
            VillageStageRecord(each.township, each.name, each.stage, each.why.to(lang))
            for each in found.villages
        ),
        units=tuple(_unit(each, lang) for each in found.units),
        townships=tuple(_township(each) for each in found.townships),
    )


def _unit(each: UnitOn, lang: Lang) -> UnitRecord:
    """Return one unit."""
    least, most = each.days or (None, None)
    return UnitRecord(
        unit=each.name.to(lang),
        asked=each.asked,
        answered=each.answered,
        again=each.again,
        least_days=least,
        most_days=most,
        workbooks=each.workbooks,
        unsigned=each.unsigned,
        faults=each.faults,
        overdue=each.overdue,
        special=len(each.work.special),
        negative=len(each.work.negative),
    )


def _township(each: TownshipOn) -> TownshipRecord:
    """Return one township."""
    return TownshipRecord(
        township=each.name,
        stages=dict(each.stages),
        faults=each.faults,
        gone=each.gone,
        open_tasks=each.open_tasks,
        overdue=each.overdue,
        special=len(each.work.special),
        negative=len(each.work.negative),
    )
