"""The shapes of whole-person cases: what is known of somebody, and what must come out."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import WithJsonSchema

from files.yaml.shapes import IsoDate, Name
from rules.schema.forms import GIVEN, Schema, named, one_word
from rules.schema.keys import PackShape, WordsShape, key
from rules.schema.option_words import EXPECTED
from vocabulary.texts import Text

OUTCOMES: Mapping[str, Text] = {
    "pass": Text("未发现问题", "nothing stands in the way"),
    "flag": Text("需认定", "something does"),
    "pending": Text("待反馈", "not known yet"),
    "unexamined": Text("未审查：没有可比对的条款", "no such criterion was examined"),
}
_OTHERS: Mapping[str, Text] = {
    "none": Text("其余事项：各单位均未发现", "all other questions: nothing found"),
    "awaited": Text("其余事项：均未反馈", "all other questions: not answered yet"),
}
OutcomeWord = Annotated[Literal["pass", "flag", "pending", "unexamined"], WithJsonSchema(one_word(OUTCOMES))]
_FINDINGS: Schema = {"type": "object", "additionalProperties": one_word(EXPECTED)}
_UNITS: Schema = {"type": "array", "items": named("unit")}


class CaseDatesShape(PackShape):
    """The dates of the election that the case is of; one that is not given leaves open what turns on it."""

    review_day: IsoDate | None = key("审查日；不写的为选举日", "the review day; left out: polling day", None)
    nomination_close: IsoDate | None = key("提名截止日", "the close of nominations", None)
    announced_on: IsoDate | None = key("公告日", "the announcement", None)
    term_began: IsoDate | None = key("本届任期起始日", "the beginning of the term", None)


class ExpectedShape(PackShape):
    """What must come out."""

    called: ClassVar[Text] = Text("应得的结果", "what should come out")

    verdict: OutcomeWord = key("比对结果", "the verdict")
    legal: OutcomeWord | None = key("法定条件", "the verdict of law and regulation", None, usual=True)
    policy: OutcomeWord | None = key("政策条件", "the verdict of everything else", None)
    findings: Annotated[dict[Name, Literal["yes", "no", "unknown"]] | None, WithJsonSchema(_FINDINGS)] = key(
        "各条款的结论：本规则包的写条款名，别的写 包名/条款名", "by criterion, what comes out", None
    )
    owed: list[Name] | None = key(
        "还要等哪些核查事项的反馈，不多不少", "exactly the questions that are still owed", None
    )


class CaseShape(PackShape):
    """One person, apart from what is known of the person."""

    called: ClassVar[Text] = Text("整人案例", "case")

    name: WordsShape = key("一句话说明是什么人", "who this is, in a sentence")
    on: IsoDate | None = key("选举日；不写为 2026-12-20", "polling day; left out: 2026-12-20", None)
    dates: CaseDatesShape | None = key("选举的其他日期", "other dates of the election", None)
    packs: tuple[Name, ...] = key(
        "一同比对的其他规则包，如 [cn-vco-2025]", "packs that speak beside this one", (), alias="with"
    )
    source: str = key("答案是谁公布的（解读、答复、案例）", "who published the answer", "")
    village: Annotated[Any, WithJsonSchema(named(GIVEN))] = key(
        "村情：类别、职数等", "facts of the village", None
    )
    person: Annotated[Any, WithJsonSchema(named(GIVEN))] = key(
        "本人：名册事实；没写的为未填", "facts of the roster; one left out is blank", None, usual=True
    )
    answers: Annotated[Any, WithJsonSchema(named(GIVEN))] = key(
        "反馈：none、found 或明细；没写的事项看 others", "answers; of a question left out see `others`", None
    )
    others: Annotated[Literal["none", "awaited"], WithJsonSchema(one_word(_OTHERS))] = key(
        "没写的核查事项：none 未发现，awaited 未反馈", "the questions left out", "awaited"
    )
    answered_by: Annotated[list[str] | None, WithJsonSchema(_UNITS)] = key(
        "已经反馈的单位；不写为全部", "the units that have answered; left out: all of them", None
    )
    expect: ExpectedShape = key("应得的结果", "what should come out")
