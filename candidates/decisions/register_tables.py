"""The registers beside 认定表: 送达登记, 陈述登记, 异议登记, 复核登记."""

from candidates.decisions.tables import PERSON, PLACES
from candidates.registers.register import CORRECTS, ENTRY, VOID, register_words
from candidates.tables.spec import REMARK, VILLAGE, ColumnSpec, TableSpec
from vocabulary.texts import Text

_ENTRY = ENTRY.also("认定编号", "登记编号")
_WHO = (PLACES[0], ColumnSpec("village", VILLAGE.header, VILLAGE.synonyms, needed=True), *PERSON)


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
    ColumnSpec("paper", "送达文书", ("文书",), needed=True),
    ColumnSpec("on", "送达日期", ("日期",), needed=True),
    ColumnSpec("where", "送达地点", ("地点",), read=False),
    ColumnSpec("way", "送达方式", ("方式",)),
    ColumnSpec("by", "送达人", ("送达人姓名",)),
    ColumnSpec("receipt", "签收情况", ("签收",)),
    ColumnSpec("witness", "见证人"),
    ColumnSpec("refusal", "拒签说明", read=False),
)
STATEMENTS = _register(
    "陈述登记",
    "the register of statements",
    ColumnSpec("on", "陈述日期", ("日期",), needed=True),
    ColumnSpec("way", "陈述方式", ("方式",)),
    ColumnSpec("summary", "陈述申辩内容", ("陈述申辩摘要", "内容"), needed=True),
    ColumnSpec("papers", "证据材料", ("材料", "证据")),
    ColumnSpec("by", "记录人", ("经办人",)),
)
OBJECTIONS = _register(
    "异议登记",
    "the register of objections",
    ColumnSpec("whose", "提出人", ("异议人",), needed=True),
    ColumnSpec("on", "收到日期", ("日期",), needed=True),
    ColumnSpec("way", "提出方式", ("方式",), read=False),
    ColumnSpec("summary", "异议内容", ("内容摘要", "内容"), needed=True),
    ColumnSpec("papers", "证据材料", ("材料", "证据")),
    ColumnSpec("by", "收件人", ("经办人",)),
)
RECHECKS = _register(
    "复核登记",
    "the register of re-checks",
    ColumnSpec("objection", "异议编号", needed=True),
    ColumnSpec("unit", "复核单位", ("单位",)),
    ColumnSpec("first", "原经办人", ("原经办",)),
    ColumnSpec("by", "复核人", needed=True),
    ColumnSpec("outcome", "复核结果", ("结果",), needed=True),
    ColumnSpec("reason", "理由", ("复核理由",)),
    ColumnSpec("ground", "法律依据", ("依据",)),
    ColumnSpec("reply", "答复本人的内容", ("答复内容", "答复")),
    ColumnSpec("document", "文号"),
    ColumnSpec("on", "复核日期", ("日期",)),
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
