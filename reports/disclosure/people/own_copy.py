"""What may be in a person's own copy, and in which words.

The person's own copy must not show whether a withheld answer exists. So what is always withheld is left out
of everybody's copy; an answer withheld for once reads like one that never came; and the copy gives no overall
result, which could be compared with the rest.
"""

from collections.abc import Mapping
from dataclasses import replace

from candidates.clearances.replies.replies import answer_list
from engine.review.docket import questions_read
from engine.review.review import Review
from engine.review.subjects import Material
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.words.standing_words import is_withheld
from rules.model.pack import Criterion
from vocabulary.answers import AnswerList, Owing, Reply, Said
from vocabulary.origins import Origin
from vocabulary.outcomes import Hold
from vocabulary.questions import Disclosure, Question
from vocabulary.texts import Text

# The person's copy names no file and no row of the working group.
HOLD_WORDS: Mapping[Hold, Text] = {
    Hold.NO_VILLAGE: Text("所报的村与村情表对不上", "the village as written is not one of the county's"),
    Hold.POLLING_DAY: Text("本村的选举日不明", "the polling day of the village is not clear"),
    Hold.NO_POST: Text("提名职务不明", "the post nominated for is not clear"),
    Hold.NO_IDENTITY: Text("姓名、身份证号等身份信息待核对", "name or ID number must be checked"),
    Hold.UNREADABLE: Text("名册中有填写不清之处", "something on the roster cannot be read"),
    Hold.TWO_ROSTERS: Text("乡镇所报名册有重复，待核对", "the township sent rosters that repeat each other"),
    Hold.NOT_COMPARED: Text("部分情况尚待核对", "something is still to be checked"),
    Hold.PACK_UNUSABLE: Text("部分审查依据暂不能使用", "a source cannot be used for now"),
}
Questions = Mapping[str, Question]


def rules_for(reader: Reader) -> Audience:
    """Return the audience by whose rules facts are shown: of oneself, those of the working group."""
    return Audience.DECIDER if reader.audience is Audience.DECIDER else Audience.INTERNAL


def in_copy(criterion: Criterion, reader: Reader, questions: Questions) -> bool:
    """Whether a criterion may stand in a copy: the person's leaves out what is always withheld."""
    if not reader.own:
        return True
    read = (questions[name] for name in questions_read(criterion) if name in questions)
    return not any(question.sealed or question.disclosure is Disclosure.WITHHELD for question in read)


def answers_for(
    answers: Mapping[str, AnswerList], reader: Reader, questions: Questions
) -> Mapping[str, AnswerList]:
    """Return the answers as a reader may know them."""
    if not reader.own:
        return answers
    return {name: _answer(questions[name], given) for name, given in answers.items()}


def material_for(review: Review, material: Material, reader: Reader) -> Material:
    """Return the material as a reader may know it: what may not be known contradicts nothing in a copy."""
    if not reader.own:
        return material
    questions, filed = review.questions, material.filed
    known = answers_for(filed.answers, reader, questions)
    if all(known[name] is given for name, given in filed.answers.items()):
        used = material  # the person may know all that was filed
    else:
        used = review.used(replace(filed, answers=known))
    return replace(used, answers=answers_for(used.answers, reader, questions))


def _answer(question: Question, given: AnswerList) -> AnswerList:
    """Return the answers to one question as the person may know them: the same where all may be known."""
    replies = {unit: _reply(question, reply) for unit, reply in given.replies.items()}
    if all(known is given.replies[unit] for unit, known in replies.items()):
        return given
    return answer_list(tuple(replies), replies)


def _reply(question: Question, reply: Reply) -> Reply:
    """Return a reply, or one that never came where something of it is withheld."""
    match reply:
        case Said(records, _) if is_withheld(question, records):
            return Owing(Origin.AWAITED)
        case Owing(Origin.NOT_ASKED):
            return reply
        case Owing(records=standing):
            # Why a reply cannot be used would show that there is one.
            never_came = Owing(Origin.AWAITED, records=standing)
            return reply if reply == never_came else never_came
        case Said():
            return reply
