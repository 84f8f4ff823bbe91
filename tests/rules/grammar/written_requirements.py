"""Requirements on a body as packs write them, and what is read from them."""

from rules.model.conditions import Is
from rules.model.conditions import Test as FactTest
from rules.model.ratios import Ratio
from tests.rules.packs import HEAD, good

WOMEN = FactTest("sex", Is("female"))
COUNT = "count: {where: {sex: {is: female}}, at_least: 1}"
BARE_COUNT = "count: {where: {sex: {is: female}}}"
BOTH_OFFICES = (
    "villages_where: {same_person: [secretary, chair]}",
    "share: {at_least: 50%, rounding: up}",
)


def written(*keys: str) -> str:
    """Write a pack with one requirement that has these keys."""
    lines = ["text: {zh: 示例, en: example}", "grade: prefer", *keys]
    return HEAD + "ratios:\n  made:\n" + "".join(f"    {line}\n" for line in lines)


def ratio(*keys: str) -> Ratio:
    """Read the one requirement that has these keys."""
    (found,) = good(written(*keys)).ratios
    return found
