"""The shapes of a pack's deadlines and of its procedure."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, WithJsonSchema, field_validator

from files.yaml.shapes import refuse
from rules.schema.forms import OFFSET, OFFSET_OR_ANCHOR
from rules.schema.keys import ITEM, READING, TEXT, WHEN, PackShape, VillageCondition, WordsShape, key
from vocabulary.catalogue.packs import packs as catalogue
from vocabulary.texts import Text


class DeadlineShape(PackShape):
    """A date by which something must be out."""

    called: ClassVar[Text] = Text("期限", "deadline")

    item: str = key(*ITEM, "", usual=True)
    text: WordsShape | None = key(*TEXT, None, usual=True)
    reading: WordsShape | None = key(*READING, None)
    at_latest: Annotated[str, WithJsonSchema(OFFSET)] = key(
        "最迟哪天，如 5 days before polling_day", "the last day, such as 5 days before polling_day"
    )
    first: Annotated[str, WithJsonSchema(OFFSET_OR_ANCHOR)] | None = key(
        "最早哪天，如 20 days before polling_day", "the first day on which it may be done", None, alias="from"
    )
    owes: WordsShape | None = key("由谁完成", "who must do it", None)
    when: VillageCondition = key(*WHEN, None)
    ends_before: str = key(
        "须在本规则包的哪个期限之前结束", "a deadline of this pack that it must come before", ""
    )


class TermShape(PackShape):
    """One rule of procedure in words or as a number, with its item."""

    item: str = key(*ITEM, "")
    text: WordsShape | None = key(*TEXT, None)
    reading: WordsShape | None = key(*READING, None)
    days: int | None = key("天数", "how many days", None, ge=0)
    value: str = key("写成一句话", "the rule in words", "")
    columns: tuple[str, ...] = key("名单的各列", "the columns of the list", ())


OrderWord = Literal["withdrawal", "highest_office", "most_votes", "revote", "assembly"]


class KinOrderShape(TermShape):
    """How kin who were elected together are resolved; each step only where those before it decide nothing."""

    order: Annotated[list[OrderWord], Field(min_length=1)] | None = key(
        "依次怎样处理", "what is tried first, second, and so on", None
    )

    @field_validator("order")
    @classmethod
    def _each_once(cls, order: list[OrderWord] | None) -> list[OrderWord] | None:
        """Refuse a step that is duplicated."""
        if order is None or len(set(order)) == len(order):
            return order
        raise refuse(catalogue.STEP_TWICE)


class ProcedureShape(PackShape):
    """Who decides, where to object, what the list shows, and what follows the count."""

    decides: str | TermShape | None = key("由谁认定", "who decides", None)
    object_to: str | TermShape | None = key("向谁提出异议", "to whom one objects", None)
    object_days: int | TermShape | None = key(
        "几日内可以提出异议", "within how many days one can object", None
    )
    recheck_days: int | TermShape | None = key("几日内复核", "within how many days it is rechecked", None)
    signs: list[str] | TermShape | None = key(
        "联审意见表由谁签署", "who signs the sheet with the opinion on a village", None
    )
    list_columns: list[str] | TermShape | None = key("公布名单的各列", "what the posted list shows", None)
    list_order: str | TermShape | None = key("公布名单的顺序", "in which order the list stands", None)
    after_posting: str | TermShape | None = key(
        "公布以后怎样处理", "what happens after the list is posted", None
    )
    kin_order: str | KinOrderShape | None = key(
        "近亲属同时当选时留谁", "who keeps the seat where kin are elected together", None
    )
    woman_seat: str | TermShape | None = key(
        "没有妇女当选时怎样办", "what happens where no woman is elected", None
    )
    replacement: str | TermShape | None = key("缺额怎样递补", "how a vacancy is filled", None)
    write_ins: str | TermShape | None = key("另选他人怎样处理", "how write-ins are treated", None)
    withdraw: str | TermShape | None = key("怎样退出候选", "how a nominee withdraws", None)
    complaint: str | TermShape | None = key("怎样申诉", "how one complains", None)
    self_nomination: str | TermShape | None = key("自荐的规定", "the rules on nominating oneself", None)
    modes: str | TermShape | None = key(
        "可以采取的选举方式", "the ways in which the election may be held", None
    )
    nomination: str | TermShape | None = key(
        "怎样提名、确定候选人", "how candidates are nominated and fixed", None
    )
    two_posts: str | TermShape | None = key(
        "一人被提名两项职务的怎样办", "what follows where somebody is nominated for two posts", None
    )
    registration: str | TermShape | None = key(
        "选民登记的特别规定", "who is registered beside the villagers, and how", None
    )
    election_committee: str | TermShape | None = key(
        "选举委员会怎样组成", "of whom the election committee consists", None
    )
    proxies: str | TermShape | None = key("委托投票", "voting by proxy", None)
    shortfall: str | TermShape | None = key(
        "当选人数不足的怎样办", "what is done where too few are elected", None
    )
    void: str | TermShape | None = key("当选无效的情形", "when an election is void", None)
    overdue: str | TermShape | None = key(
        "提前、延期、逾期换届", "elections held early, late or not at all", None
    )
    ballots: str | TermShape | None = key("选票怎样保存", "how the ballots are kept", None)
