"""What can be wrong with what people decided (decisions/): such a row settles nothing."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("认定表和各登记表（decisions/）", "Decisions and registers (decisions/)")

DECISIONS_NOT_A_WORKBOOK = ProblemEntry(
    "decisions-not-a-workbook",
    zh="不是工作簿，没有读取",
    en="this is no workbook, and was not read",
    fix_zh="认定请填入认定表（.xlsx）；签字的扫描件请放入 papers/",
    fix_en="write decisions into the workbook 认定表; put signed scans into papers/",
)
DECISIONS_NO_SHEET = ProblemEntry(
    "decisions-no-sheet",
    zh="没有「认定表」，也没有登记表（送达、陈述、异议、复核、放弃），没有读取",
    en="there is neither a sheet 认定表 nor one of the registers, so nothing was read",
    fix_zh="请把工作表改回原名",
    fix_en="give the sheet its name again",
)
DECISION_INCOMPLETE = ProblemEntry(
    "decision-incomplete",
    zh="此行缺少{missing}，不作为认定",
    en="the row lacks {missing} and settles nothing",
    fix_zh="请补填；认定须写明认定结论、法律依据、理由、认定机构、认定人和日期（年月日）",
    fix_en="fill it in: a decision has a conclusion, a ground, a reason, a body, a person, a full date",
    example={"missing": Text("理由、日期", "理由, 日期")},
)
DECISION_WORD_UNKNOWN = ProblemEntry(
    "decision-word-unknown",
    zh="「{written}」不是认定结论，不作为认定",
    en="`{written}` is no conclusion, so the row settles nothing",
    fix_zh="请填：{words}",
    fix_en="write one of: {words}",
    example={"written": "同意", "words": Text("认定成立、认定不成立", "认定成立, 认定不成立")},
)
DECISION_NOBODY = ProblemEntry(
    "decision-nobody",
    zh="此行不能确定是谁：{why}。不用于任何人",
    en="the row is not surely about anybody: {why}; it is applied to nobody",
    fix_zh="请对照人选名册核对人员编号、姓名和身份证号",
    fix_en="check person number, name and ID against the roster",
    example={"why": Text("人员编号与姓名对不上", "number and name do not go together")},
)
DECISION_ENTRY_TWICE = ProblemEntry(
    "decision-entry-twice",
    zh="编号「{entry}」用在几行，这几行都不作为认定",
    en="the entry `{entry}` stands on several rows, and none of them settles anything",
    fix_zh="每行的编号不能相同；更正另起一行，在「更正编号」写明原编号",
    fix_en="number every row apart; a correction is a row of its own that names the earlier entry",
    example={"entry": "1-3"},
)
DECISION_TWICE = ProblemEntry(
    "decision-twice",
    zh="同一人同一条款有 {count} 行认定，都未采用",
    en="there are {count} decisions on one matter of one person, and none is used",
    fix_zh="后一行是更正的，请在「更正编号」写明前一行的编号",
    fix_en="where the later one corrects the earlier, write the earlier entry under 更正编号",
    example={"count": 2},
)
DECISION_CORRECTS_NOTHING = ProblemEntry(
    "decision-corrects-nothing",
    zh="「更正编号」中的「{entry}」不是此前同一人同一条款的认定，不作为认定",
    en="`{entry}` is no earlier decision on the same matter, so the row settles nothing",
    fix_zh="请核对原编号；更正写在原行之后，日期不早于原行",
    fix_en="check the entry: a correction stands below the row that it corrects, and is not dated before it",
    example={"entry": "1-9"},
)
DECISION_CRITERION_UNKNOWN = ProblemEntry(
    "decision-criterion-unknown",
    zh="「{criterion}」不是对此人比对的条款，不作为认定",
    en="`{criterion}` is not examined of this person, so the row settles nothing",
    fix_zh="请填比对结果中的条款代码；审查依据已经更换的，请对照新的条款另作认定",
    fix_en="write the criterion as the review names it; where the source has changed since, decide anew",
    example={"criterion": "cn-vco-2025/past-crime"},
)
DECISION_NOT_CURABLE = ProblemEntry(
    "decision-not-curable",
    zh="此条款不能补正或者补正期已过，不能限期整改，不作为认定",
    en="this cannot be cured, or not any more, so the row settles nothing",
    fix_zh="请改作认定成立或者认定不成立",
    fix_en="decide whether it is established",
)
DECISION_NOT_PENDING = ProblemEntry(
    "decision-not-pending",
    zh="此人（此条款）目前不是待反馈，不能按期列入，不作为认定",
    en="nothing is pending here now, so nobody can be listed in time; the row settles nothing",
    fix_zh="已有反馈的，请按反馈另作认定",
    fix_en="decide on what was answered",
)
DECISION_NOT_RAISABLE = ProblemEntry(
    "decision-not-raisable",
    zh="此条款不是只能由人提出的条款，不能提出",
    en="this criterion is compared by itself, so nobody raises it; the row settles nothing",
    fix_zh="对比对结果的认定，请填认定成立或者认定不成立",
    fix_en="decide on what the comparison found: 认定成立 or 认定不成立",
)
DECISION_NEEDS_SECOND = ProblemEntry(
    "decision-needs-second",
    zh="{why}，须由另一人会签，不作为认定",
    en="{why}: a second person must sign, and until then the row settles nothing",
    fix_zh="请由认定人以外的人会签，在「会签人」写明姓名",
    fix_en="have somebody other than 认定人 sign, and write the name under 会签人",
    example={"why": Text("与比对结果不一致", "it goes against the comparison")},
)
DECISION_HEAD_COUNT = ProblemEntry(
    "decision-head-count",
    zh="全村列入写 {written} 人，现在比对未发现问题的是 {count} 人，不作为认定",
    en="the row confirms {written} people, and {count} pass now, so it settles nothing",
    fix_zh="请核对人员后改正人数",
    fix_en="look at the people again and correct the count",
    example={"written": 3, "count": 4},
)
DATED_AFTER_REVIEW = HintEntry(
    "register-dated-after-review",
    zh="「{sheet}」有 {count} 行的日期（如 {day}）晚于审查日 {review_day}，请核对年月日",
    en="{count} rows of {sheet} are dated after the review day {review_day} (such as {day}): check the dates",
    example={"sheet": "认定表", "count": 1, "day": "2027-12-08", "review_day": "2026-12-09"},
)
DATED_BEFORE_ANNOUNCED = HintEntry(
    "register-dated-before-announced",
    zh="「{sheet}」有 {count} 行的日期（如 {day}）早于选举公告日期 {announced_on}，请核对年月日",
    en=(
        "{count} rows of {sheet} are dated before the election was announced on {announced_on} "
        "(such as {day}): check the dates"
    ),
    example={"sheet": "认定表", "count": 1, "day": "2016-12-08", "announced_on": "2026-11-15"},
)
WITHDRAWAL_INCOMPLETE = ProblemEntry(
    "withdrawal-incomplete",
    zh="此行缺少{missing}，不作为放弃",
    en="the row lacks {missing} and is no withdrawal",
    fix_zh="放弃须由本人书面提出，请写明日期（年月日）和材料",
    fix_en="only the person's own letter counts: write its full date, and which paper it is",
    example={"missing": Text("本人书面材料", "本人书面材料")},
)
REGISTER_INCOMPLETE = ProblemEntry(
    "register-incomplete",
    zh="{sheet}此行缺少{missing}，不作为登记",
    en="the row of {sheet} lacks {missing} and records nothing",
    fix_zh="请补填；日期写到年月日",
    fix_en="fill it in, with a full date",
    example={"sheet": "送达登记", "missing": Text("送达日期", "送达日期")},
)
REGISTER_WORD_UNKNOWN = ProblemEntry(
    "register-word-unknown",
    zh="「{written}」不是{header}可以填的词，不作为登记",
    en="`{written}` is no word for {header}, so the row records nothing",
    fix_zh="请填：{words}",
    fix_en="write one of: {words}",
    example={"written": "已送", "header": "签收情况", "words": Text("本人签收、拒签", "本人签收, 拒签")},
)
REGISTER_ENTRY_TWICE = ProblemEntry(
    "register-entry-twice",
    zh="{sheet}中编号「{entry}」用在几行，这几行都不作为登记",
    en="the entry `{entry}` of {sheet} stands on several rows, and none of them records anything",
    fix_zh="每行的编号不能相同；更正另起一行，在「更正编号」写明原编号",
    fix_en="number every row apart; a correction is a row of its own that names the earlier entry",
    example={"sheet": "送达登记", "entry": "送1-3"},
)
REGISTER_CORRECTS_NOTHING = ProblemEntry(
    "register-corrects-nothing",
    zh="「更正编号」中的「{entry}」不是{sheet}中此前同一人的登记，不作为登记",
    en="`{entry}` is no earlier row of {sheet} on the same person, so the row records nothing",
    fix_zh="请核对原编号；更正写在原行之后",
    fix_en="check the entry: a correction stands below the row that it corrects",
    example={"sheet": "送达登记", "entry": "送1-9"},
)
REGISTER_TWICE = ProblemEntry(
    "register-twice",
    zh="{sheet}中有 {count} 行更正同一行登记，都未采用",
    en="{count} rows of {sheet} correct one and the same row, and none is used",
    fix_zh="再更正的，请在「更正编号」写明上一次更正的编号",
    fix_en="to correct it again, write the entry of the last correction under 更正编号",
    example={"sheet": "送达登记", "count": 2},
)
SERVICE_WITHOUT_WITNESS = ProblemEntry(
    "service-without-witness",
    zh="拒签而没有见证人，不作为送达",
    en="the paper was refused and nobody witnessed it, so it is not served",
    fix_zh="请写明见证人；没有见证的，重新送达",
    fix_en="write who witnessed it, or serve the paper again",
)
RECHECK_WITHOUT_OBJECTION = ProblemEntry(
    "recheck-without-objection",
    zh="异议登记中没有此人编号为「{entry}」的异议，此行不作为复核",
    en="the person has no objection with the entry `{entry}`, so the row is no re-check",
    fix_zh="请先登记异议，再在「异议编号」填它的编号",
    fix_en="register the objection first, then name its entry under 异议编号",
    example={"entry": "异1-1"},
)
RECHECK_BY_THE_SAME = ProblemEntry(
    "recheck-by-the-same",
    zh="复核人与原经办人相同，此行不作为复核",
    en="whoever re-checked handled it the first time, so the row is no re-check",
    fix_zh="复核由原经办人以外的人进行",
    fix_en="have somebody else check it again",
)
RECHECK_TOO_EARLY = ProblemEntry(
    "recheck-too-early",
    zh="复核日期早于收到异议的日期，此行不作为复核",
    en="the re-check is dated before the objection came, so the row is no re-check",
    fix_zh="请核对两个日期",
    fix_en="check both dates",
)
RECHECK_TWICE = ProblemEntry(
    "recheck-twice",
    zh="异议「{entry}」有 {count} 行复核，都未采用",
    en="there are {count} re-checks of the objection `{entry}`, and none is used",
    fix_zh="后一行是更正的，请在「更正编号」写明前一行的编号",
    fix_en="where the later one corrects the earlier, write the earlier entry under 更正编号",
    example={"entry": "异1-1", "count": 2},
)
DECISION_ON_POLICY = HintEntry(
    "decision-on-policy",
    zh="人员 {number}：政策条件认定成立，仅供提名、推荐时酌定，不据此取消人选",
    en="{number}: what was established is a policy, which takes nobody out of any body",
    example={"number": "0001"},
)
DECISION_BEFORE_CHANGE = HintEntry(
    "decision-before-change",
    zh="人员 {number}：此认定作出以后，审查依据有变更；认定与现在的比对结果并列，请核对是否另作认定",
    en="{number}: the source has changed since this was decided; it stands beside what is found now",
    example={"number": "0001"},
)
OBJECTION_SUSTAINED = HintEntry(
    "objection-sustained",
    zh="人员 {number}：复核结果是异议成立，原认定没有更正；更正以前，本村名单不打印",
    en="{number}: the objection was right and the decision is not corrected; until then no list is printed",
    example={"number": "0001"},
)
FOUND_AFTER_POSTING = HintEntry(
    "found-after-posting",
    zh="人员 {number}：公示后反馈，名单公布以后收到，名单不因此变动。{rule}：{allows}",
    en="{number}: this came in after the list was posted and changes no list. {rule}: {allows}",
    example={
        "number": "0001",
        "rule": Text("《海南省村民委员会选举办法》第二十二条", "Hainan, Art. 22"),
        "allows": Text("依法确定的候选人，任何组织和个人不得变更", "nobody may change the candidates"),
    },
)
WITHDRAWN_BEFORE_NOTICE = HintEntry(
    "withdrawn-before-notice",
    zh="有需认定事项、告知之前本人放弃的：{count} 人",
    en="gave up before being told of what is to be decided: {count}",
    example={"count": 1},
)
