"""What can be wrong with villages.xlsx."""

from vocabulary.catalogue.entries import ProblemEntry
from vocabulary.texts import Text

AREA = Text("村情表（villages.xlsx）", "The table of villages (villages.xlsx)")

NAME_BLANK = ProblemEntry(
    "name-blank",
    zh="姓名未填",
    en="the name is left out",
    fix_zh="请补填姓名，或删去此行",
    fix_en="write the name, or take the row out",
)
VILLAGE_TWICE = ProblemEntry(
    "village-twice",
    zh="「{name}」重复，只采用前一行",
    en="`{name}` is listed twice; only the first row is used",
    fix_zh="请删去一行",
    fix_en="take one of the rows out",
    example={"name": "城关镇东河村"},
)
NO_VILLAGES = ProblemEntry(
    "no-villages",
    zh="没有找到 {file}",
    en="there is no {file}",
    fix_zh="请在选举文件夹中放入村情表",
    fix_en="put the table of villages into the election folder",
    example={"file": "villages.xlsx"},
)
VILLAGE_BLANK = ProblemEntry(
    "village-blank",
    zh="村名未填",
    en="the village is left out",
    fix_zh="请填写乡镇和村（每行都要填，合并单元格请拆开）",
    fix_en="write township and village in every row",
)
TOWNSHIP_BLANK = ProblemEntry(
    "township-blank",
    zh="乡镇未填，此行未采用",
    en="the township is left out, so the row is not used",
    fix_zh="请每行都填写乡镇和村（合并单元格请拆开）",
    fix_en="write township and village in every row",
)
VILLAGE_LEFT_OUT = ProblemEntry(
    "village-blank",
    zh="村名未填，此行未采用",
    en="the village is left out, so the row is not used",
    fix_zh="请每行都填写乡镇和村（合并单元格请拆开）",
    fix_en="write township and village in every row",
)
UNKNOWN_VILLAGE = ProblemEntry(
    "unknown-village",
    zh="villages.xlsx 中没有「{words}」",
    en="`{words}` is not in villages.xlsx",
    fix_zh="请改成村情表中的写法",
    fix_en="write it as it is in villages.xlsx",
    example={"words": "城关镇东河"},
)
VILLAGE_MISSPELT = ProblemEntry(
    "unknown-village",
    zh="villages.xlsx 中没有「{words}」",
    en="`{words}` is not in villages.xlsx",
    fix_zh="相近的有：{near}；请改成村情表中的写法",
    fix_en="the nearest are: {near}",
    example={"words": "新民村", "near": Text("城关镇新民村、柳河镇新民村", "城关镇新民村, 柳河镇新民村")},
)
