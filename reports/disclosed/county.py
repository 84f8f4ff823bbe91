"""Everything that one reader is shown of a review, apart from the full account of a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reports.disclosed.bodies import NotJudged, Requirement, TownshipRequirements
from reports.disclosed.calendars import Calendar
from reports.disclosed.deciding.clocks import PersonClock
from reports.disclosed.findings import Village
from reports.disclosed.matters import BatchLine, Ground, OpenAnswer, UnitReturn, UnitTally, WorkbookReturn
from reports.disclosed.reader import Reader
from reports.disclosed.results import Results, SkippedRow
from reports.disclosed.sources import SetAside, Source, Way
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Text

# Where no pack says who decides.
DECIDING_BODY = Text("认定机构", "the deciding body")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many nominees have which verdict."""

    nominees: int = 0
    pass_: int = 0
    flag: int = 0
    pending: int = 0
    legal_flag: int = 0
    policy_flag: int = 0
    unexamined: int = 0  # of the pending: nothing was examined


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows are conserved: read = nominees + problems + skipped."""

    read: int
    nominees: int
    problems: int
    skipped: int


@dataclass(frozen=True, slots=True)
class Township:
    """One township with its verdicts and the positions of its villages."""

    name: str
    counts: Counts
    villages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Election:
    """What the review was made of."""

    county: str
    polling_day: date
    review_day: date
    draft: bool
    engine: str
    sources: tuple[Source, ...]
    departments: Mapping[str, Text]
    decider: Text  # who decides, as the province's pack says, or `DECIDING_BODY`
    unusable: tuple[Text, ...]  # packs that cannot speak
    delete_answers_by: date | None = None  # the day by which the county deletes what units answered
    kind: ElectionKind = ElectionKind.TERM
    ways: tuple[Way, ...] = ()  # of a check of members in office: all that its sources give


@dataclass(frozen=True, slots=True)
class Disclosed:
    """A review as one reader sees it: what no rule opens is not in it."""

    reader: Reader
    in_full: bool  # findings and what units answered are in it, not the words of verdicts alone
    election: Election
    set_aside: tuple[SetAside, ...]
    questions: Mapping[str, Text]  # what is asked, by the name of the question
    villages: tuple[Village, ...]
    county: tuple[Requirement, ...]
    township_requirements: tuple[TownshipRequirements, ...]
    not_judged: tuple[NotJudged, ...]  # the requirements that are unknown in every village
    results: Results | None
    layers: tuple[Ground, ...]
    calendars: tuple[Calendar, ...]
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]
    rows: Rows
    skips: tuple[SkippedRow, ...]
    totals: Counts
    townships: tuple[Township, ...]
    unfilled: int  # villages with a body that cannot be filled; 0 to whom evidence is closed
    chase: tuple[OpenAnswer, ...]
    tallies: tuple[UnitTally, ...]
    workbooks: tuple[WorkbookReturn, ...]
    batches: tuple[BatchLine, ...]
    units: tuple[UnitReturn, ...]
    clocks: tuple[PersonClock, ...] = ()  # of notice, statement, objection and re-check
