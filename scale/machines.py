"""Where a review of Parquet runs: in DuckDB here, or on Spark; which takes parts side by side."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Protocol, TypeVar

from engine.backends.sql.duck import Database
from engine.backends.sql.runner import Runner
from engine.backends.sql.spark.session import Spark
from engine.backends.sql.spark.starting import opened
from files.whole_files import unfinished_beside
from files.workers import cores

LOG, SPILL = "spark.log", ".spill"
LEAST_AT_ONCE, MOST_AT_ONCE = 2, 16  # parts on Spark; its driver plans for all of them
MOST_HERE = 8  # parts at once, each of which takes memory
CANCEL_AGAIN = 0.5  # seconds: a part that was between two statements starts the next one
T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Here:
    """DuckDB on this machine."""

    memory: str = "1GB"
    threads: int | None = None


@dataclass(frozen=True, slots=True)
class OnSpark:
    """Spark on this machine (`local[2]`) or the master of a cluster (`spark://HOST:7077`)."""

    master: str


Machine = Here | OnSpark


class Crew(Protocol):
    """What judges: a runner for everything that is asked of all parts, and as many as parts run at once."""

    @property
    def runner(self) -> Runner:
        """Return what runs statements about all parts."""

    @property
    def files(self) -> Database:
        """Return what reads heads of files, and small tables of ours, on this machine."""

    def each(self, work: Callable[[Runner, T], R], items: Sequence[T]) -> Iterator[R]:
        """Yield what comes of each item as it is done."""


@contextmanager
def started(machine: Machine, out: Path) -> Iterator[Crew]:
    """Start what judges, until the block ends.

    Raises:
        NotStarted: Spark does not start, or its master does not answer.
    """
    match machine:
        case Here(memory, threads):
            with Database(memory=memory, threads=threads or cores(), spill=out / SPILL) as database:
                yield _OnCores(database)
        case OnSpark(master):
            with opened(master, unfinished_beside(out / "spark"), out / LOG) as spark:
                yield _OnMany(spark)


@dataclass(frozen=True, slots=True)
class _OnCores:
    """A database, and more sessions of it beside it."""

    files: Database

    @property
    def runner(self) -> Runner:
        """Return the first session."""
        return self.files

    def each(self, work: Callable[[Runner, T], R], items: Sequence[T]) -> Iterator[R]:
        """Yield what comes of each item: a core takes one after another, and a single one has all cores.

        Much of what a statement does is done by one core, and parts wait for nothing of each other.
        """
        threads = self.files.threads
        at_once = min(threads, len(items), MOST_HERE)
        if at_once < 2:
            for item in items:
                yield work(self.files, item)
            return
        with ExitStack() as stack:
            stack.enter_context(self.files.narrowed(threads - at_once + 1))
            runners = [stack.enter_context(self.files.beside()) for _ in range(at_once)]

            def cancel() -> None:
                for each in runners:
                    each.cancel()

            yield from _side_by_side(work, items, runners, cancel)


@dataclass(frozen=True, slots=True)
class _OnMany:
    """A session of Spark, and more of them beside it."""

    spark: Spark

    @property
    def runner(self) -> Runner:
        """Return the first session."""
        return self.spark

    @property
    def files(self) -> Database:
        """Return what reads heads of files here."""
        return self.spark.files

    def each(self, work: Callable[[Runner, T], R], items: Sequence[T]) -> Iterator[R]:
        """Yield what comes of each item; about as many at once as there are cores."""
        at_once = min(max(self.spark.cores, LEAST_AT_ONCE), MOST_AT_ONCE)
        with ExitStack() as stack:
            runners = [stack.enter_context(self.spark.beside()) for _ in range(at_once)]
            yield from _side_by_side(work, items, runners, self.spark.cancel)


def _side_by_side(
    work: Callable[[Runner, T], R],
    items: Iterable[T],
    runners: Sequence[Runner],
    cancel: Callable[[], object],
) -> Iterator[R]:
    """Yield what comes of each item as it is done; each runner takes one after another.

    Where one fails, or somebody ends the program, what runs is stopped, and waited for.
    """
    free: SimpleQueue[Runner] = SimpleQueue()
    for runner in runners:
        free.put(runner)

    def with_one(item: T) -> R:
        mine = free.get()
        try:
            return work(mine, item)
        finally:
            free.put(mine)

    with ThreadPoolExecutor(len(runners)) as pool:
        doing = [pool.submit(with_one, item) for item in items]
        try:
            for done in as_completed(doing):
                yield done.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            while not all(each.done() for each in doing):
                cancel()
                wait(doing, timeout=CANCEL_AGAIN)
            raise
