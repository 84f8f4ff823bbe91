"""What is said where a unit's 有 that a numbered review recorded is no longer there."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("反馈表：原有反馈不见了", "Answers of units: findings that are gone")

FINDING_CHANGED = ProblemEntry(
    "finding-changed",
    zh=(
        "人员 {number} 的「{ask}」：第 {review} 次比对（{day}）记录{unit}反馈「{was}」，现为「{now}」，"
        "没有可用的更正，两次反馈按「信息不符」处理"
    ),
    en=(
        "review {review} ({day}) recorded that {unit} answered `{was}` about person {number} under `{ask}`; "
        "now it is `{now}` and no usable correction says why, so both stand against each other"
    ),
    fix_zh=(
        "确要更正的，请该单位在「更正」表中逐栏填写，由另一经办人在原反馈日期之后作出；"
        "原反馈没有经办人或者日期的，先放回补签后的原表比对一次。误改的，请放回原反馈表「{file}」"
    ),
    fix_en=(
        "a correction needs a row of 更正 with every column filled in, by another officer and on a later day "
        "(if the first answer has no officer or day, put it back signed and review first); "
        "after a slip, put the earlier form `{file}` back"
    ),
    example={
        "number": "0001",
        "ask": "是否因犯罪受过刑事处罚",
        "review": 1,
        "day": "2026-12-06",
        "unit": Text("人民法院", "Court"),
        "was": Text("有", "有"),
        "now": Text("未发现", "未发现"),
        "file": "clearances/法院.xlsx",
    },
)
FORM_GONE = ProblemEntry(
    "finding-changed",
    zh=(
        "{unit}没有可用的反馈表；第 {review} 次比对（{day}）记录它对 {count} 人有过「有」一类的反馈"
        "（人员 {shown}），按「信息不符」处理"
    ),
    en=(
        "{unit} has no usable workbook any more; review {review} ({day}) recorded that it had found "
        "something about {count} people ({shown}), who wait until that is settled"
    ),
    fix_zh="请把原反馈表「{file}」放回 clearances/；确要更正的，由该单位另送反馈表，填写「更正」表",
    fix_en="put the earlier form `{file}` back into clearances/; to correct it, add a form with rows of 更正",
    example={
        "unit": Text("人民法院", "Court"),
        "review": 1,
        "day": "2026-12-06",
        "count": 2,
        "shown": Text("0001、0005", "0001, 0005"),
        "file": "clearances/法院.xlsx",
    },
)
FINDING_READ_OTHERWISE = HintEntry(
    "finding-read-otherwise",
    zh=(
        "人员 {number} 的「{ask}」：{unit}填写的原词没有变，第 {review} 次比对（{day}）读作「{was}」，"
        "本版本读作「{now}」，请核对"
    ),
    en=(
        "what {unit} wrote about person {number} under `{ask}` is the same; review {review} ({day}) read "
        "it as `{was}` and this version reads it as `{now}`: please check"
    ),
    example={
        "number": "0001",
        "ask": "是否因犯罪受过刑事处罚",
        "review": 1,
        "day": "2026-12-06",
        "unit": Text("人民法院", "Court"),
        "was": Text("有", "有"),
        "now": Text("反馈不明", "反馈不明"),
    },
)
