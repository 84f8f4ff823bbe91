"""Reads the bounds of a requirement: limits, a share of a whole, and the way a figure should move."""

import re
from decimal import Decimal
from fractions import Fraction

from files.yaml.node import Node
from rules.model.bounds import NO_LIMITS, Direction, Limits, Number, Rounding, Share, Trend
from rules.reading.reading import Reading
from rules.schema.ratio_words import MEASURES
from rules.schema.shapes.ratio_shapes import LimitsShape, PartShape
from vocabulary.texts import Text

_BOUND_HELP = Text("请写 at_least 或 at_most", "write `at_least` or `at_most`")
_COMPARED_HELP = Text(
    "请写 at_least 或 at_most，或与上届比较（compared_to、direction）",
    "write `at_least` or `at_most`, or compare with the previous term (`compared_to`, `direction`)",
)


def limits_of(shape: LimitsShape | PartShape | None) -> Limits:
    """Return limits as a value."""
    return NO_LIMITS if shape is None else Limits(_number(shape.at_least), _number(shape.at_most))


def _number(written: int | Decimal | None) -> Number | None:
    """Return a bound exactly: a whole number as such."""
    if written is None or isinstance(written, int):
        return written
    exact = Fraction(written)
    return exact.numerator if exact.denominator == 1 else exact


def check_bounds(reading: Reading, node: Node, shape: PartShape, measure: str) -> None:
    """Report bounds that are lacking or that nothing could keep to."""
    inside = getattr(shape, measure)
    limits = limits_of(inside if isinstance(inside, LimitsShape) else shape)
    if limits == NO_LIMITS and shape.share is None and not _compared(shape):
        reading.report(
            "no-bound",
            node[measure].at_key,
            Text("没有写界限，什么都算符合", "without a bound anything would do"),
            _COMPARED_HELP if "direction" in MEASURES[measure] else _BOUND_HELP,
        )
    if shape.kinds is not None and limits.at_most is not None and limits.at_most >= len(shape.kinds):
        reading.report(
            "no-bound",
            node["at_most"].at_key,
            Text("一共只有这几类，什么都算符合", "there are no more kinds than that: anything would do"),
            Text(
                f"请写小于 {len(shape.kinds)} 的数，如 at_most: 1",
                f"write less than {len(shape.kinds)}, such as `at_most: 1`",
            ),
        )
    if limits.at_least is not None and limits.at_most is not None and limits.at_least > limits.at_most:
        _report_backwards(reading, node[measure])
    elif measure != "mean" and not all(
        isinstance(each, int | None) for each in (limits.at_least, limits.at_most)
    ):
        for key, bound in (("at_least", limits.at_least), ("at_most", limits.at_most)):
            if isinstance(bound, Fraction):
                _report_decimals(reading, node[key], measure)
    elif measure == "size" and _is_never_odd(shape, limits):
        reading.report(
            "bounds-backwards",
            node[measure].at_key,
            Text(
                "两个界限之间没有单数，无法满足",
                "no number between the bounds is odd, so that nothing would do",
            ),
            Text("请核对界限，或删去 `odd`", "check the bounds, or take `odd` out"),
        )


def _is_never_odd(shape: PartShape, limits: Limits) -> bool:
    """Whether the only number of seats that the bounds allow is even, and an odd one is asked for."""
    odd = shape.size is not None and shape.size.odd in {"true", "yes"}
    return (
        odd and limits.at_least is not None and limits.at_least == limits.at_most and limits.at_least % 2 == 0
    )


def _report_decimals(reading: Reading, node: Node, measure: str) -> None:
    """Report a number with decimals of what is counted one by one."""
    reading.report(
        "not-a-number",
        node.place,
        Text(f"`{measure}` 的界限是整数", f"the bounds of `{measure}` are whole numbers"),
        Text("小数只用于平均数 mean", "decimals are for a `mean`"),
    )


def _report_backwards(reading: Reading, node: Node) -> None:
    """Report a least that is above the most."""
    reading.report(
        "bounds-backwards",
        node.at_key,
        Text("at_least 大于 at_most，无法满足", "`at_least` is above `at_most`, so that nothing would do"),
        Text("请核对两个界限", "check the two bounds"),
    )


def read_share(reading: Reading, node: Node, ratio: PartShape) -> Share | None:
    """Read a share with its rounding; one that is compared with the previous term needs no other bound."""
    shape = ratio.share
    if shape is None:
        return None
    at = node["share"]
    if shape.at_least is None and shape.at_most is None and not _compared(ratio):
        reading.report(
            "no-bound",
            at.at_key,
            Text("share 没有写界限", "the share has no bound"),
            _BOUND_HELP,
        )
    least = _fraction(reading, at["at_least"], shape.at_least)
    most = _fraction(reading, at["at_most"], shape.at_most)
    if least is not None and most is not None and least > most:
        _report_backwards(reading, at)
    return Share(least, most, Rounding(shape.rounding))


def _fraction(reading: Reading, node: Node, written: str | None) -> Fraction | None:
    """Read `50%` or `1/3` exactly."""
    if written is None:
        return None
    percent = re.fullmatch(r"(\d{1,3}(?:\.\d{1,4})?)%", written)
    parts = re.fullmatch(r"(\d{1,6})/(\d{1,6})", written)
    if percent and Fraction(percent[1]) <= 100:
        return Fraction(percent[1]) / 100
    if parts and int(parts[2]) and int(parts[1]) <= int(parts[2]):
        return Fraction(int(parts[1]), int(parts[2]))
    reading.report(
        "not-a-share",
        node.place,
        Text(f"`{written}` 不是比例", f"`{written}` is not a share"),
        _share_help(written),
    )
    return None


def _share_help(written: str) -> Text:
    """Say how a share is written; a bare number most often lacks its sign."""
    if written.isascii() and written.isdecimal() and 0 < int(written[:9]) <= 100:
        return Text(f"请写成 {written}%，或 1/3 这样的分数", f"write {written}%, or a fraction such as 1/3")
    return Text("请写成 50% 或 1/3", "write it as 50% or 1/3")


def _compared(shape: PartShape) -> bool:
    """Whether any of the keys of a comparison with the previous term is written."""
    return any(each is not None for each in (shape.compared_to, shape.direction, shape.baseline, shape.by))


def read_trend(reading: Reading, node: Node, shape: PartShape, usual: str = "") -> Trend | None:
    """Read which way a figure should move against the previous term; `usual` is the column it stands in."""
    if not _compared(shape):
        return None
    examples = {
        "compared_to": "compared_to: previous_term",
        "direction": "direction: up",
        "baseline": "baseline: 女性",
    }
    baseline = shape.baseline or usual
    written = {"compared_to": shape.compared_to, "direction": shape.direction, "baseline": baseline}
    for key, value in written.items():
        if not value:
            reading.report(
                "missing-key",
                node.at_key,
                Text(f"与上届比较缺少 `{key}`", f"a comparison with the previous term lacks `{key}`"),
                Text(f"例如 {examples[key]}", f"for example {examples[key]}"),
            )
    if shape.direction is None:
        return None
    return Trend(Direction(shape.direction), baseline, _by(reading, node, shape))


def _by(reading: Reading, node: Node, shape: PartShape) -> Fraction:
    """Read by how much a figure should move at least: in points where it is a share of something."""
    if shape.by is None:
        return Fraction(0)
    if shape.direction not in {"up", "down"}:
        reading.report(
            "key-for-measure",
            node["by"].at_key,
            Text("`by` 只与 direction: up、down 合用", "`by` goes with `direction: up` or `down`"),
            Text("请删去，或改写 direction", "take it out, or change `direction`"),
        )
        return Fraction(0)
    if shape.share is not None:
        return _fraction(reading, node["by"], shape.by) or Fraction(0)
    if re.fullmatch(r"\d{1,6}(?:\.\d{1,4})?", shape.by, re.ASCII) and Fraction(shape.by):
        return Fraction(shape.by)
    reading.report(
        "not-a-number",
        node["by"].place,
        Text(f"`{shape.by}` 不是数", f"`{shape.by}` is not a number"),
        Text(
            "人数、平均数写 2 或 0.5；占比要另写 share，再写百分点 5%",
            "write 2 or 0.5; points of a share, such as 5%, need a `share`",
        ),
    )
    return Fraction(0)
