"""How a program meets the network: its rules in pairs, and what must be computed for them.

Leaves that the network cannot be trusted with (records, dates, lists, personal text) are computed first as
features: 1 for yes, 0 for no, absent for unknown.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from engine.backends.compiled.function import Coded, Raw
from engine.backends.formula import (
    AtLeast as NumberAtLeast,
)
from engine.backends.formula import (
    AtMost,
    Differs,
    Either,
    Equal,
    Every,
    Formula,
    Never,
    NotOneOf,
    OneOf,
)
from engine.backends.limits import MOST, fits
from engine.program.program import (
    AllOf,
    Among,
    AnyOf,
    AtLeast,
    Equals,
    FactLeaf,
    Opposite,
    Program,
    SomeLeaf,
    Tree,
    Unsettled,
)
from vocabulary.kinds import Choice, Flag, Kind, Whole
from vocabulary.truth import Truth

LONGEST_LIST: Final = 200
Property = Tree | Raw | Coded  # a truth, or something of a fact as it is


@dataclass(frozen=True, slots=True)
class Wiring:
    """The rules of a program, and what each of the properties that they read is made of."""

    rules: tuple[Formula, ...]  # rule 2 i says that case i is surely yes, rule 2 i + 1 that it is surely no
    properties: Mapping[str, Property]


def wire(program: Program) -> Wiring:
    """Compile a program into rules and features."""
    features: dict[Tree, str] = {}
    facts: dict[str, Property] = {}
    rules: list[Formula] = []
    for case in program.cases:
        pair = [_formula(case.tree, wanted, features, facts) for wanted in (Truth.YES, Truth.NO)]
        if not all(fits(formula) for formula in pair):
            # Too wide for one rule of the network: the whole case is computed first and passed through.
            pair = [_feature(case.tree, wanted, features) for wanted in (Truth.YES, Truth.NO)]
        rules.extend(pair)
    return Wiring(tuple(rules), {**facts, **{name: tree for tree, name in features.items()}})


def _formula(tree: Tree, wanted: Truth, features: dict[Tree, str], facts: dict[str, Property]) -> Formula:
    """Return the formula that holds when the tree is surely what is wanted."""
    match tree:
        case AllOf(parts):
            inner = tuple(_formula(part, wanted, features, facts) for part in parts)
            return Every(inner) if wanted is Truth.YES else Either(inner)
        case AnyOf(parts):
            inner = tuple(_formula(part, wanted, features, facts) for part in parts)
            return Either(inner) if wanted is Truth.YES else Every(inner)
        case Opposite(part):
            return _formula(part, ~wanted, features, facts)
        case Unsettled():
            return Never()
        case SomeLeaf():
            return _feature(tree, wanted, features)
        case FactLeaf():
            native = _native(tree, wanted)
            if native is None:
                return _feature(tree, wanted, features)
            facts.update(_properties(tree))
            return native


def _feature(tree: Tree, wanted: Truth, features: dict[Tree, str]) -> Formula:
    """Return the test on a feature, naming it at its first use."""
    name = features.setdefault(tree, f"f{len(features)}")
    return Equal(name, 1 if wanted is Truth.YES else 0)


def _native(leaf: FactLeaf, wanted: Truth) -> Formula | None:
    """Return a test on the fact itself, where its kind is a whole number, a flag or a closed choice."""
    match leaf.predicate, leaf.kind:
        case AtLeast(number), Whole():
            # A number is known as a range: its bounds are two properties.
            if wanted is Truth.YES:
                return NumberAtLeast(f"{leaf.name}_least", number)
            return AtMost(f"{leaf.name}_most", number - 1)
        case Equals(value), Flag() | Choice():
            code = codes_of(leaf.kind)[value]
            return Equal(leaf.name, code) if wanted is Truth.YES else Differs(leaf.name, code)
        case Among(values), Choice() if 0 < len(values) <= LONGEST_LIST:
            codes = tuple(sorted(codes_of(leaf.kind)[value] for value in values))
            return OneOf(leaf.name, codes) if wanted is Truth.YES else NotOneOf(leaf.name, codes)
        case _:
            return None


def _properties(leaf: FactLeaf) -> dict[str, Property]:
    """Return what a test on a fact itself reads: the bounds of a number, or the number of a word."""
    if not isinstance(leaf.kind, Whole):
        return {leaf.name: Coded(leaf.name, tuple(codes_of(leaf.kind).items()))}
    # A number past what the library keeps is past every bound that fits into a rule.
    return {
        f"{leaf.name}_{bound}": Raw(leaf.name, f"v.{bound} if v.{bound} < {MOST} else {MOST}")
        for bound in ("least", "most")
    }


def codes_of(kind: Kind) -> Mapping[object, int]:
    """Return the numbers that stand for the words of a choice, or for yes and no."""
    if isinstance(kind, Choice):
        return {word: code for code, word in enumerate(kind.options)}
    return {False: 0, True: 1}
