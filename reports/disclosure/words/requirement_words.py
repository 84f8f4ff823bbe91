"""What a requirement on the bodies comes to, in words: the ends, the bound, and what they mean."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from engine.bodies.demands.stated import limits_of, share_of
from engine.bodies.requirement import Counted, Needed, Newcomers, Outlook, RequirementReview, TogetherReview
from reports.booklet.measures import share_words, trend_words
from reports.wording.limit_words import level_words, limit_words, size_words
from rules.model.bounds import Limits, Share, Trend
from rules.model.pack import Pack
from rules.model.ratios import (
    AnyOf,
    Between,
    CountOf,
    ExtremeOf,
    KindsOf,
    MeanOf,
    NomineesOverSeats,
    OverArea,
    OverBodies,
    OverBody,
    OverEach,
    OverHolder,
    OverList,
    OverOffice,
    PairsOf,
    Ratio,
    SizeOf,
    VillagesWhere,
)
from rules.model.sentences import condition_words
from vocabulary.elections.choices import POSTS
from vocabulary.texts import Text

NOTHING = Text("", "")
ON_THE_LIST = Text("仅就所列人选计算，不含另选他人", "of those listed; write-ins are not counted")
NEWCOMERS = Text(
    "设新增人选只提名一个职务，与他人无近亲属关系",
    "the newcomers are taken to stand for one post and to be nobody's kin",
)
Number = int | Fraction
Packs = Mapping[str, Pack]


def trend_of(ratio: Ratio) -> Trend | None:
    """Return the trend that a requirement asks for."""
    match ratio.measure:
        case CountOf(trend=trend) | MeanOf(trend=trend) | ExtremeOf(trend=trend):
            return trend
        case PairsOf(trend=trend) | VillagesWhere(trend=trend):
            return trend
        case SizeOf() | NomineesOverSeats() | KindsOf() | AnyOf():
            return None


def is_percentage(ratio: Ratio) -> bool:
    """Whether the ends of a requirement are parts of a whole; of a body with so many seats they count."""
    if share_of(ratio) is None or isinstance(ratio.measure, NomineesOverSeats):
        return False
    match ratio.scope:
        case OverArea():
            return True
        case OverList() | OverOffice() | OverBodies():
            return limits_of(ratio) == Limits()
        case OverBody() | OverHolder() | Between() | OverEach():
            return False


def bound_words(ratio: Ratio) -> Text:
    """Say what a requirement asks for."""
    share, trend = share_of(ratio), trend_of(ratio)
    said = [] if limits_of(ratio) == Limits() else [_limit_words(ratio)]
    said += [] if share is None or not _is_bounded(share) else [_share_words(share, ratio)]
    said += [] if trend is None else [trend_words(trend, points=share is not None)]
    return Text("，".join(each.zh for each in said), ", ".join(each.en for each in said))


def _is_bounded(share: Share) -> bool:
    """Whether a share is asked for itself, and not just compared."""
    return not (share.at_least is None and share.at_most is None)


def _limit_words(ratio: Ratio) -> Text:
    """Say the least and the most, and of seats whether their number must be odd."""
    match ratio.measure:
        case SizeOf() as size:
            return size_words(size)
        case MeanOf() | ExtremeOf():
            return level_words(limits_of(ratio))
        case _:
            return limit_words(limits_of(ratio))


def _share_words(share: Share, ratio: Ratio) -> Text:
    """Say a share; what is rounded where villages are counted is villages, and not people."""
    said = share_words(share)
    return (
        Text(said.zh.replace("一人", "一个村"), said.en) if isinstance(ratio.measure, VillagesWhere) else said
    )


def number_words(number: Number, *, percent: bool) -> Text:
    """Write a number, a part as a percentage; where that is rounded the exact fraction is next to it."""
    exact = Fraction(number)
    shown, sign = (exact * 100, "%") if percent else (exact, "")
    if shown.denominator == 1:
        return Text(f"{shown}{sign}", f"{shown}{sign}")
    hundredths = round(shown * 100)
    decimal = f"{hundredths // 100}.{hundredths % 100:02}".rstrip("0").rstrip(".") + sign
    if hundredths == shown * 100:
        return Text(decimal, decimal)
    return Text(f"约 {decimal}（{exact}）", f"about {decimal} ({exact})")


def measured_words(requirement: RequirementReview) -> Text:
    """Say the least, the most and the bound."""
    bound = bound_words(requirement.ratio)
    calculated = _calculated_words(requirement)
    needed = Text(f"要求{bound.zh}{calculated.zh}", f"required: {bound.en}{calculated.en}")
    if requirement.least is None or requirement.most is None:
        return needed
    percent = is_percentage(requirement.ratio)
    least, most = (number_words(each, percent=percent) for each in (requirement.least, requirement.most))
    return Text(f"最少 {least.zh}、最多 {most.zh}，{needed.zh}", f"from {least.en} to {most.en}; {needed.en}")


def _calculated_words(requirement: RequirementReview) -> Text:
    """Say the previous figure that a requirement compares with, and how many people a share comes to."""
    ratio, needed = requirement.ratio, requirement.needed
    zh, en = "", ""
    if needed is not None and needed.before is not None:
        before = number_words(needed.before, percent=share_of(ratio) is not None)
        zh, en = f"，上届 {before.zh}", f"; before {before.en}"
    match needed:
        case Needed(int() | None as low, int() | None as high) if (low, high) != (
            None,
            None,
        ) and _is_calculated(ratio):
            heads = limit_words(Limits(low, high))
            zh, en = f"{zh}，即{heads.zh} 人", f"{en}, that is {heads.en}"
    return Text(zh, en)


def _is_calculated(ratio: Ratio) -> bool:
    """Whether a requirement states no number itself, though it comes to one."""
    if isinstance(ratio.measure, MeanOf | ExtremeOf) or is_percentage(ratio):
        return False
    return share_of(ratio) is not None or trend_of(ratio) is not None


def _is_on_nominees(ratio: Ratio) -> bool:
    """Whether a requirement is on those who stand, whoever is elected."""
    return isinstance(ratio.scope, OverOffice | OverList) or isinstance(ratio.measure, NomineesOverSeats)


def outlook_words(requirement: RequirementReview) -> Text:
    """Say what the figures mean for the election, and which villages are left out."""
    said, note = _meaning_words(requirement), requirement.note
    if note is None:
        return said
    if requirement.outlook is Outlook.UNKNOWN:  # a reason is no sentence
        return Text(f"{said.zh}；{note.zh}。", f"{said.en}; {note.en}.")
    return Text(f"{said.zh}{note.zh}。", f"{said.en} {note.en}.")


def _meaning_words(requirement: RequirementReview) -> Text:
    """Say what the figures mean for the election, in the sentences that clerks know."""
    name = requirement.ratio.text
    match requirement.outlook:
        case Outlook.GUARANTEED:
            return Text("无论何人当选均能满足。", "met whoever is elected.")
        case Outlook.POSSIBLE if _is_on_nominees(requirement.ratio):
            return Text(
                "是否满足取决于尚未确定的人选能否参选。", "depends on whether those still open may stand."
            )
        case Outlook.POSSIBLE:
            return Text(
                f"是否满足取决于选举结果（{ON_THE_LIST.zh}）。",
                f"depends on the election ({ON_THE_LIST.en}).",
            )
        case Outlook.IMPOSSIBLE:
            return Text(
                f"按现有人选，无论如何当选均不能满足「{name.zh}」。",
                f"with those listed `{name.en}` is met by no outcome.",
            )
        case Outlook.CANNOT_FILL:
            return Text("可以当选的人选少于职数，须补充提名。", "fewer can be elected than there are seats.")
        case Outlook.UNKNOWN:
            return requirement.because or NOTHING


def conflict_words(conflict: Iterable[RequirementReview]) -> Text:
    """Name the requirements that exclude each other, or the one that nothing meets."""
    names = [each.ratio.text for each in conflict]
    return Text("；".join(name.zh for name in names), "; ".join(name.en for name in names))


def repair_words(repair: Iterable[Newcomers], packs: Packs) -> Text:
    """Say how many more nominees of which kind would help."""
    said = [_newcomer_words(each, packs) for each in repair]
    return Text("；".join(each.zh for each in said), "; ".join(each.en for each in said))


def _newcomer_words(more: Newcomers, packs: Packs) -> Text:
    """Say how many more nominees for a post, and of which kind."""
    post = POSTS[more.post]
    kinds = [kind_words(each, packs) for each in more.kinds]
    zh, en = "，".join(kind.zh for kind in kinds), ", ".join(kind.en for kind in kinds)
    return Text(
        f"{post.zh}至少增加 {more.number} 名" + (f"：{zh}" if zh else ""),
        f"{post.en}: at least {more.number} more" + (f", where {en}" if en else ""),
    )


def kind_words(requirement: RequirementReview, packs: Packs) -> Text:
    """Say of which kind are the people whom a requirement counts."""
    measure = requirement.ratio.measure
    if not isinstance(measure, CountOf):
        return NOTHING
    return condition_words(measure.where, packs[requirement.pack])


def example_words(example: Iterable[Counted]) -> Text:
    """Say what requirements count in an example."""
    said = [(each.requirement.ratio.text, each.value) for each in example]
    return Text(
        "；".join(f"「{text.zh}」计 {value}" for text, value in said),
        "; ".join(f"`{text.en}` counts {value}" for text, value in said),
    )


def left_out_words(together: TogetherReview) -> Text:
    """Say which requirements are not judged with the others, and why."""
    said = [(each.ratio.text, each.because or NOTHING) for each in together.left_out]
    return Text(
        "；".join(f"{text.zh}（{why.zh}）" for text, why in said),
        "; ".join(f"{text.en} ({why.en})" for text, why in said),
    )
