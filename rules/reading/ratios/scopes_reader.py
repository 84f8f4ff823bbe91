"""Reads over whom a requirement is."""

from collections.abc import Sequence
from dataclasses import replace

from files.yaml.node import Node
from rules.model.ratios import (
    Among,
    Between,
    OverArea,
    OverBodies,
    OverBody,
    OverHolder,
    OverOffice,
    Scope,
    Side,
)
from rules.reading.reading import Reading, one_of
from rules.schema.ratio_words import AMONG, AREAS, HOLDERS, SIDES, WIDE_SCOPES
from rules.schema.shapes.ratio_shapes import PartShape, RatioShape
from vocabulary.elections.choices import BODIES, POSTS
from vocabulary.texts import Text

_BETWEEN_HELP = Text(
    "例如 between: [body committee, office secretary]",
    "for example between: [body committee, office secretary]",
)


def read_scope(reading: Reading, node: Node, shape: PartShape) -> Scope | None:
    """Read `over` or `between`, of which exactly one is needed."""
    if shape.between and isinstance(shape.over, str) and shape.over in AREAS:
        return _between_in_area(reading, node, shape, WIDE_SCOPES[shape.over])
    if bool(shape.over) == bool(shape.between):
        reading.report(
            "scope",
            node.at_key,
            Text("请写 `over` 或 `between`，且只写一个", "a requirement has either `over` or `between`"),
            Text("例如 over: body committee", "for example over: body committee"),
        )
        return None
    if shape.between:
        return _between(reading, node, shape.between)
    if not isinstance(shape.over, str):
        return _bodies(reading, node["over"], shape.over)
    scope = WIDE_SCOPES.get(shape.over) or _side(shape.over) or _holder(shape.over)
    if scope is None:
        message = Text(f"`{shape.over}` 不是可用的范围", f"`{shape.over}` is not a scope")
        choices = one_of([*WIDE_SCOPES, *SIDES, *HOLDERS], shape.over)
        reading.report("bad-choice", node["over"].place, message, choices)
    among = shape.among if isinstance(shape, RatioShape) else None
    return _among(reading, node, among, scope) if among else scope


def _between_in_area(reading: Reading, node: Node, shape: PartShape, area: Scope) -> Scope | None:
    """Read the two sides in every village of an area."""
    if isinstance(shape, RatioShape) and shape.among:
        _report_among_in_a_village(reading, node)
        return None
    sides = _between(reading, node, shape.between)
    if not isinstance(area, OverArea) or not isinstance(sides, Between):
        return None
    return replace(area, among=sides)


def _among(reading: Reading, node: Node, written: str | tuple[str, ...], scope: Scope | None) -> Scope | None:
    """Read who of those elected in the villages is counted."""
    if not isinstance(scope, OverArea):
        if scope is not None:
            _report_among_in_a_village(reading, node)
        return None
    among: Among | None
    if isinstance(written, str):
        side = _side(written)
        among = side if isinstance(side, OverBody) else _holder(written)
        if among is None:
            message = Text(f"`{written}` 不是当选人", f"`{written}` is nobody elected")
            reading.report("bad-choice", node["among"].place, message, one_of(AMONG, written))
    else:
        among = _bodies(reading, node["among"], written)
    return None if among is None else replace(scope, among=among)


def _report_among_in_a_village(reading: Reading, node: Node) -> None:
    """Report that it is said twice over whom a requirement is."""
    reading.report(
        "scope",
        node["among"].at_key,
        Text(
            "among 只用于 over: township、county、prefecture、province",
            "`among` is for over: township, county, prefecture or province",
        ),
        Text("请把它写进 over", "write it under `over` instead"),
    )


def _holder(written: str) -> OverHolder | None:
    """Read `holder chair`."""
    kind, _, post = written.partition(" ")
    return OverHolder(post) if kind == "holder" and post in POSTS else None


def _bodies(reading: Reading, node: Node, written: Sequence[str]) -> OverBodies | None:
    """Read several bodies; each may stand there by its bare name."""
    sides = [_side(f"body {word}" if word in BODIES else word) for word in written]
    bodies = [side.body for side in sides if isinstance(side, OverBody)]
    for index, side in enumerate(sides):
        if not isinstance(side, OverBody):
            word = written[index]
            message = Text(f"`{word}` 不是班子", f"`{word}` is not a body")
            choices = one_of([each for each in SIDES if each.startswith("body ")], word)
            reading.report("bad-choice", node[index].place, message, choices)
    if len(bodies) < len(sides):
        return None
    if len(set(bodies)) == len(bodies) > 1:
        return OverBodies(tuple(body for body in BODIES if body in bodies))
    reading.report(
        "scope",
        node.place,
        Text("这里需要两个以上不同的班子", "two or more different bodies are needed here"),
        Text("例如 [body committee, body branch]", "for example [body committee, body branch]"),
    )
    return None


def _side(written: str) -> Side | None:
    """Read `body committee` or `office chair`."""
    kind, _, name = written.partition(" ")
    if kind == "body" and name in BODIES:
        return OverBody(name)
    return OverOffice(name) if kind == "office" and name in POSTS else None


def _between(reading: Reading, node: Node, written: Sequence[str]) -> Scope | None:
    """Read the two sides of `between`; a body may stand there by its bare name."""
    sides = [_side(f"body {word}" if word in BODIES else word) for word in written]
    known = [side for side in sides if side is not None]
    for index, side in enumerate(sides):
        if side is None:
            word = written[index]
            message = Text(f"`{word}` 不是班子，也不是职务", f"`{word}` is neither a body nor an office")
            reading.report("bad-choice", node["between"][index].place, message, one_of(SIDES, word))
    if len(known) < len(sides):
        return None
    if len(known) == 2 and known[0] != known[1]:
        return Between((known[0], known[1]))
    reading.report(
        "scope",
        node["between"].place,
        Text("between 需要两个不同的班子或职务", "`between` needs two different bodies or offices"),
        _BETWEEN_HELP,
    )
    return None
