"""One line on the console that shows how far long work has come, and goes when the work is done."""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TextIO

from reports.timings_report import STAGES
from vocabulary.stages import Stage, heard
from vocabulary.texts import Lang

PATIENCE = 1.0  # seconds of silence: the work of a small folder is over by then
_PAUSE = 0.1  # seconds from one writing to the next, so that the writing takes no time


@dataclass(slots=True)
class Line:
    """What stands on the line, and when it may change."""

    console: TextIO
    lang: Lang
    clock: Callable[[], float]
    due: float
    begun: Counter[Stage] = field(default_factory=Counter)
    width: int = 0

    def hear(self, which: Stage) -> None:
        """Count one more thing of a stage, and show the count if the last one has stood long enough."""
        self.begun[which] += 1
        now = self.clock()
        if now < self.due:
            return
        self.due = now + _PAUSE
        count = f" {self.begun[which]}" if self.begun[which] > 1 else ""
        self._write(f"{STAGES[which].to(self.lang)}{count} …")

    def clear(self) -> None:
        """Take the line away, so that what is printed next begins where it would have."""
        if self.width:
            self._write("")

    def _write(self, text: str) -> None:
        """Put a text in the place of the one before; blanks and returns, which every console knows."""
        self.console.write(f"\r{' ' * self.width}\r{text}")
        self.console.flush()
        self.width = sum(1 if sign.isascii() else 2 for sign in text)


@contextmanager
def progress(
    lang: Lang, console: TextIO | None = None, clock: Callable[[], float] = time.monotonic
) -> Iterator[None]:
    """Show on standard error how far the work inside has come; only where somebody watches it."""
    console = sys.stderr if console is None else console
    if not console.isatty():
        yield
        return
    line = Line(console, lang, clock, clock() + PATIENCE)
    try:
        with heard(line.hear):
            yield
    finally:
        line.clear()
