"""The durable engine: every case becomes two rules of a network, one for surely yes and one for surely no.

If neither fires, the case is unknown. Leaves that the network cannot be trusted with (records, dates, lists,
personal text) are computed first, by the reference meaning, as features: 1 for yes, 0 for no, absent for
unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.backends.features import Features, codes_of, features_of, wide_fact
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
from engine.backends.limits import EngineFault, fits
from engine.backends.rete import Network
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
from engine.program.subject import People, as_subjects
from vocabulary.kinds import Choice, Flag, Kind, Whole
from vocabulary.stages import Stage, stage
from vocabulary.truth import Truth

LONGEST_LIST = 200


@dataclass(frozen=True, slots=True)
class Wiring:
    """How a program meets the network: its rules in pairs, and what must be computed for them."""

    rules: tuple[Formula, ...]  # rule 2 i says that case i is surely yes, rule 2 i + 1 that it is surely no
    features: Features


class Durable:
    """Judges through durable-rules."""

    name = "durable"

    def __init__(self) -> None:
        """Start with no network."""
        self._networks: dict[tuple[Formula, ...], Network] = {}

    def judge(self, program: Program, people: People) -> list[tuple[Truth, ...]]:
        """Return one row per person with one truth per case."""
        subjects, wiring = as_subjects(people, self.name), wire(program)
        network = self._networks.get(wiring.rules)
        if network is None:
            network = self._networks[wiring.rules] = Network(wiring.rules)
        with stage(Stage.FEATURES):
            facts = [wide_fact(wiring.features, subject) for subject in subjects]
        fired = network.rows(facts)
        pairs = zip(fired[::2], fired[1::2], strict=True)
        columns = [_column(len(subjects), yes, no) for yes, no in pairs]
        return list(zip(*columns, strict=True)) if columns else [()] * len(subjects)

    def close(self) -> None:
        """Free every network."""
        for network in self._networks.values():
            network.close()
        self._networks.clear()


def _column(subjects: int, yes: Sequence[int], no: Sequence[int]) -> list[Truth]:
    """Return one truth per subject from those for whom the two rules of a case fired."""
    if yes and not set(yes).isdisjoint(no):
        raise EngineFault(f"a case fired both ways for subjects {sorted(set(yes) & set(no))}")
    truths = [Truth.UNKNOWN] * subjects
    for rows, truth in ((yes, Truth.YES), (no, Truth.NO)):
        for row in rows:
            truths[row] = truth
    return truths


def wire(program: Program) -> Wiring:
    """Compile a program into rules and features."""
    features: dict[Tree, str] = {}
    facts: dict[str, Kind] = {}
    rules: list[Formula] = []
    for case in program.cases:
        pair = [_formula(case.tree, wanted, features, facts) for wanted in (Truth.YES, Truth.NO)]
        if not all(fits(formula) for formula in pair):
            # Too wide for one rule of the network: the whole case is computed first and passed through.
            pair = [_feature(case.tree, wanted, features) for wanted in (Truth.YES, Truth.NO)]
        rules.extend(pair)
    return Wiring(tuple(rules), features_of(facts, features))


def _formula(tree: Tree, wanted: Truth, features: dict[Tree, str], facts: dict[str, Kind]) -> Formula:
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
            facts[tree.name] = tree.kind
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
