"""How a fact about a person is printed, if at all: the one place where that is decided, for every output.

A birth date beside the last digits of an ID gives the whole number away, so no output prints one: an age is
all that is shown. What a kin cell says names other people, with their numbers.
"""

from candidates.people.candidate import Candidate
from reports.disclosed.reader import Audience
from reports.disclosure.who_may_see import shows_evidence
from reports.wording.words import value_words
from vocabulary.columns.field import Sensitivity
from vocabulary.dates import Day
from vocabulary.fields import FACTS
from vocabulary.kinds import Value
from vocabulary.texts import Lang, Text
from vocabulary.writing.identity import masked

SEE_ROSTER = Text("见名册", "see the roster")
_NOBODY_BORN_SINCE = 2015  # of those who stand for election


def fact_words(name: str, value: Value, audience: Audience, lang: Lang) -> str:
    """Return the value of a fact as an audience may see it, or where it can be looked up."""
    known = FACTS[name]
    shown: Value | None = None
    match known.sensitivity:
        case Sensitivity.OPEN:
            shown = value
        case Sensitivity.PERSONAL if shows_evidence(audience):
            shown = value
        case Sensitivity.SINCE_BIRTH if shows_evidence(audience):
            shown = _without_birth(value)
        case (
            Sensitivity.PERSONAL
            | Sensitivity.SINCE_BIRTH
            | Sensitivity.BIRTH
            | Sensitivity.OTHERS
            | Sensitivity.IDENTIFYING
        ):
            shown = None
    return SEE_ROSTER.to(lang) if shown is None else value_words(shown, known.kind, lang)


def _without_birth(value: Value) -> Value:
    """Return a date as it may be printed: many live here since birth, and so long ago the year will do."""
    return Day(value.year) if isinstance(value, Day) and value.year < _NOBODY_BORN_SINCE else value


def id_words(candidate: Candidate, audience: Audience) -> str:
    """Return the last four characters of an ID number, for those who may see any digit of it."""
    return masked(candidate.text("id_number")) if shows_evidence(audience) else ""
