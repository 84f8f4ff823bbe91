"""Reads a requirement without its title: over whom, what is measured, and the requirements inside it."""

from collections.abc import Mapping, Sequence

from files.yaml.node import Node
from rules.model.bounds import NO_LIMITS, Limits
from rules.model.made_of import ONE_PERSON
from rules.model.ratios import (
    AnyOf,
    Between,
    OverArea,
    OverBodies,
    OverBody,
    OverEach,
    OverHolder,
    OverList,
    OverOffice,
    Pairing,
    PairsOf,
    Scope,
    Stated,
    VillagesWhere,
)
from rules.reading.ratios.bounds_reader import check_bounds, limits_of, read_share, read_trend
from rules.reading.ratios.measures_reader import read_measure
from rules.reading.ratios.scopes_reader import read_scope
from rules.reading.reading import Reading, one_of
from rules.schema.ratio_words import AREAS, MEASURES, SCOPES
from rules.schema.shapes.ratio_shapes import PartShape, RatioShape, VillagesWhereShape
from vocabulary.elections.choices import POSTS
from vocabulary.texts import Text

_SCOPE_WORDS: Mapping[type[Scope], str] = {
    OverBody: "over: body committee",
    OverBodies: "over: [body committee, body branch]",
    OverOffice: "over: office chair",
    OverHolder: "over: holder chair",
    OverList: "over: list",
    Between: "between: [body committee, body supervision]",
    OverEach: "any: [{over: …}, {over: …}]",
}


def read_stated(reading: Reading, node: Node, shape: PartShape) -> Stated | None:
    """Read over whom a requirement is and what it measures; exactly one measure is needed."""
    measure = _measure_written(reading, node, shape)
    if measure == "any":
        _check_keys(reading, node, shape, measure)
        return _any(reading, node, shape)
    scope = read_scope(reading, node, shape)
    if measure is None:
        return None
    _check_keys(reading, node, shape, measure)
    _check_scope(reading, node, measure, scope)
    check_bounds(reading, node, shape, measure)
    found = (
        _villages_where(reading, node, shape)
        if measure == "villages_where" and isinstance(shape, RatioShape)
        else read_measure(reading, node, shape, scope, measure)
    )
    return None if scope is None or found is None else Stated(scope, found)


def _measure_written(reading: Reading, node: Node, shape: PartShape) -> str | None:
    """Return the one measure that is written, or report that there is none, or several."""
    known = [name for name in MEASURES if name in type(shape).model_fields]
    written = [name for name in known if getattr(shape, name) is not None]
    if len(written) == 1:
        return written[0]
    reading.report(
        "measure",
        node.at_key,
        Text(
            "请写且只写一种量：" + "、".join(known),
            "exactly one measure is needed: " + ", ".join(known),
        ),
        Text(
            "例如 count: {where: {sex: {is: female}}, at_least: 1}",
            "for example count: {where: {sex: {is: female}}, at_least: 1}",
        ),
    )
    return None


def _check_keys(reading: Reading, node: Node, shape: PartShape, measure: str) -> None:
    """Report keys that this measure does not read."""
    for key in sorted(frozenset().union(*MEASURES.values()) - MEASURES[measure]):
        if getattr(shape, key, None) is not None:
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
    words = [word for kind in SCOPES[measure] for word in _words_of(kind)]
    reading.report(
        "scope-for-measure",
        node[key].at_key,
        Text(f"`{measure}` 不能用于这个范围", f"`{measure}` cannot be taken over this scope"),
        Text(f"可写：{'；'.join(words)}", f"write one of: {'; '.join(words)}"),
    )


def _words_of(kind: type[Scope]) -> list[str]:
    """Return what is written for a kind of scope."""
    return [f"over: {area}" for area in AREAS] if kind is OverArea else [_SCOPE_WORDS[kind]]


def _villages_where(reading: Reading, node: Node, shape: RatioShape) -> VillagesWhere | None:
    """Read in how many villages a requirement is to hold."""
    inner = shape.villages_where
    if inner is None:
        return None
    at = node["villages_where"]
    holds = _both_offices(reading, at, inner) if inner.same_person else read_stated(reading, at, inner)
    share, trend = read_share(reading, node, shape), read_trend(reading, node, shape)
    if holds is None or not _is_in_a_village(reading, at, holds):
        return None
    return VillagesWhere(holds, share, limits_of(shape), trend)


def _both_offices(reading: Reading, node: Node, shape: VillagesWhereShape) -> Stated | None:
    """Read the two offices that one person is to hold, which is the whole requirement."""
    others = [key for key in type(shape).model_fields if key != "same_person" and key in node]
    for key in others:
        reading.report(
            "key-for-measure",
            node[key].at_key,
            Text(f"写了 `same_person` 就不用 `{key}`", f"`same_person` has no `{key}` beside it"),
            Text("请删去其中一项", "take one of them out"),
        )
    posts: Sequence[str] = shape.same_person or ()
    for index, post in enumerate(posts):
        if post not in POSTS:
            message = Text(f"`{post}` 不是职务", f"`{post}` is not a post")
            at = node["same_person"][index]
            reading.report("bad-choice", at.place, message, one_of(POSTS, post))
            return None
    first, second = (OverOffice(post) for post in posts)
    return Stated(Between((first, second)), PairsOf((Pairing.SAME_PERSON,), ONE_PERSON))


def _is_in_a_village(reading: Reading, node: Node, holds: Stated) -> bool:
    """Report a requirement over an area inside another one: what is asked there is asked of one village."""
    scopes = holds.scope.scopes if isinstance(holds.scope, OverEach) else (holds.scope,)
    if not any(isinstance(each, OverArea) for each in scopes):
        return True
    reading.report(
        "scope",
        node.at_key,
        Text("这里的要求只能是一个村的要求", "the requirement in here is one on a village"),
        Text("例如 over: body committee", "for example over: body committee"),
    )
    return False


def _any(reading: Reading, node: Node, shape: PartShape) -> Stated | None:
    """Read several requirements of which one is to hold at least."""
    for key in ("over", "between", "among"):
        if getattr(shape, key, None):
            reading.report(
                "scope",
                node[key].at_key,
                Text(f"any 的各项自己写 `{key}`", f"the requirements of `any` have each their own `{key}`"),
                Text("请移到各项之内", "move it into each of them"),
            )
    written = shape.any or []
    parts = [_part(reading, at, part) for at, part in zip(node["any"], written, strict=True)]
    known = [each for each in parts if each is not None]
    limits = limits_of(shape)
    if len(known) < len(parts):
        return None
    _check_number(reading, node, limits, len(known))
    return Stated(
        OverEach(tuple(each.scope for each in known)),
        AnyOf(tuple(known), ONE_PERSON if limits == NO_LIMITS else limits),
    )


def _part(reading: Reading, node: Node, shape: PartShape) -> Stated | None:
    """Read one of several requirements; it is on one village, and is no choice itself."""
    if shape.any is not None:
        reading.report(
            "measure",
            node["any"].at_key,
            Text("any 之内不能再写 any", "`any` cannot stand inside `any`"),
            Text("请把各项写在一起", "write all of them in one list"),
        )
        return None
    found = read_stated(reading, node, shape)
    return found if found is not None and _is_in_a_village(reading, node, found) else None


def _check_number(reading: Reading, node: Node, limits: Limits, number: int) -> None:
    """Report bounds on how many requirements hold that none, or every number, keeps to."""
    low, high = limits.at_least or 0, number if limits.at_most is None else limits.at_most
    if low > high or low > number:
        reading.report(
            "bounds-backwards",
            node["any"].at_key,
            Text(f"any 只有 {number} 项，界限无法满足", f"`any` has {number} parts, and no number would do"),
            Text("请核对 at_least、at_most", "check `at_least` and `at_most`"),
        )
