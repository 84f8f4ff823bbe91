"""The sheets of tasks/ (问题清单, 去向登记, 工作登记): their columns in the order in which we write them."""

from candidates.registers.register import CORRECTS, ENTRY, VOID, Register, register_words
from candidates.tables.spec import REMARK, TOWNSHIP, VILLAGE, ColumnSpec, TableSpec, roster_column
from vocabulary.texts import Text

_ENTRY = ENTRY.also("台账编号")
PERSON = (roster_column("number"), roster_column("name"))

TASKS = TableSpec(
    "问题清单",
    (
        _ENTRY,
        ColumnSpec("item", "事项代码", ("代码",)),
        ColumnSpec("kind", "类别", read=False),
        ColumnSpec("township", TOWNSHIP.header, TOWNSHIP.synonyms, read=False),
        ColumnSpec("village", VILLAGE.header, VILLAGE.synonyms, read=False),
        ColumnSpec("number", "人员编号", read=False),
        ColumnSpec("what", "内容", ("问题", "事项", "问题内容")),
        ColumnSpec("owner", "责任单位", ("责任主体",)),
        ColumnSpec("person", "责任人", ("责任人姓名",)),
        ColumnSpec("due", "期限", ("办结期限", "整改期限", "完成期限")),
        ColumnSpec("state", "状态", ("办理状态",), needed=True),
        ColumnSpec("closed_on", "销号日期", ("办结日期",)),
        ColumnSpec("evidence", "销号依据", ("销号材料", "办结依据")),
        ColumnSpec("file", "材料文件", ("附件",)),
        ColumnSpec("by", "核销人", ("销号人",)),
        CORRECTS,
        VOID,
        REMARK,
    ),
    key=("entry",),
    words=register_words(Text("问题清单", "the list of tasks")),
)
MOVES = TableSpec(
    "去向登记",
    (
        _ENTRY,
        TOWNSHIP,
        ColumnSpec("village", VILLAGE.header, VILLAGE.synonyms, needed=True),
        *PERSON,
        ColumnSpec("went", "去向", ("现去向",), needed=True),
        ColumnSpec("successor", "接替人员编号", ("接替人编号", "替换人员编号")),
        ColumnSpec("on", "日期", ("登记日期",)),
        ColumnSpec("paper", "书面材料", ("材料", "依据材料")),
        ColumnSpec("by", "登记人", ("经办人",)),
        CORRECTS,
        VOID,
        REMARK,
    ),
    key=("entry",),
    words=register_words(Text("去向登记", "the register of where people went")),
)
WORK = TableSpec(
    "工作登记",
    (
        _ENTRY,
        ColumnSpec("about", "单位或乡镇", ("单位", "对象"), needed=True),
        ColumnSpec("kind", "类别", ("工作类别",), needed=True),
        ColumnSpec("on", "日期", ("发生日期",)),
        ColumnSpec("what", "内容", ("工作内容",)),
        ColumnSpec("paper", "依据材料", ("材料", "书面材料")),
        ColumnSpec("by", "登记人", ("经办人",)),
        CORRECTS,
        VOID,
        REMARK,
    ),
    key=("entry",),
    words=register_words(Text("工作登记", "the register of work")),
)
REGISTERS = (
    Register(
        TASKS,
        about=("item",),
        typed=("person", "due", "state", "closed_on", "evidence", "file", "by"),
        on="closed_on",
    ),
    Register(
        MOVES,
        about=("village", "number", "name"),
        typed=("went", "successor", "on", "paper", "by"),
    ),
    Register(WORK, about=("about",), typed=("about", "kind", "on", "what", "paper", "by")),
)
