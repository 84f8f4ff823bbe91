"""告知、异议和复核期限: every step on every person, by when, by which source, and who owes it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.disclosed.clocks import Clock
from reports.disclosed.county import Disclosed
from reports.papers.atlas import Atlas
from reports.papers.marks import Mark
from reports.papers.nominee_rows import NAMELESS
from vocabulary.elections.decision_words import PACES, STEPS, Pace, Step

_SIGNS = {
    Pace.DONE: ("clear", "○"),
    Pace.LATE: ("raised", "▲"),
    Pace.RUNNING: ("open", "◇"),
    Pace.OVERDUE: ("raised", "▲"),
    Pace.UNUSED: ("none", "—"),
    Pace.OPEN: ("open", "◇"),
    Pace.ELSEWHERE: ("none", "—"),
}


@dataclass(frozen=True, slots=True)
class StepCount:
    """How many people one step is about, and how it stands with them."""

    what: str
    all: int
    done: int
    late: int  # of those done
    overdue: int


@dataclass(frozen=True, slots=True)
class ClockRow:
    """One step on one person."""

    village: str
    number: str
    name: str
    href: str
    what: str
    due: str
    rule: str
    owes: str
    done: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class ClocksView:
    """All steps: how many, those that are overdue first, then the others."""

    counts: tuple[StepCount, ...]
    overdue: tuple[ClockRow, ...]
    rest: tuple[ClockRow, ...]


def clocks_view(shown: Disclosed, atlas: Atlas) -> ClocksView:
    """Return the steps of all people."""
    rows = list(_rows(shown, atlas))
    return ClocksView(
        counts=step_counts(shown),
        overdue=tuple(row for pace, row in rows if pace is Pace.OVERDUE),
        rest=tuple(row for pace, row in rows if pace is not Pace.OVERDUE),
    )


def step_counts(shown: Disclosed) -> tuple[StepCount, ...]:
    """Count every step."""
    clocks = [each for person in shown.clocks for each in person.clocks]
    return tuple(_count(step, [each for each in clocks if each.step is step]) for step in Step)


def step_words(counts: Sequence[StepCount]) -> str:
    """Say in one sentence how the steps stand; nothing where there are none."""
    said = [
        f"{each.what} {each.all}，已办 {each.done}" + (f"，逾期 {each.overdue}" if each.overdue else "")
        for each in counts
        if each.all
    ]
    return f"{'；'.join(said)}。" if said else ""


def _rule(clock: Clock) -> str:
    """Name the source of a day: its article, or the county's own plan."""
    if clock.rule is not None:
        return f"{clock.rule.zh} {clock.item}"
    return "县定" if clock.due else "依据没有规定"


def _count(step: Step, clocks: Sequence[Clock]) -> StepCount:
    """Count one step."""
    return StepCount(
        what=STEPS[step].zh,
        all=len(clocks),
        done=sum(each.done is not None for each in clocks),
        late=sum(each.pace is Pace.LATE for each in clocks),
        overdue=sum(each.pace is Pace.OVERDUE for each in clocks),
    )


def _rows(shown: Disclosed, atlas: Atlas) -> Iterator[tuple[Pace, ClockRow]]:
    """Yield the rows in the order of villages and people."""
    for person in shown.clocks:
        village = shown.villages[person.position[0]]
        nominee = village.nominees[person.position[1]]
        for each in person.clocks:
            yield (
                each.pace,
                ClockRow(
                    village=f"{village.township}{village.name}",
                    number=nominee.number,
                    name=nominee.name or NAMELESS,
                    href=f"人员/{atlas.people[person.position]}.html",
                    what=STEPS[each.step].zh,
                    due=str(each.due or "—"),
                    rule=_rule(each),
                    owes=each.owes.zh,
                    done=str(each.done or ""),
                    mark=Mark(PACES[each.pace].zh, *_SIGNS[each.pace]),
                ),
            )
