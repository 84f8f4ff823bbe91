"""Cases on which two layers of law may differ: one record or none, values at the edges of what both test."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product

from engine.program.leaves import fact_leaves, field_leaves, questions_read, some_leaves, tests_by_name
from engine.program.program import FactLeaf, Tree
from engine.program.subject import Subject
from engine.program.values import worth_trying
from vocabulary.answers import AnswerList, Record, Said
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Value
from vocabulary.origins import Origin
from vocabulary.questions import Question

MOST = 4096  # cases tried for one pair of packs on one ground: enough for every published list, and quick


@dataclass(frozen=True, slots=True)
class Given:
    """One made-up case: facts, and one record for one question; all other answers are 未发现."""

    facts: Mapping[str, Value]
    question: str = ""
    record: Mapping[str, Value] | None = None


def examples_for(upper: Sequence[Tree], lower: Sequence[Tree]) -> Iterator[Given]:
    """Yield cases on the questions, or else the facts, that both layers read, the plainest first."""
    shared = questions_read(*upper) & questions_read(*lower)
    facts = _choices(fact_leaves(*upper, *lower))
    if not shared and not _names(upper) & _names(lower):
        return
    cases = [_cases(facts, "", None)] if not shared else []
    for name in sorted(shared):
        tests = [leaf for leaf in some_leaves(*upper, *lower) if leaf.question == name]
        cases.append(_cases(facts, name, _choices(field_leaves(tests))))
    for each in cases:
        yield from islice(each, MOST)


def _names(trees: Iterable[Tree]) -> frozenset[str]:
    """Return the facts that trees read."""
    return frozenset(leaf.name for leaf in fact_leaves(*trees))


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
                details = {slot[1]: value for slot, value in paired if slot[0]}
                yield Given(stated, question, None if record is None else details)


def _choices(leaves: Iterable[FactLeaf]) -> dict[str, tuple[Value, ...]]:
    """Return, for every name that is tested, the values worth trying."""
    return {
        name: worth_trying(mine[0].kind, [leaf.predicate for leaf in mine])
        for name, mine in tests_by_name(leaves).items()
    }
