"""Checks what was filed about one person against itself, before any program runs.

What two statements rest on that cannot both be is a conflict: the answer of the unit is open again, and the
fact of the roster unknown. We do not choose. Records of the same unit on which neither statement rests stand.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from candidates.clearances.replies.replies import answer_list
from engine.program.explanation import (
    Evidence,
    Explanation,
    FactEvidence,
    Gap,
    LawGap,
    NothingEvidence,
    RecordEvidence,
    explain,
)
from engine.program.leaves import field_leaves, questions_read, some_leaves
from engine.program.meaning import record_truth, some_truth, truth_of
from engine.program.orders import FactsInOrder, dates_behind
from engine.program.program import SomeLeaf, Tree
from engine.program.subject import BLANK, Subject
from engine.review.consistency.contradiction import FROM_BIRTH, Contradiction, Doubt
from rules.model.pack import Pair
from vocabulary.answers import AnswerList, Owing, Record, Reply
from vocabulary.facts import Fact, Known, LayeredFacts, Unknown
from vocabulary.origins import Origin
from vocabulary.truth import Truth

# What the unit or the record leaves open, and not somebody's silence.
_NO_SILENCE = frozenset({Origin.INCOMPLETE, Origin.UNSETTLED})
Facts = Mapping[str, Fact]
Answers = Mapping[str, AnswerList]


@dataclass(frozen=True, slots=True)
class Lowered:
    """A pair with the case in which its two statements contradict each other."""

    pair: Pair
    tree: Tree


@dataclass(frozen=True, slots=True)
class Checked:
    """Facts and answers as they may be used, and why they are not those that were filed."""

    facts: Facts
    answers: Answers
    contradictions: tuple[Contradiction, ...]
    doubts: tuple[Doubt, ...]


def by_meaning(pairs: Sequence[Lowered], subject: Subject) -> Sequence[Truth]:
    """Return whether each pair contradicts itself about a person, by the reference meaning."""
    return [truth_of(each.tree, subject) for each in pairs]


def check(
    pairs: Sequence[Lowered],
    facts: Facts,
    answers: Answers,
    truths: Callable[[Sequence[Lowered], Subject], Sequence[Truth]] = by_meaning,
) -> Checked:
    """Check facts and answers against each other; what nothing contradicts stays the very same."""
    ordered = {name: _in_order(each, facts) for name, each in answers.items() if each.records}
    subject = Subject(FactsInOrder(facts), {**answers, **ordered} if ordered else answers)
    contradictions: list[Contradiction] = []
    doubts: list[Doubt] = []
    for each, truth in zip(pairs, truths(pairs, subject), strict=True):
        # Nearly always the first statement is not made, and nothing more is asked.
        if truth is Truth.NO or _unasked(each.tree, answers):
            continue
        found = explain(each.tree, subject)
        if found.truth is Truth.YES:
            contradictions.append(_contradiction(each, found, subject))
        elif gaps := tuple(gap for gap in found.gaps if _is_silence(gap)):
            doubts.append(Doubt(each.pair, gaps))
    if not contradictions:
        return Checked(facts, answers, (), tuple(doubts))
    return Checked(
        _without(facts, contradictions),
        {**answers, **_opened(answers, contradictions)},
        tuple(contradictions),
        tuple(doubts),
    )


def _in_order(answer: AnswerList, facts: Facts) -> AnswerList:
    """Return answers whose records know the order of their dates and of those on the roster."""
    records = (
        (unit, replace(each, values=FactsInOrder(each.values, facts))) for unit, each in answer.records
    )
    return AnswerList(tuple(records), answer.replies)


def _unasked(tree: Tree, answers: Answers) -> bool:
    """Whether a question that a pair reads may not be asked of the person."""
    replies = (reply for name in questions_read(tree) for reply in answers[name].replies.values())
    return any(isinstance(reply, Owing) and reply.origin is Origin.NOT_ASKED for reply in replies)


def _is_silence(gap: Gap) -> bool:
    """Whether a gap is there because somebody has not said something that can be used."""
    return not isinstance(gap, LawGap) and gap.origin not in _NO_SILENCE


def _contradiction(each: Lowered, found: Explanation, subject: Subject) -> Contradiction:
    """Return a contradiction with what it rests on, as it was filed."""
    evidence: list[Evidence] = []
    for piece in (*found.evidence, *_dates_compared(found.evidence, each.tree, subject)):
        for filed in _as_filed(piece, subject):
            if filed not in evidence:
                evidence.append(filed)
    hits = (_plain(piece) for piece in found.evidence if _is_hit(piece, each.tree, subject))
    return Contradiction(each.pair, tuple(evidence), tuple(hits))


def _dates_compared(evidence: Sequence[Evidence], tree: Tree, subject: Subject) -> Iterator[Evidence]:
    """Yield the dates of the roster with which dates of records were compared."""
    asked = {piece.question for piece in evidence if not isinstance(piece, FactEvidence)}
    leaves = [leaf for leaf in some_leaves(tree) if leaf.question in asked]
    own = {
        name
        for leaf in leaves
        for _, record in subject.answer(leaf.question).records
        for name in record.values
    }
    for name in dict.fromkeys(date for leaf in field_leaves(leaves) for date in dates_behind(leaf.name)):
        fact = subject.fact(name)
        if name not in own and isinstance(fact, Known):
            yield FactEvidence(name, fact)


def _as_filed(piece: Evidence, subject: Subject) -> Iterator[Evidence]:
    """Yield a piece of evidence as it was filed: the order of two dates is those two dates."""
    match piece:
        case FactEvidence(name):
            for date in dates_behind(name):
                fact = subject.fact(date)
                if isinstance(fact, Known):
                    yield FactEvidence(date, fact)
        case RecordEvidence():
            yield _plain(piece)
        case NothingEvidence():
            yield piece


def _plain(piece: Evidence) -> RecordEvidence:
    """Return a record as the unit filed it."""
    if not isinstance(piece, RecordEvidence):
        raise TypeError(f"{piece!r} is no record")
    values = piece.record.values
    own = values.own if isinstance(values, FactsInOrder) else values
    return replace(piece, record=replace(piece.record, values=own))


def _is_hit(piece: Evidence, tree: Tree, subject: Subject) -> bool:
    """Whether a statement rests on this very record; others were found of another kind, and stand."""
    return isinstance(piece, RecordEvidence) and any(
        record_truth(leaf.where, piece.record) is Truth.YES
        for leaf in some_leaves(tree)
        if leaf.question == piece.question and _holds(leaf, subject)
    )


def _holds(leaf: SomeLeaf, subject: Subject) -> bool:
    """Whether there are such records."""
    return some_truth(leaf, subject.answer(leaf.question)) is Truth.YES


def _without(facts: Facts, contradictions: Iterable[Contradiction]) -> Facts:
    """Return the facts; those that a contradiction rests on are unknown."""
    names = frozenset[str]().union(*(each.facts for each in contradictions))
    marked = {name: _unknown(facts.get(name, BLANK)) for name in sorted(names)}
    if "birth_date" in marked and FROM_BIRTH in facts:
        marked[FROM_BIRTH] = marked["birth_date"]
    return LayeredFacts(marked, facts) if marked else facts


def _unknown(fact: Fact) -> Fact:
    """Return a fact that another statement contradicts."""
    return Unknown(Origin.CONFLICT, fact.place)


def _opened(answers: Answers, contradictions: Sequence[Contradiction]) -> Answers:
    """Return the answers that a contradiction rests on, without what it rests on."""
    units: defaultdict[str, set[str]] = defaultdict(set)
    for question, unit in frozenset[tuple[str, str]]().union(*(each.replies for each in contradictions)):
        units[question].add(unit)
    hits = [hit for each in contradictions for hit in each.hits]
    return {
        name: answer_list(
            tuple(answers[name].replies),
            {
                unit: _owing(
                    reply, [hit.record for hit in hits if (hit.question, hit.department) == (name, unit)]
                )
                if unit in units[name]
                else reply
                for unit, reply in answers[name].replies.items()
            },
        )
        for name in units
    }


def _owing(reply: Reply, hits: Sequence[Record]) -> Owing:
    """Return a reply that cannot be used as it is, with the records that stand all the same."""
    records = tuple(each for each in reply.records if each not in hits)
    return Owing(Origin.CONFLICT, reply.answers, reply.recorded, records)
