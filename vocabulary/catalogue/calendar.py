"""What does not fit in the county's plan."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("日程", "The calendar")

PLAN_TOO_LATE = HintEntry(
    "plan-too-late",
    zh="「{what}」定在{on}，晚于最迟日期{day}（{rule}）{about}",
    en="`{what}` is planned for {on}, after its latest day {day} ({rule}){about}",
    example={
        "about": Text("", ""),
        "what": Text("做事", "do it"),
        "on": Text("11月12日（D）", "2027-11-12 (D)"),
        "day": Text("1月12日（D-304）", "2027-01-12 (D-304)"),
        "rule": Text("示例", "Example"),
    },
)
PLAN_TOO_EARLY = HintEntry(
    "plan-too-early",
    zh="「{what}」定在{on}，早于最早日期{day}（{rule}）{about}",
    en="`{what}` is planned for {on}, before its first day {day} ({rule}){about}",
    example={
        "what": Text("公布正式候选人名单", "posting of the list of candidates"),
        "on": Text("11月2日（E-34）", "2026-11-02 (E-34)"),
        "day": Text("11月16日（E-20）", "2026-11-16 (E-20)"),
        "rule": Text("村民委员会组织法 第十五条", "Organic Law 第十五条"),
        "about": Text("", ""),
    },
)
PLAN_CUTS_TIME = HintEntry(
    "plan-cuts-time",
    zh="「{what}」定在{on}截止，早于{day}，缩短了规定的期限（{rule}）{about}",
    en="`{what}` is planned to end on {on}, before {day}: people's time is cut ({rule}){about}",
    example={
        "what": Text("对名单的异议", "objections to the list"),
        "on": Text("11月18日（E-18）", "2026-11-18 (E-18)"),
        "day": Text("11月21日（E-15）", "2026-11-21 (E-15)"),
        "rule": Text("村民委员会组织法 第十四条", "Organic Law 第十四条"),
        "about": Text("", ""),
    },
)
PLAN_DOES_NOT_FIT = HintEntry(
    "plan-does-not-fit",
    zh="按当前安排，{periods}缺 {short}：{steps}，须在{last}「{what}」之前结束（{rule}）。{way_out}{about}",
    en=(
        "as planned, there {short} too few for {periods}: {steps}, but must be over before `{what}` "
        "on {last} ({rule}); {way_out}{about}"
    ),
    example={
        "about": Text("", ""),
        "periods": Text("审查期和复核期共", "the review and the re-check"),
        "short": Text("9 天", "are 9 days"),
        "steps": Text(
            "提名截止 8月29日（D-7）→做事 9月5日（D）→做事 9月8日（D+3）",
            "nominations close 2031-08-29 (D-7), then do it 2031-09-05 (D), then do it 2031-09-08 (D+3)",
        ),
        "last": Text("8月31日（D-5）", "2031-08-31 (D-5)"),
        "what": Text("做事", "do it"),
        "rule": Text("示例 甲、乙、丙", "Example 甲, 乙, 丙"),
        "way_out": Text(
            "要排得下：「提名截止」最迟 8月20日（D-16）",
            "it fits if `nominations close` is no later than 2031-08-20 (D-16)",
        ),
    },
)
UNKNOWN_DEADLINE = ProblemEntry(
    "unknown-deadline",
    zh="本次选举的依据中没有名为「{name}」的日期或期限，未采用",
    en="no pack of this election has a deadline named `{name}`, so the day is not used",
    fix_zh="{nearest}（本县自定的节点请写成 {name}: {{on: 日期, zh: 名称}}）",
    fix_en="{nearest} (a step of the county's own is written `{name}: {{on: DATE, zh: NAME}}`)",
    example={
        "name": "formal_lists",
        "nearest": Text("是否应为「formal_list」？", "did you mean `formal_list`?"),
    },
)
DAY_ELSEWHERE = ProblemEntry(
    "unknown-deadline",
    zh="本次选举的依据中没有名为「{name}」的日期或期限，未采用",
    en="no pack of this election has a deadline named `{name}`, so the day is not used",
    fix_zh="请把 {name} 写在 dates 之外",
    fix_en="`{name}` does not stand under dates",
    example={"name": "polling_day"},
)
