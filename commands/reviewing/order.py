"""What the line of `lianshen review` asks for."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from engine.backends.names import EngineName
from reports.disclosed.reader import Audience, Reader
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be reviewed, and for whom, where and how it is said."""

    folder: Path | None
    engine: EngineName
    form: str | None
    output: Path | None
    audience: Audience
    named: date | None  # the review day that the line names
    past: bool
    opened: bool
    lang: Lang

    @property
    def reader(self) -> Reader:
        """Return who reads what is printed."""
        return Reader(self.audience, self.lang)
