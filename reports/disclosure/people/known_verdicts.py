"""The verdicts as a township may know them: no withheld answer makes anybody a flag.

The word `flag` would betray whoever is flagged on withheld answers alone. To a township such an answer reads
like one that never came, as it does in the person's own copy: the word is pending. Nobody passes by that.
"""

from dataclasses import replace

from engine.program.explanation import explain
from engine.review.docket import questions_read
from engine.review.reasons import Reasons
from engine.review.review import Finding, NomineeReview, Review
from engine.review.subjects import Material
from engine.review.verdict import verdicts_of
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.own_copy import material_for
from reports.disclosure.words.standing_words import is_withheld
from vocabulary.answers import Said
from vocabulary.truth import Truth


def as_known_to(review: Review, reader: Reader) -> Review:
    """Return a review with the verdicts that a reader may know: a township knows nothing withheld."""
    if reader.audience is not Audience.TOWNSHIP:
        return review
    reasons = Reasons(review)
    return replace(
        review,
        villages=tuple(
            replace(village, nominees=tuple(_known(review, reasons, each) for each in village.nominees))
            for village in review.villages
        ),
    )


def stands_without_withheld(reasons: Reasons, finding: Finding, known: Material) -> bool:
    """Whether a hit stands on what a person may know."""
    day = known.polling_day
    subject = reasons.subject(known, finding.pack, day)
    return explain(reasons.tree(finding, day), subject).truth is Truth.YES


def _known(review: Review, reasons: Reasons, nominee: NomineeReview) -> NomineeReview:
    """Return a nominee with the verdicts that a township may know."""
    if not any(_may_hide(review, nominee, finding) for finding in nominee.findings):
        return nominee
    own = Reader(Audience.PERSON, person=nominee.candidate.number)
    known = material_for(review, nominee.material, own)
    findings = [
        replace(each, truth=Truth.UNKNOWN)
        if _may_hide(review, nominee, each) and not stands_without_withheld(reasons, each, known)
        else each
        for each in nominee.findings
    ]
    verdicts = verdicts_of(findings, nominee.material, review.unusable)
    return replace(nominee, legal=verdicts.legal, policy=verdicts.policy, verdict=verdicts.both)


def _may_hide(review: Review, nominee: NomineeReview, finding: Finding) -> bool:
    """Whether a hit reads a question that was answered with something withheld."""
    if finding.truth is not Truth.YES:
        return False
    answers = nominee.material.filed.answers
    return any(
        isinstance(reply, Said) and is_withheld(review.questions[name], reply.records)
        for name in questions_read(finding.criterion)
        if name in answers
        for reply in answers[name].replies.values()
    )
