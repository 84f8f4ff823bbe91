"""What an answer still owed could change, found by trying: every verdict shown is one that a trial gave."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from candidates.clearances.replies.replies import answer_list
from engine.program.explanation import AnswerGap
from engine.program.leaves import questions_read
from engine.program.meaning import truth_of
from engine.review.explaining import Appearance, Examined
from engine.review.reasons import Reasons
from engine.review.review import Review
from engine.review.reviewing import IN_VERDICT
from engine.review.subjects import Material
from engine.review.verdict import verdicts_of
from engine.what_if.possible_answers import Asked, answers_of, asked_by
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
    trial = _Trial(review, appearance, counted, Reasons(review))
    trees = [each.tree for each in counted]
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
class _Trial:
    """A person to whom trial answers are put."""

    review: Review
    appearance: Appearance
    counted: Sequence[Examined]
    reasons: Reasons

    @property
    def material(self) -> Material:
        """Return the person's own material."""
        return self.appearance.nominee.material

    def verdict(self, answers: Answers) -> Verdict:
        """Return the verdict if these were filed as the answers."""
        tried = self.review.used(replace(self.material.filed, answers=answers))
        findings = [replace(each.finding, truth=self._truth(each, tried)) for each in self.counted]
        return verdicts_of(findings, tried, self.review.unusable).both

    def _truth(self, each: Examined, tried: Material) -> Truth:
        """Return the truth of one criterion under trial answers; what they do not touch stays as it is."""
        read = questions_read(each.tree)
        same = all(tried.answers[name] is each.subject.answers[name] for name in read)
        if same and tried.facts is self.material.facts:
            return each.finding.truth
        day = self.appearance.village.polling_day
        return truth_of(each.tree, self.reasons.subject(tried, each.finding.pack, day))


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
