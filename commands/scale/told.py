"""How far a run over many sets of files has come: what was finished before, then set by set."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from commands.echo import say
from vocabulary.texts import Lang, Text

PAUSE = 2.0  # seconds from one line to the next
LEAST_LEFT = 10  # seconds: what is over sooner needs no estimate


@dataclass(slots=True)
class Told:
    """Says now and then how far it has come, and how long the rest may take."""

    lang: Lang
    clock: Callable[[], float] = time.monotonic
    _kept: int = 0
    _begun: float = field(init=False)
    _said: float = field(init=False)

    def __post_init__(self) -> None:
        """Look at the clock."""
        self._begun = self._said = self.clock()

    def kept(self, done: int, of: int) -> None:
        """Say what an earlier run had finished."""
        self._kept = done
        left = of - done
        message = Text(
            f"{of} 组文件中 {done} 组此前已完成，不再比对；还有 {left} 组",
            f"{done} of {of} sets of files were finished before and are kept; {left} to go",
        )
        say(message.to(self.lang), err=True)

    def __call__(self, name: str, done: int, of: int) -> None:
        """Say that so many of all are done, if the last line has stood long enough, or it is the last."""
        now = self.clock()
        if now - self._said < PAUSE and not (done == of and of > 1):
            return
        self._said = now
        left = round((now - self._begun) / max(1, done - self._kept) * (of - done))
        rest = self._left(left).to(self.lang) if left >= LEAST_LEFT else ""
        say(Text(f"{done}/{of} {name}{rest}", f"{done} of {of}: {name}{rest}").to(self.lang), err=True)

    @staticmethod
    def _left(seconds: int) -> Text:
        """Return how long the rest may take."""
        if seconds < 90:
            return Text(f"（还约 {seconds} 秒）", f" (about {seconds} s left)")
        return Text(f"（还约 {round(seconds / 60)} 分钟）", f" (about {round(seconds / 60)} min left)")
