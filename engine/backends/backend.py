"""What every backend does: say of each person and each case whether it holds."""

from typing import Protocol

from engine.program.program import Program
from engine.program.subject import People
from vocabulary.truth import Truth


class Backend(Protocol):
    """Runs programs; all backends give the same truths."""

    @property
    def name(self) -> str:
        """Return the name that reports and `--engine` use."""

    def judge(self, program: Program, people: People) -> list[tuple[Truth, ...]]:
        """Return one row per person with one truth per case, or refuse a form of people by name."""

    def close(self) -> None:
        """Release whatever the backend holds."""
