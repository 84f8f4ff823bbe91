"""The shapes of a pack's sections, as pydantic models; what is `Any` has a reader of its own."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from files.yaml.shapes import IsoDate, Name, Shape, refuse
from vocabulary.texts import Text


class WordsShape(Shape):
    """A text in Chinese and English."""

    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)

    @property
    def text(self) -> Text:
        """Return the words as a text."""
        return Text(self.zh, self.en)


UnitWord = Literal["village", "community"]


class AppliesToShape(Shape):
    """Where and to whom a source applies."""

    unit: UnitWord | Annotated[list[UnitWord], Field(min_length=1)]
    bodies: list[Literal["committee", "branch", "supervision"]] = Field(min_length=1)


class InForceShape(Shape):
    """From which day, and to which."""

    first: IsoDate = Field(alias="from")
    last: IsoDate | None = Field(default=None, alias="to")

    @field_validator("last")
    @classmethod
    def _not_before_the_first(cls, last: date | None, info: ValidationInfo) -> date | None:
        """Refuse a last day that comes before the first."""
        first = info.data.get("first")
        if first is None or last is None or first <= last:
            return last
        raise refuse(
            "dates-backwards",
            Text("施行截止日早于起始日", "the last day in force is before the first"),
            Text("请核对两个日期", "check the two dates"),
        )


class CalendarShape(Shape):
    """How days are counted."""

    age_reached: Literal["birthday", "day_after", "contested"] = "contested"
    period_over: Literal["corresponding_day", "day_after", "contested"] = "contested"
    overflow: Literal["last_day", "next_day"] = "last_day"


class SourceShape(Shape):
    """What the pack was written from."""

    title: str
    date: str
    force: Literal["law", "regulation", "party_rule", "policy", "local"]
    document: str = ""
    url: str = ""
    grade: Literal["A", "B", "C", "D", "E", ""] = ""


NamedDateWord = Literal[
    "as_of", "polling_day", "review_day", "nomination_close", "announced_on", "term_began"
]


PACK_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}", re.ASCII)


def _read_pack_name(value: object) -> object:
    """Refuse what could not name a file everywhere."""
    if not isinstance(value, str) or PACK_NAME.fullmatch(value):
        return value
    raise refuse(
        "bad-name",
        Text(f"「{value}」不能作规则包的名称", f"`{value}` cannot name a pack"),
        Text(
            "请用小写字母、数字和连字符，例如 hainan-2025",
            "use small letters, digits and hyphens, as in hainan-2025",
        ),
    )


PackName = Annotated[str, BeforeValidator(_read_pack_name)]


class HeadShape(Shape):
    """The head of a pack."""

    pack: PackName
    title: WordsShape
    status: Literal["complete", "cut", "shell"]
    source: SourceShape
    applies_to: AppliesToShape | None = None
    jurisdiction: str = Field(default="", min_length=1)
    in_force: InForceShape | None = None
    as_of: Literal["polling_day", "review_day", "nomination_close", "announced_on"] = "polling_day"
    calendar: CalendarShape = CalendarShape()
    extends: tuple[Name, ...] = ()
    departments: Any = None
    questions: Any = None
    criteria: Any = None
    ratios: Any = None
    deadlines: Any = None
    procedure: Any = None
    examples: Any = None


class OtherwiseShape(Shape):
    """How a date is reckoned where it was left out."""

    after: str
    by: str
    months: dict[str, Annotated[int, Field(ge=0, le=1200)]]


class RecordFieldShape(Shape):
    """One field of a record."""

    zh: str
    en: str = ""
    type: Literal["text", "choice", "date", "whole", "flag"]
    of: Mapping[str, str] = {}
    otherwise: OtherwiseShape | None = None


class SealedShape(Shape):
    """The rule that allows a sealed record to be asked for."""

    allowed_by: str


class QuestionShape(Shape):
    """One question, its fields apart."""

    ask: WordsShape
    of: list[Name] = Field(min_length=1)
    basis: str = Field(min_length=1)
    disclosure: Literal["full", "item_only", "withheld"]
    sealed: SealedShape | Literal["true", "yes"] | None = None
    records: Any = None


class CurableShape(Shape):
    """Until when a hit can be mended."""

    until: NamedDateWord


class CriterionShape(Shape):
    """One criterion, its conditions apart."""

    item: str = Field(min_length=1)
    text: WordsShape | None = None
    grade: Literal["bar", "caution", "prefer", "step"]
    ground: str = ""
    curable: CurableShape | None = None
    only_if_raised: Literal["true", "yes", "false", "no"] = "no"
    sealed: SealedShape | Literal["true", "yes"] | None = None
    todo: WordsShape | None = None
    rights_note: WordsShape | None = None
    citation: str = ""
    orientation: WordsShape | None = None
    flag_if: Any = None
    met_if: Any = None
    unsettled_if: Any = None
    when: Any = None
    settles: tuple[Name, ...] = ()


class LimitsShape(Shape):
    """The least and the most."""

    at_least: int | None = Field(default=None, ge=0)
    at_most: int | None = Field(default=None, ge=0)


class ShareShape(Shape):
    """A part of a whole, with its rounding."""

    at_least: str | None = None
    at_most: str | None = None
    rounding: Literal["up", "down", "exact"]


class CountShape(LimitsShape):
    """A count; its `where` is read apart."""

    where: Any = None


class VillagesWhereShape(Shape):
    """Villages in which one person holds both posts."""

    same_person: list[str] = Field(min_length=2, max_length=2)


PairWord = Literal["kin", "same_person"]
RelationWord = Literal["spouse", "parent_child", "siblings", "grandparent"]


class RatioShape(Shape):
    """One requirement on the body."""

    item: str = ""
    text: WordsShape
    grade: Literal["bar", "caution", "prefer"]
    over: str = ""
    between: tuple[str, ...] = ()
    count: CountShape | None = None
    size: LimitsShape | None = None
    pairs: PairWord | Annotated[list[PairWord], Field(min_length=1)] | None = None
    relations: Annotated[list[RelationWord], Field(min_length=1)] | None = None
    nominees_over_seats: LimitsShape | None = None
    villages_where: VillagesWhereShape | None = None
    mean: str | None = None
    share: ShareShape | None = None
    at_least: int | None = Field(default=None, ge=0)
    at_most: int | None = Field(default=None, ge=0)
    compared_to: Literal["previous_term"] | None = None
    direction: Literal["up", "down"] | None = None
    baseline: Annotated[str, Field(min_length=1)] | None = None
    reserved: Literal["true", "yes", "false", "no"] | None = None
    count_as: Literal["heads", "posts"] | None = None
    when: Any = None
    rights_note: WordsShape | None = None


class DeadlineShape(Shape):
    """A date by which something must be out."""

    item: str = ""
    text: WordsShape | None = None
    at_latest: str
    first: str | None = Field(default=None, alias="from")
    owes: WordsShape | None = None
    ends_before: str = ""


class ExampleShape(Shape):
    """A pack's own test, its given facts apart."""

    criterion: str
    expect: Literal["yes", "no", "unknown"]
    on: IsoDate | None = None
    answered_by: list[str] | None = None
    given: Any = None


class TermShape(Shape):
    """One rule of procedure in words or as a number, with its item."""

    item: str = ""
    text: WordsShape | None = None
    days: int | None = Field(default=None, ge=0)
    value: str = ""
    columns: tuple[str, ...] = ()


OrderWord = Literal["highest_office", "most_votes", "revote", "assembly"]


class KinOrderShape(TermShape):
    """How kin who were elected together are resolved; each step only where those before it tell nothing."""

    order: Annotated[list[OrderWord], Field(min_length=1)] | None = None

    @field_validator("order")
    @classmethod
    def _each_once(cls, order: list[OrderWord] | None) -> list[OrderWord] | None:
        """Refuse a step that stands twice."""
        if order is None or len(set(order)) == len(order):
            return order
        raise refuse(
            "step-twice",
            Text("同一步写了两次", "a step stands twice"),
            Text("每一步只写一次", "write every step once"),
        )


class ProcedureShape(Shape):
    """Who decides, where to object, what the list shows, and what follows the count."""

    decides: str | TermShape | None = None
    object_to: str | TermShape | None = None
    object_days: int | TermShape | None = None
    recheck_days: int | TermShape | None = None
    list_columns: list[str] | TermShape | None = None
    list_order: str | TermShape | None = None
    after_posting: str | TermShape | None = None
    kin_order: str | KinOrderShape | None = None
    woman_seat: str | TermShape | None = None
    replacement: str | TermShape | None = None
    write_ins: str | TermShape | None = None
    withdraw: str | TermShape | None = None
    complaint: str | TermShape | None = None
    self_nomination: str | TermShape | None = None
