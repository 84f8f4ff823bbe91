"""Why every finding is what it is, the clear `no` included, which a review leaves unexplained until asked."""

from dataclasses import dataclass, field
from datetime import date

from engine.program.explanation import Explanation, explain
from engine.program.lowering import lower
from engine.program.program import Tree
from engine.review.judging import dates_of
from engine.review.review import Finding, NomineeReview, Review
from rules.model.conditions import NamedDate
from rules.model.pack import Pack


@dataclass(frozen=True, slots=True)
class Reasons:
    """Explains findings of one review; trees are lowered once for each pack and polling day."""

    review: Review
    _trees: dict[tuple[str, date], dict[str, Tree]] = field(default_factory=dict)

    def of(self, finding: Finding, nominee: NomineeReview, polling_day: date) -> Explanation:
        """Return the explanation of a finding."""
        if finding.explanation is not None:
            return finding.explanation
        pack = finding.pack
        dates = dates_of(self.review.election, pack, polling_day, self.review.review_day)
        subject = nominee.material.subject(dates[NamedDate.AS_OF], pack.calendar)
        return explain(self._tree(pack, finding, polling_day), subject)

    def _tree(self, pack: Pack, finding: Finding, polling_day: date) -> Tree:
        """Return the tree of a criterion."""
        trees = self._trees.setdefault((pack.name, polling_day), {})
        name = finding.criterion.name
        if name not in trees:
            dates = dates_of(self.review.election, pack, polling_day, self.review.review_day)
            trees[name] = lower(pack, [finding.criterion], dates).cases[0].tree
        return trees[name]
