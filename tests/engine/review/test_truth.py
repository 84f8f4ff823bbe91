"""Three values with Kleene's tables, and the verdicts they come to."""

from __future__ import annotations

from itertools import product

import pytest

from engine.review.verdict import graver, verdict_of
from vocabulary.outcomes import Verdict
from vocabulary.truth import Truth, both, either

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
PASS, PENDING, FLAG = Verdict.PASS, Verdict.PENDING, Verdict.FLAG

# What each can turn out to be: Kleene's tables say what is left when all cases are tried.
CAN_BE = {YES: {True}, NO: {False}, UNKNOWN: {True, False}}


def left(outcomes: set[bool]) -> Truth:
    """Return the truth of which these are the outcomes."""
    return next(truth for truth, can_be in CAN_BE.items() if can_be == outcomes)


@pytest.mark.parametrize(
    ("one", "other", "and_", "or_"),
    [
        (YES, YES, YES, YES),
        (YES, NO, NO, YES),
        (YES, UNKNOWN, UNKNOWN, YES),
        (NO, YES, NO, YES),
        (NO, NO, NO, NO),
        (NO, UNKNOWN, NO, UNKNOWN),
        (UNKNOWN, YES, UNKNOWN, YES),
        (UNKNOWN, NO, NO, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_kleene_tables(one: Truth, other: Truth, and_: Truth, or_: Truth) -> None:
    """One no decides `both`, one yes decides `either`, and otherwise unknown stays unknown."""
    assert (both([one, other]), either([one, other])) == (and_, or_)


@pytest.mark.parametrize("count", range(5))
def test_any_number_of_claims(count: int) -> None:
    """Of any number of claims `both` and `either` leave open what trying all cases leaves open."""
    for truths in product(Truth, repeat=count):
        cases = list(product(*(CAN_BE[truth] for truth in truths)))
        assert both(truths) is left({all(case) for case in cases})
        assert either(truths) is left({any(case) for case in cases})
        assert ~both(truths) is either(~truth for truth in truths)


def test_opposites() -> None:
    """The opposite of unknown is unknown."""
    assert {truth: ~truth for truth in Truth} == {YES: NO, NO: YES, UNKNOWN: UNKNOWN}
    assert all(~~truth is truth for truth in Truth)


def test_of_no_claims() -> None:
    """All of nothing holds, and some of nothing does not."""
    assert (both([]), either([])) == (YES, NO)


@pytest.mark.parametrize("truth", Truth)
def test_a_truth_is_no_bool(truth: Truth) -> None:
    """A truth in an `if`, `not`, `and` or `or` is a mistake, also where it is yes."""
    with pytest.raises(TypeError, match="a Truth is not a bool"):
        bool(truth)
    with pytest.raises(TypeError, match="a Truth is not a bool"):
        assert not truth
    with pytest.raises(TypeError, match="a Truth is not a bool"):
        any([truth])


@pytest.mark.parametrize("count", range(5))
def test_verdict_of_findings(count: int) -> None:
    """Flag if one finding is yes, else pending if one is unknown, else pass; none where none was examined."""
    for truths in product(Truth, repeat=count):
        expected = FLAG if YES in truths else PENDING if UNKNOWN in truths else PASS if truths else None
        assert verdict_of(iter(truths)) is expected


@pytest.mark.parametrize(
    ("legal", "policy", "graver_one"),
    [
        (PASS, PASS, PASS),
        (PASS, PENDING, PENDING),
        (PASS, FLAG, FLAG),
        (PENDING, PASS, PENDING),
        (PENDING, PENDING, PENDING),
        (PENDING, FLAG, FLAG),
        (FLAG, PASS, FLAG),
        (FLAG, PENDING, FLAG),
        (FLAG, FLAG, FLAG),
    ],
)
def test_the_graver_verdict(legal: Verdict, policy: Verdict, graver_one: Verdict) -> None:
    """A flag is graver than pending, and pending than pass."""
    assert graver(iter([legal, policy])) is graver_one


def test_graver_of_few() -> None:
    """One verdict stands for itself, and of none nothing stands in the way."""
    assert [graver([verdict]) for verdict in Verdict] == list(Verdict)
    assert graver([]) is PASS
