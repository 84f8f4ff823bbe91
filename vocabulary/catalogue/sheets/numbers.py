"""What can be wrong with person numbers and with numbers.csv."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("人员编号（numbers.csv）", "Person numbers (numbers.csv)")

NUMBER_CHANGED = HintEntry(
    "number-changed",
    zh="人员编号由「{number}」改为「{now}」（numbers.csv 中原为前者）",
    en="the person number was `{number}` in numbers.csv and is now `{now}`",
    example={"number": "0001", "now": "0500"},
)
TWO_NUMBERS = ProblemEntry(
    "two-numbers",
    zh="同一身份证号有两个人员编号「{first}」「{second}」，以前者为准",
    en="one ID number has two person numbers, `{first}` and `{second}`; the first stands",
    fix_zh="请改成同一编号",
    fix_en="give both rows the same number",
    example={"first": "0311", "second": "0312"},
)
LINE_CUT = ProblemEntry(
    "line-cut",
    zh="最后一行不完整",
    en="the last line breaks off",
    fix_zh="请恢复此文件，或运行 lianshen numbers restore FOLDER",
    fix_en="put the file back as it was, or run lianshen numbers restore FOLDER",
)
NUMBER_UNUSABLE = ProblemEntry(
    "number-unusable",
    zh="人员编号「{word}」不能用，未采用",
    en="`{word}` cannot be a person number and is not used",
    fix_zh="人员编号不超过 {longest} 位，只用数字、字母和「-」；不知道的请留空，由系统编号",
    fix_en="at most {longest} digits, letters or `-`; leave it blank to have one given",
    example={"word": "12 34", "longest": 10},
)
NUMBER_TWICE = ProblemEntry(
    "number-twice",
    zh="人员编号「{number}」已属于另一人",
    en="the person number `{number}` belongs to another person",
    fix_zh="请改正或留空；改正前另行编号",
    fix_en="fix it or leave it blank; until then another number is given",
    example={"number": "0312"},
)
