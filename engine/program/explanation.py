"""Why a finding is what it is: the leaves that decided it, or the ones that are missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from engine.program.deciding import Deciding, deciding
from engine.program.leaves import leaves_of
from engine.program.meaning import record_truth, some_truth
from engine.program.predicates import holds_of_fact
from engine.program.program import FactLeaf, Leaf, Predicate, SomeLeaf, Tree, Undated
from engine.program.subject import Subject
from vocabulary.answers import Answer, AnswerList, Owing, Record, Said
from vocabulary.dates import Day
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Value
from vocabulary.many.filled import filled_then_frozen
from vocabulary.many.once import Once
from vocabulary.origins import Origin
from vocabulary.places import Place
from vocabulary.questions import Disclosure
from vocabulary.truth import Truth


@filled_then_frozen
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


@filled_then_frozen
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


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class Explanation:
    """A truth with the evidence that made it so; for UNKNOWN, the gaps left once decided branches are cut."""

    truth: Truth
    evidence: tuple[Evidence, ...] = ()
    gaps: tuple[Gap, ...] = ()


class Told:
    """What is told of one person, leaf by leaf; what many leaves read is put together once."""

    def __init__(self, subject: Subject, clear: dict[str, Explanation] | None = None) -> None:
        """Ask a subject; whoever counts one person in several ways hands over what was clear so far."""
        self._subject = subject
        # By question: that the units found nothing. Of nearly all questions, and many criteria read the same.
        self._clear = {} if clear is None else clear
        self._stated: dict[str, _Stated] = {}

    def of(self, leaf: Leaf) -> Explanation:
        """Explain whether a leaf holds."""
        if isinstance(leaf, FactLeaf):
            stated = self._stated.get(leaf.name)
            if stated is None:
                stated = self._stated[leaf.name] = _Stated(leaf.name, self._subject.fact(leaf.name))
            return stated.of(leaf.predicate)
        found = self._clear.get(leaf.question)
        return found if found is not None and leaf.at_least > 0 else self._answered(leaf)

    def _answered(self, leaf: SomeLeaf) -> Explanation:
        """Explain a test on the answers to a question."""
        answer = self._subject.answer(leaf.question)
        if not answer.records and not answer.open and leaf.at_least > 0:  # nearly always
            found = self._clear[leaf.question] = Explanation(Truth.NO, _nothing(leaf.question, answer))
            return found
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


class _Stated:
    """One fact about a person, with the explanations of the tests on it that it settles."""

    __slots__ = ("_evidence", "_fact", "_name", "_settled")

    def __init__(self, name: str, fact: Fact) -> None:
        """Explain tests on a fact."""
        self._name, self._fact = name, fact
        self._evidence = (FactEvidence(name, fact),) if isinstance(fact, Known) else ()
        self._settled: dict[Truth, Explanation] = {}

    def of(self, predicate: Predicate) -> Explanation:
        """Explain whether the fact satisfies a predicate."""
        truth, fact = holds_of_fact(self._fact, predicate), self._fact
        if truth is not Truth.UNKNOWN:
            found = self._settled.get(truth)
            if found is None:
                found = self._settled[truth] = Explanation(truth, self._evidence)
            return found
        match fact:
            case Unknown(origin, place):
                return Explanation(truth, gaps=(FactGap(self._name, origin, place),))
            case Known(value, place):  # a range or a partial date, or no date to compare with
                missing = isinstance(predicate, Undated)
                gap = FactGap(self._name, Origin.BLANK if missing else why_open(value), place)
                return Explanation(truth, self._evidence, (gap,))


class Explainer:
    """Explains one tree to one person after another.

    Which leaves decide it hangs on their truths alone. It is worked out once for each row of truths: of a
    county nearly everybody has one of a few.
    """

    def __init__(self, tree: Tree) -> None:
        """Explain a tree."""
        self._tree, self._leaves = tree, tuple(leaves_of(tree))
        self._decided: dict[tuple[Truth, ...], Deciding] = {}

    def of(self, told: Told) -> Explanation:
        """Explain whether the tree holds of a person; the truth is the reference engine's."""
        parts = [told.of(leaf) for leaf in self._leaves]
        truths = tuple([part.truth for part in parts])
        found = self._decided.get(truths)
        if found is None:
            found = self._decided[truths] = deciding(self._tree, truths)
        return _explained(found, parts)


def explain(tree: Tree, subject: Subject) -> Explanation:
    """Explain whether a tree holds of a subject; the truth is the reference engine's."""
    return _explainer(tree).of(Told(subject))


_explainer = Once(Explainer)  # the same tests are put to one person after another


def _explained(found: Deciding, parts: Sequence[Explanation]) -> Explanation:
    """Put together what the leaves that decide a tree rest on, and what those that are missing lack."""
    truth, shown = found.truth, found.shown
    if len(shown) == 1 and truth is parts[shown[0]].truth and not found.law:
        return parts[shown[0]]
    evidence = _together([parts[number].evidence for number in shown])
    if truth is not Truth.UNKNOWN:
        return Explanation(truth, evidence)
    gaps = tuple(gap for number in shown for gap in parts[number].gaps)
    return Explanation(truth, evidence, (LawGap(),) if found.law else gaps)


def _together(pieces: Sequence[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    """Put evidence together; where several leaves rest on the very same, that is all."""
    if len(set(map(id, pieces))) == 1:
        return pieces[0]
    return tuple(chain.from_iterable(pieces))


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
