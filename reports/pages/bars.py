"""Small bars for requirements: from least to most of what is counted, with lines at the bounds."""

from dataclasses import dataclass
from fractions import Fraction

from engine.requirement import Outlook, RequirementReview
from rules.ratios import CountOf, Limits, NomineesOverSeats, PairsOf, RatioGrade, SizeOf

WIDTH, PAD = 200, 8  # in the units of the drawing
MOST_STEPS = 12


@dataclass(frozen=True, slots=True)
class Step:
    """One number of the scale."""

    number: int
    at: int
    middle: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar ready to be drawn: whole numbers only."""

    steps: tuple[Step, ...]
    left: int
    width: int
    bounds: tuple[int, ...]
    title: str


@dataclass(frozen=True, slots=True)
class Measure:
    """The least, the most and the bound of a requirement in words, with the bar where there is one."""

    words: str
    bar: Bar | None


def limits_of(requirement: RequirementReview) -> Limits | None:
    """Return the bounds of a requirement on a whole number."""
    match requirement.ratio.measure:
        case CountOf(_, limits) | SizeOf(limits) | PairsOf(_, limits) | NomineesOverSeats(limits):
            return limits
        case _:
            return None


def measure_of(requirement: RequirementReview) -> Measure:
    """Write and draw what a requirement counts."""
    limits = limits_of(requirement)
    needed = f"要求{_bounds_words(limits)}" if limits else ""
    least, most = requirement.least, requirement.most
    if least is None or most is None or limits is None:
        return Measure(needed, None)
    words = f"最少 {least}、最多 {most}，{needed}"
    if isinstance(least, Fraction) or isinstance(most, Fraction):
        return Measure(words, None)
    return Measure(words, _bar(least, most, limits, words))


def sentence_of(requirement: RequirementReview) -> str:
    """Say what the figures mean for the election, in the sentences that clerks know."""
    name = requirement.ratio.text.zh
    match requirement.outlook:
        case Outlook.GUARANTEED:
            return "无论何人当选均能满足。"
        case Outlook.POSSIBLE:
            return "是否满足取决于选举结果（仅就所列人选计算，不含另选他人）。"
        case Outlook.IMPOSSIBLE:
            return f"按现有人选，无论如何当选均不能满足「{name}」。"
        case Outlook.CANNOT_FILL:
            return "可以当选的人选少于职数，须补充提名。"
        case Outlook.UNKNOWN:
            return requirement.because.zh if requirement.because else ""


def grade_words(grade: RatioGrade) -> str:
    """Return whether a source requires or only wishes."""
    return "政策目标，非法定要求" if grade is RatioGrade.PREFER else ""


def _bounds_words(limits: Limits) -> str:
    """Write bounds."""
    match limits:
        case Limits(int() as low, int() as high):
            return f" {low} 至 {high}"
        case Limits(int() as low, None):
            return f"不少于 {low}"
        case Limits(None, int() as high):
            return f"不多于 {high}"
        case _:
            return ""


def _bar(least: int, most: int, limits: Limits, title: str) -> Bar:
    """Draw a bar: a step for each whole number from the smallest that matters to the largest."""
    known = [least, most, *(n for n in (limits.at_least, limits.at_most) if n is not None)]
    low, high = min(0, *known), max(*known, 1) + 1
    count = high - low

    def start(number: int) -> int:
        return PAD + (number - low) * (WIDTH - 2 * PAD) // count

    bounds = [start(n) for n in (limits.at_least,) if n is not None]
    bounds += [start(n + 1) for n in (limits.at_most,) if n is not None]
    # Of a long scale only every few numbers are written.
    every = -(-count // MOST_STEPS)
    steps = tuple(Step(n, start(n), (start(n) + start(n + 1)) // 2) for n in range(low, high, every))
    left = start(least)
    return Bar(steps, left, start(most + 1) - left, tuple(bounds), title)
