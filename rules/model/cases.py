"""Whole people as a pack's own tests: all that is known of one, and the outcome that must follow."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from rules.model.conditions import NamedDate
from rules.model.examples import GivenAnswer
from vocabulary.kinds import Value
from vocabulary.places import TextPlace
from vocabulary.texts import Text
from vocabulary.truth import Truth


class Outcome(Enum):
    """What comes out for a person, of law, of policy, or of both."""

    PASS = "pass"  # noqa: S105 - a verdict, and no password
    FLAG = "flag"
    PENDING = "pending"
    UNEXAMINED = "unexamined"  # no criterion of such a source was examined


@dataclass(frozen=True, slots=True)
class Expected:
    """What must come out; what is not said is not looked at."""

    verdict: Outcome
    legal: Outcome | None
    policy: Outcome | None
    findings: Mapping[str, Truth]  # by criterion, with its pack where it is another one's
    owed: frozenset[str] | None  # exactly the questions that somebody still has to answer


@dataclass(frozen=True, slots=True)
class Case:
    """One person, judged as a review judges; questions not given are awaited, facts not given are blank."""

    name: Text
    on: date | None
    dates: Mapping[NamedDate, date]
    packs: tuple[str, ...]  # that speak beside this one
    source: str  # who published the answer
    village: Mapping[str, Value]
    person: Mapping[str, Value]
    answers: Mapping[str, GivenAnswer]
    others_found_nothing: bool
    answered_by: tuple[str, ...] | None
    expect: Expected
    place: TextPlace
