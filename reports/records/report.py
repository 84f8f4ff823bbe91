"""What `lianshen review --format json` prints: a whole review, with stable keys."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Annotated

from pydantic import Field

from reports.disclosed import county as shown
from reports.disclosed.reader import Audience, Reader
from reports.records.bodies import RequirementRecord, requirement_records
from reports.records.calendars import CalendarRecord, calendar_record
from reports.records.clocks import ClockRecord, clock_records
from reports.records.findings import VillageRecord, village_record
from reports.records.matters import (
    BatchRecord,
    GroundRecord,
    OpenAnswerRecord,
    WorkbookRecord,
    ground_record,
    open_answer_record,
)
from reports.records.places import (
    HintRecord,
    ProblemRecord,
    SkippedRecord,
    hint_record,
    problem_record,
    skipped_record,
)
from reports.records.results import ResultsRecord, results_record
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.outcomes import Because, Force
from vocabulary.problems import Problem
from vocabulary.product import VERSION
from vocabulary.texts import Lang

Passed = Annotated[int, Field(serialization_alias="pass")]  # the key is a word of Python's own


@dataclass(frozen=True, slots=True)
class PackRecord:
    """A pack in use."""

    pack: str
    force: Force
    sha256: str


@dataclass(frozen=True, slots=True)
class ElectionRecord:
    """What the review was made of."""

    county: str
    kind: ElectionKind
    polling_day: date | None  # none in a check of members in office
    review_day: date
    draft: bool
    packs: tuple[PackRecord, ...]
    departments: dict[str, str]
    engine: str
    delete_answers_by: date | None
    lianshen: str  # the version that made it


@dataclass(frozen=True, slots=True)
class SetAsideRecord:
    """A criterion that was not examined, and why."""

    criterion: str
    because: Because


@dataclass(frozen=True, slots=True)
class CountyRecord:
    """The requirements over the county."""

    ratios: tuple[RequirementRecord, ...]


@dataclass(frozen=True, slots=True)
class RowsRecord:
    """Rows are conserved: read = nominees + problems + skipped."""

    read: int
    nominees: int
    problems: int
    skipped: int


@dataclass(frozen=True, slots=True)
class CountsRecord:
    """How many nominees have which verdict."""

    nominees: int
    pass_: Passed
    flag: int
    pending: int
    legal_flag: int
    policy_flag: int
    unexamined: int


@dataclass(frozen=True, slots=True)
class TownshipRecord:
    """One township: its verdicts, and the requirements over it."""

    township: str
    nominees: int
    pass_: Passed
    flag: int
    pending: int
    legal_flag: int
    policy_flag: int
    unexamined: int
    ratios: tuple[RequirementRecord, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole review."""

    election: ElectionRecord | None  # None where election.yaml could not be read
    audience: Audience
    set_aside: tuple[SetAsideRecord, ...]
    villages: tuple[VillageRecord, ...]
    county: CountyRecord
    elected: ResultsRecord | None
    layers: tuple[GroundRecord, ...]
    calendar: tuple[CalendarRecord, ...]
    problems: tuple[ProblemRecord, ...]
    hints: tuple[HintRecord, ...]
    rows: RowsRecord
    skipped: tuple[SkippedRecord, ...]
    townships: tuple[TownshipRecord, ...]
    chase: tuple[OpenAnswerRecord, ...]
    clocks: tuple[ClockRecord, ...]
    returns: tuple[WorkbookRecord, ...]
    batches: tuple[BatchRecord, ...]
    totals: CountsRecord


def report_of(view: shown.Disclosed) -> Report:
    """Return a review as its reader sees it, in the reader's language."""
    lang, elects = view.reader.lang, view.election.kind.elects
    return Report(
        election=_election(view.election, lang),
        audience=view.reader.audience,
        set_aside=tuple(SetAsideRecord(item.name, item.because) for item in view.set_aside),
        villages=tuple(village_record(each, lang, elects=elects) for each in view.villages),
        county=CountyRecord(requirement_records(view.county, lang)),
        elected=results_record(view.results, lang) if view.results else None,
        layers=tuple(ground_record(each, lang) for each in view.layers),
        calendar=tuple(calendar_record(each, lang) for each in view.calendars),
        problems=tuple(problem_record(each, lang) for each in view.problems),
        hints=tuple(hint_record(each, lang) for each in view.hints),
        rows=RowsRecord(view.rows.read, view.rows.nominees, view.rows.problems, view.rows.skipped),
        skipped=tuple(skipped_record(each, lang) for each in view.skips),
        townships=_townships(view),
        chase=tuple(open_answer_record(each) for each in view.chase),
        clocks=tuple(clock_records(view, lang)),
        returns=tuple(WorkbookRecord(**asdict(each)) for each in view.workbooks),
        batches=tuple(BatchRecord(**asdict(each)) for each in view.batches),
        totals=CountsRecord(**asdict(view.totals)),
    )


def report_of_nothing(problems: Iterable[Problem], reader: Reader) -> Report:
    """Return the report of a folder of which nothing could be read, and what is wrong there."""
    return Report(
        election=None,
        audience=reader.audience,
        set_aside=(),
        villages=(),
        county=CountyRecord(()),
        elected=None,
        layers=(),
        calendar=(),
        problems=tuple(problem_record(each, reader.lang) for each in problems),
        hints=(),
        rows=RowsRecord(0, 0, 0, 0),
        skipped=(),
        townships=(),
        chase=(),
        clocks=(),
        returns=(),
        batches=(),
        totals=CountsRecord(0, 0, 0, 0, 0, 0, 0),
    )


def _election(election: shown.Election, lang: Lang) -> ElectionRecord:
    """Return what the review was made of."""
    return ElectionRecord(
        county=election.county,
        kind=election.kind,
        polling_day=election.polling_day if election.kind.elects else None,
        review_day=election.review_day,
        draft=election.draft,
        packs=tuple(PackRecord(each.name, each.force, each.sha256) for each in election.sources),
        departments={name: label.to(lang) for name, label in election.departments.items()},
        engine=election.engine,
        delete_answers_by=election.delete_answers_by,
        lianshen=VERSION,
    )


def _townships(view: shown.Disclosed) -> tuple[TownshipRecord, ...]:
    """Return the townships."""
    wide = {each.township: each.requirements for each in view.township_requirements}
    return tuple(
        TownshipRecord(
            township=each.name,
            **asdict(each.counts),
            ratios=requirement_records(wide.get(each.name, ()), view.reader.lang),
        )
        for each in view.townships
    )
