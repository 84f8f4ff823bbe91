"""Packs written for tests, and what reading and running them gives."""

from collections.abc import Iterator

from engine.backends.backend import Backend
from engine.backends.compiled.engine import Compiled
from engine.backends.durable import Durable
from engine.program.meaning import Reference
from engine.review.example_runs import ExampleRun, run_examples
from rules.library import Library
from rules.model.pack import Pack
from rules.model.sentences import sentence
from rules.reading.pack_reader import PackReading, read_pack
from tests.places import ROOT
from vocabulary.places import TextPlace
from vocabulary.problems import Problem
from vocabulary.questions import Question

BAD = ROOT / "tests" / "packs" / "bad"
CASES = ROOT / "tests" / "cases"
LIBRARY = Library()
REFERENCE = Reference()
BACKENDS: dict[str, type[Reference | Durable | Compiled]] = {
    "reference": Reference,
    "durable": Durable,
    "compiled": Compiled,
}

HEAD = """\
pack: made
title: {zh: 示例, en: Example}
applies_to: {unit: village, bodies: [committee]}
jurisdiction: CN
in_force: {from: 2026-01-01}
status: complete
source: {title: 示例规定, date: 2026-01-01, force: law}
extends: [common]
"""


def criterion(condition: str, name: str = "made", more: str = "") -> str:
    """Write one criterion that bars whoever meets the condition."""
    return (
        f"  {name}: {{item: 一, text: {{zh: 示例, en: example}}, grade: bar, flag_if: {condition}{more}}}\n"
    )


def read(text: str | bytes) -> PackReading:
    """Read a pack beside the shipped ones."""
    raw = text if isinstance(text, bytes) else text.encode("utf-8")
    return read_pack(raw, "made.yaml", LIBRARY.find)


def good(text: str) -> Pack:
    """Read a pack that has nothing wrong with it."""
    reading = read(text)
    assert reading.problems == ()
    assert reading.pack is not None
    return reading.pack


def shipped(name: str) -> Pack:
    """Return a shipped pack."""
    pack = LIBRARY.find(name)
    assert pack is not None
    return pack


def shipped_raw(name: str) -> bytes:
    """Return a shipped pack as it is written."""
    return (ROOT / "rules" / "packs" / f"{name}.yaml").read_bytes()


def described(problem: Problem) -> tuple[str, int, int]:
    """Return what a problem is and where."""
    assert isinstance(problem.place, TextPlace)
    return problem.code, problem.place.line, problem.place.column


def opened(name: str) -> Iterator[Backend]:
    """Open a backend for as long as a test needs it."""
    backend = BACKENDS[name]()
    yield backend
    backend.close()


def misses(pack: Pack, backend: Backend) -> list[ExampleRun]:
    """Return the examples that do not come out as written."""
    return [run for run in run_examples(pack, backend) if not run.as_expected]


def own_questions(pack: Pack) -> list[Question]:
    """Return the questions that a pack itself defines."""
    return [pack.questions[name] for name in sorted(pack.own_questions)]


def usable(pack: Pack) -> None:
    """Check what holds of every pack: a criterion is tested or raised, and can be said; the examples run."""
    for each in pack.criteria:
        assert (each.condition is None) == (each.only_if_raised or not each.text.zh)
        assert sentence(each, pack).zh
    run_examples(pack, REFERENCE)
