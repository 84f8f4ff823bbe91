"""The shape of a pack as a whole: its head and its sections."""

import re
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema, field_validator

from files.yaml.shapes import IsoDate, Name, refuse
from rules.model.conditions import JOINERS
from rules.schema.forms import Schema, either, list_of, named
from rules.schema.keys import ITEM, PackShape, WordsShape, entries_of, examples_of, key
from rules.schema.shapes.case_shapes import CaseShape
from rules.schema.shapes.consistency_shapes import PairShape
from rules.schema.shapes.criterion_shapes import CriterionShape, ExampleShape
from rules.schema.shapes.own_reading_shapes import OwnReadingShape
from rules.schema.shapes.procedure_shapes import DeadlineShape
from rules.schema.shapes.question_shapes import QuestionShape
from rules.schema.shapes.ratio_shapes import RatioShape
from vocabulary.catalogue.packs import packs as catalogue
from vocabulary.fields import FACTS
from vocabulary.texts import Text

UnitWord = Literal["village", "community"]


class AppliesToShape(PackShape):
    """Where and to whom a source applies."""

    unit: UnitWord | Annotated[list[UnitWord], Field(min_length=1)] = key(
        "村、社区，或者两者", "villages, communities, or both"
    )
    bodies: list[Literal["committee", "branch", "supervision"]] = key(
        "适用的班子", "the bodies it speaks of", min_length=1
    )
    kinds: list[Literal["term", "by_election", "standing_check"]] = key(
        "适用于哪类审查：换届、补选、届中联审；不写的适用于换届和补选",
        "the kinds of review it speaks of; left out: elections and by-elections",
        ["term", "by_election"],
        min_length=1,
    )


class InForceShape(PackShape):
    """From which day, and to which."""

    first: IsoDate = key("施行之日", "the first day in force", alias="from")
    last: IsoDate | None = key(
        "最后一日；现行的不写", "the last day in force; left out while it is in force", None, alias="to"
    )

    @field_validator("last")
    @classmethod
    def _not_before_the_first(cls, last: date | None, info: ValidationInfo) -> date | None:
        """Refuse a last day that comes before the first."""
        first = info.data.get("first")
        if first is None or last is None or first <= last:
            return last
        raise refuse(catalogue.DATES_BACKWARDS)


class CalendarShape(PackShape):
    """How days are counted."""

    age_reached: Literal["birthday", "day_after", "contested"] = key(
        "满周岁从哪天算起", "from which day an age is reached", "contested"
    )
    period_over: Literal["corresponding_day", "day_after", "contested"] = key(
        "期间在哪天届满", "on which day a period is over", "contested"
    )
    overflow: Literal["last_day", "next_day", "contested"] = key(
        "没有对应日的（如二月三十日）算到哪天", "what a day that does not exist becomes", "last_day"
    )


class SourceShape(PackShape):
    """What the pack was written from."""

    called: ClassVar[Text] = Text("依据", "source")

    title: str = key("依据的名称，用于引用", "the title, as it is cited")
    date: str = key("公布或修正日期", "when it was published or amended")
    force: Literal["law", "regulation", "party_rule", "policy", "local"] = key(
        "依据的性质；只有法律、法规的“不得”才印“不得作为候选人”", "what kind of source it is"
    )
    document: str = key("文号", "the number of the document", "")
    url: str = key("出处网址", "where it can be read", "")
    grade: Literal["A", "B", "C", "D", "E", ""] = key("来源等级 A–E", "how good the copy is, from A to E", "")


class CorrectionShape(PackShape):
    """Something that this pack corrects of another one, or of an earlier edition of itself."""

    called: ClassVar[Text] = Text("更正", "correction")

    of: Name = key("更正的是哪个规则包（可以是本规则包的旧版）", "the pack that is corrected", min_length=1)
    what: WordsShape = key("原来怎样、现在怎样", "what it said, and what it says now")
    why: WordsShape = key("为什么", "why")


class OverriddenShape(PackShape):
    """Something in the source that a higher law took the place of."""

    called: ClassVar[Text] = Text("被取代的条款", "overridden item")

    item: str = key(*ITEM, min_length=1)
    by: Name = key("被哪部法律取代（规则包的名称）", "the pack of the law that took its place", min_length=1)
    text: WordsShape = key("原来怎样规定、为什么不再适用", "what it said, and why it no longer applies")


PACK_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}", re.ASCII)


def _read_pack_name(value: object) -> object:
    """Refuse what could not name a file everywhere."""
    if not isinstance(value, str) or PACK_NAME.fullmatch(value):
        return value
    raise refuse(catalogue.BAD_NAME, name=value)


FORMAT = re.compile(r"\d{1,4}(\.\d{1,4}){1,2}", re.ASCII)
FORMAT_FORM: Schema = {
    "type": ["string", "number"],
    "pattern": f"^{FORMAT.pattern}$",
    "errorMessage": "请写版本号，如 0.1 / write a version, such as 0.1",
}


def _read_format(value: object) -> object:
    """Refuse what is no version."""
    if not isinstance(value, str) or FORMAT.fullmatch(value):
        return value
    raise refuse(catalogue.NOT_A_VERSION, word=value)


PACK_NAME_FORM: Schema = {
    "type": ["string", "number"],
    "pattern": f"^{PACK_NAME.pattern}$",
    "errorMessage": "请用小写字母、数字和连字符 / use small letters, digits and hyphens",
}
PackName = Annotated[str, BeforeValidator(_read_pack_name), WithJsonSchema(PACK_NAME_FORM)]
# Names that mean something else in conditions name no question.
_TAKEN: Schema = {
    "properties": dict.fromkeys((*FACTS, *JOINERS), False),
    "errorMessage": "这个名称在条件中另有含义，请换一个 / this name means something else in conditions",
}


class HeadShape(PackShape):
    """The head of a pack."""

    called: ClassVar[Text] = Text("规则包", "pack")

    pack: PackName = key(
        "规则包的名称：小写字母、数字、连字符，与文件名相同", "its name, the same as the file's"
    )
    format: Annotated[str, BeforeValidator(_read_format), WithJsonSchema(FORMAT_FORM)] = key(
        "按哪一版 lianshen 的写法写成，如 0.1；比所用版本新的不能用",
        "the version of lianshen whose grammar it is written in, such as 0.1",
        "",
    )
    title: WordsShape = key("依据的全称", "the full title of the source")
    status: Literal["complete", "cut", "shell"] = key("文本是否齐全", "how much of the source's text is here")
    source: SourceShape = key("根据什么写成", "what the pack was written from")
    applies_to: AppliesToShape | None = key(
        "适用于哪类村和哪些班子", "which places and bodies it speaks of", None
    )
    jurisdiction: str = key(
        "适用地域，如 CN、CN-HI", "where it applies, such as CN or CN-HI", "", min_length=1
    )
    in_force: InForceShape | None = key("施行日期", "the days on which it is in force", None)
    as_of: Literal["polling_day", "review_day", "nomination_close", "announced_on"] = key(
        "年龄、年限算到哪一天", "the day that ages and look-backs are counted to", "polling_day"
    )
    calendar: CalendarShape = key("周岁、期满怎样算", "how ages and periods are counted", CalendarShape())
    extends: Annotated[tuple[Name, ...], WithJsonSchema(list_of(either(named("pack"), PACK_NAME_FORM)))] = (
        key(
            "引用哪些规则包的单位和核查事项（不引用条款），通常写 [common]",
            "packs whose units and questions are used here, usually [common]; criteria are never imported",
            (),
        )
    )
    corrects: tuple[CorrectionShape, ...] = key(
        "更正了哪些规则包的什么、为什么；印在《审查依据》上",
        "what this pack corrects, and why; printed in the booklet",
        (),
    )
    overridden: tuple[OverriddenShape, ...] = key(
        "被上位法取代、不再适用的条款：只列出，不比对；印在《审查依据》上",
        "what a higher law took the place of: listed, never applied; printed in the booklet",
        (),
    )
    readings: tuple[OwnReadingShape, ...] = key(
        "本县读法：怎样理解别的规则包的条款，与原文和本系统的读法分开印，不改变比对结果",
        "how the county reads criteria of other packs: printed beside them, changing no result",
        (),
    )
    not_seen: WordsShape | None = key(
        "节选、空壳：原文的哪些部分没有见到；印在《审查依据》上",
        "of a cut or a shell: what of the source was not seen; printed in the booklet",
        None,
    )
    departments: Annotated[
        Any, entries_of(WordsShape, "一个单位：名称自取，小写英文", "one unit; the name is yours")
    ] = key("本依据另增的单位", "units that this source adds", None)
    questions: Annotated[
        Any,
        entries_of(
            QuestionShape,
            "一个核查事项：名称自取，全县各规则包中不重复",
            "one question; its name is used once in an election",
            _TAKEN,
        ),
    ] = key("本依据另增的核查事项", "questions that this source adds", None)
    consistency: Annotated[Any, examples_of(PairShape, "一对", "one pair")] = key(
        "不能同时成立的反馈：if 成立而 then 不成立的，两边所据的反馈均按“信息不符”",
        "what cannot both be: where `if` holds and `then` does not, the answers behind both are a `conflict`",
        None,
    )
    criteria: Annotated[
        Any, entries_of(CriterionShape, "一个条款：名称自取，小写英文", "one criterion; the name is yours")
    ] = key("条款，逐条比对", "the criteria, each an atomic test", None)
    ratios: Annotated[
        Any, entries_of(RatioShape, "一项班子结构要求：名称自取", "one requirement; the name is yours")
    ] = key("班子结构要求", "requirements on the elected body", None)
    deadlines: Annotated[
        Any,
        entries_of(
            DeadlineShape, "一个期限：各规则包同一期限用同一名称", "one deadline; packs share the names"
        ),
    ] = key("期限，印在村和乡镇的页面上", "what is due when", None)
    procedure: Annotated[Any, WithJsonSchema(named("Procedure"))] = key(
        "程序：由谁认定、向谁提出异议等", "who decides, where to object, what the list shows", None
    )
    in_office: Annotated[Any, WithJsonSchema(named("InOffice"))] = key(
        "对在任成员：职务终止、辞职、罢免、补选、审计的途径，供届中联审列出",
        "of members in office: the lawful ways that a check of them prints",
        None,
    )
    examples: Annotated[Any, examples_of(ExampleShape, "一个例子", "one example")] = key(
        "自带的例子，用 rules test 运行", "the pack's own tests, run by `rules test`", None
    )
    cases: Annotated[Any, examples_of(CaseShape, "一个案例", "one case")] = key(
        "整人案例：一个人的全部情况和应得的结果，用 rules test 运行",
        "whole people with the outcome that must follow, run by `rules test`",
        None,
    )
