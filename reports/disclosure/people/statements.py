"""Discloses what a unit said that could not be used: each statement, and a finding that was on record."""

from reports.disclosed.changes import ANSWER_WORDS
from reports.disclosed.reader import Audience
from reports.disclosure.people.evidence_words import WITHHELD, record_words
from reports.disclosure.words.standing_words import is_withheld
from vocabulary.answers import Answer, Record, RecordedFinding, Reply, Word
from vocabulary.questions import Question
from vocabulary.texts import Lang, Text

# Words behind which no record can stand, and a record that is as secret as its question makes it.
OPEN_WORDS = frozenset({Word.CHECKING, Word.WRONG_PERSON, Word.NOT_OURS, Word.UNCLEAR})
UNTOLD = Record({})
NOT_USED = Text("（未采用）", " (not used)")
NOT_MATCHING = Text("（姓名或者身份证号与名册不符，未采用）", " (name or ID is not the roster's; not used)")


def said_words(question: Question, reply: Reply, audience: Audience) -> tuple[Text, ...]:
    """Write what is on record of a unit and all that it says now."""
    recorded = () if reply.recorded is None else (recorded_words(question, reply.recorded, audience),)
    return (*recorded, *(statement_words(question, answer, audience) for answer in reply.answers))


def statement_hidden(question: Question, answer: Answer, audience: Audience) -> bool:
    """Whether a statement is for the deciding body alone: it reads what may be withheld."""
    behind = () if answer.word in OPEN_WORDS else (UNTOLD,)
    return audience is not Audience.DECIDER and is_withheld(question, (*answer.records, *behind))


def statement_words(question: Question, answer: Answer, audience: Audience) -> Text:
    """Write a statement; what is written beside another name may be about another person."""
    if statement_hidden(question, answer, audience):
        return WITHHELD
    return Text(*(_statement(question, answer, lang) for lang in Lang))


def _statement(question: Question, answer: Answer, lang: Lang) -> str:
    """Write a statement that the reader may see in one language."""
    records = answer.records if answer.matches else ()
    word = ANSWER_WORDS[answer.word.value].to(lang)
    said = (
        Text("；", "; ").to(lang).join([word, *(record_words(question, record, lang) for record in records)])
    )
    return said + (NOT_USED if answer.matches else NOT_MATCHING).to(lang)


def recorded_hidden(question: Question, recorded: RecordedFinding, audience: Audience) -> bool:
    """Whether a finding on record is for the deciding body alone."""
    return audience is not Audience.DECIDER and (recorded.withheld or is_withheld(question, (UNTOLD,)))


def recorded_words(question: Question, recorded: RecordedFinding, audience: Audience) -> Text:
    """Write a finding that an earlier review recorded and that nobody took back."""
    said = WITHHELD if recorded_hidden(question, recorded, audience) else ANSWER_WORDS[Word.FOUND.value]
    return Text(
        f"第 {recorded.review} 次比对（{recorded.day}）记录：{said.zh}{NOT_USED.zh}",
        f"recorded by review {recorded.review} ({recorded.day}): {said.en}{NOT_USED.en}",
    )
