"""The sheet of departments.xlsx: 联审单位."""

from candidates.tables.spec import REMARK, ColumnSpec, TableSpec, TableWords
from vocabulary.texts import Text

UNITS = TableSpec(
    "联审单位",
    (
        ColumnSpec("order", Text("顺序", "order"), ("序号", "排序")),
        ColumnSpec("unit", Text("单位", "unit"), ("简称", "单位简称"), needed=True),
        ColumnSpec("full_name", Text("单位全称", "name in full"), ("全称", "单位名称")),
        ColumnSpec("officer", Text("经办人", "officer"), ("联络员", "联系人")),
        ColumnSpec("phone", Text("电话", "telephone"), ("联系电话", "手机")),
        REMARK,
    ),
    key=("unit",),
    words=TableWords(
        Text("联审单位", "the units"),
        unused=Text("此表未读取", "the sheet is not read"),
        keep=Text("请保留表头：顺序、单位、单位全称、经办人、电话", "keep the header 单位"),
        add=Text("请补上此列", "add the column"),
    ),
)
