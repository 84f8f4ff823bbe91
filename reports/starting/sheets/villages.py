"""villages.xlsx of a new folder: every sheet with its notes, and last term's villages if known."""

from collections.abc import Iterator, Mapping

from candidates.villages.tables import COMMITTEES, FIGURE_LABELS, PREVIOUS, VILLAGES
from candidates.villages.village import Village
from files.workbooks import Cell, SheetText
from reports.starting.plan import Plan
from reports.starting.sheets.headed import EXAMPLE, NO, NOT_READ, YES, YES_NO, Beside, guide_of, headed
from vocabulary.elections.choices import CATEGORIES
from vocabulary.facts import Fact, Known
from vocabulary.kinds import Amount
from vocabulary.texts import Lang, Text

_COLUMNS = (
    *("serial", "township", "village", "category", "polling_day"),
    *("seats_chair", "seats_vice_chair", "seats_member", "seats_branch", "seats_supervision"),
    *("multi_ethnic", "method", "remark"),
)
_COMMITTEE = ("serial", "township", "village", "name", "id_number", "post")
_BEFORE = ("serial", "township", "village")
_MEMBERS, _BOTH_POSTS = FIGURE_LABELS[0], FIGURE_LABELS[6]
_NONE_IS_NOUGHT = Text("没有的填 0。", "0 where there is none.")
_NOTES: Mapping[str, Text] = {
    "township": Text("必填，每行都写。合并单元格请拆开。", "Needed, on every row. Take merged cells apart."),
    "village": Text(
        "必填。名册中的村名要与这里一致。", "Needed. Rosters must write the village as it is written here."
    ),
    "category": Text(
        "村，或者社区。两者适用的法律不同。",
        "村 (village) or 社区 (urban community): different laws apply to them.",
    ),
    "polling_day": Text(
        "与全县相同的留空；不同的写成 2026-12-22。",
        "Leave it blank where it is the county's; where it is another, write it as 2026-12-22.",
    ),
    "seats_chair": Text(
        "本届核定的人数；没有的填 0。留空的，差额和班子结构不能测算。",
        "The number approved for this term; 0 where there is none. Where it is blank, requirements on the "
        "body cannot be worked out.",
    ),
    "seats_vice_chair": _NONE_IS_NOUGHT,
    "seats_member": _NONE_IS_NOUGHT,
    "seats_branch": Text(
        "党支部（党总支）委员会总数，含书记、副书记。不测算的留空。",
        "All seats of the branch committee, secretary and deputies included. Leave it blank where nothing is "
        "to be worked out.",
    ),
    "seats_supervision": Text(
        "村务监督委员会总数，含主任。不测算的留空。",
        "All seats of the supervision committee, its head included. Leave it blank where nothing is to be "
        "worked out.",
    ),
    "multi_ethnic": Text("是，或者否。", "是 (yes) or 否 (no)."),
    "method": Text("供查阅，程序不读。", "For people; the program does not read it."),
}
_COMMITTEE_NOTES: Mapping[str, Text] = {
    "name": Text(
        "本届村民选举委员会成员。用于提示其被提名后依法退出。",
        "A member of this term's election committee: whoever is nominated leaves it by law.",
    ),
    "id_number": Text(
        "可以留空；留空的，只按姓名提示，同名的请人工核对。",
        "May be blank; then the name alone is compared, and people check those of one name.",
    ),
}
_MEMBERS_NOTE = Text(
    "上届换届后的人数；没有的留空，不影响比对。",
    "The number after last term's election; leave it blank where there is none: no verdict depends on it.",
)
_GUIDE = (
    Text(
        "一、「村情」每村一行；各表、各报告都按本表的顺序排列。",
        "1. 村情 (villages) has a row for each village; all tables and reports follow its order.",
    ),
    Text(
        "二、「示例」行不读取，可以删去，也可以留着。",
        "2. The row 示例 (example) is not read; delete it or leave it.",
    ),
    Text(
        "三、选举日与全县相同的留空。职数按本届核定数填写，没有的填 0。",
        "3. Leave the polling day blank where it is the county's. Seats are those approved for this term, 0 "
        "where there is none.",
    ),
    Text(
        "四、「选举委员会」「上届情况」可以以后再填，不影响先做一次比对。",
        "4. 选举委员会 (election committees) and 上届情况 (the term before) can wait; a first review can be "
        "made without them.",
    ),
    Text(
        "五、不要改表头。要加的列加在最右边，程序不读不认识的列，会在提示中列出。",
        "5. Keep the headings. Add columns of your own on the right: they are not read, and a hint lists "
        "them.",
    ),
)


def village_sheets(plan: Plan) -> list[SheetText]:
    """Return the sheets of villages.xlsx."""
    rows: list[list[Cell]] = [_example(plan.lang)]
    rows += [_village(index, village) for index, village in enumerate(plan.before.villages, start=1)]
    choices = {"category": tuple(CATEGORIES.values()), "multi_ethnic": YES_NO}
    homes = {"township": 14, "village": 14}
    offered = Beside(choices=choices, notes=_NOTES, widths={**homes, "polling_day": 12})
    committee = Beside(notes=_COMMITTEE_NOTES, widths={**homes, "id_number": 22})
    before = Beside(
        widths=homes,
        also=FIGURE_LABELS,
        also_choices={_BOTH_POSTS: YES_NO},
        also_notes={_MEMBERS: _MEMBERS_NOTE},
    )
    home = (EXAMPLE, "某某镇", "某某村")
    figures = ("5", "45.2", "1", "4", "2", "1", "是")
    return [
        headed(VILLAGES, _COLUMNS, rows, offered, plan.lang),
        headed(COMMITTEES, _COMMITTEE, [[*home, "张三", "", "主任"]], committee, plan.lang),
        headed(PREVIOUS, _BEFORE, [[*home, *figures]], before, plan.lang),
        guide_of(_GUIDE, [(VILLAGES, choices)], plan.lang),
    ]


def _example(lang: Lang) -> list[Cell]:
    """Return the row that shows how it is done; whoever reads the table skips it."""
    seats = ("1", "1", "3", "5", "3")
    return [EXAMPLE, "某某镇", "某某村", "村", "", *seats, "否", "差额", NOT_READ.to(lang)]


def _village(index: int, village: Village) -> list[Cell]:
    """Return the row of one village of last term."""
    return [index, village.key.township, village.key.village, *_facts(village), "", ""]


def _facts(village: Village) -> Iterator[Cell]:
    """Yield what last term's table said, in the order of the columns; the polling day is another one now."""
    for name in _COLUMNS[3:-2]:
        yield "" if name == "polling_day" else _shown(village.facts.get(name))


def _shown(fact: Fact | None) -> Cell:
    """Return a fact as people write it."""
    if not isinstance(fact, Known):
        return ""
    match fact.value:
        case Amount(least, _):
            return str(least)
        case bool() as yes:
            return (YES if yes else NO).zh
        case other:
            label = CATEGORIES.get(str(other))
            return label.zh if label else ""
