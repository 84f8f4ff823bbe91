"""One kind of work over the cores of this computer, by processes that inherit what it is made from.

A fork carries over one thread alone. So it is done only where one can see how many there are (Linux), and
only where this is the only one. Anywhere else, and for whatever a process did not finish, the work is done
here, a piece after the other: what comes out is the same.
"""

import gc
import os
import select
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

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
_READ = 65_536  # bytes at a time

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
    """Do the work in so many processes, this one among them, and return what they finished."""
    together = max(1, min(_TOGETHER, count // (8 * many)), -(-count // _MOST_TAKEN))
    takings, (reading, writing) = _takings(range(0, count, together)), os.pipe()
    children: list[int] = []
    gc.freeze()  # a collection in a child would copy everything that it walks through
    try:
        with held():  # no signal between a start and the note of it
            for _ in range(many - 1):
                try:
                    child = os.fork()
                except OSError:  # no room for one more process: those that there are, and this one, do it
                    break
                if not child:
                    os.close(reading)
                    _work_until_nothing_is_left(work, takings, writing, (together, count))
                children.append(child)
        os.close(writing)
        return _done_here(work, _taken(takings, together, count), _Results(reading))
    finally:
        os.close(takings)
        os.close(reading)
        _end(children)
        gc.unfreeze()


def _done_here(work: Work, numbers: Iterator[int], results: "_Results") -> dict[int, bytes]:
    """Be one of those that work, and return what all of them finished."""
    done: dict[int, bytes] = {}
    for number in numbers:
        try:
            done[number] = work(number)
        # Whatever it was, it is met again, in the order of the work, by whoever does what is left.
        except Exception:  # noqa: BLE001 - see above
            return done | results.found
        if not results.look():
            return done | results.found
    results.wait()
    return done | results.found


def _taken(takings: int, together: int, count: int) -> Iterator[int]:
    """Yield the numbers of the work that one process takes, until nothing is left to take."""
    while start := os.read(takings, _NUMBER):
        first = int.from_bytes(start, "big")
        yield from range(first, min(first + together, count))


class _Results:
    """What other processes have finished, as they say it."""

    def __init__(self, pipe: int) -> None:
        """Listen at a pipe."""
        self.found: dict[int, bytes] = {}
        self._pipe, self._said = pipe, b""
        self._failed = self._over = False

    def look(self) -> bool:
        """Take what is there, and say whether all is well."""
        while not self._over and select.select([self._pipe], [], [], 0)[0]:
            self._take()
        return not self._failed

    def wait(self) -> None:
        """Take everything until all processes have ended, or one has failed."""
        while not self._over:
            self._take()

    def _take(self) -> None:
        """Take what was said, but for the beginning of what is still being said."""
        more = os.read(self._pipe, _READ)
        self._said, self._over = self._said + more, not more
        while (head := self._said[:_NUMBER]) and len(self._said) >= _NUMBER + _LENGTH:
            end = _NUMBER + _LENGTH + int.from_bytes(self._said[_NUMBER : _NUMBER + _LENGTH], "big")
            if head == _FAILED:
                self._failed = self._over = True
                return
            if len(self._said) < end:
                return
            begin(Stage.REPORTING)
            self.found[int.from_bytes(head, "big")] = self._said[_NUMBER + _LENGTH : end]
            self._said = self._said[end:]


def _takings(starts: Sequence[int]) -> int:
    """Return a pipe from which each process takes the first number of its next pieces."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(start.to_bytes(_NUMBER, "big") for start in starts))
    os.close(writing)
    return reading


def _work_until_nothing_is_left(work: Work, takings: int, results: int, size: tuple[int, int]) -> NoReturn:
    """Be one of the other processes: work, write the results, and end at once."""
    together, count = size
    try:
        for end in CODES:
            if signal.getsignal(end) is not signal.SIG_IGN:
                signal.signal(end, signal.SIG_DFL)
        with heard(lambda _: None):
            for number in _taken(takings, together, count):
                os.write(results, _packed(number, work(number)))
        os._exit(0)
    # Whatever it was, it is met again by whoever does the work that is left.
    except BaseException:  # noqa: BLE001 - see above
        with suppress(OSError):
            os.write(results, _FAILED + bytes(_LENGTH))
    finally:
        os._exit(1)


def _packed(number: int, result: bytes) -> bytes:
    """Pack one result."""
    if len(result) > _LONGEST:
        raise ValueError("a result is too long")
    return number.to_bytes(_NUMBER, "big") + len(result).to_bytes(_LENGTH, "big") + result


def _end(children: Sequence[int]) -> None:
    """End what still runs, and count the time that was spent there."""
    for child in children:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    for child in children:
        spent = os.wait4(child, 0)[2]
        count_elsewhere(spent.ru_utime + spent.ru_stime)
