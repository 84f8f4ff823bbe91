"""进度: villages by stage (应换尽换), and how units and townships did their work in the half-year."""

from collections.abc import Iterator, Mapping

from reports.blocks import Bar, Bars, Block, Column, Grid, Heading, Line, Part, Row, Title, Tone
from reports.disclosed.account.boards import Boards, TownshipOn, UnitOn, VillageOn, Work, WorkLine
from vocabulary.elections.followup_words import STAGES, WORK_KINDS, Stage, WorkKind
from vocabulary.texts import Lang, Text

TITLE = Text("联审进度", "How far the joint review is")
STAGE_TONES: Mapping[Stage, Tone] = {
    Stage.ELECTED: Tone.DONE,
    Stage.READY: Tone.DONE,
    Stage.DECIDING: Tone.WAITING,
    Stage.WAITING: Tone.WAITING,
    Stage.BLOCKED: Tone.DUE,
    Stage.NO_ROSTER: Tone.QUIET,
}
_DRAWN: Mapping[Tone, Text] = {
    Tone.DONE: Text("已选齐、可出名单", "elected, or ready"),
    Tone.WAITING: Text("待认定、待反馈", "waiting"),
    Tone.DUE: Text("受阻", "blocked"),
    Tone.QUIET: Text("没有名册", "no roster"),
}
_ANSWERED = (Text("已反馈", "answered"), Text("须再核", "to be given again"), Text("待反馈", "owed"))
_UNIT_HEADS = (
    Text("单位", "unit"),
    Text("送核（项）", "asked"),
    Text("已反馈", "answered"),
    Text("须再核", "again"),
    Text("反馈用时（天）", "days taken"),
    Text("反馈表", "workbooks"),
    Text("未签署", "unsigned"),
    Text("差错", "faults"),
    Text("逾期事项", "overdue"),
)
_TOWNSHIP_HEADS = (
    Text("乡镇", "township"),
    *STAGES.values(),
    Text("名册差错", "faults of rosters"),
    Text("去向待说明", "people asked about"),
    Text("未销号", "open tasks"),
    Text("逾期事项", "overdue"),
)
_OF_ALL = Text("按表列顺序，不排名次。", "In the order of the lists; nobody is ranked.")


def boards_paper(found: Boards, county: str, lang: Lang) -> Iterator[Block]:
    """Yield the boards: what can be seen at a glance first, then what stands behind it."""
    yield Title(f"{county}{TITLE.zh}" if lang is Lang.ZH else f"{county}: {TITLE.en}")
    yield Heading(Text("一、各村进度（应换尽换、全面覆盖）", "1. Villages").to(lang))
    yield Line(stage_sum(found, lang), strong=True)
    yield Bars(tuple(_township_bar(each, lang) for each in found.townships))
    yield from _villages(found, lang)
    yield Heading(Text(f"二、各单位（{found.period.zh}）", f"2. Units ({found.period.en})").to(lang))
    yield Line(_OF_ALL.to(lang), fine=True)
    yield Bars(tuple(unit_bar(each, lang) for each in found.units), each_whole=True)
    yield _grid(_UNIT_HEADS, (_unit(each, lang) for each in found.units), lang)
    yield from _registered([(each.name.to(lang), each.work) for each in found.units], lang)
    yield Heading(Text(f"三、各乡镇（{found.period.zh}）", f"3. Townships ({found.period.en})").to(lang))
    yield _grid(_TOWNSHIP_HEADS, (_township(each) for each in found.townships), lang)
    yield from _registered([(each.name, each.work) for each in found.townships], lang)
    if found.outside:
        rest = Text(
            f"另有 {found.outside} 条登记不在本半年内。", f"{found.outside} entries are of other half-years."
        )
        yield Line(rest.to(lang), fine=True)


def stage_sum(found: Boards, lang: Lang) -> str:
    """Say how many villages are at each stage: the sum is all villages."""
    parts = [f"{STAGES[stage].to(lang)} {count}" for stage, count in found.stages.items()]
    total = len(found.villages)
    said = Text(f"应选举 {total} 个村 = ", f"{total} villages = ").to(lang) + " + ".join(parts)
    return said + Text("。", ".").to(lang)


def stage_parts(stages: Mapping[Stage, int], lang: Lang) -> tuple[Part, ...]:
    """Return the parts of a bar of villages."""
    return tuple(
        Part(
            label.to(lang), sum(count for stage, count in stages.items() if STAGE_TONES[stage] is tone), tone
        )
        for tone, label in _DRAWN.items()
    )


def _township_bar(township: TownshipOn, lang: Lang) -> Bar:
    """Draw how far the villages of a township are."""
    total = sum(township.stages.values())
    words = Text(f"{total} 个村", f"{total}").to(lang)
    return Bar(township.name or "—", stage_parts(township.stages, lang), words)


def unit_bar(unit: UnitOn, lang: Lang) -> Bar:
    """Draw how far a unit has answered."""
    owed = unit.asked - unit.answered - unit.again
    counts, tones = (unit.answered, unit.again, owed), (Tone.DONE, Tone.DUE, Tone.WAITING)
    parts = zip(_ANSWERED, counts, tones, strict=True)
    share = f"{1000 * unit.answered // unit.asked / 10:.1f}%" if unit.asked else "—"
    return Bar(
        unit.name.to(lang), tuple(Part(text.to(lang), count, tone) for text, count, tone in parts), share
    )


def _villages(found: Boards, lang: Lang) -> Iterator[Block]:
    """Yield the villages that are not ready, and why."""
    rows = [_village(each, lang) for each in found.villages if STAGE_TONES[each.stage] is not Tone.DONE]
    heads = (Text("乡镇", "township"), Text("村", "village"), Text("进度", "stage"), Text("说明", "why"))
    if rows:
        yield Grid(
            tuple(Column(head.to(lang), whole=index < 3) for index, head in enumerate(heads)), tuple(rows)
        )


def _village(village: VillageOn, lang: Lang) -> Row:
    """Return the row of one village."""
    return Row((village.township or "—", village.name, STAGES[village.stage].to(lang), village.why.to(lang)))


def _unit(unit: UnitOn, lang: Lang) -> tuple[str, ...]:
    """Return the figures of one unit."""
    days = "—" if unit.days is None else "–".join(dict.fromkeys(map(str, unit.days)))
    figures = (unit.workbooks, unit.unsigned, unit.faults, unit.overdue)
    asked = (f"{unit.asked:,}", f"{unit.answered:,}", f"{unit.again:,}")
    return (unit.name.to(lang), *asked, days, *map(str, figures))


def _township(township: TownshipOn) -> tuple[str, ...]:
    """Return the figures of one township."""
    figures = (township.faults, township.gone, township.open_tasks, township.overdue)
    return (township.name or "—", *map(str, (*township.stages.values(), *figures)))


def _grid(heads: tuple[Text, ...], rows: Iterator[tuple[str, ...]], lang: Lang) -> Grid:
    """Return figures under their heads."""
    columns = tuple(Column(head.to(lang), right=index > 0) for index, head in enumerate(heads))
    return Grid(columns, tuple(map(Row, rows)))


def _registered(works: list[tuple[str, Work]], lang: Lang) -> Iterator[Block]:
    """Yield what people registered: special work, and what went wrong."""
    rows = [
        _work(name, kind, line, lang)
        for kind in WorkKind
        for name, work in works
        for line in (work.special if kind is WorkKind.SPECIAL else work.negative)
    ]
    heads = (
        *(Text("类别", "kind"), Text("单位、乡镇", "whose"), Text("日期", "day")),
        *(Text("内容", "what"), Text("依据材料", "paper")),
    )
    if rows:
        yield Grid(
            tuple(Column(head.to(lang), whole=index < 3) for index, head in enumerate(heads)), tuple(rows)
        )


def _work(name: str, kind: WorkKind, line: WorkLine, lang: Lang) -> Row:
    """Return one line of the register."""
    return Row((WORK_KINDS[kind].to(lang), name, line.on.isoformat(), line.what, line.paper))
