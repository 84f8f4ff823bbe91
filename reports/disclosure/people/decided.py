"""Discloses what people decided about a nominee: to whom evidence is open, and reasons to who decides."""

from collections.abc import Iterator

from candidates.decisions.decision import Decision
from engine.review.review import NomineeReview, Settled
from reports.disclosed.findings import Decided
from reports.disclosed.sources import Criterion
from reports.disclosure.desk import Desk
from reports.disclosure.who_may_see import sees_evidence, sees_reasons
from vocabulary.elections.decision_words import Settles
from vocabulary.texts import Text
from vocabulary.writing.masking import masked


def decided_of(desk: Desk, nominee: NomineeReview) -> Iterator[Decided]:
    """Yield the decisions; a reason may hold what is withheld, so that only the deciding body reads it."""
    if not sees_evidence(desk.reader):
        return
    decisions = (*nominee.decisions, *_with_the_village(desk, nominee))
    if not decisions:  # about most people nobody ever decides anything
        return
    reasons = sees_reasons(desk.reader)
    criteria = {each.name: desk.criterion(each) for each in nominee.findings}
    for each in decisions:
        signed = each.decision.signed
        yield Decided(
            criterion=each.criterion if each.criterion in criteria else masked(each.criterion),
            item=_item(criteria.get(each.criterion)),
            conclusion=each.decision.conclusion,
            settles=each.settles,
            body=signed.body,
            by=signed.by,
            second=signed.second,
            on=signed.on,
            document=signed.document,
            ground=signed.ground if reasons else "",
            reason=signed.reason if reasons else "",
            place=each.decision.place,
            outdated=each.outdated,
        )


def _with_the_village(desk: Desk, nominee: NomineeReview) -> Iterator[Settled]:
    """Yield the rows that put a nominee on the list with everybody of the village who passes."""
    for each in desk.review.decided.listed:
        if _is_home(each.decision, nominee) and nominee.candidate.number in each.numbers:
            yield Settled(each.decision, "", Settles.IN)


def _is_home(decision: Decision, nominee: NomineeReview) -> bool:
    """Whether a row is on the village of a nominee."""
    return decision.key == nominee.candidate.key


def _item(criterion: Criterion | None) -> Text:
    """Name the source and its article."""
    if criterion is None:
        return Text("", "")
    return Text(f"{criterion.title.zh} {criterion.item}", f"{criterion.title.en} {criterion.item}")
