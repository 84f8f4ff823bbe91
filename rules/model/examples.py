"""A pack's own tests: facts and answers as given, and the truth that must follow."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vocabulary.kinds import Value
from vocabulary.places import TextPlace
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class NothingFound:
    """The units answered 未发现."""


@dataclass(frozen=True, slots=True)
class FoundBare:
    """The units answered 有 and gave no details."""


@dataclass(frozen=True, slots=True)
class FoundRecords:
    """The units answered 有 with these records; a field left out is incomplete."""

    records: tuple[Mapping[str, Value], ...]


GivenAnswer = NothingFound | FoundBare | FoundRecords


@dataclass(frozen=True, slots=True)
class Example:
    """One test; questions not given are awaited, facts not given are blank."""

    criterion: str
    facts: Mapping[str, Value]
    answers: Mapping[str, GivenAnswer]
    expect: Truth
    on: date | None
    answered_by: tuple[str, ...] | None
    place: TextPlace
