"""The answers worth trying where one unit still owes its own: as many as the tests tell apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations_with_replacement, islice, product
from typing import Final

from candidates.clearances.replies.replies import answer_list
from engine.bodies.contest.columns import leaves_of
from engine.bodies.contest.day_spans import turning_days
from engine.program.meaning import record_truth
from engine.program.predicates import holds_of_fact
from engine.program.program import (
    After,
    AllOf,
    Among,
    AnyOf,
    AtLeast,
    Before,
    Equals,
    FactLeaf,
    Holds,
    Opposite,
    Predicate,
    SomeLeaf,
    StillRuns,
    Tree,
    Undated,
    Unsettled,
)
from engine.what_if.trial_answers import LONG_AGO
from vocabulary.answers import AnswerList, Owing, Record, Said
from vocabulary.dates import Day, Ongoing, day_of, first_day, last_day
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Choice, Dated, Flag, Kind, Several, Value, Whole, Words
from vocabulary.origins import Origin
from vocabulary.questions import Question
from vocabulary.truth import Truth

MOST_RECORDS: Final = 2_000  # put to the tests of one question
MOST_ANSWERS: Final = 400
MOST_AT_ONCE: Final = 3  # records of one answer
OTHER_WORD: Final = "\0"  # a text that no test names
NOTHING_KNOWN: Final = Record({})


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, and every test that the examined criteria put to its records."""

    question: Question
    tests: tuple[SomeLeaf, ...]
    at_once: int  # how many records one criterion may need

    def record_kinds(self, known: Record = NOTHING_KNOWN) -> list[Record]:
        """Return one record for every way in which the tests come out on what a record may turn out to be."""
        told: dict[tuple[Truth, ...], Record] = {}
        columns = {name: self._values(name, known, tests) for name, tests in self._fields().items()}
        for values in islice(product(*columns.values()), MOST_RECORDS):
            filled = {**known.values, **dict(zip(columns, values, strict=True))}
            record = replace(known, values=filled, complete=True)
            told.setdefault(tuple(record_truth(test.where, record) for test in self.tests), record)
        return list(told.values())

    def _fields(self) -> dict[str, list[Predicate]]:
        """Return the fields that are tested, with their tests."""
        fields: dict[str, list[Predicate]] = {}
        for leaf in chain.from_iterable(leaves_of(test.where) for test in self.tests):
            fields.setdefault(leaf.name, []).append(leaf.predicate)
        return fields

    def _values(self, name: str, known: Record, tests: Sequence[Predicate]) -> list[Fact]:
        """Return what a field may turn out to hold: one value for every way in which its tests come out."""
        told: dict[tuple[Truth, ...], Fact] = {}
        for fact in _may_be(known.values.get(name), self.question.fields[name].kind, tests):
            told.setdefault(tuple(holds_of_fact(fact, test) for test in tests), fact)
        return list(told.values())


def asked_by(question: Question, trees: Iterable[Tree]) -> Asked:
    """Gather what the trees ask of the records of one question."""
    by_tree = [
        dict.fromkeys(each for each in some_leaves(tree) if each.question == question.name) for tree in trees
    ]
    needed = max((sum(test.at_least for test in tests) for tests in by_tree), default=1)
    return Asked(question, tuple(dict.fromkeys(chain.from_iterable(by_tree))), min(needed, MOST_AT_ONCE))


def some_leaves(tree: Tree) -> Iterator[SomeLeaf]:
    """Yield the tests on answers."""
    match tree:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from some_leaves(part)
        case Opposite(part):
            yield from some_leaves(part)
        case SomeLeaf():
            yield tree
        case FactLeaf() | Unsettled():
            return


def answers_of(asked: Asked, given: AnswerList, unit: str) -> tuple[AnswerList, ...]:
    """Return the answers as they would be if one unit gave its own; 未发现 first, where it may still be."""
    match given.replies[unit]:
        case Owing():
            lists = _lists(asked.record_kinds(), range(asked.at_once + 1))
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


def _may_be(fact: Fact | None, kind: Kind, tests: Sequence[Predicate]) -> Iterable[Fact]:
    """Return what a field may turn out to hold, within what is known of it."""
    match fact:
        case Known(Day() as day) if first_day(day) < last_day(day):
            days = {first_day(day), last_day(day), *chain.from_iterable(map(turning_days, tests))}
            return [Known(day_of(each)) for each in sorted(days) if first_day(day) <= each <= last_day(day)]
        case Known():
            return [fact]
        case Unknown() | None:
            return [Known(value) for value in _values(kind, tests)] or [Unknown(Origin.BLANK)]


def _values(kind: Kind, tests: Sequence[Predicate]) -> Sequence[Value]:
    """Return the values to try of a kind, among them one on each side of every test."""
    match kind:
        case Choice(options):
            return list(options)
        case Several(options):
            return [frozenset[str](), *(frozenset({word}) for word in options), frozenset(options)]
        case Flag():
            return [True, False]
        case Whole():
            near = {int(each) + step for each in _named(tests) for step in (-1, 0, 1)}
            return [Amount(number, number) for number in sorted({0, 10**6, *near}) if number >= 0]
        case Dated():
            days = sorted(set(chain.from_iterable(map(turning_days, tests))))
            return [LONG_AGO, *map(day_of, days), Ongoing()]
        case Words():
            return [OTHER_WORD, *(str(each) for each in _named(tests))]


def _named(tests: Iterable[Predicate]) -> Iterator[str | bool | int]:
    """Yield the words and numbers that tests compare with."""
    for test in tests:
        match test:
            case AtLeast(number):
                yield number
            case Equals(value):
                yield value
            case Among(values):
                yield from sorted(values, key=str)
            case Before() | After() | StillRuns() | Holds() | Undated():
                continue
