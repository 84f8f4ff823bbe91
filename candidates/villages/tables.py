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
from vocabulary.columns.village_columns import VILLAGE_FIELDS
from vocabulary.texts import Text

POLLING_DAY = Text("选举日", "polling day")
_POLLING_DAYS = (
    *("选举日期", "选举时间", "投票日", "投票日期", "投票时间", "正式选举日", "正式选举日期", "正式选举时间"),
    *("换届选举日", "换届选举日期", "换届选举时间", "投票选举日", "投票选举日期", "投票选举时间"),
    *("选举大会日期", "选举大会时间", "选举大会召开时间", "村委会选举日", "村委会选举日期", "村委会选举时间"),
    *("选举投票日", "选举投票日期", "选举投票时间", "正式投票日", "正式投票日期", "正式投票选举时间"),
    *("村委会换届选举日", "村委会换届选举日期", "村委会换届选举时间"),
)
_SEATS_BY_POST = frozenset({"seats_chair", "seats_vice_chair", "seats_member"})
_EXPECTED = _SEATS_BY_POST | {"category"}
_HOME = (replace(TOWNSHIP, needed=True), replace(VILLAGE, needed=True))
_FACTS = tuple(
    replace(
        field_column(field, wished=field.name in _EXPECTED),
        instead=("seats_committee",) if field.name in _SEATS_BY_POST else (),
    )
    for field in VILLAGE_FIELDS.values()
)

VILLAGES = TableSpec(
    "村情",
    (
        SERIAL,
        *_HOME,
        ColumnSpec("polling_day", POLLING_DAY, _POLLING_DAYS),
        *_FACTS,
        ColumnSpec("method", Text("选举方式", "way of electing"), read=False),
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
        ColumnSpec("name", roster_column("name").label, ("成员", "成员姓名"), needed=True),
        roster_column("id_number"),
        ColumnSpec("post", Text("职务", "post"), read=False),
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
PREVIOUS = TableSpec(
    "上届情况",
    (SERIAL, *_HOME),
    key=("township", "village"),
    words=TableWords(
        Text("上届情况", "the term before"),
        unused=Text("此工作表未读取", "the sheet is not read"),
        keep=Text("请保留表头：乡镇、村", "keep the headers 乡镇 and 村"),
        add=Text("请补上此列", "add the column"),
    ),
)
# The figures of the term before that a review compares with, as we write them.
FIGURE_LABELS = (
    Text("两委成员数", "members of the two bodies"),
    Text("平均年龄", "mean age"),
    Text("女性", "women"),
    Text("高中及以上", "senior secondary and above"),
    Text("大专及以上", "college and above"),
    Text("三十五岁以下", "aged 35 and under"),
    Text("一肩挑", "one person in both posts"),
    Text("交叉任职", "people in both bodies"),
)
FIGURES = tuple(label.zh for label in FIGURE_LABELS)
