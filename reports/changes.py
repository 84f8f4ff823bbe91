"""What changed between two numbered reviews (变动清单): people, answers, verdicts."""

from dataclasses import dataclass
from typing import Literal

from sources.texts import Text

What = Literal["joined", "left", "state"]


@dataclass(frozen=True, slots=True)
class PersonChange:
    """A person who joined the review, left it, or stands otherwise than before."""

    number: str
    what: What
    detail: Text


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One unit's answer to one question about one person that is not what it was."""

    number: str
    question: str
    department: str
    old: str  # words for clerks in Chinese, `awaited` included; never a record's content
    new: str
    file: str  # where the new answer stands, or the old one where it is gone


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A person whose comparison comes to something else than before."""

    number: str
    old: str  # pass, flag, pending
    new: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that changed since a numbered review; since None, there is none to compare with."""

    since: int | None
    people: tuple[PersonChange, ...] = ()
    answers: tuple[AnswerChange, ...] = ()
    verdicts: tuple[VerdictChange, ...] = ()

    @property
    def none(self) -> bool:
        """Whether nothing changed."""
        return not (self.people or self.answers or self.verdicts)
