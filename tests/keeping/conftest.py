"""A county that was reviewed once, for whoever keeps it."""

import shutil
from pathlib import Path

import pytest

from tests.counties.county import clean_county
from tests.sending.clerks import run


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a county in which two answers are owed, with a scan, and review it once."""
    county = clean_county()
    del county.answers["court"]["0001", "convictions"]
    folder = county.write(tmp_path_factory.mktemp("kept") / "yunxi")
    (folder / "papers").mkdir()
    (folder / "papers" / "送审函盖章件.pdf").write_bytes(b"%PDF-1.4 a scan")
    assert run("review", folder)[0] == 1
    return folder


@pytest.fixture
def folder(reviewed: Path, tmp_path: Path) -> Path:
    """Copy the reviewed county for whoever changes it."""
    return Path(shutil.copytree(reviewed, tmp_path / "yunxi"))
