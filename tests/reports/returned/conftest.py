"""The folder of a county with a mistake in its roster."""

from pathlib import Path

import pytest

from tests.reports.returned.faulty import faulty


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write the faulty county."""
    return faulty().write(tmp_path / "county")
