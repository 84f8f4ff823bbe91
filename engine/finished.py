"""A review with everything that is worked out from it, so that a report only chooses and lays out."""

from dataclasses import dataclass
from functools import cached_property

from engine.review.reasons import Reasons
from engine.review.review import Review
from engine.review.totals import Totals, totals_of
from engine.what_if.chase import Chased, chase_of


@dataclass(frozen=True)
class Finished:
    """A review, finished: each part is worked out once, and only where a reader of the review sees it."""

    review: Review

    @cached_property
    def totals(self) -> Totals:
        """Return the counts of the verdicts, of the county and of every township."""
        return totals_of(self.review)

    @cached_property
    def chase(self) -> tuple[Chased, ...]:
        """Return every answer still owed with what it decides; for the working group alone."""
        return chase_of(self.review)

    @cached_property
    def reasons(self) -> Reasons:
        """Return what explains every finding, the clear `no` included."""
        return Reasons(self.review)
