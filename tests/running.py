"""Runs the command line: here, which costs no start, under a clock; or as a process of its own."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from click.testing import CliRunner, Result

from cli import main

MOST_SECONDS = 120  # a hang is a failure; no run takes a tenth of it
RUN = "from cli import main; main()"


@dataclass(frozen=True)
class Done:
    """How a run ended, and what it printed."""

    returncode: int
    stdout: bytes
    stderr: bytes


def here(*args: object) -> Done:
    """Run the command line in this process."""
    with limited(MOST_SECONDS):
        done = CliRunner().invoke(main, [str(arg) for arg in args])
    return Done(done.exit_code, done.stdout_bytes, done.stderr_bytes)


def apart(*args: object, before: str = "", **more: object) -> "subprocess.CompletedProcess[bytes]":
    """Run the command line as a process of its own: where the process is what is tested."""
    command = [sys.executable, "-c", before + RUN, *(os.fsencode(str(arg)) for arg in args)]
    wanted = {"capture_output": True, "timeout": MOST_SECONDS, **more}
    return subprocess.run(command, check=False, **wanted)  # type: ignore[call-overload,no-any-return]


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Let what is inside hang no longer than that, where the system has such a clock."""
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def too_long(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"still running after {seconds} seconds")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def run(*args: object) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def report(*args: object) -> Any:
    """Run a review and return its JSON."""
    return json.loads(run("review", *args, "--format", "json").stdout)


def contents(folder: Path) -> dict[str, bytes]:
    """Return the regular files below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
