"""Whether a nominee agreed to a question that may be put only with consent: to all, or to this one."""

from candidates.people.candidate import Candidate
from candidates.tables.words.matters import matter_key
from vocabulary.facts import Known
from vocabulary.questions import Question


def agreed_to(candidate: Candidate, question: Question) -> bool:
    """Whether the nominee agreed to a question; who names some agreed to those alone."""
    consent = candidate.fact("consent")
    if not (isinstance(consent, Known) and consent.value is True):
        return False
    named = candidate.agreed
    return not named or matter_key(question.ask.zh) in named or question.name in named
