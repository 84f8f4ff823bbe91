"""What can be wrong with what election.yaml says."""

from vocabulary.catalogue.entries import ProblemEntry
from vocabulary.texts import Text

AREA = Text("election.yaml", "election.yaml")

NAMED_TWICE = ProblemEntry(
    "named-twice",
    zh="「{name}」写了两次",
    en="`{name}` is named twice",
    fix_zh="请删去一个",
    fix_en="take one of them out",
    example={"name": "police"},
)
UNKNOWN_FIELD = ProblemEntry(
    "unknown-field",
    zh="名册没有「{name}」这一栏",
    en="rosters have no field `{name}`",
    fix_zh="{nearest}",
    fix_en="{nearest}",
    example={"name": "nmae", "nearest": Text("是否应为「name」？", "did you mean `name`?")},
)
NO_ELECTION = ProblemEntry(
    "no-election",
    zh="没有找到 {file}，不知道审查哪一次选举",
    en="there is no {file} that can be read, so no election to review",
    fix_zh="请在命令后写明选举文件夹；可用 lianshen demo 造一个示例",
    fix_en="name an election folder, or make one with lianshen demo",
    example={"file": "election.yaml"},
)
DELETED_TOO_EARLY = ProblemEntry(
    "deleted-too-early",
    zh="反馈删除日 {day} 不晚于选举日（届中联审为审查日）{last}",
    en="answers are to be deleted by {day}, not after the day voted or reviewed, {last}",
    fix_zh="请写选举日以后、异议和另选他人审查结束以后的一天",
    fix_en="write a day after polling day, when objections and the review of write-ins are over",
    example={"day": "2026-12-01", "last": "2026-12-20"},
)
UNKNOWN_KIND = ProblemEntry(
    "unknown-kind",
    zh="没有「{name}」这一类审查",
    en="there is no kind of review called `{name}`",
    fix_zh="请写 term（换届选举）、by_election（补选）或 standing_check（届中联审）；不写为换届选举",
    fix_en="write term, by_election or standing_check (members in office); left out, it is term",
    example={"name": "byelection"},
)
POLLING_DAY_OF_CHECK = ProblemEntry(
    "polling-day-of-check",
    zh="届中联审没有选举日，polling_day 未采用；各项依据算到审查日",
    en=(
        "nobody is elected in a check of members in office: polling_day is not used, and all counts to the "
        "review day"
    ),
    fix_zh="请删去 polling_day；要审查的是换届或者补选的，请改写 kind",
    fix_en="take polling_day out, or change `kind` if an election is to be reviewed",
)
