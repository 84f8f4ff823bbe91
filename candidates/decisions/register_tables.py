"""The registers beside 认定表: 送达登记, 陈述登记, 异议登记, 复核登记."""

from candidates.decisions.tables import PERSON, PLACES
from candidates.registers.register import CORRECTS, ENTRY, VOID, register_words
from candidates.tables.spec import REMARK, VILLAGE, ColumnSpec, TableSpec
from vocabulary.texts import Text

_ENTRY = ENTRY.also("认定编号", "登记编号")
_WHO = (PLACES[0], ColumnSpec("village", VILLAGE.label, VILLAGE.synonyms, needed=True), *PERSON)


def _register(sheet: str, english: str, *columns: ColumnSpec) -> TableSpec:
    """Return a register: its own columns between those on whom a row is about and those of all registers."""
    return TableSpec(
        sheet,
        (_ENTRY, *_WHO, *columns, CORRECTS, VOID, REMARK),
        key=("entry",),
        words=register_words(Text(sheet, english)),
    )


SERVICES = _register(
    "送达登记",
    "the register of papers served",
    ColumnSpec("paper", Text("送达文书", "paper served"), ("文书",), needed=True),
    ColumnSpec("on", Text("送达日期", "served on"), ("日期",), needed=True),
    ColumnSpec("where", Text("送达地点", "place of service"), ("地点",), read=False),
    ColumnSpec("way", Text("送达方式", "way of service"), ("方式",)),
    ColumnSpec("by", Text("送达人", "served by"), ("送达人姓名",)),
    ColumnSpec("receipt", Text("签收情况", "receipt"), ("签收",)),
    ColumnSpec("witness", Text("见证人", "witness")),
    ColumnSpec("refusal", Text("拒签说明", "note on a refusal"), read=False),
)
STATEMENTS = _register(
    "陈述登记",
    "the register of statements",
    ColumnSpec("on", Text("陈述日期", "stated on"), ("日期",), needed=True),
    ColumnSpec("way", Text("陈述方式", "way of stating"), ("方式",)),
    ColumnSpec("summary", Text("陈述申辩内容", "statement"), ("陈述申辩摘要", "内容"), needed=True),
    ColumnSpec("papers", Text("证据材料", "evidence"), ("材料", "证据")),
    ColumnSpec("by", Text("记录人", "recorded by"), ("经办人",)),
)
OBJECTIONS = _register(
    "异议登记",
    "the register of objections",
    ColumnSpec("whose", Text("提出人", "raised by"), ("异议人",), needed=True),
    ColumnSpec("on", Text("收到日期", "received on"), ("日期",), needed=True),
    ColumnSpec("way", Text("提出方式", "way of raising"), ("方式",), read=False),
    ColumnSpec("summary", Text("异议内容", "objection"), ("内容摘要", "内容"), needed=True),
    ColumnSpec("papers", Text("证据材料", "evidence"), ("材料", "证据")),
    ColumnSpec("by", Text("收件人", "received by"), ("经办人",)),
)
RECHECKS = _register(
    "复核登记",
    "the register of re-checks",
    ColumnSpec("objection", Text("异议编号", "number of the objection"), needed=True),
    ColumnSpec("unit", Text("复核单位", "unit that checks again"), ("单位",)),
    ColumnSpec("first", Text("原经办人", "officer of the first answer"), ("原经办",)),
    ColumnSpec("by", Text("复核人", "checked again by"), needed=True),
    ColumnSpec("outcome", Text("复核结果", "result"), ("结果",), needed=True),
    ColumnSpec("reason", Text("理由", "reason"), ("复核理由",)),
    ColumnSpec("ground", Text("法律依据", "legal ground"), ("依据",)),
    ColumnSpec("reply", Text("答复本人的内容", "reply to the person"), ("答复内容", "答复")),
    ColumnSpec("document", Text("文号", "document number")),
    ColumnSpec("on", Text("复核日期", "checked again on"), ("日期",)),
)
REGISTERS = (SERVICES, STATEMENTS, OBJECTIONS, RECHECKS)
# What people write: a row on which we filled in the rest beforehand says nothing yet.
TYPED = {
    SERVICES.sheet: ("on", "way", "by", "receipt", "witness", "corrects"),
    STATEMENTS.sheet: ("on", "way", "summary", "papers", "by", "corrects"),
    OBJECTIONS.sheet: ("whose", "on", "summary", "papers", "by", "corrects"),
    RECHECKS.sheet: ("unit", "by", "outcome", "reason", "ground", "reply", "on", "corrects"),
}
# What a row cannot do without, beside its number and its person.
NEEDED = {
    SERVICES.sheet: ("paper", "on", "way", "by", "receipt"),
    STATEMENTS.sheet: ("on", "way", "summary", "by"),
    OBJECTIONS.sheet: ("whose", "on", "summary", "by"),
    RECHECKS.sheet: ("objection", "unit", "first", "by", "outcome", "reason", "ground", "on"),
}
