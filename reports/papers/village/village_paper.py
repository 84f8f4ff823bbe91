"""A village as a paper of blocks: what its page says, for whoever edits it in Word."""

from collections.abc import Iterator

from reports.blocks import Block, Grid, Heading, Line, Pairs, Row, Title
from reports.papers.shared.frame import Frame
from reports.papers.shared.heads import Head, columns_of, figures, plain, whole
from reports.papers.shared.nominee_rows import NomineeRow
from reports.papers.village.village import ToDo, VillageView
from reports.wording.words import LIST_COMMA, SEMICOLON, in_brackets
from vocabulary.texts import Lang, Text

_NOMINEES = (
    figures("序号", "no."),
    whole("人员编号", "person"),
    whole("姓名", "name"),
    plain("提名职务", "nominated for"),
    whole("法定条件", "law"),
    whole("政策条件", "policy"),
    whole("比对结果", "verdict"),
    plain("涉及条款", "criteria hit"),
    plain("待反馈单位", "units awaited"),
)
_DECISIONS = (
    whole("人员编号", "person"),
    whole("姓名", "name"),
    plain("人工认定（不改变比对结果）", "decided by people (changes no verdict)"),
)
_REQUIREMENTS = (
    plain("班子结构要求", "requirement"),
    plain("依据", "source"),
    whole("测算结果", "outlook"),
    plain("最少—最多", "least – most"),
    plain("说明", "remarks"),
)
_TODO = (
    plain("依据", "source"),
    plain("要做的事", "what is to be done"),
    plain("涉及人员", "people concerned"),
)
_DAYS = (
    plain("最迟日期", "latest"),
    plain("县定日期", "planned"),
    plain("事项", "what"),
    plain("责任主体", "who"),
    plain("依据", "source"),
    plain("性质", "set by"),
)
_UNKNOWN_VILLAGE = Text(
    "村名不在 villages.xlsx 中，以下人员按待反馈处理，请核对名册。",
    "The village is not in villages.xlsx: these people are pending; check the roster.",
)
_TOGETHER = Text("必须满足的各项要求能否同时满足：", "Can all binding requirements be met at once: ")
_LEGEND = Text(
    "○ 未发现问题、已反馈；▲ 需认定、有；◇ 待反馈、未定；— 未审查（没有可比对的条款）。"
    "未反馈既不视为有，也不视为没有；未发现不等于没有。",
    "○ pass, answered; ▲ flag, found; ◇ pending, unknown; — not examined (nothing to compare). No answer "
    "means neither that there is something nor that there is nothing; none found does not mean that there "
    "is none.",
)


def village_paper(view: VillageView, frame: Frame, lang: Lang) -> Iterator[Block]:
    """Yield the paper of a village."""
    days = Text(
        f"审查日 {frame.review_day}　选举日 {view.polling_day}",
        f"review day {frame.review_day}　polling day {view.polling_day}",
    )
    yield Title(f"{view.township}{view.name}", days.to(lang))
    if not view.known:
        yield Line(_UNKNOWN_VILLAGE.to(lang), strong=True)
    yield Heading(Text("一、被提名人", "1. Nominees").to(lang))
    yield from _table(_NOMINEES, (_nominee(row, lang) for row in view.rows), _NOBODY, lang)
    yield Line(_LEGEND.to(lang), fine=True)
    decided = tuple(
        Row((row.number, row.name, SEMICOLON.to(lang).join(row.decided))) for row in view.rows if row.decided
    )
    if decided:  # long words, for which there is no room beside a verdict on upright paper
        yield Grid(columns_of(_DECISIONS, lang), decided)
    yield Heading(Text("二、班子结构要求", "2. Requirements on bodies").to(lang))
    yield from _requirements(view, lang)
    yield Heading(Text("三、程序事项", "3. Steps of the procedure").to(lang))
    yield from _table(
        _TODO, ((each.source, each.what, _people(each, lang)) for each in view.todo), _NONE, lang
    )
    if view.deadlines:
        yield Heading(Text("四、期限", "4. Days").to(lang))
        rows = ((d.day, d.planned, d.what, d.owes, d.source, d.set_by) for d in view.deadlines)
        yield from _table(_DAYS, rows, _NONE, lang)
    yield Line(frame.footer, fine=True)
    if frame.privacy:
        yield Line(frame.privacy, fine=True)


_NOBODY, _NONE = Text("没有被提名人。", "No nominees."), Text("没有。", "None.")
_NO_REQUIREMENT = Text("没有可以测算的要求。", "There is no requirement to judge.")


def _table(
    heads: tuple[Head, ...], rows: Iterator[tuple[str, ...]], nothing: Text, lang: Lang
) -> Iterator[Block]:
    """Yield a table, or say that there is nothing."""
    made = tuple(Row(each) for each in rows)
    yield Grid(columns_of(heads, lang), made) if made else Line(nothing.to(lang))


def _nominee(row: NomineeRow, lang: Lang) -> tuple[str, ...]:
    """Return the cells of one nominee."""
    semicolon = SEMICOLON.to(lang)
    return (
        str(row.index),
        row.number,
        row.name + (in_brackets(row.away, lang) if row.away else ""),
        row.posts,
        row.legal.signed_word,
        row.policy.signed_word,
        row.verdict.signed_word,
        semicolon.join(row.hits),
        semicolon.join((LIST_COMMA.to(lang).join(row.owed), *row.doubts) if row.owed else row.doubts),
    )


def _requirements(view: VillageView, lang: Lang) -> Iterator[Block]:
    """Yield what is required of the bodies, each alone and all at once."""
    if view.mode:
        yield Line(view.mode, fine=True)
    rows = (
        (
            SEMICOLON.to(lang).join(filter(None, (line.text, line.grade, *line.remarks))),
            line.source,
            line.outlook.signed_word,
            line.measure.words,
            line.sentence,
        )
        for line in view.requirements
    )
    yield from _table(_REQUIREMENTS, rows, _NO_REQUIREMENT, lang)
    if view.together:
        yield Line(_TOGETHER.to(lang) + view.together.outlook.signed_word)
        yield Pairs(view.together.lines)


def _people(todo: ToDo, lang: Lang) -> str:
    """Name the people whom a step concerns, or may concern."""
    named = (f"{each.number} {each.name}{in_brackets(each.mark.word, lang)}" for each in todo.people)
    return LIST_COMMA.to(lang).join(named)
