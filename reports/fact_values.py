"""How a fact about a person is printed, if at all: the one place where that is decided, for every output.

A birth date beside the last digits of an ID gives the whole number away, so no output prints one: an age is
all that is shown. What a kin cell says names other people, with their numbers.
"""

from candidates.people.candidate import Candidate
from reports.audience import Audience, sees_evidence
from reports.words import value_words
from vocabulary.fields import FACTS, Sensitivity
from vocabulary.identity import masked
from vocabulary.kinds import Value
from vocabulary.texts import Lang, Text

SEE_ROSTER = Text("见名册", "see the roster")


def fact_words(name: str, value: Value, audience: Audience, lang: Lang) -> str:
    """Return the value of a fact as an audience may see it, or where it can be looked up."""
    known = FACTS[name]
    match known.sensitivity:
        case Sensitivity.OPEN:
            shown = True
        case Sensitivity.PERSONAL:
            shown = sees_evidence(audience)
        case Sensitivity.BIRTH | Sensitivity.OTHERS | Sensitivity.IDENTIFYING:
            shown = False
    return value_words(value, known.kind, lang) if shown else SEE_ROSTER.to(lang)


def id_words(candidate: Candidate, audience: Audience) -> str:
    """Return the last four characters of an ID number, for those who may see any digit of it."""
    return masked(candidate.text("id_number")) if sees_evidence(audience) else ""
