"""Cases of influence periods that a lawyer can read, by the definition and through a shipped list."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from candidates.clearances.records.influence import calculated_date
from engine.backends.backend import Backend
from engine.backends.rete import available
from tests.fast_yaml import as_texts
from tests.rules.packs import BACKENDS, CASES, good, misses, opened, shipped, shipped_raw
from vocabulary.dates import moment_words, read_moment
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Choice
from vocabulary.origins import Origin


@dataclass(frozen=True, slots=True)
class Case:
    """One sanction: when its influence ends, and whether it still runs on a day."""

    name: str
    law: str
    given: dict[str, Any]
    ends: str
    expect: str

    @property
    def record(self) -> dict[str, str]:
        """Return the fields that the unit wrote."""
        record: dict[str, str] = self.given["record"]
        return record


TEXT = (CASES / "influence.yaml").read_text(encoding="utf-8")
ALL = [Case(**case) for case in as_texts(TEXT)]
SANCTIONS = shipped("common").questions["sanctions"].fields
# The list without its examples, so that a case stands alone.
LIST = shipped_raw("shibuxuan-2020").decode("utf-8").partition("\nexamples:")[0]


@pytest.fixture(scope="module", params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> Iterator[Backend]:
    """Open each engine in turn."""
    if request.param == "durable" and not available():
        pytest.skip("durable-rules cannot be imported on this Python")
    yield from opened(request.param)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_the_last_day_is_reckoned(case: Case) -> None:
    """Kind and date give the last day, as precisely as they are known; what the unit wrote stands."""
    otherwise = SANCTIONS["influence_ends"].otherwise
    assert otherwise is not None
    if "influence_ends" in case.record:
        assert case.record["influence_ends"] == case.ends
        return
    blank = Unknown(Origin.INCOMPLETE)
    values: dict[str, Fact] = {"kind": Known(case.record["kind"]), "decided_on": blank}
    moment = read_moment(case.record.get("decided_on", ""))
    if moment is not None:
        values["decided_on"] = Known(moment)
    fact = calculated_date(otherwise, values, blank)
    assert (moment_words(fact.value) if isinstance(fact, Known) else "unknown") == case.ends


@pytest.mark.parametrize("forwards", [True, False], ids=["kind first", "date first"])
def test_whether_it_runs_on_every_engine(forwards: bool, backend: Backend) -> None:
    """The list that asks for running sanctions comes out as the case says, whichever field comes first."""
    examples = []
    for case in ALL:
        fields = list(case.record.items())
        written = ", ".join(f"{key}: {value}" for key, value in (fields if forwards else reversed(fields)))
        examples.append(
            f"  - {{criterion: sanction-running, given: {{sanctions: [{{{written}}}]}},"
            f" on: {case.given['on']}, expect: {case.expect}}}\n"
        )
    runs = misses(good(LIST + "\nexamples:\n" + "".join(examples)), backend)
    first = LIST.count("\n") + 3
    assert [ALL[run.example.place.line - first].name for run in runs] == []


def test_every_kind_of_sanction_has_a_case() -> None:
    """No kind of sanction is left out, with its last day given by the unit or reckoned."""
    kind = SANCTIONS["kind"].kind
    assert isinstance(kind, Choice)
    assert {case.record["kind"] for case in ALL} == set(kind.options)
    assert len({case.name for case in ALL}) == len(ALL)
    assert all(case.law for case in ALL)


@pytest.mark.parametrize(
    ("over", "expect"), [("corresponding_day", "no"), ("day_after", "yes"), ("contested", "unknown")]
)
def test_each_source_says_whether_it_runs_on_its_last_day(over: str, expect: str, backend: Backend) -> None:
    """A calculated end is the corresponding day; an end that the unit wrote is the last day, whoever asks."""
    text = LIST.replace("period_over: contested", f"period_over: {over}")
    calculated, written = "kind: warning, decided_on: 2025-12-20", "kind: warning, influence_ends: 2026-12-20"
    month = "kind: warning, decided_on: 2025-12"
    cases = [
        (calculated, "2026-12-19", "yes"),
        (calculated, "2026-12-20", expect),
        (calculated, "2026-12-21", "no"),
        (written, "2026-12-19", "yes"),
        (written, "2026-12-20", "yes"),
        (written, "2026-12-21", "no"),
        (month, "2026-12-01", "yes" if over == "day_after" else "unknown"),
        (month, "2026-12-31", "no" if over == "corresponding_day" else "unknown"),
    ]
    examples = (
        f"  - {{criterion: sanction-running, given: {{sanctions: [{{{record}}}]}},"
        f" on: {on}, expect: {answer}}}\n"
        for record, on, answer in cases
    )
    assert misses(good(text + "\nexamples:\n" + "".join(examples)), backend) == []
