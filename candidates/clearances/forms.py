"""The sheets of the form that units fill in: 反馈表, 明细, 更正 and 签署."""

from dataclasses import replace

from candidates.tables.spec import REMARK, SERIAL, ColumnSpec, TableSpec, roster_column

_NUMBER = roster_column("number", needed=True)
_NAME = roster_column("name")
_ID_TAIL = ColumnSpec(
    "id_tail",
    "身份证号后四位",
    ("身份证号末四位", "身份证后四位", "身份证末四位", "证号后四位", "后四位"),
)
_QUESTION = ColumnSpec("question", "事项", needed=True)
# Copied by units from 反馈表 to the sheets beside it, or kept for the reader.
_COPIED = (
    replace(SERIAL, synonyms=()),
    ColumnSpec("township", "乡镇", read=False),
    ColumnSpec("village", "村", read=False),
    replace(roster_column("sex"), read=False),
)
_PERSON = ("number", "name", "id_number")

# Beside these, 反馈表 has a column for each question, headed by its wording.
ANSWERS = TableSpec(
    "反馈表",
    (
        replace(SERIAL, synonyms=()),
        _NUMBER,
        ColumnSpec("township", "乡镇", read=False),
        ColumnSpec("village", "村", read=False),
        replace(_NAME, needed=True),
        replace(roster_column("sex"), read=False),
        roster_column("id_number"),
        replace(REMARK, synonyms=()),
        # Last: whoever sorts or moves some of the columns leaves it behind.
        ColumnSpec("row_code", "行码"),
    ),
    key=_PERSON,
)

# Beside these, 明细 has a column for each field of a question, headed by its label.
DETAILS = TableSpec(
    "明细",
    (
        _NUMBER,
        _NAME,
        _ID_TAIL,
        roster_column("id_number"),
        _QUESTION,
        ColumnSpec("paper", "文书名称"),
        ColumnSpec("document", "文号"),
        ColumnSpec("disclosure", "告知范围"),
        ColumnSpec("basis", "依据"),
        *_COPIED,
        replace(REMARK, synonyms=()),
    ),
    key=(*_PERSON, "id_tail", "question"),
)

CORRECTIONS = TableSpec(
    "更正",
    (
        _NUMBER,
        _NAME,
        _ID_TAIL,
        roster_column("id_number"),
        _QUESTION,
        ColumnSpec("was", "原反馈"),
        ColumnSpec("now", "现反馈"),
        ColumnSpec("reason", "原因"),
        ColumnSpec("officer", "经办人"),
        ColumnSpec("leader", "分管领导"),
        ColumnSpec("document", "文号"),
        ColumnSpec("given_on", "日期"),
        *_COPIED,
        replace(REMARK, synonyms=()),
    ),
    key=(*_PERSON, "id_tail", "question"),
)

# Labels rather than headers: each value stands below its label or to the right of it.
SIGNATURE = TableSpec(
    "签署",
    (
        ColumnSpec("unit", "反馈单位"),
        ColumnSpec("officer", "经办人"),
        ColumnSpec("reviewer", "审核人"),
        ColumnSpec("leader", "分管领导"),
        ColumnSpec("queried_until", "查询截止日"),
        ColumnSpec("given_on", "反馈日期"),
        ColumnSpec("document", "文号"),
        ColumnSpec("recusal", "回避声明"),
    ),
    key=("unit",),
)
