"""`python -m bench.provinces`: a province judged here, by hand-written polars and by hand-written SQL.

Every contender runs in a process of its own, in turns, on the same files. All verdicts and findings are held
against each other before any time is kept.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from bench.checkout import ROOT
from bench.provinces.by_sql import KEY, THREADS
from bench.provinces.data import write_asked, write_people
from bench.provinces.runs import CONTENDERS
from bench.results import save_provinces
from engine.backends.sql.duck import Database

Costs = dict[str, dict[str, float]]


def main() -> int:
    """Run the races that are asked for and print them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, nargs="*", default=[5_000, 50_000, 500_000])
    parser.add_argument("--criteria", type=int, nargs="*", default=[10, 25, 100, 400])
    parser.add_argument("--of", type=int, default=98_000, help="people in the races of many criteria")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--save", action="store_true")
    parser.add_argument("--place", type=Path, help="where the data lie, and stay")
    wanted = parser.parse_args()
    sizes = [(people, 25) for people in wanted.people]
    sizes += [(wanted.of, criteria) for criteria in wanted.criteria]
    found = [
        {"people": people, "criteria": criteria, "costs": _race(people, criteria, wanted)}
        for people, criteria in sizes
    ]
    if wanted.save:
        save_provinces(
            {"versions": {name: version(name) for name in ("polars", "duckdb")}, "threads": THREADS}, found
        )
    return 0


def _race(people: int, criteria: int, wanted: argparse.Namespace) -> Costs:
    """Return what each contender cost at its best, once all have found the same."""
    with tempfile.TemporaryDirectory(dir=wanted.place) as folder:
        data = Path(wanted.place or folder) / f"people-{people}"
        if not data.exists():
            write_people(data, people)
        write_asked(data, criteria)
        costs: Costs = {}
        for turn in range(wanted.rounds):
            for name in CONTENDERS:
                out = Path(folder) / name
                shutil.rmtree(out, ignore_errors=True)
                cost = _run(name, data, out, criteria)
                before = costs.get(name)
                costs[name] = {
                    key: value if before is None else (max if key == "megabytes" else min)(value, before[key])
                    for key, value in cost.items()
                }
            if not turn:
                for name in CONTENDERS:
                    same(Path(folder) / "lianshen", Path(folder) / name)
    for name, cost in costs.items():
        ratio = cost["processor"] / costs["polars"]["processor"]
        print(
            f"{people:>9,} people {criteria:>4} criteria  {name:10} {cost['processor']:8.2f} s of processor "
            f"{cost['clock']:8.2f} s {cost['megabytes']:6.0f} MB  {ratio:5.2f} x polars",
            flush=True,
        )
    return costs


def _run(name: str, data: Path, out: Path, criteria: int) -> dict[str, float]:
    """Run one contender in a process of its own."""
    words = [sys.executable, "-m", "bench.provinces.runs", name, str(data), str(out), str(criteria)]
    done = subprocess.run(
        words,
        cwd=ROOT,
        env={**os.environ, "POLARS_MAX_THREADS": str(THREADS)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr[-2000:]}")
    cost: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return cost


VERDICTS = (*KEY, "verdict")
FINDINGS = (*KEY, "criterion", "truth")
WHOLE = {
    "verdicts": (*VERDICTS, "prefecture", "legal", "policy", "unexamined", "owed"),
    "findings": (*FINDINGS, "item", "force", "grade", "curable", "awaits"),
}


def same(one: Path, other: Path) -> None:
    """Refuse to time contenders that differ; of one that writes what we write, in any column."""
    tables = WHOLE if other.name.endswith("the same") else {"verdicts": VERDICTS, "findings": FINDINGS}
    with Database(memory="1500MB", threads=THREADS, spill=one / ".spill") as database:
        for table, names in tables.items():
            columns = ", ".join(names)
            queries = [f"SELECT {columns} FROM '{folder / table}/*.parquet'" for folder in (one, other)]
            counts = [database.run(f"SELECT count(*) FROM ({each})") for each in queries]
            ((differ,),) = database.run(f"SELECT count(*) FROM ({queries[0]} EXCEPT ALL {queries[1]})")
            if counts[0] != counts[1] or differ or not counts[0][0][0]:
                raise RuntimeError(f"{other.name} has other {table}: {counts}, {differ} rows differ")


if __name__ == "__main__":
    raise SystemExit(main())
