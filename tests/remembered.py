"""Remembers what small workbooks said: a thousand tests read the same dozen, and a worker reads each once.

What is remembered is plain and frozen, and depends on nothing but what a file holds and how messages name it.
A link, a pipe, or a file that cannot be opened is always the worker's own matter; `make deep` and tests/files
remember nothing.
"""

import os
from concurrent.futures import Future
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import files.reading
from files.jobs import Answer, CopyMarked, Job, Stop
from files.workers import workers
from vocabulary.problems import Problem

MOST_BYTES = 200_000
MOST_BOOKS = 2_000
Key = tuple[Job, bytes]


class Remembering:
    """The pool of workers, which are asked about the same bytes once."""

    def __init__(self) -> None:
        """Remember nothing."""
        self._answers: dict[Key, Answer] = {}

    @property
    def most(self) -> int:
        """How many workers there are at most."""
        return workers().most

    def ask(self, job: Job, *how: Any) -> "Future[Answer]":
        """Have a job done, however it is asked for, or say again what was said."""
        key = _key(job)
        if key is None:
            return workers().ask(job, *how)
        told: Future[Answer] = Future()
        if (known := self._answers.get(key)) is not None:
            told.set_result(known)
        else:
            workers().ask(job, *how).add_done_callback(lambda done: self._tell(job, key, done, told))
        return told

    def _tell(self, job: Job, key: Key, done: "Future[Answer]", told: "Future[Answer]") -> None:
        """Hand on what a worker said, and remember it.

        What is read ahead may be gone, or another file, before a worker comes to it.
        """
        if (fault := done.exception()) is not None:
            told.set_exception(fault)
            return
        answer = done.result()
        if not isinstance(answer, Stop | Problem) and _key(job) == key:
            if len(self._answers) >= MOST_BOOKS:
                self._answers.clear()
            self._answers[key] = answer
        told.set_result(answer)


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
