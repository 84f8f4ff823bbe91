"""What decisions leave of a finding: whether anybody decided on it, and whether the person stays in."""

from engine.review.review import Finding, NomineeReview, Settled
from vocabulary.elections.decision_words import Conclusion
from vocabulary.truth import Truth

_DECIDES = frozenset(Conclusion) - {Conclusion.RAISED, Conclusion.LISTED}
_KEEPS = frozenset({Conclusion.NOT_ESTABLISHED, Conclusion.LISTED_WHILE_PENDING})  # a cure is still to come


def decision_on(nominee: NomineeReview, finding: Finding) -> Settled | None:
    """Return what was decided on one finding on a nominee, if anything was."""
    if not nominee.decisions:  # asked of every finding on everybody, and of nearly all nothing is decided
        return None
    rows = (each for each in nominee.decisions if each.criterion == finding.name)
    return next((each for each in rows if each.decision.conclusion in _DECIDES), None)


def kept_in(nominee: NomineeReview) -> bool:
    """Whether people decided on all that was found or is open, and all of it leaves the person in."""
    if kept_as_a_whole(nominee):
        return True
    left = [each for each in nominee.findings if each.truth is not Truth.NO]
    return bool(left) and len(kept_by(nominee)) == len(left) and not nominee.reservations


def kept_as_a_whole(nominee: NomineeReview) -> bool:
    """Whether people decided that the person stays listed while answers are awaited."""
    return any(
        not each.criterion and each.decision.conclusion is Conclusion.LISTED_WHILE_PENDING
        for each in nominee.decisions
    )


def kept_by(nominee: NomineeReview) -> tuple[str, ...]:
    """Return the criteria that are found or open, and that people decided leave the person in."""
    rows = [(each, decision_on(nominee, each)) for each in nominee.findings if each.truth is not Truth.NO]
    return tuple(
        finding.name for finding, row in rows if row is not None and row.decision.conclusion in _KEEPS
    )
