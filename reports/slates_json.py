"""The requirements on the bodies as JSON: each alone, and what becomes of them together."""

from fractions import Fraction
from typing import Any

from engine.bodies.requirement import Counted, Newcomers, RequirementReview, TogetherReview
from reports.requirement_words import stated_bound
from vocabulary.texts import Lang

Json = dict[str, Any]
Bound = int | str | list[int | str | None] | None


def requirement_json(requirement: RequirementReview, lang: Lang) -> Json:
    """Return one requirement on a body, the list, a township or the county."""
    ratio = requirement.ratio
    because = requirement.because or requirement.note
    return {
        "ratio": requirement.name,
        "item": ratio.item,
        "text": ratio.text.to(lang),
        "grade": ratio.grade.value,
        "verdict": requirement.outlook.value,
        "least": number_json(requirement.least),
        "most": number_json(requirement.most),
        **_needed(requirement),
        "because": because.to(lang) if because else "",
    }


def together_json(together: TogetherReview | None, lang: Lang) -> Json | None:
    """Return what becomes of the requirements that forbid together; none where none is judged."""
    if together is None:
        return None
    return {
        "conflict": [each.name for each in together.conflict],
        "repair": [_newcomers(each) for each in together.repair],
        "meets": _example(together.meets),
        "breaks": _example(together.breaks),
        "left_out": [each.name for each in together.left_out],
        "because": together.because.to(lang) if together.because else "",
    }


def number_json(value: int | Fraction | None) -> int | str | None:
    """Return a number; a fraction as text, so that nothing is rounded."""
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else str(value)
    return value


def _newcomers(more: Newcomers) -> Json:
    """Return so many more nominees of a category."""
    return {"post": more.post, "kinds": [each.name for each in more.kinds], "number": more.number}


def _example(example: tuple[Counted, ...]) -> Json:
    """Return by requirement what it counts in an example."""
    return {each.requirement.name: each.value for each in example}


def _needed(requirement: RequirementReview) -> Json:
    """Return the bound, one number or both, and what it is compared with."""
    needed = requirement.needed or stated_bound(requirement.ratio)
    return {
        "needed": _both(number_json(needed.at_least), number_json(needed.at_most)),
        "before": number_json(needed.before),
    }


def _both(least: int | str | None, most: int | str | None) -> Bound:
    """Return the one limit, or both."""
    if least is not None and most is not None:
        return [least, most]
    return most if least is None else least
