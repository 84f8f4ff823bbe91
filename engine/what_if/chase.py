"""The chase list (待反馈清单): every answer still owed, with the unit that owes it and what it decides.

For the working group alone: whoever is to answer must not learn what the answer would decide.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from engine.program.explanation import AnswerGap
from engine.review.docket import questions_read
from engine.review.review import Finding, NomineeReview, Review, VillageReview
from engine.what_if.chase_slates import VillageStakes
from engine.what_if.chase_trials import Leads, Owed, Trials
from vocabulary.answers import Owing, Said
from vocabulary.origins import Origin
from vocabulary.outcomes import Decides
from vocabulary.truth import Truth

__all__ = ["Decides"]


@dataclass(frozen=True, slots=True)
class Chased:
    """One answer that one unit still owes about one person in one village."""

    village: VillageReview
    nominee: NomineeReview
    question: str
    department: str
    decides: Decides
    position: tuple[int, int]  # of the village in the review, and of the person in the village
    details: bool  # an answer is there; the details (明细) of what was found are owed

    @property
    def person(self) -> str:
        """Return the person's number."""
        return self.nominee.candidate.number


def chase_of(review: Review) -> tuple[Chased, ...]:
    """Return every answer still owed: the most decisive first, then by unit, village and person."""
    units = {unit: index for index, unit in enumerate(review.departments)}
    order = {decides: index for index, decides in enumerate(Decides)}
    # Sorting keeps the order of villages.xlsx, of the rosters and of the questions within a unit.
    listed = sorted(
        _Chase(review).everybody(),
        key=lambda each: (order[each.decides], units.get(each.department, len(units))),
    )
    # Who is nominated in two villages is asked about once: as decisive as in the village where it is more so.
    once = {(each.person, each.question, each.department): each for each in reversed(listed)}
    return tuple(each for each in listed if once[each.person, each.question, each.department] is each)


class _Chase:
    """One review whose open answers are gone through."""

    def __init__(self, review: Review) -> None:
        """Remember the review; trials are shared by everybody who votes on one day."""
        self._review = review
        self._reads: dict[str, frozenset[str]] = {}
        days = dict.fromkeys(village.polling_day for village in review.villages)
        self._trials = {day: Trials(review, day) for day in days}

    def everybody(self) -> Iterator[Chased]:
        """Yield every open answer in the order of the villages."""
        for place, village in enumerate(self._review.villages):
            stakes = VillageStakes(self._review, village)
            for index, nominee in enumerate(village.nominees):
                unknown = [each for each in nominee.findings if each.truth is Truth.UNKNOWN]
                for owed in self._owed(nominee):
                    leads = self._trials[village.polling_day].leads(nominee, owed, unknown)
                    decides = _decides(leads, nominee, stakes, index)
                    reply = nominee.material.answers[owed.question].replies[owed.unit]
                    yield Chased(
                        village=village,
                        nominee=nominee,
                        question=owed.question,
                        department=owed.unit,
                        decides=decides,
                        position=(place, index),
                        details=isinstance(reply, Said),
                    )

    def _owed(self, nominee: NomineeReview) -> Iterator[Owed]:
        """Yield what units owe about a person: answers, and the details of what they found."""
        findings = (*nominee.findings, *nominee.wishes, *nominee.steps)
        read = frozenset[str]().union(*map(self._questions_of, findings))
        details = {(owed.question, owed.unit) for owed in _details_owed(findings)}
        for question in self._review.questions:
            if question not in read:
                continue
            for unit, reply in nominee.material.answers[question].replies.items():
                match reply:
                    case Owing(origin):
                        if origin is not Origin.NOT_ASKED:
                            yield Owed(question, unit)
                    case Said():
                        if (question, unit) in details:
                            yield Owed(question, unit)

    def _questions_of(self, finding: Finding) -> frozenset[str]:
        """Return the questions that a criterion reads."""
        name = finding.name
        if name not in self._reads:
            self._reads[name] = questions_read(finding.criterion)
        return self._reads[name]


def _details_owed(findings: Iterable[Finding]) -> Iterator[Owed]:
    """Yield every answer that a finding waits for, details included."""
    for finding in findings:
        gaps = finding.explanation.gaps if finding.explanation else ()
        for gap in gaps:
            # Where the law is open nobody owes anything: a person must decide.
            if isinstance(gap, AnswerGap) and gap.origin is not Origin.UNSETTLED:
                yield Owed(gap.question, gap.department)


def _decides(leads: Leads, nominee: NomineeReview, stakes: VillageStakes, index: int) -> Decides:
    """Return what an answer decides; for one who has given up nothing is decided any more."""
    if nominee.candidate.withdrawn:
        return Decides.NOTHING
    if leads.last:
        return Decides.LAST
    if leads.removes and stakes.matters(index, stands=False):
        return Decides.SLATE
    if leads.clears and stakes.matters(index, stands=True):
        return Decides.SLATE
    return Decides.FLAG if leads.changes else Decides.NOTHING
