"""The results of polling as JSON: people, offices, votes, rules; never a consequence."""

from dataclasses import dataclass
from datetime import date

from reports.disclosed import results as shown
from reports.records.elected_checks import CheckRecord, FigureRecord, check_record, figure_record
from reports.records.elected_people import ElectedRecord, RuleRecord, elected_record, rule_record
from reports.records.places import (
    HintRecord,
    ProblemRecord,
    SkippedRecord,
    hint_record,
    problem_record,
    skipped_record,
)
from vocabulary.outcomes import Why
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class VillageNameRecord:
    """A village by its township and its name."""

    township: str
    village: str


@dataclass(frozen=True, slots=True)
class OfficeCountRecord:
    """How far a post is filled."""

    post: str
    seats: int | None
    elected: int
    open: int


@dataclass(frozen=True, slots=True)
class BodyCountRecord:
    """How far a body is filled."""

    body: str
    open: int
    offices: tuple[OfficeCountRecord, ...]


@dataclass(frozen=True, slots=True)
class NotCheckedRecord:
    """A requirement on bodies of which no result is in."""

    ratio: str
    no_results_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToReviewRecord:
    """Somebody whose eligibility is to be reviewed."""

    no: str
    name: str
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class DueRecord:
    """The day by which whoever was written in is to be reviewed."""

    source: str
    item: str
    latest: date


@dataclass(frozen=True, slots=True)
class VillageResultsRecord:
    """The results of one village."""

    township: str
    village: str
    polling_day: date
    settled: bool
    elected: tuple[ElectedRecord, ...]
    bodies: tuple[BodyCountRecord, ...]
    ratios: tuple[CheckRecord, ...]
    not_checked: tuple[NotCheckedRecord, ...]
    to_review: tuple[ToReviewRecord, ...]
    review_by: tuple[DueRecord, ...]
    write_in_rules: tuple[RuleRecord, ...]
    vacancy_rules: tuple[RuleRecord, ...]


@dataclass(frozen=True, slots=True)
class ResultRowsRecord:
    """Rows are conserved: read = elected + problems + skipped."""

    read: int
    elected: int
    problems: int
    skipped: int


@dataclass(frozen=True, slots=True)
class ResultsRecord:
    """The results that are in."""

    villages: tuple[VillageResultsRecord, ...]
    not_in: tuple[VillageNameRecord, ...]
    heads_of: tuple[str, ...]
    figures: tuple[FigureRecord, ...]
    rows: ResultRowsRecord


@dataclass(frozen=True, slots=True)
class ElectionDayRecord:
    """The election that results are of."""

    county: str
    polling_day: date
    lianshen: str  # the version that made it


@dataclass(frozen=True, slots=True)
class ResultsReport:
    """What `lianshen elected --format json` prints."""

    election: ElectionDayRecord
    villages: tuple[VillageResultsRecord, ...]
    not_in: tuple[VillageNameRecord, ...]
    heads_of: tuple[str, ...]
    figures: tuple[FigureRecord, ...]
    rows: ResultRowsRecord
    problems: tuple[ProblemRecord, ...]
    hints: tuple[HintRecord, ...]
    skipped: tuple[SkippedRecord, ...]


def results_record(results: shown.Results, lang: Lang) -> ResultsRecord:
    """Return the results that are in."""
    rows = results.rows
    return ResultsRecord(
        villages=tuple(_village(each, lang) for each in results.villages),
        not_in=tuple(VillageNameRecord(each.township, each.village) for each in results.not_in),
        heads_of=("committee", "branch") if results.both_committees else ("committee",),
        figures=tuple(figure_record(each, lang) for each in results.figures),
        rows=ResultRowsRecord(rows.read, rows.elected, rows.problems, rows.skipped),
    )


def results_report(
    results: shown.Results, election: ElectionDayRecord, lang: Lang, only: shown.VillageName | None
) -> ResultsReport:
    """Return the results as a report of their own: of one village, or of all that are in."""
    whole_county = results_record(results, lang)
    return ResultsReport(
        election=election,
        villages=tuple(
            record
            for each, record in zip(results.villages, whole_county.villages, strict=True)
            if only in {None, each.key}
        ),
        not_in=tuple(
            record
            for key, record in zip(results.not_in, whole_county.not_in, strict=True)
            if only in {None, key}
        ),
        heads_of=whole_county.heads_of,
        figures=whole_county.figures,
        rows=whole_county.rows,
        problems=tuple(problem_record(each, lang) for each in results.problems),
        hints=tuple(hint_record(each, lang) for each in results.hints),
        skipped=tuple(skipped_record(each, lang) for each in results.skips),
    )


def _village(village: shown.VillageResults, lang: Lang) -> VillageResultsRecord:
    """Return the results of one village."""
    return VillageResultsRecord(
        township=village.key.township,
        village=village.key.village,
        polling_day=village.polling_day,
        settled=village.settled,
        elected=tuple(elected_record(each) for each in village.people),
        bodies=tuple(_body(each) for each in village.bodies),
        ratios=tuple(check_record(each, lang) for each in village.checks),
        not_checked=tuple(NotCheckedRecord(each.ratio, each.bodies) for each in village.unchecked),
        to_review=tuple(ToReviewRecord(each.number, each.name, each.whys) for each in village.to_review),
        review_by=tuple(DueRecord(each.source.to(lang), each.item, each.latest) for each in village.due),
        write_in_rules=tuple(rule_record(each, lang) for each in village.write_in_rules),
        vacancy_rules=tuple(rule_record(each, lang) for each in village.vacancy_rules),
    )


def _body(body: shown.BodyCount) -> BodyCountRecord:
    """Return how far a body is filled."""
    offices = (OfficeCountRecord(each.post, each.seats, each.elected, each.open) for each in body.offices)
    return BodyCountRecord(body.body, body.open, tuple(offices))
