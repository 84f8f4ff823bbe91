"""A county as Parquet, to be spoilt."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.scale.counties import County, county


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> County:
    """Make a county once; nobody writes into it."""
    return county(tmp_path_factory.mktemp("county"), villages=6, seed=2)


@pytest.fixture
def data(made: County, tmp_path: Path) -> Path:
    """Copy its Parquet, to be spoilt."""
    return Path(shutil.copytree(made.data, tmp_path / "data"))
