"""Flat facts of integers about people, made as the durable engine makes its features, for other engines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.backends.compiled.code import Code
from engine.backends.compiled.function import Coded, Raw, Reading, in_numbers
from engine.backends.compiled.logic import Logic
from engine.backends.wiring import Property, Wiring
from engine.program.leaves import leaves_of
from engine.program.subject import Subject


@dataclass(frozen=True, slots=True)
class _Value:
    """The value of one property."""

    made_of: Property

    @property
    def readings(self) -> Sequence[Reading]:
        """Return what it is made of."""
        return (self.made_of,) if isinstance(self.made_of, Raw | Coded) else tuple(leaves_of(self.made_of))

    def write(self, code: Code, names: Mapping[Reading, str]) -> str:
        """Write it."""
        if isinstance(self.made_of, Raw | Coded):
            return names[self.made_of]
        return Logic(code, names.__getitem__).name(self.made_of)


class Facts:
    """What has to be known of people to run a wiring."""

    def __init__(self, wiring: Wiring, questions: Sequence[str]) -> None:
        """Write the function; `questions` are in the order in which people hold their answers."""
        self._names = tuple(wiring.properties)
        values = [_Value(each) for each in wiring.properties.values()]
        self._rows = in_numbers(Code(), values, questions).rows

    def of(self, subjects: Sequence[Subject]) -> list[dict[str, int | None]]:
        """Return one fact per person, with None for what is unknown."""
        return [dict(zip(self._names, row, strict=True)) for row in self._rows(subjects)]

    def known(self, subjects: Sequence[Subject]) -> list[dict[str, int]]:
        """Return one fact per person, what is unknown left out."""
        return [
            {name: value for name, value in fact.items() if value is not None} for fact in self.of(subjects)
        ]
