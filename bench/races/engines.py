"""The engines that are compared, each as a function from prepared people to one row of truths per person."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.races.programs import joined
from engine.program.program import Program
from engine.program.subject import Subject

Rows = list[str]  # per person one letter per criterion: y, n or u
Run = Callable[[], Sequence[Any]]
LETTERS: Mapping[Any, str] = {1: "y", 0: "n", 2: "u", None: "u"}


@dataclass(frozen=True, slots=True)
class Ready:
    """An engine that has compiled the programs: what is timed, and how its answer is read afterwards."""

    run: Run
    read: Callable[[Sequence[Any]], Rows]


@dataclass(frozen=True, slots=True)
class Contender:
    """One line of the table."""

    label: str
    prepare: Callable[[Sequence[Program], Sequence[Subject]], Ready]
    most: int = 50_000  # people; beyond, it takes unreasonable time or memory
    once: bool = False  # one run per process: it keeps what it was given


def _reference(lowered: Sequence[Program], subjects: Sequence[Subject]) -> Ready:
    """Prepare the reference engine."""
    from engine.program.meaning import Reference

    engine, program = Reference(), joined(lowered)
    return Ready(lambda: [engine.judge(program, subjects)], _of_backend)


def _durable(lowered: Sequence[Program], subjects: Sequence[Subject]) -> Ready:
    """Prepare the durable engine; its networks are compiled at the first, untimed run."""
    from engine.backends.durable import Durable

    engine, program = Durable(), joined(lowered)
    return Ready(lambda: [engine.judge(program, subjects)], _of_backend)


def _compiled(lowered: Sequence[Program], subjects: Sequence[Subject]) -> Ready:
    """Prepare the compiled engine; its function is made at the first, untimed run."""
    from engine.backends.compiled.engine import Compiled

    engine, program = Compiled(), joined(lowered)
    return Ready(lambda: [engine.judge(program, subjects)], _of_backend)


def _of_backend(judged: Sequence[Any]) -> Rows:
    """Read what a backend returned for each program."""
    rows = zip(*judged, strict=True)
    return ["".join(truth.value[0] for part in parts for truth in part) for parts in rows]


def _network(lowered: Sequence[Program], subjects: Sequence[Subject]) -> Ready:
    """Prepare the rule network alone, given facts of integers made beforehand."""
    from bench.races.facts import Facts
    from engine.backends.rete import Network
    from engine.backends.wiring import wire

    wirings = [wire(program) for program in lowered]
    networks = [Network(wiring.rules) for wiring in wirings]
    facts = [
        Facts(wiring, program.questions).known(subjects)
        for wiring, program in zip(wirings, lowered, strict=True)
    ]

    def read(fired: Sequence[set[tuple[int, int]]]) -> Rows:
        def letter(found: set[tuple[int, int]], row: int, case: int) -> str:
            if (row, 2 * case) in found:
                return "y"
            return "n" if (row, 2 * case + 1) in found else "u"

        return [
            "".join(
                letter(found, row, case)
                for found, program in zip(fired, lowered, strict=True)
                for case in range(len(program.cases))
            )
            for row in range(len(subjects))
        ]

    return Ready(lambda: [one.matches(given) for one, given in zip(networks, facts, strict=True)], read)


def _closures(lowered: Sequence[Program], subjects: Sequence[Subject]) -> Ready:
    """Prepare plain Python closures."""
    from bench.races.closures import compile_closures, run_closures

    tests = compile_closures(lowered)
    return Ready(lambda: run_closures(tests, subjects), _of_numbers)


def _zen(lowered: Sequence[Program], subjects: Sequence[Subject]) -> Ready:
    """Prepare zen-engine, given typed people."""
    from bench.races.zen_rules import Zen

    rules = Zen(lowered)
    return Ready(lambda: rules.run(rules.facts(subjects)), _of_numbers)


def _zen_alone(lowered: Sequence[Program], subjects: Sequence[Subject]) -> Ready:
    """Prepare zen-engine, given facts of integers made beforehand."""
    from bench.races.zen_rules import Zen

    rules = Zen(lowered)
    facts = rules.facts(subjects)
    return Ready(lambda: rules.run(facts), _of_numbers)


def _polars(lowered: Sequence[Program], subjects: Sequence[Subject]) -> Ready:
    """Prepare polars, given columns of integers made beforehand."""
    from bench.races.columns import Columns

    query = Columns(lowered)
    facts = query.facts(subjects)
    return Ready(lambda: query.run(facts), lambda found: _of_numbers(found[0].rows()))


def _textbook(lowered: Sequence[Program], subjects: Sequence[Subject]) -> Ready:
    """Prepare durable-rules as in its manual, one fact per person."""
    from bench.races.textbook import run_facts_per_person

    return Ready(lambda: run_facts_per_person(lowered, subjects), _of_numbers)


def _textbook_joined(lowered: Sequence[Program], subjects: Sequence[Subject]) -> Ready:
    """Prepare durable-rules as in its manual, one fact per thing known."""
    from bench.races.textbook import run_facts_per_thing

    return Ready(lambda: run_facts_per_thing(lowered, subjects), _of_numbers)


def _of_numbers(rows: Sequence[Sequence[Any]]) -> Rows:
    """Read rows of numbers."""
    return ["".join(LETTERS[truth] for truth in row) for row in rows]


CONTENDERS: Mapping[str, Contender] = {
    "durable": Contender("durable engine", _durable),
    "compiled": Contender("compiled engine", _compiled),
    "reference": Contender("reference engine", _reference),
    "closures": Contender("plain Python closures", _closures),
    "zen": Contender("zen-engine, one compiled expression", _zen),
    "textbook": Contender("durable-rules, textbook, a fact per person", _textbook, most=10_000, once=True),
    "joined": Contender("durable-rules, textbook, a fact per thing", _textbook_joined, most=1_000, once=True),
    "network": Contender("  the network alone, a fact per person", _network),
    "zen-alone": Contender("  zen-engine alone", _zen_alone),
    "polars": Contender("  polars alone, columns ready", _polars),
}
# What the ratios of the table are taken against.
STANDARD = "durable"
DEFINITION = "reference"
