"""What a library took and left goes back to the system."""

import subprocess
import sys

import pytest

MEGABYTES = 60

# Blocks too small to be given back one by one, and one behind them that stays.
PROGRAM = f"""
from files.sharing.memory import give_back
def held():
    with open("/proc/self/statm") as figures:
        return int(figures.read().split()[1]) * 4096 / 1e6
blocks = [bytes(60_000) for _ in range({MEGABYTES} * 1_000 // 60)]
last = bytes(60_000)
before = held()
blocks.clear()
kept = held()
give_back()
print(before - kept < 10, before - held() > {MEGABYTES} / 2)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there it can be asked for")
def test_what_was_only_kept_for_later_is_given_back() -> None:
    """The C library keeps what lies before something in use; asked, it gives that back."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["True", "True"]
