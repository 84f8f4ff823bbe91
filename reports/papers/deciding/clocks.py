"""告知、异议和复核期限: every step on every person, by when, by which source, and who owes it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.disclosed.county import Disclosed
from reports.disclosed.deciding.clocks import Clock
from reports.papers.calendar.calendar_lines import SET_BY
from reports.papers.shared.atlas import Atlas
from reports.papers.shared.marks import Mark
from reports.papers.shared.nominee_rows import NAMELESS
from reports.wording.words import SEMICOLON
from vocabulary.elections.decision_words import PACES, STEPS, Pace, Step
from vocabulary.outcomes import SetBy
from vocabulary.texts import Lang, Text

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
    clocks, lang = [each for person in shown.clocks for each in person.clocks], shown.reader.lang
    return tuple(_count(step, [each for each in clocks if each.step is step], lang) for step in Step)


def step_words(counts: Sequence[StepCount], lang: Lang) -> str:
    """Say in one sentence how the steps stand; nothing where there are none."""
    said = [_step_words(each, lang) for each in counts if each.all]
    return SEMICOLON.to(lang).join(said) + Text("。", ".").to(lang) if said else ""


def _step_words(count: StepCount, lang: Lang) -> str:
    """Say how one step stands."""
    what, due, done, late = count.what, count.all, count.done, count.overdue
    overdue = Text(f"，逾期 {late}", f", overdue {late}") if late else Text("", "")
    return Text(f"{what} {due}，已办 {done}{overdue.zh}", f"{what} {due}, done {done}{overdue.en}").to(lang)


def _rule(clock: Clock, lang: Lang) -> str:
    """Name the source of a day: its article, or the county's own plan."""
    if clock.rule is not None:
        return f"{clock.rule.to(lang)} {clock.item}"
    said = SET_BY[SetBy.COUNTY] if clock.due else Text("依据没有规定", "no source says")
    return said.to(lang)


def _count(step: Step, clocks: Sequence[Clock], lang: Lang) -> StepCount:
    """Count one step."""
    return StepCount(
        what=STEPS[step].to(lang),
        all=len(clocks),
        done=sum(each.done is not None for each in clocks),
        late=sum(each.pace is Pace.LATE for each in clocks),
        overdue=sum(each.pace is Pace.OVERDUE for each in clocks),
    )


def _rows(shown: Disclosed, atlas: Atlas) -> Iterator[tuple[Pace, ClockRow]]:
    """Yield the rows in the order of villages and people."""
    lang = shown.reader.lang
    for person in shown.clocks:
        village = shown.villages[person.position[0]]
        nominee = village.nominees[person.position[1]]
        for each in person.clocks:
            yield (
                each.pace,
                ClockRow(
                    village=f"{village.township}{village.name}",
                    number=nominee.number,
                    name=nominee.name or NAMELESS.to(lang),
                    href=f"人员/{atlas.people[person.position]}.html",
                    what=STEPS[each.step].to(lang),
                    due=str(each.due or "—"),
                    rule=_rule(each, lang),
                    owes=each.owes.to(lang),
                    done=str(each.done or ""),
                    mark=Mark(PACES[each.pace].to(lang), *_SIGNS[each.pace]),
                ),
            )
