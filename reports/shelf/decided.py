"""What a record keeps of what people decided: the word, its file, and a digest of all that was written.

No name and no reason is in it; the digest shows that a row was changed in place.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator

from candidates.clearances.replies.recorded import WITHHELD_DIGEST
from candidates.decisions.decision import Decision
from engine.review.review import Review
from reports.disclosure.words.standing_words import short_digest
from reports.shelf.record_types import Hex, Number, Shown, one_of
from vocabulary.elections.decision_words import Conclusion
from vocabulary.writing.masking import masked

WORDS = frozenset(each.value for each in Conclusion)

DecisionRecord = tuple[Annotated[str, BeforeValidator(one_of(WORDS))], Hex, Shown]
DecisionRecords = dict[Number, dict[Shown, DecisionRecord]]  # by criterion; blank: on the person as a whole


def decisions_of(review: Review) -> DecisionRecords:
    """Return every decision on a nominee, that on all of a village among them; later rows last."""
    records: DecisionRecords = {}
    for number, criterion, decision in _decided(review):
        records.setdefault(number, {})[criterion] = (
            decision.conclusion.value,
            short_digest(f"{number}/{criterion}", _written(decision), WITHHELD_DIGEST),
            masked(decision.place.file),
        )
    return dict(sorted(records.items()))


def _decided(review: Review) -> Iterator[tuple[str, str, Decision]]:
    """Yield who was decided on, on which criterion, and the decision; those on the whole village first."""
    for listed in review.decided.listed:
        for number in listed.numbers:
            yield number, "", listed.decision
    for village in review.villages:
        for nominee in village.nominees:
            for settled in nominee.decisions:
                yield nominee.candidate.number, settled.criterion, settled.decision


def _written(decision: Decision) -> Iterator[str]:
    """Yield what the row says beside its conclusion, each under its name: the digest keeps no order."""
    signed = decision.signed
    yield f"served {decision.served_on}"
    for name in signed.__slots__:
        yield f"{name} {getattr(signed, name)}"
