"""The results of polling as JSON: people, offices, votes, rules; never a consequence."""

from dataclasses import dataclass
from datetime import date

from reports.disclosed import results as shown
from reports.records.bodies import Whole, whole
from reports.records.places import (
    HintRecord,
    ProblemRecord,
    SkippedRecord,
    hint_record,
    problem_record,
    skipped_record,
)
from reports.wording.result_labels import FIGURE, LEFT_TO_PEOPLE
from vocabulary.outcomes import Met, RatioGrade, Remark, Verdict, Why
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class VillageNameRecord:
    """A village by its township and its name."""

    township: str
    village: str


@dataclass(frozen=True, slots=True)
class OfficeRecord:
    """A post that somebody was elected to."""

    post: str
    votes: int | None
    written_in: bool


@dataclass(frozen=True, slots=True)
class ElectedRecord:
    """Somebody who was elected."""

    no: str
    name: str
    offices: tuple[OfficeRecord, ...]
    nominated: bool
    verdict: Verdict | None
    remarks: tuple[Remark, ...]


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
class PairRecord:
    """Two people, neither before the other, with what they are to each other."""

    people: tuple[ElectedRecord, ...]
    relations: tuple[str, ...]
    sure: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """A published rule."""

    rule: str
    source: str
    item: str
    text: str
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckRecord:
    """One requirement on those who were elected."""

    ratio: str
    item: str
    text: str
    grade: RatioGrade
    met: Met
    least: Whole
    most: Whole
    because: str
    pairs: tuple[PairRecord, ...]
    in_both: tuple[str, ...]
    kin_not_declared: tuple[str, ...]
    not_told: tuple[str, ...]
    rules: tuple[RuleRecord, ...]
    note: str


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
class TallyRecord:
    """So many of a whole; what is not known is null and never zero."""

    least: Whole
    most: Whole
    of: int
    not_known: int


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """One figure of the county."""

    figure: str
    label: str
    now: TallyRecord | None
    villages: int
    before: TallyRecord | None
    after: TallyRecord | None
    compared: int


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
        figures=tuple(_figure(each, lang) for each in results.figures),
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
        elected=tuple(_person(each) for each in village.people),
        bodies=tuple(_body(each) for each in village.bodies),
        ratios=tuple(_check(each, lang) for each in village.checks),
        not_checked=tuple(NotCheckedRecord(each.ratio, each.bodies) for each in village.unchecked),
        to_review=tuple(ToReviewRecord(each.number, each.name, each.whys) for each in village.to_review),
        review_by=tuple(DueRecord(each.source.to(lang), each.item, each.latest) for each in village.due),
        write_in_rules=tuple(_rule(each, lang) for each in village.write_in_rules),
        vacancy_rules=tuple(_rule(each, lang) for each in village.vacancy_rules),
    )


def _person(person: shown.Elected) -> ElectedRecord:
    """Return somebody elected."""
    return ElectedRecord(
        no=person.number,
        name=person.name,
        offices=tuple(OfficeRecord(each.post, each.votes, each.written_in) for each in person.offices),
        nominated=person.nominated,
        verdict=person.verdict,
        remarks=person.remarks,
    )


def _body(body: shown.BodyCount) -> BodyCountRecord:
    """Return how far a body is filled."""
    offices = (OfficeCountRecord(each.post, each.seats, each.elected, each.open) for each in body.offices)
    return BodyCountRecord(body.body, body.open, tuple(offices))


def _check(check: shown.Check, lang: Lang) -> CheckRecord:
    """Return one requirement."""
    requirement = check.requirement
    return CheckRecord(
        ratio=requirement.name,
        item=requirement.item,
        text=requirement.text.to(lang),
        grade=requirement.grade,
        met=check.met,
        least=whole(requirement.least),
        most=whole(requirement.most),
        because=requirement.because.to(lang) if requirement.because else "",
        pairs=tuple(_pair(each, lang) for each in check.pairs),
        in_both=tuple(each.words.to(lang) for each in check.in_both),
        kin_not_declared=tuple(each.name for each in check.undeclared),
        not_told=tuple(each.name for each in check.untold),
        rules=tuple(_rule(each, lang) for each in check.rules),
        note=LEFT_TO_PEOPLE.to(lang) if check.rules else "",
    )


def _pair(pair: shown.Pair, lang: Lang) -> PairRecord:
    """Return two people with what they are to each other."""
    people = tuple(_person(each) for each in pair.people)
    return PairRecord(people, pair.relations, pair.sure, pair.sentence.to(lang))


def _rule(rule: shown.Rule, lang: Lang) -> RuleRecord:
    """Return a published rule."""
    return RuleRecord(rule.name, rule.source.to(lang), rule.item, rule.text.to(lang), rule.order)


def _figure(figure: shown.Figure, lang: Lang) -> FigureRecord:
    """Return one figure of the county."""
    return FigureRecord(
        figure=figure.name,
        label=FIGURE[figure.name].to(lang),
        now=_tally(figure.now),
        villages=figure.villages,
        before=_tally(figure.before),
        after=_tally(figure.after),
        compared=figure.compared,
    )


def _tally(tally: shown.Tally | None) -> TallyRecord | None:
    """Return a tally."""
    if tally is None:
        return None
    return TallyRecord(whole(tally.least), whole(tally.most), tally.whole, tally.untold)
