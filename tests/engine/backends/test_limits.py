"""What is over a limit of the rule network is refused by name, and what is not is decided."""

from __future__ import annotations

import random
from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.backends import limits
from engine.backends.formula import (
    AtLeast,
    AtMost,
    Differs,
    Either,
    Equal,
    Every,
    Formula,
    Never,
    NotOneOf,
    OneOf,
)
from engine.backends.rete import Network, TooComplex, fits, why_not
from tests.engine.backends.networks import answer, meaning, needs_library
from tests.samples import samples


@needs_library
@settings(max_examples=samples(100), deadline=None)
@given(st.integers(0, 10**6))
def test_what_fits_survives_everything_being_true(seed: int) -> None:
    """Rules that are taken never overflow the library, even if every comparison in them is true."""
    chance = random.Random(seed)

    def true(depth: int, width: int) -> Formula:
        if not depth or chance.random() < 0.3:
            return AtLeast(chance.choice("abcd"), -chance.randrange(500))
        kind = Every if chance.random() < 0.5 else Either
        return kind(tuple(true(depth - 1, width) for _ in range(chance.randrange(1, width))))

    shapes = [(1, 90), (2, 12), (3, 6), (5, 4)]
    rules = [rule for _ in range(80) if fits(rule := true(*chance.choice(shapes)))]
    assert len(answer(rules, [dict.fromkeys("abcd", 1)] * 2)) == 2 * len(rules)


@needs_library
def test_all_branches_true_at_once() -> None:
    """150 true branches are one match; where they cannot be split into rules they are refused by name."""
    wide = Either(tuple(AtLeast("a", -n) for n in range(150)))
    assert answer([wide, Never(), wide], [{"b": 1}, {"a": 1}]) == {(1, 0), (1, 2)}
    assert why_not(Every((wide, Equal("b", 1)))) == "150 ways to be true at once, at most 60 fit"


@needs_library
def test_long_lists() -> None:
    """A list of 200 values with gaps is taken, a run of 5,000 too, 600 with gaps are refused."""
    gaps = tuple(range(0, 400, 2))
    rules: list[Formula] = [OneOf("a", gaps), NotOneOf("a", gaps), OneOf("a", tuple(range(5000)))]
    facts = [{"a": value} for value in (-1, 0, 1, 397, 398, 399, 4999, 5000)]
    assert answer(rules, facts) == meaning(rules, facts)
    assert not fits(OneOf("a", tuple(range(0, 1200, 2))))


def deep(levels: int) -> Formula:
    """Return groups of alternate kinds, one inside the other."""
    start: Formula = Equal("p", 0)
    return reduce(
        lambda inner, n: (Every, Either)[n % 2]((inner, Equal("p", n))), range(1, levels + 1), start
    )


def doubled(levels: int) -> Formula:
    """Return a formula of few objects that unfolds into two to the power of the levels."""
    start: Formula = Equal("p", 0)
    return reduce(lambda inner, _: Every((inner, inner)), range(levels), start)


def pairs(count: int) -> Formula:
    """Return so many `Either`s of two branches, all to hold."""
    return Every(tuple(Either((AtLeast("a", -n), AtMost("b", n + 1))) for n in range(count)))


@needs_library
@pytest.mark.parametrize(
    ("formula", "reason"),
    [
        (deep(16), "15 nested groups"),
        (deep(40), "nested groups"),
        (deep(3000), "nested deeper than 50"),
        (doubled(45), "more than 20000 parts"),
        (pairs(6), "64 ways to be true at once"),
        (Every(tuple(Equal(f"p{n}", n) for n in range(241))), "241 properties"),
        (Every(tuple(Differs("p", n) for n in range(481))), "481 comparisons"),
        (Equal("p", limits.MOST + 1), "a value outside"),
        (Every((OneOf("p", (0, limits.LEAST - 1)),)), "a value outside"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_formula_over_a_limit_is_refused_by_name(formula: Formula, reason: str) -> None:
    """What would hang, crash or mislead the library never reaches it."""
    assert reason in (why_not(formula) or "")
    with pytest.raises(TooComplex, match="rule 1: .*" + reason):
        Network([Equal("a", 1), formula])


@needs_library
@pytest.mark.parametrize(
    "formula",
    [
        deep(14),
        pairs(5),
        Every(tuple(AtLeast(f"p{n}", -n) for n in range(240))),
        Every(tuple(Differs("p", n) for n in range(480))),
        OneOf("p", tuple(range(0, 960, 2))),
    ],
)
def test_a_formula_at_a_limit_is_decided(formula: Formula) -> None:
    """What is taken is right up to the limit, 600 times in a row."""
    facts = [dict.fromkeys([*"abp", *(f"p{n}" for n in range(240))], value) for value in (-1, 0, 1)] * 200
    assert answer([formula, formula], facts) == meaning([formula, formula], facts)


def test_no_two_ids_have_one_hash() -> None:
    """The library drops a fact whose id has the hash of another; among our ids there is no such pair."""
    assert not limits.all_differ(["costarring", "liquid"])
    assert limits.all_differ([*map(str, range(limits.CHUNK + 2)), "sid-0"])
