"""Rows read column by column give what each of them gives when it is read by itself, and nothing else."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidates.people.candidate import Candidate
from candidates.rosters import roster
from candidates.rosters.headers import roster_names
from candidates.rosters.layouts.rows import Read
from candidates.rosters.layouts.sheet_tables import laid_out
from candidates.rosters.layouts.village_lines import Lines
from candidates.rosters.roster import Outcome, none_sure, read_rows
from candidates.rosters.rows.setting import Setting
from candidates.tables.columns import column_of
from candidates.villages.directory import directory
from candidates.villages.finding import VillageFinder
from candidates.villages.village import DayUnread
from files.books.sheets import CellValue, Merge, Sheet
from tests.candidates.rosters import POLLING_DAY, VILLAGES, id_number, village
from tests.samples import samples
from vocabulary.places import FilePlace
from vocabulary.problems import Problem
from vocabulary.texts import Text

COUNTY = (
    *VILLAGES,
    village("柳河镇", "北坡村", polling_day=date(1970, 1, 1)),  # before some were born
    village("柳河镇", "南坡村", day_unread=DayUnread(Text("不清楚", "unclear"), FilePlace("villages.xlsx"))),
)
MAN, WOMAN, AGED = id_number(serial=1), id_number("19751020", 2), id_number("19440131", 5)
Choice = tuple[Sequence[CellValue], Sequence[CellValue]]

# Of each column cells that are surely meant, and cells that are odd in some way.
CELLS: dict[str, Choice] = {
    "序号": ((7, 8.0, "9"), (1, "1", "甲", "示例", "例：", None, True, "共3人")),
    "乡镇": (("城关镇", "柳河镇"), ("", "〃", "城关", "城关镇 ", "999001198005120018")),
    "村": (
        ("新民村", "东河村", "西山村"),
        ("", "新民", "北坡村", "南坡村", "同上", "无名村", "城关镇东河村", "东河村", "合计"),
    ),
    "姓名": (
        ("张三", "李四", "欧阳修·文", "王　五"),
        ("", "李?", "示例", "张三（示例）", "姓名", "王五、赵六", MAN, "合计", "〃", "张\u200b三", 5),
    ),
    "性别": (("男", "女"), ("", "男性", "〃", "?", "女 ", 1, True)),
    "民族": (("汉族", "黎族"), ("", "〃", "同上", "汉", 1, 1.0, True, "13900000000")),
    "出生年月": (
        ("1980.05", "1975.10", datetime(1980, 5, 12), "1944年1月"),  # noqa: DTZ001 - as cells have them
        ("", "1980.5", 1980.05, "农历1980年5月", "1981.05", datetime(1980, 5, 1), "3000.01", 198005),  # noqa: DTZ001
    ),
    "身份证号": (
        (MAN, WOMAN, AGED, id_number("19800512", 3)),
        *[
            (
                "",
                None,
                MAN[:-1] + "×",
                f" {MAN}",
                9.99e17,
                "身份证号",
                "性别",
                MAN[:15],
                "女1人",
                id_number("20300101"),
            )
        ],
    ),
    "学历": (("大专", "高中", "初中"), ("", "〃", "不清楚", "大专以上", "高中 ")),
    "全日制学历": (("大专", "高中"), ("", "无", "不清楚", "〃")),
    "在职学历": (("本科", "大专"), ("", "无", "不清楚")),
    "入党时间": (("2001.07", "", "2010年7月1日"), ("〃", "十年前", 2001.07, "2001")),
    "提名职务": (
        ("主任", "委员", "副主任"),
        ("", "〃", "东河村委员", "书记、委员", "委员、会计", "无", "村干部"),
    ),
    "党组织提名职务": (("委员", "书记"), ("", "无", "〃")),
    "村委会提名职务": (("委员", "主任"), ("", "无", "书记")),
    "提名得票": ((50, "61票", 50.0), ("", "很多", True, 1, 1.5, "五十")),
    "近亲属申报": (("无", "", "配偶：李四"), ("李四", f"配偶：李四（{WOMAN}）", "〃")),
    "授权": (("是", "", "否"), ("是否有犯罪记录", "〃", "部分", True, 1)),
    "状态": (("有效", ""), ("退出", "？", "〃", "已退")),
    "人员编号": (("0001", ""), (12, 12.0, "〃", "编号太长不能用的")),
    "备注": (("", "见附件"), ("〃", 1, None)),
}
NEEDED = ("村", "姓名", "身份证号")
# People whose cells agree with one another.
PEOPLE: tuple[dict[str, CellValue], ...] = (
    {"身份证号": MAN, "出生年月": "1980.05", "性别": "男", "姓名": "张三", "乡镇": "城关镇", "村": "东河村"},
    {
        "身份证号": WOMAN,
        "出生年月": "1975.10",
        "性别": "女",
        "姓名": "李四",
        "乡镇": "柳河镇",
        "村": "新民村",
    },
    {
        "身份证号": AGED,
        "出生年月": "1944年1月",
        "性别": "男",
        "姓名": "王　五",
        "乡镇": "柳河镇",
        "村": "西山村",
    },
    {"身份证号": MAN, "出生年月": datetime(1980, 5, 12), "性别": "男", "姓名": "张三", "村": "东河村"},  # noqa: DTZ001
)
LINES: tuple[tuple[CellValue, ...], ...] = (
    (),
    ("", "", ""),
    ("合计", "12人"),
    ("东河村",),
    ("一、新民村（2人）",),
    ("填报单位：柳河镇新民村（盖章）",),
    ("城关镇",),
    ("备注：以上人员",),
    ("1", "2", "3", "4"),
)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Make a sheet with one roster: mostly clean rows, odd ones among them, and lines that are no people."""
    optional = sorted(CELLS.keys() - set(NEEDED))
    posts = draw(st.sampled_from([["提名职务"], ["党组织提名职务", "村委会提名职务"], []]))
    more = draw(st.lists(st.sampled_from(optional), unique=True))
    heads = draw(st.permutations(list(dict.fromkeys([*NEEDED, *posts, *more]))))
    odd = draw(st.sampled_from([0, 3, 30]))
    titles = st.lists(st.sampled_from([*LINES[3:7], ("城关镇提名人名册",)]), max_size=1)
    rows = [*draw(titles), tuple(heads)]
    first = len(rows)
    for _ in range(draw(st.integers(0, 12))):
        if draw(st.integers(0, 9)) == 0:
            rows.append(draw(st.sampled_from([*LINES, tuple(heads)])))
            continue
        person = draw(st.sampled_from(PEOPLE))
        cells = tuple(_cell(draw, head, person, odd) for head in heads)
        rows.append(cells[: draw(st.integers(0, len(cells)))] if draw(st.integers(0, 30)) == 0 else cells)
    merged: tuple[Merge, ...] = ()
    if len(rows) > first + 1 and draw(st.booleans()):
        bottom = draw(st.integers(first + 1, len(rows) - 1))
        merged = (Merge(first, heads.index("村"), bottom, heads.index("村")),)
    return Sheet("rosters/a.xlsx", "名册", tuple(rows), merged, index=1)


def _cell(draw: st.DrawFn, head: str, person: Mapping[str, CellValue], odd: int) -> CellValue:
    """Draw a cell below a header: the person's own, if it is not to be odd."""
    clean, strange = CELLS[head]
    usual = (person[head],) if head in person else clean
    pool = (*strange, *clean) if draw(st.integers(1, 100)) > 100 - odd else usual
    return pool[draw(st.integers(0, len(pool) - 1))]


@dataclass
class All:
    """What reading a sheet gives, and what it leaves behind for later rows and for hints."""

    outcomes: list[tuple[Outcome, list[Problem]]]
    notes: list[Any]


def read(sheet: Sheet) -> All | Problem | None:
    """Read a sheet as a roster."""
    finder = VillageFinder(directory(COUNTY, "云溪县"))
    tables = laid_out(sheet, roster_names({}), Lines(finder, "云溪县"))
    if tables is None or isinstance(tables, Problem):
        return tables
    setting = Setting(finder, POLLING_DAY)
    outcomes, notes = [], []
    for table in tables:
        left = Read(table)
        outcomes += [
            (outcome, problems) for together, problems in read_rows(left, setting) for outcome in together
        ]
        homes = table.homes
        notes += [left.ditto, left.posts, left.people, left.in_names, homes.sections, homes.without]
        notes += [homes.placed, homes.towns, homes.current]
    return All(outcomes, [*notes, finder.hints, finder.suggested, list(setting.homes)])


def one_by_one(sheet: Sheet) -> All | Problem | None:
    """Read a sheet with each row by itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(roster, "SureRows", lambda *_: none_sure)
        return read(sheet)


def spelt_out(outcome: Outcome) -> object:
    """Return all that an outcome says, down to the types of the values; 1 and True are different answers."""
    if not isinstance(outcome, Candidate):
        return repr(outcome)
    return repr(outcome), {name: repr(fact) for name, fact in outcome.facts.items()}


@settings(max_examples=samples(150), deadline=None)
@given(sheets())
def test_columns_give_what_rows_give(sheet: Sheet) -> None:
    """Records, problems, asides, places, and what is counted for the hints: row by row, in one order."""
    columns, rows = read(sheet), one_by_one(sheet)
    assert columns == rows
    if isinstance(columns, All) and isinstance(rows, All):
        assert [spelt_out(each) for each, _ in columns.outcomes] == [
            spelt_out(each) for each, _ in rows.outcomes
        ]


@pytest.mark.parametrize(
    ("head", "cell"), [(head, cell) for head, (_, strange) in CELLS.items() for cell in strange]
)
def test_one_odd_cell_gives_what_its_row_gives(head: str, cell: CellValue) -> None:
    """Every odd cell, in the rows of several people, among rows that are clean."""
    heads = tuple(
        dict.fromkeys(("序号", "乡镇", "村", "姓名", "身份证号", "出生年月", "性别", "提名职务", head))
    )
    clean = [tuple(person.get(name, CELLS[name][0][0]) for name in heads) for person in PEOPLE[:3]]
    odd = [tuple(dict(zip(heads, row, strict=True), **{head: cell}).values()) for row in clean]
    sheet = Sheet("a.xlsx", "名册", (heads, *clean, *odd, *clean))
    assert read(sheet) == one_by_one(sheet)


@pytest.mark.parametrize("line", LINES, ids=str)
def test_a_line_counts_for_the_rows_below_it(line: tuple[CellValue, ...]) -> None:
    """What a line says of a village holds for the clean rows that follow, and not for those before it."""
    heads = ("序号", "村", "姓名", "身份证号", "出生年月", "性别", "提名职务")
    clean = [tuple(person.get(name, CELLS[name][0][0]) for name in heads) for person in PEOPLE[:3]]
    sheet = Sheet("a.xlsx", "名册", (heads, *clean, line, *clean))
    assert read(sheet) == one_by_one(sheet)


@given(st.lists(st.integers(0, 60).map(str), max_size=200), st.integers(1, 60))
def test_each_writing_is_read_on_the_first_row_that_has_it(cells: list[str], kinds: int) -> None:
    """Whether there are few writings or many, in one column or in two."""
    few = [str(int(cell) % kinds) for cell in cells]
    alone, beside = column_of(few), column_of(few, cells)
    assert (list(alone.said()), alone.firsts) == (few, {each: few.index(each) for each in few})
    pairs = list(zip(few, cells, strict=True))
    assert (list(beside.said()), beside.firsts) == (pairs, {each: pairs.index(each) for each in pairs})
    assert set(alone.where({"0"})) == {at for at, each in enumerate(few) if each == "0"}


def test_clean_rows_are_read_by_column(monkeypatch: pytest.MonkeyPatch) -> None:
    """A roster without a single odd cell never comes to the reader of rows; one odd cell is one row."""
    asked = Counter[str]()

    def counted(row: Any, table: Any, setting: Any) -> Any:
        asked["rows"] += 1
        return alone(row, table, setting)

    alone = roster._candidate
    monkeypatch.setattr(roster, "_candidate", counted)
    heads = ("乡镇", "村", "姓名", "性别", "出生年月", "身份证号", "提名职务", "提名得票")
    clean = ("城关镇", "东河村", "张三", "男", "1980.05", MAN, "主任", 50)
    odd = ("城关镇", "东河村", "张三", "女", "1980.05", MAN, "主任", 50)
    whole = read(Sheet("a.xlsx", "名册", (heads, *[clean] * 20)))
    assert isinstance(whole, All)
    assert len(whole.outcomes) == 20
    assert not asked
    read(Sheet("a.xlsx", "名册", (heads, *[clean] * 20, odd)))
    assert asked["rows"] == 1
