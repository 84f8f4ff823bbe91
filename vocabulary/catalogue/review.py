"""What can be wrong with what an election names: packs, units, dates, waivers."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("选举的依据、单位和日期", "The packs, units and dates of an election")

UNKNOWN_PACK = ProblemEntry(
    "unknown-pack",
    zh="没有名为「{name}」的规则包",
    en="there is no pack named `{name}`",
    fix_zh="随附的有：{shipped}；自己的规则包请放在 packs/ 下",
    fix_en="shipped are: {shipped}; put a pack of your own into packs/",
    example={"name": "hainan-2052", "shipped": Text("cn-vco-2025、hainan-2025", "cn-vco-2025, hainan-2025")},
)
BROKEN_PACK = ProblemEntry(
    "broken-pack",
    zh="规则包「{name}」有差错，未采用；本应为「未发现问题」的人员一律按「待反馈」",
    en="the pack `{name}` has mistakes and was not used; whoever would pass is pending",
    fix_zh="请按所列差错改正规则包",
    fix_en="fix the pack as its own problems say",
    example={"name": "shibuxuan-2020"},
)
LAW_DISPLACED = ProblemEntry(
    "law-displaced",
    zh=(
        "文件夹内以法律（党内法规）名义的规则包「{name}」与随附的现行条款不一致，未采用；仍按随附文本{shipped}"
        "比对，本应为「未发现问题」的人员一律按「待反馈」"
    ),
    en=(
        "what the folder holds as the law (or Party rule) `{name}` does not say what that says and was not "
        "used; the shipped text{shipped} runs, and whoever would pass is pending"
    ),
    fix_zh="请核对后移走 packs/ 中改动过的 {name}.yaml 或 common.yaml，再次比对会放入随附文本",
    fix_en=(
        "move packs/{name}.yaml (or a changed packs/common.yaml) away; the next review copies the "
        "shipped text"
    ),
    example={"name": "cn-vco-2025", "shipped": Text("（指纹 1f2e3d4c）", "")},
)
SHELL_PACK = ProblemEntry(
    "shell-pack",
    zh="规则包「{name}」只有条目名称，没有公开文本，不能用于比对",
    en="the pack `{name}` names its items and has no text that could be tested",
    fix_zh="请由县里提供条款文本，写成规则包后再列入",
    fix_en="let the county supply the text as a pack, or take the name out",
    example={"name": "hebei-2018"},
)
PACK_NOT_IN_FORCE = ProblemEntry(
    "pack-not-in-force",
    zh="规则包「{name}」（{in_force}）在任何一村的选举日都不施行",
    en="the pack `{name}` ({in_force}) is in force in no village on its polling day",
    fix_zh="请核对选举日，或改用现行的规则包",
    fix_en="check the polling day, or name the pack now in force",
    example={"name": "cn-vco-2025", "in_force": Text("2026-01-01 起施行", "in force from 2026-01-01")},
)
PACK_OF_OTHER_KIND = ProblemEntry(
    "pack-of-other-kind",
    zh="规则包「{name}」只适用于{kinds}，本次是{kind}：未采用，其条款不计入比对结果",
    en="the pack `{name}` speaks of: {kinds}; this is a {kind}, so it is not used and enters no verdict",
    fix_zh="请从 packs 中删去；自己的规则包确实适用的，在它的 applies_to.kinds 写明",
    fix_en="take it out of packs, or, if a pack of your own does apply, say so in its applies_to.kinds",
    example={
        "name": "shibuxuan-2020",
        "kinds": Text("换届选举、补选", "election, by-election"),
        "kind": Text("届中联审", "check of members in office"),
    },
)
NOT_ADOPTED = ProblemEntry(
    "not-adopted",
    zh="{name} 不是法律法规，未写明本县采用依据（adopted）。其条款仅供参考，不计入比对结果",
    en=(
        "`{name}` is neither law nor regulation and nothing says that this county adopted it, so its "
        "criteria are set aside"
    ),
    fix_zh="经有权机关采用的，请在 adopted 下写明 pack、by、document、on",
    fix_en="if a competent body adopted it, say so under adopted: pack, by, document, on",
    example={"name": "shibuxuan-2020"},
)
UNKNOWN_UNIT = ProblemEntry(
    "unknown-unit",
    zh="没有名为「{name}」的单位",
    en="there is no unit named `{name}`",
    fix_zh="可用：{known}",
    fix_en="known are: {known}",
    example={"name": "polise", "known": Text("police、court", "police, court")},
)
UNIT_AMBIGUOUS = ProblemEntry(
    "unit-ambiguous",
    zh="「{name}」同时是几个单位的写法，未采用",
    en="`{name}` means more than one unit and was not used",
    fix_zh="请分开写明：{known}",
    fix_en="name each of them: {known}",
    example={
        "name": "农业农村和自然资源局",
        "known": Text("农业农村局（agriculture）、自然资源局（land）", "agriculture, land"),
    },
)
UNIT_TWICE = ProblemEntry(
    "named-twice",
    zh="「{name}」即{unit}，写了两次",
    en="`{name}` is {unit}, which is named twice",
    fix_zh="请删去一个",
    fix_en="take one of them out",
    example={"name": "公安局", "unit": Text("公安局", "Public Security Bureau")},
)
QUESTION_TWICE = ProblemEntry(
    "question-twice",
    zh="核查事项「{name}」在两个规则包中定义不同",
    en="two packs define the question `{name}` differently",
    fix_zh="请换一个名称，或只在 common 中定义",
    fix_en="rename one, or define it in common only",
    example={"name": "sentence"},
)
BAD_ASSIGNMENT = ProblemEntry(
    "bad-assignment",
    zh="assign 中的「{question}: {unit}」无法对应：没有这一核查事项或单位",
    en="`{question}: {unit}` assigns a question or names a unit that is not there",
    fix_zh="请核对核查事项与单位的名称",
    fix_en="check the names of the question and of the unit",
    example={"question": "environment_damage", "unit": "lands"},
)
ADOPTED_AFTER_REVIEW = ProblemEntry(
    "adopted-after-review",
    zh="{name} 于 {on} 采用，晚于审查日 {day}，本次不作依据，其条款列为未审查",
    en="`{name}` was adopted on {on}, after the review day {day}; it is not applied and is set aside",
    fix_zh="请核对 adopted 中的 on；日期无误的，采用以后再比对一次",
    fix_en="check `on` under adopted; if it is right, review again once the list is adopted",
    example={"name": "shibuxuan-2020", "on": "2026-12-08", "day": "2026-12-06"},
)
ADOPTED_AFTER_POLLING = ProblemEntry(
    "adopted-after-polling",
    zh="{name} 于 {on} 采用，晚于选举日 {days}；在这一天选举的村不作依据",
    en="`{name}` was adopted on {on}, after the polling day {days}; it is not applied where that is the day",
    fix_zh="请核对 adopted 中的 on；选举以后采用的，不能用于该次选举",
    fix_en="check `on` under adopted; what is adopted after an election cannot be applied to it",
    example={"name": "shibuxuan-2020", "on": "2026-12-22", "days": Text("2026-12-20", "2026-12-20")},
)
TODAY_NOT_USED = HintEntry(
    "today-not-used",
    zh="审查日按 election.yaml 的 review_day 写作 {review_day}；--today {today} 未采用",
    en="the review day printed is `review_day` of election.yaml, {review_day}; --today {today} is not used",
    example={"review_day": "2026-12-06", "today": "2026-12-08"},
)
MISSING_DATE = ProblemEntry(
    "missing-date",
    zh="条款 {criterion} 要与「{date}」比对，election.yaml 没有写明该日期",
    en="`{criterion}` compares with `{date}`, which election.yaml does not give",
    fix_zh="请在 dates 下补写 {date}",
    fix_en="add `{date}` under dates",
    example={"criterion": "own/this-term", "date": "term_began"},
)
UNKNOWN_QUESTION = ProblemEntry(
    "unknown-question",
    zh="没有名为「{question}」的核查事项",
    en="there is no question named `{question}`",
    fix_zh="请核对 waived 中的名称",
    fix_en="check the names under waived",
    example={"question": "sentense"},
)
WAIVED_LEGAL_BAR = ProblemEntry(
    "waived-legal-bar",
    zh="「{question}」是法定条件的核查事项，不能免查；仍按未反馈处理",
    en="`{question}` is read by a legal bar and cannot be waived; it stays open",
    fix_zh="请删去这一条",
    fix_en="take it out of waived",
    example={"question": "convictions"},
)
UNIT_NOT_LISTED = ProblemEntry(
    "unit-not-listed",
    zh="「{question}」应由{asked}反馈，但 departments 中没有该单位",
    en="the question `{question}` is put to {asked}, which departments does not list",
    fix_zh="请在 departments 中加上 {unit}，或写 assign: {{{name}: 另一单位}}",
    fix_en="list `{unit}` under departments, or write assign: {{{name}: another unit}}",
    example={
        "question": Text("是否因犯罪受过刑事处罚", "sentence"),
        "asked": Text("人民法院（court）", "`court`"),
        "unit": "court",
        "name": "sentence",
    },
)
UNIT_NOT_IN_TABLE = ProblemEntry(
    "unit-not-in-table",
    zh="「{question}」应由{unit}反馈，但联审单位表中没有该单位",
    en="the question `{question}` is put to {unit}, which the list of units does not have",
    fix_zh="请加一行，「单位」写 {unit}；由别的单位反馈的，在 election.yaml 写 assign: {{{name}: 该单位}}",
    fix_en=(
        "add a row with {unit} under 单位; where another unit answers it here, "
        "write assign: {{{name}: that unit}} in election.yaml"
    ),
    example={
        "question": Text("是否被查处严重损害生态环境的行为", "environment_damage"),
        "unit": "生态环境局",
        "name": "environment_damage",
    },
)
CONSENT_TO_NOTHING = HintEntry(
    "consent-to-nothing",
    zh="「授权」写的「{matter}」不是本次核查的事项，按没有同意处理；请写反馈表上的整句，或写 已授权、未授权",
    en=(
        "授权 names `{matter}`, which nobody asks; it agrees to nothing. Write the sentence of the form, or "
        "已授权 or 未授权"
    ),
    example={"matter": "是否拖欠村集体资金"},
)
ANSWER_AFTER_REVIEW = HintEntry(
    "answer-after-review",
    zh="反馈日期 {written} 晚于审查日 {review_day}；两份反馈以日期晚的为准，请核对年月日",
    en=(
        "answered on {written}, after the review day {review_day}; of two answers the later one "
        "counts, so check the date"
    ),
    example={"written": "2026-12-05", "review_day": "2026-01-04"},
)
ANSWERS_CONTRADICT = ProblemEntry(
    "answers-contradict",
    zh="人员 {number}：{what}。两边所据均未采用：{statements}",
    en="person `{number}`: {what}; neither is used: {statements}",
    fix_zh="请所列单位（名册所填的，请乡镇）核对后更正；更正以前，所据条款按「信息不符」待反馈",
    fix_en="the units named (for the roster, the township) check and correct it; until then it is a conflict",
    example={
        "number": "0030",
        "what": Text("受过开除党籍处分，却反馈从未被开除党籍", "sanctioned by expulsion, and never expelled"),
        "statements": Text(
            "纪委监委「是否受过党纪政务处分」：处分种类：开除党籍〔clearances/纪委监委.xlsx [明细] 3〕；"
            "组织部「是否被开除中国共产党党籍」：未发现〔clearances/组织部.xlsx [反馈表] J7〕",
            "Discipline, `ever sanctioned`: kind: expulsion; Organisation, `ever expelled`: none found",
        ),
    },
)
POLLING_DAY_PAST = ProblemEntry(
    "polling-day-past",
    zh="选举日 {day} 已过（审查日 {review_day}），本次审查停止",
    en="polling day {day} lies before the review day {review_day}, so the review stops",
    fix_zh="若确需复核往届，请加 --past；若是新一届，请改 election.yaml 的 polling_day",
    fix_en="add --past to look at an election that is over, or correct polling_day in election.yaml",
    example={"day": "2026-12-20", "review_day": "2027-01-06"},
)
NO_PACK_APPLIES = HintEntry(
    "no-pack-applies",
    zh="人员 {number}：没有适用于其职务或村情的审查依据，未比对",
    en="no pack applies to person `{number}`, so nothing was examined",
    example={"number": "0058"},
)
SETTLES_NOTHING = ProblemEntry(
    "settles-nothing",
    zh="`{name}` 没有本条能定的未定之处，仍按法律未定",
    en="`{name}` leaves nothing open that this article can settle, and stays as it is",
    fix_zh="请核对条款全名：须是本地域或上级法律法规中写有 unsettled_if 的条款",
    fix_en="check the name: a criterion with `unsettled_if` of a law or regulation of this place or above",
    example={"name": "shibuxuan-2020/gang-bully"},
)
READING_OF_NOTHING = ProblemEntry(
    "reading-of-nothing",
    zh="本县读法写的条款 `{name}` 不存在，没有采用",
    en="there is no criterion `{name}` that the county could read in its own way; the reading is not used",
    fix_zh="请核对条款全名：包名/条款名，见《审查依据》",
    fix_en="check the full name of the criterion, pack/criterion, in the booklet",
    example={"name": "cpc-branch-2020/not-member"},
)
READING_CANNOT_FORBID = ProblemEntry(
    "reading-cannot-forbid",
    zh="`{name}` 不是全国党内法规对党组织职务的“不得”，`forbids` 没有采用，只印读法",
    en="`{name}` is no bar of a national Party rule on posts of the Party: its `forbids` is not used",
    fix_zh="请删去 `forbids`：其他依据的“不得”由依据本身的性质决定",
    fix_en="take `forbids` out: whether another source forbids depends on what kind of source it is",
    example={"name": "cn-vco-2025/clan-gang"},
)
READING_NOT_USED = HintEntry(
    "reading-not-used",
    zh="本县读法写的条款 `{name}` 所在的规则包，本次没有使用，适用的村、班子、日期比本县的规则包宽，"
    "或者写读法的规则包不是本县采用的；读法没有采用",
    en="the pack of `{name}` is not in use, or speaks of more places, bodies or days than the county's own, "
    "or the pack with the reading is not one that the county adopted: the reading is not used",
    example={"name": "cpc-branch-2020/not-a-member"},
)
