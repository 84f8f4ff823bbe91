"""What of a folder is different where members in office are reviewed: no polling days, no nominees."""

from dataclasses import replace

from candidates.people.candidate import Candidate
from candidates.rosters.roll import Roll
from candidates.villages.village import Village
from engine.review.intake import Intake
from vocabulary.elections.office_words import hint_of_members, of_members, problem_of_members


def without_polling_days(villages: tuple[Village, ...]) -> tuple[Village, ...]:
    """Return the villages without days of their own: everything counts to the day of the review."""
    return tuple(replace(each, polling_day=None, day_unread=None) for each in villages)


def in_words_of_members(intake: Intake) -> Intake:
    """Return an intake whose problems and hints speak of members in office."""
    return replace(
        intake,
        roll=_roll(intake.roll),
        problems=tuple(map(problem_of_members, intake.problems)),
        hints=tuple(map(hint_of_members, intake.hints)),
    )


def _roll(roll: Roll) -> Roll:
    """Return the roll with what holds people, and why rows were skipped, in the words for them."""
    return replace(
        roll,
        candidates=tuple(map(_candidate, roll.candidates)),
        skips=tuple(replace(each, reason=of_members(each.reason)) for each in roll.skips),
        problems=tuple(map(problem_of_members, roll.problems)),
        hints=tuple(map(hint_of_members, roll.hints)),
    )


def _candidate(candidate: Candidate) -> Candidate:
    """Return somebody with the doubts about the record in the words for members in office."""
    if not candidate.reservations:
        return candidate
    held = (replace(each, message=of_members(each.message)) for each in candidate.reservations)
    return replace(candidate, reservations=tuple(held))
