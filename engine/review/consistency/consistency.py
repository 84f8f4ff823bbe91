"""The pairs of an election: which of them are checked, and on whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from candidates.election import Election
from engine.backends.compiled.engine import compiled
from engine.backends.compiled.function import Function
from engine.program.lowering import lower_pair
from engine.program.subject import Subject
from engine.review.consistency.filed import Lowered, check
from engine.review.named_dates import named_dates
from engine.review.subjects import Material
from rules.model.conditions import Condition
from rules.model.pack import Pack, Pair
from vocabulary.questions import Question
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class Consistency:
    """The pairs of one review; each is lowered once for each polling day."""

    election: Election
    review_day: date
    questions: Mapping[str, Question]
    pairs: tuple[Pair, ...]
    _lowered: dict[date, tuple[Lowered, ...]] = field(default_factory=dict)
    _functions: dict[int, Function] = field(default_factory=dict)  # by the identity of what is kept above

    def of(self, filed: Material) -> Material:
        """Return what may be used of what was filed about a person."""
        pairs = self._on(filed.polling_day)
        if not pairs:
            return filed
        found = check(pairs, filed.facts, filed.answers, self._truths)
        if not found.contradictions and not found.doubts:
            return filed
        return replace(
            filed,
            facts=found.facts,
            answers=found.answers,
            contradictions=found.contradictions,
            doubts=found.doubts,
            before=filed,
        )

    def _truths(self, pairs: Sequence[Lowered], subject: Subject) -> Sequence[Truth]:
        """Return whether each pair contradicts itself; asked of everybody and of every answer on trial."""
        function = self._functions.get(id(pairs))
        if function is None:
            function = self._functions[id(pairs)] = compiled(*(each.tree for each in pairs))
        (truths,) = function.rows([subject])
        return truths

    def _on(self, polling_day: date) -> tuple[Lowered, ...]:
        """Return the pairs as of one polling day."""
        if polling_day not in self._lowered:
            self._lowered[polling_day] = tuple(self._lower(pair, polling_day) for pair in self.pairs)
        return self._lowered[polling_day]

    def _lower(self, pair: Pair, polling_day: date) -> Lowered:
        """Lower one pair."""
        dates = named_dates(self.election, pair.as_of, polling_day, self.review_day)
        return Lowered(pair, lower_pair(pair, self.questions, dates))


def pairs_of(packs: Iterable[Pack], asked: frozenset[str]) -> tuple[Pair, ...]:
    """Return the pairs of some packs once each, those of which every question is asked.

    A question that nobody is asked would leave its pair unknown for everybody.
    """
    found: dict[tuple[Condition, Condition], Pair] = {}
    for pack in packs:
        for pair in pack.consistency:
            if pair.questions <= asked:
                found.setdefault((pair.condition, pair.then), pair)
    return tuple(found.values())


def paired_with(question: str, pairs: Iterable[Pair]) -> frozenset[str]:
    """Return the other questions, and the facts, that an answer to a question may contradict."""
    names = (each.questions | each.facts for each in pairs if question in each.questions)
    return frozenset[str]().union(*names) - {question}
