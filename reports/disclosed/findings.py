"""What was found on nominees, as far as a reader sees it: evidence, open questions, verdicts."""

from dataclasses import dataclass
from datetime import date

from reports.disclosed.bodies import Requirement, Together
from reports.disclosed.sources import Criterion, SetAside, Way
from vocabulary.elections.decision_words import Conclusion, Settles
from vocabulary.many.filled import filled_then_frozen
from vocabulary.origins import Origin
from vocabulary.outcomes import Hold, Verdict
from vocabulary.places import Place
from vocabulary.texts import Text
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that a finding rests on; what is withheld keeps its unit and loses content and place."""

    name: str  # of the fact or the question
    value: Text
    department: str | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One of the statements that contradict each other; what is withheld keeps its unit alone."""

    name: str  # of the fact or the question
    label: Text
    value: Text
    department: str | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What cannot both be of one person: neither statement is used."""

    text: Text
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Awaited:
    """A question that is open, with the units that still have to answer, in the order of the units."""

    question: str
    departments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion on one nominee that is not a clear no."""

    criterion: Criterion
    truth: Truth
    evidence: tuple[Evidence, ...]
    awaits: tuple[Awaited, ...]
    unknown_because: tuple[Origin, ...]
    doubts: tuple[Text, ...]  # what no answer of a unit would close, in words
    waits_for_answers_only: bool  # whether nothing that came is the reason of a gap
    ways: tuple[Way, ...] = ()  # of a member in office: what the law allows, never a removal by review


@dataclass(frozen=True, slots=True)
class Wish:
    """What a source wishes for, and whether the nominee has it; it enters no verdict."""

    criterion: Criterion
    truth: Truth


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the procedure that concerns a nominee, or may concern one."""

    criterion: Criterion
    truth: Truth


@dataclass(frozen=True, slots=True)
class Held:
    """Why a record cannot pass whatever the criteria say."""

    hold: Hold
    message: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided, beside what was found; grounds and reasons are for the deciding body alone."""

    criterion: str  # the full name; blank where it is on the person as a whole
    item: Text  # the source and the article in words; blank as above
    conclusion: Conclusion
    settles: Settles
    body: str
    by: str
    second: str
    on: date
    document: str
    ground: str
    reason: str
    place: Place
    outdated: bool = False  # decided before its source changed


@dataclass(frozen=True, slots=True)
class RegisteredRow:
    """A row of a register about the person: what was done, on which day, and who answers for the row."""

    register: str
    entry: str  # blank where the register has none
    on: date
    what: Text
    by: str
    said: tuple[tuple[Text, str], ...]  # what was said, under the names of its columns
    place: Place


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class Nominee:
    """One nominee of one village."""

    number: str
    name: str
    id_ending: str  # the masked ID number; blank for whoever may see no digit of it
    place: Place | None
    posts: tuple[str, ...]
    state: str
    withdrawn: bool
    verdict: Verdict
    legal: Verdict | None
    policy: Verdict | None
    findings: tuple[Finding, ...]
    wishes: tuple[Wish, ...]
    steps: tuple[Step, ...]
    not_asked: tuple[SetAside, ...]
    holds: tuple[Held, ...]
    contradictions: tuple[Contradiction, ...] = ()
    unexamined: Text | None = None  # why nothing at all was examined; none where something was
    would_apply: tuple[str, ...] = ()  # the packs that would examine it, were they in use
    # Whether the flag rests on withheld answers alone; said to the deciding body only.
    withheld_alone: bool | None = None
    decisions: tuple[Decided, ...] = ()
    after_posting: tuple[str, ...] = ()  # criteria on which all that was found came too late
    registered: tuple[RegisteredRow, ...] = ()  # in the order of the days


@dataclass(frozen=True, slots=True)
class Mode:
    """How candidates come about in a village, and whether that is only taken for granted."""

    code: str
    assumed: bool


@dataclass(frozen=True, slots=True)
class Village:
    """One village with its nominees; not known where villages.xlsx has no such village."""

    position: int
    township: str
    name: str
    known: bool
    polling_day: date
    nominees: tuple[Nominee, ...]
    requirements: tuple[Requirement, ...]
    together: Together | None
    calendar: int | None  # which of the calendars is the village's
    mode: Mode | None = None  # none where it is not known
