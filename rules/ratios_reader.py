"""Reads the requirements on the elected body."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction

from candidates.fields import BODIES, FACTS, POSTS, ROSTER_FIELDS
from candidates.kinds import Whole
from rules.conditions import Condition
from rules.conditions_reader import Names, read_condition
from rules.criteria_reader import VILLAGE_NAMES
from rules.ratios import (
    Between,
    CountAs,
    CountOf,
    Direction,
    Limits,
    MeanOf,
    Measure,
    NomineesOverSeats,
    OverBody,
    OverCounty,
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
    VillagesWhere,
)
from rules.reading import Reading, one_of
from rules.shapes import LimitsShape, RatioShape, ShareShape
from sources.document import Path
from sources.texts import Text

# Every measure with the keys beside it that it reads.
MEASURES: Mapping[str, frozenset[str]] = {
    "count": frozenset({"share", "count_as"}),
    "size": frozenset(),
    "pairs": frozenset({"at_least", "at_most"}),
    "nominees_over_seats": frozenset(),
    "villages_where": frozenset({"share"}),
    "mean": frozenset({"compared_to", "direction"}),
}
PERSON_NAMES = Names(
    {name: field.kind for name, field in FACTS.items() if name in ROSTER_FIELDS or name == "age"},
    what=Text("名册事实", "roster fact"),
)
WIDE_SCOPES: dict[str, Scope] = {"list": OverList(), "township": OverTownship(), "county": OverCounty()}


def read_ratios(reading: Reading) -> tuple[Ratio, ...]:
    """Read all requirements that can be used; the mistakes of the others are reported."""
    found = (_read_ratio(reading, ("ratios", name)) for name in reading.mapping(("ratios",)))
    return tuple(ratio for ratio in found if ratio is not None)


def _read_ratio(reading: Reading, path: Path) -> Ratio | None:
    """Read one requirement."""
    before = len(reading.problems)
    shape = reading.shape(RatioShape, path)
    when = _condition(reading, (*path, "when"), VILLAGE_NAMES)
    if shape is None:
        return None
    scope = _scope(reading, path, shape)
    measure = _measure(reading, path, shape)
    if scope is None or measure is None or len(reading.problems) > before:
        return None
    return Ratio(
        name=str(path[-1]),
        item=shape.item,
        text=shape.text.text,
        grade=RatioGrade(shape.grade),
        scope=scope,
        measure=measure,
        when=when,
        place=reading.document.at_key(path),
    )


def _condition(reading: Reading, path: Path, names: Names) -> Condition | None:
    """Read a condition that may be left out."""
    return None if reading.plain(path) is None else read_condition(reading, path, names)


def _scope(reading: Reading, path: Path, shape: RatioShape) -> Scope | None:
    """Read over whom a requirement is."""
    if bool(shape.over) == bool(shape.between):
        reading.report_key(
            "scope",
            path,
            Text("请写 `over` 或 `between`，且只写一个", "a requirement has either `over` or `between`"),
            Text("例如 over: body committee", "for example over: body committee"),
        )
        return None
    if shape.between:
        return _between(reading, path, shape.between)
    kind, _, name = shape.over.partition(" ")
    known = BODIES if kind == "body" else POSTS
    if shape.over in WIDE_SCOPES:
        return WIDE_SCOPES[shape.over]
    if kind in {"body", "office"} and name in known:
        return OverBody(name) if kind == "body" else OverOffice(name)
    allowed = [*WIDE_SCOPES, *(f"body {body}" for body in BODIES), *(f"office {post}" for post in POSTS)]
    message = Text(f"`{shape.over}` 不是可用的范围", f"`{shape.over}` is not a scope")
    reading.report("bad-choice", (*path, "over"), message, one_of(allowed, shape.over))
    return None


def _between(reading: Reading, path: Path, written: Sequence[str]) -> Scope | None:
    """Read the two bodies of `between: [body committee, body supervision]`."""
    bodies = tuple(word.removeprefix("body ") for word in written)
    for index, body in enumerate(bodies):
        if body not in BODIES:
            message = Text(f"`{written[index]}` 不是班子", f"`{written[index]}` is not a body")
            allowed = [f"body {name}" for name in BODIES]
            reading.report("bad-choice", (*path, "between", index), message, one_of(allowed, written[index]))
            return None
    if len(bodies) == 2:
        return Between((bodies[0], bodies[1]))
    reading.report(
        "scope",
        (*path, "between"),
        Text("between 需要两个班子", "`between` needs two bodies"),
        Text(
            "例如 between: [body committee, body supervision]",
            "for example between: [body committee, body supervision]",
        ),
    )
    return None


def _measure(reading: Reading, path: Path, shape: RatioShape) -> Measure | None:
    """Read what is measured; exactly one measure is needed."""
    written = [name for name in MEASURES if getattr(shape, name) is not None]
    if len(written) != 1:
        reading.report_key(
            "measure",
            path,
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
    _check_keys(reading, path, shape, written[0])
    match written[0]:
        case "count":
            return _count(reading, path, shape)
        case "size":
            return SizeOf(_limits(shape.size))
        case "nominees_over_seats":
            return NomineesOverSeats(_limits(shape.nominees_over_seats))
        case "pairs":
            return _pairs(shape)
        case "mean":
            return _mean(reading, path, shape)
        case _:
            return _villages_where(reading, path, shape)


def _check_keys(reading: Reading, path: Path, shape: RatioShape, measure: str) -> None:
    """Report keys that this measure does not read, and bounds that are lacking or impossible."""
    for key in sorted(frozenset().union(*MEASURES.values()) - MEASURES[measure]):
        if getattr(shape, key) is not None:
            reading.report_key(
                "key-for-measure",
                (*path, key),
                Text(f"`{measure}` 不用 `{key}`", f"`{measure}` has no `{key}` beside it"),
                Text("界限写在量之内，见说明", "a bound stands inside its measure; see the documentation"),
            )
    inside = getattr(shape, measure)
    limits = inside if isinstance(inside, LimitsShape) else shape
    bounds = [limits.at_least, limits.at_most]
    shares = [shape.share.at_least, shape.share.at_most] if shape.share else []
    shared = measure == "villages_where" and shape.share is None  # which is told where the share is read
    if measure != "mean" and not shared and all(bound is None for bound in bounds + shares):
        reading.report_key(
            "no-bound",
            (*path, measure),
            Text("没有写界限，什么都算符合", "without a bound anything would do"),
            Text("请写 at_least 或 at_most", "write `at_least` or `at_most`"),
        )
    if limits.at_least is not None and limits.at_most is not None and limits.at_least > limits.at_most:
        reading.report_key(
            "bounds-backwards",
            (*path, measure),
            Text(
                "at_least 大于 at_most，无法满足", "`at_least` is above `at_most`, so that nothing would do"
            ),
            Text("请核对两个界限", "check the two bounds"),
        )


def _limits(shape: LimitsShape | None) -> Limits:
    """Return limits as a value."""
    return Limits() if shape is None else Limits(shape.at_least, shape.at_most)


def _pairs(shape: RatioShape) -> Measure:
    """Return a limit on pairs."""
    pairings = shape.pairs if isinstance(shape.pairs, list) else [shape.pairs]
    return PairsOf(tuple(Pairing(word) for word in pairings if word), Limits(shape.at_least, shape.at_most))


def _count(reading: Reading, path: Path, shape: RatioShape) -> Measure | None:
    """Read a count of people, with its limits or its share."""
    where = _condition(reading, (*path, "count", "where"), PERSON_NAMES)
    share = _share(reading, path, shape.share)
    if where is None:
        if reading.plain((*path, "count", "where")) is None:
            message = Text("count 缺少 `where`", "`count` lacks `where`")
            reading.report_key(
                "missing-key", (*path, "count"), message, Text("请写明计数对象", "say whom to count")
            )
        return None
    return CountOf(where, _limits(shape.count), share, CountAs(shape.count_as or "heads"))


def _share(reading: Reading, path: Path, shape: ShareShape | None) -> Share | None:
    """Read a share with its rounding."""
    if shape is None:
        return None
    bounds = {
        key: _fraction(reading, (*path, "share", key), written)
        for key, written in (("at_least", shape.at_least), ("at_most", shape.at_most))
        if written is not None
    }
    return Share(bounds.get("at_least"), bounds.get("at_most"), Rounding(shape.rounding))


def _fraction(reading: Reading, path: Path, written: str) -> Fraction | None:
    """Read `50%` or `1/3` exactly."""
    percent = re.fullmatch(r"(\d{1,3}(?:\.\d{1,4})?)%", written)
    parts = re.fullmatch(r"(\d{1,6})/(\d{1,6})", written)
    if percent and Fraction(percent[1]) <= 100:
        return Fraction(percent[1]) / 100
    if parts and int(parts[2]) and int(parts[1]) <= int(parts[2]):
        return Fraction(int(parts[1]), int(parts[2]))
    reading.report(
        "not-a-share",
        path,
        Text(f"`{written}` 不是比例", f"`{written}` is not a share"),
        Text("请写成 50% 或 1/3", "write it as 50% or 1/3"),
    )
    return None


def _mean(reading: Reading, path: Path, shape: RatioShape) -> Measure | None:
    """Read a mean that is compared with the previous term."""
    fact = FACTS.get(shape.mean or "")
    if fact is None or not isinstance(fact.kind, Whole):
        numbers = [name for name, field in FACTS.items() if isinstance(field.kind, Whole)]
        message = Text(f"`{shape.mean}` 不是数字事实", f"`{shape.mean}` is not a fact that is a number")
        reading.report("unknown-fact", (*path, "mean"), message, one_of(numbers, shape.mean or ""))
        return None
    if shape.direction is None or shape.compared_to is None:
        message = Text("mean 需要 `compared_to` 和 `direction`", "`mean` needs `compared_to` and `direction`")
        reading.report_key(
            "missing-key",
            path,
            message,
            Text(
                "compared_to: previous_term，direction: down", "compared_to: previous_term, direction: down"
            ),
        )
        return None
    return MeanOf(fact.name, Direction(shape.direction))


def _villages_where(reading: Reading, path: Path, shape: RatioShape) -> Measure | None:
    """Read a share of villages in which one person holds two posts."""
    share = _share(reading, path, shape.share)
    posts = shape.villages_where.same_person if shape.villages_where else []
    for index, post in enumerate(posts):
        if post not in POSTS:
            message = Text(f"`{post}` 不是职务", f"`{post}` is not a post")
            at = (*path, "villages_where", "same_person", index)
            reading.report("bad-choice", at, message, one_of(POSTS, post))
            return None
    if share is None:
        if shape.share is None:
            message = Text("villages_where 需要 `share`", "`villages_where` needs `share`")
            reading.report_key(
                "missing-key",
                path,
                message,
                Text("share: {at_least: 50%, rounding: up}", "share: {at_least: 50%, rounding: up}"),
            )
        return None
    return VillagesWhere((posts[0], posts[1]), share)
