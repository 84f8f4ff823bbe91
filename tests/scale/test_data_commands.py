"""The commands on Parquet: what they print, how they end, and what a killed run leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from demo.county import write_county
from demo.nation import Nation, write_nation
from engine.backends.sql import duck
from engine.program.meaning import Reference
from scale.data import Part
from scale.exports.export import keep_beside
from tests.places import ROOT
from tests.scale.counties import judge, needs_scale, rows
from tests.test_silence import troubled_county

pytestmark = needs_scale


def run(*words: object) -> tuple[int, str, str]:
    """Run a command."""
    done = CliRunner().invoke(main, [str(word) for word in words])
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a small nation, in three parts."""
    data = tmp_path_factory.mktemp("nation") / "data"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("demo.nation.VILLAGES_OF_PART", 350)
        write_nation(data, Nation(1_000, 7), lambda _done, _of: None)
    return data


def test_export_then_review(tmp_path: Path) -> None:
    """A county is exported and judged by two commands, in either language, with its figures."""
    folder, data, out, key = (tmp_path / name for name in ("folder", "data", "out", "key"))
    write_county(folder, villages=3)
    code, _, said = run("export", folder, "-o", data, "--key", key, "--today", "2026-12-06")
    assert code in {1, 3}
    assert "云溪县" in said
    assert len(key.read_text(encoding="utf-8").strip()) == 64
    digests = rows(data / "nominees", "no, id_digest")
    run("export", folder, "-o", data, "--key", key, "--today", "2026-12-06")
    assert rows(data / "nominees", "no, id_digest") == digests
    run("export", folder, "-o", data, "--today", "2026-12-06")
    assert rows(data / "nominees", "no, id_digest") != digests
    code, said, _ = run("review", data, "-o", out, "--lang", "en")
    assert code in {1, 3}
    assert "left out 0 (1 sets of files, 0 finished before; 1 counties)" in said
    assert "judged again by" in said
    _, said, told = run("review", data, "-o", out)
    assert "1 组文件中 1 组此前已完成，不再比对；还有 0 组" in told
    assert "其中 1 组此前已完成" in said


def test_sql_on_a_folder(tmp_path: Path) -> None:
    """`--engine sql` gives a folder the report that the reference gives, but for the engine's name."""
    folder = troubled_county().write(tmp_path)
    line = ("review", folder, "--format", "json", "--today", "2026-12-06", "--engine")
    sql, reference = (run(*line, engine)[1] for engine in ("sql", "reference"))
    assert sql == reference.replace('"engine": "reference"', '"engine": "sql"')
    assert '"engine": "sql"' in sql


@pytest.mark.parametrize(
    "line",
    [
        ("--engine", "sql"),
        ("--engine", "durable", "-o", "out"),
        ("--format", "json", "-o", "out"),
        ("-o", "out", "--since", "."),
        (),
    ],
)
def test_wrong_usage(
    nation: Path, line: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without a folder for the results, and with an engine that takes no Parquet, nothing runs."""
    monkeypatch.chdir(tmp_path)
    assert run("review", nation, *line)[0] == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("line", [("--county", "云溪县"), ("--since", ".")])
def test_what_is_for_parquet_alone(tmp_path: Path, line: tuple[str, ...]) -> None:
    """The folder of one county has no other, and is compared with its own numbered reviews."""
    code, _, said = run("review", tmp_path, *line)
    assert (code, line[0] in said) == (2, True)


def test_not_installed(nation: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, each command says how to install it and ends with 2."""
    monkeypatch.setattr(duck, "LIBRARIES", ("duckdb", "no_such_library"))
    for line in (
        ("review", nation, "-o", tmp_path / "out"),
        ("export", nation, "-o", tmp_path / "data"),
        ("demo", tmp_path / "demo", "--parquet"),
        ("rules", "sql", "cn-vco-2025", "--on", "2026-12-20"),
    ):
        code, _, said = run(*line)
        assert (code, "lianshen[scale]" in said) == (2, True), line
    assert list(tmp_path.iterdir()) == []


def test_a_short_key_is_refused(tmp_path: Path) -> None:
    """A key that can be tried out is none."""
    write_county(tmp_path / "folder", villages=1)
    (tmp_path / "key").write_text("1234", encoding="utf-8")
    code, _, said = run("export", tmp_path / "folder", "-o", tmp_path / "data", "--key", tmp_path / "key")
    assert (code, "16" in said) == (2, True)
    assert not (tmp_path / "data").exists()


def test_the_same_seed_is_the_same_nation(nation: Path, tmp_path: Path) -> None:
    """Seed and size alone decide; another seed gives other people; every part is there."""
    write_nation(tmp_path / "same", Nation(1_000, 7), lambda _done, _of: None)
    write_nation(tmp_path / "other", Nation(1_000, 8), lambda _done, _of: None)
    columns = "county, no, birth_date_first, id_digest"
    assert rows(nation / "nominees", columns) == rows(tmp_path / "same" / "nominees", columns)
    assert rows(nation / "nominees", columns) != rows(tmp_path / "other" / "nominees", columns)
    assert [path.stem for path in sorted((nation / "nominees").iterdir())] == ["0001", "0002", "0003"]


@pytest.mark.deep
def test_a_nation_is_judged_alike(nation: Path, tmp_path: Path) -> None:
    """A nation has nothing wrong with it; the reference agrees about a sample; parts add up to the whole."""
    result = judge(nation, tmp_path, second=Reference())
    assert result.several > 0
    assert {each.code for each in result.problems} <= {"parquet-id-of-two"}
    assert result.judged == result.read == 7_000
    assert result.again > 300
    assert result.totals.pass_ + result.totals.flag + result.totals.pending == 7_000
    assert min(result.totals.pass_, result.totals.flag, result.totals.pending) > 0
    assert result.findings == len(rows(tmp_path / "findings", "no"))


@pytest.mark.deep
def test_a_killed_run_is_taken_up(nation: Path, tmp_path: Path) -> None:
    """A run killed in the middle leaves whole files; the next one keeps what was finished, and ends alike."""
    whole, out = tmp_path / "whole", tmp_path / "out"
    judge(nation, whole)
    code = f"""
import time
from pathlib import Path
import scale.review
from tests.scale.counties import judge
slow = lambda name, done, of: time.sleep(60) if done == 2 else None
judge(Path({str(nation)!r}), Path({str(out)!r}), said=slow)
"""
    running = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT)
    try:
        for _ in range(600):
            if len(list((out / "finished").glob("*.json"))) == 2:
                break
            time.sleep(0.1)
    finally:
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
    assert not (out / "summary.json").exists()
    result = judge(nation, out)
    assert result.parts == 3
    assert result.kept >= 2  # another one may have been finished beside the second
    for folder in ("verdicts", "findings", "counties"):
        assert rows(out / folder) == rows(whole / folder)
    assert (out / "summary.json").read_bytes() == (whole / "summary.json").read_bytes()


def test_only_files_of_the_folder_are_kept_beside_the_data(tmp_path: Path) -> None:
    """A pipe among the packs does not end the export, and a link that leads out is not copied."""
    folder, part = tmp_path / "folder", Part(tmp_path / "data", "云溪县")
    (folder / "packs").mkdir(parents=True)
    part.data.mkdir()
    (folder / "election.yaml").write_text("county: 云溪县\n", encoding="utf-8")
    (folder / "packs" / "own.yaml").write_text("pack: own\n", encoding="utf-8")
    (tmp_path / "outside.yaml").write_text("pack: outside\n", encoding="utf-8")
    (folder / "packs" / "out.yaml").symlink_to(tmp_path / "outside.yaml")
    os.mkfifo(folder / "packs" / "pipe.yaml")
    assert keep_beside(folder, part) == []
    assert [path.name for path in (part.data / "packs").iterdir()] == ["own.yaml"]
