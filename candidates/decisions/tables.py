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
        ColumnSpec("village", VILLAGE.label, VILLAGE.synonyms, needed=True),
        *PERSON,
        ColumnSpec("criterion", Text("条款", "criterion"), ("条款代码",)),
        ColumnSpec("about", Text("条款内容", "what the criterion says"), ("条款名称",), read=False),
        ColumnSpec("found", Text("比对结果", "finding"), ("比对",), read=False),
        ColumnSpec("source", Text("依据版本", "edition of the source"), ("审查依据版本",)),
        ColumnSpec("evidence", Text("依据材料", "evidence"), ("证据位置",), read=False),
        ColumnSpec("served_on", Text("告知日期", "notified on"), ("送达日期",)),
        ColumnSpec("served_by", Text("送达方式", "way of service"), read=False),
        ColumnSpec("statement", Text("陈述申辩摘要", "statement in short"), ("陈述摘要",), read=False),
        ColumnSpec("conclusion", Text("认定结论", "decision"), ("结论",), needed=True),
        ColumnSpec("count", Text("人数", "number of people"), ("列入人数",)),
        ColumnSpec("ground", Text("法律依据", "legal ground"), ("依据",)),
        ColumnSpec("reason", Text("理由", "reason"), ("认定理由",)),
        ColumnSpec("body", Text("认定机构", "deciding body"), ("认定单位",)),
        ColumnSpec("by", Text("认定人", "decided by"), ("认定人姓名",), needed=True),
        ColumnSpec("second", Text("会签人", "countersigned by"), ("会签",)),
        ColumnSpec("on", Text("日期", "decided on"), ("认定日期",)),
        ColumnSpec("document", Text("文号", "document number")),
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
        ColumnSpec("village", VILLAGE.label, VILLAGE.synonyms, needed=True),
        *PERSON,
        ColumnSpec("on", Text("放弃日期", "withdrawn on"), ("日期", "提出日期"), needed=True),
        ColumnSpec("paper", Text("本人书面材料", "person's own paper"), ("书面材料", "材料"), needed=True),
        ColumnSpec("by", Text("收件人", "received by"), ("接收人",)),
        CORRECTS,
        VOID,
        REMARK,
    ),
    key=("number", "name"),
    words=register_words(Text("放弃登记", "the register of withdrawals")),
)
