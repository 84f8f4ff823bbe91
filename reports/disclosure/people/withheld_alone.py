"""Whether a person is flagged on answers alone that may not be disclosed: the person could contest nothing.

Only the deciding body is shown this. To anybody else it would say that there is such an answer.
"""

from engine.program.explanation import RecordEvidence
from engine.review.reasons import Reasons
from engine.review.review import Finding, NomineeReview
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.desk import Desk
from reports.disclosure.people.known_verdicts import stands_without_withheld
from reports.disclosure.people.own_copy import in_copy, material_for
from reports.disclosure.words.standing_words import is_withheld
from vocabulary.outcomes import Verdict
from vocabulary.truth import Truth


def withheld_alone_of(desk: Desk, nominee: NomineeReview) -> bool | None:
    """Say to the deciding body whether nothing of a flag may be disclosed to the person; else nothing."""
    if desk.reader.audience is not Audience.DECIDER:
        return None
    if nominee.verdict is not Verdict.FLAG or not _touches_withheld(desk, nominee):
        return False
    own = Reader(Audience.PERSON, person=nominee.candidate.number)
    material = material_for(desk.review, nominee.material, own)
    reasons, questions = Reasons(desk.review), desk.review.questions

    def stands(finding: Finding) -> bool:
        known = in_copy(finding.criterion, own, questions)
        return known and stands_without_withheld(reasons, finding, material)

    return not any(stands(finding) for finding in nominee.findings if finding.truth is Truth.YES)


def _touches_withheld(desk: Desk, nominee: NomineeReview) -> bool:
    """Whether some finding rests on a record that is withheld."""
    return any(
        is_withheld(desk.review.questions[piece.question], (piece.record,))
        for finding in nominee.findings
        if finding.truth is Truth.YES and finding.explanation is not None
        for piece in finding.explanation.evidence
        if isinstance(piece, RecordEvidence)
    )
