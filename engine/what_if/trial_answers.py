"""What an answer still owed could change, found by trying: every verdict shown is one that a trial gave."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from candidates.clearances.replies.replies import answer_list
from engine.backends.compiled.engine import compiled
from engine.program.explanation import AnswerGap
from engine.program.program import Tree
from engine.review.explaining import Appearance, Examined
from engine.review.reasons import Reasons
from engine.review.review import Review
from engine.review.reviewing import IN_VERDICT
from engine.review.subjects import Material
from engine.review.verdict import verdicts_of
from engine.what_if.possible_answers import Asked, answers_of, asked_by
from rules.model.conditions import NamedDate
from rules.model.pack import Calendar
from vocabulary.answers import AnswerList, Owing, Said
from vocabulary.origins import Origin
from vocabulary.outcomes import Verdict
from vocabulary.truth import Truth

ORDER = (Verdict.PASS, Verdict.PENDING, Verdict.FLAG)

Answers = Mapping[str, AnswerList]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """One open question: the verdict if its units find nothing, and those that a finding could lead to."""

    question: str
    departments: tuple[str, ...]
    if_none: Verdict | None  # None where a unit has found something already and owes the details
    if_found: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Prospect:
    """What each open question decides alone, and which verdicts are possible once all are answered."""

    what_if: tuple[WhatIf, ...]
    possible: tuple[Verdict, ...]


def prospect_of(review: Review, appearance: Appearance, examined: Sequence[Examined]) -> Prospect:
    """Try the answers that are still owed about one person."""
    counted = [each for each in examined if each.finding.criterion.grade in IN_VERDICT]
    filed, now = appearance.nominee.material.filed, appearance.nominee.material
    trees = [each.tree for each in counted]
    trial = _Trial(review, appearance, counted, _counted_alike(review, appearance, counted))
    owed = {name: _Owed(asked_by(review.questions[name], trees), units) for name, units in _owed(counted)}
    found = {name: list(each.found(now.opened(name))) for name, each in owed.items()}
    calm = {**filed.answers, **{name: each.nothing(now.opened(name)) for name, each in owed.items()}}
    mildest = {**filed.answers, **{name: _mildest(name, each, calm, trial) for name, each in owed.items()}}
    ends = (trial.verdict({**mildest, name: answer}) for name in owed for answer in found[name])
    return Prospect(
        what_if=tuple(_what_if(name, each, found[name], trial) for name, each in owed.items()),
        possible=_sorted([trial.verdict(mildest), *ends]),
    )


@dataclass(frozen=True, slots=True)
class _Owed:
    """One open question, with the units that owe an answer or the details of what they found."""

    asked: Asked
    units: tuple[str, ...]

    def nothing(self, given: AnswerList) -> AnswerList:
        """Return the answers as they would be if the units that owe theirs found nothing."""
        replies = {
            unit: Said((), ()) if unit in self.units and isinstance(reply, Owing) else reply
            for unit, reply in given.replies.items()
        }
        return answer_list(tuple(given.replies), replies)

    def found(self, given: AnswerList) -> Iterator[AnswerList]:
        """Return the answers as they would be if one unit found something, and the others nothing more."""
        owing = [unit for unit in self.units if isinstance(given.replies[unit], Owing)]
        details = [unit for unit in self.units if unit not in owing]
        calm = self.nothing(given)
        for unit in (*owing[:1], *details):  # it makes no difference which of those who owe theirs found it
            tried = replace(calm, replies={**calm.replies, unit: given.replies[unit]})
            answers = answers_of(self.asked, tried, unit)
            # The first answer of a unit that owes its own is that it found nothing.
            yield from answers[1:] if unit in owing else answers


def _what_if(name: str, owed: _Owed, found: Sequence[AnswerList], trial: "_Trial") -> WhatIf:
    """Say what one open question decides while the others stay open."""
    given, filed = trial.material.opened(name), trial.material.filed.answers
    nothing = None if _has_answered(given, owed.units) else owed.nothing(given)
    return WhatIf(
        question=name,
        departments=owed.units,
        if_none=None if nothing is None else trial.verdict({**filed, name: nothing}),
        if_found=_sorted(trial.verdict({**filed, name: answer}) for answer in found),
    )


def _has_answered(given: AnswerList, units: Iterable[str]) -> bool:
    """Whether a unit has found something already and owes only its details."""
    return any(isinstance(given.replies[unit], Said) for unit in units)


def _mildest(name: str, owed: _Owed, calm: Answers, trial: "_Trial") -> AnswerList:
    """Return the answer that does a person least harm: nothing found, and details that weigh least."""
    answer = calm[name]
    for unit in owed.units:
        tried = answers_of(owed.asked, answer, unit)
        answer = min(tried, key=lambda each: ORDER.index(trial.verdict({**calm, name: each})))
    return answer


@dataclass(frozen=True, slots=True)
class _Alike:
    """The criteria whose packs count in one way, asked all at once: that is cheaper than choosing."""

    counting: tuple[date | None, Calendar]
    places: tuple[int, ...]  # among what is counted
    trees: tuple[Tree, ...]

    def truths(self, tried: Material) -> Iterator[tuple[int, Truth]]:
        """Yield the truth of each criterion on a person as tried."""
        (truths,) = compiled(*self.trees).rows([tried.subject(*self.counting)])
        return zip(self.places, truths, strict=True)


def _counted_alike(review: Review, appearance: Appearance, counted: Sequence[Examined]) -> tuple[_Alike, ...]:
    """Sort criteria by the way in which their packs count."""
    reasons, day = Reasons(review), appearance.village.polling_day
    places: dict[tuple[date | None, Calendar], list[int]] = {}
    for place, each in enumerate(counted):
        pack = each.finding.pack
        places.setdefault((reasons.dates(pack, day)[NamedDate.AS_OF], pack.calendar), []).append(place)
    return tuple(
        _Alike(counting, tuple(same), tuple(counted[place].tree for place in same))
        for counting, same in places.items()
    )


@dataclass(frozen=True, slots=True)
class _Trial:
    """A person to whom trial answers are put."""

    review: Review
    appearance: Appearance
    counted: Sequence[Examined]
    alike: Sequence[_Alike]

    @property
    def material(self) -> Material:
        """Return the person's own material."""
        return self.appearance.nominee.material

    def verdict(self, answers: Answers) -> Verdict:
        """Return the verdict if these were filed as the answers."""
        tried = self.review.used(replace(self.material.filed, answers=answers))
        truths = dict(chain.from_iterable(each.truths(tried) for each in self.alike))
        findings = [
            each.finding
            if truths[place] is each.finding.truth
            else replace(each.finding, truth=truths[place])
            for place, each in enumerate(self.counted)
        ]
        return verdicts_of(findings, tried, self.review.unusable).both


def _owed(counted: Iterable[Examined]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Return the questions that are open with the units that owe an answer or its details."""
    owed: dict[str, dict[str, None]] = {}
    for each in counted:
        for gap in each.explanation.gaps:
            if isinstance(gap, AnswerGap) and gap.origin is not Origin.UNSETTLED:
                owed.setdefault(gap.question, {})[gap.department] = None
    return [(name, tuple(units)) for name, units in owed.items()]


def _sorted(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdicts once each, the mildest first."""
    return tuple(sorted(set(verdicts), key=ORDER.index))
