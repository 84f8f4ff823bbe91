"""The requirements on the bodies as JSON: each alone, and all that forbid at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from reports.disclosed.bodies import Bound, Counted, Requirement, Together
from vocabulary.outcomes import Outlook, RatioGrade
from vocabulary.texts import Lang

Whole = int | str | None  # a fraction is text, so that nothing is rounded
Needed = int | str | tuple[int | str, int | str] | None  # one limit, or the least and the most


@dataclass(frozen=True, slots=True)
class RequirementRecord:
    """One requirement on a body, the list, a township or the county."""

    ratio: str
    item: str
    text: str
    grade: RatioGrade
    verdict: Outlook
    least: Whole
    most: Whole
    needed: Needed
    before: Whole
    because: str


@dataclass(frozen=True, slots=True)
class NewcomersRecord:
    """So many more nominees of a category."""

    post: str
    kinds: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True)
class TogetherRecord:
    """What can be said of the requirements that forbid, at once."""

    conflict: tuple[str, ...]
    repair: tuple[NewcomersRecord, ...]
    meets: dict[str, int]
    breaks: dict[str, int]
    left_out: tuple[str, ...]
    because: str


def requirement_record(requirement: Requirement, lang: Lang) -> RequirementRecord:
    """Return one requirement."""
    because = requirement.because or requirement.note
    return RequirementRecord(
        ratio=requirement.name,
        item=requirement.item,
        text=requirement.text.to(lang),
        grade=requirement.grade,
        verdict=requirement.outlook,
        least=whole(requirement.least),
        most=whole(requirement.most),
        needed=needed(requirement.needed),
        before=whole(requirement.needed.before),
        because=because.to(lang) if because else "",
    )


def requirement_records(requirements: Iterable[Requirement], lang: Lang) -> tuple[RequirementRecord, ...]:
    """Return several requirements."""
    return tuple(requirement_record(each, lang) for each in requirements)


def together_record(together: Together | None, lang: Lang) -> TogetherRecord | None:
    """Return what can be said of the requirements at once; none where none is judged."""
    if together is None:
        return None
    return TogetherRecord(
        conflict=together.conflict,
        repair=tuple(NewcomersRecord(each.post, each.kinds, each.number) for each in together.repair),
        meets=_example(together.meets),
        breaks=_example(together.breaks),
        left_out=together.left_out,
        because=together.because.to(lang) if together.because else "",
    )


def whole(value: int | Fraction | None) -> Whole:
    """Return a number; a fraction as text."""
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else str(value)
    return value


def needed(bound: Bound) -> Needed:
    """Return the one limit, or both."""
    least, most = whole(bound.at_least), whole(bound.at_most)
    if least is not None and most is not None:
        return (least, most)
    return most if least is None else least


def _example(example: Iterable[Counted]) -> dict[str, int]:
    """Return by requirement what it counts in an example."""
    return {each.requirement: each.value for each in example}
