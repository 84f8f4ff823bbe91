"""How far every unit has answered: for one person a mark or two, for the county the sums."""

from dataclasses import dataclass

from reports.disclosed.matters import UnitTally
from reports.disclosed.people import Open, UnitState
from reports.papers.shared.marks import NOTHING_ASKED, Mark, answered_mark, found_mark, open_mark
from reports.wording.words import ORIGIN
from vocabulary.texts import Lang, Text

CHECKING = Text("待核实", "being checked")


@dataclass(frozen=True, slots=True)
class UnitLine:
    """What one unit was asked in the whole county and how far it answered, in items (人次·事项)."""

    name: str
    asked: int
    answered: int
    awaited: int
    unusable: int  # answered in words that cannot be used: unclear, or contradicting something
    people: int  # for whom something is open

    @property
    def share(self) -> int:
        """Return how many of a thousand items are answered, rounded down; 1,000 only where all are."""
        return 1000 * self.answered // self.asked if self.asked else 1000

    @property
    def done(self) -> bool:
        """Whether nothing is open."""
        return self.asked > 0 and self.answered == self.asked


def unit_marks(state: UnitState, lang: Lang) -> tuple[Mark, ...]:
    """Mark how far a unit has answered about a person."""
    if not state.asked:
        return (NOTHING_ASKED,)
    marks = [found_mark(lang)] if state.found else []
    marks += [open_mark(_open_words(each, state.asked, lang)) for each in state.open]
    return tuple(marks) or (answered_mark(lang),)


def unit_line(tally: UnitTally, lang: Lang) -> UnitLine:
    """Return the line of one unit."""
    return UnitLine(
        tally.name.to(lang), tally.asked, tally.answered, tally.awaited, tally.unusable, tally.people
    )


def _open_words(opened: Open, asked: int, lang: Lang) -> str:
    """Say why answers are owed; a unit that is still checking has written so."""
    word = CHECKING.to(lang) if opened.checking else ORIGIN[opened.origin].to(lang)
    return word if opened.count == asked else f"{word} {opened.count}"
