"""The rules of who may see what: every other module of this folder asks here."""

from collections.abc import Iterable

from candidates.folders import is_of_units
from reports.disclosed.reader import Audience, Reader
from vocabulary.places import Place
from vocabulary.problems import Hint, Problem
from vocabulary.questions import Disclosure

_INSIDE = frozenset({Audience.INTERNAL, Audience.DECIDER})  # who is shown findings and their evidence


def sees_evidence(reader: Reader) -> bool:
    """Whether a reader sees findings at all, or verdict words at most: a township sees no evidence."""
    return shows_evidence(reader.audience)


def shows_evidence(audience: Audience) -> bool:
    """Whether an audience is shown findings and their evidence."""
    return audience in _INSIDE


def sees_verdicts(reader: Reader) -> bool:
    """Whether a reader sees the words of the verdicts."""
    return sees_evidence(reader) or reader.audience is Audience.TOWNSHIP


def sees_stakes(reader: Reader) -> bool:
    """Whether a reader may know what an open answer would decide: that would steer who gives it."""
    return reader.audience is Audience.INTERNAL


def sees_reasons(reader: Reader) -> bool:
    """Whether a reader sees reasons and grounds of decisions: they may hold what is withheld."""
    return reader.audience is Audience.DECIDER


def may_see(audience: Audience, disclosure: Disclosure, *, sealed: bool = False) -> bool:
    """Whether an audience may see the content of an answer: only the deciding body sees all."""
    if audience is Audience.DECIDER:
        return True
    return audience in _INSIDE and disclosure is not Disclosure.WITHHELD and not sealed


def sees_file(reader: Reader, place: Place) -> bool:
    """Whether a reader may know what is wrong in a file.

    What the units sent back is between them and the working group, mistakes included.
    """
    if sees_evidence(reader):
        return True
    return sees_verdicts(reader) and not is_of_units(place.file)


def problems_for(problems: Iterable[Problem], reader: Reader) -> tuple[Problem, ...]:
    """Return the problems that a reader may know: a unit's words are not for the township."""
    return tuple(problem for problem in problems if sees_file(reader, problem.place))


def hints_for(hints: Iterable[Hint], reader: Reader) -> tuple[Hint, ...]:
    """Return the hints that a reader may know."""
    return tuple(hint for hint in hints if sees_file(reader, hint.place))
