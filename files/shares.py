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
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from time import process_time, sleep
from typing import Generic, NamedTuple, NoReturn, Protocol, TypeVar

from files.signals import CODES, held
from files.workers import cores, workers
from vocabulary.stages import Stage, begin, count_elsewhere, heard

_MOST = 8  # processes: each copies what it touches of the memory
_WORTH = 32  # pieces of work for each process: fewer are done by the time that it has started
_TOGETHER = 16  # pieces that a process takes at a time, neighbours in the memory
_MOST_TAKEN = 10_000  # takings that a pipe has room for
_NUMBER = 4  # bytes
_NOTICE = 3 * _NUMBER  # which piece, which process, how long: so short a notice stays together in the pipe
_FAILED = b"\xff" * _NOTICE
_READ = 65_536  # bytes at a time
_LOOKS, _BETWEEN_LOOKS = 20, 0.01  # seconds
# Seconds of processor. To start processes, and what they copy of the memory, takes about a tenth of one.
_TRIED = 0.2  # on the first pieces, which say how long the rest will take
_PAYS = 1.0  # that the rest takes at least for it to be shared

Found = TypeVar("Found")
Work = Callable[[int], Found]


class Packing(Protocol[Found]):
    """How what was found goes from one process to another."""

    def pack(self, found: Found) -> bytes:
        """Return what was found as bytes."""

    def unpack(self, packed: bytes) -> Found:
        """Return what was found, from its bytes."""


class _AsItIs:
    """Bytes need no packing."""

    def pack(self, found: bytes) -> bytes:
        """Return what was found."""
        return found

    def unpack(self, packed: bytes) -> bytes:
        """Return what was found."""
        return packed


class _Share(NamedTuple):
    """One of the other processes, and the memory without a name in which it leaves what it finds."""

    process: int
    store: int


class _Sharing(NamedTuple, Generic[Found]):
    """The pieces of work, how many are taken at a time, and how what is found comes back."""

    numbers: range
    work: Work[Found]
    by: Packing[Found]
    counted: Stage | None = None  # where somebody listens, each piece that came counts there
    together: int = 1

    def taken(self, takings: int) -> Iterator[int]:
        """Yield the numbers of the work that one process takes, until nothing is left to take."""
        while start := os.read(takings, _NUMBER):
            first = int.from_bytes(start, "big")
            yield from range(first, min(first + self.together, self.numbers.stop))


def in_shares(count: int, work: Work[bytes]) -> Iterator[bytes]:
    """Yield what the work on each number returns, in their order."""
    sharing = _Sharing(range(count), work, _AsItIs(), Stage.REPORTING)
    return _each(sharing, min(cores(), _MOST, count // _WORTH))


def in_shares_where_it_pays(
    count: int, work: Work[Found], by: Packing[Found], clock: Callable[[], float] = process_time
) -> Iterator[Found]:
    """Yield what the work on each number returns, in their order; the rest is shared where it takes long.

    Nobody knows beforehand what a piece takes. So the first are done here, until some time has gone; only how
    long it takes hangs on that, and not what comes out.
    """
    began = clock()
    first: list[Found] = []
    while len(first) < count and (not first or clock() - began < _TRIED):
        first.append(work(len(first)))
    rest = range(len(first), count)
    pays = rest and (clock() - began) / len(first) * len(rest) > _PAYS
    return chain(first, _each(_Sharing(rest, work, by), min(cores(), _MOST, len(rest)) if pays else 1))


def _each(sharing: _Sharing[Found], many: int) -> Iterator[Found]:
    """Yield what the work on each number returns, done by so many processes if they can be had."""
    done = _forked(sharing, many) if many > 1 and _alone() else {}
    return (done[number] if number in done else sharing.work(number) for number in sharing.numbers)


def _alone() -> bool:
    """Whether this process has one thread, once those that read files have ended."""
    if sys.platform != "linux":
        return False
    workers().rest()
    if threading.active_count() > 1:
        return False
    # A thread that was waited for is still there for a moment, and on a busy computer for longer.
    for _ in range(_LOOKS):
        if len(list(Path("/proc/self/task").iterdir())) == 1:
            return True
        sleep(_BETWEEN_LOOKS)
    return False


def _forked(sharing: _Sharing[Found], many: int) -> dict[int, Found]:
    """Do the work in so many processes, this one among them, and return what they finished."""
    count = len(sharing.numbers)
    together = max(1, min(_TOGETHER, count // (8 * many)), -(-count // _MOST_TAKEN))
    sharing = sharing._replace(together=together)
    takings, (reading, writing) = _takings(sharing.numbers[::together]), os.pipe()
    shares: list[_Share] = []
    gc.freeze()  # a collection in a child would copy everything that it walks through
    try:
        with held():  # no signal between a start and the note of it
            for number in range(many - 1):
                try:
                    share = _started(number)
                except OSError:  # no room for one more process: those that there are, and this one, do it
                    break
                if not share.process:
                    os.close(reading)
                    _work_until_nothing_is_left(sharing, takings, _Leaving(number, share.store, writing))
                shares.append(share)
        os.close(writing)
        return _done_here(sharing, takings, _Notices(reading, shares, sharing.counted))
    finally:
        os.close(takings)
        os.close(reading)
        _end(shares)
        gc.unfreeze()


def _started(number: int) -> _Share:
    """Start a process; there its own number is 0."""
    store = os.memfd_create(f"share {number}")
    try:
        return _Share(os.fork(), store)
    except OSError:
        os.close(store)
        raise


def _done_here(sharing: _Sharing[Found], takings: int, notices: "_Notices") -> dict[int, Found]:
    """Be one of those that work, and return what all of them finished."""
    done: dict[int, Found] = {}
    try:
        for number in sharing.taken(takings):
            done[number] = sharing.work(number)
            if not notices.look():
                break
        else:
            notices.wait()
    # Whatever it was, it is met again, in the order of the work, by whoever does what is left.
    except Exception:  # noqa: BLE001 - see above
        notices.look()
    return done | {number: sharing.by.unpack(packed) for number, packed in notices.found()}


class _Notices:
    """What other processes have finished, as they say it."""

    def __init__(self, pipe: int, shares: Sequence[_Share], counted: Stage | None) -> None:
        """Listen at a pipe."""
        self._pipe, self._shares, self._counted = pipe, shares, counted
        self._said = b""
        self._finished: list[tuple[int, int, int]] = []
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

    def found(self) -> Iterator[tuple[int, bytes]]:
        """Yield what was found in pieces of work, by their numbers."""
        read = [0] * len(self._shares)
        for piece, number, length in self._finished:
            yield piece, os.pread(self._shares[number].store, length, read[number])
            read[number] += length

    def _take(self) -> None:
        """Take what was said, but for the beginning of what is still being said."""
        more = os.read(self._pipe, _READ)
        self._said, self._over = self._said + more, not more
        while len(self._said) >= _NOTICE:
            notice, self._said = self._said[:_NOTICE], self._said[_NOTICE:]
            if notice == _FAILED:
                self._failed = self._over = True
                return
            if self._counted is not None:
                begin(self._counted)
            piece, number, length = (
                int.from_bytes(notice[at : at + _NUMBER], "big") for at in range(0, _NOTICE, _NUMBER)
            )
            self._finished.append((piece, number, length))


def _takings(starts: Sequence[int]) -> int:
    """Return a pipe from which each process takes the first number of its next pieces."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(start.to_bytes(_NUMBER, "big") for start in starts))
    os.close(writing)
    return reading


class _Leaving(NamedTuple):
    """Where a process leaves what it has done."""

    number: int  # of the process
    store: int
    notices: int

    def leave(self, piece: int, packed: bytes) -> None:
        """Leave what was found, and say so."""
        rest = memoryview(packed)
        while rest:
            rest = rest[os.write(self.store, rest) :]
        said = (piece, self.number, len(packed))
        os.write(self.notices, b"".join(each.to_bytes(_NUMBER, "big") for each in said))


def _work_until_nothing_is_left(sharing: _Sharing[Found], takings: int, leaving: _Leaving) -> NoReturn:
    """Be one of the other processes: work, leave the results, and end at once."""
    try:
        for end in CODES:
            if signal.getsignal(end) is not signal.SIG_IGN:
                signal.signal(end, signal.SIG_DFL)
        with heard(lambda _: None):
            for number in sharing.taken(takings):
                leaving.leave(number, sharing.by.pack(sharing.work(number)))
        os._exit(0)
    # Whatever it was, it is met again by whoever does the work that is left.
    except BaseException:  # noqa: BLE001 - see above
        with suppress(OSError):
            os.write(leaving.notices, _FAILED)
    finally:
        os._exit(1)


def _end(shares: Sequence[_Share]) -> None:
    """End what still runs, and count the time that was spent there."""
    for share in shares:
        os.close(share.store)
        with suppress(ProcessLookupError):
            os.kill(share.process, signal.SIGKILL)
    for share in shares:
        spent = os.wait4(share.process, 0)[2]
        count_elsewhere(spent.ru_utime + spent.ru_stime)
