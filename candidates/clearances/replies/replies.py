"""What a unit's statements come to: an answer that can be used, or one still owed, and why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from candidates.clearances.replies.recorded import NO_FINDINGS, AnswerKey, Findings, key_of, remembering
from candidates.clearances.replies.statements import content_of, keeps, newest_start, span_of, takes_back
from vocabulary.answers import (
    Answer,
    AnswerList,
    Correction,
    Owing,
    Record,
    RecordedFinding,
    Reply,
    Said,
    Word,
)
from vocabulary.origins import Origin
from vocabulary.places import place_order

_Stated = TypeVar("_Stated", Answer, Correction)
_SILENCE = Owing(Origin.AWAITED)


def reply_of(
    answers: Sequence[Answer],
    corrections: Sequence[Correction] = (),
    recorded: RecordedFinding | None = None,
) -> Reply:
    """Resolve what one unit said on one question about one person, and what it was recorded to have found.

    Later means the date written in the answer; the order of the statements, and of files, means nothing.
    """
    reply = _reply_of(answers, corrections)
    if recorded is None:  # nearly always
        return reply
    standing = standing_of(reply.answers) if reply.answers else ()
    return remembering(reply, recorded, standing, corrections)


def _reply_of(answers: Sequence[Answer], corrections: Sequence[Correction]) -> Reply:
    """Resolve what one unit's statements say by themselves."""
    if not answers:
        return _SILENCE
    if len(answers) == 1:  # nearly always
        return _reply(answers[0], tuple(answers))
    given = tuple(sorted(answers, key=lambda answer: place_order(answer.place)))
    standing = standing_of(given)
    # If they differ, nobody can say which one holds.
    if len({content_of(answer) for answer in standing}) > 1:
        return Owing(Origin.CONFLICT, given)
    now = standing[0]
    past = [answer for answer in given if answer not in standing]
    if any(_withdrawn_in_silence(found, now, corrections) for found in past):
        return Owing(Origin.CONFLICT, given)
    return _reply(now, given)


def standing_of(given: Sequence[Answer]) -> tuple[Answer, ...]:
    """Return the statements that no other is surely later than."""
    if len(given) == 1:  # nearly always
        return tuple(given)
    newest = newest_start(span_of(answer.signature.given_on) for answer in given)
    return tuple(answer for answer in given if span_of(answer.signature.given_on).last >= newest)


def _withdrawn_in_silence(found: Answer, now: Answer, corrections: Sequence[Correction]) -> bool:
    """Whether an earlier finding about this person is gone and no correction says why."""
    if found.word is not Word.FOUND or not found.matches or keeps(now, found):
        return False
    return not any(takes_back(correction, found, now.word) for correction in corrections)


def _reply(now: Answer, given: tuple[Answer, ...]) -> Reply:
    """Return what the statement that holds comes to."""
    if not now.matches:
        return Owing(Origin.CONFLICT, given)
    match now.word:
        case Word.NONE:
            # 未发现 with a record contradicts itself, and we do not choose.
            return Owing(Origin.CONFLICT, given) if now.records else Said((), given)
        case Word.FOUND:
            # An empty list would say that nothing was found.
            bare = Record({}, now.place, complete=False)
            return Said(now.records or (bare,), given)
        case Word.CHECKING:
            return Owing(Origin.AWAITED, given)
        case Word.WRONG_PERSON:
            return Owing(Origin.CONFLICT, given)
        case Word.NOT_OURS | Word.UNCLEAR:
            return Owing(Origin.UNCLEAR, given)


def answer_list(units: Sequence[str], replies: Mapping[str, Reply]) -> AnswerList:
    """Join the replies of the units that a question is put to; one that said nothing owes its answer."""
    if not units:
        # An empty list that nobody owes anything to would read as "nothing found".
        raise ValueError("a question put to no unit has no answers; set it aside instead")
    by_unit = {unit: replies.get(unit, _SILENCE) for unit in units}
    records = tuple([(unit, record) for unit, reply in by_unit.items() for record in reply.records])
    return AnswerList(records, by_unit)


@dataclass(frozen=True, slots=True)
class Replies:
    """The replies of all units about everybody, resolved once."""

    by_person: Mapping[tuple[str, str], Mapping[str, Reply]]  # by number and question, then by unit

    def of(self, number: str, question: str, units: tuple[str, ...]) -> AnswerList:
        """Return the answers to a question about one person, by the units it is put to.

        A unit that is not asked any more is still there with what it was recorded to have found.
        """
        said = self.by_person.get((number, question))
        if said is None:
            return _nothing_yet(units)
        others = [unit for unit in said if unit not in units]
        if others:  # hardly ever
            units = (*units, *(unit for unit in others if said[unit].recorded is not None))
        return answer_list(units, said)


@cache
def _nothing_yet(units: tuple[str, ...]) -> AnswerList:
    """Return the one list of answers that everybody shares about whom these units have said nothing."""
    return answer_list(units, {})


def gather_replies(
    answers: Iterable[Answer], corrections: Iterable[Correction] = (), recorded: Findings = NO_FINDINGS
) -> Replies:
    """Resolve all statements of a county, with what an earlier review recorded that units had found."""
    said = _by_key(answers)
    corrected = _by_key(corrections)
    by_person: defaultdict[tuple[str, str], dict[str, Reply]] = defaultdict(dict)
    for key in dict.fromkeys((*said, *recorded)):
        number, question, unit = key
        by_person[number, question][unit] = reply_of(
            said.get(key, ()), corrected.get(key, ()), recorded.get(key)
        )
    return Replies(by_person)


def _by_key(said: Iterable[_Stated]) -> dict[AnswerKey, list[_Stated]]:
    """Return statements or corrections by whom and what they are about, and whose they are."""
    by_key: defaultdict[AnswerKey, list[_Stated]] = defaultdict(list)
    for each in said:
        by_key[key_of(each)].append(each)
    return by_key
