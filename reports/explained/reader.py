"""For whom one person is explained, and what that reader may be told.

The person's own copy must not show whether a withheld answer exists. So what is always withheld is left out
of everybody's copy; an answer withheld for once reads like one that never came; and the copy gives no overall
result, which could be compared with the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from candidates.clearances.replies.replies import answer_list
from candidates.people.candidate import Hold
from engine.review.docket import questions_read
from reports.audience import Audience
from reports.standing_words import is_withheld
from rules.model.pack import Criterion
from vocabulary.answers import AnswerList, Owing, Reply, Said
from vocabulary.origins import Origin
from vocabulary.questions import Disclosure, Question
from vocabulary.texts import Lang, Text


class For(Enum):
    """Who reads an explanation."""

    INTERNAL = "internal"
    DECIDER = "decider"
    CANDIDATE = "candidate"


FOR_WORDS: Mapping[For, Text] = {
    For.INTERNAL: Text("内部（联审工作专班）", "internal (the working group)"),
    For.DECIDER: Text("认定（认定机构）", "the deciding body"),
    For.CANDIDATE: Text("本人", "the person"),
}
# The person's copy names no file and no row of the working group.
HOLD_WORDS: Mapping[Hold, Text] = {
    Hold.NO_VILLAGE: Text("所报的村与村情表对不上", "the village as written is not one of the county's"),
    Hold.NO_POST: Text("提名职务不明", "the post nominated for is not clear"),
    Hold.NO_IDENTITY: Text("姓名、身份证号等身份信息待核对", "name or ID number must be checked"),
    Hold.UNREADABLE: Text("名册中有填写不清之处", "something on the roster cannot be read"),
    Hold.TWO_ROSTERS: Text("乡镇所报名册有重复，待核对", "the township sent rosters that repeat each other"),
    Hold.PACK_UNUSABLE: Text("部分审查依据暂不能使用", "a source cannot be used for now"),
}


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, in which language, and the questions and units of the election."""

    whom: For
    lang: Lang
    questions: Mapping[str, Question]
    departments: Mapping[str, Text]

    @property
    def own(self) -> bool:
        """Whether the person reads about himself or herself."""
        return self.whom is For.CANDIDATE

    @property
    def audience(self) -> Audience:
        """Return the audience by whose rules evidence is told."""
        return Audience.DECIDER if self.whom is For.DECIDER else Audience.INTERNAL

    def unit(self, name: str) -> str:
        """Return the label of a unit."""
        return self.departments[name].to(self.lang) if name in self.departments else name


def tellable(criterion: Criterion, reader: Reader) -> bool:
    """Whether a criterion may stand in a copy: the person's leaves out what is always withheld."""
    if not reader.own:
        return True
    read = (reader.questions[name] for name in questions_read(criterion) if name in reader.questions)
    return not any(question.sealed or question.disclosure is Disclosure.WITHHELD for question in read)


def answers_told(answers: Mapping[str, AnswerList], reader: Reader) -> Mapping[str, AnswerList]:
    """Return the answers as a reader may know them."""
    if not reader.own:
        return answers
    return {
        name: answer_list(
            tuple(given.replies),
            {unit: _reply_told(reader.questions[name], reply) for unit, reply in given.replies.items()},
        )
        for name, given in answers.items()
    }


def _reply_told(question: Question, reply: Reply) -> Reply:
    """Return a reply, or one that never came where something of it is withheld."""
    match reply:
        case Said(records, _) if is_withheld(question, records):
            return Owing(Origin.AWAITED)
        case Owing(Origin.NOT_ASKED, _):
            return reply
        case Owing():
            # Why a reply cannot be used would tell that there is one.
            return Owing(Origin.AWAITED)
        case Said():
            return reply
