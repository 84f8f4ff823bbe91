"""What Ctrl-C and TERM do, from the first line of the program to its last.

Loading, nothing is open yet: the process ends at once. Inside a command the first signal is an exception, so
that what is half written is removed on the way out, and later ones do not disturb that. Outside of commands
(this module may be imported by another program) a signal does what it did before.
"""

import atexit
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from types import FrameType

CODES = {signal.SIGINT: 130, signal.SIGTERM: 143}  # as shells count: 128 and the number of the signal
SAID = "已中断 / interrupted"
_AGAIN = 0.05  # seconds until an exception that nothing could hand on is raised anew


class Ended(BaseException):  # no `except Exception` shall take it
    """Somebody ended the program."""

    def __init__(self, number: int) -> None:
        """Keep which signal it was."""
        super().__init__(number)
        self.code = CODES[signal.Signals(number)]


class _Phase(Enum):
    """What the program is doing."""

    LOADING = auto()
    OUTSIDE = auto()
    COMMAND = auto()
    LEAVING = auto()


class _State:
    """What the handler of signals knows: there is one program, and one main thread."""

    phase = _Phase.LOADING
    held = 0  # how many sections that are not to be cut in two are running
    waiting: int | None = None  # a signal that came while one ran
    ended = False  # whether the exception was raised already
    before: dict[int, object] = {}  # noqa: RUF012 - as the class says, there is one


def loaded() -> None:
    """Say that the program is loaded; until a command runs, a signal does what it did before."""
    _State.phase = _Phase.OUTSIDE


@contextmanager
def loading() -> Iterator[None]:
    """Let a signal end the process at once while a command loads what it needs; nothing may be open yet.

    An exception would not do: what defines classes, in Python or in C, turns it into another one.
    """
    phase = _State.phase
    if phase is _Phase.COMMAND:
        _State.phase = _Phase.LOADING
    try:
        yield
    finally:
        _State.phase = phase


@contextmanager
def heeded() -> Iterator[None]:
    """Let a signal end the command inside as an exception.

    Raises:
        Ended: somebody ended the program.
    """
    hook, phase = sys.unraisablehook, _State.phase
    sys.unraisablehook = _hand_on
    _State.phase, _State.ended = _Phase.COMMAND, False
    try:
        yield
    finally:
        _State.phase, sys.unraisablehook = phase, hook


@contextmanager
def held() -> Iterator[None]:
    """Let a signal wait until the end of a short section that is done whole."""
    if threading.current_thread() is not threading.main_thread():
        yield  # signals reach the main thread alone
        return
    _State.held += 1
    try:
        yield
    finally:
        _State.held -= 1
        number, _State.waiting = _State.waiting, None
        if number is not None:
            _received(number, None)


def _received(number: int, frame: FrameType | None) -> None:
    """Do what a signal means at this moment."""
    match _State.phase:
        case _Phase.LOADING:
            os.write(2, f"{SAID}\n".encode(sys.stderr.encoding or "utf-8", "replace"))
            os._exit(CODES[signal.Signals(number)])
        case _Phase.OUTSIDE:
            _as_before(number, frame)
        case _Phase.COMMAND if _State.held:
            _State.waiting = number
        case _Phase.COMMAND if not _State.ended:
            _State.ended = True
            raise Ended(number)
        case _Phase.COMMAND | _Phase.LEAVING:
            return


def _as_before(number: int, frame: FrameType | None) -> None:
    """Do what the signal did before this module was there."""
    before = _State.before[number]
    if callable(before):
        before(number, frame)
    else:
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)


def _hand_on(unraisable: "sys.UnraisableHookArgs") -> None:
    """Raise an end anew that fell into a place from which no exception comes out, and show no traceback."""
    error = unraisable.exc_value
    if not isinstance(error, Ended):
        sys.__unraisablehook__(unraisable)
        return
    _State.ended = False
    again = threading.Timer(_AGAIN, _send, [error.args[0]])
    again.daemon = True
    again.start()


def _send(number: int) -> None:
    """Send a signal to the main thread, which may be waiting for something."""
    main = threading.main_thread().ident
    if sys.platform == "win32" or main is None:
        signal.raise_signal(number)
    else:
        signal.pthread_kill(main, number)


def _leave() -> None:
    """Let nothing disturb the end of the interpreter: the command is over."""
    _State.phase = _Phase.LEAVING


def _install() -> None:
    """Take the signals, but for those that whoever started the program lets it ignore."""
    if threading.current_thread() is not threading.main_thread():
        return  # only the main thread may say what a signal does
    for number in CODES:
        before = signal.getsignal(number)
        if before is not signal.SIG_IGN:
            _State.before[number] = before
            signal.signal(number, _received)
    atexit.register(_leave)


_install()
