"""What the county's report to its leading group is made of: figures, and no person's name or number."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.disclosed.account.boards import Boards
from reports.disclosed.account.tasks import Tasks
from reports.disclosed.account.whereabouts import Whereabouts
from reports.disclosed.changes import Changes
from reports.disclosed.county import Disclosed
from vocabulary.elections.decision_words import Conclusion


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """The review as the working group sees it, and what it amounts to."""

    shown: Disclosed
    changes: Changes
    people: Whereabouts
    tasks: Tasks
    boards: Boards
    decisions: Mapping[Conclusion, int]  # rows of 认定表 that settle something, by their conclusion
    number: int | None  # of the numbered review; a page may be of one that gets no number
