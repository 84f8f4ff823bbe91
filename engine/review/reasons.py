"""Why every finding is what it is, the clear `no` included, which a review leaves unexplained until asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from engine.program.explanation import Explanation, explain
from engine.program.lowering import Dates, lower
from engine.program.program import Tree
from engine.program.subject import Subject
from engine.review.judging import dates_of
from engine.review.review import Finding, NomineeReview, Review
from rules.model.conditions import NamedDate
from rules.model.pack import Pack
from vocabulary.answers import AnswerList


@dataclass(frozen=True, slots=True)
class Reasons:
    """The tests behind the findings of one review; each is lowered once for each polling day."""

    review: Review
    _trees: dict[tuple[str, date], Tree] = field(default_factory=dict)
    _dates: dict[tuple[str, date], Dates] = field(default_factory=dict)

    def of(self, finding: Finding, nominee: NomineeReview, polling_day: date) -> Explanation:
        """Return the explanation of a finding."""
        if finding.explanation is not None:
            return finding.explanation
        tree = self.tree(finding, polling_day)
        return explain(tree, self.subject(nominee, finding.pack, polling_day))

    def tree(self, finding: Finding, polling_day: date) -> Tree:
        """Return the test that a finding comes from."""
        key = finding.name, polling_day
        if key not in self._trees:
            program = lower(finding.pack, [finding.criterion], self.dates(finding.pack, polling_day))
            self._trees[key] = program.cases[0].tree
        return self._trees[key]

    def subject(
        self,
        nominee: NomineeReview,
        pack: Pack,
        polling_day: date,
        answers: Mapping[str, AnswerList] | None = None,
    ) -> Subject:
        """Return a nominee as a pack sees them, with other answers where they are given."""
        as_of = self.dates(pack, polling_day)[NamedDate.AS_OF]
        seen = nominee.material.subject(as_of, pack.calendar)
        return seen if answers is None else Subject(seen.facts, answers)

    def dates(self, pack: Pack, polling_day: date) -> Dates:
        """Return every named date as a pack sees them."""
        key = pack.name, polling_day
        if key not in self._dates:
            review = self.review
            self._dates[key] = dates_of(review.election, pack, polling_day, review.review_day)
        return self._dates[key]
