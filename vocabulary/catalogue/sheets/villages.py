"""What can be wrong with villages.xlsx."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("村情表（villages.xlsx）", "The table of villages (villages.xlsx)")

NAME_BLANK = ProblemEntry(
    "name-blank",
    zh="姓名未填",
    en="the name is left out",
    fix_zh="请补填姓名，或删去此行",
    fix_en="write the name, or take the row out",
)
MEMBER_UNCLEAR = ProblemEntry(
    "member-unclear",
    zh="选举委员会成员「{name}」认不出是谁，本村被提名人是否其成员按未知处理",
    en="`{name}` is nobody's name; who of the village sits on its election committee is not known",
    fix_zh="请写姓名，一行一人；几个人写在一格的，用“、”隔开",
    fix_en="write names, one a row; several in one cell are divided by `、`",
    example={"name": "王某"},
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
VILLAGE_AMBIGUOUS = ProblemEntry(
    "village-ambiguous",
    zh="「{words}」可能是几个村：{meant}，未采用",
    en="`{words}` may mean several villages: {meant}; none of them is taken",
    fix_zh="请填写乡镇，并改成村情表中的写法",
    fix_en="write the township, and the village as it is in villages.xlsx",
    example={
        "words": "城关镇东河",
        "meant": Text("城关镇东河村、城关镇东河社区", "城关镇东河村, 城关镇东河社区"),
    },
)
VILLAGE_READ_AS = HintEntry(
    "village-read-as",
    zh="「{written}」按村情表中的「{read}」读取，请核对",
    en="`{written}` is read as `{read}` of villages.xlsx; please check",
    example={"written": "城关镇东河村委会", "read": "城关镇东河村"},
)
VILLAGE_WRITTEN_TWICE = ProblemEntry(
    "village-twice",
    zh="「{name}」和「{other}」是同一个村的两种写法",
    en="`{name}` and `{other}` are two writings of one village",
    fix_zh="请删去一行；确是两个村的，请写明两村的全称",
    fix_en="take one of the rows out, or write both names in full if they are two villages",
    example={"name": "城关镇东河村委会", "other": "城关镇东河村"},
)
SEATS_DIFFER = ProblemEntry(
    "seats-differ",
    zh="村委会职数写 {total}，主任、副主任、委员的职数合计 {sum}，两者不符；按各职务的职数测算",
    en="the whole committee has {total} seats, its posts have {sum}; the seats of the posts are used",
    fix_zh="请核对职数",
    fix_en="check the seats",
    example={"total": 5, "sum": 4},
)
SEATS_TOO_MANY = ProblemEntry(
    "seats-too-many",
    zh="「{label}」栏写 {written}，不会是一个村的职数，未采用",
    en="{label} says {written}: no village has so many seats, so the figure is not used",
    fix_zh="请核对职数；填成日期、人口数的，请改正",
    fix_en="check the seats; correct a date or a population typed there",
    example={"label": Text("主任职数", "seats of chair"), "written": 20261220},
)
POLLING_DAY_COLUMN = ProblemEntry(
    "polling-day-column",
    zh="「{written}」列可能是选举日，不能识别，有 {count} 个村填写；这些村的人员不会得出“未发现问题”",
    en=(
        "the column `{written}` may be polling day and is not understood; nobody passes in the {count} "
        "village(s) where it is filled"
    ),
    fix_zh="是各村选举日的，请把表头改为「选举日」；不是的，请移出本表，或写明是什么日期（如「公告日期」）",
    fix_en="call it 选举日 if it is polling day; otherwise move it out, or say which day it is (公告日期)",
    example={"written": "村委会选举安排", "count": 12},
)
SHEET_OF_VILLAGES_UNREAD = ProblemEntry(
    "sheet-not-read",
    zh="此工作表写有各村的情况，未读取",
    en="this sheet says something of villages and is not read",
    fix_zh="请并入工作表「村情」「选举委员会」或「上届情况」；与本次选举无关的，请移到别的文件",
    fix_en="put it into the sheet 村情, 选举委员会 or 上届情况, or move it to another file",
)
FIGURES_NOT_READ = HintEntry(
    "columns-not-read",
    zh="上届情况中未读取的列：{columns}",
    en="columns of 上届情况 that are not read: {columns}",
    example={"columns": Text("退役军人、致富带头人", "退役军人, 致富带头人")},
)
SHEET_UNREAD = HintEntry(
    "sheet-not-read",
    zh="此工作表未读取",
    en="this sheet is not read",
)
