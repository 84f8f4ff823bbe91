"""Judges a requirement on a body, an office or the list over every possible outcome in one village."""

from candidates.facts import Unknown
from candidates.fields import VILLAGE_FIELDS
from engine.backends.reference import truth_of
from engine.requirement import RequirementReview
from engine.slate_body import body_of, is_pooled, no_figure, seats_of_body
from engine.slate_count import measured_in_body, measured_in_list, measured_in_office
from engine.slate_kin import measured_kin
from engine.slate_measure import CANNOT_FILL, NOT_JUDGED, Measured, measured, unknown
from engine.slate_setting import Setting, may_hold, surely_stands_for
from rules.conditions import Condition, facts_of
from rules.ratios import (
    Between,
    CountAs,
    CountOf,
    Limits,
    MeanOf,
    NomineesOverSeats,
    OverBody,
    OverCounty,
    OverList,
    OverOffice,
    OverTownship,
    Pairing,
    PairsOf,
    Ratio,
    Scope,
    SizeOf,
    VillagesWhere,
)
from rules.truth import Truth
from sources.texts import Text

__all__ = ["Setting", "judge_requirement"]

ALL_OF_THE_BRANCH = Text(
    "支委职数含书记、副书记，不是这一职务的职数", "the seats of the branch committee include its officers"
)


def judge_requirement(pack_name: str, ratio: Ratio, setting: Setting) -> RequirementReview | None:
    """Judge one requirement of a pack in one village, or return nothing where it does not apply there."""
    found = _judge(ratio, setting)
    if found is None:
        return None
    return RequirementReview(pack_name, ratio, found.outlook, found.least, found.most, found.because)


def _judge(ratio: Ratio, setting: Setting) -> Measured | None:
    """Judge a requirement where its `when` holds."""
    if ratio.when is None:
        return _measure(ratio, setting)
    match truth_of(setting.lowered(ratio.when), setting.village):
        case Truth.YES:
            return _measure(ratio, setting)
        case Truth.NO:
            return None
        case Truth.UNKNOWN:
            return unknown(_not_known_whether(ratio.when, setting))


def _not_known_whether(when: Condition, setting: Setting) -> Text:
    """Say which facts of the village are missing to tell whether a requirement applies."""
    labels = [
        VILLAGE_FIELDS[name].label
        for name in VILLAGE_FIELDS
        if name in facts_of(when) and isinstance(setting.village.fact(name), Unknown)
    ]
    return Text(
        "是否适用于本村未定，村情表缺少：" + "、".join(label.zh for label in labels),
        "whether it applies here is not known, for the village table lacks "
        + ", ".join(f"`{label.en}`" for label in labels),
    )


def _measure(ratio: Ratio, setting: Setting) -> Measured:
    """Judge a requirement by what it measures."""
    match ratio.measure:
        case CountOf():
            return _count(ratio.scope, ratio.measure, setting)
        case SizeOf(limits):
            return _size(ratio.scope, limits, setting)
        case PairsOf():
            return _pairs(ratio.scope, ratio.measure, setting)
        case NomineesOverSeats(limits):
            return _margin(ratio.scope, limits, setting)
        case VillagesWhere() | MeanOf():
            return NOT_JUDGED


def _count(scope: Scope, count: CountOf, setting: Setting) -> Measured:
    """Judge how many people are of a kind."""
    if count.share is not None:
        return NOT_JUDGED
    match scope:
        case OverBody(name):
            # A body holds a person once: heads and posts are the same number there, and in one office too.
            return measured_in_body(name, count, setting)
        case OverOffice(post):
            return measured_in_office(post, count, setting)
        case OverList():
            return measured_in_list(count, setting) if count.count_as is CountAs.HEADS else NOT_JUDGED
        case OverTownship() | OverCounty() | Between():
            return NOT_JUDGED


def _size(scope: Scope, limits: Limits, setting: Setting) -> Measured:
    """Judge how many seats a body has, whoever may fill them."""
    if not isinstance(scope, OverBody):
        return NOT_JUDGED
    seats = seats_of_body(scope.body, setting.seats)
    if isinstance(seats, Text):
        return unknown(seats)
    size = sum(some.number for some in seats)
    return measured(size, size, limits)


def _pairs(scope: Scope, pairs: PairsOf, setting: Setting) -> Measured:
    """Judge how many pairs of close kin are elected into a body."""
    if not isinstance(scope, OverBody) or pairs.pairings != (Pairing.KIN,):
        return NOT_JUDGED
    body = body_of(scope.body, setting)
    if isinstance(body, Text):
        return unknown(body)
    return measured_kin(body, setting, pairs.limits) if body.can_be_filled else CANNOT_FILL


def _margin(scope: Scope, limits: Limits, setting: Setting) -> Measured:
    """Judge how many more nominees an office has than seats."""
    if not isinstance(scope, OverOffice):
        return NOT_JUDGED
    seats = setting.seats.get(scope.post)
    if seats is None:
        return unknown(no_figure(scope.post))
    if scope.post == "branch_member" and is_pooled("branch", setting.seats):
        return unknown(ALL_OF_THE_BRANCH)
    surely = sum(surely_stands_for(scope.post, each) for each in setting.listed)
    maybe = sum(scope.post in may_hold(each.candidate) for each in setting.listed)
    return measured(surely - seats, maybe - seats, limits)
