"""Tables on paper: short words are not broken, a place to sign stays on one page."""

import io

import docx

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Letter, Part
from reports.writers.column_widths import columns_of, shares_of
from reports.writers.word.letters import letters_docx

LONG = "村民委员会组织法（2025 年修正）第十六条：没有列入参加选举的村民名单"
ROOM = 104  # half widths of a letter


def test_long_columns_give_way_to_short_ones() -> None:
    """Whatever is said at length beside it, a name of a post and a name of a person stay in one line."""
    rows = (("人员", "职务", "条款", "结果"), ("0075\n黎浩国", "副主任", LONG, LONG))
    person, post, criterion, result = shares_of(rows)
    assert person > columns_of("黎浩国")
    assert post > columns_of("副主任")
    assert criterion == result > 2 * post
    assert sum((person, post, criterion, result)) <= ROOM


def test_a_blank_column_has_room_only_where_somebody_writes() -> None:
    """On a letter that is filled in by hand; in a list that is printed the words have the room."""
    rows = (("姓名", "签字"), ("甲", ""))
    assert shares_of(rows, by_hand=True)[1] > 2 * shares_of(rows)[1]


def test_a_word_is_not_broken() -> None:
    """Beside long texts a column of English has room for its longest word, its header in two lines."""
    rows = (
        ("question", "none found", "not to be asked", "unsigned"),
        ("Found to have organised illegal religious activity (sealed records left out)", "45", "0", "0"),
        ("Under investigation or prosecution now", "45", "0", "0"),
    )
    question, found, asked, unsigned = shares_of(rows)
    assert question > 60
    assert unsigned > len("unsigned") * 6 // 5
    assert found + asked < len("none found" + "not to be asked")
    narrow = shares_of((("investigation",) * 12, ("甲",) * 12))
    assert min(narrow) > len("investigation")


def test_more_columns_than_fit_still_have_shares() -> None:
    """Thirty columns are narrow, and none is nothing."""
    assert min(shares_of((("很长的列名",) * 30,))) > 0


def test_a_place_to_sign_is_not_parted() -> None:
    """The rows of such a table stay on one page, and a header with its first row; the seal with the table."""
    rows = tuple((f"机构{index}", "") for index in range(3))
    parts = (Part("签署", grid=Grid(("机构", "签字"), rows, whole=True)), Part(grid=Grid(("甲", "乙"), rows)))
    raw = letters_docx("表", [Letter("表", "", parts, (), ("（盖章）", "日期"), "")])
    made = docx.Document(io.BytesIO(raw))
    kept = [
        [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in table.rows]
        for table in made.tables
    ]
    assert kept == [[True, True, True, False], [True, False, False, True]]
    assert made.paragraphs[-3].text == ""
    assert made.paragraphs[-3].paragraph_format.keep_with_next
    assert made.paragraphs[-2].paragraph_format.keep_with_next
