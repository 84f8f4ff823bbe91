"""The figures of the previous term, as the sheet 上届情况 gives them village by village."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final

from candidates.tables.words.cell_words import NO, YES, word_key
from vocabulary.texts import Text

MEMBERS: Final = "成员数"
BOTH_BODIES: Final = "两委成员数"
NO_MEMBERS: Final = Text(
    f"上届情况「{MEMBERS}」为 0，无从比较", "the previous term had no members to compare with"
)
OF_BOTH_BODIES: Final = Text(
    f"上届情况只有「{BOTH_BODIES}」，是村委会和党组织合计的数，不与别的班子比较；这一范围自己的数请另列「{MEMBERS}」",
    f"the previous term gives `{BOTH_BODIES}` alone, figures of the committee and the branch together, which "
    f"are not compared with other bodies; figures of these bodies need a column `{MEMBERS}`",
)
BOTH: Final = frozenset({"committee", "branch"})
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


def previous_yes(previous: Mapping[str, str], header: str) -> Fraction | Text:
    """Return whether something was so in a village (1) or not (0), or say that nobody wrote it."""
    written = previous.get(header, "")
    word = word_key(written)
    if word in YES or word == "1":
        return Fraction(1)
    if word in NO or word == "0":
        return Fraction(0)
    if not written.strip():
        return previous_figure(previous, header)
    return Text(
        f"上届情况「{header}」写的是「{written.strip()}」，不是「是、否」",
        f"`{written.strip()}` in `{header}` is neither yes nor no",
    )


def of_other_bodies(previous: Mapping[str, str], bodies: Sequence[str]) -> Text | None:
    """Return why the figures of the previous term say nothing of these bodies, if they do not.

    Where only 两委成员数 is given the figures are those of the committee and the branch together. Without
    bodies it is the holder of one office, of whom the sheet has a column of its own.
    """
    both = bodies and previous.get(BOTH_BODIES, "").strip() and not previous.get(MEMBERS, "").strip()
    return OF_BOTH_BODIES if both and frozenset(bodies) != BOTH else None


def previous_members(previous: Mapping[str, str], bodies: Sequence[str]) -> Fraction | Text:
    """Return how many members the bodies had in the previous term; 两委成员数 is that of both together.

    Without bodies it is the holder of one office, and one person.
    """
    if not bodies:
        return Fraction(1)
    both = frozenset(bodies) == BOTH and previous.get(BOTH_BODIES, "").strip()
    return previous_figure(previous, BOTH_BODIES if both else MEMBERS)


def previous_part(previous: Mapping[str, str], header: str, bodies: Sequence[str]) -> Fraction | Text:
    """Return what part of the members that the bodies had in the previous term were of a kind."""
    number, members = previous_figure(previous, header), previous_members(previous, bodies)
    if isinstance(number, Text):
        return number
    if isinstance(members, Text):
        return members
    if not members:
        return NO_MEMBERS
    return number / members
