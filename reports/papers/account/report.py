"""联审情况报告: the county's report to its leading group, one to three pages of figures and pictures."""

from collections.abc import Iterator, Mapping

from reports.blocks import BLANK, Bar, Bars, Block, Heading, Line, Pairs, Part, Signs, Title, Tone
from reports.disclosed.account.report_facts import ReportFacts
from reports.disclosed.county import Counts, Disclosed
from reports.disclosed.findings import Nominee
from reports.papers.account.boards import STAGE_TONES, stage_parts, stage_sum, unit_bar
from reports.papers.county.day_figures import percent
from reports.papers.shared.frame import day_words
from reports.wording.audience_words import FOOTER
from reports.wording.words import FORCE, in_brackets, verdict_words
from vocabulary.elections.decision_words import CONCLUSIONS
from vocabulary.elections.followup_words import (
    NOTICE,
    TASK_KINDS,
    TASK_STATES,
    WENT,
    Notice,
    Stage,
    TaskKind,
    TaskState,
    Went,
)
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

TITLE = Text("联审情况报告", "Report on the joint review")
MOST_BLOCKED, MOST_DAYS, MOST_TOWNSHIPS = 8, 4, 20
_VERDICTS: Mapping[Verdict, Tone] = {
    Verdict.PASS: Tone.DONE,
    Verdict.FLAG: Tone.DUE,
    Verdict.PENDING: Tone.WAITING,
}
_STATES: Mapping[Tone, tuple[TaskState, ...]] = {
    Tone.DONE: (TaskState.CLOSED,),
    Tone.WAITING: (TaskState.IN_HAND, TaskState.NOT_FOUND),
    Tone.DUE: (TaskState.NEW, TaskState.OVERDUE, TaskState.CLOSED_STILL_FOUND),
}
_STATE_WORDS: Mapping[Tone, Text] = {
    Tone.DONE: Text("已销号", "closed"),
    Tone.WAITING: Text("办理中、待销号", "in hand"),
    Tone.DUE: Text("未登记、逾期、已销号而比对仍提出", "open, overdue, or found again"),
}
_SAID = Text(
    "需认定的由有权机构依法认定，认定前不作为处理依据；未反馈既不视为有，也不视为没有；未发现不等于没有。",
    "What is to be decided is decided by the competent body. No answer is neither a yes nor a no.",
)
_STOP = Text("。", ".")


def report_paper(facts: ReportFacts, lang: Lang) -> Iterator[Block]:
    """Yield the report: no name and no person number is in it."""
    county = facts.shown.election.county
    yield Title(f"{county}{TITLE.zh}" if lang is Lang.ZH else f"{county}: {TITLE.en}", _edition(facts, lang))
    yield from _basis(facts, lang)
    yield from _answers(facts, lang)
    yield from _verdicts(facts.shown, lang)
    yield from _decided(facts, lang)
    yield from _villages(facts, lang)
    yield from _tasks(facts, lang)
    yield from _changed(facts, lang)
    yield from _next(facts, lang)
    yield Line(f"{_SAID.to(lang)}{FOOTER.to(lang)}", fine=True)
    yield BLANK
    yield Signs(
        (
            Text(
                "报告单位（盖章）：____________　　负责人：____________", "by: ________  leader: ________"
            ).to(lang),
        )
    )


def _edition(facts: ReportFacts, lang: Lang) -> str:
    """Say on which review the report rests, and on which day."""
    day = facts.shown.election.review_day.isoformat()
    if facts.number is None:
        return Text(f"未编号的比对，审查日 {day_words(day)}", f"a review without a number, as of {day}").to(
            lang
        )
    number = facts.number
    return Text(f"依第 {number} 次比对，审查日 {day_words(day)}", f"review {number}, as of {day}").to(lang)


def _basis(facts: ReportFacts, lang: Lang) -> Iterator[Block]:
    """Yield what was reviewed, and by what."""
    shown = facts.shown
    yield Heading(Text("一、基本情况", "1. What was reviewed").to(lang))
    sources = (
        each.title.to(lang) + in_brackets(FORCE[each.force].to(lang), lang) for each in shown.election.sources
    )
    polling = shown.election.polling_day.isoformat()
    yield Pairs(
        (
            (Text("选举日", "polling day").to(lang), day_words(polling) if lang is Lang.ZH else polling),
            (
                Text("审查对象", "reviewed").to(lang),
                Text(
                    f"{len(facts.boards.villages)} 个村，被提名人 {shown.totals.nominees:,} 人次",
                    f"{shown.totals.nominees:,} nominees of {len(facts.boards.villages)} villages",
                ).to(lang),
            ),
            (Text("审查依据", "sources").to(lang), Text("；", "; ").to(lang).join(sources)),
        )
    )


def _answers(facts: ReportFacts, lang: Lang) -> Iterator[Block]:
    """Yield how far units have answered."""
    units = facts.boards.units
    asked, answered, again = (
        (sum(each) for each in zip(*((u.asked, u.answered, u.again) for u in units), strict=True))
        if units
        else (0, 0, 0)
    )
    done = sum(each.asked > 0 and each.answered == each.asked for each in units)
    yield Heading(Text("二、单位反馈", "2. Answers of units").to(lang))
    words = Text(
        f"送核 {asked:,} 项，已反馈 {answered:,} 项（{percent(answered, asked)}），须再核 {again:,} 项，"
        f"待反馈 {asked - answered - again:,} 项；{len(units)} 家单位中 {done} 家反馈完毕。",
        f"{asked:,} answers asked for, {answered:,} given ({percent(answered, asked)}), {again:,} to be "
        f"given again, {asked - answered - again:,} owed; {done} of {len(units)} units are done.",
    )
    yield Line(words.to(lang))
    yield Bars(tuple(unit_bar(each, lang) for each in units), each_whole=True)


def _verdicts(shown: Disclosed, lang: Lang) -> Iterator[Block]:
    """Yield what the comparison came to."""
    counts = shown.totals
    yield Heading(Text("三、比对情况", "3. The comparison").to(lang))
    words = Text(
        f"未发现问题 {counts.pass_:,} 人次（{percent(counts.pass_, counts.nominees)}），"
        f"需认定 {counts.flag:,} 人次（法定条件 {counts.legal_flag:,}，政策条件 {counts.policy_flag:,}，"
        f"一人可以两项都有），待反馈 {counts.pending:,} 人次。",
        f"pass {counts.pass_:,} ({percent(counts.pass_, counts.nominees)}), to be decided on {counts.flag:,} "
        f"(law {counts.legal_flag:,}, policy {counts.policy_flag:,}; one person may have both), "
        f"pending {counts.pending:,}.",
    )
    yield Line(words.to(lang))
    whole = _verdict_bar(Text("全县", "county").to(lang), counts, lang)
    towns = [_verdict_bar(each.name or "—", each.counts, lang) for each in shown.townships]
    yield Bars((whole, *towns[:MOST_TOWNSHIPS]), each_whole=True)


def _verdict_bar(label: str, counts: Counts, lang: Lang) -> Bar:
    """Draw the verdicts of the county or of a township."""
    numbers = {Verdict.PASS: counts.pass_, Verdict.FLAG: counts.flag, Verdict.PENDING: counts.pending}
    parts = tuple(
        Part(verdict_words(verdict).to(lang), numbers[verdict], tone) for verdict, tone in _VERDICTS.items()
    )
    return Bar(label, parts, Text(f"{counts.nominees:,} 人次", f"{counts.nominees:,}").to(lang))


def _decided(facts: ReportFacts, lang: Lang) -> Iterator[Block]:
    """Yield what people decided, and where everybody is."""
    yield Heading(Text("四、认定和去向", "4. Decisions, and where everybody is").to(lang))
    made = [f"{CONCLUSIONS[word].to(lang)} {count}" for word, count in facts.decisions.items() if count]
    said = Text("有权机构的认定：", "decided so far: ").to(lang) + (
        Text("，", ", ").to(lang).join(made) if made else Text("还没有", "nothing").to(lang)
    )
    yield Line(said + _STOP.to(lang))
    there = [f"{WENT[went].to(lang)} {count:,}" for went, count in facts.people.counts.items() if count]
    total = Text(
        f"历次被提名和另选他人共 {facts.people.total:,} 人次 = ", f"{facts.people.total:,} people = "
    )
    yield Line(total.to(lang) + " + ".join(there) + _STOP.to(lang))
    if facts.people.counts[Went.WITHDRAWN]:
        counted = (f"{NOTICE[each].to(lang)} {facts.people.notices[each]}" for each in Notice)
        gave_up = Text("本人放弃的：", "of those who gave up: ")
        yield Line(gave_up.to(lang) + Text("；", "; ").to(lang).join(counted) + _STOP.to(lang))


def _villages(facts: ReportFacts, lang: Lang) -> Iterator[Block]:
    """Yield how far the villages are, and which are blocked by what."""
    yield Heading(Text("五、各村进度", "5. Villages").to(lang))
    yield Line(stage_sum(facts.boards, lang))
    bars = [
        Bar(each.name or "—", stage_parts(each.stages, lang), str(sum(each.stages.values())))
        for each in facts.boards.townships
    ]
    yield Bars(tuple(bars[:MOST_TOWNSHIPS]))
    blocked = [each for each in facts.boards.villages if STAGE_TONES[each.stage] is Tone.DUE]
    for each in blocked[:MOST_BLOCKED]:
        yield Line(f"{each.township}{each.name}　{each.why.to(lang)}")
    rest = len(blocked) - MOST_BLOCKED
    if rest > 0:
        yield Line(Text(f"另有 {rest} 个村，见进度。", f"{rest} more: see the boards.").to(lang))


def _tasks(facts: ReportFacts, lang: Lang) -> Iterator[Block]:
    """Yield how far the ledger of tasks is closed."""
    tasks = facts.tasks
    yield Heading(Text("六、问题清单和销号", "6. The ledger of tasks").to(lang))
    parts = [f"{TASK_STATES[state].to(lang)} {count:,}" for state, count in tasks.counts.items() if count]
    total = Text(f"共 {len(tasks.tasks):,} 项", f"{len(tasks.tasks):,} tasks").to(lang)
    yield Line((f"{total} = " + " + ".join(parts) if parts else total) + _STOP.to(lang))
    yield Bars(tuple(_kind_bar(kind, facts, lang) for kind in TaskKind if tasks.kinds[kind]))


def _kind_bar(kind: TaskKind, facts: ReportFacts, lang: Lang) -> Bar:
    """Draw how the tasks of one kind stand."""
    states = [each.state for each in facts.tasks.tasks if each.kind is kind]
    parts = tuple(
        Part(_STATE_WORDS[tone].to(lang), sum(state in meant for state in states), tone)
        for tone, meant in _STATES.items()
    )
    return Bar(TASK_KINDS[kind].to(lang), parts, Text(f"{len(states)} 项", f"{len(states)}").to(lang))


def _changed(facts: ReportFacts, lang: Lang) -> Iterator[Block]:
    """Yield what changed since the numbered review before, in figures."""
    changes = facts.changes
    if changes.since is None:
        return
    yield Heading(Text(f"七、与第 {changes.since} 次比对相比", f"7. Since review {changes.since}").to(lang))
    what = [each.what for each in changes.people]
    words = Text(
        f"新增 {what.count('joined')} 人次，不再列入 {what.count('left')} 人次，"
        f"状态变化 {what.count('state')} 人次；反馈变化 {len(changes.answers):,} 项；"
        f"比对结果变化 {len(changes.verdicts):,} 人次；认定变化 {len(changes.decisions):,} 项。",
        f"{what.count('joined')} joined, {what.count('left')} left, {what.count('state')} changed state; "
        f"{len(changes.answers):,} answers, {len(changes.verdicts):,} verdicts and "
        f"{len(changes.decisions):,} decisions changed.",
    )
    yield Line(words.to(lang))


def _next(facts: ReportFacts, lang: Lang) -> Iterator[Block]:
    """Yield what is to be dealt with, and the next days."""
    number = Text("八" if facts.changes.since is not None else "七", "8" if facts.changes.since else "7")
    yield Heading(Text(f"{number.zh}、下一步", f"{number.en}. Next").to(lang))
    for line in _due(facts):
        yield Line(line.to(lang))
    for day, what in _days(facts.shown)[:MOST_DAYS]:
        yield Line(f"{day_words(day) if lang is Lang.ZH else day}　{what.to(lang)}")


def _due(facts: ReportFacts) -> Iterator[Text]:
    """Yield what is open, each with its number."""
    stages, overdue = facts.boards.stages, facts.tasks.counts[TaskState.OVERDUE]
    asked = facts.people.counts[Went.ASKED]
    undecided = sum(
        not each.withdrawn and _is_to_decide(each)
        for village in facts.shown.villages
        for each in village.nominees
    )
    lines = (
        (undecided, Text("人次需认定机构依法认定", "to be decided on by the competent bodies")),
        (stages[Stage.BLOCKED], Text("个村受阻，须补充人选或者研究", "villages blocked")),
        (stages[Stage.NO_ROSTER], Text("个村没有报送名册", "villages without a roster")),
        (asked, Text("人次去向待乡镇说明", "people of whom townships say where they went")),
        (overdue, Text("项逾期未销号", "tasks overdue")),
    )
    for count, words in lines:
        if count:
            yield Text(f"· {count:,} {words.zh}。", f"· {count:,} {words.en}.")


def _is_to_decide(nominee: Nominee) -> bool:
    """Whether something was found, in time for the list, on which nobody decided yet."""
    settled = {each.criterion for each in nominee.decisions} | set(nominee.after_posting)
    return any(each.truth is Truth.YES and each.criterion.name not in settled for each in nominee.findings)


def _days(shown: Disclosed) -> list[tuple[str, Text]]:
    """Return the days from now on by which something must be done."""
    today = shown.election.review_day
    lines = {
        (line.day.isoformat(), line.what.zh): line.what
        for calendar in shown.calendars
        for line in calendar.entries
        if line.day is not None and line.day >= today
    }
    return sorted(((day, what) for (day, _), what in lines.items()), key=lambda each: each[0])
