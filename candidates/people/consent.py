"""Whether a nominee agreed to a question that may be put only with consent: to all, or to this one."""

from collections.abc import Iterable, Iterator

from candidates.people.candidate import Candidate
from candidates.tables.words.matters import matter_key
from vocabulary.catalogue import review as catalogue
from vocabulary.facts import Known
from vocabulary.problems import Hint, hint
from vocabulary.questions import Question


def agreed_to(candidate: Candidate, question: Question) -> bool:
    """Whether the nominee agreed to a question; who names some agreed to those alone."""
    consent = candidate.fact("consent")
    if not (isinstance(consent, Known) and consent.value is True):
        return False
    named = candidate.agreed
    return not named or matter_key(question.ask.zh) in named or question.name in named


def matters_nobody_asks(roll: Iterable[Candidate], questions: Iterable[Question]) -> Iterator[Hint]:
    """Yield a hint for each cell that names a matter which no pack of the election has."""
    known = {word for each in questions for word in (matter_key(each.ask.zh), each.name)}
    for candidate in roll:
        for matter in sorted(candidate.agreed - known):
            place = candidate.fact("consent").place or candidate.place
            yield hint(catalogue.CONSENT_TO_NOTHING, place, matter=matter)
