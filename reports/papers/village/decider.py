"""What the deciding body of one village is given: every person, all the evidence, room for its decision."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.disclosed.county import DECIDING_BODY
from reports.disclosed.people import PersonAccount
from reports.papers.person.person import person_view
from reports.papers.person.view import PersonView
from reports.papers.shared.book import Book
from reports.papers.village.village import VillageView, village_view
from vocabulary.outcomes import Verdict


@dataclass(frozen=True, slots=True)
class DeciderView:
    """One village's folder for its deciding body."""

    decider: str
    named: bool  # a pack says who decides; else the place of the seal is left to write in
    village: VillageView
    people: tuple[PersonView, ...]  # those who are not clear
    clear: int
    curable: bool  # something that was found, or may be, can still be cured


def decider_view(book: Book, position: int, accounts: Iterable[PersonAccount]) -> DeciderView:
    """Return one village's page for its deciding body; accounts are of those who are not clear."""
    lang = book.lang
    election, nominees = book.shown.election, book.shown.villages[position].nominees
    return DeciderView(
        decider=election.decider.to(lang),
        named=election.decider != DECIDING_BODY,
        village=village_view(book, position, [() for _ in nominees]),
        people=tuple(person_view(account, election, lang) for account in accounts),
        clear=sum(nominee.verdict is Verdict.PASS for nominee in nominees),
        curable=any(finding.criterion.curable for nominee in nominees for finding in nominee.findings),
    )


def to_decide(book: Book, position: int) -> list[tuple[int, int]]:
    """Return the positions of those of a village who are not clear."""
    nominees = book.shown.villages[position].nominees
    return [(position, i) for i, each in enumerate(nominees) if each.verdict is not Verdict.PASS]
