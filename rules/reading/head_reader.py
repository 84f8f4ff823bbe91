"""Checks the head of a pack: what it needs, and what cannot be said together."""

from files.yaml.node import Node
from rules.model.pack import Status
from rules.reading.reading import Reading, lacks
from rules.schema.shapes.head_shapes import HeadShape
from vocabulary.texts import Text


def check_head(reading: Reading, node: Node) -> None:
    """Report what a pack cannot do without, and what its head says against itself."""
    _check_needed(reading, node)
    _check_not_seen(reading, node)
    for each in node["overridden"] if isinstance(node["overridden"].value, list) else ():
        _check_overridden(reading, each["by"], str(node["pack"].value))


def _check_needed(reading: Reading, node: Node) -> None:
    """Report what a pack with criteria or requirements cannot do without."""
    if node["criteria"].value or node["ratios"].value:
        for name in ("applies_to", "in_force", "jurisdiction"):
            if lacks(node, name, HeadShape):
                reading.report(
                    "missing-key",
                    node.place,
                    Text(f"规则包缺少 `{name}`", f"the pack lacks `{name}`"),
                    Text(f"请补写 `{name}`", f"add `{name}`"),
                )


def _check_not_seen(reading: Reading, node: Node) -> None:
    """Report that a text was seen whole, and that parts of it were not."""
    if node["status"].value == Status.COMPLETE.value and node["not_seen"].value:
        reading.report(
            "not-seen-of-complete",
            node["not_seen"].at_key,
            Text("status 写的是全文，又写了没有见到的部分", "the text is `complete`, yet not seen whole"),
            Text("请把 status 改为 cut，或删去 not_seen", "make `status` `cut`, or take `not_seen` out"),
        )


def _check_overridden(reading: Reading, by: Node, own: str) -> None:
    """Report an article whose place the pack itself is said to have taken."""
    if by.value == own:
        reading.report(
            "overridden-by",
            by.place,
            Text("本规则包不能取代自己的条款", "a pack cannot take the place of its own article"),
            Text(
                "请写取代本条的法律的规则包名称，如 cn-vco-2025",
                "name the pack of the law that took its place, such as cn-vco-2025",
            ),
        )
