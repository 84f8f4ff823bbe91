from collections.abc import Callable, Iterator
from io import StringIO

import pytest

from commands.progress import PATIENCE, progress
from vocabulary.stages import Stage, begin, counts_as, heard, stage
from vocabulary.texts import Lang


class Console(StringIO):
    """A console of which is known whether somebody watches it."""

    def __init__(self, *, watched: bool) -> None:
        """Say whether it is a terminal."""
        super().__init__()
        self._watched = watched

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._watched


def late() -> Callable[[], float]:
    """Return a clock on which every look is long after the one before."""
    moments: Iterator[int] = iter(range(1_000))
    return lambda: next(moments) * PATIENCE * 2


def last_shown(console: Console) -> str:
    """Return what stands on the line, as a terminal shows it."""
    line: list[str] = []
    for part in console.getvalue().split("\r"):
        signs = [wide for sign in part for wide in (sign, *([] if sign.isascii() else [""]))]
        line[: len(signs)] = signs
    return "".join(line).rstrip()


def test_long_work_says_where_it_is() -> None:
    """A clerk who waits for a county sees the stage and how many things of it have begun."""
    console = Console(watched=True)
    with progress(Lang.ZH, console, late()):
        for _ in range(3):
            with stage(Stage.READING):
                pass
        assert last_shown(console) == "读取文件 3 …"
        begin(Stage.REPORTING)
        assert last_shown(console) == "输出报告 …"


def test_the_line_is_gone_when_the_work_is_done() -> None:
    """What is printed afterwards begins on a clean line, also where the work failed."""
    console = Console(watched=True)

    def fail() -> None:
        """Fail in the middle of the work."""
        with progress(Lang.ZH, console, late()):
            begin(Stage.REPORTING)
            assert last_shown(console)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert last_shown(console) == ""
    assert console.getvalue().endswith("\r")


def test_short_work_shows_nothing() -> None:
    """A line that flickers past tells nobody anything."""
    console = Console(watched=True)
    with progress(Lang.ZH, console, lambda: 0.0):
        begin(Stage.READING)
    assert console.getvalue() == ""


def test_nothing_is_shown_where_nobody_watches() -> None:
    """Messages that go into a file or a pipe hold messages and nothing else."""
    console = Console(watched=False)
    with progress(Lang.ZH, console, late()):
        begin(Stage.READING)
    assert console.getvalue() == ""


def test_a_function_that_is_a_stage_is_heard_without_a_stopwatch() -> None:
    """Progress is shown whether or not anybody asked for the timings."""
    seen: list[Stage] = []
    read = counts_as(Stage.READING)(lambda: "read")
    with heard(seen.append):
        assert read() == "read"
    assert read() == "read"
    assert seen == [Stage.READING]
