"""The reference engine: plain Python over the tree, and the definition of what a rule means."""

from engine.program.predicates import holds_of_fact
from engine.program.program import AllOf, AnyOf, FactLeaf, Opposite, Program, SomeLeaf, Tree, Unsettled
from engine.program.subject import People, Subject, as_subjects
from vocabulary.answers import AnswerList, Record
from vocabulary.truth import Truth, both, either


class Reference:
    """Judges by walking the tree."""

    name = "reference"

    def judge(self, program: Program, people: People) -> list[tuple[Truth, ...]]:
        """Return one row per person with one truth per case."""
        trees = [case.tree for case in program.cases]
        return [tuple(truth_of(tree, each) for tree in trees) for each in as_subjects(people, self.name)]

    def close(self) -> None:
        """Hold nothing."""


def truth_of(tree: Tree, subject: Subject) -> Truth:
    """Say whether a tree holds of a subject."""
    match tree:
        case AllOf(parts):
            return both(truth_of(part, subject) for part in parts)
        case AnyOf(parts):
            return either(truth_of(part, subject) for part in parts)
        case Opposite(part):
            return ~truth_of(part, subject)
        case Unsettled():
            return Truth.UNKNOWN
        case FactLeaf(name, _, predicate):
            return holds_of_fact(subject.fact(name), predicate)
        case SomeLeaf():
            return some_truth(tree, subject.answer(tree.question))


def record_truth(tree: Tree, record: Record) -> Truth:
    """Say whether a record is of a kind; a field the record lacks is unknown."""
    return truth_of(tree, Subject(record.values, {}))


def some_truth(leaf: SomeLeaf, answer: AnswerList) -> Truth:
    """Say whether at least so many records are of a kind; while a unit owes its answer, more may come."""
    truths = [record_truth(leaf.where, record) for _, record in answer.records]
    surely = truths.count(Truth.YES)
    if surely >= leaf.at_least:
        return Truth.YES
    possibly = surely + truths.count(Truth.UNKNOWN)
    if answer.open or any(not record.complete for _, record in answer.records):
        # A unit that owes its answer may report any number, and so may one that wrote 有 without details.
        return Truth.UNKNOWN
    return Truth.NO if possibly < leaf.at_least else Truth.UNKNOWN
