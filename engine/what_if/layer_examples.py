"""Cases on which two layers of law may differ: one record or none, values at the edges of what both test."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, islice, product

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
from engine.program.subject import Subject
from vocabulary.answers import AnswerList, Record, Said
from vocabulary.dates import day_of
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.fields import FACTS
from vocabulary.kinds import Amount, Choice, Flag, Kind, Several, Value
from vocabulary.origins import Origin
from vocabulary.questions import Question

MOST = 4096  # cases tried for one pair of packs on one ground: enough for every published list, and quick
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Given:
    """One made-up case: facts, and one record for one question; all other answers are 未发现."""

    facts: Mapping[str, Value]
    question: str = ""
    record: Mapping[str, Value] | None = None


def examples_for(
    upper: Sequence[Tree], lower: Sequence[Tree], questions: Mapping[str, Question]
) -> Iterator[Given]:
    """Yield cases on the questions, or else the facts, that both layers read, the plainest first."""
    trees = (*upper, *lower)
    shared = _questions(upper) & _questions(lower)
    kinds = {name: field.kind for name, field in FACTS.items()}
    facts = _choices(_facts(trees), kinds)
    if not shared and not _names(_facts(upper)) & _names(_facts(lower)):
        return
    cases = [_cases(facts, "", None)] if not shared else []
    for name in sorted(shared):
        fields = {field: each.kind for field, each in questions[name].fields.items()}
        cases.append(_cases(facts, name, _choices(_fields(trees, name), fields)))
    for each in cases:
        yield from islice(each, MOST)


def subject_of(given: Given, questions: Mapping[str, Question]) -> Subject:
    """Return a case as the engine sees it: every unit has answered, and found nothing else."""
    answers = {
        name: _answer(question, given.record if name == given.question else None)
        for name, question in questions.items()
    }
    return Subject({name: Known(value) for name, value in given.facts.items()}, answers)


def _answer(question: Question, record: Mapping[str, Value] | None) -> AnswerList:
    """Return one record from the unit that is named first, and nothing from the others."""
    values: dict[str, Fact] = {
        name: Known(record[name]) if record and name in record else Unknown(Origin.INCOMPLETE)
        for name in question.fields
    }
    said = () if record is None else (Record(values),)
    replies = {unit: Said(said if index == 0 else (), ()) for index, unit in enumerate(question.of)}
    return AnswerList(tuple((question.of[0], each) for each in said), replies)


_Leaves = Sequence[FactLeaf]
_Choices = Mapping[str, tuple[Value, ...]]


def _cases(facts: _Choices, question: str, record: _Choices | None) -> Iterator[Given]:
    """Yield cases with nothing given, then one value, then two and so on."""
    slots = [("", name, values) for name, values in facts.items()]
    slots += [(question, name, values) for name, values in (record or {}).items()]
    for size in range(len(slots) + 1):
        for chosen in combinations(slots, size):
            for values in product(*(each[2] for each in chosen)):
                paired = list(zip(chosen, values, strict=True))
                stated = {slot[1]: value for slot, value in paired if not slot[0]}
                told = {slot[1]: value for slot, value in paired if slot[0]}
                yield Given(stated, question, None if record is None else told)


def _choices(leaves: _Leaves, kinds: Mapping[str, Kind]) -> dict[str, tuple[Value, ...]]:
    """Return, for every name that is tested, the values worth trying."""
    values: dict[str, dict[Value, None]] = {}
    for leaf in leaves:
        if leaf.name in kinds:
            found = [*_whole(kinds[leaf.name]), *_edges(leaf.predicate, kinds[leaf.name])]
            values.setdefault(leaf.name, {}).update(dict.fromkeys(found))
    return {name: tuple(tried) for name, tried in values.items()}


def _whole(kind: Kind) -> list[Value]:
    """Return every value of a closed list."""
    match kind:
        case Choice(options):
            return list(options)
        case Flag():
            return [True, False]
        case Several(options):
            return [frozenset({word}) for word in options]
        case _:
            return []


def _edges(predicate: Predicate, kind: Kind) -> list[Value]:
    """Return the values on both sides of what a predicate asks."""
    match predicate:
        case StillRuns(recent):
            return _days(recent.over_before - _DAY, recent.sure_from)
        case Before(day):
            return _days(day - _DAY, day)
        case After(day):
            return _days(day, day + _DAY)
        case AtLeast(number):
            return [Amount(each, each) for each in (number, number - 1) if each >= 0]
        case Equals(value):
            return _mentioned([value], kind)
        case Among(values):
            return _mentioned(sorted(values, key=str), kind)
        case Holds() | Undated():
            return []


def _days(*days: date) -> list[Value]:
    """Return days as moments."""
    return [day_of(day) for day in days]


def _mentioned(values: Iterable[str | bool | int], kind: Kind) -> list[Value]:
    """Return the values that a comparison names, as the kind holds them; closed lists are tried whole."""
    if isinstance(kind, Choice | Flag | Several):
        return []
    return [value if isinstance(value, str | bool) else Amount(value, value) for value in values]


def _questions(trees: Iterable[Tree]) -> frozenset[str]:
    """Return the questions that trees read."""
    return frozenset(leaf.question for tree in trees for leaf in _leaves(tree) if isinstance(leaf, SomeLeaf))


def _facts(trees: Iterable[Tree]) -> list[FactLeaf]:
    """Return the tests on facts."""
    return [leaf for tree in trees for leaf in _leaves(tree) if isinstance(leaf, FactLeaf)]


def _names(leaves: _Leaves) -> frozenset[str]:
    """Return what leaves read."""
    return frozenset(leaf.name for leaf in leaves)


def _fields(trees: Iterable[Tree], question: str) -> list[FactLeaf]:
    """Return the tests on the fields of one question's records."""
    return [
        inner
        for tree in trees
        for leaf in _leaves(tree)
        if isinstance(leaf, SomeLeaf) and leaf.question == question
        for inner in _leaves(leaf.where)
        if isinstance(inner, FactLeaf)
    ]


def _leaves(tree: Tree) -> Iterator[FactLeaf | SomeLeaf]:
    """Yield the leaves of a tree."""
    match tree:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _leaves(part)
        case Opposite(part):
            yield from _leaves(part)
        case FactLeaf() | SomeLeaf():
            yield tree
        case Unsettled():
            return
