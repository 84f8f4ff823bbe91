"""Discloses the clocks to the working group and to the deciding body."""

from collections.abc import Iterator
from dataclasses import replace

from engine.finished import Finished
from engine.review.deciding import clocks as running
from engine.review.reasons import Reasons
from reports.disclosed.deciding.clocks import Clock, PersonClock
from reports.disclosed.reader import Audience
from reports.disclosure.deciding.known_to_person import tells_nothing
from reports.disclosure.desk import Desk
from reports.disclosure.who_may_see import sees_evidence
from vocabulary.elections.decision_words import Pace, Step


def clocks_for(desk: Desk) -> tuple[PersonClock, ...]:
    """Disclose the clocks, to whom evidence is open."""
    if not sees_evidence(desk.reader):
        return ()
    found, reasons = running.clocks_of(desk.review), Finished(desk.review).reasons
    shown = (
        PersonClock(position, tuple(_clocks(desk, reasons, position, clocks)))
        for position, clocks in found.items()
    )
    return tuple(each for each in shown if each.clocks)


def _clocks(
    desk: Desk, reasons: Reasons, position: tuple[int, int], clocks: tuple[running.Clock, ...]
) -> Iterator[Clock]:
    """Yield the clocks of one person.

    Where nothing may be written to the person, nobody owes a notice. Only the deciding body is shown why.
    """
    village = desk.review.villages[position[0]]
    nominee = village.nominees[position[1]]
    for each in clocks:
        clock = Clock(each.step, each.due, each.rule, each.item, each.owes, each.began, each.done, each.pace)
        untold = each.step is Step.NOTICE and each.done is None
        if untold and tells_nothing(desk.review, village, nominee, reasons):
            if desk.reader.audience is Audience.DECIDER:
                yield replace(clock, pace=Pace.ELSEWHERE)
        else:
            yield clock
