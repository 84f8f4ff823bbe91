"""An answer dated after the review is pointed at: its date decides which of two answers counts."""

from datetime import date

import pytest

from engine.review.gathering import future_answers
from vocabulary.answers import Answer, Signature, Word
from vocabulary.dates import Day, Moment, Ongoing
from vocabulary.places import SheetPlace

REVIEW = date(2026, 12, 6)


def answer(given_on: Moment | None, file: str = "clearances/法院.xlsx") -> Answer:
    """Return an answer that was signed on a day."""
    place = SheetPlace(file, "反馈表", 5, 8)
    return Answer(
        "0001", "convictions", "court", Word.NONE, "未发现", (), Signature(given_on=given_on), place
    )


@pytest.mark.parametrize(
    ("given_on", "hinted"),
    [
        (Day(2026, 12, 6), False),
        (Day(2026, 12, 7), True),
        (Day(2027, 12, 5), True),
        (Day(2026, 12), False),
        (Day(2027), True),
        (Ongoing(), True),
        (None, False),
    ],
)
def test_only_a_day_that_is_surely_still_to_come_is_pointed_at(given_on: Moment | None, hinted: bool) -> None:
    """The review day itself, a month that has begun, and a date left out are nothing to point at."""
    assert bool(list(future_answers([answer(given_on)], REVIEW))) is hinted


def test_a_workbook_is_pointed_at_once() -> None:
    """A hundred rows of one workbook have one date; two workbooks are two hints, each with its file."""
    late = Day(2027, 1, 1)
    answers = [answer(late), answer(late), answer(late, "clearances/公安局.xlsx")]
    hints = list(future_answers(answers, REVIEW))
    assert [hint.place.file for hint in hints] == ["clearances/法院.xlsx", "clearances/公安局.xlsx"]
    assert {hint.code for hint in hints} == {"answer-after-review"}
    assert "2027-01-01" in hints[0].message.zh
    assert "2026-12-06" in hints[0].message.en
