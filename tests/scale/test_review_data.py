"""Parquet gives what the county's own folder gives, whatever happens to a run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.backends.limits import EngineFault
from engine.program.meaning import Reference
from engine.program.program import Program
from engine.program.subject import People
from scale.kept import file_of
from scale.review import Result
from tests.scale.counties import (
    County,
    expected_findings,
    expected_verdicts,
    judge,
    needs_scale,
    rewrite,
    rows,
)
from vocabulary.truth import Truth

pytestmark = needs_scale
KEY = "county, township, village, no"


@pytest.fixture(scope="module")
def judged(made: County, tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Path]:
    """Judge the county once, by two engines; nobody writes into what came out."""
    out = tmp_path_factory.mktemp("judged")
    return judge(made.data, out, second=Reference()), out


def test_verdicts_are_those_of_the_folder(made: County, judged: tuple[Result, Path]) -> None:
    """Everybody has the verdicts of law and of policy that the folder's review gives, nobody is lost."""
    result, out = judged
    found = rows(out / "verdicts", f"{KEY}, verdict, legal, policy, unexamined")
    assert {row[:4]: row[4:] for row in found} == expected_verdicts(made.review)
    assert result.read == result.judged == len(found)
    assert result.again == len(found)  # a small county is judged again whole
    assert {row[4] for row in found} == {"pass", "flag", "pending"}


def test_findings_are_those_of_the_folder(made: County, judged: tuple[Result, Path]) -> None:
    """What is not a clear no is the same, criterion by criterion, curable or not."""
    found = rows(judged[1] / "findings", f"{KEY}, criterion, truth, curable")
    assert set(found) == expected_findings(made.review)
    assert len(found) == len(set(found))


def test_no_name_and_no_id_is_exported(made: County) -> None:
    """The files hold no name and no ID number; where one ID stands twice, digests tell."""
    people = made.intake.roll.candidates
    naming = {each.text(fact) for each in people for fact in ("name", "id_number")} - {""}
    words = {
        str(cell)
        for path in made.data.rglob("*.parquet")
        if path.parent.name in {"nominees", "question_states", "villages"}
        for row in rows(path.parent)
        for cell in row
    }
    assert [word for word in words if any(name in word for name in naming)] == []
    with_id = [row for row in rows(made.data / "nominees", "id_digest") if row[0]]
    assert len(with_id) == sum(1 for each in people if each.text("id_number"))


def test_summary_adds_up(made: County, judged: tuple[Result, Path]) -> None:
    """The roll-up has the figures of the verdicts, and rows are conserved."""
    _, out = judged
    said = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert said["rows"]["read"] == said["rows"]["judged"] + said["rows"]["left_out"]
    assert said["totals"]["nominees"] == len(expected_verdicts(made.review))
    (row,) = rows(out / "counties", "county, nominees, pass, flag, pending")
    assert row[0] == made.review.election.county
    assert row[1] == sum(row[2:])


def test_two_engines_that_differ_stop_the_run(made: County, tmp_path: Path) -> None:
    """Whatever a second engine judges otherwise stops the run, and that part is not finished."""

    class Wrong(Reference):
        """An engine that finds everything."""

        name = "wrong"

        def judge(self, program: Program, people: People) -> list[tuple[Truth, ...]]:
            """Say yes."""
            return [tuple(Truth.YES for _ in row) for row in super().judge(program, people)]

    with pytest.raises(EngineFault, match="the sql engine says no, the wrong engine yes"):
        judge(made.data, tmp_path, second=Wrong())
    assert not file_of(tmp_path, made.review.election.county).exists()


def test_finished_parts_are_kept(data: Path, tmp_path: Path) -> None:
    """A part that is finished is not judged again until its files change or its results go."""
    out = tmp_path / "out"
    assert judge(data, out).kept == 0
    first = (out / "summary.json").read_bytes()
    assert judge(data, out).kept == 1
    assert (out / "summary.json").read_bytes() == first
    (path,) = (data / "nominees").glob("*.parquet")
    rewrite(path, lambda table: f"SELECT * FROM {table}")
    assert judge(data, out).kept == 0
    (out / "findings" / path.name).unlink()
    assert judge(data, out).kept == 0


def test_what_is_gone_leaves_no_result(data: Path, tmp_path: Path) -> None:
    """Results of a part that is no longer there, and leavings of a killed run, are removed."""
    out = tmp_path / "out"
    judge(data, out)
    (path,) = (data / "nominees").glob("*.parquet")
    for each in sorted(data.rglob("*.parquet")):
        each.rename(each.with_name("other.parquet"))
    (data / "elections" / f"{path.stem}.yaml").rename(data / "elections" / "other.yaml")
    (out / "verdicts" / ".x.12345678.未完成").write_bytes(b"half")
    judge(data, out)
    assert [each.name for each in sorted((out / "verdicts").iterdir())] == ["other.parquet"]
    assert [each.name for each in sorted((out / "finished").iterdir())] == ["other.json"]
