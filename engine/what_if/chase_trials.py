"""What the answer of one unit could lead to, found by trying; people in the same position share one trial."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from engine.backends.compiled.engine import Often
from engine.bodies.body_requirements import removes
from engine.program.leaves import leaves_of, questions_read
from engine.program.program import Leaf, SomeLeaf, Tree
from engine.program.subject import Subject
from engine.review.consistency.consistency import paired_with
from engine.review.docket import questions_read as questions_of
from engine.review.reasons import Reasons
from engine.review.review import Finding, NomineeReview, Review
from engine.review.subjects import Material
from engine.review.verdict import graver, verdicts_of
from engine.what_if.possible_answers import Asked, answers_of, asked_by
from rules.model.conditions import NamedDate
from rules.model.pack import Calendar
from vocabulary.answers import AnswerList, Owing
from vocabulary.facts import cell_fact
from vocabulary.outcomes import Verdict
from vocabulary.truth import Truth

Verdicts = tuple[Verdict | None, Verdict | None]  # of law and of policy
Subjects = dict[tuple[date | None, Calendar], Subject]  # by the way in which a pack counts


@dataclass(frozen=True, slots=True)
class Leads:
    """What one answer can lead to, while everything else stays as it is."""

    last: bool = False  # 未发现, or the details still owed, and nothing stands in the way any more
    changes: bool = False  # the verdict of law or of policy
    removes: bool = False  # a legal bar that is sure and cannot be cured
    clears: bool = False


NOWHERE = Leads()


@dataclass(frozen=True, slots=True)
class Owed:
    """One question on which one unit still owes its answer, or the details of it."""

    question: str
    unit: str


@dataclass(frozen=True, slots=True)
class Read:
    """One criterion on one polling day: its test, and by question what else the test reads."""

    tree: Tree
    others: Mapping[str, tuple[int, ...]]  # places among the leaves
    leaves: tuple[Leaf, ...]
    names: frozenset[str]  # of the facts and questions that the test reads
    questions: frozenset[str]  # that the criterion puts, in whatever case
    whole: Often  # the test
    each: Often  # every leaf of it


class Trials:
    """The trials of one review on one polling day."""

    def __init__(self, review: Review, day: date) -> None:
        """Gather every criterion that was examined of anybody on that day."""
        self._review, self._day, self._reasons = review, day, Reasons(review)
        self._read: dict[str, Read] = {}
        self._asked: dict[str, Asked] = {}
        self._leads: dict[object, Leads] = {}
        self._last: _About | None = None
        self._pairs = review.consistency.pairs if review.consistency else ()
        self._paired = {name: paired_with(name, self._pairs) for name in review.questions}
        named = {
            finding.name: finding
            for village in review.villages
            if village.polling_day == day
            for nominee in village.nominees
            for finding in nominee.findings
        }
        trees: defaultdict[str, list[Tree]] = defaultdict(list)
        for name, finding in named.items():
            self._read[name] = self._read_by(finding)
            for question in self._read[name].others:
                trees[question].append(self._read[name].tree)
        for question, reading in trees.items():
            self._asked[question] = asked_by(review.questions[question], reading)

    def leads(self, nominee: NomineeReview, owed: Owed, unknown: Sequence[Finding]) -> Leads:
        """Return what an answer could lead to; `unknown` are the person's findings that are open."""
        if not any(owed.question in self._read[finding.name].others for finding in unknown):
            return NOWHERE
        touched = [each for each in nominee.findings if self._touches(owed.question, each, nominee)]
        key = self._position(nominee, owed, touched)
        if key not in self._leads:
            self._leads[key] = self._tried(nominee, owed, touched)
        return self._leads[key]

    def _read_by(self, finding: Finding) -> Read:
        """Return the test of a criterion, with what it reads besides each question."""
        tree = self._reasons.tree(finding, self._day)
        leaves = tuple(leaves_of(tree))
        return Read(
            tree,
            {
                name: tuple(
                    place
                    for place, leaf in enumerate(leaves)
                    if not (isinstance(leaf, SomeLeaf) and leaf.question == name)
                )
                for name in questions_read(tree)
            },
            leaves,
            frozenset(leaf.question if isinstance(leaf, SomeLeaf) else leaf.name for leaf in leaves),
            questions_of(finding.criterion),
            Often(tree),
            Often(*leaves),
        )

    def _touches(self, question: str, finding: Finding, nominee: NomineeReview) -> bool:
        """Whether an answer can change a finding: one that reads the question, or what it may contradict."""
        reads = self._read[finding.name]
        if question in reads.others:
            return finding.truth is Truth.UNKNOWN or bool(nominee.material.contradictions)
        return not self._paired[question].isdisjoint(reads.names)

    def _position(self, nominee: NomineeReview, owed: Owed, touched: Sequence[Finding]) -> object:
        """Return everything that what an answer leads to depends on: who agrees in it shares a trial."""
        given = nominee.material.answers[owed.question]
        said = _said(given, owed.unit)
        return (
            owed.question,
            said if said is not None else (nominee.candidate.number, owed.unit),
            self._against(nominee, owed.question),
            tuple((finding.name, self._beside(nominee, owed.question, finding)) for finding in touched),
            *(nominee.legal, nominee.policy, bool(nominee.candidate.reservations)),
            *_still_open(nominee, touched),
        )

    def _against(self, nominee: NomineeReview, question: str) -> object:
        """Return what an answer may contradict; who has been contradicted, or has records there, is alone."""
        material, names = nominee.material, sorted(self._paired[question])
        answers = [material.answers[name] for name in names if name in material.answers]
        if material.contradictions or any(answer.records for answer in answers):
            return nominee.candidate.number
        opened = tuple(tuple(answer.owing.items()) for answer in answers)
        facts = tuple(cell_fact(material.facts, name) for name in names if name not in material.answers)
        return opened, facts, self._doubted(nominee, question)

    def _doubted(self, nominee: NomineeReview, question: str) -> object:
        """Return which doubts hold the person, and why the other units' part of the question is open.

        Doubts of pairs that do not read the question stay as they are, whatever the answer.
        """
        read = self._about(nominee).read
        elsewhere = any(
            each.pair.questions <= read and question not in each.pair.questions
            for each in nominee.material.doubts
        )
        here = tuple(each.questions <= read for each in self._pairs if question in each.questions)
        return elsewhere, here, frozenset(nominee.material.answers[question].owing.values())

    def _about(self, nominee: NomineeReview) -> "_About":
        """Return what is worked out once about a person; people come one after the other."""
        if self._last is None or self._last.nominee is not nominee:
            read = frozenset[str]().union(*(self._read[each.name].questions for each in nominee.findings))
            self._last = _About(nominee, read)
        return self._last

    def _subject(self, material: Material, finding: Finding, seen: Subjects) -> Subject:
        """Return a person as the pack of a finding counts, put together once for each way of counting."""
        counted = self._reasons.dates(finding.pack, self._day)[NamedDate.AS_OF], finding.pack.calendar
        if counted not in seen:
            seen[counted] = material.subject(*counted)
        return seen[counted]

    def _beside(self, nominee: NomineeReview, question: str, finding: Finding) -> tuple[Truth, ...]:
        """Return the truth of every test beside those on the question."""
        read = self._read[finding.name]
        others = read.others.get(question, range(len(read.leaves)))
        if not others:
            return ()
        about = self._about(nominee)
        if finding.name not in about.truths:
            subject = self._subject(nominee.material, finding, about.subjects)
            about.truths[finding.name] = read.each.truths(subject)
        truths = about.truths[finding.name]
        return tuple(truths[place] for place in others)

    def _tried(self, nominee: NomineeReview, owed: Owed, touched: Sequence[Finding]) -> Leads:
        """Put every answer worth trying to the person."""
        given, filed = nominee.material.opened(owed.question), nominee.material.filed
        names = {finding.name for finding in touched}
        fixed = [finding for finding in nominee.findings if finding.name not in names]
        ends: list[tuple[Verdicts, bool]] = []
        for answer in answers_of(self._asked[owed.question], given, owed.unit):
            tried = self._review.used(replace(filed, answers={**filed.answers, owed.question: answer}))
            seen: Subjects = {}
            found = [self._found(finding, self._subject(tried, finding, seen)) for finding in touched]
            verdicts = verdicts_of([*fixed, *found], tried, self._review.unusable)
            ends.append(((verdicts.legal, verdicts.policy), any(map(removes, found))))
        cleared = [_passes(verdicts) for verdicts, _ in ends]
        # 未发现 is the first answer tried, unless the unit has found something and owes its details.
        nothing = cleared[:1] if isinstance(given.replies[owed.unit], Owing) else cleared
        return Leads(
            last=any(nothing) and nominee.verdict is not Verdict.PASS,
            changes=any(verdicts != (nominee.legal, nominee.policy) for verdicts, _ in ends),
            removes=any(removed for _, removed in ends),
            clears=any(cleared),
        )

    def _found(self, finding: Finding, tried: Subject) -> Finding:
        """Return a finding as it would be by other answers."""
        (truth,) = self._read[finding.name].whole.truths(tried)
        return finding if truth is finding.truth else replace(finding, truth=truth)


@dataclass(frozen=True, slots=True)
class _About:
    """What the trials about one person have in common."""

    nominee: NomineeReview
    read: frozenset[str]  # the questions that criteria put about the person
    subjects: Subjects = field(default_factory=dict)
    truths: dict[str, tuple[Truth, ...]] = field(default_factory=dict)  # of the tests of each criterion


def _said(given: AnswerList, unit: str) -> bool | None:
    """Say whether other units owe their answers too; None where somebody has found something."""
    if given.records:
        return None
    return any(isinstance(reply, Owing) for name, reply in given.replies.items() if name != unit)


def _still_open(nominee: NomineeReview, touched: Sequence[Finding]) -> tuple[bool, bool]:
    """Say whether something else is open by law, and by policy, that the answer does not touch."""
    names = {finding.name for finding in touched}
    layers = {
        finding.pack.legal
        for finding in nominee.findings
        if finding.truth is Truth.UNKNOWN and finding.name not in names
    }
    return True in layers, False in layers


def _passes(verdicts: Verdicts) -> bool:
    """Whether the verdicts come to pass."""
    spoken = [verdict for verdict in verdicts if verdict is not None]
    return bool(spoken) and graver(spoken) is Verdict.PASS
