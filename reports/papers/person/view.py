"""What the page of a person holds, all words chosen."""

from dataclasses import dataclass
from typing import NamedTuple

from reports.papers.person.proof import ProofLine, RestsOn, Signed
from reports.papers.person.registered import RegisterLine
from reports.papers.shared.marks import Mark


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion on one person."""

    source: str
    text: str
    sentence: str
    grade: str
    legal: bool
    truth: Mark
    effect: str
    curable: str
    proof: tuple[ProofLine, ...]
    gaps: tuple[ProofLine, ...]
    rights: str
    reading: str  # with its label; nothing where the article says all of it


class CriterionHead(NamedTuple):
    """What is written of a criterion about everybody whom it does not concern."""

    source: str
    text: str
    sentence: str


class ClearLine(NamedTuple):
    """One criterion that does not concern the person, and what that rests on."""

    head: CriterionHead
    grounds: tuple[RestsOn, ...]


@dataclass(frozen=True, slots=True)
class ClearGroup:
    """The criteria of one source that do not concern the person: on paper they are one line."""

    source: str
    items: str
    truth: Mark
    lines: tuple[ClearLine, ...]

    @property
    def count(self) -> int:
        """Return how many criteria these are."""
        return len(self.lines)


@dataclass(frozen=True, slots=True)
class LayerLine:
    """What one layer says of the person on a ground."""

    source: str
    force: str
    text: str
    truth: Mark
    note: str  # where the law overrules the list


@dataclass(frozen=True, slots=True)
class WishGroup:
    """The wishes of one orientation, and what kind of wish their source makes."""

    aim: str
    orientation: str
    lines: tuple[CriterionLine, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """A label and a value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ContradictionLine:
    """Two statements that cannot both be: what contradicts what, and where each of them is."""

    text: str
    statements: tuple[ProofLine, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person's page."""

    number: str
    name: str
    village: str
    details: tuple[Detail, ...]
    legal: Mark
    policy: Mark
    verdict: Mark
    flagged: bool
    sentences: tuple[str, ...]
    holds: tuple[Detail, ...]  # what the record itself lacks, with the cell
    contradictions: tuple[ContradictionLine, ...]
    decisions: tuple[Detail, ...]  # what people decided, and why
    registered: tuple[RegisterLine, ...]
    raised: tuple[CriterionLine, ...]
    open: tuple[CriterionLine, ...]
    clear: tuple[ClearGroup, ...]
    layers: tuple[tuple[LayerLine, ...], ...]  # ground by ground
    wishes: tuple[WishGroup, ...]
    not_asked: tuple[str, ...]
    signed: tuple[Signed, ...]  # every workbook that answers about the person
