"""A finding on record stands against another word until it is repeated or taken back."""

from dataclasses import replace
from datetime import date

import pytest

from candidates.clearances.replies.recorded import to_record
from candidates.clearances.replies.replies import reply_of
from tests.candidates.clearance_workbooks import (
    FOUND_THEN_NONE,
    correction,
    on_record,
    outcome,
    record,
    statement,
)
from vocabulary.answers import Word
from vocabulary.dates import day_of, read_moment
from vocabulary.origins import Origin


@pytest.mark.parametrize("now", [word for word in Word if word is not Word.FOUND])
def test_a_finding_on_record_stands_against_another_word(now: Word) -> None:
    """The 有 of a file that was saved over conflicts with whatever is there instead, nothing included."""
    for statements in ([], [statement(now, "2026-12-07")], [statement(now, "")]):
        reply = reply_of(statements, (), on_record())
        assert outcome(reply) is Origin.CONFLICT
        assert reply.recorded == on_record()


def test_a_finding_on_record_that_is_still_said_is_forgotten() -> None:
    """Where the unit's 有 is there, what takes it back is judged among its statements alone."""
    found = statement(Word.FOUND, "2026-12-05", (record(),))
    assert reply_of([found], (), on_record()) == reply_of([found])
    assert outcome(reply_of(FOUND_THEN_NONE, [correction()], on_record())) == 0


def test_a_correction_takes_a_finding_on_record_back() -> None:
    """As it does where the statement is there: and nothing that is half a correction does."""
    none = statement(Word.NONE, "2026-12-07")
    assert reply_of([none], [correction()], on_record()) == reply_of([none])
    assert outcome(reply_of([], [correction()], on_record())) is Origin.AWAITED
    for lacking in ({"reason": ""}, {"officer": "王　经办"}, {"given_on": read_moment("2026-12-05")}):
        assert outcome(reply_of([none], [correction(**lacking)], on_record())) is Origin.CONFLICT
    for unsigned in (on_record(officer=""), on_record(given_on=None)):
        assert outcome(reply_of([none], [correction()], unsigned)) is Origin.CONFLICT


def test_an_older_finding_does_not_stand_for_the_one_on_record() -> None:
    """A 有 that was taken back, and another that came after it and is gone: the second is still open."""
    later = replace(on_record(), given_on=day_of(date(2026, 12, 9)))
    none = statement(Word.NONE, "2026-12-10")
    assert outcome(reply_of([*FOUND_THEN_NONE, none], [correction()], later)) is Origin.CONFLICT
    undated = on_record(given_on=None)
    assert outcome(reply_of([*FOUND_THEN_NONE, none], [correction()], undated)) is Origin.CONFLICT


def test_the_same_word_read_otherwise_is_no_other_word() -> None:
    """Where only our reading changed, the reply is what it reads as now, and the finding stays on record."""
    was = to_record(replace(statement(Word.FOUND), written="确有"), withheld=False)
    now = replace(statement(Word.UNCLEAR), written="确有")
    assert reply_of([now], (), was) == replace(reply_of([now]), recorded=was)
    ticked = to_record(replace(statement(Word.FOUND), written="√", read_by="found"), withheld=False)
    another = replace(statement(Word.NONE), written="√", read_by="none")
    assert outcome(reply_of([another], (), ticked)) is Origin.CONFLICT
