"""Blank rosters: one for each township that is known, otherwise one for the county to copy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from candidates.folders import TO_BE_COPIED
from candidates.rosters.headers import roster_spec
from files.workbooks import Cell, SheetText
from reports.starting.plan import Plan
from reports.starting.sheets.headed import EXAMPLE, NOT_READ, YES_NO, Beside, guide_of, headed, numbered
from vocabulary.columns.field import Field, Offered
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.elections.choices import STATES
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.fields import OF_A_NOMINATION
from vocabulary.kinds import Choice, Flag, Several
from vocabulary.texts import Lang, Text
from vocabulary.writing.identity import check_character

SITTING_SHEET = "现任成员"
_FILLED_BY_HAND = (STATES["valid"], STATES["withdrawn"])
_CONSENT = (Text("已授权", "given"), Text("未授权", "not given"))
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
_NOTES: Mapping[str, Text] = {
    "township": Text("与 villages.xlsx 一致，每行都写。", "As in villages.xlsx, on every row."),
    "village": Text("与 villages.xlsx 一致，每行都写。", "As in villages.xlsx, on every row."),
    "name": Text("必填。与身份证一致。", "Needed. As on the ID card."),
    "birth_date": Text(
        "写到月或者日：1980.05。10 月写全：1980.10。",
        "To the month or the day: 1980.05. October in full: 1980.10.",
    ),
    "id_number": Text(
        "必填，18 位。本列已设为文本，请直接输入，不要从数字格式的表格粘贴。",
        "Needed, 18 characters. The column is text: type the number, do not paste it from a column of "
        "numbers.",
    ),
    "posts": Text(
        "主任、副主任、委员、书记、副书记、支委、监委会主任、监委会委员；几个职务用“、”隔开。",
        "One or more of the Chinese words that the guide lists; put 、 between several.",
    ),
    "confirmed_post": Text(
        "同时被提名两个职务、本人书面确认其中一项的，填所选的一项。没有的留空。",
        "Whoever is nominated for two posts and chose one of them in writing: that one. Otherwise blank.",
    ),
    "current_posts": Text(
        "现任村干部职务；没有的填“无”。", "Posts held in the village now; 无 where there is none."
    ),
    "kin": Text(
        "没有的填“无”；有的写“关系：姓名（身份证号）”，多人用“；”隔开。空着的不算“无”。",
        "无 where there is none; otherwise 关系：姓名（身份证号） (relation, name, ID number), with ； "
        "between several. Blank does not mean none.",
    ),
    "consent": Text(
        "只用于须本人单独同意才能问的事项：已授权、未授权。",
        "For questions that need the person's own consent: 已授权 (given) or 未授权 (not given).",
    ),
    "state": Text(
        "本人放弃的不要删行，这里填“本人放弃”。",
        "Whoever withdraws keeps the row, with 本人放弃 (withdrawn by the person) here.",
    ),
    "workplace": Text(
        "驻村的机关、团体、部队、国有及国有控股企业、事业单位人员，填单位性质；都不是的填“无”。",
        "Of staff of an organ, body, troop, state company or public institution stationed in the village: "
        "its kind; otherwise 无.",
    ),
}
_EVERY_ROW = (
    Text(
        "一、每名被提名人填一行。「示例」行不读取，可以删去。",
        "1. Each nominee has a row. The row 示例 (example) is not read and may be deleted.",
    ),
    Text(
        "一、每名在任成员填一行。「示例」行不读取，可以删去。",
        "1. Each member in office has a row. The row 示例 (example) is not read and may be deleted.",
    ),
)
_LEAST = (
    Text(
        "二、没填的算没有填报，不等于“无”“否”。至少填：乡镇、村、姓名、身份证号、提名职务。",
        "2. A blank cell is not filed; it does not mean none or no. Needed at least: township, village, "
        "name, ID number, post nominated for.",
    ),
    Text(
        "二、没填的算没有填报，不等于“无”“否”。至少填：乡镇、村、姓名、身份证号、现任职务。",
        "2. A blank cell is not filed; it does not mean none or no. Needed at least: township, village, "
        "name, ID number, current posts.",
    ),
)
_AS_TEXT = Text(
    "三、身份证号按文本填写；同一人不要列入两份名册。",
    "3. ID numbers are text. Nobody is listed on two rosters.",
)
_WITHDRAWN = Text(
    "四、本人放弃提名的，不要删行，在「状态」中填「本人放弃」。",
    "4. Whoever withdraws keeps the row: write 本人放弃 (withdrawn by the person) under 状态 (state).",
)
_KEPT_CLOSE = Text(
    "本表有公民身份号码，只报县联审办，不得发到微信群、公共邮箱。",
    "This sheet has ID numbers: it goes to the county's review office alone, never into chat groups or "
    "public mailboxes.",
)
_GUIDE = (_EVERY_ROW[0], _LEAST[0], _AS_TEXT, _WITHDRAWN, numbered("五", 5, _KEPT_CLOSE))
_GUIDE_IN_OFFICE = (_EVERY_ROW[1], _LEAST[1], _AS_TEXT, numbered("四", 4, _KEPT_CLOSE))


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
    choices = _choices(columns)
    words = {**choices, **_words_of_several(columns)}
    title = Text(
        f"{plan.county}{township}村“两委”{whom}名册",
        f"Roster of {'nominees' if plan.elects else 'members in office'}; the sheet 填写说明 says how",
    )
    offered = Beside(
        choices=choices,
        places={"township": (township,), "village": tuple(villages)} if villages else {},
        notes=_NOTES,
        widths={"id_number": 22, "kin": 30, "village": 14},
        title=title,
    )
    example = _example(township or "某某镇", villages[0] if villages else "某某村", columns, plan.lang)
    names = ("serial", "township", "village", *columns, "remark")
    return [
        headed(spec, names, [example], offered, plan.lang),
        guide_of(_GUIDE if plan.elects else _GUIDE_IN_OFFICE, [(spec, words)], plan.lang),
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


def _choices(columns: Sequence[str]) -> dict[str, tuple[Text, ...]]:
    """Return the closed words of each column."""
    offered: dict[str, tuple[Text, ...]] = {"state": _FILLED_BY_HAND, "consent": _CONSENT}
    for name in columns:
        match ROSTER_FIELDS[name].kind:
            case Choice(options):
                offered.setdefault(name, tuple(options.values()))
            case Flag():
                offered.setdefault(name, YES_NO)
            case _:
                pass
    return {name: words for name, words in offered.items() if name in columns}


def _words_of_several(columns: Sequence[str]) -> dict[str, tuple[Text, ...]]:
    """Return the words of columns that may hold several, for the guide: no list offers them."""
    kinds = {name: ROSTER_FIELDS[name].kind for name in columns}
    return {name: tuple(kind.options.values()) for name, kind in kinds.items() if isinstance(kind, Several)}


def _example(township: str, village: str, columns: Sequence[str], lang: Lang) -> list[Cell]:
    """Return the row that shows how it is done; readers skip it, and its ID is nobody's."""
    first = "99900119800501001"
    cells = {**_EXAMPLE, "id_number": first + check_character(first)}
    return [EXAMPLE, township, village, *(cells.get(name, "") for name in columns), NOT_READ.to(lang)]
