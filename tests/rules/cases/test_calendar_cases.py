"""Cases of the calendar that a lawyer can read, by the definition and through a pack on every engine."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from engine.backends.backend import Backend
from engine.backends.rete import available
from engine.program.calendar import age_as_of, look_back
from engine.program.predicates import holds_of_value
from engine.program.program import StillRuns
from rules.model.conditions import Period, Unit
from rules.model.pack import AgeReached, Calendar, Overflow, PeriodOver
from tests.fast_yaml import as_texts
from tests.rules.packs import BACKENDS, CASES, HEAD, criterion, good, misses, opened
from vocabulary.dates import Moment, read_moment
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class Case:
    """One case: what is given, and what follows by the law named."""

    name: str
    law: str
    given: dict[str, str]
    expect: Any


def cases(file: str) -> list[Any]:
    """Read the cases of a file; every scalar stays text."""
    text = (CASES / file).read_text(encoding="utf-8")
    return [pytest.param(Case(**case), id=case["name"]) for case in _as_text(text)]


def _as_text(text: str) -> list[dict[str, Any]]:
    """Read YAML without typing any scalar: `no` is the word that was written."""
    found: list[dict[str, Any]] = as_texts(text)
    return found


AGES, LOOK_BACKS, COMPARISONS = cases("ages.yaml"), cases("look_backs.yaml"), cases("comparisons.yaml")
RELATIONS = ("before", "after", "at_least", "at_most")


@pytest.fixture(scope="module", params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> Iterator[Backend]:
    """Open each engine in turn."""
    if request.param == "durable" and not available():
        pytest.skip("durable-rules cannot be imported on this Python")
    yield from opened(request.param)


def moment(written: str) -> Moment:
    """Read a date as far as it is given."""
    found = read_moment(written)
    assert found is not None
    return found


def counting(given: dict[str, str]) -> Calendar:
    """Return how the source of a case counts."""
    return Calendar(
        AgeReached(given.get("age_reached", "contested")),
        PeriodOver(given.get("period_over", "contested")),
        Overflow(given["overflow"]),
    )


def pack_text(calendar: dict[str, str], criteria: str, examples: list[str]) -> str:
    """Write a pack that counts so and holds the criteria and examples."""
    keys = ("age_reached", "period_over", "overflow")
    counts = ", ".join(f"{key}: {calendar[key]}" for key in keys if key in calendar)
    return (
        HEAD
        + f"calendar: {{{counts}}}\n"
        + "questions:\n  terms: {ask: {zh: 是否有期限, en: Any term}, of: [court], basis: 第一条,"
        + " disclosure: full, records: {since: {zh: 起始日, type: date}}}\n"
        + "criteria:\n"
        + criteria
        + "examples:\n"
        + "".join(f"  - {example}\n" for example in examples)
    )


def dated(condition: str, given: dict[str, str], date_: str, expect: str) -> str:
    """Write a pack that tests a date as a fact and as a field of a record."""
    names = {"fact": f"joined_on: {date_}", "record": f"terms: [{{since: {date_}}}]"}
    return pack_text(
        given,
        criterion(f"{{joined_on: {condition}}}", "fact")
        + criterion(f"{{terms: {{some: {{since: {condition}}}}}}}", "record"),
        [
            f"{{criterion: {name}, given: {{{facts}}}, on: {given['on']}, expect: {expect}}}"
            for name, facts in names.items()
        ],
    )


@pytest.mark.parametrize("case", AGES)
def test_an_age(case: Case) -> None:
    """Full years are counted as the source counts them, and are a range where the date or the law is open."""
    least, most = (int(number) for number in case.expect)
    as_of = date.fromisoformat(case.given["on"])
    age = age_as_of(moment(case.given["born"]), as_of, counting(case.given))
    assert (age.least, age.most) == (least, most)


@pytest.mark.parametrize("case", AGES)
def test_an_age_on_the_engines(case: Case, backend: Backend) -> None:
    """A birth date on the roster gives the same age to every engine: sure of the least, not of the most."""
    born, on = case.given["born"], case.given["on"]
    least, most = (int(number) for number in case.expect)
    expected = {least: "yes", most + 1: "no", **({most: "unknown"} if least < most else {})}
    expected.pop(0, None)  # at least no year at all is everybody, and no test
    text = pack_text(
        case.given,
        "".join(criterion(f"{{age: {{at_least: {age}}}}}", f"age-{age}") for age in expected),
        [
            f"{{criterion: age-{age}, given: {{birth_date: {born}}}, on: {on}, expect: {truth}}}"
            for age, truth in expected.items()
        ],
    )
    assert misses(good(text), backend) == []


@pytest.mark.parametrize("case", LOOK_BACKS)
def test_a_look_back(case: Case) -> None:
    """未满 is decided by two cut-off days, and between them people decide."""
    count, unit = case.given["period"].split()
    period = Period(int(count), Unit(unit if unit.endswith("s") else f"{unit}s"))
    recent = look_back(period, date.fromisoformat(case.given["on"]), counting(case.given))
    assert holds_of_value(moment(case.given["from"]), StillRuns(recent)) is Truth(case.expect)


@pytest.mark.parametrize("case", LOOK_BACKS)
def test_a_look_back_on_the_engines(case: Case, backend: Backend) -> None:
    """`within` means the same of a fact and of a record's field, on every engine."""
    text = dated(f"{{within: {case.given['period']}}}", case.given, case.given["from"], case.expect)
    assert misses(good(text), backend) == []


@pytest.mark.parametrize("case", COMPARISONS)
def test_a_comparison_on_the_engines(case: Case, backend: Backend) -> None:
    """`before` and `after` are strict, the others include the day, and a partial date may be open."""
    relation = next(word for word in RELATIONS if word in case.given)
    text = dated(f"{{{relation}: {case.given[relation]}}}", case.given, case.given["date"], case.expect)
    assert misses(good(text), backend) == []


def test_every_way_of_counting_has_a_case() -> None:
    """The very day is decided for each value of `period_over`, `age_reached` and `overflow` together."""
    used = {
        (case.values[0].given.get("period_over"), case.values[0].given["overflow"]) for case in LOOK_BACKS
    }
    assert used >= {(over.value, flow.value) for over in PeriodOver for flow in Overflow}
    assert {case.values[0].given["age_reached"] for case in AGES} == {way.value for way in AgeReached}
    assert {case.values[0].given["overflow"] for case in AGES} == {flow.value for flow in Overflow}


@pytest.mark.parametrize("file", ["ages.yaml", "comparisons.yaml", "look_backs.yaml"])
def test_cases_read_aloud(file: str) -> None:
    """Every case has a name of its own and names its law."""
    found = [param.values[0] for param in cases(Path(file).name)]
    assert len({case.name for case in found}) == len(found)
    assert all(case.law for case in found)
