"""Catch-alls that a named person raised: each is a finding like any other, its evidence the row of 认定表."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from candidates.decisions.decision import Decision, OfPerson
from candidates.people.candidate import Candidate
from engine.program.explanation import Explanation, FactEvidence
from engine.review.judging import Judged
from engine.review.review import Finding
from rules.model.conditions import Includes, Test
from rules.model.pack import Criterion, Pack
from vocabulary.columns.computed_facts import RAISED
from vocabulary.elections.decision_words import Conclusion
from vocabulary.facts import Fact, Known
from vocabulary.truth import Truth

_RAISES = frozenset({Conclusion.RAISED, Conclusion.ESTABLISHED})


def raised_about(candidate: Candidate, decisions: Iterable[Decision]) -> Mapping[str, Fact]:
    """Return as a fact which criteria people raised about a nominee; where nobody did, there is none."""
    rows = [each for each in decisions if each.conclusion in _RAISES and _is_about(each, candidate)]
    if not rows:
        return {}
    names = frozenset(each.about.criterion for each in rows if isinstance(each.about, OfPerson))
    return {RAISED: Known(names, rows[0].place)}


def with_raised(judged: Judged, packs: Sequence[Pack]) -> Judged:
    """Add what people raised about a nominee to the findings: the machine never raises a catch-all."""
    fact = judged.material.facts.get(RAISED)
    if not isinstance(fact, Known) or not isinstance(fact.value, frozenset):
        return judged
    applied = [pack for pack in packs if pack.name in judged.packs]
    found = [
        _finding(pack, criterion, fact)
        for pack in applied
        for criterion in pack.criteria
        if is_raisable(criterion) and f"{pack.name}/{criterion.name}" in fact.value
    ]
    return replace(judged, findings=[*judged.findings, *found])


def is_raisable(criterion: Criterion) -> bool:
    """Whether only people can raise a criterion."""
    return criterion.only_if_raised


def _is_about(decision: Decision, candidate: Candidate) -> bool:
    """Whether a decision is about a nominee in one village."""
    match decision.about:
        case OfPerson(number):
            return (decision.key, number) == (candidate.key, candidate.number)
        case _:
            return False


def _finding(pack: Pack, criterion: Criterion, fact: Known) -> Finding:
    """Return the finding on a criterion that was raised; its test is whether somebody raised it."""
    name = f"{pack.name}/{criterion.name}"
    tested = replace(criterion, condition=Test(RAISED, Includes(name)))
    evidence = FactEvidence(RAISED, Known(frozenset({name}), fact.place))
    curable = criterion.curable_until is not None
    return Finding(pack, tested, Truth.YES, Explanation(Truth.YES, (evidence,)), curable)
