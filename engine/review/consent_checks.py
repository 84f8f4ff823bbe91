"""Mentions what 授权 names and nobody asks: such words agree to nothing, and nothing else follows."""

from collections.abc import Iterable, Iterator

from candidates.people.candidate import Candidate
from candidates.tables.words.matters import matter_key
from vocabulary.catalogue import review as catalogue
from vocabulary.problems import Hint, hint
from vocabulary.questions import Question


def matters_nobody_asks(roll: Iterable[Candidate], questions: Iterable[Question]) -> Iterator[Hint]:
    """Yield a hint for each cell that names a matter which no pack of the election has."""
    known = {word for each in questions for word in (matter_key(each.ask.zh), each.name)}
    for candidate in roll:
        for matter in sorted(candidate.agreed - known):
            place = candidate.fact("consent").place or candidate.place
            yield hint(catalogue.CONSENT_TO_NOTHING, place, matter=matter)
