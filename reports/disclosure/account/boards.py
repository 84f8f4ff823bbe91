"""Discloses the boards to the working group: villages by stage, units and townships by what is on file."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from candidates.followup.followup import WorkNote
from engine.account.stages import VillageStage, stages_of
from engine.review.review import Review
from reports.disclosed.account.boards import Boards, TownshipOn, UnitOn, VillageOn, Work, WorkLine
from reports.disclosed.account.tasks import Task, Tasks
from reports.disclosed.account.whereabouts import Whereabouts
from reports.disclosed.county import Disclosed
from reports.wording.words import OUTLOOK
from vocabulary.dates import Day
from vocabulary.elections.followup_words import Stage, TaskKind, TaskState, Went, WorkKind
from vocabulary.texts import Text


def boards_for(review: Review, shown: Disclosed, tasks: Tasks, people: Whereabouts) -> Boards:
    """Disclose the boards; `tasks` and `people` are there for the working group alone, and so is this."""
    villages = tuple(_village(each, review) for each in stages_of(review))
    notes = review.followup.work
    here = [each for each in notes if _half(each.on) == _half(review.review_day)]
    return Boards(
        villages=villages,
        townships=tuple(_townships(villages, tasks, people, here)),
        units=tuple(_units(review, shown, tasks, here)),
        period=_period(review.review_day),
        outside=len(notes) - len(here),
    )


def _half(day: date) -> tuple[int, int]:
    """Return the half-year of a day."""
    return day.year, 1 if day.month < 7 else 2


def _period(day: date) -> Text:
    """Name the half-year of a day."""
    year, half = _half(day)
    return Text(
        f"{year} 年{'上' if half == 1 else '下'}半年", f"{'first' if half == 1 else 'second'} half of {year}"
    )


def _village(found: VillageStage, review: Review) -> VillageOn:
    """Disclose how far one village is."""
    village = review.villages[found.position]
    return VillageOn(village.township, village.name, found.stage, _why(found))


def _why(found: VillageStage) -> Text:
    """Say what a village waits for."""
    match found.stage:
        case Stage.BLOCKED:
            said = [(each.ratio.text, OUTLOOK[each.outlook]) for each in found.unmet]
            return Text(
                "；".join(f"{text.zh}：{outlook.zh}" for text, outlook in said),
                "; ".join(f"{text.en}: {outlook.en}" for text, outlook in said),
            )
        case Stage.WAITING:
            return Text(f"{found.waiting} 人待反馈", f"answers owed about {found.waiting}")
        case Stage.DECIDING:
            return _to_decide(found)
        case Stage.ELECTED | Stage.READY | Stage.NO_ROSTER:
            return Text("", "")


def _to_decide(found: VillageStage) -> Text:
    """Say on how many somebody has to decide, and what has to be corrected before there is a list."""
    said = []
    if found.deciding:
        said.append(Text(f"{found.deciding} 人待认定", f"{found.deciding} to be decided on"))
    if found.unusable:
        said.append(
            Text(
                f"{found.unusable} 处须先改正（不能采用的行、没有更正的认定、不明的职务），见 lianshen list",
                f"to be corrected first: {found.unusable}, see lianshen list",
            )
        )
    return Text("；".join(each.zh for each in said), "; ".join(each.en for each in said))


def _townships(
    villages: tuple[VillageOn, ...], tasks: Tasks, people: Whereabouts, notes: Iterable[WorkNote]
) -> Iterator[TownshipOn]:
    """Yield every township in the order of villages.xlsx."""
    notes = tuple(notes)
    for name in dict.fromkeys(each.township for each in villages):
        own = [each for each in tasks.tasks if each.owner.zh == name]
        here = [each.stage for each in villages if each.township == name]
        yield TownshipOn(
            name=name,
            stages={stage: here.count(stage) for stage in Stage},
            faults=sum(each.kind is TaskKind.FAULT for each in own),
            gone=sum(each.went is Went.ASKED and each.township == name for each in people.people),
            open_tasks=sum(each.state is not TaskState.CLOSED for each in own),
            overdue=_overdue(own),
            work=_work(notes, (name,)),
        )


def _units(review: Review, shown: Disclosed, tasks: Tasks, notes: Iterable[WorkNote]) -> Iterator[UnitOn]:
    """Yield every unit in the order in which units are printed."""
    notes, returned = tuple(notes), {each.name.zh: each for each in shown.units}
    for tally in shown.tallies:
        own = [each for each in tasks.tasks if each.owner.zh == tally.name.zh]
        came = returned.get(tally.name.zh)
        yield UnitOn(
            name=tally.name,
            asked=tally.asked,
            answered=tally.answered,
            again=tally.unusable,
            days=_days(review, tally.unit),
            workbooks=came.files if came else 0,
            unsigned=came.unsigned if came else 0,
            faults=sum(each.kind is TaskKind.FAULT for each in own),
            overdue=_overdue(own),
            work=_work(notes, (tally.name.zh, *review.also.get(tally.unit, ()))),
        )


def _overdue(tasks: Iterable[Task]) -> int:
    """Count the tasks whose day is over."""
    return sum(each.state is TaskState.OVERDUE for each in tasks)


def _days(review: Review, unit: str) -> tuple[int, int] | None:
    """Return the fewest and the most days from a form to the answer that came after it."""
    given = (book.signature.given_on for book in review.workbooks if book.department == unit)
    taken = [
        days
        for each in given
        if isinstance(each, Day) and (days := _since(each, review.sent_on, unit)) is not None
    ]
    return (min(taken), max(taken)) if taken else None


def _since(given: Day, sent_on: Mapping[str, tuple[date, ...]], unit: str) -> int | None:
    """Return how many days lie between an answer and the last form made before it."""
    if given.month is None or given.day is None:
        return None
    day = date(given.year, given.month, given.day)
    before = [each for each in sent_on.get(unit, ()) if each <= day]
    return (day - max(before)).days if before else None


def _work(notes: Iterable[WorkNote], names: tuple[str, ...]) -> Work:
    """Return what people registered of one unit or township."""
    own = [each for each in notes if each.about in names]
    special, negative = (
        tuple(WorkLine(each.on, each.what, each.paper) for each in own if each.kind is kind)
        for kind in (WorkKind.SPECIAL, WorkKind.NEGATIVE)
    )
    return Work(special, negative)
