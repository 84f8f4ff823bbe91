"""Reading a very large roster: 100,000 rows read, checked and placed, beside what calamine alone takes."""

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.checkout import ROOT
from files.workbooks import SheetText, write_workbook
from vocabulary.writing.identity import check_character

READERS = ("calamine", "polars", "roll") if find_spec("polars") else ("calamine", "roll")
HEADERS = (
    "乡镇", "村", "姓名", "性别", "民族", "出生年月", "身份证号", "学历", "政治面貌", "入党时间",
    "本村户籍", "选民登记", "提名职务", "提名方式", "提名得票", "现任职务", "近亲属申报", "授权", "状态",
)  # fmt: skip
ELECTION = "county: 云溪县\npolling_day: 2026-12-20\nreview_day: 2026-12-06\n"
VILLAGES = 2_000
SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨", "一二三四五六七八九十山水木田禾石海河江湖"

# What one child does, and says of its own processor time and memory.
_CHILD = """
import gc, json, resource, sys, time
from pathlib import Path
gc.set_threshold(100_000, 50, 50)  # as the command line does
folder = Path(sys.argv[2])
if sys.argv[1] == "calamine":
    import python_calamine
    start, begun = time.process_time(), time.perf_counter()
    book = python_calamine.load_workbook(str(folder / "rosters" / "a.xlsx"))
    rows = len(book.get_sheet_by_index(0).to_python(skip_empty_area=False)) - 1
elif sys.argv[1] == "polars":
    import polars
    start, begun = time.process_time(), time.perf_counter()
    book = folder / "rosters" / "a.xlsx"
    rows = polars.read_excel(book, engine="calamine", infer_schema_length=0).height
else:
    from candidates.election import read_election
    from candidates.rosters.roll import read_roll
    from candidates.villages.reader import read_villages
    from files.workers import workers
    election, _ = read_election(folder / "election.yaml")
    villages, _ = read_villages(folder / "villages.xlsx", "villages.xlsx")
    start, begun = time.process_time(), time.perf_counter()
    rows = read_roll(folder, election, villages).rows.nominees
spent, wall = time.process_time() - start, time.perf_counter() - begun
if sys.argv[1] == "roll":  # what the processes spent that read the files is known when they have ended
    workers().end()
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent += ended.ru_utime + ended.ru_stime
status = Path("/proc/self/status")
if status.exists():  # ru_maxrss of a child begins with the memory of whoever started it
    peak = int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"rows": rows, "seconds": spent, "wall": wall, "megabytes": peak}))
"""

Reading = Mapping[str, float]


def reading(rows: int, rounds: int, say: Callable[[str], None]) -> Mapping[str, Sequence[Reading]]:
    """Return what each reader spent on one roster, in processes of their own that take turns."""
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent)
        say(f"a roster of {rows:,} rows ...")
        _write(folder, rows)
        runs: dict[str, list[Reading]] = {reader: [] for reader in READERS}
        for turn in range(rounds):
            for reader in READERS if turn % 2 else reversed(READERS):
                say(f"roster, round {turn + 1}: {reader} ...")
                runs[reader].append(_run(reader, folder, rows))
        return runs


def reading_table(runs: Mapping[str, Sequence[Reading]]) -> list[str]:
    """Return the third table as lines: seconds of all processes, the ratio, the clock, the peak of memory."""
    alone = min(run["seconds"] for run in runs["calamine"])
    lines = []
    for reader in READERS:
        best = min(run["seconds"] for run in runs[reader])
        peak = max(run["megabytes"] for run in runs[reader])
        wall = min(run["wall"] for run in runs[reader])
        lines.append(f"{reader:12}{best:>9.2f} s {best / alone:>8.1f} x {wall:>9.2f} s {peak:>9.0f} MB")
    return lines


def reading_kept(rows: int, runs: Mapping[str, Sequence[Reading]]) -> dict[str, Any]:
    """Return what is kept: the best run of each reader, and the most memory."""
    return {
        "rows": rows,
        "readers": {
            reader: {
                "seconds": round(min(run["seconds"] for run in runs[reader]), 2),
                "megabytes": round(max(run["megabytes"] for run in runs[reader])),
            }
            for reader in READERS
        },
    }


def _run(reader: str, folder: Path, rows: int) -> Reading:
    """Read the roster once in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, reader, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    said: Reading = json.loads(done.stdout)
    if said["rows"] != rows:
        raise RuntimeError(f"{reader} read {said['rows']} rows of {rows}")
    return said


def _write(folder: Path, rows: int) -> None:
    """Write an election folder with one roster."""
    (folder / "rosters").mkdir()
    (folder / "election.yaml").write_text(ELECTION, encoding="utf-8")
    names = [f"第{number}村" for number in range(VILLAGES)]
    villages = [[str(number + 1), "城关镇", name, "村", "1", "0", "3"] for number, name in enumerate(names)]
    heads = ("序号", "乡镇", "村", "类别", "主任职数", "副主任职数", "委员职数")
    write_workbook(folder / "villages.xlsx", [SheetText("村情", heads, villages)])
    chance = random.Random(1)
    people = [_person(number, names[number % VILLAGES], chance) for number in range(rows)]
    write_workbook(folder / "rosters" / "a.xlsx", [SheetText("名册", HEADERS, people)])


def _person(number: int, village: str, chance: random.Random) -> list[str]:
    """Return one row; every ID is another one, of the region that there is not."""
    born = f"{1960 + number % 40}{1 + number % 12:02d}{1 + number % 28:02d}"
    first = f"999{number // 1000:03d}{born}{number % 1000:03d}"
    name = chance.choice(SURNAMES) + chance.choice(GIVEN) + chance.choice(GIVEN)
    known = ["城关镇", village, name, "男" if int(first[16]) % 2 else "女", "汉族", f"{born[:4]}.{born[4:6]}"]
    rest = ["大专", "群众", "", "是", "是", "委员", "村民", str(50 + number % 400), "无", "无", "是", "有效"]
    return [*known, first + check_character(first), *rest]
