"""What of the findings on a person the person may be told: the rule by which notices are made."""

from collections.abc import Iterator

from engine.review.explaining import Appearance, Examined, examine
from engine.review.review import NomineeReview, Review, VillageReview
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
    own = own_reader(nominee)
    known = material_for(review, nominee.material, own)
    for each in examine(review, Appearance(village, nominee), known):
        graded = each.finding.criterion.grade in _DECIDED_ON
        if (
            graded
            and each.finding.truth is Truth.YES
            and in_copy(each.finding.criterion, own, review.questions)
        ):
            yield each


def is_told(nominee: NomineeReview) -> bool:
    """Whether a person is flagged and stands: nobody else is sent a notice."""
    return nominee.verdict is Verdict.FLAG and not nominee.candidate.withdrawn


def tells_nothing(review: Review, village: VillageReview, nominee: NomineeReview) -> bool:
    """Whether a person is flagged on answers alone that may not be disclosed."""
    return is_told(nominee) and not any(told_of(review, village, nominee))
