"""Whoever waits for a province reads how far it is, what an earlier run had finished, and what is left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from commands.scale.told import Told
from vocabulary.texts import Lang


def clock(*moments: float) -> Iterator[float]:
    """Go through moments, one a look."""
    return iter(moments)


def test_a_resumed_run_says_what_is_kept_and_what_is_left(capsys: pytest.CaptureFixture[str]) -> None:
    """Sets that were finished before are named at once and tell nothing of how long the others take."""
    moments = clock(0, 30, 31, 60, 61)
    told = Told(Lang.ZH, lambda: next(moments))
    told.kept(30, 35)
    told("0031", 31, 35)  # after 30 seconds
    told("0032", 32, 35)  # the line before has not stood long enough
    told("0033", 33, 35)  # after 60 seconds
    told("0035", 35, 35)
    assert capsys.readouterr().err.splitlines() == [
        "35 组文件中 30 组此前已完成，不再比对；还有 5 组",
        "31/35 0031（还约 2 分钟）",
        "33/35 0033（还约 40 秒）",
        "35/35 0035",
    ]


def test_what_is_over_soon_needs_no_estimate(capsys: pytest.CaptureFixture[str]) -> None:
    """Three seconds a set, two left."""
    moments = clock(0, 3, 6)
    told = Told(Lang.EN, lambda: next(moments))
    told("a", 1, 3)
    told("b", 2, 3)
    assert capsys.readouterr().err.splitlines() == ["1 of 3: a", "2 of 3: b"]
