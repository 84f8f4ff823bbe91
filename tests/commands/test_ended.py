"""Ctrl-C and TERM at any moment: the exit code says so; no traceback, half file or process is left."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.counties.county import clean_county
from tests.samples import DEEP

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no TERM, and Ctrl-C goes to all of a console"
)
ENDS = [(signal.SIGINT, 130), (signal.SIGTERM, 143)]

# Whatever calls `pause` says so and stays there. A shell that runs tests in the background may have made
# SIGINT one to be ignored, and a child inherits that.
PAUSE = """
import os, signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)
def pause(*_, **__):
    print("here", file=sys.stderr, flush=True)
    time.sleep(60)
"""
LOADING = """
class Finder:
    @staticmethod
    def find_spec(name, *_):
        if name == "pydantic":
            pause()
sys.meta_path.insert(0, Finder)
"""
READING = """
import files.workers
slow = "import time, files.worker as worker; worker.parse_file = lambda *_: time.sleep(60); worker.main()"
files.workers._COMMAND = ("-P", "-c", slow)
import files.reading
files.reading._result = pause
"""
PAGES = """
from collections.abc import Iterator
from pathlib import Path
write, count = Path.write_bytes, []
def second(path, data):
    count.append(path)
    pause() if len(count) > 1 else write(path, data)
Path.write_bytes = second
"""
# The same in the processes that share the pages.
SHARED = f"{PAGES}\nfrom files.sharing import shares\nshares.cores, shares._WORTH = lambda: 2, 1"
NUMBERS = "os.fsync = pause"
JUDGING = """
import commands.opening
commands.opening.review_election = pause
"""
# The exception is raised where none comes out: in what runs as an object is removed.
REMOVED = """
import commands.opening
class Last:
    __del__ = pause
def lose(*_, **__):
    Last()
    time.sleep(60)
commands.opening.review_election = lose
"""
BACKGROUND = """
signal.signal(signal.SIGINT, signal.SIG_IGN)
import commands.opening
judge = commands.opening.review_election
def later(*args, **more):
    print("here", file=sys.stderr, flush=True)
    time.sleep(0.5)
    return judge(*args, **more)
commands.opening.review_election = later
"""
# A second signal while the first is being dealt with.
CLEANING = (
    PAGES
    + """
import shutil
remove = shutil.rmtree
def slow(*args, **more):
    os.kill(os.getpid(), signal.SIGINT)
    os.kill(os.getpid(), signal.SIGTERM)
    remove(*args, **more)
shutil.rmtree = slow
"""
)
MOMENTS = {
    "loading": LOADING,
    "reading": READING,
    "judging": JUDGING,
    "removed": REMOVED,
    "numbers": NUMBERS,
    "pages": PAGES,
    "shared": SHARED,
    "cleaning": CLEANING,
}


# In `make deep` alone: as people are judged an object is removed, and pages are what is cleaned up.
ALIKE = {"judging", "pages"}


def at_each_moment() -> Iterator[tuple[str, signal.Signals, int]]:
    """Yield moments with a signal, the two in turn; in `make deep` each moment with both."""
    for turn, moment in enumerate(MOMENTS):
        for number, code in ENDS if DEEP else [ENDS[turn % 2]] if moment not in ALIKE else []:
            yield moment, number, code


def start(prelude: str, *args: object) -> subprocess.Popen[str]:
    """Start the command line as a process that stops where the prelude says, and wait until it is there."""
    program = f"{PAUSE}\n{prelude}\nfrom cli import main; main()"
    run = subprocess.Popen(
        [sys.executable, "-c", program, *map(str, args)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert run.stderr is not None
    while (line := run.stderr.readline()) and line != "here\n":
        pass
    assert line, "it never came there"
    return run


def children(run: subprocess.Popen[str]) -> list[int]:
    """Return the processes that a process started, where the system says so."""
    tasks = Path(f"/proc/{run.pid}/task").glob("*/children")
    return [int(number) for task in tasks for number in task.read_text().split()]


def alive(number: int) -> bool:
    """Whether a process is there, and not only waiting to be counted out."""
    status = Path(f"/proc/{number}/stat")
    try:
        return status.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize(("moment", "number", "code"), list(at_each_moment()))
def test_a_run_may_be_ended_at_any_moment(
    tmp_path: Path, moment: str, number: signal.Signals, code: int
) -> None:
    """Whatever was going on, nothing half-written, no lock, no worker process and no traceback is left."""
    folder = clean_county().write(tmp_path / "county")
    before = {path.name for path in folder.iterdir()}
    run = start(MOMENTS[moment], "review", folder)
    started = children(run)
    run.send_signal(number)
    said = run.communicate(timeout=60)[1]
    assert run.returncode == code, said
    assert "已中断" in said
    assert "Traceback" not in said
    assert "ignored" not in said
    assert not list(folder.rglob(".*"))
    assert not any((folder / "reports").glob("*"))
    assert {path.name for path in folder.iterdir()} <= before | {"reports", "numbers.csv", "packs"}
    until = time.monotonic() + 10
    while any(map(alive, started)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(alive, started))
    if moment in ("reading", "shared") and sys.platform == "linux":
        assert started


@pytest.mark.parametrize(("number", "code"), ENDS if DEEP else ENDS[1:])
def test_a_county_that_is_being_made_is_taken_away_again(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    """An interrupted `demo` leaves an empty folder, so that the same line may be typed again."""
    run = start(PAGES, "demo", tmp_path / "county", "--villages", "3")
    run.send_signal(number)
    said = run.communicate(timeout=60)[1]
    assert run.returncode == code, said
    assert list((tmp_path / "county").iterdir()) == []


def test_a_run_started_in_the_background_goes_on(tmp_path: Path) -> None:
    """A shell lets what runs in its background ignore Ctrl-C: it is meant for what runs in front."""
    folder = clean_county().write(tmp_path / "county")
    run = start(BACKGROUND, "review", folder, "--format", "table")
    run.send_signal(signal.SIGINT)
    run.communicate(timeout=60)
    assert run.returncode == 0
