"""What people decide (认定) about what a review found: the words of 认定结论, in the order of the list."""

from collections.abc import Mapping
from enum import Enum

from vocabulary.texts import Text


class Conclusion(Enum):
    """What a named person decided; never a word of ours about a nominee."""

    ESTABLISHED = "established"
    NOT_ESTABLISHED = "not_established"
    TO_BE_CURED = "to_be_cured"
    LISTED_WHILE_PENDING = "listed_while_pending"
    LISTED = "listed"
    RAISED = "raised"


class Settles(Enum):
    """What comes of a decision: for the bodies to be elected, and for the list."""

    OUT = "out"  # out of the bodies that the source speaks of
    IN = "in"
    NOTHING = "nothing"  # it is on record; neither the bodies nor the list follow from it


CONCLUSIONS: Mapping[Conclusion, Text] = {
    Conclusion.ESTABLISHED: Text("认定成立", "established"),
    Conclusion.NOT_ESTABLISHED: Text("认定不成立", "not established"),
    Conclusion.TO_BE_CURED: Text("限期整改", "to be cured in time"),
    Conclusion.LISTED_WHILE_PENDING: Text("按期列入", "listed in time, while pending"),
    Conclusion.LISTED: Text("列入名单", "put on the list"),
    Conclusion.RAISED: Text("提出兜底条款", "a catch-all raised"),
}
# The conclusions on one criterion; the others may be on the person as a whole.
ON_A_CRITERION = frozenset(
    {
        Conclusion.ESTABLISHED,
        Conclusion.NOT_ESTABLISHED,
        Conclusion.TO_BE_CURED,
        Conclusion.RAISED,
    }
)
SETTLES: Mapping[Settles, Text] = {
    Settles.OUT: Text("不作为有关组织的人选", "out of the bodies concerned"),
    Settles.IN: Text("保留为人选", "stays in"),
    Settles.NOTHING: Text("仅作记录", "on record"),
}
