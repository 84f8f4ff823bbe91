"""Counties that were reviewed: made once, and copied for whoever changes them."""

import shutil
from pathlib import Path

import pytest

from engine.review.review import Review
from tests.counties.county import clean_county, review_of
from tests.reports.shelf.recorded_answers import reviewed_once


@pytest.fixture(scope="session")
def clean_review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Review a county in which everybody passes."""
    return review_of(clean_county().write(tmp_path_factory.mktemp("clean")))


@pytest.fixture(scope="session")
def convicted_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Review the convicted county once; nobody writes into it."""
    return reviewed_once(tmp_path_factory.mktemp("convicted") / "county")


@pytest.fixture
def reviewed(convicted_once: Path, tmp_path: Path) -> Path:
    """Return a folder of the convicted county with one numbered review, which a test may change."""
    return Path(shutil.copytree(convicted_once, tmp_path / "county"))
