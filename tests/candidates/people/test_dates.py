import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vocabulary.dates import Day, Ongoing, first_day, last_day, moment_words, possible_moments, read_moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1980-05-01", Day(1980, 5, 1)),
        ("1980.5.1", Day(1980, 5, 1)),
        ("1980年5月1日", Day(1980, 5, 1)),
        ("19800501", Day(1980, 5, 1)),
        ("１９８０．０５", Day(1980, 5)),
        ("1980 年 5 月", Day(1980, 5)),
        ("198005", Day(1980, 5)),
        ("1980.10", Day(1980, 10)),
        ("1980年", Day(1980)),
        ("1980", Day(1980)),
        ("1975-03-00", Day(1975, 3)),
        ("1975.00.00", Day(1975)),
        ("1975-03-12 00:00:00", Day(1975, 3, 12)),
        ("1975，03", Day(1975, 3)),
        ("1975.03（51岁）", Day(1975, 3)),
        ("一九七五年三月", Day(1975, 3)),
        ("一九七五年十二月三十一日", Day(1975, 12, 31)),
        ("二〇〇一年十月", Day(2001, 10)),
        ("二○○一年", Day(2001)),
        ("1968-8-12 0:00:00", Day(1968, 8, 12)),
        ("1968/8/12 0:00", Day(1968, 8, 12)),
        ("1968/8/12 上午12:00:00", Day(1968, 8, 12)),
        ("1968年8月12日 星期一", Day(1968, 8, 12)),
        ("1968年8月12号", Day(1968, 8, 12)),
        ("1968.08.", Day(1968, 8)),
        ("1968.08。", Day(1968, 8)),
        ("1968年8月生", Day(1968, 8)),
        ("1968年8月出生", Day(1968, 8)),
        ("１９６８年８月", Day(1968, 8)),
        ("二00五年", Day(2005)),
        ("二00五年三月", Day(2005, 3)),
        ("二〇〇五年3月12日", Day(2005, 3, 12)),
        ("二零零五年十二月", Day(2005, 12)),
        ("二OO五年三月", Day(2005, 3)),
        ("1968年八月十二日", Day(1968, 8, 12)),
        ("至今", Ongoing()),
    ],
)
def test_dates_are_read_as_far_as_they_are_written(text: str, moment: object) -> None:
    """Precision is kept: a month never becomes its first day."""
    assert read_moment(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1980.13",
        "1979-02-29",
        "75.3",
        "27464",
        "五月",
        "一九七五年十三月",
        "一九七五年二月三十日",
        "一九七五年二十一十月",
        "农历1975年3月",
        "1975年腊月",
        "1980.05-",
        "1700.01",
        "9999",
        "1980 1 1",
        "1975.1.",
        "1968-8-12 8:30",
        "六八年八月",
        "68年8月",
        "二00五",
        "民国五十七年八月",
        "二〇〇五年初一",
        "1968年8月生于",
        "五年三月",
        "二五〇五年三月十",
    ],
)
def test_what_is_not_surely_a_date_is_none(text: str) -> None:
    """`1980 1 1` run together would be November 1980."""
    assert read_moment(text) is None


@pytest.mark.parametrize("text", ["六八年八月", "68年8月", "68.08", "六八年8月"])
def test_a_year_of_two_digits_can_be_of_two_centuries(text: str) -> None:
    """Only an ID beside it says which."""
    assert possible_moments(text) == (Day(1968, 8), Day(2068, 8))


def test_one_decimal_place_may_be_january_or_october() -> None:
    """A spreadsheet drops the last zero of 1975.10."""
    assert read_moment("1975.1") is None
    assert read_moment("1975.01") == Day(1975, 1)


@given(st.text(alphabet="0123456789.-/年月日 至今　１２", max_size=14))
def test_no_date_is_fabricated(text: str) -> None:
    """Every digit of the date stands in the text, in its order, and nothing else of it is left over."""
    moment = read_moment(text)
    if not isinstance(moment, Day):
        return
    digits = "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isdigit())
    parts = [f"{moment.year:04d}"]
    parts += [str(part) for part in (moment.month, moment.day) if part]
    padded = "".join([parts[0], *(part.zfill(2) for part in parts[1:])])
    assert "".join(digits.split("0")) == "".join(padded.split("0"))
    assert first_day(moment) <= last_day(moment)


@given(st.dates(min_value=first_day(Day(1880)), max_value=last_day(Day(2200))))
def test_what_we_write_we_read_again(day: object) -> None:
    """A moment survives being printed."""
    for moment in (Day(day.year, day.month, day.day), Day(day.year, day.month), Day(day.year)):  # type: ignore[attr-defined]
        assert read_moment(moment_words(moment)) == moment
