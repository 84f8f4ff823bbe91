"""Rosters in the layouts that townships send: nobody lands in another village, and no row is lost."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from candidates.people.candidate import Candidate, Hold
from candidates.rosters.roll import Roll
from tests.candidates.rosters import (
    HEADERS,
    LI,
    ROW_OF_LI,
    ROW_OF_ZHANG,
    ZHANG,
    Row,
    changed,
    codes,
    county_roll,
    id_number,
    write_book,
)
from tests.corpus.rosters.tools import books
from vocabulary.facts import Known
from vocabulary.places import SheetPlace, place_words

SHORT = ("序号", "姓名", "性别", "出生年月", "身份证号", "拟任职务")
ZHANG_HERE: Row = (1, "张三", "男", "1980.05", ZHANG, "主任")
LI_HERE: Row = (1, "李四", "女", "1975.10", LI, "委员")
WANG = id_number("19900303", 3)
WANG_HERE: Row = (2, "王五", "男", "1990.03", WANG, "委员")


def roll_of(folder: Path, sheets: Mapping[str, Sequence[Row]]) -> Roll:
    """Read a county with one roster of these sheets; its rows are accounted for."""
    write_book(folder / "rosters" / "城关镇.xlsx", sheets)
    roll = county_roll(folder)
    rows = roll.rows
    assert rows.read == rows.nominees + rows.problems + rows.skipped
    return roll


def who(roll: Roll) -> list[str]:
    """Return the nominees with their villages and posts; a village that is not known is a dash."""
    return [
        f"{person.text('name')} {person.key.township + person.key.village if person.key else '-'} "
        f"{'+'.join(sorted(person.posts))}"
        for person in roll.candidates
    ]


def hints(roll: Roll) -> list[str]:
    """Return the codes of all hints."""
    return [hint.code for hint in roll.hints]


def held(person: Candidate) -> set[Hold]:
    """Return what holds a nominee back."""
    return {reservation.hold for reservation in person.reservations}


def told(person: Candidate, name: str) -> Any:
    """Return a fact's value, or why it is not known, with its cell."""
    fact = person.fact(name)
    assert isinstance(fact.place, SheetPlace)
    value = fact.value if isinstance(fact, Known) else fact.origin.value
    return value, f"{fact.place.column}{fact.place.row}"


class TestOneSheetAVillage:
    """The village stands in the sheet's name and in its title, and nowhere else."""

    @pytest.mark.parametrize(
        ("name", "title"),
        [
            ("新民村", "城关镇新民村“两委”换届候选人联审表"),
            ("Sheet1", "云溪县城关镇新民村村民委员会换届候选人名册"),
            ("城关镇新民村", "候选人名册"),
            ("2.新民村", "单位：城关镇新民村"),
            ("新民村（1人）", "乡镇：城关镇　　村：新民村"),
        ],
    )
    def test_sheet_and_title_name_the_village(self, tmp_path: Path, name: str, title: str) -> None:
        """Two townships have a 新民村; sheet and title together say which is meant, and a hint says so."""
        roll = roll_of(tmp_path, {name: [(title,), SHORT, LI_HERE]})
        assert who(roll) == ["李四 城关镇新民村 member"]
        assert (codes(roll), hints(roll)) == ([], ["village-from-lines"])

    def test_a_name_of_two_villages_is_a_problem(self, tmp_path: Path) -> None:
        """Without a township nobody knows which 新民村 is meant."""
        roll = roll_of(tmp_path, {"新民村": [SHORT, LI_HERE]})
        assert (who(roll), codes(roll)) == (["李四 - member"], ["village-ambiguous"])

    @pytest.mark.parametrize(
        ("name", "title"),
        [
            ("东河村", "城关镇新民村候选人名册"),
            ("新明村", "城关镇新民村候选人名册"),
            ("东河村", "城关镇新明村候选人名册"),
            ("西山村", "城关镇候选人名册"),
        ],
    )
    def test_sheet_and_title_disagree(self, tmp_path: Path, name: str, title: str) -> None:
        """A sheet was copied and one of its names left: nobody is placed by guess."""
        roll = roll_of(tmp_path, {name: [(title,), SHORT, LI_HERE]})
        assert (who(roll), codes(roll)) == (["李四 - member"], ["village-conflict"])
        assert held(roll.candidates[0]) == {Hold.NO_VILLAGE}

    def test_a_sheet_that_is_misspelt(self, tmp_path: Path) -> None:
        """A name that is no village's is a problem that offers the nearest ones."""
        title = ("城关镇候选人名册",)
        roll = roll_of(tmp_path, {"东和村": [title, SHORT, LI_HERE], "西山村": [SHORT, ZHANG_HERE]})
        assert who(roll) == ["李四 - member", "张三 柳河镇西山村 chair"]
        assert codes(roll) == ["unknown-village"]
        assert "东河村" in roll.problems[0].help.zh

    @pytest.mark.parametrize(
        "name", ["大东河村", "东河村民小组长", "名册", "东河村、新民村", "东河村（含新民村）", "东河村新民村"]
    )
    def test_part_of_a_name_is_no_village(self, tmp_path: Path, name: str) -> None:
        """东河村 inside another word is not the village."""
        assert who(roll_of(tmp_path, {name: [SHORT, LI_HERE]})) == ["李四 - member"]

    def test_a_column_against_the_sheet(self, tmp_path: Path) -> None:
        """A column 村 that says another village than the sheet's name: a problem at its cell."""
        roll = roll_of(tmp_path, {"西山村": [HEADERS, ROW_OF_ZHANG]})
        assert (who(roll), codes(roll)) == (["张三 - chair"], ["village-conflict"])
        assert place_words(roll.problems[0].place) == "rosters/城关镇.xlsx [西山村] C2"

    def test_a_column_that_agrees_says_nothing_new(self, tmp_path: Path) -> None:
        """Where the column says it, nothing is taken from the lines."""
        roll = roll_of(tmp_path, {"东河村": [("城关镇东河村名册",), HEADERS, ROW_OF_ZHANG]})
        assert (who(roll), codes(roll), hints(roll)) == (["张三 城关镇东河村 chair"], [], [])

    def test_a_summary_beside_the_villages(self, tmp_path: Path) -> None:
        """A sheet with everybody again and a column 村 adds nobody; a sheet of figures is reported."""
        figures = [("村", "人数"), ("东河村", 1), ("新民村", 1)]
        sheets = {
            "东河村": [SHORT, ZHANG_HERE],
            "汇总": [HEADERS, ROW_OF_ZHANG],
            "人数": figures,
        }
        roll = roll_of(tmp_path, sheets)
        assert who(roll) == ["张三 城关镇东河村 chair"]
        assert codes(roll) == ["no-header"]

    def test_the_township_from_the_title(self, tmp_path: Path) -> None:
        """A column 村 without one of the township: the title says it where the name alone does not."""
        headers, row = (HEADERS[0], *HEADERS[2:]), (ROW_OF_LI[0], "新民村", *ROW_OF_LI[3:])
        roll = roll_of(tmp_path, {"名册": [("城关镇候选人名册",), headers, row]})
        assert (who(roll), hints(roll)) == (["李四 城关镇新民村 member"], ["township-from-title"])


class TestVillagesInRows:
    """The village as a row of its own above its people."""

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            (("一、东河村（1人）",), ("二、新民村（1人）",)),
            (("城关镇东河村",), ("城关镇新民村",)),
            (("一", "东河村"), ("二", "新民村")),
            ((None, "东河村（1人）"), (None, "新民村（1人）")),
        ],
    )
    def test_everybody_is_of_the_village_above(self, tmp_path: Path, first: Row, second: Row) -> None:
        """The title's township decides between two villages of one name; each line is a skipped row."""
        rows = [("城关镇候选人名册",), SHORT, first, ZHANG_HERE, (), WANG_HERE, second, LI_HERE]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == [
            *("张三 城关镇东河村 chair", "王五 城关镇东河村 member", "李四 城关镇新民村 member"),
        ]
        assert (codes(roll), hints(roll)) == ([], ["village-from-lines"])
        assert (roll.rows.read, roll.rows.skipped) == (5, 2)

    @pytest.mark.parametrize("line", ["二、新明村（1人）", "新明社区", "二、新明（1人）"])
    def test_a_line_that_is_misspelt(self, tmp_path: Path, line: str) -> None:
        """Nobody below a line that names no village of ours stays in the village before it."""
        roll = roll_of(tmp_path, {"名册": [SHORT, ("一、东河村（1人）",), ZHANG_HERE, (line,), LI_HERE]})
        assert who(roll) == ["张三 城关镇东河村 chair", "李四 - member"]
        assert codes(roll) == ["section-unknown"]
        assert place_words(roll.problems[0].place) == "rosters/城关镇.xlsx [名册] A4"
        assert held(roll.candidates[1]) == {Hold.NO_VILLAGE}

    def test_lines_about_posts_and_totals_leave_the_village(self, tmp_path: Path) -> None:
        """A line about posts, a total or a footer is no village, and ends none."""
        rows = [
            SHORT,
            ("东河村",),
            ("（一）主任候选人",),
            ZHANG_HERE,
            ("小计1人",),
            ("委员候选人",),
            WANG_HERE,
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == ["张三 城关镇东河村 chair", "王五 城关镇东河村 member"]
        assert codes(roll) == []

    @pytest.mark.parametrize(
        ("line", "village"),
        [
            (("填报单位：城关镇新民村（盖章）",), "城关镇新民村"),
            (("二", None, "城关镇新民村", "男0人", "女1人"), "城关镇新民村"),
            (("城关镇东河村（盖章）",), "城关镇东河村"),
            (("新民村和西山村",), ""),
        ],
    )
    def test_a_line_with_more_than_a_village(self, tmp_path: Path, line: Row, village: str) -> None:
        """A line that names another village ends the one before it, whatever else it says."""
        rows = [("城关镇候选人名册",), SHORT, ("东河村",), ZHANG_HERE, line, LI_HERE]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == ["张三 城关镇东河村 chair", f"李四 {village or '-'} member"]

    def test_a_name_alone_where_villages_have_stood(self, tmp_path: Path) -> None:
        """Villages stand in the column of names: what is none of ours there is the next of them, misspelt."""
        rows = [SHORT, (None, "东河村"), ZHANG_HERE, (None, "新明"), LI_HERE]
        roll = roll_of(tmp_path, {"名册": rows})
        assert (who(roll), codes(roll)) == (
            ["张三 城关镇东河村 chair", "李四 - member"],
            ["section-unknown"],
        )

    def test_people_above_the_first_line_have_no_village(self, tmp_path: Path) -> None:
        """Who stands above every line is of no village that a line names."""
        roll = roll_of(tmp_path, {"名册": [SHORT, ZHANG_HERE, ("东河村",), LI_HERE]})
        assert who(roll) == ["张三 - chair", "李四 城关镇东河村 member"]
        assert codes(roll) == ["missing-column"]

    def test_a_person_called_like_a_village_is_a_person(self, tmp_path: Path) -> None:
        """A row with a name and nothing else is somebody, held for want of an ID."""
        roll = roll_of(tmp_path, {"名册": [SHORT, ("东河村",), ZHANG_HERE, (2, "赵六")]})
        assert [person.text("name") for person in roll.candidates] == ["张三", "赵六"]


class TestTablesBelow:
    """A second table on the sheet, with its own title and its own order of columns."""

    def test_each_table_by_its_own_headers(self, tmp_path: Path) -> None:
        """The body in the title says what 委员 means; every row below the first headers is counted."""
        other = ("序号", "姓名", "乡镇", "村", "性别", "身份证号", "出生年月", "拟任职务")
        wang = (1, "王五", "城关镇", "东河村", "男", WANG, "1990.03", "委员")
        rows = [
            ("一、村党组织班子人选",),
            HEADERS,
            changed(ROW_OF_ZHANG, 提名职务="书记"),
            changed(ROW_OF_LI, 提名职务="委员"),
            (),
            ("二、村民委员会成员人选",),
            other,
            wang,
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == [
            "张三 城关镇东河村 secretary",
            "李四 城关镇东河村 branch_member",
            "王五 城关镇东河村 member",
        ]
        assert (codes(roll), hints(roll)) == ([], ["tables-read", "posts-by-title"])
        assert told(roll.candidates[2], "id_number") == (WANG, "F8")
        assert (roll.rows.read, roll.rows.skipped) == (5, 2)

    def test_headers_again_on_every_page(self, tmp_path: Path) -> None:
        """The same headers again, without a title, go on as the table above; the village stays."""
        rows = [SHORT, ("东河村",), ZHANG_HERE, SHORT, WANG_HERE, ("合计", "2人")]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == ["张三 城关镇东河村 chair", "王五 城关镇东河村 member"]
        assert (codes(roll), hints(roll)) == ([], ["village-from-lines"])

    def test_a_table_below_lines_with_villages(self, tmp_path: Path) -> None:
        """A further table without a title is of no village that a line of the first named."""
        rows = [SHORT, ("东河村",), ZHANG_HERE, (), ("姓名", "身份证号", "拟任职务"), ("李四", LI, "委员")]
        roll = roll_of(tmp_path, {"名册": rows})
        assert (who(roll), codes(roll)) == (
            ["张三 城关镇东河村 chair", "李四 - member"],
            ["missing-column"],
        )

    def test_a_table_a_village(self, tmp_path: Path) -> None:
        """Each table's own title names its village; a table without one has none of them."""
        rows = [
            *(("城关镇东河村名册",), SHORT, ZHANG_HERE, ()),
            *(("城关镇新民村名册",), SHORT, LI_HERE, ()),
            *(("城关镇新明村名册",), SHORT, WANG_HERE),
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == ["张三 城关镇东河村 chair", "李四 城关镇新民村 member", "王五 - member"]
        assert codes(roll) == ["unknown-village"]


class TestSideBySide:
    """Two blocks of the same columns on one sheet, to save paper."""

    BLOCK = ("村", "姓名", "身份证号", "提名职务")

    def test_both_blocks_are_read_whatever_their_length(self, tmp_path: Path) -> None:
        """Every person once, at the place of the own block."""
        rows = [
            ("乡镇", *self.BLOCK, None, *self.BLOCK),
            ("城关镇", "东河村", "张三", ZHANG, "主任", None, "东河村", "李四", LI, "委员"),
            ("城关镇", "东河村", "王五", WANG, "委员"),
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert sorted(who(roll)) == [
            "张三 城关镇东河村 chair",
            "李四 城关镇东河村 member",
            "王五 城关镇东河村 member",
        ]
        assert (codes(roll), hints(roll)) == ([], ["tables-read"])
        assert told(roll.candidates[2], "id_number") == (LI, "I2")

    def test_other_columns_are_no_second_block(self, tmp_path: Path) -> None:
        """Names and IDs in other columns may be anybody's: the columns are there twice, as before."""
        rows = [
            (*self.BLOCK, "姓名", "身份证号", "关系"),
            ("东河村", "张三", ZHANG, "主任", "李四", LI, "妻子"),
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == ["张三 城关镇东河村 chair"]
        assert codes(roll) == ["column-twice", "column-twice"]

    def test_each_block_below_a_title_of_its_own(self, tmp_path: Path) -> None:
        """Titles above the blocks say whose each of them is; a block without one has no village."""
        block = ("姓名", "身份证号", "提名职务")
        people = ("张三", ZHANG, "主任", "李四", LI, "委员")
        titles = ("城关镇东河村", None, None, "城关镇新民村")
        roll = roll_of(tmp_path, {"名册": [titles, (*block, *block), people]})
        assert who(roll) == ["张三 城关镇东河村 chair", "李四 城关镇新民村 member"]
        assert "2 人" in roll.hints[-1].message.zh
        roll = roll_of(tmp_path, {"名册": [titles[:1], (*block, *block), people]})
        assert who(roll) == ["张三 城关镇东河村 chair", "李四 - member"]

    def test_a_line_with_a_village_among_blocks(self, tmp_path: Path) -> None:
        """Nobody knows for which block it is, so nobody has a village."""
        block = ("姓名", "身份证号", "提名职务")
        rows = [
            (*block, *block),
            ("东河村",),
            ("张三", ZHANG, "主任", "李四", LI, "委员"),
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == ["张三 - chair", "李四 - member"]
        assert codes(roll) == ["section-unknown"]


class TestForms:
    """One form a person: labels on the left, values on their right, a sheet each."""

    FORM: Sequence[Row] = (
        ("村“两委”换届候选人资格联审表",),
        ("姓名", "张三", "性别", "男", "出生年月", "1980.05"),
        ("民族", "汉", "政治面貌", "中共党员", "学历", "高中"),
        ("身份证号", ZHANG, None, None, "拟任职务", "主任"),
        ("乡镇", "城关镇", "村", "东河村"),
        ("家庭主要成员", "称谓", "姓名", "身份证号"),
        (None, "妻子", "李四", LI),
        ("公安机关意见",),
    )

    def test_a_form_is_a_nominee(self, tmp_path: Path) -> None:
        """Every fact has the cell on the right of its label; the family below is nobody on the roll."""
        roll = roll_of(tmp_path, {"张三": self.FORM})
        (person,) = roll.candidates
        assert (who(roll), codes(roll), hints(roll)) == (["张三 城关镇东河村 chair"], [], ["form-read"])
        assert told(person, "id_number") == (ZHANG, "B4")
        assert told(person, "education") == ("senior", "F3")
        assert (told(person, "kin")[0], person.reservations) == ("blank", ())
        assert (roll.rows.read, roll.rows.nominees) == (1, 1)

    @pytest.mark.parametrize("own_id", [ZHANG, ""])
    def test_a_form_of_merged_cells(self, tmp_path: Path, own_id: str) -> None:
        """Labels merged over two columns, and a family of which nobody is nominated."""
        form = [
            ("城关镇东河村候选人登记表",),
            ("姓  名", None, "张三", "性 别", "男"),
            ("身份证号码：", None, own_id),
            ("拟任职务", None, "主任", "学历", "高中"),
            ("近亲属申报", None, "父亲：张大"),
            ("家庭\n成员", "称谓", "姓名", "身份证号"),
            (None, "妻", "李四", LI),
        ]
        merged = [(0, 0, 0, 4), *((row, 0, row, 1) for row in range(1, 5)), (2, 2, 2, 4), (5, 0, 6, 0)]
        (tmp_path / "rosters").mkdir()
        (tmp_path / "rosters" / "a.xlsx").write_bytes(books({"张三": form}, merged=merged))
        roll = county_roll(tmp_path)
        assert (who(roll), codes(roll)) == (["张三 城关镇东河村 chair"], [] if own_id else ["id-blank"])

    def test_an_example_above_a_table(self, tmp_path: Path) -> None:
        """Labels filled in as an example above a table with posts are no form: the table is read."""
        example = [("姓名", "某某"), ("身份证号", "填18位"), ("性别", "填男或女"), ("拟任职务", "填一项")]
        roll = roll_of(tmp_path, {"名册": [*example, HEADERS, ROW_OF_ZHANG]})
        assert who(roll) == ["张三 城关镇东河村 chair"]

    def test_a_problem_stands_at_its_cell(self, tmp_path: Path) -> None:
        """What cannot be read is reported where it stands."""
        form = [*self.FORM[:3], ("身份证号", ZHANG[:17], None, None, "拟任职务", "村长"), *self.FORM[4:]]
        roll = roll_of(tmp_path, {"张三": form})
        assert [place_words(problem.place).split()[-1] for problem in roll.problems] == ["B4", "F4"]

    @pytest.mark.parametrize(
        ("drop", "expected"),
        [("身份证号", ["form-unsure"]), ("拟任职务", ["missing-column"]), ("村", ["missing-column"])],
    )
    def test_a_label_is_missing(self, tmp_path: Path, drop: str, expected: Sequence[str]) -> None:
        """Without an ID it is no form that can be read; without another label the person is held."""
        form = [[None if cell == drop else cell for cell in row] for row in self.FORM[:5]]
        roll = roll_of(tmp_path, {"张三": form})
        assert codes(roll) == expected
        assert len(roll.candidates) == (0 if drop == "身份证号" else 1)

    def test_the_village_of_a_form_from_its_title(self, tmp_path: Path) -> None:
        """A form without a village takes that of its title."""
        form = [("城关镇东河村候选人登记表",), *self.FORM[1:4]]
        roll = roll_of(tmp_path, {"张三": form})
        assert (who(roll), codes(roll)) == (["张三 城关镇东河村 chair"], [])

    def test_two_people_on_one_form(self, tmp_path: Path) -> None:
        """Two names on a sheet: nobody knows whose values are whose."""
        roll = roll_of(tmp_path, {"张三": [*self.FORM[:5], ("姓名", "李四"), ("身份证号", LI)]})
        assert (who(roll), codes(roll)) == ([], ["form-unsure"])


class TestNoticeAbove:
    """A notice of any length stands above the headers."""

    @pytest.mark.parametrize("length", [13, 14, 15, 18, 60])
    def test_the_headers_are_found(self, tmp_path: Path, length: int) -> None:
        """Headers are looked for far down, and places stay true."""
        notice = [(f"填表说明 {number}：……",) for number in range(length)]
        roll = roll_of(tmp_path, {"名册": [*notice, HEADERS, ROW_OF_ZHANG]})
        assert (who(roll), codes(roll)) == (["张三 城关镇东河村 chair"], [])
        assert told(roll.candidates[0], "sex") == ("male", f"E{length + 2}")


class TestCombined:
    """Two things in one column."""

    HEADERS = (
        "村",
        "姓名（性别）",
        "出生年月（年龄）",
        "身份证号",
        "拟任职务",
        "政治面貌及入党时间",
        "单位及职务",
    )

    def person(self, folder: Path, *cells: Any) -> tuple[Candidate, list[str]]:
        """Return the one nominee of a row, and the codes of its problems."""
        roll = roll_of(folder, {"名册": [self.HEADERS, ("东河村", *cells)]})
        assert "combined-read" in hints(roll)
        return roll.candidates[0], codes(roll)

    @pytest.mark.parametrize(
        ("name", "born", "politics", "post"),
        [
            ("张三（男）", "1980.05（46岁）", "中共党员（2005.06）", "东河村党支部书记"),
            ("张三 男", "1980.05", "中共党员、2005.06", "城关镇东河村党支部书记"),
            ("张三/男性", "1980年5月 46岁", "中共党员\n2005年6月", "东河村 党支部书记"),
            ("张三(男)", "1980.05(46)", "中共党员2005.06", "党支部书记"),
        ],
    )
    def test_both_parts_are_read_at_one_place(
        self, tmp_path: Path, name: str, born: str, politics: str, post: str
    ) -> None:
        """The parts of a cell are facts of the same cell."""
        person, problems = self.person(tmp_path, name, born, ZHANG, "主任", politics, post)
        assert problems == []
        assert [told(person, fact) for fact in ("name", "sex")] == [("张三", "B2"), ("male", "B2")]
        assert [told(person, fact)[1] for fact in ("political_status", "joined_on")] == ["F2", "F2"]
        assert told(person, "political_status")[0] == "party_member"
        assert (told(person, "joined_on")[0].year, told(person, "birth_date")[0].day) == (2005, 12)
        assert told(person, "current_posts") == (frozenset({"secretary"}), "G2")

    def test_a_part_that_is_left_out_is_blank(self, tmp_path: Path) -> None:
        """A name alone says no sex, and 群众 no date."""
        person, problems = self.person(tmp_path, "张三", "1980.05", ZHANG, "主任", "群众（无）", "务农")
        assert problems == []
        assert [told(person, fact)[0] for fact in ("sex", "joined_on")] == ["blank", "blank"]
        assert told(person, "political_status")[0] == "masses"

    @pytest.mark.parametrize(
        ("cells", "code"),
        [
            (("王胜男", "1980.05", ZHANG, "主任", "群众", "无"), "combined-unsure"),
            (("张三（男）（党员）", "1980.05", ZHANG, "主任", "群众", "无"), "combined-unsure"),
            (("张三（男）", "1980.05（属猴）", ZHANG, "主任", "群众", "无"), "combined-unsure"),
            (("张三（男）", "1980.05", ZHANG, "主任", "2005.06", "无"), "cell-unclear"),
            (("张三（已放弃）", "1980.05", ZHANG, "主任", "群众", "无"), "cell-unclear"),
            (("张三（女）", "1980.05", ZHANG, "主任", "群众", "无"), "sex-contradicts-id"),
            (("张三（男）", "1980.05", ZHANG, "主任", "群众", "西山村党支部书记"), "cell-unclear"),
        ],
    )
    def test_what_is_not_sure_is_a_problem(self, tmp_path: Path, cells: Row, code: str) -> None:
        """A cell that can be divided in more than one way is not read."""
        _, problems = self.person(tmp_path, *cells)
        assert problems == [code]

    def test_a_name_that_cannot_be_divided_holds_the_person(self, tmp_path: Path) -> None:
        """王胜男 may be 王胜 and her sex: no answer can be applied to a name that is not known."""
        person, _ = self.person(tmp_path, "王胜男", "1980.05", ZHANG, "主任", "群众", "无")
        assert Hold.NO_IDENTITY in held(person)


class TestDitto:
    """〃 and 同上 in the place of words."""

    def test_marks_mean_the_cell_above(self, tmp_path: Path) -> None:
        """From row to row, each at its own place; one hint for the sheet."""
        rows = [
            HEADERS,
            ROW_OF_ZHANG,
            changed(ROW_OF_LI, 乡镇="〃", 村="同上"),
            (3, "同 上", "″", "王五", "〃", "1990.03", id_number("19900303", 4), "〃"),
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == [
            "张三 城关镇东河村 chair",
            "李四 城关镇东河村 member",
            "王五 城关镇东河村 member",
        ]
        assert (codes(roll), hints(roll)) == ([], ["ditto-read"])
        assert told(roll.candidates[2], "sex") == ("female", "E4")
        assert "6 个" in roll.hints[0].message.zh

    @pytest.mark.parametrize(
        "between", [(), ("合计", "1人"), ("备注：以下为补报",), (9, "城关镇", "西山", "", "", "", "", "")]
    )
    def test_marks_below_something_else_are_a_problem(self, tmp_path: Path, between: Row) -> None:
        """Across a blank row, a total, a remark or a row without a person nobody knows which row is meant."""
        rows = [HEADERS, ROW_OF_ZHANG, between, changed(ROW_OF_LI, 村="同上")]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll)[-1] == "李四 - member"
        assert "ditto-unsure" in codes(roll)

    def test_a_mark_below_a_blank_cell_and_in_the_first_row(self, tmp_path: Path) -> None:
        """A blank cell is not repeated, and the headers are no cell above."""
        rows = [HEADERS, changed(ROW_OF_ZHANG, 提名职务="〃"), changed(ROW_OF_LI, 提名职务="〃")]
        roll = roll_of(tmp_path, {"名册": rows})
        assert codes(roll) == ["ditto-unsure", "ditto-unsure"]
        assert [held(person) for person in roll.candidates] == [{Hold.NO_POST}] * 2

    def test_who_it_is_is_never_the_same_as_above(self, tmp_path: Path) -> None:
        """A name, an ID or a birth date is a person's own."""
        roll = roll_of(
            tmp_path, {"名册": [HEADERS, ROW_OF_ZHANG, changed(ROW_OF_LI, 姓名="同上", 身份证号="〃")]}
        )
        assert codes(roll) == ["name-unclear", "id-shape"]
