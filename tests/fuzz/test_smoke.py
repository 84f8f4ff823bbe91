import time
from pathlib import Path

import pytest

from tests.fuzz.drawing import packs_of
from tests.fuzz.folders import base_folders
from tests.fuzz.reviewing import spoilt_review
from tests.fuzz.runs import run
from tests.samples import samples


def test_what_is_spoilt_at_random_is_reviewed_or_reported(tmp_path: Path) -> None:
    """What `make fuzz` does for long holds for a few seeds, of folders and of packs."""
    told: list[str] = []
    done = run(
        range(samples(8)), tmp_path / "folder", lambda seed, fault: told.append(f"--seed {seed}: {fault}")
    )
    assert done.inputs == samples(8)
    packs = [fault for seed in range(samples(16)) for fault in packs_of(seed)]
    assert told + packs == []


def test_what_does_not_hold_is_said_with_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A review that fails is found, and the seed gives the same again."""

    def fail(*_: object) -> None:
        raise RuntimeError("9990011980011200")

    monkeypatch.setattr("commands.reviewing.reviewed.judged", fail)
    bases, folder = base_folders(), tmp_path / "folder"
    first, second = ([spoilt_review(seed, bases, folder) for seed in (3, 4, 5)] for _ in range(2))
    assert first == second
    assert any("exit code 4" in fault for faults in first for fault in faults)


def test_what_takes_too_long_is_stopped_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A seed that hangs is a failure of that seed, and the next one is tried."""
    monkeypatch.setattr("tests.fuzz.runs.spoilt_review", lambda *_: time.sleep(30))
    told: list[str] = []
    done = run((3, 4), tmp_path / "folder", lambda seed, fault: told.append(f"{seed}: {fault}"), longest=0.05)
    assert done.inputs == 2
    assert told == ["3: took longer than 0.05 seconds", "4: took longer than 0.05 seconds"]
