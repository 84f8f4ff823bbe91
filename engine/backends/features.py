"""What the network is given about a subject: one wide fact of numbers, what is unknown left out.

Plain facts go in as they are. Everything else the network cannot be trusted with is computed first, by the
reference meaning, as features: 1 for yes, 0 for no, absent for unknown. What many people have in common is
worked out once: that nobody reports a record decides every feature of that question.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from engine.backends.limits import MOST
from engine.program.meaning import some_truth, truth_of
from engine.program.predicates import holds_of_value
from engine.program.program import FactLeaf, Predicate, SomeLeaf, Tree
from engine.program.subject import Subject
from vocabulary.facts import Known
from vocabulary.kinds import Amount, Choice, Kind
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class _Asked:
    """The features that want some record of one question."""

    question: str
    leaves: tuple[tuple[SomeLeaf, str], ...]
    nothing: Mapping[str, int]  # what they come to where no unit reports anything: nearly always


@dataclass(frozen=True, slots=True)
class _Tested:
    """The features that test one fact."""

    fact: str
    tests: tuple[tuple[Predicate, str], ...]


@dataclass(frozen=True, slots=True)
class Features:
    """What has to be known of a subject, each thing once."""

    facts: Mapping[str, Mapping[object, int]]  # facts passed as they are, with the numbers of their words
    asked: tuple[_Asked, ...]
    tested: tuple[_Tested, ...]
    others: tuple[tuple[Tree, str], ...]


def features_of(facts: Mapping[str, Kind], named: Mapping[Tree, str]) -> Features:
    """Sort the features of a program, named by their trees, by what they read."""
    asked: defaultdict[str, dict[SomeLeaf, str]] = defaultdict(dict)
    tested: defaultdict[str, dict[Predicate, str]] = defaultdict(dict)
    others: dict[Tree, str] = {}
    for tree, name in named.items():
        match tree:
            case SomeLeaf(question, _, at_least) if at_least > 0:
                asked[question][tree] = name
            case FactLeaf(fact, _, predicate):
                tested[fact][predicate] = name
            case _:
                others[tree] = name
    return Features(
        facts={name: codes_of(kind) for name, kind in sorted(facts.items())},
        asked=tuple(
            _Asked(question, tuple(leaves.items()), dict.fromkeys(leaves.values(), 0))
            for question, leaves in asked.items()
        ),
        tested=tuple(_Tested(fact, tuple(tests.items())) for fact, tests in tested.items()),
        others=tuple(others.items()),
    )


def codes_of(kind: Kind) -> Mapping[object, int]:
    """Return the numbers that stand for the words of a choice, or for yes and no."""
    if isinstance(kind, Choice):
        return {word: code for code, word in enumerate(kind.options)}
    return {False: 0, True: 1}


def wide_fact(features: Features, subject: Subject) -> dict[str, int]:
    """Return the one fact about a subject that the network sees."""
    wide: dict[str, int] = {}
    _add_facts(wide, features.facts, subject)
    _add_answers(wide, features.asked, subject)
    for tested in features.tested:
        fact = subject.facts.get(tested.fact)
        if isinstance(fact, Known):
            for predicate, feature in tested.tests:
                _tell(wide, feature, holds_of_value(fact.value, predicate))
    for tree, feature in features.others:
        _tell(wide, feature, truth_of(tree, subject))
    return wide


def _add_facts(wide: dict[str, int], facts: Mapping[str, Mapping[object, int]], subject: Subject) -> None:
    """Add the facts that are numbers, flags or words of a closed list."""
    for name, codes in facts.items():
        fact = subject.facts.get(name)
        if not isinstance(fact, Known):
            continue
        if isinstance(fact.value, Amount):
            # A number past what the library keeps is past every bound that fits into a rule.
            wide[f"{name}_least"] = min(fact.value.least, MOST)
            wide[f"{name}_most"] = min(fact.value.most, MOST)
        else:
            wide[name] = codes[fact.value]


def _add_answers(wide: dict[str, int], questions: tuple[_Asked, ...], subject: Subject) -> None:
    """Add what the answers to each question result in."""
    answers = subject.answers
    for asked in questions:
        answer = answers[asked.question]
        if answer.records:
            for leaf, feature in asked.leaves:
                _tell(wide, feature, some_truth(leaf, answer))
        elif not answer.open:
            wide.update(asked.nothing)


def _tell(wide: dict[str, int], feature: str, truth: Truth) -> None:
    """Add a feature, unless it is unknown."""
    if truth is not Truth.UNKNOWN:
        wide[feature] = 1 if truth is Truth.YES else 0
