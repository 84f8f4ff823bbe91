"""Situations judged by several processes; whatever a process does not finish is judged here."""

import multiprocessing
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from itertools import islice
from typing import Self, TypeVar

from files.workers import cores
from scale.bodies.homes import Home
from scale.bodies.outcomes import Setting

Found = TypeVar("Found")
Work = Callable[[Setting, Home], Found]
WORTH = 1_000  # situations: fewer are judged by the time that processes have started
TOGETHER = 50  # that a process is handed at a time
MOST = 8  # processes


class Pool:
    """Processes that are started when there is enough to do, and end with the block."""

    def __init__(self, processes: int | None = None, worth: int = WORTH) -> None:
        """Start nothing yet."""
        self._processes = min(cores(), MOST) if processes is None else processes
        self._worth = worth
        self._started: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Return the pool."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes."""
        if self._started is not None:
            self._started.shutdown(wait=True, cancel_futures=True)

    def each(
        self, work: Work[Found], by: Setting, homes: Iterable[tuple[str, Home]], count: int
    ) -> Iterator[tuple[str, Found]]:
        """Yield what the work on every village comes to, under its name."""
        if self._processes < 2 or count < self._worth:
            yield from ((name, work(by, home)) for name, home in homes)
            return
        if self._started is None:
            # Nothing is inherited: the database here has threads, which a fork would not carry over.
            context = multiprocessing.get_context("spawn")
            self._started = ProcessPoolExecutor(self._processes, mp_context=context)
        packed = pickle.dumps(by)
        waiting = [(some, self._begun(work, packed, [home for _, home in some])) for some in _shares(homes)]
        for some, begun in waiting:
            done = _ended(begun) or [work(by, home) for _, home in some]
            yield from zip((name for name, _ in some), done, strict=True)

    def _begun(self, work: Work[Found], packed: bytes, homes: list[Home]) -> "Future[list[Found]] | None":
        """Hand villages to a process, if there is one."""
        if self._started is None:
            return None
        try:
            return self._started.submit(_judged, work, packed, homes)
        except BrokenProcessPool:
            return None


def _shares(homes: Iterable[tuple[str, Home]]) -> Iterator[list[tuple[str, Home]]]:
    """Yield a few villages at a time."""
    rest = iter(homes)
    while some := list(islice(rest, TOGETHER)):
        yield some


def _ended(begun: "Future[list[Found]] | None") -> list[Found] | None:
    """Return what a process made, or nothing where it was lost."""
    try:
        return None if begun is None else begun.result()
    except BrokenProcessPool:
        return None


def _judged(work: Work[Found], packed: bytes, homes: Sequence[Home]) -> list[Found]:
    """Judge villages, in a process of the pool."""
    by = _setting(packed)
    return [work(by, home) for home in homes]


@lru_cache(maxsize=4)
def _setting(packed: bytes) -> Setting:
    """Return what requirements are judged by, unpacked once."""
    setting: Setting = pickle.loads(packed)  # noqa: S301 - packed by the process that started this one
    return setting
