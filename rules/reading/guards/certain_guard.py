"""Reports conditions that can never hold, or always do: whoever wrote them meant something else."""

from collections.abc import Iterator, Mapping

from rules.logic.impossible import Certainty, Vocabulary, certainties
from rules.logic.literals import Literal
from rules.model.conditions import Condition, Not
from rules.model.made_of import conditions_in
from rules.model.pack import Criterion, Pair
from rules.model.ratios import Ratio
from rules.model.sentences import part_words
from rules.reading.reading import Reading
from vocabulary.fields import FACTS
from vocabulary.places import TextPlace
from vocabulary.questions import Question
from vocabulary.texts import Text

MOST_NAMED = 4  # tests that a message names
_NEVER_HELP = Text(
    "请核对：这样写永远比不中；是否应写 any，或者改一个界限",
    "nobody can ever meet this: should it be `any`, or another bound?",
)
_ALWAYS_HELP = Text(
    "请核对：这样写对谁都成立；是否应写 all，或者改一个界限",
    "everybody meets this: should it be `all`, or another bound?",
)


def guard_certain(
    reading: Reading,
    questions: Mapping[str, Question],
    parts: tuple[tuple[Criterion, ...], tuple[Ratio, ...], tuple[Pair, ...]],
) -> None:
    """Report every part of a condition whose outcome is certain before anybody is looked at."""
    words = Vocabulary({name: field.kind for name, field in FACTS.items()}, questions)
    for condition in _conditions(*parts):
        for found in certainties(condition, words):
            _report(reading, found, questions)


def _conditions(
    criteria: tuple[Criterion, ...], ratios: tuple[Ratio, ...], pairs: tuple[Pair, ...]
) -> Iterator[Condition]:
    """Yield all conditions of a pack."""
    for criterion in criteria:
        yield from (part for part in (criterion.condition, criterion.unsettled, criterion.when) if part)
    for ratio in ratios:
        if ratio.when is not None:
            yield ratio.when
        yield from conditions_in(ratio.measure)
    for pair in pairs:
        yield from (pair.condition, pair.then)


def _report(reading: Reading, found: Certainty, questions: Mapping[str, Question]) -> None:
    """Report a part with the tests that exclude each other, or leave nothing out."""
    *others, last = found.because[:MOST_NAMED]
    place = last.atom.place
    if place is None:
        raise AssertionError("a condition that was read knows where it stands")
    said = [_words(each, found, questions, place) for each in (*others, last)]
    joiner = Text("，或者", ", or ") if found.always else Text("，并且", ", and ")
    tests = Text(joiner.zh.join(each.zh for each in said), joiner.en.join(each.en for each in said))
    if found.always:
        message = Text(f"{tests.zh}：总是成立", f"{tests.en}: this always holds")
        reading.report("always-holds", place, message, _ALWAYS_HELP)
    elif others:
        message = Text(f"{tests.zh}：不能同时成立", f"{tests.en}: these can never hold together")
        reading.report("never-holds", place, message, _NEVER_HELP)
    else:
        message = Text(f"{tests.zh}：不可能成立", f"{tests.en}: this can never hold")
        reading.report("never-holds", place, message, _NEVER_HELP)


def _words(literal: Literal, found: Certainty, questions: Mapping[str, Question], beside: TextPlace) -> Text:
    """Say a test, with its line where it stands in another one than the place that is named."""
    holds = literal.holds is not found.always
    said = part_words(literal.atom if holds else Not(literal.atom), questions, found.inside)
    place = literal.atom.place
    if place is None or place.line == beside.line:
        return said
    return Text(f"{said.zh}（第 {place.line} 行）", f"{said.en} (line {place.line})")
