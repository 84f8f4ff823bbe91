"""问题清单: every task with its owner, day, state and what closed it (逐个销号), and the sums by owner."""

from collections.abc import Iterator, Sequence

from reports.blocks import Bar, Bars, Block, Column, Grid, Heading, Line, Part, Row, Title, Tone
from reports.disclosed.account.tasks import Task, Tasks
from vocabulary.elections.followup_words import TASK_KINDS, TASK_STATES, TaskKind, TaskState
from vocabulary.texts import Lang, Text
from vocabulary.writing.masking import masked

TITLE = Text("问题清单", "List of tasks")
TONES = {
    TaskState.NEW: Tone.DUE,
    TaskState.IN_HAND: Tone.WAITING,
    TaskState.OVERDUE: Tone.DUE,
    TaskState.NOT_FOUND: Tone.WAITING,
    TaskState.CLOSED_STILL_FOUND: Tone.DUE,
    TaskState.CLOSED: Tone.DONE,
}
_DRAWN = {
    Tone.DONE: Text("已销号", "closed"),
    Tone.WAITING: Text("办理中、待销号", "in hand, or to be closed"),
    Tone.DUE: Text("未登记、逾期、已销号而比对仍提出", "not taken up, overdue, or closed and still found"),
}
_RULE = Text(
    "销号由人凭材料逐个办理：写明销号日期、销号依据和核销人的才算销号；比对不再提出不等于已销号，"
    "已销号而比对仍提出的照列。需认定事项是否成立由有权机构认定。",
    "People close tasks one by one, on evidence: with a day, a paper and who closes it. What is no longer "
    "found is not closed by that; what is closed and still found stays listed.",
)
_HEADS = (
    Text("事项代码", "code"),
    Text("类别", "kind"),
    Text("乡镇、村、人员", "where and whom"),
    Text("内容", "what"),
    Text("责任单位、责任人", "owner and person"),
    Text("期限", "due"),
    Text("状态", "state"),
    Text("销号", "closed on"),
)


def tasks_paper(found: Tasks, county: str, lang: Lang) -> Iterator[Block]:
    """Yield the paper."""
    yield Title(f"{county}{TITLE.zh}" if lang is Lang.ZH else f"{county}: {TITLE.en}")
    yield Line(_sum(found, lang), strong=True)
    yield Line(_RULE.to(lang))
    yield Heading(Text("一、各责任单位", "1. By owner").to(lang))
    yield Bars(tuple(owner_bar(owner, found.tasks, lang) for owner in found.owners))
    for index, kind in enumerate(each for each in TaskKind if found.kinds[each]):
        number = "二三四五六"[index] if lang is Lang.ZH else f"{index + 2}"
        mark = "、" if lang is Lang.ZH else ". "
        count = Text(f"（{found.kinds[kind]} 项）", f" ({found.kinds[kind]})").to(lang)
        words = TASK_KINDS[kind].to(lang)
        yield Heading(f"{number}{mark}{words[:1].upper()}{words[1:]}{count}")
        yield tasks_grid([each for each in found.tasks if each.kind is kind], lang)


def _sum(found: Tasks, lang: Lang) -> str:
    """Say how many tasks stand how: the sum of all states."""
    parts = [f"{TASK_STATES[state].to(lang)} {count:,}" for state, count in found.counts.items()]
    total = len(found.tasks)
    said = Text(f"共 {total:,} 项 = ", f"{total:,} tasks = ").to(lang) + " + ".join(parts)
    return said + Text("。", ".").to(lang)


def owner_bar(owner: Text, tasks: Sequence[Task], lang: Lang) -> Bar:
    """Draw how the tasks of one owner stand."""
    own = [each for each in tasks if each.owner.zh == owner.zh]
    tones = [TONES[each.state] for each in own]
    closed = tones.count(Tone.DONE)
    words = Text(f"{len(own)} 项，已销号 {closed} 项", f"{len(own)}, {closed} closed")
    parts = tuple(Part(label.to(lang), tones.count(tone), tone) for tone, label in _DRAWN.items())
    return Bar(owner.to(lang), parts, words.to(lang))


def tasks_grid(tasks: Sequence[Task], lang: Lang) -> Grid:
    """Return tasks with all that is known of them."""
    columns = tuple(Column(head.to(lang), whole=index in {0, 1, 5, 6}) for index, head in enumerate(_HEADS))
    return Grid(columns, tuple(_row(each, lang) for each in tasks))


def _row(task: Task, lang: Lang) -> Row:
    """Return the row of one task."""
    due, closed = (day.isoformat() if day else "" for day in (task.due, task.closed_on))
    return Row(
        (
            task.code or masked(task.entry),
            TASK_KINDS[task.kind].to(lang),
            " ".join(part for part in (f"{task.township}{task.village}", task.number) if part),
            task.what.to(lang),
            " ".join(part for part in (task.owner.to(lang), task.person) if part),
            due,
            TASK_STATES[task.state].to(lang),
            " ".join(part for part in (closed, task.evidence, task.by) if part),
        )
    )
