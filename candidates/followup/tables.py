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
        ColumnSpec("item", Text("事项代码", "task code"), ("代码",)),
        ColumnSpec("kind", Text("类别", "kind"), read=False),
        ColumnSpec("township", TOWNSHIP.label, TOWNSHIP.synonyms, read=False),
        ColumnSpec("village", VILLAGE.label, VILLAGE.synonyms, read=False),
        ColumnSpec("number", Text("人员编号", "person number"), read=False),
        ColumnSpec("what", Text("内容", "what"), ("问题", "事项", "问题内容")),
        ColumnSpec("owner", Text("责任单位", "unit responsible"), ("责任主体",)),
        ColumnSpec("person", Text("责任人", "person responsible"), ("责任人姓名",)),
        ColumnSpec("due", Text("期限", "due"), ("办结期限", "整改期限", "完成期限")),
        ColumnSpec("state", Text("状态", "state"), ("办理状态",), needed=True),
        ColumnSpec("closed_on", Text("销号日期", "closed on"), ("办结日期",)),
        ColumnSpec("evidence", Text("销号依据", "proof of closing"), ("销号材料", "办结依据")),
        ColumnSpec("file", Text("材料文件", "file"), ("附件",)),
        ColumnSpec("by", Text("核销人", "closed by"), ("销号人",)),
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
        ColumnSpec("village", VILLAGE.label, VILLAGE.synonyms, needed=True),
        *PERSON,
        ColumnSpec("went", Text("去向", "where the person went"), ("现去向",), needed=True),
        ColumnSpec("successor", Text("接替人员编号", "successor's number"), ("接替人编号", "替换人员编号")),
        ColumnSpec("on", Text("日期", "date"), ("登记日期",)),
        ColumnSpec("paper", Text("书面材料", "paper"), ("材料", "依据材料")),
        ColumnSpec("by", Text("登记人", "registered by"), ("经办人",)),
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
        ColumnSpec("about", Text("单位或乡镇", "unit or township"), ("单位", "对象"), needed=True),
        ColumnSpec("kind", Text("类别", "kind"), ("工作类别",), needed=True),
        ColumnSpec("on", Text("日期", "date"), ("发生日期",)),
        ColumnSpec("what", Text("内容", "what"), ("工作内容",)),
        ColumnSpec("paper", Text("依据材料", "paper"), ("材料", "书面材料")),
        ColumnSpec("by", Text("登记人", "registered by"), ("经办人",)),
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
