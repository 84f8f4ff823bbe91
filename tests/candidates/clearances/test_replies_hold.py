"""What holds of every set of statements, drawn at random."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from candidates.clearances.replies.replies import gather_replies, reply_of
from tests.candidates.clearance_workbooks import correction, on_record, outcome, record, statement
from vocabulary.answers import Answer, Said, Word
from vocabulary.dates import day_of
from vocabulary.origins import Origin

RECORDS = st.lists(
    st.builds(
        record,
        st.sampled_from(["", "2009", "2009-03", "2009-03-05", "2011-01-01"]),
        complete=st.booleans(),
    ),
    max_size=2,
).map(tuple)


DATES = st.one_of(
    st.sampled_from(["", "2026", "2026-12"]),
    st.dates(date(2026, 11, 29), date(2026, 12, 8)).map(date.isoformat),
)


STATEMENTS = st.builds(
    statement,
    st.sampled_from(Word),
    DATES,
    RECORDS,
    officer=st.sampled_from(["", "王经办", "孙复核"]),
    matches=st.booleans(),
    file=st.sampled_from(["clearances/a.xlsx", "clearances/b.xlsx"]),
)


CORRECTIONS = st.builds(
    correction,
    st.sampled_from(Word),
    was=st.sampled_from([Word.FOUND, Word.FOUND, Word.NONE]),
    officer=st.sampled_from(["王经办", "孙复核"]),
    given_on=st.dates(date(2026, 11, 29), date(2026, 12, 9)).map(day_of),
)


@given(st.lists(STATEMENTS, max_size=5), st.lists(CORRECTIONS, max_size=2))
def test_nothing_is_cleared_unless_somebody_says_so(answers: list[Answer], corrections: list[Any]) -> None:
    """An empty list of records needs 未发现 about this very person; a finding needs 有."""
    reply = reply_of(answers, corrections)
    if isinstance(reply, Said):
        word = Word.FOUND if reply.records else Word.NONE
        assert any(answer.word is word and answer.matches for answer in answers)
    assert len(reply.answers) == len(answers)


@given(st.lists(STATEMENTS, max_size=5), st.lists(CORRECTIONS, max_size=2))
def test_without_its_statements_a_unit_owes(answers: list[Answer], corrections: list[Any]) -> None:
    """Removing all that a unit said leaves its answer awaited, corrections or not."""
    of_police = [replace(answer, department="police") for answer in answers]
    replies = gather_replies(of_police, corrections).of("0312", "convictions", ("court",))
    assert dict(replies.owing) == {"court": Origin.AWAITED}


@given(st.lists(STATEMENTS, max_size=4), STATEMENTS, st.lists(CORRECTIONS, max_size=2))
def test_a_mismatch_settles_nothing(answers: list[Answer], other: Answer, corrections: list[Any]) -> None:
    """Adding a row of another person never turns what is owed into an answer, nor one answer into another."""
    before = reply_of(answers, corrections)
    after = reply_of([*answers, replace(other, matches=False)], corrections)
    if isinstance(after, Said):
        assert isinstance(before, Said)
        assert after.records == before.records


@given(st.lists(STATEMENTS, max_size=4), st.lists(CORRECTIONS, max_size=2), st.randoms(use_true_random=False))
def test_the_reply_does_not_depend_on_order(
    answers: list[Answer], corrections: list[Any], chance: Any
) -> None:
    """Any order of the same statements and corrections comes to the same reply."""
    shuffled, turned = list(answers), list(corrections)
    chance.shuffle(shuffled)
    chance.shuffle(turned)
    assert outcome(reply_of(answers, corrections)) == outcome(reply_of(shuffled, turned))


@given(st.lists(STATEMENTS, min_size=1, max_size=4))
def test_without_a_correction_a_finding_stays_or_conflicts(answers: list[Answer]) -> None:
    """Once 有 was said about this person, 未发现 alone never clears them."""
    found = statement(Word.FOUND, "2026-11-28", (record(),))
    reply = reply_of([found, *answers])
    assert not (isinstance(reply, Said) and not reply.records)


@given(st.lists(STATEMENTS, max_size=4), st.lists(CORRECTIONS, max_size=2), st.randoms(use_true_random=False))
def test_what_is_on_record_only_holds_back(
    answers: list[Answer], corrections: list[Any], chance: Any
) -> None:
    """A finding on record leaves a reply as it is or in conflict, and uncorrected it clears nobody."""
    plain, reply = reply_of(answers, corrections), reply_of(answers, corrections, on_record())
    assert reply == plain or (outcome(reply) is Origin.CONFLICT and reply.answers == plain.answers)
    shuffled = list(answers)
    chance.shuffle(shuffled)
    assert outcome(reply_of(shuffled, corrections, on_record())) == outcome(reply)
    assert outcome(reply_of(answers, (), on_record())) != 0
