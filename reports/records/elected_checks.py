"""What the requirements come to once people are elected, and the figures of the county, as JSON has them."""

from dataclasses import dataclass

from reports.disclosed import results as shown
from reports.records.bodies import Whole, whole
from reports.records.elected_people import PairRecord, RuleRecord, pair_record, rule_record
from reports.wording.result_labels import FIGURE, LEFT_TO_PEOPLE
from vocabulary.outcomes import Met, RatioGrade
from vocabulary.texts import Lang


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


def check_record(check: shown.Check, lang: Lang) -> CheckRecord:
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
        pairs=tuple(pair_record(each, lang) for each in check.pairs),
        in_both=tuple(each.words.to(lang) for each in check.in_both),
        kin_not_declared=tuple(each.name for each in check.undeclared),
        not_told=tuple(each.name for each in check.untold),
        rules=tuple(rule_record(each, lang) for each in check.rules),
        note=LEFT_TO_PEOPLE.to(lang) if check.rules else "",
    )


def figure_record(figure: shown.Figure, lang: Lang) -> FigureRecord:
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
