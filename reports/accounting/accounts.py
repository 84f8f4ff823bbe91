"""The papers that say what a review amounts to: which there are, and what each is made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from engine.review.review import Review
from reports.blocks import Block
from reports.disclosed.changes import Changes
from reports.disclosed.county import Disclosed
from reports.disclosed.duties import Duty
from reports.disclosed.reader import Audience, Reader
from reports.disclosed.tasks import Tasks
from reports.disclosed.whereabouts import Whereabouts
from reports.disclosure.account.duties import duties_for
from reports.disclosure.account.tasks import tasks_for
from reports.disclosure.account.whereabouts import whereabouts_for
from reports.disclosure.disclose import Part, disclose
from reports.papers.account.duties import duty_paper
from reports.papers.account.tasks import tasks_paper
from reports.papers.account.whereabouts import whereabouts_paper
from vocabulary.texts import Lang

PARTS = frozenset({Part.TALLIES})


class Kind(Enum):
    """The papers, by the names that the command line knows."""

    PEOPLE = "每人去向"
    TASKS = "问题清单"
    DUTIES = "责任清单"

    @property
    def portrait(self) -> bool:
        """Whether the paper is read upright: a long table with many columns is not."""
        return self not in {Kind.PEOPLE, Kind.TASKS}


@dataclass(frozen=True, slots=True)
class Accounts:
    """Everything that these papers are made of, as the working group sees it."""

    shown: Disclosed
    changes: Changes
    people: Whereabouts
    tasks: Tasks
    duties: tuple[Duty, ...]


def accounts_of(review: Review, changes: Changes, lang: Lang, shown: Disclosed | None = None) -> Accounts:
    """Disclose what a review amounts to, to the working group; nobody is elected by a check of members."""
    reader = Reader(Audience.INTERNAL, lang)
    shown = shown or disclose(review, reader, PARTS)
    people, tasks = whereabouts_for(review, reader), tasks_for(review, shown, reader)
    if people is None or tasks is None:
        raise ValueError("nobody is elected here, so there is nothing to account for")
    return Accounts(shown, changes, people, tasks, duties_for(review, shown, tasks))


def paper_of(kind: Kind, made: Accounts, lang: Lang) -> Iterator[Block]:
    """Yield one of the papers."""
    county = made.shown.election.county
    match kind:
        case Kind.PEOPLE:
            yield from whereabouts_paper(made.people, county, lang)
        case Kind.TASKS:
            yield from tasks_paper(made.tasks, county, lang)
        case Kind.DUTIES:
            for index, duty in enumerate(made.duties):
                yield from duty_paper(duty, lang, new_page=index > 0)
