"""How far every unit has answered: for one person a mark or two, for the county the sums."""

from collections import Counter
from dataclasses import dataclass

from engine.review.review import NomineeReview
from reports.disclosed.reader import Audience
from reports.disclosure.sight import may_see
from reports.pages.book import Book
from reports.pages.marks import ANSWERED, FOUND, NOTHING_ASKED, Mark, open_mark
from reports.words import ORIGIN
from vocabulary.answers import Owing, Reply, Said
from vocabulary.origins import Origin
from vocabulary.questions import Question, stricter

CHECKING = "待核实"


@dataclass(frozen=True, slots=True)
class UnitTally:
    """What one unit was asked in the whole county and what became of it, in items (人次·事项)."""

    name: str
    asked: int
    answered: int
    awaited: int
    unusable: int  # answered in words that cannot be used: unclear, or contradicting something
    people: int  # for whom something is open

    @property
    def done(self) -> bool:
        """Whether nothing is open."""
        return self.asked > 0 and self.answered == self.asked


def unit_marks(book: Book, nominee: NomineeReview, unit: str, audience: Audience) -> tuple[Mark, ...]:
    """Mark how far a unit has answered about a person; what is withheld reads as answered, like any other."""
    questions, replies = book.review.questions, book.replies_of(nominee, unit)
    if not replies:
        return (NOTHING_ASKED,)
    found = any(_told_found(questions[name], reply, audience) for name, reply in replies.items())
    owing = Counter(_owing_word(reply) for reply in replies.values() if isinstance(reply, Owing))
    marks = [FOUND] if found else []
    marks += [
        open_mark(word if count == len(replies) else f"{word} {count}") for word, count in owing.items()
    ]
    return tuple(marks) or (ANSWERED,)


def tally_units(book: Book) -> tuple[UnitTally, ...]:
    """Sum up what every unit was asked and has answered."""
    everyone = [nominee for village in book.review.villages for nominee in village.nominees]
    return tuple(
        _tally(book.review.departments[unit].zh, [book.replies_of(nominee, unit) for nominee in everyone])
        for unit in book.units
    )


def _tally(name: str, people: list[dict[str, Reply]]) -> UnitTally:
    """Sum up one unit."""
    replies = [reply for person in people for reply in person.values()]
    awaited = sum(isinstance(reply, Owing) and reply.origin is Origin.AWAITED for reply in replies)
    answered = sum(isinstance(reply, Said) for reply in replies)
    waiting = sum(any(isinstance(reply, Owing) for reply in person.values()) for person in people)
    return UnitTally(name, len(replies), answered, awaited, len(replies) - answered - awaited, waiting)


def _told_found(question: Question, reply: Reply, audience: Audience) -> bool:
    """Whether a reply reports something that the audience may know of."""
    return isinstance(reply, Said) and any(
        may_see(audience, stricter(question.disclosure, record.disclosure), sealed=question.sealed)
        for record in reply.records
    )


def _owing_word(reply: Owing) -> str:
    """Say why a reply is owed; a unit that is still checking has written so."""
    return CHECKING if reply.origin is Origin.AWAITED and reply.answers else ORIGIN[reply.origin].zh
