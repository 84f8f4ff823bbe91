"""Remembers what small workbooks said: a thousand tests read the same dozen, and a worker reads each once.

What is remembered is plain and frozen, and depends on nothing but what a file holds and how messages name it.
A link, a pipe, or a file that cannot be opened is always the worker's own matter; `make deep` and tests/files
remember nothing.
"""

import os
from collections import OrderedDict
from concurrent.futures import Future
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import files.reading
from files.jobs import Answer, CopyMarked, Job, Stop
from files.workers import workers

MOST_BYTES = 200_000
MOST_BOOKS = 2_000
Key = tuple[Job, bytes]


class Remembering:
    """The pool of workers, which are asked about the same bytes once."""

    def __init__(self) -> None:
        """Remember nothing."""
        self._answers: OrderedDict[Key, Answer] = OrderedDict()

    @property
    def most(self) -> int:
        """How many workers there are at most."""
        return workers().most

    def ask(self, job: Job, *how: Any) -> "Future[Answer]":
        """Have a job done, however it is asked for, or say again what was said."""
        key = _key(job)
        if key is None:
            return workers().ask(job, *how)
        if key in self._answers:
            told: Future[Answer] = Future()
            told.set_result(self._answers[key])
            self._answers.move_to_end(key)
            return told
        asked = workers().ask(job, *how)
        asked.add_done_callback(lambda done: self._keep(key, done))
        return asked

    def _keep(self, key: Key, done: "Future[Answer]") -> None:
        """Remember an answer, and forget the one that nobody has asked for longest."""
        if not done.cancelled() and done.exception() is None and not isinstance(done.result(), Stop):
            self._answers[key] = done.result()
            if len(self._answers) > MOST_BOOKS:
                self._answers.popitem(last=False)


def _key(job: Job) -> Key | None:
    """Return what an answer depends on, of a small regular file to which no link leads."""
    if isinstance(job, CopyMarked):
        return None
    path = Path(job.path)
    try:
        if os.path.realpath(path) != job.path or not path.is_file() or path.stat().st_size > MOST_BYTES:
            return None
        return replace(job, path=""), sha256(path.read_bytes()).digest()
    except (OSError, ValueError):
        return None


def remember() -> None:
    """Have everything that reads workbooks in this process ask what remembers."""
    pool = Remembering()
    files.reading.workers = lambda: pool  # type: ignore[assignment,return-value]
