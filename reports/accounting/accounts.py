"""The papers that say what a review amounts to: which there are, and what each is made of."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from engine.review.review import Review
from reports.blocks import Block
from reports.disclosed.account.duties import Duty
from reports.disclosed.account.report_facts import ReportFacts
from reports.disclosed.changes import Changes
from reports.disclosed.county import Disclosed, Election
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.account.boards import boards_for
from reports.disclosure.account.duties import duties_for
from reports.disclosure.account.tasks import tasks_for
from reports.disclosure.account.whereabouts import whereabouts_for
from reports.disclosure.disclose import Part, disclose
from reports.papers.account.boards import boards_paper
from reports.papers.account.duties import duties_head, duty_paper
from reports.papers.account.report import report_paper
from reports.papers.account.tasks import tasks_paper
from reports.papers.account.whereabouts import whereabouts_paper
from vocabulary.elections.decision_words import Conclusion
from vocabulary.texts import Lang

PARTS = frozenset({Part.TALLIES})


class Kind(Enum):
    """The papers, by the names that the command line knows."""

    PEOPLE = "每人去向"
    TASKS = "问题清单"
    DUTIES = "责任清单"
    BOARDS = "进度"
    REPORT = "联审情况报告"

    @property
    def portrait(self) -> bool:
        """Whether the paper is read upright: a long table with many columns is not."""
        return self not in {Kind.PEOPLE, Kind.TASKS, Kind.BOARDS}


@dataclass(frozen=True, slots=True)
class Accounts:
    """Everything that these papers are made of, as the working group sees it."""

    facts: ReportFacts
    duties: tuple[Duty, ...]

    @property
    def election(self) -> Election:
        """Return what the review was made of."""
        return self.facts.shown.election


@dataclass(frozen=True, slots=True)
class Numbered:
    """Which numbered review papers speak of, and what had changed in it since the one before."""

    number: int | None
    changes: Changes


def accounts_of(review: Review, numbered: Numbered, lang: Lang, shown: Disclosed | None = None) -> Accounts:
    """Disclose what a review amounts to, to the working group; nobody is elected by a check of members."""
    reader = Reader(Audience.INTERNAL, lang)
    shown = shown or disclose(review, reader, PARTS)
    people, tasks = whereabouts_for(review, reader), tasks_for(review, shown, reader)
    if people is None or tasks is None:
        raise ValueError("nobody is elected here, so there is nothing to account for")
    facts = ReportFacts(
        shown=shown,
        changes=numbered.changes,
        people=people,
        tasks=tasks,
        boards=boards_for(review, shown, tasks, people),
        decisions=_decisions(review),
        number=numbered.number,
    )
    return Accounts(facts, duties_for(review, shown, tasks))


def _decisions(review: Review) -> Mapping[Conclusion, int]:
    """Count the rows of 认定表 that settle something, by their conclusion."""
    people = (
        each.decision for village in review.villages for one in village.nominees for each in one.decisions
    )
    rows = (*people, *(each.decision for each in review.decided.listed))
    counted = Counter(each.conclusion for each in rows)
    return {conclusion: counted[conclusion] for conclusion in Conclusion}


def paper_of(kind: Kind, made: Accounts, lang: Lang) -> Iterator[Block]:
    """Yield one of the papers."""
    facts, county = made.facts, made.election.county
    match kind:
        case Kind.PEOPLE:
            yield from whereabouts_paper(facts.people, county, lang)
        case Kind.TASKS:
            yield from tasks_paper(facts.tasks, county, lang)
        case Kind.DUTIES:
            yield from duties_head(county, made.duties, lang)
            for duty in made.duties:
                yield from duty_paper(duty, lang, new_page=True)
        case Kind.BOARDS:
            yield from boards_paper(facts.boards, county, lang)
        case Kind.REPORT:
            yield from report_paper(facts, lang)
