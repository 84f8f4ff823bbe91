"""What can be wrong with where people went, and with the ledger of tasks (tasks/)."""

from vocabulary.catalogue.entries import ProblemEntry
from vocabulary.texts import Text

AREA = Text("每人去向、工作台账（tasks/）", "Where everybody went, and the ledger of tasks (tasks/)")

PERSON_GONE = ProblemEntry(
    "person-gone",
    zh="{village}{name}（{number}）{seen}，现在的名册上没有此人，去向未说明",
    en="{name} ({number}) of {village} {seen} and is on no roster now: nobody says where the person went",
    fix_zh="请乡镇说明：仍然提名的，补回名册；不再提名的，由县里在 tasks/ 的「去向登记」"
    "写明去向、日期和书面材料",
    fix_en="the township says so: put the person back on the roster, or have the county enter under 去向登记 "
    "in tasks/ where the person went, when, and on which paper",
    example={
        "name": "张某",
        "number": "0312",
        "village": Text("城关镇东河村", "城关镇东河村"),
        "seen": Text("在第 2 次比对的名册上", "was on the rosters of review 2"),
    },
)
TASKS_NOT_A_WORKBOOK = ProblemEntry(
    "tasks-not-a-workbook",
    zh="不是工作簿，没有读取",
    en="this is no workbook, and was not read",
    fix_zh="请填入工作台账（.xlsx）；销号材料的扫描件请放入 papers/",
    fix_en="write into the workbook 工作台账; put scans of what closes a task into papers/",
)
TASKS_NO_SHEET = ProblemEntry(
    "tasks-no-sheet",
    zh="没有「问题清单」「去向登记」「工作登记」工作表，没有读取",
    en="there is no sheet 问题清单, 去向登记 or 工作登记, so nothing was read",
    fix_zh="请把工作表改回原名",
    fix_en="give the sheet its name again",
)
REGISTER_INCOMPLETE = ProblemEntry(
    "task-row-incomplete",
    zh="此行缺少{missing}，没有采用",
    en="the row lacks {missing} and is not used",
    fix_zh="请补填；日期须写明年月日",
    fix_en="fill it in; a date has its day",
    example={"missing": Text("「期限」", "期限")},
)
REGISTER_WORD_UNKNOWN = ProblemEntry(
    "task-row-word-unknown",
    zh="「{written}」不是可以填的词，此行没有采用",
    en="`{written}` is none of the words of this column, so the row is not used",
    fix_zh="请填：{words}",
    fix_en="write one of: {words}",
    example={"written": "同意", "words": Text("办理中、已销号", "办理中, 已销号")},
)
CLOSED_WITHOUT_EVIDENCE = ProblemEntry(
    "closed-without-evidence",
    zh="写「已销号」而缺少{missing}，不予销号",
    en="the row says 已销号 and lacks {missing}: the task is not closed",
    fix_zh="销号须写明销号日期、销号依据（文书名称、文号）和核销人",
    fix_en="to close a task, write its day, the evidence (which paper, which number) and who closes it",
    example={"missing": Text("「销号依据」", "销号依据")},
)
CLOSING_FILE_MISSING = ProblemEntry(
    "closing-file-missing",
    zh="「材料文件」写的「{file}」不在 papers/ 中，不予销号",
    en="`{file}` is not in papers/, so the task is not closed",
    fix_zh="请把扫描件放入 papers/，或者改正文件名",
    fix_en="put the scan into papers/, or correct its name",
    example={"file": "整改照片.pdf"},
)
REGISTER_ENTRY_TWICE = ProblemEntry(
    "task-row-entry-twice",
    zh="编号「{entry}」用在几行，这几行都没有采用",
    en="the entry `{entry}` stands on several rows, and none of them is used",
    fix_zh="每行的编号不能相同；更正另起一行，在「更正编号」写明原编号",
    fix_en="number every row apart; a correction is a row of its own that names the earlier entry",
    example={"entry": "1-3"},
)
REGISTER_TWICE = ProblemEntry(
    "task-row-twice",
    zh="同一事项有 {count} 行，都没有采用",
    en="there are {count} rows on one matter, and none is used",
    fix_zh="后一行是更正或者后续办理的，请在「更正编号」写明前一行的编号",
    fix_en="where the later row corrects or goes on from the earlier, write the earlier entry under 更正编号",
    example={"count": 2},
)
REGISTER_CORRECTS_NOTHING = ProblemEntry(
    "task-row-corrects-nothing",
    zh="「更正编号」中的「{entry}」不是此前同一事项的行，此行没有采用",
    en="`{entry}` is no earlier row on the same matter, so this one is not used",
    fix_zh="请核对原编号；更正写在原行之后，事项与原行相同",
    fix_en="check the entry: a correction stands below the row that it corrects, on the same matter",
    example={"entry": "1-9"},
)
MOVE_NOBODY = ProblemEntry(
    "move-nobody",
    zh="本村没有登记过人员编号和姓名都与此行相同的人，没有采用",
    en="nobody of the village was ever registered under this number and name, so the row is not used",
    fix_zh="请对照 numbers.csv 核对人员编号和姓名",
    fix_en="check number and name against numbers.csv",
)
MOVE_STILL_THERE = ProblemEntry(
    "move-still-there",
    zh="人员 {number} 还在现在的名册上，去向登记没有采用",
    en="{number} is still on a roster, so the row is not used",
    fix_zh="本人放弃的，请填 decisions/ 的「放弃登记」；其他情形请乡镇重报名册",
    fix_en="enter a withdrawal in 放弃登记 (decisions/), or have the township send its roster again",
    example={"number": "0312"},
)
MOVE_NO_SUCCESSOR = ProblemEntry(
    "move-no-successor",
    zh="去向为「已替换」，而「接替人员编号」不是本村在册的另一名被提名人，没有采用",
    en="the row says 已替换, and nobody else of the village's nominees has the number of the successor",
    fix_zh="请填接替人员的人员编号；没有接替人员的，请改填其他去向",
    fix_en="write the number of the person nominated instead, or another word where there is nobody",
)
WORK_ABOUT_NOBODY = ProblemEntry(
    "work-about-nobody",
    zh="「{written}」不是本县的联审单位，也不是乡镇，此行没有采用",
    en="`{written}` is neither a unit nor a township of the county, so the row is not used",
    fix_zh="请按 departments.xlsx 或 villages.xlsx 中的名称填写",
    fix_en="write a name of departments.xlsx or of villages.xlsx",
    example={"written": "城关"},
)
