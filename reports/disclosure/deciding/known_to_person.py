"""What of the findings on a person the person may be told: the rule by which notices are made."""

from collections.abc import Iterable, Iterator

from engine.review.explaining import Examined, explained, pack_by_pack
from engine.review.reasons import Reasons
from engine.review.review import Finding, NomineeReview, Review, VillageReview
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.own_copy import in_copy, material_for
from rules.model.pack import Grade
from vocabulary.outcomes import Verdict
from vocabulary.truth import Truth

_DECIDED_ON = frozenset({Grade.BAR, Grade.CAUTION})


def own_reader(nominee: NomineeReview) -> Reader:
    """Return the person as the reader of his or her own papers."""
    return Reader(Audience.PERSON, person=nominee.candidate.number)


def told_of(review: Review, village: VillageReview, nominee: NomineeReview) -> Iterator[Examined]:
    """Yield what was found on a person and stands on what the person may know, explained by that alone."""
    return _told(Reasons(review), village, nominee, pack_by_pack(nominee))


def _told(
    reasons: Reasons, village: VillageReview, nominee: NomineeReview, findings: Iterable[Finding]
) -> Iterator[Examined]:
    """Yield those of some findings that the person may be told."""
    review, own = reasons.review, own_reader(nominee)
    known = material_for(review, nominee.material, own)
    may_be_told = (
        each
        for each in findings
        if each.criterion.grade in _DECIDED_ON and in_copy(each.criterion, own, review.questions)
    )
    for each in explained(reasons, may_be_told, village.polling_day, known):
        if each.finding.truth is Truth.YES:
            yield each


def is_told(nominee: NomineeReview) -> bool:
    """Whether a person is flagged and stands: nobody else is sent a notice."""
    return nominee.verdict is Verdict.FLAG and not nominee.candidate.withdrawn


def tells_nothing(
    review: Review, village: VillageReview, nominee: NomineeReview, reasons: Reasons | None = None
) -> bool:
    """Whether a person is flagged on answers alone that may not be disclosed.

    Whoever asks about many people hands over the reasons, which lower each test once.
    """
    if not is_told(nominee):
        return False
    # What was found is nearly always what the person may be told, and one finding is enough.
    findings = sorted(nominee.findings, key=lambda each: each.truth is not Truth.YES)
    return not any(True for _ in _told(reasons or Reasons(review), village, nominee, findings))
