"""Packs that are made to cost time are read and judged in seconds."""

import cProfile
import pstats
import time
from collections.abc import Callable

import pytest

from engine.backends.durable import Durable
from engine.backends.rete import available
from engine.program.meaning import Reference
from engine.review.example_runs import run_examples
from tests.rules.packs import HEAD, criterion, read, usable
from tests.samples import DEEP

HOSTILE = {
    "brackets": "[" * 200_000,
    "braces": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "keys": "".join(f"k{i}: v\n" for i in range(10_000)),
    "one key": "a: b\n" * 10_000,
    "aliases": "a: &a [x, x]\n" + "".join(f"b{i}: [*a, *a, *a]\n" for i in range(3_000)),
    "one word": f"pack: {'x' * 1_000_000}\n",
    "full-width": "：" * 200_000,
    "full-width keys": "a：b，" * 20_000 + ": [\n",
    "unknown facts": HEAD
    + "criteria:\n"
    + "".join(criterion(f"{{fact{i}: {{is: x}}}}", f"c{i}") for i in range(1_000)),
    "unknown criteria": HEAD
    + "criteria:\n"
    + "".join(f"  criterion-number-{i}: {{item: 一, grade: bar}}\n" for i in range(1_000))
    + "examples:\n"
    + "".join(f"  - {{criterion: criterion-numbre-{i}, expect: yes}}\n" for i in range(1_000)),
    "empty items": HEAD + f"questions: {{q: {{of: [{'[],' * 10_000}]}}}}\n",
    "escapes": 'a: "' + "\\U0010FFFF" * 50_000 + '"\n',
}  # fmt: skip


@pytest.mark.deep
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_in_seconds(name: str) -> None:
    """No file of a reasonable size holds the machine up."""
    began = time.perf_counter()
    reading = read(HOSTILE[name])
    assert reading.problems
    assert time.perf_counter() - began < 10


@pytest.mark.deep
def test_a_large_pack_is_read_in_seconds() -> None:
    """Ten thousand criteria are read in a few seconds."""
    began = time.perf_counter()
    text = "".join(criterion("{age: {below: 18}}", f"c{i}") for i in range(10_000))
    pack = read(HEAD + "criteria:\n" + text).pack
    assert pack is not None
    assert len(pack.criteria) == 10_000
    assert time.perf_counter() - began < 30


def calls(work: Callable[[], object]) -> int:
    """Return how many functions a piece of work calls: the same on every machine, whatever else it does."""
    profile = cProfile.Profile()
    profile.runcall(work)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def many(count: int, entry: str, before: str = "criteria:\n") -> str:
    """Write a pack with so many entries, each numbered."""
    return HEAD + before + "".join(entry.replace("#", str(number)) for number in range(count))


ASKED = "ask: {zh: 问#, en: q}, of: [police], basis: 甲, disclosure: full"
GROWING: dict[str, Callable[[int], str]] = {
    "criteria": lambda count: many(count, criterion("{nomination_votes: {at_most: #}}", "c#")),
    "look-backs": lambda count: many(
        count, criterion("{sanctions: {some: {decided_on: {within: 2 years}}}}", "c#")
    ),
    "mistakes": lambda count: many(count, criterion("{votes#: {below: 3}}", "c#")),
    "examples": lambda count: (
        HEAD
        + "criteria:\n"
        + criterion("{age: {below: 18}}")
        + many(count, "  - {criterion: made, given: {age: #}, expect: unknown}\n", "examples:\n")[len(HEAD) :]
    ),
    "questions": lambda count: many(count, f"  q#: {{{ASKED}}}\n", "questions:\n"),
    "requirements": lambda count: many(
        count,
        "  r#: {text: {zh: 甲, en: a}, grade: bar, over: office chair, nominees_over_seats: {at_least: #}}\n",
        "ratios:\n",
    ),
    "words of a list": lambda count: (
        HEAD + "criteria:\n" + criterion(f"{{name: {{in: [{', '.join(f'甲{n}' for n in range(count))}]}}}}")
    ),
    "parts of a condition": lambda count: (
        HEAD
        + "criteria:\n"
        + criterion(
            f"{{any: [{', '.join(f'{{nomination_votes: {{at_most: {n}}}}}' for n in range(count))}]}}"
        )
    ),
    "deadlines": lambda count: many(count, "  d#: {at_latest: # days before polling_day}\n", "deadlines:\n"),
}


@pytest.mark.parametrize("name", GROWING)
def test_the_work_grows_no_faster_than_the_pack(name: str) -> None:
    """Four times as much to read, run and say costs about four times as much: nothing is quadratic."""

    def work(text: str) -> Callable[[], object]:
        def whole() -> None:
            reading = read(text)
            if reading.pack is not None:
                usable(reading.pack)

        return whole

    assert bool(read(GROWING[name](2)).problems) is (name == "mistakes")
    small, large = (calls(work(GROWING[name](count))) for count in ((250, 1000) if DEEP else (40, 160)))
    assert large < 6 * small


@pytest.mark.deep
@pytest.mark.parametrize("engine", [Reference, Durable])
def test_thousands_of_criteria_are_judged_in_seconds(engine: type[Reference | Durable]) -> None:
    """A pack of thousands of criteria is read and as many examples are run, on every engine."""
    if engine is Durable and not available():
        pytest.skip("durable-rules cannot be imported on this Python")
    began = time.perf_counter()
    count = 10_000
    text = GROWING["criteria"](count) + "".join(
        ["examples:\n", *(f"  - {{criterion: c{n}, given: {{}}, expect: unknown}}\n" for n in range(count))]
    )
    pack = read(text).pack
    assert pack is not None
    backend = engine()
    runs = run_examples(pack, backend)
    backend.close()
    assert len(runs) == count
    assert all(run.as_expected for run in runs)
    assert time.perf_counter() - began < 60
