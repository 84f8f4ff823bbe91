"""zen-engine in its best idiom: every criterion in one expression, compiled once.

It is given what the rule network of the durable engine is given: flat facts of numbers. The
expression returns one number per criterion: 1 yes, 0 no, 2 unknown.
"""

from collections.abc import Sequence

import zen

from bench.races.facts import Facts
from bench.races.programs import joined
from engine.backends.formula import (
    Always,
    AtLeast,
    AtMost,
    Differs,
    Either,
    Equal,
    Every,
    Formula,
    Never,
    NotOneOf,
    OneOf,
    simplify,
)
from engine.backends.wiring import wire
from engine.program.program import Program
from engine.program.subject import Subject


class Zen:
    """All programs as one compiled expression."""

    def __init__(self, lowered: Sequence[Program]) -> None:
        """Compile the programs as one."""
        program = joined(lowered)
        wiring = wire(program)
        cases = [
            f"({_text(yes)}) ? 1 : (({_text(no)}) ? 0 : 2)"
            for yes, no in zip(wiring.rules[::2], wiring.rules[1::2], strict=True)
        ]
        self._facts = Facts(wiring, program.questions)
        self._expression = zen.compile_expression(f"[{', '.join(cases)}]")

    def facts(self, subjects: Sequence[Subject]) -> list[dict[str, int | None]]:
        """Return the facts about each person."""
        return self._facts.of(subjects)

    def run(self, facts: Sequence[dict[str, int | None]]) -> list[list[float]]:
        """Return one row per person."""
        evaluate = self._expression.evaluate
        return [evaluate(fact) for fact in facts]


def _text(formula: Formula) -> str:
    """Write a formula as an expression; a number that is missing compares with nothing."""
    return _written(simplify(formula))


def _written(formula: Formula) -> str:
    """Write a simplified formula."""
    match formula:
        case Every(parts):
            return " and ".join(f"({_written(part)})" for part in parts)
        case Either(parts):
            return " or ".join(f"({_written(part)})" for part in parts)
        case Always():
            return "true"
        case Never():
            return "false"
        case Equal() | Differs() | AtLeast() | AtMost() | OneOf() | NotOneOf():
            return _comparison(formula, formula.prop)


def _comparison(
    formula: Equal | Differs | AtLeast | AtMost | OneOf | NotOneOf,
    name: str,
) -> str:
    """Write a comparison."""
    match formula:
        case Equal(_, value):
            return f"{name} == {value}"
        case Differs(_, value):
            return f"{name} != null and {name} != {value}"
        case AtLeast(_, value):
            return f"{name} != null and {name} >= {value}"
        case AtMost(_, value):
            return f"{name} != null and {name} <= {value}"
        case OneOf(_, values):
            return " or ".join(f"{name} == {value}" for value in values)
        case NotOneOf(_, values):
            return " and ".join([f"{name} != null", *(f"{name} != {value}" for value in values)])
