"""The shapes of a pack's criteria and of the examples that try them; conditions are read apart."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, WithJsonSchema

from files.yaml.shapes import IsoDate, Name, refuse
from rules.model.pack import Grade
from rules.schema.forms import GIVEN, Schema, named, one_word
from rules.schema.forms import TEXT as WORD
from rules.schema.keys import (
    ITEM,
    NOTE,
    READING,
    SEALED,
    TEXT,
    WHEN,
    Condition,
    PackShape,
    VillageCondition,
    WordsShape,
    key,
)
from rules.schema.option_words import EXPECTED
from rules.schema.shapes.question_shapes import SealedShape
from vocabulary.catalogue.packs import packs as catalogue
from vocabulary.texts import Text

TRUE = {"true", "yes"}
ONLY_FOR: Mapping[str, Grade] = {"todo": Grade.STEP, "orientation": Grade.PREFER}
CONDITIONS = ("flag_if", "met_if", "unsettled_if", "when")
NamedDateWord = Literal[
    "as_of", "polling_day", "review_day", "nomination_close", "announced_on", "term_began"
]

LONGEST_QUOTE = 40
QUOTE: Schema = {
    **WORD,
    "maxLength": LONGEST_QUOTE,
    "errorMessage": f"原文不超过 {LONGEST_QUOTE} 字 / at most {LONGEST_QUOTE} signs",
}


def _few_words(quote: str) -> str:
    """Refuse a quotation that is more than a few words, as a pack is no copy of the law, and one of none."""
    if len(quote) > LONGEST_QUOTE:
        raise refuse(catalogue.QUOTE_TOO_LONG, length=len(quote), most=LONGEST_QUOTE)
    if not any(sign.isalnum() for sign in quote):
        raise refuse(catalogue.QUOTE_OF_NOTHING)
    return quote


class CurableShape(PackShape):
    """Until when a hit can be fixed."""

    until: NamedDateWord = key("到哪天以前可以补正", "the day until which it can be fixed")


class CriterionShape(PackShape):
    """One criterion, its conditions apart."""

    called: ClassVar[Text] = Text("条款", "criterion")

    item: str = key(*ITEM, min_length=1)
    text: WordsShape | None = key(*TEXT, None, usual=True)
    grade: Literal["bar", "caution", "prefer", "step"] = key("不得、不宜、优先、程序", "how strong it is")
    ground: str = key("几份依据中的同一情形写同一个词", "one word for the same ground in several sources", "")
    curable: CurableShape | None = key("可以补正的，写到哪天", "until when a hit can be fixed", None)
    only_if_raised: Literal["true", "yes", "false", "no"] = key(
        "兜底条款：由具名人员提出，机器不比对，不写条件",
        "a catch-all: only a named person raises it, and it has no condition",
        "no",
    )
    sealed: SealedShape | Literal["true", "yes"] | None = key(*SEALED, None)
    todo: WordsShape | None = key("请谁做什么（程序条款必写）", "who is to do what; a `step` needs it", None)
    rights_note: WordsShape | None = key(*NOTE, None)
    reading: WordsShape | None = key(*READING, None)
    quote: Annotated[str, AfterValidator(_few_words), WithJsonSchema(QUOTE)] = key(
        "原文几个字，照录，不超过四十字；只印在《审查依据》上",
        "a few words of the article as it has them; printed in the booklet alone",
        "",
    )
    citation: str = key("引用；默认为依据名称加条项", "the citation; by default title and item", "")
    orientation: WordsShape | None = key(
        "导向，如 德行导向（只用于“优先”）", "the orientation that a wish belongs to", None
    )
    flag_if: Condition = key(
        "什么情况涉及（不得、不宜、程序）", "when it hits: for `bar`, `caution` and `step`", None, usual=True
    )
    met_if: Condition = key("什么情况符合（优先）", "when a wish is met: for `prefer`", None)
    unsettled_if: Condition = key(
        "法律未定的情形：结论为“未定”，由人认定", "open in law: `unknown`, and a person decides", None
    )
    when: VillageCondition = key(*WHEN, None)
    settles: tuple[Name, ...] = key(
        "法律、法规中：本条涉及的，另一法律条款不再是“法律未定”，如 [cn-vco-2025/nominator]",
        "law and regulation: whom this hits is no longer open under that criterion of another law",
        (),
    )


class ExampleShape(PackShape):
    """A pack's own test, its given facts apart."""

    called: ClassVar[Text] = Text("例子", "example")

    criterion: str = key("哪一条款", "the criterion that is tried")
    expect: Annotated[Literal["yes", "no", "unknown"], WithJsonSchema(one_word(EXPECTED))] = key(
        "应得的结果", "what should come out"
    )
    on: IsoDate | None = key("算到哪天", "the day it is counted to", None)
    answered_by: Annotated[list[str] | None, WithJsonSchema({"type": "array", "items": named("unit")})] = key(
        "已经反馈的单位；不写为全部", "the units that have answered; left out: all of them", None
    )
    given: Annotated[Any, WithJsonSchema(named(GIVEN))] = key(
        "已知情况；没写的事项是未反馈，没写的事实是未填",
        "what is known; a question left out is unanswered, a fact left out is blank",
        None,
        usual=True,
    )
