"""One person explained to one reader: every criterion with what made it so, and what is open."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reports.disclosed.county import Election
from reports.disclosed.findings import Awaited, Contradiction
from reports.disclosed.people import GroundOfPerson
from reports.disclosed.reader import Reader
from reports.disclosed.sources import Criterion, SetAside
from vocabulary.origins import Origin
from vocabulary.outcomes import Hold, Verdict
from vocabulary.places import Place
from vocabulary.texts import Text
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class Signed:
    """Who answers for an answer; to the person no name of an officer is shown."""

    officer: str
    reviewer: str
    leader: str
    given_on: str
    document: str
    queried_until: str


@dataclass(frozen=True, slots=True)
class Line:
    """One piece of evidence, or one statement that was not used; the person's copy names no file."""

    name: str
    label: Text
    value: Text
    place: Place | None = None
    department: str | None = None
    signed: Signed | None = None


@dataclass(frozen=True, slots=True)
class ExplainedCriterion:
    """One criterion with its truth and what made it so."""

    criterion: Criterion
    truth: Truth
    evidence: tuple[Line, ...]
    awaits: tuple[Awaited, ...]
    unknown_because: tuple[Origin, ...]
    blank: tuple[Line, ...] = ()  # the facts that were left blank, and where each is to be filled in


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What one open question decides."""

    question: str
    departments: tuple[str, ...]
    if_none: Verdict | None
    if_found: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The overall result and what may become of it; it is in nobody's own copy."""

    id_ending: str
    place: Place
    verdict: Verdict
    legal: Verdict | None
    policy: Verdict | None
    possible: tuple[Verdict, ...]
    what_if: tuple[WhatIf, ...]
    would_apply: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldBack:
    """What holds the record back; the person's copy names no place."""

    hold: Hold
    message: Text
    place: Place | None


@dataclass(frozen=True, slots=True)
class ExplainedVillage:
    """Everything about the person in one village."""

    township: str
    village: str
    polling_day: date
    name: str
    posts: tuple[str, ...]
    state: str
    nominated: bool  # False: elected all the same (另选他人); the facts are those of the results
    outcome: Outcome | None
    facts: tuple[Line, ...]
    criteria: tuple[ExplainedCriterion, ...]
    layers: tuple[GroundOfPerson, ...]
    not_asked: tuple[SetAside, ...]
    holds: tuple[HeldBack, ...]
    contradictions: tuple[Contradiction, ...]  # in nobody's own copy
    unexamined: Text | None  # why nothing at all was examined; none where something was


@dataclass(frozen=True, slots=True)
class ContestStep:
    """One step of the procedure by which a result can be contested."""

    pack: str
    step: str
    label: Text
    value: Text
    item: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """One person explained; no villages where nobody has the number."""

    reader: Reader
    person: str
    election: Election
    questions: Mapping[str, Text]
    villages: tuple[ExplainedVillage, ...]
    set_aside: tuple[SetAside, ...]
    contest: tuple[ContestStep, ...]
