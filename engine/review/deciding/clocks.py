"""The clocks of notice, statement, objection and re-check: by when, by which source, and what is late.

An overrun is recorded and shown. It changes no finding, no verdict, no decision and no list.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from candidates.decisions.registered import Objected, Rechecked, Registered, Stated
from engine.review.deciding.notices import notices_served
from engine.review.deciding.times import Times
from engine.review.review import NomineeReview, Review
from vocabulary.elections.decision_words import Pace, Step
from vocabulary.outcomes import Verdict
from vocabulary.texts import Text

# The day of the calendar on which a step must be over. The packs' names; of a statement, the county's own.
_DEADLINES = {Step.NOTICE: "review_result", Step.STATEMENT: "statement", Step.OBJECTION: "objection"}
_OWES = {
    Step.NOTICE: Text("认定机构", "the deciding body"),
    Step.STATEMENT: Text("被提名人", "the nominee"),
    Step.OBJECTION: Text("被提名人", "the nominee"),
    Step.RECHECK: Text("认定机构", "the deciding body"),
}


@dataclass(frozen=True, slots=True)
class Clock:
    """One step on one person."""

    step: Step
    due: date | None  # the last day, where a source or the county gives one
    rule: Text | None  # the title of the source
    item: str
    owes: Text
    began: date | None  # the day from which the time runs, where something began it
    done: date | None
    pace: Pace


Clocks = Mapping[tuple[int, int], tuple[Clock, ...]]  # by the positions of the village and of the nominee


def clocks_of(review: Review) -> Clocks:
    """Return the clocks of everybody on whom one runs or has run."""
    told = notices_served(
        (each.decision for village in review.villages for one in village.nominees for each in one.decisions),
        review.decided.registered,
    )
    events: dict[tuple[object, str], list[Registered]] = {}
    for each in review.decided.registered:
        events.setdefault((each.key, each.number), []).append(each)
    found: dict[tuple[int, int], tuple[Clock, ...]] = {}
    for position, village in enumerate(review.villages):
        times = Times(review, village)
        for index, nominee in enumerate(village.nominees):
            key = nominee.candidate.key
            if key is None:
                continue
            whose = (key, nominee.candidate.number)
            person = _Person(nominee, told.get(whose, ()), events.get(whose, ()))
            if clocks := tuple(_clocks(times, person)):
                found[position, index] = clocks
    return found


@dataclass(frozen=True, slots=True)
class _Person:
    """A nominee with what was served on, stated by and objected about the person."""

    nominee: NomineeReview
    told: Sequence[date]
    events: Sequence[Registered]


def _clocks(times: Times, person: _Person) -> Iterator[Clock]:
    """Yield the steps on a person in their order."""
    flagged = person.nominee.verdict is Verdict.FLAG and not person.nominee.candidate.withdrawn
    if person.told or flagged:
        yield _on_day(times, Step.NOTICE, person.told[0] if person.told else None)
    stated = [each.on for each in person.events if isinstance(each.event, Stated)]
    if person.told or stated:
        yield _on_day(times, Step.STATEMENT, min(stated) if stated else None)
    rechecked = {each.event.objection: each for each in person.events if isinstance(each.event, Rechecked)}
    for each in person.events:
        if isinstance(each.event, Objected):
            yield _on_day(times, Step.OBJECTION, each.on)
            yield _recheck(times, each, rechecked.get(each.entry))


def _on_day(times: Times, step: Step, done: date | None) -> Clock:
    """Return a step that must be over by a day of the village's calendar."""
    entry = times.entry(_DEADLINES[step])
    due = (entry.planned or entry.latest) if entry else None
    # The source fixes when the result is posted; that people are told before is how it is read here.
    owes = entry.owes if entry and entry.owes and step is not Step.NOTICE else _owes(times, step)
    return Clock(
        step=step,
        due=due,
        rule=entry.rule if entry else None,
        item=entry.item if entry else "",
        owes=owes,
        began=None,
        done=done,
        pace=_pace(step, due, done, times.review.review_day),
    )


def _recheck(times: Times, objection: Registered, found: Registered | None) -> Clock:
    """Return the clock of an objection: so many days from the one on which it came, the first not counted."""
    term, entry = times.term("recheck_days"), times.entry("recheck")
    days = int(term[1].value) if term and term[1].value.isdigit() else None
    planned = (
        (entry.planned or entry.latest) if entry else None
    )  # the county's own day, where no source counts
    due = objection.on + timedelta(days=days) if days is not None else planned
    done = found.on if found else None
    return Clock(
        step=Step.RECHECK,
        due=due,
        rule=term[0].title if term else None,
        item=term[1].item if term else "",
        owes=entry.owes if entry and entry.owes else _owes(times, Step.RECHECK),
        began=objection.on,
        done=done,
        pace=_pace(Step.RECHECK, due, done, times.review.review_day),
    )


def _owes(times: Times, step: Step) -> Text:
    """Return who has to take a step where no deadline says so."""
    term = times.term("decides") if step in {Step.NOTICE, Step.RECHECK} else None
    return Text(term[1].value, term[1].value) if term and term[1].value else _OWES[step]


def _pace(step: Step, due: date | None, done: date | None, today: date) -> Pace:
    """Say how a step stands in its time."""
    if done is not None:
        return Pace.LATE if due is not None and done > due else Pace.DONE
    if due is None:
        return Pace.OPEN
    if today <= due:
        return Pace.RUNNING
    return Pace.UNUSED if step is Step.STATEMENT else Pace.OVERDUE
