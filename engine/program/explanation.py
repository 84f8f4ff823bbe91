"""Why a finding is what it is: the leaves that decided it, or the ones that are missing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from engine.program.meaning import record_truth, some_truth
from engine.program.predicates import holds_of_fact
from engine.program.program import AllOf, AnyOf, FactLeaf, Opposite, SomeLeaf, Tree, Undated, Unsettled
from engine.program.subject import Subject
from vocabulary.answers import Answer, AnswerList, Owing, Record, Said
from vocabulary.dates import Day
from vocabulary.facts import Known, Unknown
from vocabulary.kinds import Amount, Value
from vocabulary.origins import Origin
from vocabulary.places import Place
from vocabulary.questions import Disclosure
from vocabulary.truth import Truth, both, either


@dataclass(frozen=True, slots=True)
class FactEvidence:
    """A fact with its value, and the cell that says so."""

    name: str
    fact: Known


@dataclass(frozen=True, slots=True)
class RecordEvidence:
    """A record that a unit reported."""

    question: str
    department: str
    record: Record


@dataclass(frozen=True, slots=True)
class NothingEvidence:
    """A unit's answer that it found nothing."""

    question: str
    department: str
    answers: tuple[Answer, ...]


Evidence = FactEvidence | RecordEvidence | NothingEvidence


@dataclass(frozen=True, slots=True)
class FactGap:
    """A fact that is not known."""

    name: str
    origin: Origin
    place: Place | None


@dataclass(frozen=True, slots=True)
class AnswerGap:
    """A question on which a unit still owes an answer that can be used."""

    question: str
    department: str
    origin: Origin
    place: Place | None
    disclosure: Disclosure | None = None


@dataclass(frozen=True, slots=True)
class LawGap:
    """The law is open; a person must decide."""


Gap = FactGap | AnswerGap | LawGap


@dataclass(frozen=True, slots=True)
class Explanation:
    """A truth with the evidence that made it so; for UNKNOWN, the gaps left once decided branches are cut."""

    truth: Truth
    evidence: tuple[Evidence, ...] = ()
    gaps: tuple[Gap, ...] = ()


Clear = dict[str, Explanation]  # by question, of one person: that the units found nothing


def explain(tree: Tree, subject: Subject, clear: Clear | None = None) -> Explanation:
    """Explain whether a tree holds of a subject; the truth is the reference engine's.

    Whoever explains many trees to one person's answers hands over what was clear so far: of nearly all
    questions nothing was found, and many criteria read the same one.
    """
    match tree:
        case AllOf(parts):
            return _joined(both, Truth.NO, [explain(part, subject, clear) for part in parts])
        case AnyOf(parts):
            return _joined(either, Truth.YES, [explain(part, subject, clear) for part in parts])
        case Opposite(part):
            inner = explain(part, subject, clear)
            return Explanation(~inner.truth, inner.evidence, inner.gaps)
        case Unsettled():
            return Explanation(Truth.UNKNOWN, gaps=(LawGap(),))
        case FactLeaf():
            return _explain_fact(tree, subject)
        case SomeLeaf():
            return _explain_answer(tree, subject.answer(tree.question), clear)


Join = Callable[[Iterable[Truth]], Truth]


def _joined(join: Join, decisive: Truth, parts: list[Explanation]) -> Explanation:
    """Join explanations: decisive parts explain alone; otherwise the unknown ones, otherwise all."""
    truth = join(part.truth for part in parts)
    if truth is Truth.UNKNOWN:
        open_parts = [part for part in parts if part.truth is Truth.UNKNOWN]
        if all(part.gaps == (LawGap(),) for part in open_parts):
            # What makes an open point of law bite is worth showing: the record that it is about.
            return Explanation(truth, _evidence(p for p in parts if p.truth is not Truth.NO), (LawGap(),))
        # While a fact is missing too, it is the fact that is owed: the law may turn out not to matter.
        open_parts = [part for part in open_parts if part.gaps != (LawGap(),)]
        return Explanation(truth, _evidence(open_parts), _gaps(open_parts))
    deciding = [part for part in parts if part.truth is decisive] if truth is decisive else parts
    if len(deciding) == 1:
        return Explanation(truth, deciding[0].evidence)
    return Explanation(truth, _evidence(deciding))


def _evidence(parts: Iterable[Explanation]) -> tuple[Evidence, ...]:
    """Gather the evidence of parts."""
    return tuple(piece for part in parts for piece in part.evidence)


def _gaps(parts: Iterable[Explanation]) -> tuple[Gap, ...]:
    """Gather the gaps of parts."""
    return tuple(gap for part in parts for gap in part.gaps)


def _explain_fact(leaf: FactLeaf, subject: Subject) -> Explanation:
    """Explain a test on a fact."""
    fact = subject.fact(leaf.name)
    truth = holds_of_fact(fact, leaf.predicate)
    match fact:
        case Unknown(origin, place):
            return Explanation(truth, gaps=(FactGap(leaf.name, origin, place),))
        case Known(_, place):
            if (
                truth is Truth.UNKNOWN
            ):  # a range or a partial date that leaves it open, or no date to compare with
                missing = isinstance(leaf.predicate, Undated)
                gap = FactGap(leaf.name, Origin.BLANK if missing else why_open(fact.value), place)
                return Explanation(truth, (FactEvidence(leaf.name, fact),), (gap,))
            return Explanation(truth, (FactEvidence(leaf.name, fact),))


def why_open(value: Value) -> Origin:
    """Return why a known value leaves a test open: it is not exact, or the law argues about that very day."""
    match value:
        case Amount(_, _, because):
            return because
        case Day(latest=Day()):
            return Origin.INCOMPLETE  # which of two periods it is, the unit knows
        case Day(_, _, int()):
            return Origin.UNSETTLED
        case _:
            return Origin.INCOMPLETE


def _explain_answer(leaf: SomeLeaf, answer: AnswerList, clear: Clear | None) -> Explanation:
    """Explain a test on the answers to a question."""
    if not answer.records and not answer.open and leaf.at_least > 0:  # nearly always
        if clear is None:
            return Explanation(Truth.NO, _nothing(leaf.question, answer))
        if leaf.question not in clear:
            clear[leaf.question] = Explanation(Truth.NO, _nothing(leaf.question, answer))
        return clear[leaf.question]
    truth = some_truth(leaf, answer)
    judged = [(unit, record, record_truth(leaf.where, record)) for unit, record in answer.records]
    match truth:
        case Truth.YES:
            hits = tuple(RecordEvidence(leaf.question, u, r) for u, r, t in judged if t is Truth.YES)
            return Explanation(truth, hits)
        case Truth.NO:
            return Explanation(truth, _nothing(leaf.question, answer))
        case Truth.UNKNOWN:
            seen = tuple(RecordEvidence(leaf.question, u, r) for u, r, t in judged if t is not Truth.NO)
            return Explanation(truth, seen, _answer_gaps(leaf, answer, judged))


def _nothing(question: str, answer: AnswerList) -> tuple[Evidence, ...]:
    """Return what the units said instead: nothing at all, or records of another kind or too few."""
    pieces: list[Evidence] = []
    for unit, reply in answer.replies.items():
        if isinstance(reply, Said) and reply.records:
            pieces += [RecordEvidence(question, unit, record) for record in reply.records]
        elif isinstance(reply, Said):
            pieces.append(NothingEvidence(question, unit, reply.answers))
    return tuple(pieces)


def _answer_gaps(
    leaf: SomeLeaf, answer: AnswerList, judged: list[tuple[str, Record, Truth]]
) -> tuple[Gap, ...]:
    """Return the units that owe an answer, and the records that lack the field that matters."""
    owing = [
        AnswerGap(leaf.question, unit, reply.origin, reply.answers[0].place if reply.answers else None)
        for unit, reply in answer.replies.items()
        if isinstance(reply, Owing)
    ]
    partial = [
        AnswerGap(leaf.question, unit, _record_origin(leaf.where, record), record.place)
        for unit, record, truth in judged
        if truth is Truth.UNKNOWN or not record.complete
    ]
    return tuple(dict.fromkeys((*owing, *partial)))


def _record_origin(where: Tree, record: Record) -> Origin:
    """Return why a record leaves a test open: a field is missing or cannot be read, or the law is open."""
    gaps = explain(where, Subject(record.values, {})).gaps
    # `blank` is what the roster leaves out; a record that lacks a field is incomplete.
    origins = {
        Origin.INCOMPLETE if gap.origin is Origin.BLANK else gap.origin
        for gap in gaps
        if isinstance(gap, FactGap)
    }
    return origins.pop() if len(origins) == 1 else Origin.INCOMPLETE
