from collections.abc import Callable

import pytest

from vocabulary.stages import Stage, counts_as, stage, timed


def ticking(*moments: float) -> Callable[[], float]:
    """Return a clock that shows these times one after the other."""
    shown = iter(moments)
    return lambda: next(shown)


def test_a_stage_inside_another_counts_alone() -> None:
    """Reading inside admitting is reading; what is in no stage is the rest."""
    with timed(ticking(1, 2, 4, 7, 11, 16)) as watch:
        with stage(Stage.ADMITTING), stage(Stage.READING):
            pass
        assert watch.stop() == {
            Stage.STARTING: 1,
            Stage.READING: 3,
            Stage.ADMITTING: 2 + 4,
            Stage.REST: 1 + 5,
        }


def test_a_stage_that_fails_ends() -> None:
    """After an error the time goes on in the stage around."""
    with timed(ticking(0, 1, 3, 6)) as watch:
        with pytest.raises(ZeroDivisionError), stage(Stage.READING):
            _ = 1 / 0
        assert watch.stop() == {Stage.STARTING: 0, Stage.READING: 2, Stage.REST: 1 + 3}


def test_without_a_stopwatch_nothing_is_counted() -> None:
    """A function that is a stage is an ordinary function to everybody else."""

    @counts_as(Stage.JUDGING)
    def double(number: int) -> int:
        """Return twice the number."""
        return 2 * number

    assert double(3) == 6
    with timed(ticking(0, 1, 3, 6)) as watch:
        assert double(4) == 8
        assert watch.stop()[Stage.JUDGING] == 2
    assert double.__doc__ == "Return twice the number."
