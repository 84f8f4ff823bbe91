"""When what was found came in: by the day on the unit's own answer, and never by the time of a file."""

from collections.abc import Iterable, Mapping
from datetime import date

from candidates.villages.village import VillageKey
from engine.program.explanation import RecordEvidence
from engine.review.review import Finding, NomineeReview
from engine.schedules.schedule import Schedule
from vocabulary.answers import Said, Word
from vocabulary.dates import Ongoing, first_day
from vocabulary.outcomes import Verdict
from vocabulary.truth import Truth

LIST = "formal_list"  # the deadline of that name


def posted_days(schedules: Iterable[Schedule], review_day: date) -> Mapping[VillageKey, date]:
    """Return since when the lists are up: only where the county says the day, and it is over."""
    return {
        key: entry.planned
        for schedule in schedules
        for entry in schedule.entries
        if entry.name == LIST and entry.planned is not None and entry.planned < review_day
        for key in schedule.villages
    }


def all_late(nominee: NomineeReview, day: date) -> bool:
    """Whether a person is flagged, and by nothing that came in up to a day."""
    hits = [each for each in nominee.findings if each.truth is Truth.YES]
    return bool(hits) and all(came_after(nominee, each, day) for each in hits)


def came_after(nominee: NomineeReview, finding: Finding, day: date) -> bool:
    """Whether all records that a hit rests on were answered after a day; an answer without a day was not."""
    pieces = finding.explanation.evidence if finding.explanation else ()
    records = [each for each in pieces if isinstance(each, RecordEvidence)]
    return bool(records) and all(_answered_after(nominee, each, day) for each in records)


def _answered_after(nominee: NomineeReview, piece: RecordEvidence, day: date) -> bool:
    """Whether a unit's answer with a record is dated after a day."""
    reply = nominee.material.answers[piece.question].replies.get(piece.department)
    # A unit that repeats what it had found found it on the first of these days.
    answers = reply.answers if isinstance(reply, Said) else ()
    days = [each.signature.given_on for each in answers if each.word is Word.FOUND]
    return bool(days) and all(
        given is not None and not isinstance(given, Ongoing) and first_day(given) > day for given in days
    )


def passed_on(nominee: NomineeReview, day: date) -> bool:
    """Whether a person passes, or did on a day: all that was found since came in later."""
    if nominee.verdict is Verdict.PASS:
        return True
    left = [each for each in nominee.findings if each.truth is not Truth.NO]
    sure = all(each.truth is Truth.YES and came_after(nominee, each, day) for each in left)
    return bool(left) and sure and not nominee.reservations
