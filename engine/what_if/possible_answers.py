"""The answers worth trying where one unit still owes its own: as many as the tests tell apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, combinations_with_replacement, islice, product
from typing import Final

from candidates.clearances.replies.replies import answer_list
from engine.program.leaves import field_leaves, some_leaves, tests_by_name
from engine.program.meaning import record_truth
from engine.program.program import FactLeaf, SomeLeaf, Tree
from engine.program.values import ANYTHING, worth_trying
from vocabulary.answers import AnswerList, Owing, Record, Said
from vocabulary.facts import Fact, Known
from vocabulary.questions import Question
from vocabulary.truth import Truth

MOST_RECORDS: Final = 2_000  # put to the tests of one question
MOST_ANSWERS: Final = 400
MOST_AT_ONCE: Final = 3  # records of one answer
NOTHING_KNOWN: Final = Record({})


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, and every test that the examined criteria put to its records."""

    question: Question
    tests: tuple[SomeLeaf, ...]
    at_once: int  # how many records one criterion may need
    _whole: list[tuple[Record, ...]] = field(default_factory=list)

    def whole(self) -> Sequence[tuple[Record, ...]]:
        """Return what a unit may find of which nothing is known yet; it is the same about everybody."""
        if not self._whole:
            kinds = self.record_kinds()
            self._whole.extend(islice(_lists(kinds, range(self.at_once + 1)), MOST_ANSWERS))
        return self._whole

    def record_kinds(self, known: Record = NOTHING_KNOWN) -> list[Record]:
        """Return one record for every way in which the tests come out on what a record may turn out to be."""
        found: dict[tuple[Truth, ...], Record] = {}
        fields = tests_by_name(field_leaves(self.tests))
        columns = {name: _may_be(known.values.get(name, ANYTHING), leaves) for name, leaves in fields.items()}
        for values in islice(product(*columns.values()), MOST_RECORDS):
            filled = {**known.values, **dict(zip(columns, values, strict=True))}
            record = replace(known, values=filled, complete=True)
            found.setdefault(tuple(record_truth(test.where, record) for test in self.tests), record)
        return list(found.values())


def _may_be(fact: Fact, leaves: Sequence[FactLeaf]) -> list[Fact]:
    """Return what a field may turn out to hold, as far as its tests can distinguish."""
    tests = [leaf.predicate for leaf in leaves]
    return [Known(value) for value in worth_trying(leaves[0].kind, tests, fact)]


def asked_by(question: Question, trees: Iterable[Tree]) -> Asked:
    """Gather what the trees ask of the records of one question."""
    by_tree = [
        dict.fromkeys(each for each in some_leaves(tree) if each.question == question.name) for tree in trees
    ]
    needed = max((sum(test.at_least for test in tests) for tests in by_tree), default=1)
    return Asked(question, tuple(dict.fromkeys(chain.from_iterable(by_tree))), min(needed, MOST_AT_ONCE))


def answers_of(asked: Asked, given: AnswerList, unit: str) -> tuple[AnswerList, ...]:
    """Return the answers as they would be if one unit gave its own; 未发现 first, where it may still be."""
    match given.replies[unit]:
        case Owing():
            lists: Iterable[tuple[Record, ...]] = asked.whole()
        case Said(records):
            lists = _completed(asked, records)
    return tuple(
        answer_list(tuple(given.replies), {**given.replies, unit: Said(records, ())})
        for records in islice(lists, MOST_ANSWERS)
    )


def _lists(kinds: Sequence[Record], sizes: Iterable[int]) -> Iterator[tuple[Record, ...]]:
    """Yield lists of so many records of these kinds."""
    return chain.from_iterable(combinations_with_replacement(kinds, size) for size in sizes)


def _completed(asked: Asked, records: tuple[Record, ...]) -> Iterator[tuple[Record, ...]]:
    """Yield what a unit that has found something may have found once it has filled in what it left open."""
    parts = (
        [(kind,) for kind in asked.record_kinds(record)]
        if record.complete
        else list(_lists(asked.record_kinds(record), range(1, asked.at_once + 1)))
        for record in records
    )
    return (tuple(chain.from_iterable(chosen)) for chosen in product(*parts))
