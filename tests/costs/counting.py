"""Counts the calls that some work makes: the same on every machine, whatever else it does."""

import sys
from collections.abc import Callable
from itertools import count
from typing import Any


def calls_of(work: Callable[[], Any]) -> int:
    """Return how many functions are called, those of the interpreter included."""
    numbers = count()

    def see(frame: object, event: str, arg: object) -> None:
        """Count what begins."""
        if event in {"call", "c_call"}:
            next(numbers)

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(before)
    return next(numbers)
