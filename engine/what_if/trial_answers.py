"""What an answer still owed could change, found by trying: every verdict told is one that a trial gave."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from candidates.clearances.replies.replies import answer_list
from engine.program.explanation import AnswerGap
from engine.program.meaning import truth_of
from engine.program.subject import Subject
from engine.review.authority import Layer
from engine.review.docket import questions_read
from engine.review.explaining import Appearance, Examined
from engine.review.review import Review
from engine.review.reviewing import IN_VERDICT, layer_verdict
from engine.review.verdict import Verdict, graver
from vocabulary.answers import AnswerList, Owing, Record, Said
from vocabulary.dates import Day, Ongoing, day_of
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Choice, Dated, Flag, Kind, Several, Value, Whole, Words
from vocabulary.origins import Origin
from vocabulary.questions import Question
from vocabulary.truth import Truth

MOST_RECORDS = 400  # trial records for one question
LONG_AGO = Day(1950, 1, 1)
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
    now = counted[0].subject.answers if counted else {}
    trial = _Trial(review, appearance, counted, now)
    owed = _owed(counted)
    found = {name: list(_found(review.questions[name], units, trial)) for name, units in owed.items()}
    mildest = {**now, **{name: _mildest(name, units, found[name], trial) for name, units in owed.items()}}
    ends = (trial.verdict({**mildest, name: answer}) for name in owed for answer in found[name])
    return Prospect(
        what_if=tuple(_what_if(name, units, found[name], trial) for name, units in owed.items()),
        possible=_sorted([trial.verdict(mildest), *ends]),
    )


def _what_if(name: str, units: tuple[str, ...], found: Sequence[AnswerList], trial: "_Trial") -> WhatIf:
    """Say what one open question decides while the others stay open."""
    nothing = None if _has_told(trial.now[name], units) else _nothing(trial.now[name], units)
    return WhatIf(
        question=name,
        departments=units,
        if_none=None if nothing is None else trial.verdict({**trial.now, name: nothing}),
        if_found=_sorted(trial.verdict({**trial.now, name: answer}) for answer in found),
    )


def _has_told(given: AnswerList, units: Iterable[str]) -> bool:
    """Whether a unit has found something already and owes only its details."""
    return any(isinstance(given.replies[unit], Said) for unit in units)


def _mildest(name: str, units: Sequence[str], found: Sequence[AnswerList], trial: "_Trial") -> AnswerList:
    """Return the answer that does a person least harm: nothing found, where that can still be."""
    if not _has_told(trial.now[name], units) or not found:
        return _nothing(trial.now[name], units)
    return min(found, key=lambda answer: ORDER.index(trial.verdict({**trial.now, name: answer})))


@dataclass(frozen=True, slots=True)
class _Trial:
    """A person to whom trial answers are put."""

    review: Review
    appearance: Appearance
    counted: Sequence[Examined]
    now: Answers

    def verdict(self, answers: Answers) -> Verdict:
        """Return the verdict if these were the answers."""
        findings = [replace(each.finding, truth=_truth(each, answers)) for each in self.counted]
        candidate, unusable = self.appearance.nominee.candidate, self.review.unusable
        layers = (
            layer_verdict(findings, layer, candidate, unusable) for layer in (Layer.LEGAL, Layer.POLICY)
        )
        verdicts = [verdict for verdict in layers if verdict is not None]
        return graver(verdicts) if verdicts else Verdict.PENDING


def _truth(each: Examined, answers: Answers) -> Truth:
    """Return the truth of one criterion under trial answers; what they do not touch stays as it is."""
    read = questions_read(each.finding.criterion)
    if all(answers[name] is each.subject.answers[name] for name in read):
        return each.finding.truth
    return truth_of(each.tree, Subject(each.subject.facts, answers))


def _owed(counted: Iterable[Examined]) -> dict[str, tuple[str, ...]]:
    """Return the questions that are open with the units that owe an answer or its details."""
    owed: dict[str, dict[str, None]] = {}
    for each in counted:
        for gap in each.explanation.gaps:
            if isinstance(gap, AnswerGap) and gap.origin is not Origin.UNSETTLED:
                owed.setdefault(gap.question, {})[gap.department] = None
    return {name: tuple(units) for name, units in owed.items()}


def _nothing(given: AnswerList, units: Iterable[str]) -> AnswerList:
    """Return the answers as they would be if the units that owe theirs found nothing."""
    open_ = {unit for unit in units if isinstance(given.replies[unit], Owing)}
    replies = {unit: Said((), ()) if unit in open_ else reply for unit, reply in given.replies.items()}
    return answer_list(tuple(given.replies), replies)


def _found(question: Question, units: Sequence[str], trial: _Trial) -> Iterator[AnswerList]:
    """Return the answers as they would be if one unit found a record, for every record worth trying."""
    given = trial.now[question.name]
    nothing = _nothing(given, units)
    for values in islice(product(*_columns(question, trial)), MOST_RECORDS):
        record = Record(dict(zip(question.fields, values, strict=True)))
        replies = {**nothing.replies, units[0]: Said((record,), ())}
        yield answer_list(tuple(given.replies), replies)


def _columns(question: Question, trial: _Trial) -> list[list[Fact]]:
    """Return the values to try for every field of a record."""
    recent = day_of(trial.review.review_day)
    return [_values(field.kind, recent) for field in question.fields.values()]


def _values(kind: Kind, recent: Day) -> list[Fact]:
    """Return the values to try: every word of a list; for dates one long ago, one of late, and one open."""
    tried: list[Value]
    match kind:
        case Choice(options):
            tried = list(options)
        case Several(options):
            tried = [frozenset({word}) for word in options]
        case Flag():
            tried = [True, False]
        case Whole():
            tried = [Amount(0, 0), Amount(10**6, 10**6)]
        case Dated():
            tried = [LONG_AGO, recent, Ongoing()]
        case Words():
            return [Unknown(Origin.BLANK)]
    return [Known(value) for value in tried]


def _sorted(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdicts once each, the mildest first."""
    return tuple(sorted(set(verdicts), key=ORDER.index))
