"""Where the time of a review goes: stages that a stopwatch tells apart, and a listener hears begin."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import Enum
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Stage(Enum):
    """The stages of a review, in the order in which they begin."""

    STARTING = "starting"  # the interpreter, the libraries, the command line
    READING = "reading"  # files into cells and plain data
    ADMITTING = "admitting"  # cells into packs, nominees and answers
    GATHERING = "gathering"  # everything known put beside each nominee
    FEATURES = "features"  # what the rule network is given about each nominee
    JUDGING = "judging"  # the engine
    EXPLAINING = "explaining"  # what is not a clear no
    CONCLUDING = "concluding"  # findings into verdicts
    BODIES = "bodies"  # the requirements on those who will be elected
    REPORTING = "reporting"  # the review as text
    REST = "rest"


@dataclass(slots=True)
class Stopwatch:
    """Adds up the time of each stage; what happens in a stage inside another counts there alone."""

    clock: Callable[[], float]
    spent: dict[Stage, float] = field(default_factory=dict)
    _open: list[Stage] = field(default_factory=lambda: [Stage.REST])
    _since: float = 0.0

    def enter(self, stage: Stage) -> None:
        """Begin a stage inside the one that runs."""
        self._count()
        self._open.append(stage)

    def leave(self) -> None:
        """End the stage that runs, and go on with the one around it."""
        self._count()
        self._open.pop()

    def add(self, seconds: float) -> None:
        """Credit the stage that runs with time that was spent elsewhere."""
        self.spent[self._open[-1]] = self.spent.get(self._open[-1], 0.0) + seconds

    def stop(self) -> dict[Stage, float]:
        """Return the seconds of each stage so far, in the order of the stages."""
        self._count()
        return {stage: self.spent[stage] for stage in Stage if stage in self.spent}

    def _count(self) -> None:
        """Credit the stage that runs with the time since the last change."""
        now = self.clock()
        self.spent[self._open[-1]] = self.spent.get(self._open[-1], 0.0) + now - self._since
        self._since = now


_running: ContextVar[Stopwatch | None] = ContextVar("_running", default=None)


@contextmanager
def timed(clock: Callable[[], float]) -> Iterator[Stopwatch]:
    """Run a stopwatch on a clock that shows how long this process has been working."""
    watch = Stopwatch(clock, _open=[Stage.STARTING])
    watch.enter(Stage.REST)
    token = _running.set(watch)
    try:
        yield watch
    finally:
        _running.reset(token)


_listening: ContextVar[Callable[[Stage], None] | None] = ContextVar("_listening", default=None)


@contextmanager
def heard(listener: Callable[[Stage], None]) -> Iterator[None]:
    """Let somebody hear of each thing that is begun: a file, a nominee, a page."""
    token = _listening.set(listener)
    try:
        yield
    finally:
        _listening.reset(token)


@contextmanager
def beside() -> Iterator[None]:
    """Let nothing inside count as a stage or be heard: it runs beside what does."""
    watch, listener = _running.set(None), _listening.set(None)
    try:
        yield
    finally:
        _listening.reset(listener)
        _running.reset(watch)


def begin(which: Stage) -> None:
    """Report to whoever listens that one more thing of a stage has begun."""
    listener = _listening.get()
    if listener is not None:
        listener(which)


def count_elsewhere(seconds: float) -> None:
    """Credit the stage that runs with the time of a process that worked for it, where a stopwatch runs."""
    watch = _running.get()
    if watch is not None:
        watch.add(seconds)


@contextmanager
def stage(which: Stage) -> Iterator[None]:
    """Count what is done inside as a stage, where a stopwatch runs or somebody listens."""
    begin(which)
    watch = _running.get()
    if watch is None:
        yield
        return
    watch.enter(which)
    try:
        yield
    finally:
        watch.leave()


def counts_as(which: Stage) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function a stage."""

    def mark(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            if _running.get() is None and _listening.get() is None:
                return function(*args, **kwargs)
            with stage(which):
                return function(*args, **kwargs)

        return run

    return mark
