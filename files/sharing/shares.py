"""One kind of work over the cores of this computer, by processes that inherit what it is made from.

A fork carries over one thread alone. So it is done only where one can see how many there are (Linux), and
only where this is the only one. Anywhere else, and for whatever a process did not finish, the work is done
here, a piece after the other: what comes out is the same.
"""

import sys
import threading
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from time import process_time, sleep

from files.sharing.forks import Found, Packing, Sharing, Work, forked
from files.workers import cores, workers
from vocabulary.stages import Stage

_MOST = 8  # processes: each copies what it touches of the memory
_WORTH = 32  # pieces of work for each process: fewer are done by the time that it has started
_LOOKS, _BETWEEN_LOOKS = 20, 0.01  # seconds
# Seconds of processor. To start processes, and what they copy of the memory, takes about a tenth of one.
_TRIED = 0.2  # on the first pieces, which say how long the rest will take
_AT_LEAST = 2  # first pieces
_PAYS = 1.0  # that the rest takes at least for it to be shared


class _AsItIs:
    """Bytes need no packing."""

    def pack(self, found: bytes) -> bytes:
        """Return what was found."""
        return found

    def unpack(self, packed: bytes) -> bytes:
        """Return what was found."""
        return packed


def in_shares(count: int, work: Work[bytes]) -> Iterator[bytes]:
    """Yield what the work on each number returns, in their order."""
    sharing = Sharing(range(count), work, _AsItIs(), Stage.REPORTING)
    return _each(sharing, min(cores(), _MOST, count // _WORTH))


def in_shares_where_it_pays(
    count: int, work: Work[Found], by: Packing[Found], clock: Callable[[], float] = process_time
) -> Iterator[Found]:
    """Yield what the work on each number returns, in their order; the rest is shared where it takes long.

    Nobody knows beforehand what a piece takes. So the first are done here, until some time has gone; only how
    long it takes hangs on that, and not what comes out. One of them may load a library that others use too:
    the dearest says nothing of the rest.
    """
    began = now = clock()
    first: list[Found] = []
    dearest = 0.0
    while len(first) < count and (len(first) < _AT_LEAST or now - began - dearest < _TRIED):
        first.append(work(len(first)))
        before, now = now, clock()
        dearest = max(dearest, now - before)
    rest = range(len(first), count)
    pays = rest and (now - began - dearest) / (len(first) - 1) * len(rest) > _PAYS
    return chain(first, _each(Sharing(rest, work, by), min(cores(), _MOST, len(rest)) if pays else 1))


def _each(sharing: Sharing[Found], many: int) -> Iterator[Found]:
    """Yield what the work on each number returns, done by so many processes if they can be had."""
    done = forked(sharing, many) if many > 1 and _alone() else {}
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
