"""Who reads an output, and what that reader may see."""

from enum import Enum

from engine.review.review import Review
from vocabulary.places import Place
from vocabulary.problems import Problem
from vocabulary.questions import Disclosure
from vocabulary.texts import Text


class Audience(Enum):
    """Every output has one audience."""

    INTERNAL = "internal"
    DECIDER = "decider"
    TOWNSHIP = "township"
    PUBLIC = "public"


AUDIENCE_WORDS: dict[Audience, Text] = {
    Audience.INTERNAL: Text("内部（联审工作专班）", "internal (the working group)"),
    Audience.DECIDER: Text("认定（认定机构）", "the deciding body"),
    Audience.TOWNSHIP: Text("乡镇", "the township"),
    Audience.PUBLIC: Text("公示", "the public"),
}

WITHHELD = Text("依法不予告知", "withheld by law")
FOOTER = Text(
    "本表为比对提示，供有权机构审查参考，不是资格认定。",
    "This report compares and advises the competent body; it decides nobody's eligibility.",
)


def sees_evidence(audience: Audience) -> bool:
    """Whether an audience sees findings at all, or verdict words only."""
    return audience in {Audience.INTERNAL, Audience.DECIDER}


def may_see(audience: Audience, disclosure: Disclosure, *, sealed: bool = False) -> bool:
    """Whether an audience may see the content of an answer: only the deciding body sees all."""
    if audience is Audience.DECIDER:
        return True
    return sees_evidence(audience) and disclosure is not Disclosure.WITHHELD and not sealed


# What the units sent back is between them and the working group, mistakes included.
UNITS_FOLDERS = ("clearances/", "forms/")


def sees_file(audience: Audience, place: Place) -> bool:
    """Whether an audience may be told what is wrong in a file."""
    return sees_evidence(audience) or not place.file.startswith(UNITS_FOLDERS)


def problems_for(review: Review, audience: Audience) -> tuple[Problem, ...]:
    """Return the problems that an audience may be told: a unit's words are not for the township."""
    return tuple(problem for problem in review.problems if sees_file(audience, problem.place))
