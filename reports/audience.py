"""The words for who reads an output, and what every output ends with."""

from engine.review.review import Review
from reports.disclosed.reader import Audience, Reader
from reports.disclosure import sight
from vocabulary.places import Place
from vocabulary.problems import Problem
from vocabulary.texts import Text

__all__ = ["Audience"]

AUDIENCE_WORDS: dict[Audience, Text] = {
    Audience.INTERNAL: Text("内部（联审工作专班）", "internal (the working group)"),
    Audience.DECIDER: Text("认定（认定机构）", "the deciding body"),
    Audience.TOWNSHIP: Text("乡镇", "the township"),
    Audience.PUBLIC: Text("公示", "the public"),
    Audience.PERSON: Text("本人", "the person"),
}

FOOTER = Text(
    "本表为比对提示，供有权机构审查参考，不是资格认定。",
    "This report compares and advises the competent body; it decides nobody's eligibility.",
)


def sees_evidence(audience: Audience) -> bool:
    """Whether an audience sees findings at all, or verdict words only."""
    return Reader(audience).sees_evidence


def sees_file(audience: Audience, place: Place) -> bool:
    """Whether an audience may know what is wrong in a file."""
    return sight.sees_file(Reader(audience), place)


def problems_for(review: Review, audience: Audience) -> tuple[Problem, ...]:
    """Return the problems that an audience may know."""
    return sight.problems_for(review.problems, Reader(audience))
