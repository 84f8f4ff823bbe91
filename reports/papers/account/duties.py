"""责任清单 of one unit or one township: what it has to do, until when, and where it signs."""

from collections.abc import Iterator, Sequence

from reports.blocks import Block, Column, Grid, Heading, Line, NewPage, Row, Signs, Title
from reports.disclosed.account.duties import Duty, Owed
from reports.disclosed.account.tasks import Task
from vocabulary.elections.followup_words import TASK_STATES
from vocabulary.texts import Lang, Text

TITLE = Text("责任清单", "List of duties")
_NOT_SAID = Text(
    "本清单只列所列单位应办的事项，不含比对结果和其他单位的反馈。",
    "This list holds what its owner has to do, and no result and no other unit's answer.",
)
_EACH_PERSON = Text(
    "未反馈既不视为有，也不视为没有；请逐人查询后填写，没有查询的不要填「未发现」。",
    "No answer is neither a yes nor a no: please look up every person before answering.",
)
_HEADS = (
    Text("序号", "no."),
    Text("应办事项", "what is to be done"),
    Text("责任人", "person"),
    Text("期限", "due"),
    Text("状态", "state"),
)
_OWNER = Text("单位（乡镇）", "unit or township")
_FIGURES = (
    Text("待反馈（人）", "people owed"),
    Text("待反馈（项）", "answers owed"),
    Text("应办事项", "things to do"),
    Text("未报名册的村", "villages without nominees"),
)
_HANDED = Text("领取人、日期", "handed to, on")
_SIGNS = Text(
    "签收人：____________　　分管领导：____________　　日期：______年____月____日",
    "received by: ____________   leader: ____________   date: ____________",
)


def duties_head(county: str, duties: Sequence[Duty], lang: Lang) -> Iterator[Block]:
    """Yield the first page of all lists together, which is for the working group: whom it hands each to."""
    count = len(duties)
    yield Title(f"{county}{TITLE.zh}" if lang is Lang.ZH else f"{county}: {TITLE.en}")
    words = Text(
        f"有应办事项的单位和乡镇 {count} 家，每家一页，只交给所列的一家。",
        f"{count} units and townships have something to do, each on a page of its own, for its eyes only.",
    )
    yield Line(words.to(lang))
    columns = (
        Column(_HEADS[0].to(lang), right=True),
        Column(_OWNER.to(lang)),
        *(Column(head.to(lang), right=True) for head in _FIGURES),
        Column(_HANDED.to(lang)),
    )
    rows = (
        Row(
            (
                str(index),
                duty.owner.to(lang),
                f"{duty.owed.people:,}" if duty.owed else "",
                f"{duty.owed.items:,}" if duty.owed else "",
                str(len(duty.tasks) or ""),
                str(len(duty.villages) or ""),
                "",
            )
        )
        for index, duty in enumerate(duties, start=1)
    )
    yield Grid(columns, tuple(rows))


def duty_paper(duty: Duty, lang: Lang, *, new_page: bool = False) -> Iterator[Block]:
    """Yield the duties of one owner, ready to be signed."""
    if new_page:
        yield NewPage()
    yield Title(_title(duty, lang))
    yield Line(Text(f"截至 {duty.day}", f"as of {duty.day}").to(lang))
    if duty.owed is not None:
        yield Heading(Text("待反馈", "Answers owed").to(lang))
        yield Line(_owed(duty.owed).to(lang))
    if duty.villages:
        yield Heading(Text("没有报送名册的村", "Villages of which nobody is nominated").to(lang))
        yield Line(Text("、", ", ").to(lang).join(duty.villages))
    if duty.tasks:
        yield Heading(Text("应办事项", "To be done").to(lang))
        yield _grid(duty.tasks, lang)
    if duty.deadlines:
        yield Heading(Text("期限", "Days").to(lang))
        days = (Column(Text("最迟日期", "at the latest").to(lang), whole=True), Column(_HEADS[1].to(lang)))
        yield Grid(days, tuple(Row((day, what.to(lang))) for day, what in duty.deadlines))
    said = (_NOT_SAID, _EACH_PERSON) if duty.unit else (_NOT_SAID,)
    yield Line(Text("", " ").to(lang).join(each.to(lang) for each in said), fine=True)
    yield Signs((_SIGNS.to(lang),))


def _title(duty: Duty, lang: Lang) -> str:
    """Return the title of one list; a unit's name in full has the county in it."""
    owner = duty.owner.to(lang)
    if lang is Lang.EN:
        return f"{duty.county}, {owner}: {TITLE.en}"
    return f"{'' if duty.county in owner else duty.county}{owner}{TITLE.zh}"


def _owed(owed: Owed) -> Text:
    """Say what a unit still owes; whose names are on its own form and in the reminder (催办函)."""
    return Text(
        f"送请核查 {owed.asked:,} 人，尚有 {owed.people:,} 人、{owed.items:,} 项没有反馈或者需要补正，"
        "名单见反馈表和催办函。",
        f"asked about {owed.asked:,} people; about {owed.people:,} of them {owed.items:,} answers are owed "
        "or have to be given again, see the form and the reminder",
    )


def _grid(tasks: tuple[Task, ...], lang: Lang) -> Grid:
    """Return tasks in their order."""
    columns = tuple(
        Column(head.to(lang), right=index == 0, whole=index > 1) for index, head in enumerate(_HEADS)
    )
    rows = (
        Row(
            (
                str(index),
                each.what.to(lang),
                each.person,
                each.due.isoformat() if each.due else "",
                TASK_STATES[each.state].to(lang),
            )
        )
        for index, each in enumerate(tasks, start=1)
    )
    return Grid(columns, tuple(rows))
