"""What the deciding body of one village is given: every person, all the evidence, room for its decision."""

from dataclasses import dataclass

from engine.review.review import Review
from engine.review.verdict import Verdict
from reports.audience import Audience
from reports.pages.book import Book
from reports.pages.person_view import PersonView, person_view
from reports.pages.village_view import VillageView, village_view


@dataclass(frozen=True, slots=True)
class DeciderView:
    """One village's folder for its deciding body."""

    decider: str
    village: VillageView
    people: tuple[PersonView, ...]  # those who are not clear
    clear: int


def decider_view(book: Book, position: int) -> DeciderView:
    """Return one village's page for its deciding body."""
    village = book.review.villages[position]
    open_ = [nominee for nominee in village.nominees if nominee.verdict is not Verdict.PASS]
    return DeciderView(
        decider=book.decider,
        village=village_view(book, position, Audience.DECIDER),
        people=tuple(person_view(book, village, nominee, Audience.DECIDER) for nominee in open_),
        clear=len(village.nominees) - len(open_),
    )


def has_nominees(review: Review, position: int) -> bool:
    """Whether there is anybody to decide about in a village."""
    return bool(review.villages[position].nominees)
