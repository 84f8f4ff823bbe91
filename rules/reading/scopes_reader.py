"""Reads over whom a requirement is: a body, an office, the list, an area, or two sides of one village."""

from collections.abc import Mapping, Sequence

from files.yaml.node import Node
from rules.model.ratios import Between, OverBody, OverCounty, OverList, OverOffice, OverTownship, Scope, Side
from rules.reading.reading import Reading, one_of
from rules.schema.shapes import RatioShape
from vocabulary.fields import BODIES, POSTS
from vocabulary.texts import Text

WIDE_SCOPES: Mapping[str, Scope] = {"list": OverList(), "township": OverTownship(), "county": OverCounty()}
SIDES = (*(f"body {body}" for body in BODIES), *(f"office {post}" for post in POSTS))
_BETWEEN_HELP = Text(
    "例如 between: [body committee, office secretary]",
    "for example between: [body committee, office secretary]",
)


def read_scope(reading: Reading, node: Node, shape: RatioShape) -> Scope | None:
    """Read `over` or `between`, of which exactly one is needed."""
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
    scope = WIDE_SCOPES.get(shape.over) or _side(shape.over)
    if scope is None:
        message = Text(f"`{shape.over}` 不是可用的范围", f"`{shape.over}` is not a scope")
        reading.report("bad-choice", node["over"].place, message, one_of([*WIDE_SCOPES, *SIDES], shape.over))
    return scope


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
