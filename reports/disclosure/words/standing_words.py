"""How one unit's answer stands, in one word, with a digest that shows when the content behind it changes."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from candidates.clearances.replies.recorded import DIGEST, WITHHELD_DIGEST
from candidates.clearances.replies.replies import standing_of
from candidates.clearances.replies.statements import content_of, record_key
from vocabulary.answers import Answer, Owing, Record, Reply, Said, Word
from vocabulary.origins import Origin
from vocabulary.questions import Disclosure, Question, stricter
from vocabulary.writing.masking import masked


@dataclass(frozen=True, slots=True)
class StandingWord:
    """A key of ANSWER_WORDS, the digest of the content (blank for none found), and where it stands."""

    word: str
    digest: str
    file: str


def standing_word(number: str, unit: str, question: Question, reply: Reply) -> StandingWord:
    """Say how a unit's reply about one person stands; what was never said is `awaited`."""
    match reply:
        case Said((), answers):
            return _nothing_found(_file(answers))
        case Said(records, answers):
            salt = _salt(number, question, unit)
            hidden = is_withheld(question, records)
            length = WITHHELD_DIGEST if hidden else DIGEST
            content = (repr(record_key(record)) for record in records)
            return StandingWord(
                "withheld" if hidden else "found", short_digest(salt, content, length), _file(answers)
            )
        case Owing(origin, ()) if origin is not Origin.CONFLICT:
            return _AWAITED
        case Owing(origin, answers):
            salt = _salt(number, question, unit)
            word = _owing_word(origin, answers)
            # Whatever the statements hold may be withheld: they are not resolved, so all of them are taken.
            content = (repr(_plain_content(answer)) for answer in answers)
            digest = short_digest(salt, content, WITHHELD_DIGEST) if word == "conflict" else ""
            return StandingWord(word, digest, _file(answers))


_AWAITED = StandingWord("awaited", "", "")


@cache
def _nothing_found(file: str) -> StandingWord:
    """Say that nothing was found: nearly every answer of a file."""
    return StandingWord("none", "", file)


def _salt(number: str, question: Question, unit: str) -> str:
    """Return what makes the digest of one answer differ from that of the same words about somebody else."""
    return f"{number}/{question.name}/{unit}"


def is_withheld(question: Question, records: Iterable[Record]) -> bool:
    """Whether something of an answer is for the deciding body alone."""
    return question.sealed or any(
        stricter(question.disclosure, record.disclosure) is Disclosure.WITHHELD for record in records
    )


def _owing_word(origin: Origin, answers: tuple[Answer, ...]) -> str:
    """Return the word of statements that could not be used: the unit's own where there is just one."""
    # A finding on record against which no file says anything any more has no statement at all.
    words = {answer.word for answer in standing_of(answers)} if answers else set()
    if origin is Origin.CONFLICT and words != {Word.WRONG_PERSON}:
        return "conflict"
    return words.pop().value if len(words) == 1 else "unclear"


def _plain_content(answer: Answer) -> tuple[str, bool, list[tuple[tuple[str, ...], int]]]:
    """Return what a statement says in an order that is always the same."""
    content = content_of(answer)
    return content.word.value, content.matches, sorted(content.records)


def short_digest(salt: str, parts: Iterable[str], length: int) -> str:
    """Return a short digest; the order of the parts means nothing."""
    return hashlib.sha256("\n".join([salt, *sorted(parts)]).encode()).hexdigest()[:length]


def _file(answers: tuple[Answer, ...]) -> str:
    """Return the file in which the standing statement is."""
    return _named(standing_of(answers)[0].place.file) if answers else ""


_named = lru_cache(maxsize=1024)(masked)  # few files hold all answers
