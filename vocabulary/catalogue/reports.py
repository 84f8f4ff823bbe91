"""What can be wrong with numbered reviews and with the copies sent back."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("存档和退回", "Numbered reviews and returned files")

RECORD_DAMAGED = HintEntry(
    "record-damaged",
    zh="{what}，未与该次比对作比较",
    en="{what}, so nothing was compared with that review",
    example={"what": Text("记录缺失或者已损坏", "the record is missing or damaged")},
)
NUMBERS_GONE = ProblemEntry(
    "numbers-lost",
    zh=(
        "reports/ 中已有编号的比对，而 numbers.csv 不见了；"
        "继续会给人员另编号码，与以前的比对、反馈表对错人，本次停止"
    ),
    en=(
        "there are numbered reviews and no numbers.csv; "
        "going on would give people other numbers than before, so this stops"
    ),
    fix_zh="请从备份找回 numbers.csv；没有备份的，运行 lianshen numbers restore FOLDER",
    fix_en="put numbers.csv back from a copy, or run lianshen numbers restore FOLDER",
)
NUMBERS_LOST = ProblemEntry(
    "numbers-lost",
    zh=(
        "numbers.csv 不完整：上一次比对中的人员编号缺 {count} 个（{shown}）；"
        "继续会给人员另编号码，与以前的比对、反馈表对错人，本次停止"
    ),
    en=(
        "numbers.csv lacks {count} person numbers of the last review ({shown}); "
        "going on would give people other numbers than before, so this stops"
    ),
    fix_zh="请从备份找回 numbers.csv；没有备份的，运行 lianshen numbers restore FOLDER",
    fix_en="put numbers.csv back from a copy, or run lianshen numbers restore FOLDER",
    example={"count": 2, "shown": Text("0006、0007", "0006, 0007")},
)
NUMBERS_DAMAGED = ProblemEntry(
    "numbers-lost",
    zh=(
        "reports/ 中已有编号的比对，而 numbers.csv 已损坏或者读不出；"
        "继续会给人员另编号码，与以前的比对、反馈表对错人，本次停止"
    ),
    en=(
        "there are numbered reviews and numbers.csv is damaged or cannot be read; "
        "going on would give people other numbers than before, so this stops"
    ),
    fix_zh="请从备份找回 numbers.csv；没有备份的，运行 lianshen numbers restore FOLDER",
    fix_en="put numbers.csv back from a copy, or run lianshen numbers restore FOLDER",
)

NOT_RETURNED = HintEntry(
    "not-returned",
    zh="文件打不开（{why}），没有生成退回件",
    en="the file could not be opened ({why}), so no copy goes back",
    example={"why": Text("正被其他程序打开", "another program has it open")},
)
ANSWERS_NOT_RETURNED = HintEntry(
    "not-returned",
    zh="名册中有单位反馈的内容，没有生成退回件；请移出反馈的工作表或栏目，反馈表请放入 clearances/",
    en=(
        "the roster holds what units answer, so no copy goes back; take it out, and "
        "put forms into clearances/"
    ),
)
