"""What holds for tests of reading itself."""

import pytest

import files.reading
from files.workers import workers


@pytest.fixture(autouse=True)
def _nothing_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask the workers themselves, each time."""
    monkeypatch.setattr(files.reading, "workers", workers)
