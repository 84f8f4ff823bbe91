"""One kind of work over the cores of this computer, by processes that inherit what it is made from.

A fork carries over one thread alone. So it is done only where one can see how many there are (Linux), and
only where this is the only one. Anywhere else, and for whatever a process did not finish, the work is done
here, a piece after the other: what comes out is the same.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, NoReturn

from files.signals import CODES, held
from files.workers import cores, workers
from vocabulary.stages import Stage, begin, count_elsewhere, heard

_MOST = 8  # processes: each copies what it touches of the memory
_WORTH = 32  # pieces of work for each process: fewer are done by the time that it has started
_TOGETHER = 16  # pieces that a process takes at a time, neighbours in the memory
_MOST_TAKEN = 10_000  # takings that a pipe has room for
_NUMBER, _LENGTH = 4, 2  # bytes
_LONGEST = 2_000  # bytes that a result may have: what is written to a pipe at once stays together
_FAILED = b"\xff" * _NUMBER

Work = Callable[[int], bytes]


def in_shares(count: int, work: Work) -> Iterator[bytes]:
    """Yield what the work on each number returns, in their order; results are short."""
    many = min(cores(), _MOST, count // _WORTH)
    done = _forked(count, work, many) if many > 1 and _alone() else {}
    return (done[number] if number in done else work(number) for number in range(count))


def _alone() -> bool:
    """Whether this process has one thread, once those that read files have ended."""
    if sys.platform != "linux":
        return False
    workers().rest()
    return len(list(Path("/proc/self/task").iterdir())) == 1


def _forked(count: int, work: Work, many: int) -> dict[int, bytes]:
    """Do the work in so many processes, and return what they finished."""
    together = max(1, min(_TOGETHER, count // (8 * many)), -(-count // _MOST_TAKEN))
    takings, results = _takings(range(0, count, together)), os.pipe()
    children: list[int] = []
    gc.freeze()  # a collection in a child would copy everything that it walks through
    try:
        with held():  # no signal between a start and the note of it
            for _ in range(many):
                try:
                    child = os.fork()
                except OSError:  # no room for one more process: those that there are, and this one, do it
                    break
                if not child:
                    os.close(results[0])
                    _work_until_nothing_is_left(work, takings, results[1], (together, count))
                children.append(child)
        os.close(results[1])
        with os.fdopen(results[0], "rb") as stream:
            return dict(_received(stream))
    finally:
        os.close(takings)
        _end(children)
        gc.unfreeze()


def _takings(starts: Sequence[int]) -> int:
    """Return a pipe from which each process takes the first number of its next pieces."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(start.to_bytes(_NUMBER, "big") for start in starts))
    os.close(writing)
    return reading


def _work_until_nothing_is_left(work: Work, takings: int, results: int, size: tuple[int, int]) -> NoReturn:
    """Be one of the processes: work, write the results, and end at once."""
    together, count = size
    try:
        for end in CODES:
            if signal.getsignal(end) is not signal.SIG_IGN:
                signal.signal(end, signal.SIG_DFL)
        with heard(lambda _: None):
            while start := os.read(takings, _NUMBER):
                first = int.from_bytes(start, "big")
                for number in range(first, min(first + together, count)):
                    os.write(results, _packed(number, work(number)))
        os._exit(0)
    # Whatever it was, it is met again by whoever does the work that is left.
    except BaseException:  # noqa: BLE001 - see above
        with suppress(OSError):
            os.write(results, _FAILED)
    finally:
        os._exit(1)


def _packed(number: int, result: bytes) -> bytes:
    """Pack one result."""
    if len(result) > _LONGEST:
        raise ValueError("a result is too long")
    return number.to_bytes(_NUMBER, "big") + len(result).to_bytes(_LENGTH, "big") + result


def _received(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield results as they come, until all processes have ended or one has failed."""
    while (number := stream.read(_NUMBER)) and number != _FAILED:
        begin(Stage.REPORTING)
        yield int.from_bytes(number, "big"), stream.read(int.from_bytes(stream.read(_LENGTH), "big"))


def _end(children: Sequence[int]) -> None:
    """End what still runs, and count the time that was spent there."""
    for child in children:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    for child in children:
        spent = os.wait4(child, 0)[2]
        count_elsewhere(spent.ru_utime + spent.ru_stime)
