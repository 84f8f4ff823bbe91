"""Counties that several tests look at, written once."""

from pathlib import Path

import pytest

from demo.county import write_county
from tests.demo.planted_county import PlantedCounty, review_planted


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a county of the usual size."""
    folder = tmp_path_factory.mktemp("county") / "yunxi"
    write_county(folder)
    return folder


@pytest.fixture(scope="session")
def reviewed(county: Path) -> PlantedCounty:
    """Review the county of the usual size."""
    return review_planted(county)
