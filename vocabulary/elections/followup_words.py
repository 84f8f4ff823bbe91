"""Where everybody went (每人去向), and how a task of the ledger stands (销号): the words of both."""

from collections.abc import Mapping
from enum import Enum

from vocabulary.texts import Text


class Went(Enum):
    """Where somebody who was ever nominated, or was written in, is now; everybody is in one place."""

    ELECTED = "elected"
    WRITTEN_IN = "written_in"
    NOT_ELECTED = "not_elected"
    LISTED = "listed"
    NOT_LISTED = "not_listed"
    NOMINATED = "nominated"
    WITHDRAWN = "withdrawn"
    CHOSE_ANOTHER = "chose_another"
    REPLACED = "replaced"
    NOMINATION_ENDED = "nomination_ended"
    MOVED = "moved"
    MISTAKEN = "mistaken"
    ASKED = "asked"


WENT: Mapping[Went, Text] = {
    Went.ELECTED: Text("当选", "elected"),
    Went.WRITTEN_IN: Text("另选他人当选", "elected as a write-in"),
    Went.NOT_ELECTED: Text("未当选", "not elected"),
    Went.LISTED: Text("已认定列入名单", "listed by decision"),
    Went.NOT_LISTED: Text("已认定不列入", "not listed, by decision"),
    Went.NOMINATED: Text("已提名，在审", "nominated, under review"),
    Went.WITHDRAWN: Text("本人放弃", "withdrawn by the person"),
    Went.CHOSE_ANOTHER: Text("已确认他村职务", "chose a post in another village"),
    Went.REPLACED: Text("已替换", "replaced"),
    Went.NOMINATION_ENDED: Text("提名人撤回提名", "nomination taken back by who made it"),
    Went.MOVED: Text("改在他村提名", "nominated in another village instead"),
    Went.MISTAKEN: Text("原录入有误", "entered by mistake"),
    Went.ASKED: Text("名册中不再有，待乡镇说明", "no longer on a roster: the township is asked"),
}
# What 去向登记 may say of somebody whom the rosters no longer have.
REGISTERED: frozenset[Went] = frozenset({Went.WITHDRAWN, Went.REPLACED, Went.NOMINATION_ENDED, Went.MISTAKEN})
# What is still open: nobody has said where such a person is to be counted.
OPEN = frozenset({Went.ASKED})


class Notice(Enum):
    """Whether somebody who gave up had been told before of what is to be decided."""

    BEFORE = "before"
    AFTER = "after"
    NOT_DUE = "not_due"
    UNDATED = "undated"


NOTICE: Mapping[Notice, Text] = {
    Notice.BEFORE: Text("有需认定事项，告知之前放弃", "before being told of what is to be decided"),
    Notice.AFTER: Text("有需认定事项，告知之后放弃", "after being told of what is to be decided"),
    Notice.NOT_DUE: Text("没有需认定事项", "nothing was to be decided"),
    Notice.UNDATED: Text(
        "有需认定事项，没有登记放弃日期", "something was to be decided; the day is not on record"
    ),
}


class TaskWord(Enum):
    """What people write of a task (状态)."""

    IN_HAND = "in_hand"
    CLOSED = "closed"


TASK_WORDS: Mapping[TaskWord, Text] = {
    TaskWord.IN_HAND: Text("办理中", "in hand"),
    TaskWord.CLOSED: Text("已销号", "closed"),
}


class TaskState(Enum):
    """How a task stands, by what people wrote and by what the comparison finds now."""

    NEW = "new"
    IN_HAND = "in_hand"
    OVERDUE = "overdue"
    NOT_FOUND = "not_found"
    CLOSED_STILL_FOUND = "closed_still_found"
    CLOSED = "closed"


TASK_STATES: Mapping[TaskState, Text] = {
    TaskState.NEW: Text("未登记", "not yet on the sheet"),
    TaskState.IN_HAND: Text("办理中", "in hand"),
    TaskState.OVERDUE: Text("逾期未销号", "overdue"),
    TaskState.NOT_FOUND: Text("比对不再提出，待销号", "no longer found; still to be closed"),
    TaskState.CLOSED_STILL_FOUND: Text("已销号，比对仍提出", "closed, and still found"),
    TaskState.CLOSED: Text("已销号", "closed"),
}


class TaskKind(Enum):
    """What a task came from."""

    PERSON = "person"
    ASKED = "asked"
    BODY = "body"
    FAULT = "fault"
    OWN = "own"


TASK_KINDS: Mapping[TaskKind, Text] = {
    TaskKind.PERSON: Text("需认定", "to be decided"),
    TaskKind.ASKED: Text("待反馈", "answers owed"),
    TaskKind.BODY: Text("班子结构", "the body"),
    TaskKind.FAULT: Text("差错", "faults of files"),
    TaskKind.OWN: Text("人工登记", "entered by hand"),
}


class WorkKind(Enum):
    """What people write of the work of a unit or a township (工作登记)."""

    SPECIAL = "special"
    NEGATIVE = "negative"


WORK_KINDS: Mapping[WorkKind, Text] = {
    WorkKind.SPECIAL: Text("特色工作", "special work"),
    WorkKind.NEGATIVE: Text("负面问题", "what went wrong"),
}


class Stage(Enum):
    """How far a village is (应换尽换); every village is at one stage."""

    ELECTED = "elected"
    READY = "ready"
    DECIDING = "deciding"
    WAITING = "waiting"
    BLOCKED = "blocked"
    NO_ROSTER = "no_roster"


STAGES: Mapping[Stage, Text] = {
    Stage.ELECTED: Text("已选齐", "elected"),
    Stage.READY: Text("认定完毕，可出名单", "ready to be listed"),
    Stage.DECIDING: Text("待认定", "to be decided"),
    Stage.WAITING: Text("待反馈", "waiting"),
    Stage.BLOCKED: Text("受阻", "blocked"),
    Stage.NO_ROSTER: Text("没有名册", "no roster"),
}
