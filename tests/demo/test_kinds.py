"""The demo between elections: what was planted is found, and nothing else."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main
from demo.county import write_county
from tests.counties.county import nominees, report_of
from tests.deep_cases import crossed
from tests.demo.planted_county import read_planted
from vocabulary.elections.election_kinds import ElectionKind

KINDS = [ElectionKind.BY_ELECTION, ElectionKind.STANDING_CHECK]


def made(folder: Path, kind: ElectionKind) -> tuple[Any, list[Any]]:
    """Return the report on a small county of a kind, and the people planted in it."""
    write_county(folder, villages=12, kind=kind)
    return report_of(folder), read_planted(folder)["people"]


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_planted_is_found_and_nothing_else(tmp_path: Path, kind: ElectionKind) -> None:
    """Every planted person comes out as written down, and everybody else is clear or not examined."""
    report, planted = made(tmp_path, kind)
    people = nominees(report)
    assert len(planted) == 4
    for each in planted:
        found = people.pop(each["number"])
        got = (found["verdict"], found["legal"] or "none", found["policy"] or "none")
        assert got == (each["verdict"], each["legal"], each["policy"]), each
    assert {each["verdict"] for each in people.values() if not each["unexamined"]} == {"pass"}
    files = {each["place"]["file"] for each in report["problems"]}
    assert files == {each["problem_in"] for each in planted if each["problem_in"]}


def test_every_village_of_the_by_election_has_its_body_worked_out(tmp_path: Path) -> None:
    """With those who stay the committees have three to seven members and a woman."""
    report, _ = made(tmp_path, ElectionKind.BY_ELECTION)
    for village in report["villages"]:
        ratios = {each["ratio"]: each["verdict"] for each in village["ratios"]}
        assert ratios["cn-vco-2025/seats"] == "guaranteed", village["village"]
        assert ratios["cn-vco-2025/woman"] in {"guaranteed", "possible"}, village["village"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_makes_the_same_county(tmp_path: Path, kind: ElectionKind) -> None:
    """The same size, seed and kind give the same bytes."""
    for name in ("one", "two"):
        write_county(tmp_path / name, villages=4, seed=7, kind=kind)
    one, two = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path / "one", tmp_path / "two")
    )
    assert one == two


@pytest.mark.parametrize(("kind", "villages"), crossed(KINDS, [1, 2, 30]))
def test_a_county_of_any_size_can_be_made(tmp_path: Path, kind: ElectionKind, villages: int) -> None:
    """Where nobody is left to take a fault it is left out."""
    write_county(tmp_path, villages=villages, kind=kind)
    assert len(report_of(tmp_path)["villages"]) == villages


def test_the_command_makes_twelve_villages(tmp_path: Path) -> None:
    """`demo --kind` makes a small county and reviews it."""
    folder = tmp_path / "demo"
    result = CliRunner().invoke(main, ["demo", str(folder), "--kind", "standing_check"])
    assert result.exit_code == 0
    assert (folder / "reports" / "第01次" / "内部" / "index.html").is_file()
    assert "届中联审" in result.output
    assert len(report_of(folder)["villages"]) == 12
