"""Situations: what a network is asked about, each once, however many people are in it.

A criterion reads a few facts and questions, and most people are alike in those: nothing was reported, nobody
owes anything. So the criteria that read the same are a group, a person is in one situation of each group, and
the network is asked about situations, not about people.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from engine.backends.compiled.code import TRUTHS, Code, N, Y, listed
from engine.backends.compiled.function import Coded, Function, Raw, Reading, in_numbers, source_of
from engine.backends.compiled.logic import Logic
from engine.backends.formula import simplify
from engine.backends.limits import cost_of
from engine.backends.wiring import Property, Wiring
from engine.program.leaves import leaves_of

Values = tuple[int | None, ...]
_NUMBERS: Final[Mapping[str, int]] = {Y: 1, N: 0}


class Numbered(dict[Values, int]):
    """The situations of a group, numbered as they are met."""

    def __init__(self) -> None:
        """Start with none."""
        super().__init__()
        self.met: list[Values] = []

    def __missing__(self, values: Values) -> int:
        """Give a new situation the next number."""
        self[values] = number = len(self.met)
        self.met.append(values)
        return number

    def keep(self, first: int) -> None:
        """Forget all but the first."""
        for values in self.met[first:]:
            del self[values]
        del self.met[first:]


@dataclass(frozen=True, slots=True)
class Group:
    """Criteria that read the same facts and questions, and the properties that their rules read."""

    cases: tuple[int, ...]
    properties: Mapping[str, Property]
    numbered: Numbered = field(default_factory=Numbered)

    @property
    def readings(self) -> Sequence[Reading]:
        """Return what the properties are made of."""
        return tuple(reading for each in self.properties.values() for reading in _readings(each))

    def write(self, code: Code, names: Mapping[Reading, str]) -> str:
        """Write the number of a person's situation; one that is certain is numbered now."""
        logic = Logic(code, names.__getitem__)
        values = [
            names[each] if isinstance(each, Raw | Coded) else logic.name(each)
            for each in self.properties.values()
        ]
        if TRUTHS.issuperset(values):
            return str(self.numbered[tuple(map(_NUMBERS.get, values))])
        return f"{code.own(self.numbered, 'S')}[{listed(values)}]"

    def fact(self, number: int) -> dict[str, int]:
        """Return the fact about a situation; what is unknown is left out."""
        values = zip(self.properties, self.numbered.met[number], strict=True)
        return {name: value for name, value in values if value is not None}


def groups_of(wiring: Wiring) -> list[Group]:
    """Sort the cases by the facts and questions that they read."""
    cases: dict[frozenset[tuple[str, str]], list[int]] = {}
    read: dict[frozenset[tuple[str, str]], set[str]] = {}
    for case in range(len(wiring.rules) // 2):
        pair = wiring.rules[2 * case : 2 * case + 2]
        names = frozenset[str]().union(*(cost_of(simplify(formula)).props for formula in pair))
        sources = frozenset(
            source_of(reading) for name in names for reading in _readings(wiring.properties[name])
        )
        cases.setdefault(sources, []).append(case)
        read.setdefault(sources, set()).update(names)
    return [
        Group(tuple(same), {name: each for name, each in wiring.properties.items() if name in read[sources]})
        for sources, same in cases.items()
    ]


def function_of(groups: Iterable[Group], questions: Sequence[str]) -> Function:
    """Return the function from people to the numbers of their situations, one for each group."""
    return in_numbers(Code(), list(groups), questions)


def _readings(each: Property) -> Sequence[Reading]:
    """Return what a property is made of."""
    return (each,) if isinstance(each, Raw | Coded) else tuple(leaves_of(each))
