"""Counts verdicts over the county and its townships."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from engine.review.review import NomineeReview, Review
from vocabulary.outcomes import Verdict


@dataclass(frozen=True, slots=True)
class Counts:
    """How many nominees came to which verdict."""

    nominees: int
    pass_: int
    flag: int
    pending: int
    legal_flag: int
    policy_flag: int
    unexamined: int  # of the pending: nothing was examined

    def as_dict(self) -> dict[str, int]:
        """Return the counts by the keys that reports use."""
        return {key.rstrip("_"): count for key, count in asdict(self).items()}


@dataclass(frozen=True, slots=True)
class Totals:
    """The counts of the county, and of every township in order."""

    county: Counts
    townships: Mapping[str, Counts]


def totals_of(review: Review) -> Totals:
    """Count a review."""
    by_township: dict[str, list[NomineeReview]] = {}
    for village in review.villages:
        by_township.setdefault(village.township, []).extend(village.nominees)
    everyone = [nominee for nominees in by_township.values() for nominee in nominees]
    return Totals(counted(everyone), {name: counted(nominees) for name, nominees in by_township.items()})


def counted(nominees: Iterable[NomineeReview]) -> Counts:
    """Count some nominees."""
    nominees = list(nominees)
    return Counts(
        nominees=len(nominees),
        pass_=sum(nominee.verdict is Verdict.PASS for nominee in nominees),
        flag=sum(nominee.verdict is Verdict.FLAG for nominee in nominees),
        pending=sum(nominee.verdict is Verdict.PENDING for nominee in nominees),
        legal_flag=sum(nominee.legal is Verdict.FLAG for nominee in nominees),
        policy_flag=sum(nominee.policy is Verdict.FLAG for nominee in nominees),
        unexamined=sum(nominee.unexamined for nominee in nominees),
    )
