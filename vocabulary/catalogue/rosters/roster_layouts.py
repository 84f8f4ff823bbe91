"""What can be said of a roster that is not laid out as one table: how it was read, and what is not sure."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("名册：版式", "Rosters: layouts")

VILLAGE_CONFLICT = ProblemEntry(
    "village-conflict",
    zh="此处写「{here}」，{other}写「{there}」，不是同一个村，未采用",
    en="here it says `{here}`, {other} `{there}`: not one village, so neither is used",
    fix_zh="请核对是哪一个村，改成一致",
    fix_en="check which village is meant and make them agree",
    example={
        "here": "城关镇东河村",
        "other": Text("工作表名", "the name of the sheet says"),
        "there": "新民村",
    },
)
SECTION_UNKNOWN = ProblemEntry(
    "section-unknown",
    zh="「{written}」看来是村名行，但不是村情表中的村，其下各行不知道是哪个村",
    en="`{written}` looks like a village, but is none of villages.xlsx; the rows below have no village",
    fix_zh="请改成村情表中的写法，或者给名册加「村」列、逐行填写",
    fix_en="write it as it is in villages.xlsx, or add the column 村 and fill it in for every row",
    example={"written": "二、新明村（1人）"},
)
SECTION_BESIDE = ProblemEntry(
    "section-unknown",
    zh="名册左右并排，「{written}」一行写了村，不知道是哪一边的，各行的村都未采用",
    en="a line names `{written}` among tables side by side: for which of them is not sure",
    fix_zh="请改成一人一行的一张表，并加「村」列逐行填写",
    fix_en="use one table with a row a person, and a column 村 filled in for every row",
    example={"written": "城关镇东河村"},
)
DITTO_UNSURE = ProblemEntry(
    "ditto-unsure",
    zh="「{written}」的上一行不是同一张表中填了此栏的人选，不知道同哪一行，未采用",
    en="above `{written}` stands no row of the same table that fills this cell, so it is not used",
    fix_zh="请写明内容，不用「同上」",
    fix_en="write the words themselves",
    example={"written": "同上"},
)
COMBINED_UNSURE = ProblemEntry(
    "combined-unsure",
    zh="「{column}」栏填的「{written}」分不清哪些字是哪一项，未采用",
    en="`{written}` in the column `{column}` cannot surely be divided, so it is not used",
    fix_zh="请分成两列填写；合在一列的，第二项写在括号里，如「张三（男）」「1980.05（46岁）」",
    fix_en="use two columns, or write the second part in brackets, as in 张三（男）",
    example={"column": "姓名（性别）", "written": "王胜男"},
)
FORM_UNSURE = ProblemEntry(
    "form-unsure",
    zh="此工作表像是一人一张的登记表，但{why}，未读取",
    en="the sheet looks like a form of one person, but {why}; it is not read",
    fix_zh="请每人一张工作表，「姓名」「身份证号」右边填写内容；或者改用一人一行的名册",
    fix_en="use one sheet a person with values on the right of their labels, or a row a person",
    example={"why": Text("没有「身份证号」一栏", "it has no 身份证号")},
)
VILLAGE_FROM_LINES = HintEntry(
    "village-from-lines",
    zh="没有「村」列，{count} 人的村按{how}读取：{shown}。请核对",
    en="there is no column 村; the village of {count} people was read from {how}: {shown}",
    example={
        "count": 12,
        "how": Text("工作表名或标题", "the sheet's name or its title"),
        "shown": Text("城关镇东河村", "城关镇东河村"),
    },
)
TOWNSHIP_FROM_TITLE = HintEntry(
    "township-from-title",
    zh="「乡镇」没有填写，{count} 人的乡镇按标题或工作表名读取：{shown}。请核对",
    en="the township of {count} people was read from the title or the sheet's name: {shown}",
    example={"count": 12, "shown": Text("城关镇", "城关镇")},
)
TABLES_READ = HintEntry(
    "tables-read",
    zh="此工作表有 {count} 张表，各按自己的表头读取（表头在{rows}）。请核对",
    en="the sheet has {count} tables, each read by headers of its own (at {rows})",
    example={"count": 2, "rows": Text("A1、A6", "A1, A6")},
)
POSTS_BY_TITLE = HintEntry(
    "posts-by-title",
    zh="标题写明是「{body}」，{count} 人的「委员」「主任」等按这一班子的职务读取。请核对",
    en="the title names `{body}`; 委员, 主任 and the like of {count} people were read as posts of that body",
    example={"body": "村党组织", "count": 3},
)
COMBINED_READ = HintEntry(
    "combined-read",
    zh="合在一列的已分开读取：{columns}。请核对",
    en="columns that say two things were divided: {columns}",
    example={"columns": Text("姓名（性别）、政治面貌（入党时间）", "姓名（性别）, 政治面貌（入党时间）")},
)
DITTO_READ = HintEntry(
    "ditto-read",
    zh="有 {count} 个单元格写「同上」「〃」，按上一行读取。请核对",
    en="{count} cell(s) with ditto marks were read as the row above",
    example={"count": 2},
)
FORM_READ = HintEntry(
    "form-read",
    zh="此工作表按一人一张的登记表读取，读到的栏目：{labels}。请核对",
    en="the sheet was read as a form of one person, with these labels: {labels}",
    example={"labels": Text("姓名、身份证号、拟任职务", "姓名, 身份证号, 拟任职务")},
)
