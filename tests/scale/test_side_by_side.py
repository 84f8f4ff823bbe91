"""Parts side by side: as many at once as there are cores, with the same results, and none left running."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

import pytest

from engine.backends.limits import EngineFault
from engine.backends.sql.duck import text
from engine.backends.sql.runner import Runner
from scale.data import KIN, Part
from scale.machines import Here, started
from scale.parts import TABLES
from tests.commands.test_ended import start
from tests.scale.counties import County, judge, needs_scale, rewrite

pytestmark = needs_scale
COUNTIES = ("甲县", "乙县", "丙县")
FOR_EVER = "SELECT count(*) FROM range(1000000000000) t(i) WHERE hash(i) = 0"


def several(made: County, place: Path) -> Path:
    """Make three counties of one, whose IDs stand in all of them."""
    (first,) = (made.data / "nominees").glob("*.parquet")
    of_one = Part(made.data, first.stem)
    for county in COUNTIES:
        part = Part(place, county)
        for path in of_one.files():
            if path.suffix != ".parquet":
                continue
            own = place / path.relative_to(made.data).with_name(f"{county}.parquet")
            own.parent.mkdir(parents=True, exist_ok=True)
            own.write_bytes(path.read_bytes())
            rewrite(own, lambda raw, name=county: f"SELECT * REPLACE ({text(name)} AS county) FROM {raw}")
        assert part.file("nominees").is_file()
        assert part.file(KIN).is_file() == of_one.file(KIN).is_file()
    (place / "election.yaml").write_bytes(of_one.election.read_bytes())
    return place


@pytest.mark.parametrize("numbers", [(1, 4), pytest.param((1, 2, 3, 4), marks=pytest.mark.deep)])
def test_any_number_of_cores_gives_the_same_bytes(
    made: County, tmp_path: Path, numbers: tuple[int, ...]
) -> None:
    """One part after another, two at once, or all: no file differs, and IDs are compared across counties."""
    data = several(made, tmp_path / "data")
    results = []
    for threads in numbers:
        out = tmp_path / f"out {threads}"
        result = judge(data, out, machine=Here(threads=threads))
        assert result.several > 0
        files = sorted(path for path in out.rglob("*.*") if path.is_file())
        assert {path.parent.name for path in files} >= {*TABLES, "counties", "finished"}
        results.append({path.relative_to(out): path.read_bytes() for path in files})
    assert all(each == results[0] for each in results)


def test_sessions_know_what_was_settled(tmp_path: Path) -> None:
    """A table that all parts read is handed on; what one of them makes is its own."""

    def work(runner: Runner, part: str) -> list[tuple[str, str]]:
        runner.make("own", f"SELECT {text(part)} AS part")
        return runner.run("SELECT said, part FROM of_all CROSS JOIN own")

    with started(Here(threads=2), tmp_path) as crew:
        crew.runner.settle("of_all", "SELECT 'here' AS said")
        assert sorted(crew.each(work, COUNTIES)) == sorted([("here", name)] for name in COUNTIES)
        assert crew.runner.run("SELECT said FROM of_all") == [("here",)]
        assert crew.files.threads == 2


def test_what_fails_stops_what_runs_beside_it(tmp_path: Path) -> None:
    """The fault of one part is told at once, whatever another one still has to do."""

    def work(runner: Runner, part: str) -> None:
        if part == "fails":
            raise EngineFault(part)
        runner.run(FOR_EVER)

    begun = time.monotonic()
    with started(Here(threads=2), tmp_path) as crew, pytest.raises(EngineFault, match="fails"):
        list(crew.each(work, ["for ever", "fails", "never begun"]))
    assert time.monotonic() - begun < 30


def test_who_goes_away_leaves_nothing_running(tmp_path: Path) -> None:
    """Somebody who ends the program between two parts does not wait for those that run."""

    def work(runner: Runner, part: str) -> str:
        if part == "for ever":
            runner.run(FOR_EVER)
        return part

    class EndedError(BaseException):
        pass

    def until_the_first() -> None:
        with started(Here(threads=2), tmp_path) as crew:
            for part in crew.each(work, ["for ever", "short"]):
                assert part == "short"
                raise EndedError

    begun = time.monotonic()
    with pytest.raises(EndedError):
        until_the_first()
    assert time.monotonic() - begun < 30


# Parts are judged by four at once, and one of them says so as it begins what has no end.
NO_END = f"""
import scale.machines as machines, scale.parts as parts, threading
machines.cores = lambda: 4
save, first = parts.save, threading.Lock()
def slow(runner, query, path):
    save(runner, query, path)
    if first.acquire(blocking=False):
        print("here", file=sys.stderr, flush=True)
    runner.run({FOR_EVER!r})
parts.save = slow
"""


@pytest.mark.deep
@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C goes to all of a console")
def test_ctrl_c_ends_all_parts(made: County, tmp_path: Path) -> None:
    """What runs side by side is interrupted; nothing half-written is left, and the next run does the rest."""
    data, out = several(made, tmp_path / "data"), tmp_path / "out"
    ended = start(NO_END, "review", data, "-o", out, "--engine", "sql")
    ended.send_signal(signal.SIGINT)
    said = ended.communicate(timeout=60)[1]
    assert ended.returncode == 130, said
    assert "Traceback" not in said
    hidden = {path.relative_to(out).parts[0] for path in out.rglob(".*")}
    assert hidden <= {".gitignore", ".spill"}
    assert not list((out / "finished").glob("*.json"))
    result = judge(data, out)
    assert (result.parts, result.kept) == (len(COUNTIES), 0)
