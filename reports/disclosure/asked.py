"""Which units were asked what about whom: what every account of a person begins with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

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
    _read: dict[tuple[int, ...], tuple[str, ...]] = field(default_factory=dict)

    def about(self, nominee: NomineeReview) -> "AskedAbout":
        """Return what the units were asked about one person, with their replies."""
        answers = nominee.material.answers
        questions = self._questions(nominee)
        replies: dict[str, dict[str, Reply]] = {unit: {} for unit in self.units}
        for name in questions:
            for unit, reply in answers[name].replies.items():
                if unit in replies and not _unasked(reply):
                    replies[unit][name] = reply
        return AskedAbout(questions, replies)

    def _questions(self, nominee: NomineeReview) -> tuple[str, ...]:
        """Return the questions that the findings on a person read, in order; most people have the same."""
        findings = _all(nominee)
        criteria = tuple([id(finding.criterion) for finding in findings])  # the review keeps them
        if criteria not in self._read:
            names = frozenset().union(*(self.reads[finding.name] for finding in findings))
            self._read[criteria] = tuple(sorted(names))
        return self._read[criteria]


@dataclass(frozen=True, slots=True)
class AskedAbout:
    """The questions that the findings on one person read, and the replies by unit, but those never asked."""

    questions: tuple[str, ...]  # in order
    replies: Mapping[str, Mapping[str, Reply]]

    @property
    def units(self) -> tuple[str, ...]:
        """Return the units that are asked something about the person."""
        return tuple(unit for unit, replies in self.replies.items() if replies)


def asked_in(review: Review) -> Asked:
    """Return what was asked in a review."""
    found = {id(finding.criterion): finding for finding in _findings(review)}.values()
    reads = {finding.name: questions_read(finding.criterion) for finding in found}
    asked = {unit for names in reads.values() for name in names for unit in review.questions[name].of}
    return Asked(
        review=review,
        reasons=Finished(review).reasons,
        reads=reads,
        units=tuple(unit for unit in review.departments if unit in asked),
    )


def _findings(review: Review) -> Iterator[Finding]:
    """Yield every finding of a review."""
    return (
        finding for village in review.villages for nominee in village.nominees for finding in _all(nominee)
    )


def _all(nominee: NomineeReview) -> tuple[Finding, ...]:
    """Return every finding on a person, whatever its grade."""
    return (*nominee.findings, *nominee.wishes, *nominee.steps)


def _unasked(reply: Reply) -> bool:
    """Whether a question may not be asked of the person."""
    return isinstance(reply, Owing) and reply.origin is Origin.NOT_ASKED
