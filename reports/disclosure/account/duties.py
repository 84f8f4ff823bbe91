"""Discloses to each unit and each township what it has to do: its own files, what it owes, its tasks.

No finding, no verdict and no other sender's words are in it: of a task about a person, or what two units
contradict each other in, its owner learns elsewhere, or not at all.
"""

from collections.abc import Iterator

from candidates.clearances.sent.addressees import UnitsInFull
from engine.review.review import Review
from reports.disclosed.account.duties import Duty, Owed
from reports.disclosed.account.tasks import Task, Tasks
from reports.disclosed.county import Disclosed
from reports.disclosed.letters import OwedBy
from reports.disclosure.letters import owed_by_units
from vocabulary.elections.followup_words import TaskKind, TaskState
from vocabulary.texts import Text


def duties_for(review: Review, shown: Disclosed, tasks: Tasks) -> tuple[Duty, ...]:
    """Disclose the duties, the units' first, each in its order; whoever has none is left out."""
    made = (*_units(review, shown, tasks), *_townships(shown, tasks))
    return tuple(each for each in made if not each.nothing)


def _units(review: Review, shown: Disclosed, tasks: Tasks) -> Iterator[Duty]:
    """Yield the duties of every unit."""
    labels = shown.election.departments
    owed = {
        each.unit.zh: each for each in owed_by_units(review, UnitsInFull({unit: unit for unit in labels}))
    }
    for unit, label in labels.items():
        yield Duty(
            owner=label,
            county=shown.election.county,
            day=review.review_day.isoformat(),
            unit=True,
            owed=_owed(owed.get(unit)),
            villages=(),
            tasks=_tasks_of(label, tasks),
            deadlines=(),
        )


def _owed(owed: OwedBy | None) -> Owed | None:
    """Count what a unit owes."""
    if owed is None:
        return None
    items = sum(len(person.items) for person in owed.people)
    return Owed(asked=owed.asked, people=len(owed.people), items=items)


def _townships(shown: Disclosed, tasks: Tasks) -> Iterator[Duty]:
    """Yield the duties of every township."""
    deadlines = tuple(_deadlines(shown))
    for township in shown.townships:
        label = Text(township.name, township.name)
        bare = (shown.villages[position] for position in township.villages)
        yield Duty(
            owner=label,
            county=shown.election.county,
            day=shown.election.review_day.isoformat(),
            unit=False,
            owed=None,
            villages=tuple(each.name for each in bare if each.known and not each.nominees),
            tasks=_tasks_of(label, tasks),
            deadlines=deadlines,
        )


def _tasks_of(owner: Text, tasks: Tasks) -> tuple[Task, ...]:
    """Return the open tasks of one owner that the owner may read."""
    return tuple(
        each
        for each in tasks.tasks
        if each.owner.zh == owner.zh
        and each.open_to_owner
        and each.kind is not TaskKind.ASKED
        and each.state is not TaskState.CLOSED
    )


def _deadlines(shown: Disclosed) -> Iterator[tuple[str, Text]]:
    """Yield the days from now on, each once."""
    today = shown.election.review_day
    lines = [
        (line.day.isoformat(), line.what)
        for calendar in shown.calendars
        for line in calendar.entries
        if line.day is not None and line.day >= today
    ]
    yield from sorted({day + what.zh: (day, what) for day, what in lines}.values(), key=lambda each: each[0])
