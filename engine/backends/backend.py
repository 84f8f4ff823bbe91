"""What every backend does: say of each subject and each case whether it holds."""

from collections.abc import Sequence
from typing import Protocol

from engine.program.program import Program
from engine.program.subject import Subject
from vocabulary.truth import Truth


class Backend(Protocol):
    """Runs programs; all backends give the same truths."""

    @property
    def name(self) -> str:
        """Return the name that reports and `--engine` use."""

    def judge(self, program: Program, subjects: Sequence[Subject]) -> list[tuple[Truth, ...]]:
        """Return one row per subject with one truth per case of the program."""

    def close(self) -> None:
        """Let go of whatever the backend holds."""
