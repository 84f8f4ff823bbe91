"""The sheets of decisions/: 认定表 and 放弃登记, their columns in the order in which we write them."""

from dataclasses import replace

from candidates.registers.register import CORRECTS, ENTRY, VOID, register_words
from candidates.tables.spec import REMARK, TOWNSHIP, VILLAGE, ColumnSpec, TableSpec, roster_column
from vocabulary.texts import Text

_ENTRY = ENTRY.also("认定编号")
PLACES = (TOWNSHIP, VILLAGE)
PERSON = (roster_column("number"), roster_column("name"), roster_column("id_number"))

DECISIONS = TableSpec(
    "认定表",
    (
        _ENTRY,
        TOWNSHIP,
        ColumnSpec("village", VILLAGE.header, VILLAGE.synonyms, needed=True),
        *PERSON,
        ColumnSpec("criterion", "条款", ("条款代码",)),
        ColumnSpec("about", "条款内容", ("条款名称",), read=False),
        ColumnSpec("found", "比对结果", ("比对",), read=False),
        ColumnSpec("source", "依据版本", ("审查依据版本",)),
        ColumnSpec("evidence", "依据材料", ("证据位置",), read=False),
        ColumnSpec("served_on", "告知日期", ("送达日期",)),
        ColumnSpec("served_by", "送达方式", read=False),
        ColumnSpec("statement", "陈述申辩摘要", ("陈述摘要",), read=False),
        ColumnSpec("conclusion", "认定结论", ("结论",), needed=True),
        ColumnSpec("count", "人数", ("列入人数",)),
        ColumnSpec("ground", "法律依据", ("依据",)),
        ColumnSpec("reason", "理由", ("认定理由",)),
        ColumnSpec("body", "认定机构", ("认定单位",)),
        ColumnSpec("by", "认定人", ("认定人姓名",), needed=True),
        ColumnSpec("second", "会签人", ("会签",)),
        ColumnSpec("on", "日期", ("认定日期",)),
        ColumnSpec("document", "文号"),
        CORRECTS,
        VOID,
        REMARK,
    ),
    key=("entry",),
    words=register_words(Text("认定表", "the table of decisions")),
)
WITHDRAWALS = TableSpec(
    "放弃登记",
    (
        replace(_ENTRY, needed=False),  # rows without one stand, and cannot be corrected
        TOWNSHIP,
        ColumnSpec("village", VILLAGE.header, VILLAGE.synonyms, needed=True),
        *PERSON,
        ColumnSpec("on", "放弃日期", ("日期", "提出日期"), needed=True),
        ColumnSpec("paper", "本人书面材料", ("书面材料", "材料"), needed=True),
        ColumnSpec("by", "收件人", ("接收人",)),
        CORRECTS,
        VOID,
        REMARK,
    ),
    key=("number", "name"),
    words=register_words(Text("放弃登记", "the register of withdrawals")),
)
