"""Folders that commands are run on."""

from pathlib import Path

import pytest

from tests.counties.county import clean_county


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """Return a folder in which everybody passes."""
    return clean_county().write(tmp_path / "county")
