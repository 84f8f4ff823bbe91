"""Packs, criteria and questions as a reader is shown them; each is held once and shared."""

from dataclasses import dataclass
from datetime import date

from vocabulary.outcomes import Because, Force, Grade
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Adoption:
    """Who put a list below law and regulation into effect, in which paper, and when."""

    by: str
    document: str
    on: date


@dataclass(frozen=True, slots=True)
class Source:
    """A pack in use, or one that is named and that nobody adopted."""

    name: str
    title: Text
    force: Force
    sha256: str
    adoption: Adoption | None
    unadopted: bool

    @property
    def legal(self) -> bool:
        """Whether it is law or regulation."""
        return self.force.legal


@dataclass(frozen=True, slots=True)
class Way:
    """A lawful way that is open where something is found on a member in office, with its article."""

    name: str
    label: Text
    title: Text  # of the pack
    item: str
    text: Text


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion of a pack in words."""

    name: str  # with its pack
    pack: str
    title: Text  # of the pack
    force: Force
    item: str
    text: Text
    sentence: Text
    grade: Grade
    ground: str
    orientation: Text | None
    curable: bool
    citation: str
    effect: Text  # what a hit is printed as
    grade_words: Text
    aim: Text  # what kind of wish the source makes
    todo: Text | None
    rights_note: Text | None
    reading: Text | None  # what its words leave open, as we read it
    own_readings: tuple[Text, ...] = ()  # and as the county reads it, with its source
    forbidden_here: bool = False  # a bar of a Party rule that the county has printed as one

    @property
    def legal(self) -> bool:
        """Whether its source is law or regulation."""
        return self.force.legal

    @property
    def forbids(self) -> bool:
        """Whether it is printed 不得: a bar of law, or of a Party rule as the county reads it."""
        return self.grade is Grade.BAR and (self.legal or self.forbidden_here)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A criterion that was not examined, and why."""

    name: str
    pack: str
    title: Text  # of the pack
    item: str
    text: Text
    because: Because
