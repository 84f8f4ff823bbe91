"""The types that a record (记录.json) is made of and read back by; all that is read can be shown."""

from collections.abc import Callable, Collection
from sys import intern
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

LONGEST = 300


def _plain(value: object) -> object:
    """Keep what a console can show, and not endlessly: a record may have been tampered with."""
    if not isinstance(value, str):
        return value
    kept = value[:LONGEST]
    plain = kept if kept.isprintable() else "".join(char if char.isprintable() else " " for char in kept)
    return intern(plain)  # few words and files, and a large county's record repeats each a million times


def one_of(words: Collection[str]) -> Callable[[object], str]:
    """Return what refuses everything but a few words."""

    def known(value: object) -> str:
        """Refuse what is none of the words, or no word at all."""
        if not isinstance(value, str) or value not in words:
            raise ValueError("no such word")
        return intern(value)  # as above

    return known


Shown = Annotated[str, BeforeValidator(_plain)]
Number = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z-]{1,20}$")]
Hex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{0,64}$")]


class RecordPart(BaseModel):
    """A part of a record; a later product may write more than this one reads."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=False)
