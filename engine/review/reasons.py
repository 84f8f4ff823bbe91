"""Why every finding is what it is, the clear `no` included, which a review leaves unexplained until asked."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from engine.program.explanation import Explainer, Explanation, Told
from engine.program.lowering import Dates, lower
from engine.program.program import Tree
from engine.program.subject import Subject
from engine.review.consistency.contradiction import showing
from engine.review.judging import dates_of
from engine.review.review import Finding, NomineeReview, Review
from engine.review.subjects import Material
from rules.model.conditions import NamedDate
from rules.model.pack import Calendar, Pack


@dataclass(frozen=True, slots=True)
class Reasons:
    """The tests behind the findings of one review; each is lowered once for each polling day."""

    review: Review
    _trees: dict[tuple[str, date], Tree] = field(default_factory=dict)
    # By the identity of a pack and a criterion, which the review keeps: a name would be written each time.
    _explainers: dict[date, dict[tuple[int, int], Explainer]] = field(default_factory=dict)
    _dates: dict[tuple[str, date], Dates] = field(default_factory=dict)

    def of(self, finding: Finding, nominee: NomineeReview, polling_day: date) -> Explanation:
        """Return the explanation of a finding."""
        return self.about(nominee, polling_day)(finding)

    def about(self, nominee: NomineeReview, polling_day: date) -> Callable[[Finding], Explanation]:
        """Return what explains the findings on one person, put together once for each way of counting."""
        told: dict[int, Told] = {}  # by pack
        counted: dict[tuple[date | None, Calendar], Told] = {}
        clear: dict[str, Explanation] = {}
        material, explainers = nominee.material, self._explainers.setdefault(polling_day, {})

        def told_to(pack: Pack) -> Told:
            """Return what the person's facts and answers tell a pack."""
            counting = self.dates(pack, polling_day)[NamedDate.AS_OF], pack.calendar
            if counting not in counted:
                counted[counting] = Told(material.subject(*counting), clear)
            return counted[counting]

        def explained(finding: Finding) -> Explanation:
            """Return the explanation of a finding."""
            if finding.explanation is not None:
                return finding.explanation
            key = id(finding.pack), id(finding.criterion)
            if key[0] not in told:
                told[key[0]] = told_to(finding.pack)
            if key not in explainers:
                explainers[key] = Explainer(self.tree(finding, polling_day))
            found = explainers[key].of(told[key[0]])
            return showing(found, material.contradictions) if material.contradictions else found

        return explained

    def tree(self, finding: Finding, polling_day: date) -> Tree:
        """Return the test that a finding comes from."""
        key = finding.name, polling_day
        if key not in self._trees:
            program = lower(finding.pack, [finding.criterion], self.dates(finding.pack, polling_day))
            self._trees[key] = program.cases[0].tree
        return self._trees[key]

    def subject(self, material: Material, pack: Pack, polling_day: date) -> Subject:
        """Return a person as a pack sees them."""
        return material.subject(self.dates(pack, polling_day)[NamedDate.AS_OF], pack.calendar)

    def dates(self, pack: Pack, polling_day: date) -> Dates:
        """Return every named date as a pack sees them."""
        key = pack.name, polling_day
        if key not in self._dates:
            review = self.review
            self._dates[key] = dates_of(review.election, pack, polling_day, review.review_day)
        return self._dates[key]
