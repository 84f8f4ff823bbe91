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


class Paper(Enum):
    """Which paper was served on a person."""

    NOTICE = "notice"
    RECHECK = "recheck"
    OTHER = "other"


class Receipt(Enum):
    """How a person received a paper; a refusal is written down before a witness, and still is service."""

    SIGNED = "signed"
    CONFIRMED = "confirmed"
    TAKEN_IN = "taken_in"
    REFUSED = "refused"


class Outcome(Enum):
    """What a re-check of an objection found."""

    SUSTAINED = "sustained"
    NOT_SUSTAINED = "not_sustained"


PAPERS: Mapping[Paper, Text] = {
    Paper.NOTICE: Text("告知书", "the notice"),
    Paper.RECHECK: Text("复核通知书", "the answer to the objection"),
    Paper.OTHER: Text("其他文书", "another paper"),
}
RECEIPTS: Mapping[Receipt, Text] = {
    Receipt.SIGNED: Text("本人签收", "signed for"),
    Receipt.CONFIRMED: Text("本人确认收到", "confirmed by the person"),
    Receipt.TAKEN_IN: Text("他人代收", "taken in by somebody else"),
    Receipt.REFUSED: Text("拒签", "refused"),
}
OUTCOMES: Mapping[Outcome, Text] = {
    Outcome.SUSTAINED: Text("异议成立", "the objection is right"),
    Outcome.NOT_SUSTAINED: Text("异议不成立", "the objection is not right"),
}


class Step(Enum):
    """A step of the procedure on one person whose time is watched."""

    NOTICE = "notice"
    STATEMENT = "statement"
    OBJECTION = "objection"
    RECHECK = "recheck"


class Pace(Enum):
    """How a step stands in its time; whatever it is, no verdict and no decision follows from it."""

    DONE = "done"
    LATE = "late"
    RUNNING = "running"
    OVERDUE = "overdue"
    UNUSED = "unused"  # a right whose time is over; not to use it is no admission
    OPEN = "open"  # no source and no plan of the county gives a day
    ELSEWHERE = "elsewhere"  # nothing may be written to the person: the deciding body finds the lawful way


STEPS: Mapping[Step, Text] = {
    Step.NOTICE: Text("告知", "notice"),
    Step.STATEMENT: Text("陈述申辩", "statement"),
    Step.OBJECTION: Text("异议", "objection"),
    Step.RECHECK: Text("复核答复", "re-check"),
}
PACES: Mapping[Pace, Text] = {
    Pace.DONE: Text("已办", "done"),
    Pace.LATE: Text("逾期办理", "done late"),
    Pace.RUNNING: Text("期限内", "running"),
    Pace.OVERDUE: Text("逾期未办", "overdue"),
    Pace.UNUSED: Text("期满未提出", "not used in time"),
    Pace.OPEN: Text("未办，依据没有规定期限", "not done; no source gives a day"),
    Pace.ELSEWHERE: Text("不出具告知书，由认定机构依法办理", "no notice; the deciding body finds the way"),
}
