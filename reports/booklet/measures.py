"""A requirement on the bodies as one sentence: over whom, what is counted, and the bound."""

from fractions import Fraction

from reports.booklet.scopes import AREAS, scope_words
from reports.wording.limit_words import level_words, limit_words, plain, size_words
from reports.wording.place_words import as_called_there
from reports.wording.words import body_words
from rules.model.bounds import NO_LIMITS, Direction, Limits, Rounding, Share, Trend
from rules.model.made_of import ONE_PERSON, in_both_offices
from rules.model.pack import Pack
from rules.model.ratios import (
    ALL_KIN,
    AnyOf,
    CountAs,
    CountOf,
    ExtremeOf,
    KindsOf,
    KinRelation,
    MeanOf,
    NomineesOverSeats,
    OverArea,
    OverBody,
    OverOffice,
    Pairing,
    PairsOf,
    Ratio,
    SizeOf,
    Stated,
    VillagesWhere,
)
from rules.model.sentences import condition_words
from vocabulary.elections.choices import POSTS
from vocabulary.fields import FACTS
from vocabulary.kinds import Choice
from vocabulary.texts import Text

KIN = {
    KinRelation.SPOUSE: Text("夫妻", "spouses"),
    KinRelation.PARENT_CHILD: Text("父母子女", "parent and child"),
    KinRelation.SIBLINGS: Text("兄弟姐妹", "siblings"),
    KinRelation.GRANDPARENT: Text("祖孙（外祖孙）", "grandparent and grandchild"),
}
ROUNDED = {
    Rounding.UP: Text("（不足一人的进为一人）", " (rounded up)"),
    Rounding.DOWN: Text("（不足一人的舍去）", " (rounded down)"),
    Rounding.EXACT: Text("", ""),
}


def ratio_words(ratio: Ratio, pack: Pack) -> Text:
    """Say a requirement as a sentence."""
    said = stated_words(Stated(ratio.scope, ratio.measure), pack)
    zh, en = f"{said.zh}。", f"{said.en}."
    if ratio.when is not None:
        when = condition_words(ratio.when, pack)
        zh, en = f"{when.zh}时，{zh}", f"where {when.en}: {en}"
    return as_called_there(Text(zh, en), pack)


def stated_words(stated: Stated, pack: Pack) -> Text:
    """Say over whom a requirement is, and what it asks."""
    over, measured = _over(stated), _measure(stated, pack)
    return Text(f"{over.zh}{measured.zh}", f"{over.en}{measured.en}")


def _over(ratio: Stated) -> Text:
    """Say over whom a requirement is; of seats, the body itself; of villages, the area."""
    match ratio.scope, ratio.measure:
        case OverArea(area), VillagesWhere():
            return AREAS[area]
        case OverBody(body), SizeOf() | NomineesOverSeats():
            return body_words(body)
        case OverOffice(post), CountOf() | KindsOf():
            return Text(f"{POSTS[post].zh}的被提名人", f"nominees for {POSTS[post].en}")
        case scope, _:
            return scope_words(scope)


def _measure(ratio: Stated, pack: Pack) -> Text:
    """Say what is measured, and the bound."""
    match ratio.measure:
        case CountOf():
            return _count(ratio.measure, pack)
        case SizeOf() as size:
            bounds = size_words(size)
            return Text(f"的职数{bounds.zh}", f" has seats: {bounds.en}")
        case PairsOf():
            return _pairs(ratio.measure)
        case NomineesOverSeats() as margin:
            return _margin(margin, pack)
        case VillagesWhere() | AnyOf():
            return _of_others(ratio.measure, pack)
        case KindsOf() as kinds:
            return _kinds(kinds, pack)
        case MeanOf() | ExtremeOf():
            return _of_numbers(ratio.measure)


def _of_others(measure: VillagesWhere | AnyOf, pack: Pack) -> Text:
    """Say a requirement that is made of others."""
    return _several(measure, pack) if isinstance(measure, AnyOf) else _villages(measure, pack)


def _villages(measure: VillagesWhere, pack: Pack) -> Text:
    """Say in how many villages a requirement is to hold."""
    parts = _stated(measure.limits)
    if measure.share is not None:
        part = share_words(measure.share)
        parts.append(Text(f"占全部村的比例{part.zh.replace('一人', '一个村')}", f"{part.en} of all"))
    parts += [] if measure.trend is None else [trend_words(measure.trend, points=measure.share is not None)]
    offices = in_both_offices(measure.holds)
    if offices is not None:
        one, other = (POSTS[post] for post in offices)
        zh = f"：由一人兼任{one.zh}和{other.zh}的村"
        en = f": villages where one person is {one.en} and {other.en}: "
    else:
        held = stated_words(measure.holds, pack)
        zh, en = f"：满足以下要求的村（{held.zh}）", f": villages where this holds ({held.en}): "
    counted = zh if measure.share is not None and measure.limits == NO_LIMITS else zh + "的数目"
    return _listed(f"{counted}，" if counted == zh else counted, en, parts)


def _several(measure: AnyOf, pack: Pack) -> Text:
    """Say several requirements of which some are to hold."""
    said = [stated_words(part, pack) for part in measure.parts]
    zh = "；".join(f"（{number}）{each.zh}" for number, each in enumerate(said, start=1))
    en = "; ".join(f"({number}) {each.en}" for number, each in enumerate(said, start=1))
    if measure.limits == ONE_PERSON:
        return Text(f"以下各项至少满足一项：{zh}", f"one of these holds at least: {en}")
    bounds = limit_words(measure.limits)
    return Text(f"以下各项中满足的项数{bounds.zh}：{zh}", f"of these, those that hold are {bounds.en}: {en}")


def _of_numbers(measure: MeanOf | ExtremeOf) -> Text:
    """Say the mean, the largest or the smallest of a number."""
    label = FACTS[measure.fact].label
    parts = [] if measure.limits == NO_LIMITS else [level_words(measure.limits)]
    parts += [] if measure.trend is None else [trend_words(measure.trend)]
    match measure:
        case ExtremeOf(_, highest):
            zh, en = ("最大", "largest") if highest else ("最小", "smallest")
            return _listed(f"中，{zh}的{label.zh}", f": {en} {label.en} ", parts)
        case MeanOf(scale=()):
            return _listed(f"的平均{label.zh}", f": mean {label.en} ", parts)
        case MeanOf(fact, scale=scale):
            kind = FACTS[fact].kind
            words = kind.options if isinstance(kind, Choice) else {}
            zh = "、".join(f"{words[word].zh} {number}" for word, number in scale)
            en = ", ".join(f"{words[word].en} {number}" for word, number in scale)
            return _listed(f"的平均{label.zh}（{zh}）", f": mean {label.en} ({en}) ", parts)


def _margin(measure: NomineesOverSeats, pack: Pack) -> Text:
    """Say how many more nominees, of a kind if one is named, there must be than seats."""
    parts = _stated(measure.limits)
    if measure.share is not None:
        part = share_words(measure.share)
        comma = "" if parts else "，"
        parts.append(Text(f"{comma}占职数的比例{part.zh}", f"{part.en} of the seats"))
    if measure.where is None:
        return _listed("的被提名人数减去职数", ": nominees less seats ", parts)
    kind = condition_words(measure.where, pack)
    return _listed(
        f"的被提名人中，{kind.zh}的人数减去职数", f": nominees where {kind.en}, less seats ", parts
    )


def _kinds(measure: KindsOf, pack: Pack) -> Text:
    """Say of how many kinds there may be anybody."""
    bounds = limit_words(measure.limits)
    if measure.fact:
        label = FACTS[measure.fact].label
        return Text(
            f"中，出现的{label.zh}的种数{bounds.zh}", f": different values of `{label.en}`: {bounds.en}"
        )
    said = [condition_words(each, pack) for each in measure.kinds]
    return Text(
        f"中，以下各类里出现的类数{bounds.zh}：" + "；".join(each.zh for each in said),
        f": of these kinds, those of which there is anybody are {bounds.en}: "
        + "; ".join(each.en for each in said),
    )


def _count(measure: CountOf, pack: Pack) -> Text:
    """Say how many people of a kind there must be."""
    where = condition_words(measure.where, pack)
    parts = _stated(measure.limits)
    parts += [] if measure.share is None else [_of_all(measure.share)]
    parts += [] if measure.trend is None else [trend_words(measure.trend, points=measure.share is not None)]
    said = _listed(f"中，{where.zh}的人数", f": those where {where.en} are ", parts)
    more_zh = "；一人两职算两次" if measure.count_as is CountAs.POSTS else ""
    more_en = "; one person in two posts counts twice" if measure.count_as is CountAs.POSTS else ""
    if measure.reserved:
        more_zh += "；这些名额专门保留，有这样的人选参选时由其当选"
        more_en += "; these seats are kept for them as long as any of them stands"
    return Text(said.zh + more_zh, said.en + more_en)


def _pairs(measure: PairsOf) -> Text:
    """Say how many pairs of people may stand in a relation."""
    kinds = [_pairing(pairing, measure) for pairing in measure.pairings]
    parts = _stated(measure.limits)
    if measure.share is not None:
        part = share_words(measure.share)
        parts.append(Text(f"占前者人数的比例{part.zh}", f"{part.en} of the people on the first side"))
    parts += [] if measure.trend is None else [trend_words(measure.trend)]
    zh, en = "或者".join(kind.zh for kind in kinds), " or ".join(kind.en for kind in kinds)
    return _listed(f"，{zh}的数目", f", {en}: ", parts)


def _pairing(pairing: Pairing, measure: PairsOf) -> Text:
    """Say a relation between two people."""
    match pairing:
        case Pairing.KIN:
            if measure.relations == ALL_KIN:
                return Text(
                    "互为近亲属（民法典第一千零四十五条）", "pairs of close kin (Civil Code Art. 1045)"
                )
            own = [label for relation, label in KIN.items() if relation in measure.relations]
            zh, en = "、".join(label.zh for label in own), " or ".join(label.en for label in own)
            return Text(f"有{zh}关系", f"pairs who are {en}")
        case Pairing.SAME_PERSON:
            return Text("由同一人兼任", "people on both sides")


def _listed(zh: str, en: str, parts: list[Text]) -> Text:
    """Put bounds behind what is measured."""
    return Text(zh + "，".join(part.zh for part in parts), en + ", ".join(part.en for part in parts))


def _stated(limits: Limits) -> list[Text]:
    """Return the bounds, if there are any."""
    return [] if limits == Limits() else [limit_words(limits)]


def _of_all(share: Share) -> Text:
    """Say a share of everybody."""
    part = share_words(share)
    return Text(f"占全部人数的比例{part.zh}", f"{part.en} of all")


def share_words(share: Share) -> Text:
    """Say a share with how it is rounded."""
    rounded = ROUNDED[share.rounding]
    parts = []
    if share.at_least is not None:
        parts.append(Text(f"不低于 {part_words(share.at_least)}", f"at least {part_words(share.at_least)}"))
    if share.at_most is not None:
        parts.append(Text(f"不高于 {part_words(share.at_most)}", f"at most {part_words(share.at_most)}"))
    said = _listed("", "", parts)
    return Text(said.zh + rounded.zh, said.en + rounded.en)


def part_words(part: Fraction) -> str:
    """Write a share as a percentage where it is a whole one, otherwise as a fraction."""
    percent = part * 100
    return f"{percent.numerator}%" if percent.denominator == 1 else f"{part.numerator}/{part.denominator}"


def trend_words(trend: Trend, *, points: bool = False) -> Text:
    """Say which way a figure should move against the previous term."""
    match trend.direction:
        case Direction.UP:
            zh, en = "高于", "above"
        case Direction.DOWN:
            zh, en = "低于", "below"
        case Direction.NOT_DOWN:
            zh, en = "不低于", "not below"
        case Direction.NOT_UP:
            zh, en = "不高于", "not above"
    moved_zh, moved_en = "", ""
    if trend.by:
        up = trend.direction is Direction.UP
        by = moved_words(trend.by, points=points)
        zh, en = ("高于", "above") if up else ("低于", "below")
        moved_zh = f"，至少{'高' if up else '低'} {by.zh}"
        moved_en = f", by {by.en} at least"
    return Text(
        f"{zh}上届（上届情况表「{trend.baseline}」栏）{moved_zh}",
        f"{en} the previous term (column {trend.baseline}){moved_en}",
    )


def moved_words(by: Fraction, *, points: bool) -> Text:
    """Say by how much a figure is to move: a number, or points of a share."""
    if not points:
        return Text(plain(by), plain(by))
    shown = plain(by * 100)
    return Text(f"{shown} 个百分点", f"{shown} points")
