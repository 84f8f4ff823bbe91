"""The unit that keeps the household register confirms a number with a wrong check digit, in its own answer.

It has confirmed the number where, on a row that bears the person's number, name and that very ID, it answers
未发现 to the question whether the identity differs from the register, and says nothing else about it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from candidates.clearances.replies.replies import reply_of
from candidates.clearances.unit_form import Asked
from candidates.clearances.workbooks import ReadWorkbook
from candidates.people.candidate import Candidate
from candidates.people.misprints import confirmed, misprints
from candidates.rosters.roll import Roll
from vocabulary.answers import Answer, Said, Word
from vocabulary.catalogue.clearances import clearance_rows as catalogue
from vocabulary.problems import hint

IDENTITY = "identity"  # of the pack `common`: does the identity differ from the household register

Confirmed = Mapping[str, Answer]  # by person number: the answer that confirms the ID


@dataclass(frozen=True, slots=True)
class _Said:
    """What the units said of the identity of one person."""

    read: Sequence[ReadWorkbook]
    number: str

    def by(self, unit: str) -> Answer | None:
        """Return the answer by which a unit confirms the number, if it stands."""
        answers = [answer for book in self.read for answer in book.answers if self._is(answer, unit)]
        corrections = [row for book in self.read for row in book.corrections if row.question == IDENTITY]
        reply = reply_of(answers, [row for row in corrections if row.number == self.number])
        if not isinstance(reply, Said) or reply.records:
            return None
        # One line about everybody not listed names no ID.
        own = [book for book in self.read if self.number in book.identified]
        rows = (answer for book in own for answer in book.answers if self._is(answer, unit))
        return next((answer for answer in rows if answer.word is Word.NONE and answer.matches), None)

    def _is(self, answer: Answer, unit: str) -> bool:
        """Whether an answer is a unit's about this person's identity."""
        return (answer.question, answer.number, answer.department) == (IDENTITY, self.number, unit)


def confirmed_ids(
    roll: Sequence[Candidate], asked: Asked, read: Callable[[Sequence[Candidate]], Sequence[ReadWorkbook]]
) -> Confirmed:
    """Return the misprinted numbers that every unit asked about identity confirms.

    `read` reads the workbooks against a roll: here against one on which every such number counts.
    """
    meant, units = misprints(roll), asked.assigned.get(IDENTITY, ())
    if not meant or not units:
        return {}
    workbooks = read(with_confirmed(roll, meant))
    said = {number: [_Said(workbooks, number).by(unit) for unit in units] for number in sorted(meant)}
    return {number: answers[0] for number, answers in said.items() if answers[0] and all(answers)}


def with_confirmed(roll: Sequence[Candidate], numbers: frozenset[str]) -> tuple[Candidate, ...]:
    """Return the nominees, these with the misprinted number as their ID."""
    return tuple(confirmed(each) if each.number in numbers else each for each in roll)


def confirmed_roll(roll: Roll, by: Confirmed, asked: Asked) -> Roll:
    """Return the roll with the confirmed numbers, which are no longer problems but worth a look."""
    if not by:
        return roll
    places = {each.fact("id_number").place: each.number for each in roll.candidates if each.number in by}
    return replace(
        roll,
        candidates=with_confirmed(roll.candidates, frozenset(by)),
        problems=tuple(each for each in roll.problems if each.code != "id-check" or each.place not in places),
        hints=(
            *roll.hints,
            *(
                hint(catalogue.ID_CONFIRMED, place, unit=asked.units[by[number].department])
                for place, number in places.items()
                if place is not None
            ),
        ),
    )
