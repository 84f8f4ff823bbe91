"""What can be wrong with the forms that were sent, and what keeps somebody off a form."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("送审的反馈表（forms/）", "Forms that are sent (forms/)")

BATCH_UNREAD = ProblemEntry(
    "batch-unread",
    zh="本批次的记录不能读取（{why}），不知道这一批送过谁",
    en="the record of this batch cannot be read ({why}), so nobody knows who was sent in it",
    fix_zh="请从备份恢复 batch.json；确无备份的，把整个批次文件夹移出 forms/",
    fix_en="put batch.json back from a copy, or move the folder of the batch out of forms/",
    example={"why": Text("内容已损坏", "it is damaged")},
)
NOT_ON_A_FORM = ProblemEntry(
    "not-on-a-form",
    zh="人员编号「{number}」姓名或者身份证号不可用，没有列入反馈表，各单位均未收到",
    en="number `{number}` has no usable name or ID and stands on no form: no unit was asked",
    fix_zh="请改正名册后重新运行 lianshen forms，只补发新增和变动的人员",
    fix_en="correct the roster and run lianshen forms again: it sends only new and changed people",
    example={"number": "0312"},
)
WRITE_IN_UNNAMED = ProblemEntry(
    "write-in-unnamed",
    zh="另选他人「{name}」没有可用的身份证号，没有列入补审的反馈表",
    en="`{name}` was written in and has no usable ID: on no form",
    fix_zh="请在 elected.xlsx 补填身份证号后重新运行 lianshen forms",
    fix_en="write the ID in elected.xlsx and run lianshen forms again",
    example={"name": "张三"},
)
PERSON_GONE = HintEntry(
    "person-gone",
    zh="人员编号「{number}」在{batch}送审过，现已不在名册或者本人放弃，补发中没有列入",
    en="number `{number}` was sent in {batch} and is off the roster or withdrew; the reissue leaves them out",
    example={"number": "0312", "batch": "第1批"},
)
