"""The sheets of villages.xlsx: 村情, 选举委员会 and 上届情况."""

from dataclasses import replace

from candidates.tables.spec import (
    REMARK,
    SERIAL,
    TOWNSHIP,
    VILLAGE,
    ColumnSpec,
    TableSpec,
    TableWords,
    field_column,
    roster_column,
)
from vocabulary.fields import VILLAGE_FIELDS
from vocabulary.texts import Text

POLLING_DAY = Text("选举日", "polling day")
_EXPECTED = frozenset({"category", "seats_chair", "seats_vice_chair", "seats_member"})
_HOME = (replace(TOWNSHIP, needed=True), replace(VILLAGE, needed=True))
_FACTS = tuple(field_column(field, wished=field.name in _EXPECTED) for field in VILLAGE_FIELDS.values())

VILLAGES = TableSpec(
    "村情",
    (
        SERIAL,
        *_HOME,
        ColumnSpec("polling_day", POLLING_DAY.zh, ("选举日期", "投票日")),
        *_FACTS,
        ColumnSpec("method", "选举方式", read=False),
        REMARK,
    ),
    key=("township", "village"),
    words=TableWords(
        Text("村情表", "the table of villages"),
        unused=None,
        keep=Text("请保留表头：序号、乡镇、村、类别……", "keep the headers 序号, 乡镇, 村, 类别, ..."),
        add=Text("请补上此列；未填的按未知处理", "add the column; what is left out counts as unknown"),
    ),
)

COMMITTEES = TableSpec(
    "选举委员会",
    (
        SERIAL,
        TOWNSHIP,
        replace(VILLAGE, needed=True),
        ColumnSpec("name", roster_column("name").header, ("成员", "成员姓名"), needed=True),
        roster_column("id_number"),
        ColumnSpec("post", "职务", read=False),
        REMARK,
    ),
    key=("township", "village", "name", "id_number"),
    words=TableWords(
        Text("选举委员会", "the election committees"),
        unused=None,
        keep=Text("请保留表头：乡镇、村、姓名、身份证号", "keep the headers 乡镇, 村, 姓名, 身份证号"),
        add=Text("请补上此列", "add the column"),
    ),
)

# Every further column is a figure, kept under its header.
PREVIOUS = TableSpec("上届情况", (SERIAL, *_HOME), key=("township", "village"))
# The figures of the term before that a review compares with, as we write them.
FIGURES = ("两委成员数", "平均年龄", "女性", "高中及以上", "大专及以上", "一肩挑")
