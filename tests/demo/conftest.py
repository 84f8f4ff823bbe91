"""Counties that several tests look at, written once."""

from pathlib import Path

import pytest

from demo.county import write_county
from tests.demo.planted_county import PlantedCounty, review_planted


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a small county."""
    folder = tmp_path_factory.mktemp("county") / "yunxi"
    write_county(folder, villages=24)
    return folder


@pytest.fixture(scope="session")
def full_county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a county of the usual size."""
    folder = tmp_path_factory.mktemp("full") / "yunxi"
    write_county(folder)
    return folder


@pytest.fixture(scope="session")
def full_review(full_county: Path) -> PlantedCounty:
    """Review the county of the usual size."""
    return review_planted(full_county)


@pytest.fixture(scope="session", params=["small", pytest.param("full", marks=pytest.mark.deep)])
def reviewed(request: pytest.FixtureRequest) -> PlantedCounty:
    """Return the review of the small county, and that of the usual size."""
    if request.param == "full":
        found = request.getfixturevalue("full_review")
        assert isinstance(found, PlantedCounty)
        return found
    return review_planted(request.getfixturevalue("county"))
