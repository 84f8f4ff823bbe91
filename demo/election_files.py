"""Writes election.yaml and villages.xlsx."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

from candidates.rosters.headers import OFFICE
from candidates.rosters.sitting import SITTING_FILE
from candidates.villages.tables import COMMITTEES, FIGURES, PREVIOUS, VILLAGES
from demo.draft import Draft
from demo.inquiry import DEPARTMENTS, PACKS
from demo.villages import BRANCH_SEATS, COUNTY, IN_BRANCH_ALONE, IN_BRANCH_ALONE_WEIGHTS, Village
from files.workbooks import Cell, SheetText, write_workbook
from vocabulary.elections.election_kinds import ElectionKind

SEATS = ("seats_chair", "seats_vice_chair", "seats_member", "seats_branch")
VILLAGE_HEADERS = VILLAGES.headers(
    *("serial", "township", "village", "category", "polling_day", "nomination_mode"),
    *SEATS,
    *("multi_ethnic", "method", "remark"),
)
COMMITTEE_HEADERS = COMMITTEES.headers("serial", "township", "village", "name", "id_number", "post")
PLACE_HEADERS = VILLAGES.headers("serial", "township", "village", "category", *SEATS)
PREVIOUS_HEADERS = (*PREVIOUS.headers(), *FIGURES)
# The previous term is what was published of Jiangxi in 2015: mean age 44.96, 70.7 % above 初中, 18.1 % of all
# with 大专 or more, 27.8 % women (one in every village, and so many of the others), 14.1 % of 35 or less,
# 14.9 % 一肩挑, 15.1 % in both bodies; whoever holds both offices is one of these.
AGE_BEFORE, SCHOOLED_BEFORE, COLLEGE_BEFORE = 44.96, 0.707, 0.256
MORE_WOMEN_BEFORE, BOTH_POSTS_BEFORE = 0.11, 0.149
YOUNG_BEFORE, CROSS_BEFORE = 0.141, 0.15
GUIDE = (
    "一、每村一行；各表、各报告均按本表的顺序排列。",
    "二、选举日与全县相同的留空。职数按本届核定数填写，没有的填 0。",
    "三、「选举委员会」填本届村民选举委员会成员，用于提示其被提名后依法退出。",
    "四、「上届情况」填上届换届后的数字，没有的留空，不影响比对。",
)
ELECTION = """\
# 虚构的示例县：人名、地名、证件号码、文书均为虚构，证件号码以不存在的地区代码 999 开头。
# A fictional county: every person, place, ID number and paper in it is made up.
county: {county}
polling_day: 2026-12-20
review_day: 2026-12-06
packs: [{packs}]
adopted:
  - {{pack: shibuxuan-2020, by: 云溪县换届工作领导小组, document: 云换组〔2026〕3号, on: 2026-10-08}}
departments: [{departments}]
assign: {{{assign}}}
waived: []
dates: {{announced_on: 2026-11-15, nomination_close: 2026-12-01, term_began: 2021-01-10}}
"""
BY_ELECTION = ELECTION.replace("county: {county}", "county: {county}\nkind: by_election    # 补选", 1)
# The members were elected some three years before; the day of the review is the only day.
STANDING_CHECK = """\
# 虚构的示例县：人名、地名、证件号码、文书均为虚构，证件号码以不存在的地区代码 999 开头。
# A fictional county: every person, place, ID number and paper in it is made up.
county: {county}
kind: standing_check    # 届中联审
review_day: 2026-12-06
packs: [{packs}]
departments: [{departments}]
assign: {{{assign}}}
waived: []
dates: {{term_began: 2024-01-10}}
"""
TEXTS: Mapping[ElectionKind, str] = {
    ElectionKind.TERM: ELECTION,
    ElectionKind.BY_ELECTION: BY_ELECTION,
    ElectionKind.STANDING_CHECK: STANDING_CHECK,
}
STAYING = (
    *("serial", "township", "village", "name", "sex", "ethnicity", "birth_date", "id_number", "education"),
    *("political_status", "posts", "kin"),
)


def write_election(folder: Path, draft: Draft) -> None:
    """Write election.yaml."""
    text = TEXTS[draft.kind].format(
        county=COUNTY,
        packs=", ".join(PACKS if draft.kind.elects else PACKS[:1]),
        departments=", ".join(DEPARTMENTS),
        assign=", ".join(f"{question}: {unit}" for question, unit in draft.inquiry.assign.items()),
    )
    (folder / "election.yaml").write_bytes(text.encode())


def write_villages(folder: Path, draft: Draft) -> None:
    """Write villages.xlsx with its four sheets."""
    villages = list(draft.villages.values())
    if not draft.kind.elects:
        rows = [_place(i, one) for i, one in enumerate(villages, start=1)]
        write_workbook(folder / "villages.xlsx", [SheetText(VILLAGES.sheet, PLACE_HEADERS, rows)])
        return
    if draft.kind is ElectionKind.BY_ELECTION:
        _write_sitting(folder, draft)
    sheets = [
        SheetText(
            VILLAGES.sheet, VILLAGE_HEADERS, [_village(i, one) for i, one in enumerate(villages, start=1)]
        ),
        SheetText(COMMITTEES.sheet, COMMITTEE_HEADERS, list(_committees(draft))),
        SheetText(PREVIOUS.sheet, PREVIOUS_HEADERS, list(_previous_terms(draft))),
        SheetText("填写说明", rows=[[line] for line in GUIDE]),
    ]
    write_workbook(folder / "villages.xlsx", sheets)


def _write_sitting(folder: Path, draft: Draft) -> None:
    """Write sitting.xlsx: who stays in office."""
    rows: list[list[Cell]] = []
    for key, members in draft.sitting.items():
        for each in members:
            cells = (each.cells.get(name, "") for name in STAYING[3:])
            rows.append([len(rows) + 1, key.township, key.village, *cells])
    write_workbook(folder / SITTING_FILE, [SheetText("现任成员", OFFICE.headers(*STAYING), rows)])


def _place(index: int, village: Village) -> list[Cell]:
    """Return the row of a village whose members sit."""
    seats = (1, village.vice_chairs, village.members, BRANCH_SEATS)
    return [index, village.key.township, village.key.village, "村", *seats]


def _village(index: int, village: Village) -> list[Cell]:
    """Return one village's row."""
    seats = (1, village.vice_chairs, village.members, BRANCH_SEATS)
    return [
        *(index, village.key.township, village.key.village, "村", village.polling_day, "村民提名"),
        *(seats if village.vacant is None else (0, 0, village.vacant, "")),
        *("是" if village.multi_ethnic else "否", "差额", ""),
    ]


def _committees(draft: Draft) -> Iterator[list[Cell]]:
    """Yield the members of every election committee; the first presides."""
    index = 0
    for key, members in draft.on_committees.items():
        for place, member in enumerate(members):
            index += 1
            post = "委员" if place else "主任"
            yield [index, key.township, key.village, member.name, member.id_number, post]


def _previous_terms(draft: Draft) -> Iterator[list[Cell]]:
    """Yield what each village's two committees were after the last election."""
    chance = draft.chance
    for index, village in enumerate(draft.villages.values(), start=1):
        heads = village.seats + chance.choices(IN_BRANCH_ALONE, IN_BRANCH_ALONE_WEIGHTS)[0]
        schooled = _some_of(heads, SCHOOLED_BEFORE, chance)
        mean_age = f"{chance.gauss(AGE_BEFORE, 2.2):.1f}"
        women = 1 + _some_of(heads - 1, MORE_WOMEN_BEFORE, chance)
        college = _some_of(schooled, COLLEGE_BEFORE, chance)
        both_posts = chance.random() < BOTH_POSTS_BEFORE
        more = Random(f"{index} {heads} {mean_age}")  # of its own: whatever is drawn later stays as it was
        crossed = max(int(both_posts), _some_of(heads, CROSS_BEFORE, more))
        yield [
            *(index, village.key.township, village.key.village, heads),
            *(mean_age, women, schooled, college, _some_of(heads, YOUNG_BEFORE, more)),
            *("是" if both_posts else "否", crossed),
        ]


def _some_of(heads: int, share: float, chance: Random) -> int:
    """Return how many of so many people are of a kind."""
    return sum(chance.random() < share for _ in range(heads))
