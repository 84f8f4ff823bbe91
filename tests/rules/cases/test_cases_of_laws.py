"""The shipped laws try themselves on whole people: each answer names its source and comes out as written."""

from collections.abc import Iterator

import pytest

from engine.backends.backend import Backend
from engine.backends.rete import available
from engine.trials.case_runs import run_cases
from rules.library import shipped_names
from rules.model.cases import Case, Outcome
from rules.model.pack import Pack, Status
from tests.rules.cases.test_cases_of_packs import PACK
from tests.rules.packs import BACKENDS, LIBRARY, good, opened, shipped

LAWS = [
    *("cn-vco-2025", "cn-vco-2025-office", "cn-vco-2018", "cn-ucl-2025", "cn-ucl-2025-office"),
    *("hainan-2025", "hebei-2020", "sichuan-2026", "sichuan-ucl-2026"),
    *("beijing-2012", "henan-2011", "shanghai-2020", "tianjin-2019", "zhejiang-2020"),
    *("cpc-branch-2020", "cpc-discipline-2023", "supervision-2025", "ucl-supervision-2025"),
]
# These articles ask no unit anything: there is nobody to wait for but the law.
ASKS_NOBODY = {"supervision-2025", "ucl-supervision-2025", "zhejiang-2020"}
WITH_CASES = [name for name in shipped_names() if shipped(name).cases]


@pytest.fixture(scope="module", params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> Iterator[Backend]:
    """Open each engine in turn."""
    if request.param == "durable" and not available():
        pytest.skip("durable-rules cannot be imported on this Python")
    yield from opened(request.param)


def beside(pack: Pack) -> dict[str, Pack]:
    """Return the packs that the cases of a pack name."""
    names = {name for case in pack.cases for name in case.packs}
    return {name: found for name in sorted(names) if (found := LIBRARY.find(name)) is not None}


@pytest.mark.parametrize("name", WITH_CASES)
def test_every_case_of_a_shipped_pack_comes_out(name: str, backend: Backend) -> None:
    """What the source answers is what a review says of such a person."""
    pack = shipped(name)
    runs = run_cases(pack, beside(pack), backend)
    assert {run.case.name.zh: (run.lacking, run.differences) for run in runs if not run.as_expected} == {}


@pytest.mark.parametrize("name", WITH_CASES)
def test_every_case_names_its_source(name: str) -> None:
    """A case of a law without a source would be our opinion."""
    assert [case.name.zh for case in shipped(name).cases if not case.source] == []


def test_every_pack_that_is_complete_tries_whole_people() -> None:
    """Whatever is shipped whole, history and lists as well, is tried on three people at the least."""
    whole = [shipped(name) for name in shipped_names() if shipped(name).status is Status.COMPLETE]
    assert [pack.name for pack in whole if pack.criteria and len(pack.cases) < 3] == []
    assert set(LAWS) <= set(WITH_CASES)


@pytest.mark.parametrize("name", LAWS)
def test_a_law_tries_those_who_wait_and_those_who_are_hit(name: str) -> None:
    """Every law has some four people: one that is hit, one that is not, one on whom nothing is known yet."""
    cases = shipped(name).cases
    assert len(cases) >= 4
    assert {case.expect.verdict for case in cases} >= {Outcome.FLAG, Outcome.PENDING, Outcome.PASS}


def waits(case: Case) -> bool:
    """Whether somebody's answer is missing, and not the law's."""
    return bool(case.expect.owed)


@pytest.mark.parametrize(
    "name", [*(law for law in LAWS if law not in ASKS_NOBODY), "zhejiang-supervision-2020"]
)
def test_some_case_waits_for_an_answer(name: str) -> None:
    """Silence is tried as well, wherever a unit is asked anything."""
    assert any(waits(case) for case in shipped(name).cases)


def test_what_one_law_settles_is_settled_in_a_case(backend: Backend) -> None:
    """As in a folder, an article that speaks of what another leaves open is applied to a case."""
    other = PACK.replace("jurisdiction: CN", "jurisdiction: CN-HE").replace("pack: made", "pack: settling")
    settling = good(other.replace("cases:\n", "") + SETTLING)
    law = good(PACK.replace("cases:\n", "") + OPEN + "cases:\n" + CASE)
    assert [run.differences for run in run_cases(law, {"settling": settling}, backend)] == [()]


OPEN = """\
  nominator:
    item: 三
    text: {zh: 提名, en: nomination}
    grade: bar
    flag_if: {nominated_by: {is: other}}
    unsettled_if: {nominated_by: {is: self}}
"""
SETTLING = """\
  own:
    item: 四
    text: {zh: 自荐, en: self}
    grade: step
    settles: [made/nominator]
    flag_if: {nominated_by: {is: self}}
    todo: {zh: 核对, en: check}
"""
CASE = """\
  - name: {zh: 自荐的, en: self}
    with: [settling]
    person: {birth_date: 1980-05-01, nominated_by: self}
    others: none
    expect: {verdict: pass, findings: {nominator: no, settling/own: yes}}
"""
