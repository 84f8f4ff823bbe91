"""villages.xlsx of a new folder: every sheet with its notes, and last term's villages if known."""

from collections.abc import Iterator

from candidates.tables.guides import guide_sheet
from candidates.villages.tables import COMMITTEES, FIGURES, PREVIOUS, VILLAGES
from candidates.villages.village import Village
from files.workbooks import Cell, SheetText
from reports.starting.plan import Plan
from vocabulary.elections.choices import CATEGORIES
from vocabulary.facts import Fact, Known
from vocabulary.kinds import Amount

EXAMPLE = "示例"
_COLUMNS = (
    *("serial", "township", "village", "category", "polling_day"),
    *("seats_chair", "seats_vice_chair", "seats_member", "seats_branch", "seats_supervision"),
    *("multi_ethnic", "method", "remark"),
)
_HEADERS = VILLAGES.headers(*_COLUMNS)
_COMMITTEE = COMMITTEES.headers("serial", "township", "village", "name", "id_number", "post")
_BEFORE = (*PREVIOUS.headers(), *FIGURES)
YES_NO = ("是", "否")
_NOTES = {
    "乡镇": "必填，每行都写。合并单元格请拆开。",
    "村": "必填。名册中的村名要与这里一致。",
    "类别": "村，或者社区。两者适用的法律不同。",
    "选举日": "与全县相同的留空；不同的写成 2026-12-22。",
    "主任职数": "本届核定的人数；没有的填 0。留空的，差额和班子结构不能测算。",
    "副主任职数": "没有的填 0。",
    "委员职数": "没有的填 0。",
    "支委职数": "党支部（党总支）委员会总数，含书记、副书记。不测算的留空。",
    "监委会职数": "村务监督委员会总数，含主任。不测算的留空。",
    "多民族": "是，或者否。",
    "选举方式": "供查阅，程序不读。",
}
_COMMITTEE_NOTES = {
    "姓名": "本届村民选举委员会成员。用于提示其被提名后依法退出。",
    "身份证号": "可以留空；留空的，只按姓名提示，同名的请人工核对。",
}
_GUIDE = (
    "一、「村情」每村一行；各表、各报告都按本表的顺序排列。",
    "二、「示例」行不读取，可以删去，也可以留着。",
    "三、选举日与全县相同的留空。职数按本届核定数填写，没有的填 0。",
    "四、「选举委员会」「上届情况」可以以后再填，不影响先做一次比对。",
    "五、不要改表头。要加的列加在最右边，程序不读不认识的列，会在提示中列出。",
)


def village_sheets(plan: Plan) -> list[SheetText]:
    """Return the sheets of villages.xlsx."""
    rows: list[list[Cell]] = [_example()]
    rows += [_village(index, village) for index, village in enumerate(plan.before.villages, start=1)]
    return [
        SheetText(
            VILLAGES.sheet,
            _HEADERS,
            rows,
            choices={"类别": tuple(text.zh for text in CATEGORIES.values()), "多民族": YES_NO},
            comments=_NOTES,
            widths={"乡镇": 14, "村": 14, "选举日": 12},
        ),
        SheetText(
            COMMITTEES.sheet,
            _COMMITTEE,
            [[EXAMPLE, "某某镇", "某某村", "张三", "", "主任"]],
            comments=_COMMITTEE_NOTES,
            widths={"乡镇": 14, "村": 14, "身份证号": 22},
        ),
        SheetText(
            PREVIOUS.sheet,
            _BEFORE,
            [[EXAMPLE, "某某镇", "某某村", "5", "45.2", "1", "4", "2", "是"]],
            choices={"一肩挑": YES_NO},
            comments={"两委成员数": "上届换届后的人数；没有的留空，不影响比对。"},
            widths={"乡镇": 14, "村": 14},
        ),
        guide_sheet(_GUIDE),
    ]


def _example() -> list[Cell]:
    """Return the row that shows how it is done; whoever reads the table skips it."""
    return [EXAMPLE, "某某镇", "某某村", "村", "", "1", "1", "3", "5", "3", "否", "差额", "本行不读取"]


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
            return YES_NO[0] if yes else YES_NO[1]
        case other:
            label = CATEGORIES.get(str(other))
            return label.zh if label else ""
