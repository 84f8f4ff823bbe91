from datetime import date

import pytest

from candidates.tables.cells import read_cell
from files.books.sheets import CellValue
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.dates import Day
from vocabulary.facts import Known, Unknown
from vocabulary.kinds import Amount
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace

PLACE = SheetPlace("rosters/a.xlsx", "名册", 7, "E")


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("registered_voter", "是", True),
        ("registered_voter", "√", True),
        ("registered_voter", "未登记", False),
        ("household_here", "否", False),
        ("consent", "同意", True),
        ("consent", True, True),
        ("sex", " 女 ", "female"),
        ("education", "高中／中专", "senior"),
        ("education", "高中（中专）", "senior"),
        ("education", "中专", "senior"),
        ("education", "大专", "college"),
        ("political_status", "党员", "party_member"),
        ("political_status", "中共预备党员", "probationary"),
        *(("education", word, "senior") for word in ("技校", "职高", "中技", "中职", "职中", "技工学校")),
        *(("education", word, "college") for word in ("在职大专", "函授大专", "电大大专")),
        ("political_status", "共青团员", "league"),
        ("political_status", "群众（无党派）", "masses"),
        ("political_status", "无党派人士", "independent"),
        ("political_status", "民主党派", "other"),
        ("nominated_by", "党组织推荐", "party_branch"),
        ("nominated_by", "村民联名", "joint"),
        ("state", "本人放弃", "withdrawn"),
        *(
            ("state", word, "withdrawn")
            for word in ("放弃", "已放弃", "自愿退出", "退选", "不参选", " 本人 放弃 参选")
        ),
        ("state", "补报", "valid"),
        ("nomination_votes", 128, Amount(128, 128)),
        ("nomination_votes", 128.0, Amount(128, 128)),
        ("nomination_votes", "128票", Amount(128, 128)),
        ("posts", "主任、支部委员", frozenset({"chair", "branch_member"})),
        ("posts", "村委会副主任/村党支部书记", frozenset({"vice_chair", "secretary"})),
        ("posts", "书记兼主任", frozenset({"secretary", "chair"})),
        ("posts", "村务监督委员会主任；村民委员会委员", frozenset({"supervision_head", "member"})),
        ("current_posts", "无", frozenset()),
        ("joined_on", date(2001, 7, 1), Day(2001, 7, 1)),
        ("joined_on", 20010701.0, Day(2001, 7, 1)),
        ("joined_on", 200107, Day(2001, 7)),
        ("joined_on", 1975.03, Day(1975, 3)),
        ("joined_on", 1975.12, Day(1975, 12)),
        ("joined_on", "1975年3月", Day(1975, 3)),
    ],
)
def test_sure_words_become_values(field: str, cell: CellValue, value: object) -> None:
    """The labels, and a few words that everybody writes for them."""
    assert read_cell(ROSTER_FIELDS[field], cell, PLACE) == (Known(value, PLACE), [])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "cell", "code"),
    [
        ("registered_voter", "?", "cell-unclear"),
        ("consent", "待定", "cell-unclear"),
        ("registered_voter", 1, "cell-unclear"),
        ("sex", "其他", "cell-unclear"),
        ("education", "大学", "cell-unclear"),
        ("education", "初中以上", "cell-unclear"),
        *(
            ("education", word, "cell-unclear")
            for word in ("党校研究生", "中央党校大学", "省委党校函授", "函授")
        ),
        ("education", "高中（肄业）", "cell-unclear"),
        ("political_status", "入党积极分子", "cell-unclear"),
        ("political_status", "党外人士", "cell-unclear"),
        *(
            ("state", word, "cell-unclear")
            for word in ("劝退", "取消", "放弃（未见书面材料）", "不同意", "待定")
        ),
        ("nomination_votes", "约一百", "cell-unclear"),
        ("nomination_votes", 12.5, "cell-unclear"),
        ("nomination_votes", True, "cell-unclear"),
        ("posts", "主任、会计", "cell-unclear"),
        ("posts", "、", "cell-unclear"),
        ("joined_on", 1975.1, "date-unreadable"),
        ("joined_on", 1975.3, "date-unreadable"),
        ("joined_on", 27464, "date-unreadable"),
        ("joined_on", 1975.1301, "date-unreadable"),
        ("joined_on", True, "date-unreadable"),
        ("joined_on", "农历三月", "date-lunar"),
    ],
)
def test_words_that_are_not_sure_are_unknown_and_told(field: str, cell: CellValue, code: str) -> None:
    """A guess would count for or against somebody."""
    fact, (problem,) = read_cell(ROSTER_FIELDS[field], cell, PLACE)
    assert fact == Unknown(Origin.UNCLEAR, PLACE)
    assert (problem.code, problem.place) == (code, PLACE)


@pytest.mark.parametrize("field", sorted(ROSTER_FIELDS))
@pytest.mark.parametrize("cell", [None, "", " 　"])
def test_a_blank_cell_is_blank_and_no_mistake(field: str, cell: CellValue) -> None:
    """Nothing said is neither yes nor no."""
    assert read_cell(ROSTER_FIELDS[field], cell, PLACE) == (Unknown(Origin.BLANK, PLACE), [])


def test_one_decimal_place_is_told_with_a_way_out() -> None:
    """1975.10 typed as a number shows as 1975.1."""
    _, (problem,) = read_cell(ROSTER_FIELDS["joined_on"], 1975.1, PLACE)
    assert "1975.1" in problem.message.zh
    assert "1980.10" in problem.help.zh


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("村医、网格员", frozenset()),
        ("会计、委员", frozenset({"accountant", "member"})),
        ("村文书", frozenset({"clerk"})),
        ("村报帐员", frozenset({"reporter"})),
        ("村股份经济合作社理事长", frozenset({"collective_manager"})),
        ("养殖专业合作社理事长", frozenset()),
        ("农机公司会计", frozenset()),
        ("马店村会计", None),
        ("会计（代理）", None),
        ("主任助理", None),
    ],
)
def test_current_posts_outside_the_village_bodies(written: str, expected: frozenset[str] | None) -> None:
    """A post that no village elects is none of its bodies' posts; a word that might be one stays unclear."""
    fact, problems = read_cell(ROSTER_FIELDS["current_posts"], written, PLACE)
    assert (fact.value if isinstance(fact, Known) else None) == expected
    assert bool(problems) == (expected is None)
