"""Blank rosters: one for each township that is known, otherwise one for the county to copy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from candidates.folders import TO_BE_COPIED
from candidates.rosters.headers import roster_spec
from candidates.tables.guides import guide_sheet
from files.workbooks import Cell, SheetText
from reports.starting.plan import Plan
from reports.starting.sheets.villages import EXAMPLE, YES_NO
from vocabulary.columns.field import Field, Offered
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.fields import OF_A_NOMINATION
from vocabulary.kinds import Choice, Flag
from vocabulary.writing.identity import check_character

SITTING_SHEET = "现任成员"
_FILLED_BY_HAND = ("有效", "本人放弃")
_EXAMPLE: Mapping[str, str] = {
    "name": "张三",
    "sex": "男",
    "ethnicity": "汉族",
    "birth_date": "1980.05",
    "education": "大专",
    "political_status": "中共党员",
    "joined_on": "2005.07",
    "household_here": "是",
    "resident_since": "2010.01",
    "registered_voter": "是",
    "posts": "委员",
    "nominated_by": "村党组织",
    "nomination_votes": "56",
    "current_posts": "无",
    "kin": "无",
    "consent": "已授权",
    "state": "有效",
    "workplace": "无",
}
_NOTES: Mapping[str, str] = {
    "township": "与 villages.xlsx 一致，每行都写。",
    "village": "与 villages.xlsx 一致，每行都写。",
    "name": "必填。与身份证一致。",
    "birth_date": "写到月或者日：1980.05。10 月写全：1980.10。",
    "id_number": "必填，18 位。本列已设为文本，请直接输入，不要从数字格式的表格粘贴。",
    "posts": "主任、副主任、委员、书记、副书记、支委、监委会主任、监委会委员；几个职务用“、”隔开。",
    "confirmed_post": "同时被提名两个职务、本人书面确认其中一项的，填所选的一项。没有的留空。",
    "current_posts": "现任村干部职务；没有的填“无”。",
    "kin": "没有的填“无”；有的写“关系：姓名（身份证号）”，多人用“；”隔开。空着的不算“无”。",
    "consent": "只用于须本人单独同意才能问的事项：已授权、未授权。",
    "state": "本人放弃的不要删行，这里填“本人放弃”。",
    "workplace": "驻村的机关、团体、部队、国有及国有控股企业、事业单位人员，填单位性质；都不是的填“无”。",
}
_GUIDE = (
    "一、每名被提名人填一行。「示例」行不读取，可以删去。",
    "二、没填的算没有填报，不等于“无”“否”。至少填：乡镇、村、姓名、身份证号、提名职务。",
    "三、身份证号按文本填写；同一人不要列入两份名册。",
    "四、本人放弃提名的，不要删行，在「状态」中填「本人放弃」。",
    "五、本表有公民身份号码，只报县联审办，不得发到微信群、公共邮箱。",
)
_GUIDE_IN_OFFICE = (
    "一、每名在任成员填一行。「示例」行不读取，可以删去。",
    "二、没填的算没有填报，不等于“无”“否”。至少填：乡镇、村、姓名、身份证号、现任职务。",
    "三、身份证号按文本填写；同一人不要列入两份名册。",
    "四、本表有公民身份号码，只报县联审办，不得发到微信群、公共邮箱。",
)


def roster_name(plan: Plan, township: str = TO_BE_COPIED) -> str:
    """Return what a roster is called; the one to be copied says where the township's name belongs."""
    return f"{township}{'人选' if plan.elects else '在任人员'}名册.xlsx"


def roster_files(plan: Plan, read: frozenset[str]) -> Iterator[tuple[str, list[SheetText]]]:
    """Yield the blank rosters by their names in rosters/; `read` are the facts that some source reads."""
    for township in plan.townships:
        yield roster_name(plan, township), _sheets(plan, township, read)
    if not plan.townships:
        yield roster_name(plan), _sheets(plan, "", read)


def sitting_sheets(plan: Plan, read: frozenset[str]) -> list[SheetText]:
    """Return the sheets on the members who stay in office, where a by-election fills a seat beside them."""
    table, *others = _sheets(replace(plan, kind=ElectionKind.STANDING_CHECK), "", read)
    return [replace(table, name=SITTING_SHEET), *others]


def _sheets(plan: Plan, township: str, read: frozenset[str]) -> list[SheetText]:
    """Return the sheets of one roster."""
    villages = [each.key.village for each in plan.before.villages if each.key.township == township]
    whom = "被提名人" if plan.elects else "在任人员"
    spec, columns = roster_spec(plan.kind), _columns_of(plan, read)
    header = {name: spec.headers(name)[0] for name in ("township", "village", *columns)}
    choices = _choices(township, villages, columns)
    return [
        SheetText(
            spec.sheet,
            spec.headers("serial", "township", "village", *columns, "remark"),
            [_example(township or "某某镇", villages[0] if villages else "某某村", columns)],
            title=f"{plan.county}{township}村“两委”{whom}名册",
            choices={header[name]: words for name, words in choices.items() if name in header},
            comments={header[name]: note for name, note in _NOTES.items() if name in header},
            widths={header["id_number"]: 22, header["kin"]: 30, header["village"]: 14},
        ),
        guide_sheet(_GUIDE if plan.elects else _GUIDE_IN_OFFICE),
    ]


def _columns_of(plan: Plan, read: frozenset[str]) -> tuple[str, ...]:
    """Return the columns: of somebody in office, the post that is held, and nothing of a nomination."""
    offered = (name for name, known in ROSTER_FIELDS.items() if _is_offered(known, read))
    left_out = frozenset[str]() if plan.elects else OF_A_NOMINATION - {"posts"} | {"current_posts"}
    return tuple(name for name in offered if name not in left_out)


def _is_offered(known: Field, read: frozenset[str]) -> bool:
    """Whether a blank roster has a column."""
    match known.offered:
        case Offered.ALWAYS:
            return True
        case Offered.WHERE_READ:
            return known.name in read
        case Offered.NEVER:
            return False


def _choices(township: str, villages: list[str], columns: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the closed words of each column, and the township's own villages."""
    offered: dict[str, tuple[str, ...]] = {"state": _FILLED_BY_HAND, "consent": ("已授权", "未授权")}
    for name in columns:
        match ROSTER_FIELDS[name].kind:
            case Choice(options):
                offered.setdefault(name, tuple(text.zh for text in options.values()))
            case Flag():
                offered.setdefault(name, YES_NO)
            case _:
                pass
    if villages:
        offered |= {"township": (township,), "village": tuple(villages)}
    return offered


def _example(township: str, village: str, columns: Sequence[str]) -> list[Cell]:
    """Return the row that shows how it is done; readers skip it, and its ID is nobody's."""
    first = "99900119800501001"
    cells = {**_EXAMPLE, "id_number": first + check_character(first)}
    return [EXAMPLE, township, village, *(cells.get(name, "") for name in columns), "本行不读取"]
