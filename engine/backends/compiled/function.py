"""One function for everything that is wanted of people: each fact and each question is read once.

Of nearly everybody nearly every question is answered with nothing found. So each question is one branch, in
which whatever reads that question alone is certain when the text is written.

Most of the time goes into waiting for memory. So facts and questions are read in the order in which people
hold them, which is that of their declaration: that takes a quarter less than the order of the criteria.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from engine.backends.compiled.code import Code, N, U, Y, listed, whole
from engine.backends.compiled.logic import Logic
from engine.backends.compiled.values import Wanted, read_facts, read_value, wanted_of
from engine.program.leaves import field_leaves, leaves_of, tests_by_name
from engine.program.predicates import holds_of_value
from engine.program.program import FactLeaf, Leaf, Predicate, SomeLeaf, Tree
from engine.program.subject import Subject
from vocabulary.dates import Day
from vocabulary.facts import Known
from vocabulary.fields import FACTS
from vocabulary.kinds import Value
from vocabulary.truth import Truth

Source = tuple[str, str]  # whether a fact or a question, and its name
Rows = Callable[[Sequence[Subject]], list[tuple[Any, ...]]]
NUMBERS: Final[Mapping[Truth, int | None]] = {Truth.YES: 1, Truth.NO: 0, Truth.UNKNOWN: None}


@dataclass(frozen=True, slots=True)
class Raw:
    """Something of a known fact that is no truth: an expression of its value `v`."""

    fact: str
    text: str


@dataclass(frozen=True, slots=True)
class Coded:
    """The number that stands for the word of a known fact."""

    fact: str
    codes: tuple[tuple[object, int], ...]


Reading = Leaf | Raw | Coded


class Output(Protocol):
    """One value for each person."""

    @property
    def readings(self) -> Sequence[Reading]:
        """Return what it is made of."""

    def write(self, code: Code, names: Mapping[Reading, str]) -> str:
        """Write how it is made in the block that is open; return its name, or a constant."""


@dataclass(frozen=True, slots=True)
class TruthOf:
    """The truth of a tree."""

    tree: Tree

    @property
    def readings(self) -> Sequence[Reading]:
        """Return its leaves."""
        return tuple(leaves_of(self.tree))

    def write(self, code: Code, names: Mapping[Reading, str]) -> str:
        """Write the tree."""
        return Logic(code, names.__getitem__).name(self.tree)


@dataclass(frozen=True, slots=True)
class Function:
    """A function from people to one row each, and the text that it was made from."""

    rows: Rows
    text: str


def in_truths(code: Code, outputs: Sequence[Output], questions: Sequence[str]) -> Function:
    """Return the function that gives truths as they are; `questions` are in the order of declaration."""
    given = {Y: Truth.YES, N: Truth.NO, U: Truth.UNKNOWN, "asked": holds_of_value}
    return _function(code, outputs, questions, given)


def in_numbers(code: Code, outputs: Sequence[Output], questions: Sequence[str]) -> Function:
    """Return the function that gives truths as 1, 0 and None; `questions` are in the order of declaration."""
    return _function(code, outputs, questions, {Y: 1, N: 0, U: None, "asked": _number})


def _number(value: Value, predicate: Predicate) -> int | None:
    """Return the truth of a test as a number."""
    return NUMBERS[holds_of_value(value, predicate)]


def _function(
    code: Code, outputs: Sequence[Output], questions: Sequence[str], given: Mapping[str, object]
) -> Function:
    """Write and compile the function."""
    _Writing(code, outputs, questions).write()
    rows: Any = code.function("rows_of", {**given, "Known": Known, "Day": Day})
    return Function(rows, code.text())


class _Writing:
    """The writing of one function."""

    def __init__(self, code: Code, outputs: Sequence[Output], questions: Sequence[str]) -> None:
        """Sort what is wanted by the fact or question it is made of."""
        self._places = {source: place for place, source in enumerate(declared(questions))}
        self._code, self._outputs = code, outputs
        self._made = [code.fresh("c") for _ in outputs]
        self._names: dict[Reading, str] = {}
        self._by_source: dict[Source, list[Reading]] = {}
        self._alone: dict[Source, list[int]] = {}  # outputs that are made of one source
        self._needed: set[Reading] = set()  # beyond the branch of their source
        for number, output in enumerate(outputs):
            readings = output.readings
            sources = dict.fromkeys(map(source_of, readings))
            for reading in readings:
                if reading not in self._names:
                    self._names[reading] = code.fresh()
                    self._by_source.setdefault(source_of(reading), []).append(reading)
            if len(sources) == 1:
                self._alone.setdefault(next(iter(sources)), []).append(number)
            else:
                self._needed.update(readings)

    def write(self) -> None:
        """Write the whole function."""
        code = self._code
        with code.block("def rows_of(people, Y=Y, N=N, U=U, Known=Known)"):
            code.line("rows = []")
            code.line("add = rows.append")
            with code.block("for person in people"):
                code.line("facts = person.facts")
                code.line("answers = person.answers")
                for source in sorted(self._by_source, key=self._place):
                    self._source(self._by_source[source])
                alone = {number for numbers in self._alone.values() for number in numbers}
                self._settle([n for n in range(len(self._outputs)) if n not in alone], {})
                code.line(f"add({listed(self._made)})")
            code.line("return rows")

    def _place(self, source: Source) -> int:
        """Return where a fact or question is declared; what is declared nowhere comes last."""
        return self._places.get(source, len(self._places))

    def _source(self, readings: Sequence[Reading]) -> None:
        """Write the branches of one fact or question."""
        tests = [reading for reading in readings if isinstance(reading, SomeLeaf)]
        if tests:
            self._question(tests)
        else:
            self._fact([reading for reading in readings if not isinstance(reading, SomeLeaf)])

    def _fact(self, readings: Sequence[FactLeaf | Raw | Coded]) -> None:
        """Write what is read of one fact."""
        code, source = self._code, source_of(readings[0])
        code.line(f"f = facts.get({code.constant(source[1])})")
        with code.block("if type(f) is Known"):
            read_value(code, [self._wanted(reading) for reading in readings])
            self._settle(self._alone.get(source, ()), {})
        with code.block("else"):
            self._certain(source, dict.fromkeys(readings, U))

    def _wanted(self, reading: FactLeaf | Raw | Coded) -> Wanted:
        """Return what a reading wants of the value."""
        name = self._names[reading]
        match reading:
            case Raw(_, text):
                return Wanted(name, text)
            case Coded(_, codes):
                return Wanted(name, f"{self._code.own(dict(codes), 'C')}[v]")
            case FactLeaf():
                return wanted_of(self._code, reading, name)

    def _question(self, tests: Sequence[SomeLeaf]) -> None:
        """Write what is read of the answers to one question."""
        code, source = self._code, source_of(tests[0])
        code.line(f"a = answers[{code.constant(tests[0].question)}]")
        with code.block("if a.records"):
            self._records(tests)
            self._settle(self._alone.get(source, ()), {})
        for opening, truth in (("elif a.open", U), ("else", N)):
            with code.block(opening):
                # Of no records at all there are always at least none.
                self._certain(source, {test: Y if test.at_least <= 0 else truth for test in tests})

    def _records(self, tests: Sequence[SomeLeaf]) -> None:
        """Write how the records of a question are counted."""
        code = self._code
        counts = [(code.fresh("s"), code.fresh("p")) for _ in tests]  # surely, and perhaps besides
        code.line(" = ".join([*(name for pair in counts for name in pair), "0"]))
        code.line("grows = a.open")
        asked = dict.fromkeys(field_leaves(tests))
        leaves: dict[Leaf, str] = {leaf: code.fresh() for leaf in asked}
        fields = {
            name: [wanted_of(code, leaf, leaves[leaf]) for leaf in same]
            for name, same in tests_by_name(asked).items()
        }
        with code.block("for _, record in a.records"):
            with code.block("if not record.complete"):
                code.line("grows = True")
            code.line("values = record.values")
            read_facts(code, "values", fields)
            logic = Logic(code, leaves.__getitem__)
            for test, (surely, perhaps) in zip(tests, counts, strict=True):
                self._count(logic.name(test.where), surely, perhaps)
        for test, (surely, perhaps) in zip(tests, counts, strict=True):
            least = whole(test.at_least)
            code.line(
                f"{self._names[test]} = "
                f"Y if {surely} >= {least} else U if grows or {surely} + {perhaps} >= {least} else N"
            )

    def _count(self, truth: str, surely: str, perhaps: str) -> None:
        """Write how one record is counted."""
        code = self._code
        if truth in (Y, U):
            code.line(f"{surely if truth == Y else perhaps} += 1")
        elif truth != N:
            with code.block(f"if {truth} is Y"):
                code.line(f"{surely} += 1")
            with code.block(f"elif {truth} is U"):
                code.line(f"{perhaps} += 1")

    def _certain(self, source: Source, truths: Mapping[Reading, str]) -> None:
        """Write a branch in which everything that is read of a source is certain."""
        self._code.assign(
            {self._names[reading]: truth for reading, truth in truths.items() if reading in self._needed}
        )
        self._settle(self._alone.get(source, ()), truths)

    def _settle(self, numbers: Sequence[int], certain: Mapping[Reading, str]) -> None:
        """Write outputs; what is certain in this branch takes the place of names."""
        names = {**self._names, **certain}
        made = {self._made[n]: self._outputs[n].write(self._code, names) for n in numbers}
        self._code.assign(made)


def declared(questions: Iterable[str]) -> Iterator[Source]:
    """Return facts and questions in the order in which people hold them."""
    for name in FACTS:
        yield "fact", name
    for name in questions:
        yield "question", name


def source_of(reading: Reading) -> Source:
    """Return the fact or question that is read."""
    match reading:
        case SomeLeaf(question):
            return "question", question
        case FactLeaf(name):
            return "fact", name
        case Raw(fact) | Coded(fact):
            return "fact", fact
