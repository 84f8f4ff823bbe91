"""Reads what a requirement measures, and which keys may stand beside each measure."""

from files.yaml.node import Node
from rules.model.conditions import Is, Test
from rules.model.ratios import (
    ALL_KIN,
    ALONE_IN_OFFICE,
    Between,
    CountAs,
    CountOf,
    ExtremeOf,
    KindsOf,
    KinRelation,
    MeanOf,
    Measure,
    NomineesOverSeats,
    OverArea,
    OverBody,
    Pairing,
    PairsOf,
    Scope,
    SizeOf,
    holder_of,
)
from rules.reading.conditions_reader import Names, read_condition
from rules.reading.ratios.bounds_reader import limits_of, read_share, read_trend
from rules.reading.reading import Reading, one_of
from rules.schema.ratio_words import CHOSEN, NUMBERS, PERSON_FACTS, SCALED
from rules.schema.shapes.ratio_shapes import PartShape, RatioShape
from vocabulary.elections.choices import POSTS
from vocabulary.fields import FACTS
from vocabulary.kinds import Choice
from vocabulary.texts import Text

_YES = {"true", "yes"}
_MEAN_AGE = "平均年龄"  # the column of the sheet 上届情况 that holds it, unless a pack names another
PERSON_NAMES = Names(
    {name: field.kind for name, field in PERSON_FACTS.items()},
    what=Text("名册事实", "roster fact"),
    labels={name: field.label for name, field in FACTS.items()},
)


def read_measure(
    reading: Reading, node: Node, shape: PartShape, scope: Scope | None, measure: str
) -> Measure | None:
    """Read a measure that is none of other requirements."""
    match measure:
        case "count":
            return _count(reading, node, shape, scope)
        case "size":
            return SizeOf(limits_of(shape.size), odd=shape.size is not None and shape.size.odd in _YES)
        case "nominees_over_seats":
            where = node[measure]["where"]
            kind = None if where.value is None else read_condition(reading, where, PERSON_NAMES)
            share = read_share(reading, node, shape)
            return NomineesOverSeats(limits_of(shape.nominees_over_seats), kind, share)
        case "pairs":
            return _pairs(reading, node, shape, scope)
        case "mean":
            return _mean(reading, node, shape, scope)
        case "highest" | "lowest":
            return _extreme(reading, node, shape, measure)
        case "distinct":
            return _distinct(reading, node, shape)
        case _:
            return _kinds(reading, node, shape)


def _count(reading: Reading, node: Node, shape: PartShape, scope: Scope | None) -> Measure | None:
    """Read a count of people, with its limits, its share or its trend."""
    at = node["count"]["where"]
    where = None if at.value is None else read_condition(reading, at, PERSON_NAMES)
    share = read_share(reading, node, shape)
    trend = read_trend(reading, node, shape)
    _check_holders(reading, node, shape, scope)
    reserved = isinstance(shape, RatioShape) and shape.reserved in _YES
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


def _check_holders(reading: Reading, node: Node, shape: PartShape, scope: Scope | None) -> None:
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


def _check_reserved(reading: Reading, node: Node, shape: PartShape, scope: Scope | None) -> None:
    """Report seats that are kept for nobody could say how many, or in what is no body."""
    limited = (shape.count is not None and shape.count.at_least) or (
        shape.share is not None and shape.share.at_least
    )
    if limited and (scope is None or isinstance(scope, OverBody)):
        return
    reading.report(
        "reserved",
        node["reserved"].at_key,
        Text(
            "reserved 只用于一个班子，并须写 at_least（至少 1，或者 share 之内）",
            "`reserved` is for one body and needs an `at_least` of one or more, or one of a `share`",
        ),
        Text(
            "例如 over: body committee，count: {where: {sex: {is: female}}, at_least: 1}",
            "for example over: body committee, count: {where: {sex: {is: female}}, at_least: 1}",
        ),
    )


def _kinds(reading: Reading, node: Node, shape: PartShape) -> Measure | None:
    """Read of how many kinds there may be somebody."""
    kinds = [read_condition(reading, each, PERSON_NAMES) for each in reading.items(node["kinds"])]
    known = tuple(each for each in kinds if each is not None)
    if len(set(known)) < len(known):
        reading.report(
            "kinds-alike",
            node["kinds"].at_key,
            Text("`kinds` 中有两类完全一样", "two of the kinds under `kinds` are the same"),
            Text("请改正其中一类，或删去", "correct one of them, or take it out"),
        )
    return KindsOf(known, limits_of(shape)) if len(known) == len(kinds) else None


def _distinct(reading: Reading, node: Node, shape: PartShape) -> Measure | None:
    """Read how many words of a fact may occur: each of them is a kind of people."""
    fact = shape.distinct or ""
    if fact not in CHOSEN:
        message = Text(f"`{fact}` 不是有固定选项的名册事实", f"`{fact}` is no fact with words to choose from")
        reading.report("unknown-fact", node["distinct"].place, message, one_of(CHOSEN, fact))
        return None
    kind = PERSON_FACTS[fact].kind
    words = kind.options if isinstance(kind, Choice) else {}
    return KindsOf(tuple(Test(fact, Is(word)) for word in words), limits_of(shape), fact)


def _mean(reading: Reading, node: Node, shape: PartShape, scope: Scope | None) -> Measure | None:
    """Read a mean within limits, compared with the previous term, or both."""
    fact = shape.mean or ""
    if fact not in NUMBERS and fact not in SCALED:
        _report_no_number(reading, node["mean"], fact)
        return None
    scale = _scale(reading, node, shape, fact)
    _check_holders(reading, node, shape, scope)
    usual = _MEAN_AGE if fact == "age" and holder_of(scope) is None else ""
    trend = read_trend(reading, node, shape, usual)
    return MeanOf(fact, limits_of(shape), trend, scale)


def _report_no_number(reading: Reading, node: Node, fact: str) -> None:
    """Report a fact that is none of the numbers known of people."""
    message = Text(f"`{fact}` 不是人选的数字事实", f"`{fact}` is not a fact of people that is a number")
    reading.report("unknown-fact", node.place, message, one_of(NUMBERS, fact))


def _scale(reading: Reading, node: Node, shape: PartShape, fact: str) -> tuple[tuple[str, int], ...]:
    """Read what each word of a choice counts as: all of its words, and none beside a number."""
    kind = PERSON_FACTS[fact].kind
    words = kind.options if isinstance(kind, Choice) else {}
    written = shape.scale or {}
    if not words and shape.scale is not None:
        reading.report(
            "key-for-measure",
            node["scale"].at_key,
            Text(f"`{fact}` 本来就是数，不用 `scale`", f"`{fact}` is a number and has no `scale`"),
            Text("请删去", "take it out"),
        )
    for word in written if words else ():
        if word not in words:
            message = Text(f"`{word}` 不是这一事实的选项", f"`{word}` is none of its words")
            reading.report("bad-choice", node["scale"][word].at_key, message, one_of(words, word))
    lacking = [word for word in words if word not in written]
    if lacking:
        reading.report(
            "missing-key",
            node["scale"].at_key if shape.scale is not None else node["mean"].at_key,
            Text(f"`scale` 没有写 {'、'.join(lacking)}", f"`scale` lacks {', '.join(lacking)}"),
            Text(
                "每个选项折成几都要写，如 scale: {primary: 6, junior: 9, …}",
                "say what every word counts as, such as scale: {primary: 6, junior: 9, ...}",
            ),
        )
        return ()
    return tuple((word, written[word]) for word in words)


def _extreme(reading: Reading, node: Node, shape: PartShape, measure: str) -> Measure | None:
    """Read the largest or the smallest of a number."""
    highest = measure == "highest"
    fact = (shape.highest if highest else shape.lowest) or ""
    if fact not in NUMBERS:
        _report_no_number(reading, node[measure], fact)
        return None
    return ExtremeOf(fact, highest, limits_of(shape), read_trend(reading, node, shape))


def _pairs(reading: Reading, node: Node, shape: PartShape, scope: Scope | None) -> PairsOf:
    """Read a limit on pairs of people, or the share of those on one side who are on the other as well."""
    words = shape.pairs if isinstance(shape.pairs, list) else [shape.pairs]
    pairings = tuple(dict.fromkeys(Pairing(word) for word in words if word))
    share, trend = read_share(reading, node, shape), read_trend(reading, node, shape)
    in_area = isinstance(scope, OverArea)
    sides = scope.among if isinstance(scope, OverArea) else scope
    one_side = scope is not None and not isinstance(sides, Between)
    if one_side and (in_area or Pairing.SAME_PERSON in pairings):
        _report_one_side(reading, node)
    if trend is not None and (share is not None or pairings != (Pairing.SAME_PERSON,)):
        _report_trend_of_pairs(reading, node)
    if shape.share is not None and pairings != (Pairing.SAME_PERSON,):
        _report_share_of_kin(reading, node)
    if shape.relations is not None and Pairing.KIN not in pairings:
        _report_no_kin(reading, node)
    relations = (
        ALL_KIN if shape.relations is None else frozenset(KinRelation(word) for word in shape.relations)
    )
    return PairsOf(pairings, limits_of(shape), share, relations, trend)


def _report_trend_of_pairs(reading: Reading, node: Node) -> None:
    """Report a comparison of pairs of kin, or of a share, of which nobody keeps the previous figure."""
    reading.report(
        "key-for-measure",
        node["compared_to"].at_key,
        Text(
            "pairs 与上届比，只用于 same_person 的人数",
            "`pairs` is compared with the previous term for the number of `same_person` alone",
        ),
        Text("请删去 share，或改写 pairs: same_person", "take the `share` out, or write pairs: same_person"),
    )


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
