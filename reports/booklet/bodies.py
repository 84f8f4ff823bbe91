"""The requirements on a body in the booklet: over whom, what is counted, and the bound, as one sentence."""

from fractions import Fraction

from reports.booklet.criteria import reading_lines, rights_lines
from reports.booklet.setting import Setting
from reports.disclosed.booklet import Entry, Line, Section
from reports.wording.limit_words import limit_words, size_words
from reports.wording.words import AIM, BODY_WORDS, FORCE
from rules.model.pack import Pack
from rules.model.ratios import (
    ALL_KIN,
    Among,
    Between,
    CountAs,
    CountOf,
    Direction,
    KindsOf,
    KinRelation,
    Limits,
    MeanOf,
    NomineesOverSeats,
    OverBodies,
    OverBody,
    OverCounty,
    OverHolder,
    OverList,
    OverOffice,
    OverTownship,
    Pairing,
    PairsOf,
    Ratio,
    RatioGrade,
    Rounding,
    Scope,
    Share,
    SizeOf,
    Trend,
    VillagesWhere,
)
from rules.model.sentences import condition_words
from vocabulary.elections.choices import POSTS
from vocabulary.fields import FACTS
from vocabulary.texts import Text

BODIES_EN = {"committee": "committee", "branch": "Party branch", "supervision": "supervision committee"}
KIN = {
    KinRelation.SPOUSE: Text("夫妻", "spouses"),
    KinRelation.PARENT_CHILD: Text("父母子女", "parent and child"),
    KinRelation.SIBLINGS: Text("兄弟姐妹", "siblings"),
    KinRelation.GRANDPARENT: Text("祖孙（外祖孙）", "grandparent and grandchild"),
}
GRADES = {
    RatioGrade.BAR: Text("必须满足", "required"),
    RatioGrade.CAUTION: Text("一般应当满足", "as a rule required"),
    RatioGrade.PREFER: AIM,
}
# Below law and regulation nothing is required of an election; the source says so all the same.
REQUIRED_BY_POLICY = Text("原文要求满足，提请酌定", "required by its source, for the deciding body to weigh")
ROUNDED = {
    Rounding.UP: Text("（不足一人的进为一人）", " (rounded up)"),
    Rounding.DOWN: Text("（不足一人的舍去）", " (rounded down)"),
    Rounding.EXACT: Text("", ""),
}


def bodies_section(pack: Pack, setting: Setting) -> Section:
    """Return the requirements of a pack on the elected bodies."""
    entries = tuple(_entry(ratio, pack, setting) for ratio in pack.ratios)
    return Section(setting.say("班子结构要求", "Requirements on the bodies"), entries=entries)


def _entry(ratio: Ratio, pack: Pack, setting: Setting) -> Entry:
    """Return one requirement."""
    lang = setting.lang
    force = FORCE[pack.source.force].to(lang)
    aimed = ratio.grade is RatioGrade.BAR and not pack.legal
    grade = (REQUIRED_BY_POLICY if aimed else GRADES[ratio.grade]).to(lang)
    return Entry(
        heading=ratio.item,
        text=ratio.text.to(lang),
        mark=grade,
        name=f"{pack.name}/{ratio.name}",
        lines=(
            Line(setting.say("测算口径", "measured"), ratio_words(ratio, pack).to(lang)),
            *reading_lines(ratio.reading, setting),
            Line(
                setting.say("等级、性质", "grade, force"),
                setting.say(f"{grade}；{force}", f"{grade}; {force}"),
            ),
            *rights_lines(ratio.rights_note, setting),
            Line(setting.say("出处", "citation"), f"{pack.source.title} {ratio.item}".strip()),
        ),
    )


def ratio_words(ratio: Ratio, pack: Pack) -> Text:
    """Say a requirement as a sentence."""
    over, measured = _over(ratio), _measure(ratio, pack)
    zh, en = f"{over.zh}{measured.zh}。", f"{over.en}{measured.en}."
    if ratio.when is not None:
        when = condition_words(ratio.when, pack)
        zh, en = f"{when.zh}时，{zh}", f"where {when.en}: {en}"
    return Text(zh, en)


def _over(ratio: Ratio) -> Text:
    """Say over whom a requirement is; of seats, the body itself."""
    match ratio.scope, ratio.measure:
        case OverBody(body), SizeOf():
            return Text(BODY_WORDS.get(body, body), BODIES_EN.get(body, body))
        case scope, _:
            return _scope(scope)


def _scope(scope: Scope) -> Text:
    """Say over whom a requirement is."""
    match scope:
        case OverBody(body):
            return Text(f"当选的{BODY_WORDS.get(body, body)}成员", f"the elected {BODIES_EN.get(body, body)}")
        case OverBodies(bodies):
            return _bodies(bodies)
        case OverHolder(post):
            label = POSTS[post]
            return Text(f"当选的{label.zh}", f"whoever is elected {label.en}")
        case OverOffice(post):
            return POSTS[post]
        case OverList():
            return Text("全村被提名人", "all nominees of the village")
        case OverTownship(among) | OverCounty(among):
            return _in_area(among, _AREAS[type(scope)])
        case Between((one, other)):
            first, second = _scope(one), _scope(other)
            return Text(f"{first.zh}与{second.zh}之间", f"between {first.en} and {second.en}")


_AREAS: dict[type[Scope], Text] = {
    OverTownship: Text("全乡镇", "in the township"),
    OverCounty: Text("全县", "in the county"),
}


def _bodies(bodies: tuple[str, ...]) -> Text:
    """Say several bodies, in which each person counts once."""
    zh = "、".join(BODY_WORDS.get(body, body) for body in bodies)
    en = " and ".join(BODIES_EN.get(body, body) for body in bodies)
    return Text(f"当选的{zh}成员（一人只计一次）", f"those elected into {en}, each person once,")


def _in_area(among: Among | None, area: Text) -> Text:
    """Say who of those elected in an area is counted."""
    if among is None:
        return Text(f"{area.zh}当选人员", f"all who are elected {area.en}")
    who = _scope(among)
    return Text(f"{area.zh}{who.zh}", f"{who.en} {area.en}")


def _measure(ratio: Ratio, pack: Pack) -> Text:
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
        case VillagesWhere((one, other), share):
            part = share_words(share)
            return Text(
                f"：由一人兼任{POSTS[one].zh}和{POSTS[other].zh}的村，占全部村的比例{part.zh}",
                f": villages where one person is {POSTS[one].en} and {POSTS[other].en}: {part.en} of all",
            )
        case KindsOf() as kinds:
            return _kinds(kinds, pack)
        case MeanOf(fact, limits, trend):
            label = FACTS[fact].label
            parts = [*_stated(limits), *([] if trend is None else [trend_words(trend)])]
            return _listed(f"的平均{label.zh}", f": mean {label.en} ", parts)


def _margin(measure: NomineesOverSeats, pack: Pack) -> Text:
    """Say how many more nominees, of a kind if one is named, there must be than seats."""
    bounds = limit_words(measure.limits)
    if measure.where is None:
        return Text(f"的被提名人数减去职数{bounds.zh}", f": nominees less seats {bounds.en}")
    kind = condition_words(measure.where, pack)
    return Text(
        f"的被提名人中，{kind.zh}的人数减去职数{bounds.zh}",
        f": nominees where {kind.en}, less seats {bounds.en}",
    )


def _kinds(measure: KindsOf, pack: Pack) -> Text:
    """Say of how many kinds there may be anybody."""
    bounds = limit_words(measure.limits)
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
    parts += [] if measure.trend is None else [trend_words(measure.trend)]
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
            zh, en = "、".join(label.zh for label in own), ", ".join(label.en for label in own)
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


def trend_words(trend: Trend) -> Text:
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
    return Text(
        f"{zh}上届（上届情况表「{trend.baseline}」栏）", f"{en} the previous term (column {trend.baseline})"
    )
