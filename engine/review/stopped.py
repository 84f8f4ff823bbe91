"""A review that stopped before anybody was looked at: what it was to be made of, and why it stopped."""

from collections.abc import Sequence
from datetime import date

from candidates.rosters.roll import RowCount
from engine.review.docket import unadopted
from engine.review.intake import Intake
from engine.review.review import Review
from vocabulary.problems import Problem


def stopped_review(intake: Intake, review_day: date, problems: Sequence[Problem]) -> Review:
    """Return a review of no village, with nothing but the problems that stopped it; no engine ran."""
    authority = intake.authority
    return Review(
        election=intake.election,
        review_day=review_day,
        draft=intake.election.review_day is None,
        packs=(*authority.speaking, *authority.not_adopted),
        unusable=authority.unusable,
        departments=authority.departments,
        also=authority.also,
        questions=authority.questions,
        set_aside=tuple(item for pack in authority.not_adopted for item in unadopted(pack)),
        villages=(),
        problems=tuple(problems),
        hints=(),
        rows=RowCount(0, 0, 0, 0),
        skips=(),
        engine="",
    )
