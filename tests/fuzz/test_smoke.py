from itertools import count, takewhile
from pathlib import Path
from time import monotonic

from tests.fuzz.drawing import packs_of
from tests.fuzz.runs import run

SECONDS = 2


def test_what_is_spoilt_at_random_is_reviewed_or_reported(tmp_path: Path) -> None:
    """What `make fuzz` does for long holds for two seconds, of folders and of packs."""
    end = monotonic() + SECONDS
    told: list[str] = []
    done = run(
        takewhile(lambda _: monotonic() < end, count()),
        tmp_path / "folder",
        lambda seed, fault: told.append(f"--seed {seed}: {fault}"),
    )
    assert done.inputs
    assert told == []
    assert packs_of(0) + packs_of(1) == []
