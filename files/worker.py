"""The process in which files are read: `python -m files.worker`. What dies here is one problem of one file.

Jobs come in on standard input, answers go out on standard output; nothing else is ever written there.
"""

import faulthandler
import gc
import os
import pickle
import signal
import sys
from pathlib import Path
from typing import BinaryIO

from files.books.locked_files import with_passwords
from files.jobs import (
    LONGEST_READING,
    MOST_MEMORY,
    Answer,
    CopyMarked,
    CountMarks,
    IsWorkbook,
    Job,
    ReadFile,
    Stop,
    receive,
    send,
)
from files.parsing import is_workbook, parse_file

READY = True  # the first message: a worker that cannot start is known from one that dies of a file
_GRACE = 10.0  # seconds; whoever asked ends a worker that is late, unless it has ended itself


def main() -> None:
    """Answer jobs until there are no more."""
    # Whoever waits for the answers decides what an interruption means.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    jobs, answers = sys.stdin.buffer, _answers()
    _limit_memory()
    gc.set_threshold(100_000, 50, 50)  # cells live until they are sent, and hold no circles
    send(answers, READY)
    while packed := receive(jobs):
        faulthandler.dump_traceback_later(LONGEST_READING + _GRACE, exit=True)
        answer = _answer(pickle.loads(packed))  # noqa: S301 - it comes from the process that started this one
        send(answers, answer)
        faulthandler.cancel_dump_traceback_later()


def _answers() -> BinaryIO:
    """Return the stream for answers; what libraries print goes elsewhere from now on."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _limit_memory() -> None:
    """Let a file that asks for more memory than any table needs fail, where the system can see to it."""
    try:
        import resource  # not on Windows
    except ImportError:
        return
    most = resource.getrlimit(resource.RLIMIT_AS)[1]
    least = MOST_MEMORY if most == resource.RLIM_INFINITY else min(MOST_MEMORY, most)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (least, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a death that is foreseen leaves no file behind
    except (OSError, ValueError):
        return  # macOS knows the name and refuses; the counts and the clock still bind


def _answer(job: Job) -> Answer:
    """Do one job, whatever the file does."""
    try:
        return _done(job)
    except MemoryError:
        return Stop.MEMORY
    # What a hostile file leads a library into is not foreseen; it is that file's own problem.
    except Exception:  # noqa: BLE001 - see above
        return Stop.DIED


def _done(job: Job) -> Answer:
    """Do one job."""
    match job:
        case ReadFile(path, file, passwords):
            with with_passwords(passwords):
                return parse_file(Path(path), file)
        case CountMarks(path, sheet, first_row, passwords):
            from files.books.sheet_marks import count_marks

            with with_passwords(passwords):
                return count_marks(Path(path), sheet, first_row)
        case IsWorkbook(path):
            return is_workbook(Path(path))
        case CopyMarked(path, marks, notice):
            from files.copies.sent_back import marked_copy_of

            return marked_copy_of(Path(path), marks, notice)


if __name__ == "__main__":
    main()
