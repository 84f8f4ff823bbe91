"""The sheets of the form that units fill in: 反馈表, 明细, 更正 and 签署."""

from collections.abc import Iterable
from dataclasses import replace

from candidates.tables.spec import REMARK, SERIAL, ColumnSpec, TableSpec, roster_column
from vocabulary.questions import Question
from vocabulary.texts import Text

_NUMBER = roster_column("number", needed=True)
_NAME = roster_column("name")
_ID_TAIL = ColumnSpec(
    "id_tail",
    Text("身份证号后四位", "last four of the ID number"),
    ("身份证号末四位", "身份证后四位", "身份证末四位", "证号后四位", "后四位"),
)
_QUESTION = ColumnSpec("question", Text("事项", "question"), needed=True)
# Copied by units from 反馈表 to the sheets beside it, or kept for the reader.
_COPIED = (
    replace(SERIAL, synonyms=()),
    ColumnSpec("township", Text("乡镇", "township"), read=False),
    ColumnSpec("village", Text("村", "village"), read=False),
    replace(roster_column("sex"), read=False),
)
_PERSON = ("number", "name", "id_number")

# Beside these, 反馈表 has a column for each question, headed by its wording.
ANSWERS = TableSpec(
    "反馈表",
    (
        replace(SERIAL, synonyms=()),
        _NUMBER,
        ColumnSpec("township", Text("乡镇", "township"), read=False),
        ColumnSpec("village", Text("村", "village"), read=False),
        replace(_NAME, needed=True),
        replace(roster_column("sex"), read=False),
        roster_column("id_number"),
        replace(REMARK, synonyms=()),
        # Last: whoever sorts or moves some of the columns leaves it behind.
        ColumnSpec("row_code", Text("行码", "row code")),
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
        ColumnSpec("paper", Text("文书名称", "name of the paper")),
        ColumnSpec("document", Text("文号", "document number")),
        ColumnSpec("disclosure", Text("告知范围", "how far it may be disclosed")),
        ColumnSpec("basis", Text("依据", "basis")),
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
        ColumnSpec("was", Text("原反馈", "earlier answer")),
        ColumnSpec("now", Text("现反馈", "answer now")),
        ColumnSpec("reason", Text("原因", "reason")),
        ColumnSpec("officer", Text("经办人", "officer")),
        ColumnSpec("leader", Text("分管领导", "leader in charge")),
        ColumnSpec("document", Text("文号", "document number")),
        ColumnSpec("given_on", Text("日期", "date")),
        *_COPIED,
        replace(REMARK, synonyms=()),
    ),
    key=(*_PERSON, "id_tail", "question"),
)

# Labels rather than headers: each value stands below its label or to the right of it.
SIGNATURE = TableSpec(
    "签署",
    (
        ColumnSpec("unit", Text("反馈单位", "answering unit")),
        ColumnSpec("officer", Text("经办人", "officer")),
        ColumnSpec("reviewer", Text("审核人", "reviewer")),
        ColumnSpec("leader", Text("分管领导", "leader in charge")),
        ColumnSpec("queried_until", Text("查询截止日", "records searched up to")),
        ColumnSpec("given_on", Text("反馈日期", "answered on")),
        ColumnSpec("document", Text("文号", "document number")),
        ColumnSpec("recusal", Text("回避声明", "statement on recusal")),
    ),
    key=("unit",),
)


def answer_labels(questions: Iterable[Question]) -> tuple[Text, ...]:
    """Return what the columns of 反馈表 are headed where these questions may be put."""
    return (*ANSWERS.labels, *(question.ask for question in questions))


def detail_labels(questions: Iterable[Question]) -> tuple[Text, ...]:
    """Return what the columns of 明细 are headed where these questions are put."""
    fields = (known.label for question in questions for known in question.fields.values())
    return (*DETAILS.labels, *fields)
