"""Who may see what, for the outputs that are not made from what was disclosed yet."""

from engine.review.review import Review
from reports.audience_words import AUDIENCE_WORDS, FOOTER
from reports.disclosed.reader import Audience, Reader
from reports.disclosure import sight
from vocabulary.places import Place
from vocabulary.problems import Problem

__all__ = ["AUDIENCE_WORDS", "FOOTER", "Audience"]


def sees_evidence(audience: Audience) -> bool:
    """Whether an audience sees findings at all, or verdict words only."""
    return Reader(audience).sees_evidence


def sees_file(audience: Audience, place: Place) -> bool:
    """Whether an audience may know what is wrong in a file."""
    return sight.sees_file(Reader(audience), place)


def problems_for(review: Review, audience: Audience) -> tuple[Problem, ...]:
    """Return the problems that an audience may know."""
    return sight.problems_for(review.problems, Reader(audience))
