"""Whole people as a pack's own tests: judged as a review judges, on every engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from engine.backends.backend import Backend
from engine.trials.case_runs import CaseRun, run_cases
from rules.model.cases import Outcome
from rules.model.pack import Pack
from tests.counties.county import clean_county
from tests.rules.packs import HEAD, good, opened, shipped
from vocabulary.truth import Truth

PACK = (
    HEAD
    + """\
criteria:
  past-crime:
    item: 一
    text: {zh: 受过刑事处罚, en: a crime}
    grade: bar
    flag_if: {convictions: {some: {outcome: {is_not: exempt}}}}
  young:
    item: 二
    text: {zh: 未满十八周岁, en: below eighteen}
    grade: bar
    flag_if: {age: {below: 18}}
  here:
    item: 三
    text: {zh: 本村户籍, en: of the village}
    grade: prefer
    met_if: {household_here: {is: yes}}
cases:
"""
)
LINE = "  - {name: {zh: 某人, en: somebody}, "


@pytest.fixture(scope="module", params=["reference", "durable", "compiled"])
def backend(request: pytest.FixtureRequest) -> Iterator[Backend]:
    """Open each engine."""
    yield from opened(request.param)


def runs(case: str, backend: Backend, **others: Pack) -> list[CaseRun]:
    """Judge one case; `others` are packs that it may name, with `_` for `-`."""
    named = {name.replace("_", "-"): pack for name, pack in others.items()}
    return run_cases(good(PACK + LINE + case + "}\n"), named, backend)


CLEAR = "on: 2026-12-20, person: {birth_date: 1980-05-01}, answers: {convictions: none}"
GOOD = [
    f"{CLEAR}, expect: {{verdict: pass, legal: pass, policy: unexamined, owed: []}}",
    f"{CLEAR}, expect: {{verdict: pass, findings: {{past-crime: no, made/young: no, here: unknown}}}}",
    "answers: {convictions: [{outcome: sentenced}]}, expect: {verdict: flag, findings: {past-crime: yes}}",
    "person: {birth_date: 1980-05-01}, expect: {verdict: pending, owed: [convictions]}",
    "person: {birth_date: 1980-05-01}, others: none, expect: {verdict: pass, owed: []}",
    # A flag keeps what is still owed.
    "person: {birth_date: 2010-05-01}, expect: {verdict: flag, findings: {young: yes}, owed: [convictions]}",
    # One of the two units has answered.
    f"{CLEAR}, answered_by: [court], expect: {{verdict: pending, owed: [convictions]}}",
    # Of two days, the one that is polling day decides.
    "on: 2026-05-02, person: {birth_date: 2008-05-01}, others: none, expect: {verdict: pass}",
    "on: 2026-04-30, person: {birth_date: 2008-05-01}, others: none, expect: {verdict: flag}",
    # The source does not speak of other bodies, of other places, or before it is in force.
    "person: {birth_date: 1980-05-01, posts: [secretary]}, others: none, expect: {verdict: unexamined}",
    "village: {category: community}, others: none, expect: {verdict: unexamined, legal: unexamined}",
    "on: 2025-12-31, others: none, expect: {verdict: unexamined}",
]


@pytest.mark.parametrize("case", GOOD)
def test_a_case_is_judged_as_a_review_judges(case: str, backend: Backend) -> None:
    """Verdicts, truths and what is owed come out as in a review, on every engine."""
    (run,) = runs(case, backend)
    assert run.as_expected, run.differences


@pytest.mark.parametrize(
    ("expect", "difference"),
    [
        ("verdict: flag", ("verdict", "flag", "pass")),
        ("verdict: pass, policy: pass", ("policy", "pass", "unexamined")),
        ("verdict: pass, findings: {past-crime: yes}", ("made/past-crime", "yes", "no")),
        ("verdict: pass, findings: {other/one: yes}", ("other/one", "yes", "")),
        ("verdict: pass, owed: [convictions]", ("owed", "convictions", "")),
    ],
)
def test_what_does_not_come_out_is_said(
    expect: str, difference: tuple[str, str, str], backend: Backend
) -> None:
    """Everything that is expected is looked at, and what came out is said beside it."""
    (run,) = runs(f"{CLEAR}, expect: {{{expect}}}", backend)
    assert run.differences == (difference,)
    assert not run.as_expected


def test_other_packs_speak_where_a_case_names_them(backend: Backend) -> None:
    """What a list says is policy beside what the law says; a pack that is not there fails the case."""
    case = (
        "with: [shibuxuan-2020], person: {birth_date: 1980-05-01}, others: none, "
        "answers: {dishonest_debtors: [{state: listed}]}, "
        "expect: {verdict: flag, legal: pass, policy: flag, findings: {shibuxuan-2020/dishonest-debtor: yes}}"
    )
    (run,) = runs(case, backend, shibuxuan_2020=shipped("shibuxuan-2020"))
    assert (run.came_out.legal, run.came_out.policy) == (Outcome.PASS, Outcome.FLAG)
    assert Truth.YES in run.came_out.findings.values()
    (lacking,) = runs(case, backend)
    assert lacking.lacking == ("shibuxuan-2020",)
    assert not lacking.as_expected


def test_contradicting_answers_of_a_case_are_used_by_nobody(backend: Backend) -> None:
    """A case goes through the same check of what cannot both be as a review."""
    law = shipped("cn-vco-2025")
    case = (
        "with: [cn-vco-2025], person: {birth_date: 1980-05-01, political_status: masses}, others: none, "
        "answers: {political_rights: [{ends_on: 2010-06-30}]}, expect: {verdict: pending, legal: pending}"
    )
    (run,) = runs(case, backend, cn_vco_2025=law)
    assert run.came_out.verdict is Outcome.PENDING


def rules_test(*args: object) -> Result:
    """Run the examples and cases of packs."""
    return CliRunner().invoke(main, ["rules", "test", *(str(arg) for arg in args), "--engine", "reference"])


def written(folder: Path, expect: str) -> Path:
    """Write a pack with one case."""
    path = folder / "made.yaml"
    path.write_text(f"{PACK}{LINE}source: 某县答复, {CLEAR}, expect: {{{expect}}}}}\n", encoding="utf-8")
    return path


def test_rules_test_counts_the_cases(tmp_path: Path) -> None:
    """Cases are counted apart from examples; one that fails is named with its place and source."""
    done = rules_test(written(tmp_path, "verdict: pass"))
    assert done.exit_code == 0
    assert "made：1 个整人案例，0 个不符" in done.stdout
    failed = rules_test(written(tmp_path, "verdict: flag"))
    assert failed.exit_code == 3
    assert "made：1 个整人案例，1 个不符" in failed.stdout
    assert "made.yaml:26:5  某人（某县答复）" in failed.stdout
    assert "    比对结果：应为 flag，得 pass" in failed.stdout


def test_the_packs_of_a_folder_judge_its_own_cases_together(tmp_path: Path) -> None:
    """A case of the folder's own pack that names no pack is judged by all that speak in the election."""
    county = clean_county()
    county.election = county.election.replace("packs: [cn-vco-2025,", "packs: [cn-vco-2025, made,")
    folder = county.write(tmp_path / "county")
    (folder / "packs").mkdir()
    written(folder / "packs", "verdict: pending, legal: pending, policy: pending")
    done = rules_test("--folder", folder)
    assert "made：1 个整人案例，0 个不符" in done.stdout
    assert done.exit_code == 0
    assert rules_test(folder / "packs" / "made.yaml").exit_code == 3
