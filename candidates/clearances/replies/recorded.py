"""A 有 that a numbered review recorded, held against what the unit's statements say now.

Workbooks are overwritten and taken away: what the folder holds does not show what was said before. The record
does, as digests; nothing here reads it.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from candidates.clearances.replies.statements import is_whole, span_of
from vocabulary.answers import Answer, Correction, Owing, RecordedFinding, Reply, Said, Word
from vocabulary.origins import Origin
from vocabulary.places import place_order
from vocabulary.problems import Hint
from vocabulary.writing.names import same_name_key

AnswerKey = tuple[str, str, str]  # the person's number, the question, the unit
Findings = Mapping[AnswerKey, RecordedFinding]
NO_FINDINGS: Findings = {}
DIGEST = 16  # characters kept of a digest
# What is withheld has few possible contents: a digest that could be tried back must not stand in a record.
WITHHELD_DIGEST = 4


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the last numbered review recorded that units had found, and which records could not be read."""

    findings: Findings = field(default_factory=lambda: NO_FINDINGS)
    hints: tuple[Hint, ...] = ()


NOTHING_RECORDED = Recorded()


def to_record(answer: Answer, *, withheld: bool) -> RecordedFinding:
    """Return a finding as a review records it; which review that is, the record says."""
    return RecordedFinding(
        withheld=withheld,
        own_word=_own_word(answer, withheld=withheld),
        officer=_officer(key_of(answer), answer.signature.officer),
        given_on=answer.signature.given_on,
        file=answer.place.file,
        review=0,
        day="",
    )


def key_of(said: Answer | Correction) -> AnswerKey:
    """Return whom and what a statement or a correction is about, and whose it is."""
    return said.number, said.question, said.department


def standing_finding(reply: Reply) -> Answer | None:
    """Return the newest 有 that a reply rests on, or that stands against another answer in it."""
    match reply:
        case Said((), _):
            return None
        case Owing(origin, _) if origin is not Origin.CONFLICT:
            return None
        case Said(_, answers) | Owing(_, answers):
            found = sorted(_found(answers), key=lambda answer: place_order(answer.place))
            return max(found, key=lambda each: span_of(each.signature.given_on).first, default=None)


def remembering(
    reply: Reply, recorded: RecordedFinding, standing: Sequence[Answer], corrections: Iterable[Correction]
) -> Reply:
    """Return what a unit's statements come to where an earlier review recorded that it had found something.

    The recorded 有 is repeated, or taken back by a correction, or it stands against what is said now.
    """
    now = standing[0].word if standing else None
    if standing_finding(reply) is not None or any(_repeats(each, recorded) for each in _found(reply.answers)):
        return reply
    if any(_takes_back(correction, recorded, now) for correction in corrections):
        return reply
    if any(_same_word(answer, recorded) for answer in standing):
        return replace(reply, recorded=recorded)
    return Owing(Origin.CONFLICT, reply.answers, recorded)


def _found(answers: Iterable[Answer]) -> list[Answer]:
    """Return the statements that something was found about this very person."""
    return [answer for answer in answers if answer.word is Word.FOUND and answer.matches]


def _repeats(found: Answer, recorded: RecordedFinding) -> bool:
    """Whether a 有 among the statements is the recorded one or a later one, to be judged with the others."""
    if recorded.given_on is None:
        return False  # any 有 could be the recorded one, or an older one that was taken back
    return not span_of(found.signature.given_on).surely_before(span_of(recorded.given_on))


def _takes_back(correction: Correction, recorded: RecordedFinding, now: Word | None) -> bool:
    """Whether a correction withdraws a recorded finding: whole, by another officer, on a later day."""
    second = _officer(key_of(correction), correction.officer)
    return (
        is_whole(correction, now)
        and "" not in {recorded.officer, second}
        and recorded.officer != second
        and span_of(recorded.given_on).surely_before(span_of(correction.given_on))
    )


def _same_word(answer: Answer, recorded: RecordedFinding) -> bool:
    """Whether a unit's own word is the recorded one, read otherwise."""
    written = bool(answer.written) and answer.matches
    return written and _own_word(answer, withheld=recorded.withheld) == recorded.own_word


def _own_word(answer: Answer, *, withheld: bool) -> str:
    """Return the digest of what a unit wrote, and of what it was read by."""
    length = WITHHELD_DIGEST if withheld else DIGEST
    return _digest(key_of(answer), ("word", answer.written, answer.read_by))[:length]


def _officer(key: AnswerKey, name: str) -> str:
    """Return the digest of who signed; nobody has none."""
    signed = same_name_key(name)
    return _digest(key, ("officer", signed))[:DIGEST] if signed else ""


def _digest(key: AnswerKey, parts: Iterable[str]) -> str:
    """Return a digest that no other person, question or unit shares."""
    return hashlib.sha256("\n".join(("/".join(key), *parts)).encode()).hexdigest()
