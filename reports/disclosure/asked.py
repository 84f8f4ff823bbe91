"""Which units were asked what about whom: what every account of a person begins with."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.finished import Finished
from engine.review.docket import questions_read
from engine.review.reasons import Reasons
from engine.review.review import Finding, NomineeReview, Review
from vocabulary.answers import Owing, Reply
from vocabulary.origins import Origin


@dataclass(frozen=True, slots=True)
class Asked:
    """A review with the questions that its criteria read, and the reasons of its findings."""

    review: Review
    reasons: Reasons
    reads: Mapping[str, frozenset[str]]  # by a criterion's full name, the questions that it reads
    units: tuple[str, ...]  # that are asked something in this review, in the order of the election

    def questions_about(self, nominee: NomineeReview) -> frozenset[str]:
        """Return the questions that the findings on a person read."""
        return frozenset().union(*(self.reads[finding.name] for finding in _all(nominee)))

    def units_asked_about(self, nominee: NomineeReview) -> list[str]:
        """Return the units that are asked something about a person."""
        return [unit for unit in self.units if self.replies_of(nominee, unit)]

    def replies_of(self, nominee: NomineeReview, unit: str) -> dict[str, Reply]:
        """Return what a unit was asked about a person, with its replies; not what may not be asked."""
        answers = nominee.material.answers
        asked = [name for name in sorted(self.questions_about(nominee)) if unit in answers[name].replies]
        replies = {name: answers[name].replies[unit] for name in asked}
        return {name: reply for name, reply in replies.items() if not _unasked(reply)}


def asked_in(review: Review) -> Asked:
    """Return what was asked in a review."""
    named = {finding.name: finding for finding in _findings(review)}
    reads = {name: questions_read(finding.criterion) for name, finding in named.items()}
    asked = {unit for names in reads.values() for name in names for unit in review.questions[name].of}
    return Asked(
        review=review,
        reasons=Finished(review).reasons,
        reads=reads,
        units=tuple(unit for unit in review.departments if unit in asked),
    )


def _findings(review: Review) -> list[Finding]:
    """Return every finding of a review."""
    return [
        finding for village in review.villages for nominee in village.nominees for finding in _all(nominee)
    ]


def _all(nominee: NomineeReview) -> tuple[Finding, ...]:
    """Return every finding on a person, whatever its grade."""
    return (*nominee.findings, *nominee.wishes, *nominee.steps)


def _unasked(reply: Reply) -> bool:
    """Whether a question may not be asked of the person."""
    return isinstance(reply, Owing) and reply.origin is Origin.NOT_ASKED
