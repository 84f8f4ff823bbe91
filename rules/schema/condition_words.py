"""The words of conditions: joiners and operators with what they mean, and which suit which kind of value."""

from collections.abc import Mapping

from rules.model.conditions import Relation
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.texts import Text

JOINED: Mapping[str, Text] = {
    "all": Text("以下各项都成立", "all of these hold"),
    "any": Text("以下有一项成立", "at least one of these holds"),
    "not": Text("以下不成立", "this does not hold"),
}
OPERATORS: Mapping[str, Text] = {
    "is": Text("是", "is"),
    "is_not": Text("不是（已知且为其他值）", "is known and is another"),
    "in": Text("是其中之一", "is one of these"),
    "not_in": Text("不是其中任何一个", "is known and is none of these"),
    "below": Text("小于", "is below"),
    "at_least": Text("不小于；日期：当天或以后", "is at least; of a date: on that day or after"),
    "above": Text("大于", "is above"),
    "at_most": Text("不大于；日期：当天或以前", "is at most; of a date: on that day or before"),
    "before": Text("早于（不含当天）", "is before that day"),
    "after": Text("晚于（不含当天）", "is after that day"),
    "within": Text("自该日起未满这么久，如 5 years", "so long is not yet over since that day, as in 5 years"),
    "includes": Text("包括", "includes"),
    "some": Text("有一条这样的记录；{} 为任何记录", "there is a record like this; {} means any record"),
    "none": Text("没有这样的记录", "there is no record like this"),
    "count": Text("记录条数（只用于一家单位反馈的事项）", "how many records; only where one unit answers"),
    "where": Text("数哪些记录", "which records are counted"),
}
RELATIONS = {relation.value: relation for relation in Relation}
COUNT_BOUNDS = tuple(word for word in RELATIONS if word not in {"before", "after"})
QUESTION_OPERATORS = ("some", "none", "count")
YES_NO = {"yes": True, "no": False, "true": True, "false": False, "是": True, "否": False}


def operators_of(kind: Kind) -> tuple[str, ...]:
    """Return the operators that make sense for a kind of value."""
    equality = ("is", "is_not", "in", "not_in")
    match kind:
        case Words():
            return equality
        case Flag():
            return ("is", "is_not")
        case Whole():
            return (*equality, "below", "at_least", "above", "at_most")
        case Choice(_, ordered):
            return (*equality, "below", "at_least", "above", "at_most") if ordered else equality
        case Dated():
            return ("before", "after", "at_least", "at_most", "within", "is", "is_not")
        case Several():
            return ("includes",)
