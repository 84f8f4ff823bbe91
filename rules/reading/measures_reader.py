"""Reads what a requirement measures, and which keys may stand beside each measure."""

from collections.abc import Mapping

from files.yaml.node import Node
from rules.model.ratios import (
    ALL_KIN,
    ALONE_IN_OFFICE,
    Between,
    CountAs,
    CountOf,
    KindsOf,
    KinRelation,
    MeanOf,
    Measure,
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
    Scope,
    SizeOf,
    VillagesWhere,
    holder_of,
)
from rules.reading.bounds_reader import check_bounds, limits_of, read_share, read_trend
from rules.reading.conditions_reader import Names, read_condition
from rules.reading.reading import Reading, one_of
from rules.schema.shapes.ratio_shapes import MEASURES, NUMBERS, PERSON_FACTS, SCOPES, RatioShape
from vocabulary.elections.choices import POSTS
from vocabulary.fields import FACTS
from vocabulary.texts import Text

_SCOPE_WORDS: Mapping[type[Scope], str] = {
    OverBody: "over: body committee",
    OverBodies: "over: [body committee, body branch]",
    OverOffice: "over: office chair",
    OverHolder: "over: holder chair",
    OverList: "over: list",
    OverTownship: "over: township",
    OverCounty: "over: county",
    Between: "between: [body committee, body supervision]",
}
_YES = {"true", "yes"}
_MEAN_AGE = "平均年龄"  # the column of the sheet 上届情况 that holds it, unless a pack names another
PERSON_NAMES = Names(
    {name: field.kind for name, field in PERSON_FACTS.items()},
    what=Text("名册事实", "roster fact"),
    labels={name: field.label for name, field in FACTS.items()},
)


def read_measure(reading: Reading, node: Node, shape: RatioShape, scope: Scope | None) -> Measure | None:
    """Read what is measured; exactly one measure is needed, and it must go with the scope."""
    written = [name for name in MEASURES if getattr(shape, name) is not None]
    if len(written) != 1:
        reading.report(
            "measure",
            node.at_key,
            Text(
                "请写且只写一种量：" + "、".join(MEASURES),
                "exactly one measure is needed: " + ", ".join(MEASURES),
            ),
            Text(
                "例如 count: {where: {sex: {is: female}}, at_least: 1}",
                "for example count: {where: {sex: {is: female}}, at_least: 1}",
            ),
        )
        return None
    _check_keys(reading, node, shape, written[0])
    _check_scope(reading, node, written[0], scope)
    check_bounds(reading, node, shape, written[0])
    match written[0]:
        case "count":
            return _count(reading, node, shape, scope)
        case "size":
            return SizeOf(limits_of(shape.size), odd=shape.size is not None and shape.size.odd in _YES)
        case "nominees_over_seats":
            where = node[written[0]]["where"]
            kind = None if where.value is None else read_condition(reading, where, PERSON_NAMES)
            return NomineesOverSeats(limits_of(shape.nominees_over_seats), kind)
        case "pairs":
            return _pairs(reading, node, shape, scope)
        case "mean":
            return _mean(reading, node, shape, scope)
        case "kinds":
            return _kinds(reading, node, shape)
        case _:
            return _villages_where(reading, node, shape)


def _check_keys(reading: Reading, node: Node, shape: RatioShape, measure: str) -> None:
    """Report keys that this measure does not read."""
    for key in sorted(frozenset().union(*MEASURES.values()) - MEASURES[measure]):
        if getattr(shape, key) is not None:
            inside = measure in {"count", "size", "nominees_over_seats"} and key in {"at_least", "at_most"}
            help_ = Text("请删去，或改用别的量", "take it out, or choose another measure")
            if inside:
                help_ = Text(f"请写进 {measure} 之内", f"write it inside `{measure}`")
            reading.report(
                "key-for-measure",
                node[key].at_key,
                Text(f"`{measure}` 不用 `{key}`", f"`{measure}` has no `{key}` beside it"),
                help_,
            )


def _check_scope(reading: Reading, node: Node, measure: str, scope: Scope | None) -> None:
    """Report a scope over which a measure means nothing."""
    if scope is None or isinstance(scope, SCOPES[measure]):
        return
    key = "between" if isinstance(scope, Between) else "over"
    words = [_SCOPE_WORDS[kind] for kind in SCOPES[measure]]
    reading.report(
        "scope-for-measure",
        node[key].at_key,
        Text(f"`{measure}` 不能用于这个范围", f"`{measure}` cannot be taken over this scope"),
        Text(f"可写：{'；'.join(words)}", f"write one of: {'; '.join(words)}"),
    )


def _count(reading: Reading, node: Node, shape: RatioShape, scope: Scope | None) -> Measure | None:
    """Read a count of people, with its limits, its share or its trend."""
    at = node["count"]["where"]
    where = None if at.value is None else read_condition(reading, at, PERSON_NAMES)
    share = read_share(reading, node, shape.share)
    trend = read_trend(reading, node, shape)
    _check_holders(reading, node, shape, scope)
    reserved = shape.reserved in _YES
    if reserved:
        _check_reserved(reading, node, shape, scope)
    if where is None:
        if at.value is None:
            message = Text("count 缺少 `where`", "`count` lacks `where`")
            help_ = Text("请写明计数对象", "say whom to count")
            reading.report("missing-key", node["count"].at_key, message, help_)
        return None
    return CountOf(
        where,
        limits_of(shape.count),
        share,
        CountAs(shape.count_as or "heads"),
        reserved=reserved,
        trend=trend,
    )


def _check_holders(reading: Reading, node: Node, shape: RatioShape, scope: Scope | None) -> None:
    """Report a comparison of those who share a post: nothing says how many they were before."""
    post = holder_of(scope)
    if post is None or post in ALONE_IN_OFFICE or shape.compared_to is None:
        return
    reading.report(
        "key-for-measure",
        node["compared_to"].at_key,
        Text(
            f"{POSTS[post].zh}可能不止一人，当选者不与上届比较",
            f"there may be several of {POSTS[post].en}: they are not compared with the previous term",
        ),
        Text("请改用 over: body committee 等班子", "write a body instead, such as over: body committee"),
    )


def _check_reserved(reading: Reading, node: Node, shape: RatioShape, scope: Scope | None) -> None:
    """Report seats that are kept for nobody could say how many, or in what is no body."""
    limited = shape.count is not None and shape.count.at_least
    if limited and (scope is None or isinstance(scope, OverBody)):
        return
    reading.report(
        "reserved",
        node["reserved"].at_key,
        Text(
            "reserved 只用于一个班子，并须写 at_least（至少 1）",
            "`reserved` is for one body and needs an `at_least` of one or more",
        ),
        Text(
            "例如 over: body committee，count: {where: {sex: {is: female}}, at_least: 1}",
            "for example over: body committee, count: {where: {sex: {is: female}}, at_least: 1}",
        ),
    )


def _kinds(reading: Reading, node: Node, shape: RatioShape) -> Measure | None:
    """Read of how many kinds there may be somebody."""
    kinds = [read_condition(reading, each, PERSON_NAMES) for each in reading.items(node["kinds"])]
    known = tuple(each for each in kinds if each is not None)
    return KindsOf(known, limits_of(shape)) if len(known) == len(kinds) else None


def _mean(reading: Reading, node: Node, shape: RatioShape, scope: Scope | None) -> Measure | None:
    """Read a mean within limits, compared with the previous term, or both."""
    fact = shape.mean or ""
    if fact not in NUMBERS:
        message = Text(f"`{fact}` 不是人选的数字事实", f"`{fact}` is not a fact of people that is a number")
        reading.report("unknown-fact", node["mean"].place, message, one_of(NUMBERS, fact))
        return None
    _check_holders(reading, node, shape, scope)
    usual = _MEAN_AGE if fact == "age" and holder_of(scope) is None else ""
    trend = read_trend(reading, node, shape, usual)
    return MeanOf(fact, limits_of(shape), trend)


def _villages_where(reading: Reading, node: Node, shape: RatioShape) -> Measure | None:
    """Read a share of villages in which one person holds two posts."""
    share = read_share(reading, node, shape.share)
    posts = shape.villages_where.same_person if shape.villages_where else []
    for index, post in enumerate(posts):
        if post not in POSTS:
            message = Text(f"`{post}` 不是职务", f"`{post}` is not a post")
            at = node["villages_where"]["same_person"][index]
            reading.report("bad-choice", at.place, message, one_of(POSTS, post))
            return None
    if share is None:
        if shape.share is None:
            message = Text("villages_where 需要 `share`", "`villages_where` needs `share`")
            example = "share: {at_least: 50%, rounding: up}"
            reading.report("missing-key", node.at_key, message, Text(example, example))
        return None
    return VillagesWhere((posts[0], posts[1]), share)


def _pairs(reading: Reading, node: Node, shape: RatioShape, scope: Scope | None) -> PairsOf:
    """Read a limit on pairs of people, or the share of those on one side who are on the other as well."""
    words = shape.pairs if isinstance(shape.pairs, list) else [shape.pairs]
    pairings = tuple(dict.fromkeys(Pairing(word) for word in words if word))
    share = read_share(reading, node, shape.share)
    if Pairing.SAME_PERSON in pairings and scope is not None and not isinstance(scope, Between):
        _report_one_side(reading, node)
    if shape.share is not None and pairings != (Pairing.SAME_PERSON,):
        _report_share_of_kin(reading, node)
    if shape.relations is not None and Pairing.KIN not in pairings:
        _report_no_kin(reading, node)
    relations = (
        ALL_KIN if shape.relations is None else frozenset(KinRelation(word) for word in shape.relations)
    )
    return PairsOf(pairings, limits_of(shape), share, relations)


def _report_one_side(reading: Reading, node: Node) -> None:
    """Report that one person is to be found twice in what holds every person once."""
    reading.report(
        "scope-for-measure",
        node["pairs"].at_key,
        Text("same_person 需要两边，用 `between`", "`same_person` needs two sides, under `between`"),
        Text(
            "例如 between: [office secretary, office chair]",
            "for example between: [office secretary, office chair]",
        ),
    )


def _report_share_of_kin(reading: Reading, node: Node) -> None:
    """Report a share of pairs that are no part of any whole."""
    reading.report(
        "key-for-measure",
        node["share"].at_key,
        Text(
            "pairs 的 `share` 只用于 same_person 一项",
            "a `share` of `pairs` is for `same_person` alone",
        ),
        Text("请改写 at_least 或 at_most", "write `at_least` or `at_most` instead"),
    )


def _report_no_kin(reading: Reading, node: Node) -> None:
    """Report kinds of kin where kin are not looked for."""
    reading.report(
        "relations-without-kin",
        node["relations"].at_key,
        Text("没有 kin，`relations` 没有意义", "`relations` says nothing without `kin`"),
        Text("请删去，或写 pairs: kin", "take it out, or write pairs: kin"),
    )
