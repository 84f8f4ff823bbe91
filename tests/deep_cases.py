"""Cases of one kind, of which `make test` tries some and `make deep` the rest: the rest is marked deep."""

from collections.abc import Iterable
from itertools import product
from typing import Any

import pytest
from _pytest.mark import ParameterSet


def some(cases: Iterable[Any], quick: int) -> list[ParameterSet]:
    """Return all cases; so many of them, spread evenly, are for every run."""
    every = list(cases)
    kept = {at * len(every) // quick for at in range(quick)}
    return [_case(at in kept, case) for at, case in enumerate(every)]


def crossed(*values: Iterable[Any]) -> list[ParameterSet]:
    """Return every combination; for every run are as many as it takes to try each value once."""
    lists = [list(each) for each in values]
    kept = {tuple(turn % len(each) for each in lists) for turn in range(max(map(len, lists)))}
    return [
        _case(at in kept, *(each[place] for each, place in zip(lists, at, strict=True)))
        for at in product(*(range(len(each)) for each in lists))
    ]


def _case(quick: bool, *values: Any) -> ParameterSet:
    """Return one case, marked deep if it is not for every run."""
    return pytest.param(*values, marks=() if quick else pytest.mark.deep)
