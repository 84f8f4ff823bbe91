"""The shapes of a pack's questions and of the fields of their records."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, WithJsonSchema

from files.yaml.shapes import Name
from rules.schema.forms import list_of, named
from rules.schema.keys import SEALED, PackShape, WordsShape, entries_of, key
from vocabulary.texts import Text

Months = Annotated[int, Field(ge=0, le=1200)]


class OtherwiseShape(PackShape):
    """How a date is calculated where it was left out."""

    after: str = key("从哪个日期字段起算", "the date field to count from")
    by: str = key("按哪个选项字段定月数", "the choice field that says how many months")
    months: dict[str, Months | Annotated[list[Months], Field(min_length=2, max_length=2)]] = key(
        "每个选项几个月；看选项还定不下来的写 [最少, 最多]",
        "how many months for each word of the choice; [least, most] where the word leaves it open",
    )


class RecordFieldShape(PackShape):
    """One field of a record."""

    called: ClassVar[Text] = Text("明细字段", "field")

    zh: str = key("明细表的列名", "the column's header")
    en: str = key("英文名称", "the same in English", "")
    type: Literal["text", "choice", "date", "whole", "flag"] = key("值的种类", "what kind of value it holds")
    of: Mapping[str, str] = key(
        "选项：代码和中文，如 {owing: 尚未还清}", "the words of a choice: code and Chinese", {}
    )
    otherwise: OtherwiseShape | None = key(
        "该日期未填时怎样推算", "how the date is calculated where it was left out", None
    )


class SealedShape(PackShape):
    """The rule that allows a sealed record to be asked for."""

    allowed_by: str = key("允许查询的国家规定", "the national rule that allows it to be asked")


class QuestionShape(PackShape):
    """One question, its fields apart."""

    called: ClassVar[Text] = Text("核查事项", "question")
    elsewhere: ClassVar[Mapping[str, Text]] = {
        name: Text(f"`{name}` 写在用到它的条款里", f"`{name}` goes into the criterion that asks it")
        for name in ("reading", "quote", "rights_note")
    }

    ask: WordsShape = key("问法；zh 就是反馈表的列名", "how it is asked; `zh` is the header in the form")
    of: Annotated[list[Name], WithJsonSchema(list_of(named("unit")))] = key(
        "由哪些单位反馈，每一家都要答复", "the units asked; every one of them owes its answer", min_length=1
    )
    basis: str = key(
        "依据条款；没有依据、须本人同意的写 consent",
        "the article that allows the question, or `consent`",
        min_length=1,
    )
    disclosure: Literal["full", "item_only", "withheld"] = key(
        "反馈内容可以告知到什么程度", "how much of an answer may be disclosed"
    )
    sealed: SealedShape | Literal["true", "yes"] | None = key(*SEALED, None)
    records: Annotated[
        Any, entries_of(RecordFieldShape, "一个字段：名称自取，小写英文", "one field; the name is yours")
    ] = key("明细的字段，可以没有", "the columns of its details, possibly none", None)
