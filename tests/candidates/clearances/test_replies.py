"""What a unit's statements come to: later supersedes, silence takes nothing back, and nothing is guessed."""

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from candidates.clearances.replies.replies import answer_list, gather_replies, reply_of
from tests.candidates.clearance_workbooks import FOUND_THEN_NONE, correction, outcome, record, statement
from vocabulary.answers import Owing, Word
from vocabulary.dates import Ongoing, read_moment
from vocabulary.facts import Known
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace
from vocabulary.questions import Disclosure


def test_no_statement_is_awaited() -> None:
    """A unit that said nothing owes its answer."""
    assert reply_of(()) == Owing(Origin.AWAITED)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        (Word.NONE, 0),
        (Word.CHECKING, Origin.AWAITED),
        (Word.WRONG_PERSON, Origin.CONFLICT),
        (Word.NOT_OURS, Origin.UNCLEAR),
        (Word.UNCLEAR, Origin.UNCLEAR),
    ],
)
def test_one_statement(word: Word, expected: Origin | int) -> None:
    """Only 未发现 says that there is nothing; every other word leaves the answer owing."""
    assert outcome(reply_of([statement(word)])) == expected


def test_found_gives_its_records() -> None:
    """有 gives the rows of 明细."""
    assert reply_of([statement(Word.FOUND, records=(record(),))]).answers[0].records == (record(),)
    assert outcome(reply_of([statement(Word.FOUND, records=(record(), record("2011")))])) == 2


def test_found_without_any_record_is_never_an_empty_list() -> None:
    """有 with no record at all is one record of which nothing is known."""
    assert outcome(reply_of([statement(Word.FOUND)])) == 1


def test_none_with_a_record_contradicts_itself() -> None:
    """未发现 with a row of 明细 is a conflict that we do not resolve."""
    assert outcome(reply_of([statement(Word.NONE, records=(record(),))])) is Origin.CONFLICT


@pytest.mark.parametrize("word", list(Word))
def test_a_row_of_another_person_is_never_applied(word: Word) -> None:
    """A statement whose name or ID does not match is a conflict, whatever it says."""
    assert outcome(reply_of([statement(word, matches=False)])) is Origin.CONFLICT


def test_a_repetition_is_one_statement() -> None:
    """The same content twice, of one date or of several, in whatever order of rows, is said once."""
    found = (record(), record("2011"))
    turned = statement(Word.FOUND, "2026-12-06", found[::-1], file="clearances/b.xlsx")
    twice = [statement(Word.FOUND, records=found), statement(Word.FOUND, records=found), turned]
    assert outcome(reply_of(twice)) == 2
    assert len(reply_of(twice).answers) == 3


@pytest.mark.parametrize("first", ["", "2026", "2026-12", "2026-12-05"])
def test_two_contents_without_a_sure_order_conflict(first: str) -> None:
    """Two different statements of one date, or of dates that do not tell which is later, both stand."""
    both = [statement(Word.NONE, first), statement(Word.FOUND, "2026-12-05", (record(),))]
    assert outcome(reply_of(both)) is Origin.CONFLICT


def test_ongoing_is_no_date_of_an_answer() -> None:
    """至今 as the date of an answer does not make it the latest one."""
    still = statement(Word.NONE, "")
    still = replace(still, signature=replace(still.signature, given_on=Ongoing()))
    found = statement(Word.FOUND, records=(record(),))
    assert outcome(reply_of([still, found])) is Origin.CONFLICT


def test_later_supersedes() -> None:
    """A later statement holds: an awaited answer arrives, a finding is added."""
    checking = statement(Word.CHECKING, "2026-12-04")
    none = statement(Word.NONE, "2026-12-05")
    found = statement(Word.FOUND, "2026-12-06", (record(),))
    assert outcome(reply_of([checking, none])) == 0
    assert outcome(reply_of([checking, none, found])) == 1


def test_a_month_that_is_over_is_earlier() -> None:
    """A statement of November is surely earlier than one of 5 December."""
    assert outcome(reply_of([statement(Word.CHECKING, "2026-11"), statement(Word.NONE)])) == 0


@pytest.mark.parametrize("later", [word for word in Word if word is not Word.FOUND])
def test_a_finding_does_not_go_away_in_silence(later: Word) -> None:
    """After 有, any other word without a correction leaves both standing."""
    both = [statement(Word.FOUND, "2026-12-05", (record(),)), statement(later, "2026-12-07")]
    assert outcome(reply_of(both)) is Origin.CONFLICT


def test_a_correction_takes_a_finding_back() -> None:
    """有 becomes 未发现 where another officer corrects it with reason, leader, document and date."""
    assert outcome(reply_of(FOUND_THEN_NONE, [correction()])) == 0


@pytest.mark.parametrize(
    "lacking",
    [
        {"was": Word.NONE},
        {"now": Word.CHECKING},
        {"reason": ""},
        {"leader": ""},
        {"document": ""},
        {"given_on": None},
        {"given_on": read_moment("2026-12-05")},
        {"given_on": read_moment("2026-12")},
        {"officer": ""},
        {"officer": "王　经办"},
    ],
)
def test_half_a_correction_takes_nothing_back(lacking: dict[str, Any]) -> None:
    """A correction that lacks a part, comes too early or is by the same officer takes nothing back."""
    assert outcome(reply_of(FOUND_THEN_NONE, [correction(**lacking)])) is Origin.CONFLICT


def test_an_unsigned_finding_has_no_other_officer() -> None:
    """Where nobody signed the finding, nobody can be shown to be another officer."""
    unsigned = statement(Word.FOUND, "2026-12-05", (record(),), officer="")
    assert outcome(reply_of([unsigned, FOUND_THEN_NONE[1]], [correction()])) is Origin.CONFLICT


def test_one_correction_does_not_serve_twice() -> None:
    """A finding made again after its correction needs another one."""
    again = statement(Word.FOUND, "2026-12-08", (record(),))
    none = statement(Word.NONE, "2026-12-09")
    assert outcome(reply_of([*FOUND_THEN_NONE, again], [correction()])) == 1
    assert outcome(reply_of([*FOUND_THEN_NONE, again, none], [correction()])) is Origin.CONFLICT
    second = correction(given_on=read_moment("2026-12-09"))
    assert outcome(reply_of([*FOUND_THEN_NONE, again, none], [correction(), second])) == 0


def test_a_record_does_not_go_away_in_silence() -> None:
    """有 with one record fewer needs a correction too; one record more does not."""
    two, one = (record(), record("2011-01-01")), (record(),)
    before, after = statement(Word.FOUND, "2026-12-05", two), statement(Word.FOUND, "2026-12-07", one)
    assert outcome(reply_of([before, after])) is Origin.CONFLICT
    assert outcome(reply_of([before, after], [correction(Word.FOUND)])) == 1
    wider = [replace(before, records=one), replace(after, records=two)]
    assert outcome(reply_of(wider)) == 2


def test_two_findings_are_not_kept_by_one() -> None:
    """One record that resembles two earlier ones stands for one of them."""
    before = statement(Word.FOUND, "2026-12-05", (record("2009"), record("2009")))
    after = statement(Word.FOUND, "2026-12-07", (record("2009-03-05"),))
    assert outcome(reply_of([before, after])) is Origin.CONFLICT


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (record("", complete=False), record(), 1),  # 有 without details gains them
        (record(""), record(), 1),  # a blank field is filled
        (record("2009"), record("2009-03-05"), 1),  # a date becomes exact
        (record(), record(paper="判决书"), 1),  # the paper is named
        (record(disclosure=Disclosure.WITHHELD), record(), 1),  # it may be told now
        (record(), record("2009"), Origin.CONFLICT),
        (record(), record(""), Origin.CONFLICT),
        (record("2009"), record("2010-03-05"), Origin.CONFLICT),
        (record(paper="判决书"), record(paper="决定书"), Origin.CONFLICT),
    ],
)
def test_a_record_may_be_told_more_fully(first: Any, second: Any, expected: Origin | int) -> None:
    """A later statement may complete a record without a correction, and may not change one."""
    told = [statement(Word.FOUND, "2026-12-05", (first,)), statement(Word.FOUND, "2026-12-07", (second,))]
    assert outcome(reply_of(told)) == expected


def test_a_mismatch_beside_a_match_conflicts_until_superseded() -> None:
    """A row of another person is not ignored: only a later row that matches settles it."""
    mismatch = statement(Word.FOUND, "2026-12-05", (record(),), matches=False)
    assert outcome(reply_of([mismatch, statement(Word.NONE, "2026-12-05")])) is Origin.CONFLICT
    assert outcome(reply_of([mismatch, statement(Word.NONE, "2026-12-04")])) is Origin.CONFLICT
    assert outcome(reply_of([mismatch, statement(Word.NONE, "2026-12-06")])) == 0


def test_every_unit_contributes_and_the_silent_one_is_owing() -> None:
    """An answer list holds what each unit reports, in order, and who still owes."""
    court = statement(Word.FOUND, records=(record(),))
    answers = gather_replies([court]).of("0312", "convictions", ("police", "court"))
    assert answers.records == (("court", record()),)
    assert dict(answers.owing) == {"police": Origin.AWAITED}
    assert list(answers.replies) == ["police", "court"]


def test_other_people_questions_and_units_do_not_count() -> None:
    """A reply is about one person, one question and one unit, corrections included."""
    replies = gather_replies(FOUND_THEN_NONE, [replace(correction(), number="0313")])
    assert dict(replies.of("0312", "convictions", ("court",)).owing) == {"court": Origin.CONFLICT}
    for number, question, unit in (("0313", "convictions", "court"), ("0312", "audit", "court")):
        assert dict(replies.of(number, question, (unit,)).owing) == {unit: Origin.AWAITED}
    assert dict(replies.of("0312", "convictions", ("police",)).owing) == {"police": Origin.AWAITED}


def test_a_question_put_to_nobody_is_our_mistake() -> None:
    """A list that nobody owes anything to would read as "nothing found"."""
    with pytest.raises(ValueError, match="put to no unit"):
        answer_list((), {})


def test_order_and_names_of_files_mean_nothing() -> None:
    """Shuffled answers, and answers from files of other names, come to the same."""
    story = [
        statement(Word.CHECKING, "2026-12-03", file="clearances/c.xlsx"),
        statement(Word.FOUND, "2026-12-05", (record(),), file="clearances/b.xlsx"),
        statement(Word.NONE, "2026-12-07", file="clearances/a.xlsx"),
    ]
    for shuffled in permutations(story):
        renamed = [
            replace(answer, place=SheetPlace(f"clearances/{at}.xlsx", "反馈表", 4, "H"))
            for at, answer in enumerate(shuffled)
        ]
        assert outcome(reply_of(renamed)) is Origin.CONFLICT
        assert outcome(reply_of(renamed, [correction()])) == 0


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (first, second)
        for first in ("2026-12-05", "2026-12", "")
        for second in ("2026-12-07", "2026-12-05", "2026-12", "")
    ],
)
def test_two_workbooks_of_one_unit_conflict_whatever_their_dates(first: str, second: str) -> None:
    """有 and 未发现 in two workbooks, without a correction: in every order of files, dated or not."""
    for files in (("a", "b"), ("b", "a")):
        found = statement(Word.FOUND, first, (record(),), file=f"clearances/{files[0]}.xlsx")
        none = statement(Word.NONE, second, file=f"clearances/{files[1]}.xlsx")
        for both in ([found, none], [none, found]):
            assert outcome(reply_of(both)) is Origin.CONFLICT


def test_values_of_other_kinds_compare() -> None:
    """Two statements that differ in one value of a record are two contents."""
    for value in ("故意", True, frozenset({"fine"})):
        plain = record()
        told = replace(plain, values={**plain.values, "more": Known(value)})
        both = [statement(Word.FOUND, records=(plain,)), statement(Word.FOUND, records=(told,))]
        assert outcome(reply_of(both)) is Origin.CONFLICT
