"""Tests of known values as text; the few that need more than a comparison ask the reference meaning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from engine.backends.compiled.code import Code, U, whole
from engine.program.program import (
    After,
    Among,
    AtLeast,
    Before,
    Equals,
    FactLeaf,
    Holds,
    Predicate,
    StillRuns,
    Undated,
)
from vocabulary.kinds import Dated, Whole

# A date that is one day, and that day itself and not the end of a period that we calculated.
_ONE_DAY = "type(v) is Day and v.day and v.month and v.latest is None and not v.ends_period"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that is wanted of a known value `v`: under a name, by an expression."""

    name: str
    text: str
    of_one_day: str | None = None  # a cheaper expression where the value is one day, `d`


def wanted_of(code: Code, leaf: FactLeaf, name: str) -> Wanted:
    """Return the test of a leaf, to be kept under a name."""
    match leaf.predicate:
        case Before(day):
            return Wanted(name, _asked(code, leaf.predicate), f"Y if d < {_day(day)} else N")
        case After(day):
            return Wanted(name, _asked(code, leaf.predicate), f"Y if d > {_day(day)} else N")
        case StillRuns(recent):
            text = f"Y if d >= {_day(recent.sure_from)} else N if d < {_day(recent.over_before)} else U"
            return Wanted(name, _asked(code, leaf.predicate), text)
        case AtLeast(number):
            least = whole(number)
            return Wanted(name, f"Y if v.least >= {least} else N if v.most < {least} else U")
        case Holds(word):
            # `<=` and not `in`, which takes a piece of a text for a word of a list.
            return Wanted(name, f"Y if {code.constant(frozenset({word}))} <= v else N")
        case Undated():
            return Wanted(name, U)
        case Equals() | Among():
            return Wanted(name, _among(code, leaf))


def _among(code: Code, leaf: FactLeaf) -> str:
    """Write that a value is one of several; a number may be a range, and of a date it is asked what it is."""
    if isinstance(leaf.kind, Whole | Dated):
        return _asked(code, leaf.predicate)
    if isinstance(leaf.predicate, Equals):
        return f"Y if v == {code.constant(leaf.predicate.value)} else N"
    if isinstance(leaf.predicate, Among):
        return f"Y if v in {code.constant(leaf.predicate.values)} else N"
    raise TypeError(f"{leaf.predicate} names no values")


def _asked(code: Code, predicate: Predicate) -> str:
    """Write that the reference meaning is asked."""
    return f"asked(v, {code.constant(predicate)})"


def _day(day: date) -> str:
    """Write a day."""
    return f"({day.year}, {day.month}, {day.day})"


def read_facts(code: Code, facts: str, wanted: Mapping[str, Sequence[Wanted]]) -> None:
    """Write what is wanted of facts, by the name of each; of one that is not known, everything is unknown."""
    for fact, each in wanted.items():
        read_fact(code, facts, fact, each)


def read_fact(code: Code, facts: str, fact: str, wanted: Sequence[Wanted]) -> None:
    """Write what is wanted of one fact."""
    code.line(f"f = {facts}.get({code.constant(fact)})")
    with code.block("if type(f) is Known"):
        read_value(code, wanted)
    with code.block("else"):
        code.assign({each.name: U for each in wanted})


def read_value(code: Code, wanted: Sequence[Wanted]) -> None:
    """Write what is wanted of the value of the fact `f`, which is known."""
    code.line("v = f.value")
    code.assign({each.name: each.text for each in wanted if each.of_one_day is None})
    dated = [each for each in wanted if each.of_one_day is not None]
    if dated:
        with code.block(f"if {_ONE_DAY}"):
            code.line("d = v.year, v.month, v.day")
            for each in dated:
                code.line(f"{each.name} = {each.of_one_day}")
        with code.block("else"):
            for each in dated:
                code.line(f"{each.name} = {each.text}")
