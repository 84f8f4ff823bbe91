"""The figures of the previous term, as the sheet 上届情况 gives them village by village."""

import re
import unicodedata
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from vocabulary.texts import Text

MEMBERS: Final = "成员数"
BOTH_BODIES: Final = "两委成员数"
NO_MEMBERS: Final = Text(
    f"上届情况「{MEMBERS}」为 0，无从比较", "the previous term had no members to compare with"
)
_NUMBER = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)(?:人|岁|周岁|名)?")


def previous_figure(previous: Mapping[str, str], header: str) -> Fraction | Text:
    """Return a figure of the previous term, or say that there is none to compare with."""
    written = unicodedata.normalize("NFKC", previous.get(header, "")).strip()
    found = _NUMBER.fullmatch(written)
    if found:
        return Fraction(found[1])
    if written:
        return Text(
            f"上届情况「{header}」写的是「{written}」，不是数字", f"`{written}` in `{header}` is no number"
        )
    return Text(
        f"上届情况缺少「{header}」，无从比较", f"the previous term lacks `{header}`, so nothing compares"
    )


def previous_members(previous: Mapping[str, str]) -> Fraction | Text:
    """Return how many members the previous term had; 两委成员数 counts where no 成员数 is given."""
    header = BOTH_BODIES if MEMBERS not in previous and BOTH_BODIES in previous else MEMBERS
    return previous_figure(previous, header)


def previous_part(previous: Mapping[str, str], header: str) -> Fraction | Text:
    """Return what part of the members of the previous term were of a kind."""
    number, members = previous_figure(previous, header), previous_members(previous)
    if isinstance(number, Text):
        return number
    if isinstance(members, Text):
        return members
    if not members:
        return NO_MEMBERS
    return number / members
