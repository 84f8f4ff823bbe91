"""What can be wrong with an election folder as a whole: what lies where nothing is read."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("选举文件夹", "The election folder")

FOLDER_READ_AS = HintEntry(
    "folder-read-as",
    zh="按 {folder}/ 读取",
    en="is read as {folder}/",
    example={"folder": "rosters"},
)
FOLDER_TWICE = ProblemEntry(
    "folder-twice",
    zh="与 {folder}/ 同时存在，其中的文件未读取（{inside}）",
    en="is there beside {folder}/, and the files in it are not read ({inside})",
    fix_zh="请把要用的文件移到 {folder}/，再删去此文件夹",
    fix_en="move what is to be used into {folder}/ and take this folder away",
    leading=True,
    example={"folder": "rosters", "inside": Text("1 个：城关镇.xlsx", "1: 城关镇.xlsx")},
)
FOLDERS_ALIKE = ProblemEntry(
    "folder-twice",
    zh="{names} 都像是 {folder}/，其中的文件都未读取",
    en="{names} may all be {folder}/; no file in them is read",
    fix_zh="请并为一个，名称写 {folder}",
    fix_en="make one folder of them, called {folder}",
    leading=True,
    example={"folder": "rosters", "names": Text("名册/、花名册/", "名册/, 花名册/")},
)
UNKNOWN_FOLDER = ProblemEntry(
    "unknown-folder",
    zh="不是选举文件夹中的文件夹，其中有表格未读取（{inside}）",
    en="is no folder of an election, and tables in it are not read ({inside})",
    fix_zh="{near}名册请放入 rosters/，单位的反馈请放入 clearances/，盖章件请放入 papers/；不用的请移出",
    fix_en=(
        "{near}rosters go into rosters/, answers into clearances/, signed papers into papers/; "
        "move the rest out"
    ),
    leading=True,
    example={
        "inside": Text("1 个：城关镇.xlsx", "1: 城关镇.xlsx"),
        "near": Text("是否应为 rosters/？", "did you mean rosters/? "),
    },
)
MISSPELT_FOLDER = ProblemEntry(
    "unknown-folder",
    zh="不是选举文件夹中的文件夹，未读取",
    en="is no folder of an election and is not read",
    fix_zh="是否应为 {near}/？请改名",
    fix_en="did you mean {near}/? rename it",
    leading=True,
    example={"near": "clearances"},
)
OTHER_FOLDER = HintEntry(
    "unknown-folder",
    zh="不是选举文件夹中的文件夹，未读取（{inside}）",
    en="is no folder of an election and is not read ({inside})",
    example={"inside": Text("1 个：通知.docx", "1: 通知.docx")},
)
STRAY_TABLES = ProblemEntry(
    "stray-file",
    zh="{count} 个表格（压缩包）直接放在选举文件夹中，未读取：{files}",
    en="{count} table(s) or archive(s) lie in the election folder itself and are not read: {files}",
    fix_zh="{near}名册请放入 rosters/，单位的反馈请放入 clearances/，盖章件请放入 papers/；不用的请移出",
    fix_en=(
        "{near}rosters go into rosters/, answers into clearances/, signed papers into papers/; "
        "move the rest out"
    ),
    leading=True,
    example={
        "count": 1,
        "files": Text("公安局反馈表.xlsx", "公安局反馈表.xlsx"),
        "near": Text("「村情.xlsx」是否应为 villages.xlsx？", "is 村情.xlsx to be villages.xlsx? "),
    },
)
STRAY_FILES = HintEntry(
    "stray-file",
    zh="{count} 个文件直接放在选举文件夹中，未读取：{files}",
    en="{count} file(s) lie in the election folder itself and are not read: {files}",
    example={"count": 1, "files": Text("通知.docx", "通知.docx")},
)
TABLES_INSIDE = ProblemEntry(
    "tables-inside",
    zh="子文件夹，其中有表格未读取（{inside}）",
    en="a folder with tables in it that are not read ({inside})",
    fix_zh="要用的请移到 {folder}/ 下，不用的请移入 {folder}/作废",
    fix_en="move what is to be used up into {folder}/, and the rest into {folder}/作废",
    example={"folder": "rosters", "inside": Text("1 个：城关镇.xlsx", "1: 城关镇.xlsx")},
)
NO_CLEARANCES = HintEntry(
    "no-clearances",
    zh="没有这个文件夹，没有读到任何单位的反馈；请把各单位交回的反馈表放入 {folder}/",
    en="there is no such folder, so no answers are read; put the workbooks that come back into {folder}/",
    example={"folder": "clearances"},
)
TOWNSHIP_WITHOUT_ROSTER = ProblemEntry(
    "township-without-roster",
    zh="{township}（{villages} 个村）没有读到一名被提名人",
    en="no nominee of {township} ({villages} villages) was read",
    fix_zh="请把该乡镇的名册放入 rosters/；已放入的，请看该名册的差错和“乡镇”一栏",
    fix_en="put its roster into rosters/; if it is there, see the problems of that file and its column 乡镇",
    leading=True,
    example={"township": "城关镇", "villages": 12},
)
TOWNSHIP_VANISHED = ProblemEntry(
    "township-vanished",
    zh="{township}上一次比对有 {people} 人，本次一名被提名人也没有读到",
    en="{township} had {people} people in the last numbered review, and no nominee of it was read now",
    fix_zh="请核对该乡镇的名册是否被移走、改名或换成空表；以前的比对见 reports/",
    fix_en="see whether its roster was moved, renamed or emptied; reports/ has the last review",
    leading=True,
    example={"township": "城关镇", "people": 24},
)
NO_NOMINEES = ProblemEntry(
    "no-nominees",
    zh="rosters/ 中没有读到任何被提名人",
    en="no roster in rosters/ gave a nominee",
    fix_zh="请把各乡镇的人选名册放入 rosters/",
    fix_en="put the townships' rosters into rosters/",
)
ROSTERS_TO_FILL = ProblemEntry(
    "to-fill-in",
    zh="名册还没有填：{files}",
    en="the rosters are blank: {files}",
    fix_zh="请每名被提名人填一行，至少填乡镇、村、姓名、身份证号、提名职务",
    fix_en="one row a nominee: at least township, village, name, ID number and the post",
    leading=True,
    example={"files": Text("1 份，如「城关镇人选名册.xlsx」", "1, such as 城关镇人选名册.xlsx")},
)
VILLAGES_TO_FILL = ProblemEntry(
    "to-fill-in",
    zh="「村情」还没有填",
    en="the sheet 村情 is blank",
    fix_zh="请每村填一行：乡镇、村、类别、各职数",
    fix_en="one row a village: township, village, kind, seats",
    leading=True,
)
NO_ELECTION = ProblemEntry(
    "no-election",
    zh="「{folder}」中没有 {election_file}",
    en="there is no {election_file} in `{folder}`",
    fix_zh="请指明选举文件夹；可用 lianshen demo 造一个示例",
    fix_en="name an election folder, or make one with lianshen demo",
    example={"folder": "nowhere", "election_file": "election.yaml"},
)
