"""Reads requirements on pairs: close kin, and one person on two sides."""

from files.yaml.node import Node
from rules.model.ratios import ALL_KIN, Between, KinRelation, Pairing, PairsOf, Scope
from rules.reading.bounds_reader import limits_of, read_share
from rules.reading.reading import Reading
from rules.schema.shapes import RatioShape
from vocabulary.texts import Text


def read_pairs(reading: Reading, node: Node, shape: RatioShape, scope: Scope | None) -> PairsOf:
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
