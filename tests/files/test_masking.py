"""What may be an ID is hidden however it is written; dates, counts and numbers of ours are left."""

import pytest

from vocabulary.places import FilePlace, SheetPlace, TextPlace, place_words
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Text
from vocabulary.writing.masking import holds_id, masked, masked_text

HIDDEN = (
    "999101196801010031",
    "99910119680101003X",
    "99910119680101003x",
    "９９９１０１１９６８０１０１００３１",
    "999101 19680101 0031",
    "999101-19680101-0031",
    "999101-1968-01-01-0031",
    "9991-01-1968-01-01-0031",
    "999101.19680101.0031",
    "999101\u00a019680101\u00a00031",
    "9 9 9 1 0 1 1 9 6 8 0 1 0 1 0 0 3 1",
    "9991\u200b0119\u200b6801\u200b0100\u200b31",
    "999101196801\n010031",
    "999101196801-\n010031",
    "999101 / 19680101 / 0031",
    "999,101,196,801,010,031",
    "'999101'19680101'0031",
    "٩٩٩١٠١١٩٦٨٠١٠١٠٠٣١",
    "⑨⑨⑨①①①⑨⑥⑧",
    "999101680101003",
    "9.99101196801010e+17",
    "999101196801010031.0",
    "138-0013-8000",
    "13800138000",
    "19680101",
    "196801",
    "9991 0119 6801",
    "2101-02-1968-05-01-0031",
    "2026-12-20 999101 19680101 0031",
)
LEFT = (
    "2026-12-06",
    "1968-11-09",
    "1968.11",
    "1975.1",
    "0026-12-20",
    "2021-01-10至2026-12-20",
    "2021-01-10 2026-12-20",
    "2021.03-2026.12",
    "2026-12-06 09:30:15",
    "2026/12/6",
    "20261220",
    "名册_20261120_2.xlsx",
    "名册202611.xls",
    "300,000",
    "最多 1,048,576 行",
    "0001",
    "0312、0313、0314、0315、0316",
    "云换组〔2026〕3号",
    "（2019）浙0102刑初123号",
    "0312 张三 0031",
    "B12 300",
    "rosters/a.xlsx [名册] C14",
    "12.5% 13.5%",
    "",
    "王X",
)


@pytest.mark.parametrize("written", HIDDEN)
def test_what_may_be_an_id_is_hidden(written: str) -> None:
    """Not one digit of it is left, alone or in a sentence."""
    for text in (written, f"「{written}」无法识别", f"张三{written}李四"):
        assert not any(sign.isdigit() for sign in masked(text).replace("e+17", "")), masked(text)


def test_the_check_character_goes_too() -> None:
    """The X at the end of an ID is a part of it."""
    assert masked("张三99910119680101003X。") == f"张三{'*' * 18}。"


@pytest.mark.parametrize("written", LEFT)
def test_what_is_no_id_is_left(written: str) -> None:
    """Dates, periods, counts with commas, person numbers and numbers of papers stay as they are."""
    assert masked(written) == written
    assert masked(f"「{written}」") == f"「{written}」"


def test_masking_twice_is_masking_once() -> None:
    """What is masked has nothing left to mask."""
    for written in (*HIDDEN, *LEFT):
        assert masked(masked(written)) == masked(written)


def test_both_languages_are_masked() -> None:
    """A sentence quotes the same word in both languages."""
    assert masked_text(Text("「19680101x」无法识别", "`19680101x`")) == Text(
        "「*********」无法识别", "`*********`"
    )


def test_a_long_cell_is_masked_in_time() -> None:
    """A page pasted into a cell, of digits and blanks alone, costs no more than its length."""
    assert set(masked("9 " * 50_000)) == {"*", " "}
    assert masked("1" + " " * 50_000 + "a") == "1" + " " * 50_000 + "a"
    assert masked(("1" + " -" * 300) * 100)


def test_a_problem_and_a_hint_hide_what_they_quote() -> None:
    """Whoever makes one and whoever prints it: there is none that could show an ID."""
    quoting, hidden = Text(f"「{HIDDEN[0]}」", f"`{HIDDEN[0]}`"), Text(f"「{'*' * 18}」", f"`{'*' * 18}`")
    problem = Problem("code", FilePlace("a"), quoting, quoting)
    assert (problem.message, problem.help) == (hidden, hidden)
    assert Hint("code", FilePlace("a"), quoting).message == hidden


def test_a_place_hides_what_its_names_hold() -> None:
    """Files and sheets are named by people, too; rows, columns and lines stay."""
    file, stars = f"rosters/张三{HIDDEN[0]}.xlsx", f"rosters/张三{'*' * 18}.xlsx"
    assert place_words(FilePlace(file)) == stars
    assert place_words(SheetPlace(file, HIDDEN[0], 123456, "C")) == f"{stars} [{'*' * 18}] C123456"
    assert place_words(TextPlace(file, 12, 3)) == f"{stars}:12:3"


@pytest.mark.parametrize("written", HIDDEN[:10])
def test_an_id_is_found_however_it_is_written(written: str) -> None:
    """With blanks, hyphens and full-width digits it is still somebody's number."""
    assert holds_id(f"张三（{written}）")


@pytest.mark.parametrize("written", [*LEFT, "13800138000", "t20260101_5012345", "999101196813010031"])
def test_what_has_not_the_form_of_an_id_is_none(written: str) -> None:
    """A date, a telephone, an address on the net, a month that is not."""
    assert not holds_id(written)
