"""Runs the engines side by side on the same people: answers compared first, then timed in turns."""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench.checkout import ROOT
from bench.races.engines import CONTENDERS, DEFINITION, Rows
from bench.races.programs import Load, criteria, programs

Say = Callable[[str], None]


class Differ(Exception):  # noqa: N818 - what the race found
    """Two engines do not give the same truths."""


@dataclass(slots=True)
class Racer:
    """A contender's process, and the seconds of every timed run."""

    name: str
    process: subprocess.Popen[str]
    seconds: list[float] = field(default_factory=list)

    def line(self) -> str:
        """Return the next line that the process says; nothing where it has died."""
        return self.process.stdout.readline().strip() if self.process.stdout else ""

    def run(self) -> None:
        """Let it run once and keep the time."""
        if self.process.stdin:
            self.process.stdin.write("go\n")
            self.process.stdin.flush()
        self.seconds.append(float(self.line()))


@dataclass(frozen=True, slots=True)
class Times:
    """The seconds of every engine in one race; none at all for one whose process died."""

    people: int
    load: Load
    criteria: int
    seconds: Mapping[str, Sequence[float]]


def race(names: Sequence[str], people: int, rounds: int, load: Load, say: Say) -> Times:
    """Race the engines that can take so many people.

    Raises:
        Differ: an engine's truths are not those of the reference engine.
    """
    tested = criteria(programs(load))
    entered = [name for name in names if people <= CONTENDERS[name].most]
    with tempfile.TemporaryDirectory() as folder, _racers(load) as start:
        racers: dict[str, Racer] = {}
        answers: dict[str, Rows] = {}
        for name in entered:
            say(f"{people}: {name} ...")
            racers[name] = start(name, people, Path(folder) / name)
            first = racers[name].line()
            if racers[name].line() != "answered":
                say(f"{people}: {name} died")
                continue
            answers[name] = (Path(folder) / name).read_text(encoding="ascii").split("\n")
            if CONTENDERS[name].once:
                racers[name].seconds.append(float(first))
        compare(answers, tested)
        say(f"{people}: {len(answers)} engines agree on {people * len(tested)} truths; timing")
        for turn in range(rounds):
            for name in entered[turn % len(entered) :] + entered[: turn % len(entered)]:
                if CONTENDERS[name].once:
                    _run_anew(start, racers[name], people, Path(folder) / name)
                elif name in answers:
                    racers[name].run()
        return Times(
            people, load, len(tested), {name: tuple(racer.seconds) for name, racer in racers.items()}
        )


def compare(answers: Mapping[str, Rows], criteria: Sequence[str]) -> None:
    """Refuse to go on where two engines differ on a person and a criterion."""
    right = answers[DEFINITION]
    for name, rows in answers.items():
        if rows == right:
            continue
        for person, (said, meant) in enumerate(zip(rows, right, strict=True)):
            for criterion, one, other in zip(criteria, said, meant, strict=True):
                if one != other:
                    raise Differ(f"person {person}, {criterion}: {name} says {one}, {DEFINITION} {other}")


Start = Callable[[str, int, Path], Racer]


@contextmanager
def _racers(load: Load) -> Iterator[Start]:
    """Start processes, and end them all."""
    started: list[subprocess.Popen[str]] = []

    def start(name: str, people: int, answer: Path) -> Racer:
        command = [sys.executable, "-m", "bench.races.worker", name, str(people), str(answer), load.value]
        process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        return Racer(name, process)

    try:
        yield start
    finally:
        for process in started:
            process.kill()
            process.communicate()


def _run_anew(start: Start, racer: Racer, people: int, answer: Path) -> None:
    """Time a contender that can run only once in a process."""
    if not racer.seconds:
        return
    racer.process.kill()
    racer.process = start(racer.name, people, answer).process
    racer.seconds.append(float(racer.line()))
    racer.process.kill()
