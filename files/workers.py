"""The pool of worker processes: as many as there are cores, started when there is something to read."""

import atexit
import os
import subprocess
import sys
from concurrent.futures import Future
from enum import IntEnum
from functools import cache
from itertools import count
from queue import PriorityQueue
from threading import Lock, Semaphore, Thread, Timer
from typing import IO, NamedTuple

from files.jobs import LONGEST_READING, Answer, Job, Stop, answer_in, receive, send

_MOST_WORKERS = 8
_COMMAND = ("-P", "-m", "files.worker")  # -P: whatever lies in the current folder is not imported
_WORTH = 200_000  # bytes of files that wait: to read them takes as long as to start one worker more
_HEAVY = 10_000_000  # bytes of an answer: whoever made it keeps more memory than a new process takes


class WorkerFault(Exception):  # noqa: N818 - as EngineFault: what failed is ours
    """No worker can be started: our own fault, or the machine's, and no file's."""


class Worker:
    """One process, which does one job after another."""

    def __init__(self) -> None:
        """Start the process; it imports from where this one does, never from the current folder."""
        paths = [os.path.abspath(path) for path in sys.path]  # noqa: PTH100 - '' stands for a place and is no Path
        self._process = subprocess.Popen(  # noqa: S603 - nothing of the command comes from a user
            [sys.executable, *_COMMAND],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a library that dies prints pages
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.spent = False  # whether it is to be given no further job
        self._late = False
        self._ready = False

    def answer(self, job: Job) -> Answer:
        """Have one job done; a process that dies of it, or takes too long, is the answer too."""
        timer = Timer(LONGEST_READING, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            if not self._ready:
                self._wait_until_ready()
            packed = self._exchange(job)
        finally:
            timer.cancel()
            timer.join()  # its thread is gone when this one rests
        if packed is None:
            self.end()
            return Stop.TIME if self._late else Stop.DIED
        self.spent = len(packed) > _HEAVY
        answer = answer_in(packed)
        if isinstance(answer, Stop):
            self.spent = True  # whoever ran out of memory once may be short of it from now on
        return answer

    def end(self) -> None:
        """End the process and forget it."""
        self.spent = True
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                _close(stream)
        self._process.wait()

    def _wait_until_ready(self) -> None:
        """Wait until the process works."""
        if self._process.stdout is None or receive(self._process.stdout) is None:
            self.end()
            raise WorkerFault("python -m files.worker does not start")
        self._ready = True

    def _give_up(self) -> None:
        """End a process that takes too long; whoever waits for its answer sees the stream end."""
        self._late = True
        self._process.kill()

    def _exchange(self, job: Job) -> bytes | None:
        """Send a job and return what came back, if anything did."""
        if self._process.stdin is None or self._process.stdout is None:
            return None
        try:
            send(self._process.stdin, job)
            return receive(self._process.stdout)
        except OSError:  # the process is gone
            return None


class When(IntEnum):
    """Which jobs are done first, of those that wait: the lower ones."""

    SOON = 0  # somebody waits for it, or will in a moment
    AHEAD = 1  # nobody has asked for it yet
    AT_THE_END = 2


class _Asked(NamedTuple):
    """A job that waits for a worker."""

    job: Job
    future: "Future[Answer]"
    size: int


class Workers:
    """Does jobs side by side: each thread here waits for one process."""

    def __init__(self, most: int) -> None:
        """Start nothing yet."""
        self.most = most
        self._jobs: PriorityQueue[tuple[When, int, _Asked | None]] = PriorityQueue()
        self._numbers = count()  # of what was asked: the earlier goes first where both are as urgent
        self._waiting = 0  # bytes of the files that no worker has taken yet
        self._idle = Semaphore(0)
        self._threads: list[Thread] = []
        self._alive: set[Worker] = set()
        self._over = False  # whether no process is to be started any more
        self._lock = Lock()

    def ask(self, job: Job, size: int = 0, when: When = When.SOON) -> "Future[Answer]":
        """Have a job done by the next worker that is free; `size` is that of the file, in bytes."""
        future: Future[Answer] = Future()
        self._count(size)
        self._put(when, _Asked(job, future, size))
        idle = self._idle.acquire(blocking=False)
        if not idle and (not self._threads or (len(self._threads) < self.most and self._waiting > _WORTH)):
            # A thread that waits for a process must not keep the interpreter from ending.
            self._threads.append(Thread(target=self._serve, daemon=True))
            self._threads[-1].start()
        return future

    def rest(self) -> None:
        """End all processes and threads once what was asked is done; they start again when they are asked."""
        for _ in self._threads:
            self._put(When.AT_THE_END, None)
        for thread in self._threads:
            thread.join()
        self._threads.clear()
        self._idle = Semaphore(0)

    def end(self) -> None:
        """End all processes, and start no other: whoever still waits for one gets no answer."""
        with self._lock:
            self._over = True
            for worker in self._alive:
                worker.end()
            self._alive.clear()

    def _serve(self) -> None:
        """Do jobs with a process of one's own, and with a new one where that has died."""
        worker: Worker | None = None
        while asked := self._jobs.get()[-1]:
            job, future, size = asked
            self._count(-size)
            try:
                worker = worker or self._started()
                future.set_result(worker.answer(job))
            # Whatever went wrong here is reported to whoever asked.
            except BaseException as error:  # noqa: BLE001 - see above
                future.set_exception(error)
            if worker is not None and worker.spent:
                self._ended(worker)
                worker = None
            self._idle.release()
        if worker is not None:
            self._ended(worker)

    def _put(self, when: When, asked: _Asked | None) -> None:
        """Let a job wait, or the word that there are no more."""
        self._jobs.put((when, next(self._numbers), asked))

    def _count(self, size: int) -> None:
        """Count what waits, one file more or less."""
        with self._lock:
            self._waiting += size

    def _started(self) -> Worker:
        """Start a process."""
        with self._lock:
            if self._over:
                raise WorkerFault("the program is ending")
            worker = Worker()
            self._alive.add(worker)
            return worker

    def _ended(self, worker: Worker) -> None:
        """End a process."""
        worker.end()
        with self._lock:
            self._alive.discard(worker)


@cache
def workers() -> Workers:
    """Return the pool of this process; its processes end with it."""
    pool = Workers(min(cores(), _MOST_WORKERS))
    atexit.register(pool.end)
    return pool


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _close(stream: IO[bytes]) -> None:
    """Close a stream whose other end may be gone."""
    try:
        stream.close()
    except OSError:
        return
