"""What is found in villages is the same by one process and by several, and nothing of it is a copy."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there is a process forked")

# In a process of its own: what runs the tests may have threads, and then nothing is forked.
PROGRAM = """
import os, sys
from pathlib import Path
from engine.bodies import each_village
from engine.review import reviewing
from files.sharing import shares
from tests.counties.wide import wide_review

asked = {}
def kept(by, packs, villages, *, wide):
    asked.update(by=by, packs=packs, villages=villages * 20, wide=wide)
    return each_village.found_in_each(by, packs, villages, wide=wide)
reviewing.found_in_each = kept
wide_review(Path(sys.argv[1]))

here, come, pack, unpack = os.getpid(), [], each_village._Packed.pack, each_village._Packed.unpack
def dying(self, found):
    if os.getpid() != here and len(sys.argv) > 2:
        os.kill(os.getpid(), 9)
    return pack(self, found)
def counted(self, packed):
    come.append(packed)
    return unpack(self, packed)
each_village._Packed.pack, each_village._Packed.unpack = dying, counted
shares._TRIED = shares._PAYS = 0

found, ratios = [], {id(ratio) for each in asked["packs"] for ratio in each.ratios}
for number in (1, 2, 4):
    shares.cores = lambda: number
    found.append(each_village.found_in_each(**asked))
    alone = [each for one in found[-1] for each in one.own.alone]
    placed = [each for one in found[-1] for each in one.placed]
    known = all(id(each) in ratios for each in [*(a.ratio for a in alone), *(p.part.ratio for p in placed)])
    print(number, bool(come), max(map(len, come), default=0) < 5000, known, bool(alone), bool(placed))
    del come[:]
print(found[0] == found[1] == found[2])
"""


def run(*args: object) -> list[str]:
    """Judge forty villages by one, by two and by four processes, and return what is printed of it."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, args)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_what_several_processes_find_is_what_one_finds(tmp_path: Path) -> None:
    """Villages come from elsewhere, and speak of the packs that are here."""
    assert run(tmp_path / "county") == [
        "1 False True True True True",
        "2 True True True True True",
        "4 True True True True True",
        "True",
    ]


@pytest.mark.deep
def test_what_a_process_left_is_judged_here(tmp_path: Path) -> None:
    """Processes that are killed at their first village leave nothing undone."""
    assert run(tmp_path / "county", "killed") == [
        *(f"{number} False True True True True" for number in (1, 2, 4)),
        "True",
    ]
