"""What can be wrong with rows of the sheets 明细, 更正 and 签署."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("反馈表：明细、更正、签署", "Answers of units: 明细, 更正, 签署")

UNKNOWN_QUESTION = ProblemEntry(
    "unknown-question",
    zh="「{written}」不是请本单位反馈的核查事项，该行未采用",
    en="`{written}` is not a question put to this unit; the row was not used",
    fix_zh="请填写下列事项之一：{listed}",
    fix_en="write one of: {listed}",
    example={"written": "刑事处罚", "listed": "「是否因犯罪受过刑事处罚」、「是否拒不接受审计」"},
)
DETAIL_NOT_ASKED = ProblemEntry(
    "detail-not-asked",
    zh="事项「{ask}」没有「{written}」一栏，该格未采用",
    en="the question `{ask}` has no detail `{written}`; the cell was not used",
    fix_zh="请填入该事项对应的栏",
    fix_en="write it in a column of that question",
    example={"ask": "是否拒不接受审计", "written": "主观方面"},
)
UNREADABLE_DETAIL = ProblemEntry(
    "unreadable-detail",
    zh="「{label}」填「{written}」，无法识别",
    en="`{written}` cannot be read as `{label}`",
    fix_zh="{expected}",
    fix_en="{expected}",
    example={"label": "是否上诉", "written": "可能", "expected": Text("请填：是／否", "write 是 or 否")},
)
NO_PUNISHMENT = ProblemEntry(
    "unreadable-detail",
    zh="「{label}」填「{written}」，依法不是刑事处罚，该格未采用",
    en="`{written}` under `{label}` is by law no criminal punishment; the cell was not used",
    fix_zh="没有生效刑事裁判的，「反馈表」改填「未发现」，并删去此行；另有生效裁判的，请填：{listed}",
    fix_en=(
        "without an effective criminal judgment write 未发现 on 反馈表 and take this row out; "
        "with one, write one of: {listed}"
    ),
    example={"label": "处理结果", "written": "不起诉", "listed": "判处刑罚／缓刑／单处附加刑／免予刑事处罚"},
)
UNCLEAR_DISCLOSURE = ProblemEntry(
    "unclear-disclosure",
    zh="告知范围「{written}」无法识别，暂按「依法不予告知」处理",
    en="`{written}` does not say how far this may be disclosed; it is withheld for now",
    fix_zh="请改填：可告知／仅告知条款／依法不予告知",
    fix_en="write 可告知, 仅告知条款 or 依法不予告知",
    example={"written": "保密"},
)
WITHHELD_WITHOUT_BASIS = HintEntry(
    "withheld-without-basis",
    zh="填「依法不予告知」而未写依据",
    en="the record is withheld and names no ground",
)
UNSIGNED = ProblemEntry(
    "unsigned",
    zh="未签署：缺 {named}；反馈照常采用",
    en="not signed: {named} missing; the answers count all the same",
    fix_zh="请在「签署」补填，并加盖公章报送",
    fix_en="have the sheet 签署 completed and sealed",
    example={"named": "经办人、分管领导、反馈日期"},
)
UNCLEAR_DATE = ProblemEntry(
    "unclear-date",
    zh="{label}「{written}」无法识别，按未填写处理",
    en="`{written}` cannot be read as a date ({label})",
    fix_zh="请写成 2026-12-05",
    fix_en="write it as 2026-12-05",
    example={"label": "反馈日期", "written": "2026-12-32"},
)
CORRECTION_INCOMPLETE = ProblemEntry(
    "correction-incomplete",
    zh="更正缺少或无法识别：{named}；该更正未采用",
    en="missing or unreadable: {named}; the correction was not used",
    fix_zh="请补齐人员编号、事项、原反馈、现反馈、原因、经办人、分管领导、文号、日期",
    fix_en="fill in every column of the row",
    example={"named": "人员编号"},
)
DETAILS_NOT_MATCHED = ProblemEntry(
    "details-not-matched",
    zh=(
        "明细没有写姓名；「{ask}」填「有」的人员与明细所列人员不一致（只填「有」：{said}；只在明细："
        "{listed}），该事项的明细 {count} 行均未采用"
    ),
    en=(
        "the rows bear no names, and under `{ask}` the people with 有 and the people in 明细 differ ("
        "有 alone: {said}; 明细 alone: {listed}); none of the {count} rows was used"
    ),
    fix_zh="请在明细补写「姓名」「身份证号后四位」，并核对人员编号",
    fix_en="add the columns 姓名 and 身份证号后四位 to 明细, and check the person numbers",
    example={
        "ask": "是否因犯罪受过刑事处罚",
        "count": 1,
        "said": Text("0007", "0007"),
        "listed": Text("0009", "0009"),
    },
)
CORRECTIONS_NOT_MATCHED = ProblemEntry(
    "corrections-not-matched",
    zh=(
        "更正没有写姓名，且所列人员（{numbers}）与原填「有」而现已改变的人员不一致，该事项的更正 "
        "{count} 行均未采用"
    ),
    en=(
        "the rows bear no names, and {numbers} are not just the people whose 有 has changed; none of "
        "the {count} rows was used"
    ),
    fix_zh="请在更正补写「姓名」「身份证号后四位」，并核对人员编号",
    fix_en="add the columns 姓名 and 身份证号后四位 to 更正, and check the person numbers",
    example={"count": 2, "numbers": Text("0007、0009", "0007, 0009")},
)
UNKNOWN_DETAIL_COLUMN = ProblemEntry(
    "unknown-detail-column",
    zh="明细中没有「{written}」这一栏，该列未采用",
    en="details have no column `{written}`; it was not used",
    fix_zh="请使用原发反馈表的明细，不要增加列",
    fix_en="use the sheet 明细 as it was sent, without further columns",
    example={"written": "举报人"},
)
DETAIL_COLUMN_WITHOUT_HEADER = ProblemEntry(
    "unknown-detail-column",
    zh="明细中该列没有表头，内容未采用",
    en="the column has no header and was not used",
    fix_zh="请使用原发反馈表的明细，不要增加列",
    fix_en="use the sheet 明细 as it was sent, without further columns",
)
