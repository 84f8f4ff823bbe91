"""Says the least and the most that a requirement allows."""

from fractions import Fraction

from rules.model.bounds import Limits, Number
from rules.model.ratios import SizeOf
from vocabulary.texts import Text


def limit_words(limits: Limits) -> Text:
    """Say the least and the most."""
    low, high = (None if each is None else plain(each) for each in (limits.at_least, limits.at_most))
    if low is None and high is None:
        return Text("", "")
    if low == high:
        return Text(f"为 {low}", f"exactly {low}")
    if high is None:
        return Text(f"不少于 {low}", f"at least {low}")
    if low is None:
        return Text(f"不多于 {high}", f"at most {high}") if limits.at_most else Text("为 0", "none")
    return Text(f"为 {low} 至 {high}", f"{low} to {high}")


def level_words(limits: Limits) -> Text:
    """Say the least and the most of what is high or low, and not counted: a mean, an age."""
    said = limit_words(limits)
    return Text(said.zh.replace("不少于", "不低于").replace("不多于", "不高于"), said.en)


def plain(number: Number) -> str:
    """Write a number as its source does: whole, or with the few decimals that a pack may write."""
    exact = Fraction(number)
    if exact.denominator == 1:
        return str(exact.numerator)
    written = f"{exact.numerator * 10_000 // exact.denominator:05}"
    return f"{written[:-4]}.{written[-4:]}".rstrip("0")


def size_words(size: SizeOf) -> Text:
    """Say how many seats a body may have."""
    said = limit_words(size.limits)
    return Text(f"{said.zh}，且为单数", f"{said.en}, an odd number") if size.odd else said
