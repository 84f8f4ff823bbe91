"""What can be wrong with a unit's workbook and with the answers in it."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("反馈表", "Answers of units")

FILLED_FORM = ProblemEntry(
    "filled-form",
    zh="forms/ 中发现已填写的反馈表 {count} 份，未读取",
    en="forms/ holds {count} forms that are filled in; they were not read",
    fix_zh="请移到 clearances/：{listed}",
    fix_en="move to clearances/: {listed}",
    example={"count": 1, "listed": "forms/第1批/法院1.xlsx"},
)
NOT_A_WORKBOOK = ProblemEntry(
    "not-a-workbook",
    zh="不是表格，内容未读取",
    en="not a workbook, so it was not read",
    fix_zh="可放入 papers/ 作为附件，并请该单位填写反馈表（.xlsx 或 .xls）",
    fix_en="keep it in papers/, and ask the unit to fill in the form (.xlsx or .xls)",
)
LOCK_FILE = HintEntry(
    "skipped",
    zh="Excel、WPS 的临时文件，已跳过",
    en="a lock file of Excel or WPS, skipped",
)
SYSTEM_FILE = HintEntry(
    "skipped",
    zh="系统文件，已跳过",
    en="a file of the operating system, skipped",
)
SKIPPED_FOLDER = HintEntry(
    "skipped",
    zh="子文件夹，其中的文件未读取（{inside}）",
    en="a folder; the files in it are not read ({inside})",
    example={"inside": Text("1 个：旧表.xlsx", "1: 旧表.xlsx")},
)
UNIT_CONFLICT = ProblemEntry(
    "unit-conflict",
    zh="A1 写的是「{cell}」，「签署」写的是「{signed}」，前后不一致，本表未采用",
    en="cell A1 says `{cell}` and 签署 says `{signed}`; the workbook was not used",
    fix_zh="请该单位用本单位的反馈表重新填报",
    fix_en="ask the unit to answer on its own form",
    example={"cell": "公安局", "signed": "云溪县人民法院"},
)
SEVERAL_UNITS = ProblemEntry(
    "unit-conflict",
    zh="A1 写的「{cell}」同时是几个单位（{listed}）的名称，本表未采用",
    en="cell A1 says `{cell}`, which names more than one unit ({listed}); the workbook was not used",
    fix_zh="请各单位分别用本单位的反馈表填报，A1 只写本单位名称",
    fix_en="ask each unit to answer on its own form, with its own name in cell A1",
    example={"cell": "中共云溪县委组织部 云溪县公安局", "listed": "组织部、公安局"},
)
ANOTHER_UNIT = HintEntry(
    "another-unit",
    zh="A1 写的「{cell}」不是本次联审的单位，按「签署」的「{signed}」读取，请核对",
    en="cell A1 says `{cell}`, which is no unit of this review; it was read as that of `{signed}`",
    example={"cell": "云溪县气象局", "signed": "云溪县人民法院"},
)
ANOTHER_ELECTION = ProblemEntry(
    "another-election",
    zh="本表属于「{line}」，不是本次选举，未读取",
    en="the form belongs to `{line}`, which is not this election; it was not read",
    fix_zh="请该单位用本县原发的反馈表填报",
    fix_en="ask the unit to answer on the form that this county sent",
    example={"line": "柳河县2026年村民委员会换届选举联审反馈表"},
)
FORM_OF_ANOTHER = ProblemEntry(
    "another-election",
    zh="本表的表号是「{written}」，不是本次选举发出的，未读取",
    en="the form has the number `{written}`, which this election did not send; it was not read",
    fix_zh="请该单位用本次原发的反馈表填报；确系本次发出的，请把该批次文件夹放回 forms/",
    fix_en="ask the unit to answer on the form of this election; "
    "if it is one, put the folder of its batch back into forms/",
    example={"written": "云溪县 2021-01-10 第1批"},
)
NO_ANSWER_SHEET = ProblemEntry(
    "no-answer-sheet",
    zh="没有工作表「反馈表」，内容未采用",
    en="there is no sheet 反馈表, so nothing was used",
    fix_zh="请使用原发的反馈表，不要改工作表名称；汇总表须每家单位一列，表头写单位名称，并有「姓名」「身份证号」",
    fix_en="use the form as sent; a sheet of all units needs 姓名, 身份证号 and a column for each unit",
)
WIDE_COLUMN_UNSURE = ProblemEntry(
    "wide-column-unsure",
    zh="汇总表的「{written}」不能确定是哪一家单位对哪些事项的反馈，未采用",
    en="the column `{written}` is not surely one unit's answer, so it was not used",
    fix_zh="请把表头改成一家单位的名称（{listed}）或一个事项的原文；或者请各单位分别填写原发的反馈表",
    fix_en="head each column with one unit ({listed}) or one question, or use the forms as sent",
    example={"written": "公检法意见", "listed": "纪委监委、公安局、人民法院"},
)
WIDE_UNCLEAR = ProblemEntry(
    "unclear-answer",
    zh="汇总表的「{column}」有 {count} 人填的不能说明是否发现所问情形（{shown}），按「反馈不明」处理",
    en="{count} cells of `{column}` do not say whether anything was found ({shown}); they count as unclear",
    fix_zh="请改填：未发现／有／待核实／身份不符／非本单位职责；查有情形的，请该单位用反馈表和明细写明",
    fix_en="write 未发现, 有, 待核实, 身份不符 or 非本单位职责; findings belong on the unit's own form",
    example={"column": "公安局意见", "count": 12, "shown": "「无」、「同意」"},
)
WIDE_STATEMENT = ProblemEntry(
    "scope-statement",
    zh="「{written}」未采用：汇总表上不知道是哪一家单位说的",
    en="`{written}` was not used: on a sheet of several units nobody knows whose word it is",
    fix_zh="请逐人填写，或者请各单位写在自己的反馈表上",
    fix_en="answer person by person, or have each unit say it on its own form",
    example={"written": "以上 8 人均未发现问题"},
)
WIDE_READ = HintEntry(
    "wide-sheet-read",
    zh="没有「反馈表」，按各单位一列的汇总表读取：{columns}。请各单位核对；单位另有反馈表的，请移走汇总表",
    en="without 反馈表, the sheet was read as one column a unit: {columns}; move it away if they sent forms",
    example={"columns": "公安局意见（公安局，2 项）"},
)
NO_HEADER = ProblemEntry(
    "no-header",
    zh="前 {within} 行没有同时写有{named}的表头，本工作表未采用",
    en="no header with {named} in the first {within} rows; the sheet was not used",
    fix_zh="请使用原发的反馈表，不要删改表头",
    fix_en="use the form as it was sent, with its headers",
    example={"within": 15, "named": "「人员编号」、「事项」"},
)
MISSING_COLUMN = ProblemEntry(
    "missing-column",
    zh="没有「身份证号」列，无法核对身份，本表各行均未采用",
    en="without the column 身份证号 nobody can be matched; no row was used",
    fix_zh="请使用原发的反馈表，不要删除列",
    fix_en="use the form as it was sent, with all its columns",
)
QUESTION_OF_ANOTHER_UNIT = ProblemEntry(
    "question-of-another-unit",
    zh="「{ask}」未请本单位反馈，未采用",
    en="`{ask}` was not put to this unit, so it was not used",
    fix_zh="如确由本单位反馈，请在 election.yaml 的 assign 中写明",
    fix_en="if this unit is to answer it, say so under assign in election.yaml",
    example={"ask": "任职期间是否考核不称职或者被依法罢免"},
)
UNCLEAR_ANSWER = ProblemEntry(
    "unclear-answer",
    zh="「{written}」不能说明是否发现所问情形，按「反馈不明」处理",
    en="`{written}` does not say whether anything was found; it counts as unclear",
    fix_zh="请改填：未发现／有／待核实／身份不符／非本单位职责",
    fix_en="write 未发现, 有, 待核实, 身份不符 or 非本单位职责",
    example={"written": "无犯罪记录，有吸毒史"},
)
ANSWER_IS_NO_PUNISHMENT = ProblemEntry(
    "unclear-answer",
    zh="「{written}」依法不是刑事处罚，不能说明是否受过刑事处罚，按「反馈不明」处理",
    en="`{written}` is by law no criminal punishment, and whether there was one stays unclear",
    fix_zh="没有生效刑事裁判的，请改填「未发现」；有的，请填「有」，并在「明细」写明",
    fix_en="without an effective criminal judgment write 未发现; with one write 有 and give it in 明细",
    example={"written": "不起诉"},
)
IDENTITY_MISMATCH = ProblemEntry(
    "identity-mismatch",
    zh="人员编号「{number}」与姓名、身份证号对不上（疑似整行错位），该行未采用",
    en="number `{number}` does not go with name and ID (rows may have shifted); the row was not used",
    fix_zh="{why}；请对照原发的反馈表核对该行",
    fix_en="{why}; check the row against the form as it was sent",
    example={"number": "0312", "why": Text("身份证号为空", "the ID is blank")},
)
FOUND_WITHOUT_DETAILS = ProblemEntry(
    "found-without-details",
    zh="人员 {number} 的「{ask}」填「有」，但「明细」中没有此人",
    en="person {number} is `有` under `{ask}`, but 明细 has no row about it",
    fix_zh="请补明细或更正",
    fix_en="add the details, or correct the answer",
    example={"number": "0001", "ask": "是否被查处严重违法用地、违章建房、建墓"},
)
NONE_WITH_DETAILS = ProblemEntry(
    "none-with-details",
    zh="人员 {number} 主表填「未发现」，明细却有 {count} 条记录，前后不一致，未采用",
    en="person {number} is `未发现` in the form and has {count} in 明细; not used",
    fix_zh="请更正主表或明细",
    fix_en="correct the form or the details",
    example={"number": "0101", "count": 1},
)
DETAILS_WITHOUT_ANSWER = ProblemEntry(
    "details-without-answer",
    zh="明细中有人员 {number} 的「{ask}」，主表却没有填写，按「反馈不明」处理",
    en="明细 has person {number} under `{ask}`, but the form says nothing; it counts as unclear",
    fix_zh="请在主表填写：未发现／有／待核实",
    fix_en="write 未发现, 有 or 待核实 in the form",
    example={"number": "0312", "ask": "是否因犯罪受过刑事处罚"},
)
PEOPLE_MISSING = HintEntry(
    "people-missing",
    zh=(
        "{name}：送审 {asked:,} 人，收到 {answered:,} 人，缺 {missing:,} 人{by_batch}。缺少的人员按「"
        "未反馈」处理，不视为未发现"
    ),
    en=(
        "{name}: asked about {asked:,}, answered {answered:,}, missing {missing:,}{by_batch}; "
        "whoever is missing counts as not answered, never as nothing found"
    ),
    example={
        "name": Text("人民法院", "Court"),
        "asked": 8,
        "answered": 1,
        "missing": 7,
        "by_batch": Text("", ""),
    },
)
COLUMN_TWICE = ProblemEntry(
    "column-twice",
    zh="有两列的表头都是「{ask}」，两列都按此事项读取",
    en="two columns bear the header `{ask}`; both are read as answers to it",
    fix_zh="请对照原发的反馈表改正表头；被改掉的事项按未反馈处理",
    fix_en="fix the header; the question that it replaced counts as not answered",
    example={"ask": "是否因犯罪受过刑事处罚"},
)
MERGED_ANSWERS = ProblemEntry(
    "merged-answers",
    zh="反馈栏有 {count} 处合并单元格，只有左上角一格算作填写，其余按未反馈处理",
    en="answers stand in merged cells ({count}); only the first cell of each has an answer",
    fix_zh="请取消合并，逐人逐项填写",
    fix_en="take the merged cells apart and answer for each person",
    example={"count": 1},
)
REMARKS_NOT_READ = HintEntry(
    "remarks-not-read",
    zh="「备注」有 {count} 行填写。备注不作为反馈；有情形的，请填在核查事项和「明细」中",
    en="remarks in {count} row(s) are no answers; findings belong below the questions",
    example={"count": 1},
)
LINES_NOT_READ = HintEntry(
    "lines-not-read",
    zh="表中有 {count} 行文字不是任何人员的反馈，未读取：{shown}。其中说到情形的，请填入各人所在行",
    en="text on {count} line(s) is nobody's row and was not read: {shown}",
    example={"count": 1, "shown": "clearances/法院1.xlsx [反馈表] 4"},
)
UNKNOWN_UNIT = ProblemEntry(
    "unknown-unit",
    zh="「{written}」不是本次联审的单位，本表未采用",
    en="`{written}` is not a unit of this review; the workbook was not used",
    fix_zh="请在「反馈表」A1 写明下列单位之一：{listed}",
    fix_en="write one of these in cell A1 of 反馈表: {listed}",
    example={"written": "海州市中级人民法院", "listed": "纪委监委、公安局、人民法院"},
)
UNIT_BLANK = ProblemEntry(
    "unknown-unit",
    zh="没有写明反馈单位，本表未采用",
    en="the workbook names no unit and was not used",
    fix_zh="请在「反馈表」A1 写明下列单位之一：{listed}",
    fix_en="write one of these in cell A1 of 反馈表: {listed}",
    example={"listed": "纪委监委、公安局、人民法院"},
)
UNKNOWN_QUESTION_COLUMN = ProblemEntry(
    "unknown-question-column",
    zh="「{written}」不是核查事项，该列未采用",
    en="`{written}` is not a question; the column was not used",
    fix_zh="请本单位反馈的事项：{listed}",
    fix_en="the unit is asked: {listed}",
    example={"written": "是否信教", "listed": "「是否因犯罪受过刑事处罚」、「是否拒不接受审计」"},
)
COLUMN_WITHOUT_HEADER = ProblemEntry(
    "unknown-question-column",
    zh="该列没有表头，内容未采用",
    en="the column has no header and was not used",
    fix_zh="请本单位反馈的事项：{listed}",
    fix_en="the unit is asked: {listed}",
    example={"listed": "「是否因犯罪受过刑事处罚」、「是否拒不接受审计」"},
)
UNKNOWN_PERSON = ProblemEntry(
    "unknown-person",
    zh="人员编号「{number}」不在本次送审名单中，未采用",
    en="number `{number}` is not on the list that was sent; not used",
    fix_zh="请对照原发的反馈表核对人员编号、姓名、身份证号",
    fix_en="check number, name and ID against the form as it was sent",
    example={"number": "9001"},
)
PERSON_WITHOUT_NUMBER = ProblemEntry(
    "unknown-person",
    zh="没有人员编号，按姓名、身份证号也对不上被提名人，未采用",
    en="no number, and no nominee has this name and ID; not used",
    fix_zh="请对照原发的反馈表核对人员编号、姓名、身份证号",
    fix_en="check number, name and ID against the form as it was sent",
)
SHEET_NOT_READ = HintEntry(
    "sheet-not-read",
    zh="工作表「{sheet}」未读取：只读取名为「反馈表」的工作表",
    en="the sheet `{sheet}` was not read: answers are read from the sheet 反馈表 alone",
    example={"sheet": "统计"},
)
ANSWERS_NOT_READ = ProblemEntry(
    "sheet-not-read",
    zh="工作表「{sheet}」未读取：只读取名为「反馈表」的工作表",
    en="the sheet `{sheet}` was not read: answers are read from the sheet 反馈表 alone",
    fix_zh="如是反馈，请并入「反馈表」，或另存为一个工作簿；不是的请删去此工作表",
    fix_en="if it holds answers, put them on 反馈表 or into a workbook of their own; else delete it",
    example={"sheet": "反馈表2"},
)
