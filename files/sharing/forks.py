"""Processes that are forked, take pieces of work from a pipe, and leave what they find: see `shares.py`.

What a process touches of the memory that it inherited is copied for it. Whoever has copied much ends, and
another one is forked in its place, so that a large county does not lie in the memory once for every core.
"""

import gc
import os
import select
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from typing import Generic, NamedTuple, NoReturn, Protocol, TypeVar

from files.sharing.memory import give_back
from files.signals import CODES, held
from vocabulary.stages import Stage, begin, count_elsewhere, heard

_TOGETHER = 16  # pieces that a process takes at a time, neighbours in the memory
_MOST_TAKEN = 10_000  # takings that a pipe has room for
_NUMBER = 4  # bytes
_NOTICE = 3 * _NUMBER  # which piece, which process, how long: so short a notice stays together in the pipe
_FAILED = b"\xff" * _NOTICE
_RELIEVED = 2 ** (8 * _NUMBER) - 2  # in the place of a piece: the process ends, and another one may follow
_READ = 65_536  # bytes at a time
# Pages of the memory that a process took for itself, some 80 MB: as much again is kept for it of what the
# first process changed since. To end a process and fork another takes up to half a second of a large county.
_MOST_COPIED = 20_000

Found = TypeVar("Found")
Work = Callable[[int], Found]


class Packing(Protocol[Found]):
    """How what was found goes from one process to another."""

    def pack(self, found: Found) -> bytes:
        """Return what was found as bytes."""

    def unpack(self, packed: bytes) -> Found:
        """Return what was found, from its bytes."""


class Sharing(NamedTuple, Generic[Found]):
    """The pieces of work, how many are taken at a time, and how what is found comes back."""

    numbers: range
    work: Work[Found]
    by: Packing[Found]
    counted: Stage | None = None  # where somebody listens, each piece that came counts there
    together: int = 1

    def takings(self, takings: int) -> Iterator[range]:
        """Yield the numbers of the work that one process takes at a time, until nothing is left to take."""
        while start := os.read(takings, _NUMBER):
            first = int.from_bytes(start, "big")
            yield range(first, min(first + self.together, self.numbers.stop))


def forked(sharing: Sharing[Found], many: int) -> dict[int, Found]:
    """Do the work in so many processes, this one among them, and return what they finished."""
    count = len(sharing.numbers)
    together = max(1, min(_TOGETHER, count // (8 * many)), -(-count // _MOST_TAKEN))
    sharing = sharing._replace(together=together)
    takings, (reading, writing) = _takings(sharing.numbers[::together]), os.pipe()
    crew = _Crew(sharing, takings, reading, writing)
    give_back()  # what was only kept for later would be counted for all of them
    gc.freeze()  # a collection in a child would copy everything that it walks through
    try:
        crew.start(many - 1)
        return _done_here(sharing, takings, crew)
    finally:
        crew.end()
        gc.unfreeze()


def _takings(starts: Sequence[int]) -> int:
    """Return a pipe from which each process takes the first number of its next pieces."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(start.to_bytes(_NUMBER, "big") for start in starts))
    os.close(writing)
    return reading


def _done_here(sharing: Sharing[Found], takings: int, crew: "_Crew[Found]") -> dict[int, Found]:
    """Be one of those that work, and return what all of them finished."""
    done: dict[int, Found] = {}
    try:
        for number in chain.from_iterable(sharing.takings(takings)):
            done[number] = sharing.work(number)
            if not crew.look():
                break
        else:
            crew.wait()
    # Whatever it was, it is met again, in the order of the work, by whoever does what is left.
    except Exception:  # noqa: BLE001 - see above
        crew.look()
    return done | {number: sharing.by.unpack(packed) for number, packed in crew.found()}


class _Crew(Generic[Found]):
    """The other processes, and what they say that they have finished.

    Each leaves what it finds in a piece of memory without a name; whoever follows it goes on behind that.
    """

    def __init__(self, sharing: Sharing[Found], takings: int, reading: int, writing: int) -> None:
        """Listen at a pipe."""
        self._sharing, self._takings = sharing, takings
        self._reading, self._writing = reading, writing
        self._stores: list[int] = []
        self._processes: list[int] = []
        self._said = b""
        self._finished: list[tuple[int, int, int]] = []
        self._failed = self._over = False

    def start(self, many: int) -> None:
        """Start so many processes, or as many as there is room for: those, and this one, do the work."""
        with suppress(OSError):
            for number in range(many):
                self._stores.append(os.memfd_create(f"share {number}"))
                self._fork(number)

    def look(self) -> bool:
        """Take what is there, and say whether all is well."""
        while not self._over and select.select([self._reading], [], [], 0)[0]:
            for number in self._take():
                with suppress(OSError):  # no room for it now: there is one process less
                    self._fork(number)
        return not self._failed

    def wait(self) -> None:
        """Take everything until all processes have ended, or one has failed; nothing is left to start for."""
        self._hear_the_end()
        while not self._over:
            self._take()

    def found(self) -> Iterator[tuple[int, bytes]]:
        """Yield what was found in pieces of work, by their numbers."""
        read = [0] * len(self._stores)
        for piece, number, length in self._finished:
            yield piece, os.pread(self._stores[number], length, read[number])
            read[number] += length

    def end(self) -> None:
        """End what still runs, and count the time that was spent there."""
        self._hear_the_end()
        for each in (self._takings, self._reading, *self._stores):
            os.close(each)
        for process in self._processes:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        for process in self._processes:
            spent = os.wait4(process, 0)[2]
            count_elsewhere(spent.ru_utime + spent.ru_stime)

    def _fork(self, number: int) -> None:
        """Start a process that leaves what it finds behind what was left there."""
        with held():  # no signal between a start and the note of it
            process = os.fork()
            if not process:
                os.close(self._reading)
                leaving = _Leaving(number, self._stores[number], self._writing)
                _work_until_relieved(self._sharing, self._takings, leaving)
            self._processes.append(process)

    def _hear_the_end(self) -> None:
        """Keep the pipe open no longer: it ends when the last process has."""
        if self._writing >= 0:
            os.close(self._writing)
            self._writing = -1

    def _take(self) -> list[int]:
        """Take what was said, but for the beginning of what is still being said; return who was relieved."""
        more = os.read(self._reading, _READ)
        self._said, self._over = self._said + more, not more
        relieved: list[int] = []
        while len(self._said) >= _NOTICE:
            notice, self._said = self._said[:_NOTICE], self._said[_NOTICE:]
            if notice == _FAILED:
                self._failed = self._over = True
                return []
            piece, number, length = (
                int.from_bytes(notice[at : at + _NUMBER], "big") for at in range(0, _NOTICE, _NUMBER)
            )
            if piece == _RELIEVED:
                relieved.append(number)
                continue
            if self._sharing.counted is not None:
                begin(self._sharing.counted)
            self._finished.append((piece, number, length))
        return relieved


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
        self._say(piece, len(packed))

    def ask_for_relief(self) -> None:
        """Say that nothing more is done by this process."""
        self._say(_RELIEVED, 0)

    def _say(self, piece: int, length: int) -> None:
        """Say something in one go."""
        said = (piece, self.number, length)
        os.write(self.notices, b"".join(each.to_bytes(_NUMBER, "big") for each in said))


def _work_until_relieved(sharing: Sharing[Found], takings: int, leaving: _Leaving) -> NoReturn:
    """Be one of the other processes: work, leave the results, and end at once."""
    try:
        for end in CODES:
            if signal.getsignal(end) is not signal.SIG_IGN:
                signal.signal(end, signal.SIG_DFL)
        with heard(lambda _: None):
            most = _taken() + _MOST_COPIED
            for taken in sharing.takings(takings):
                for number in taken:
                    leaving.leave(number, sharing.by.pack(sharing.work(number)))
                if _taken() > most:
                    leaving.ask_for_relief()
                    break
        os._exit(0)
    # Whatever it was, it is met again by whoever does the work that is left.
    except BaseException:  # noqa: BLE001 - see above
        with suppress(OSError):
            os.write(leaving.notices, _FAILED)
    finally:
        os._exit(1)


def _taken() -> int:
    """Return how many pages of memory this process was given: new ones, and copies of inherited ones."""
    import resource  # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
