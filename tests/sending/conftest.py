"""Counties that were sent their forms, and answered them: made once, and copied for each test."""

import shutil
from pathlib import Path

import pytest

from tests.sending.clerks import all_answered, made, run, unasked_county


@pytest.fixture(scope="session")
def sent_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county to whose units 第1批 was sent; nobody writes into it."""
    folder = unasked_county(tmp_path_factory.mktemp("sent") / "yunxi")
    made(folder)
    return folder


@pytest.fixture(scope="session")
def answered_once(sent_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county whose units all answered 未发现 on these forms; nobody writes into it."""
    folder = tmp_path_factory.mktemp("answered") / "yunxi"
    shutil.copytree(sent_once, folder)
    all_answered(folder)
    return folder


@pytest.fixture(scope="session")
def templates_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county that has the papers as templates, and sent nothing yet; nobody writes into it."""
    folder = unasked_county(tmp_path_factory.mktemp("templates") / "yunxi")
    code, output = run("letters", folder, "--templates")
    assert code == 0, output
    return folder


@pytest.fixture
def unasked(tmp_path: Path) -> Path:
    """Write a county of which no unit has answered anything."""
    return unasked_county(tmp_path / "yunxi")


@pytest.fixture
def sent(sent_once: Path, tmp_path: Path) -> Path:
    """Return a county of one's own to whose units 第1批 was sent."""
    return copied(sent_once, tmp_path)


@pytest.fixture
def answered(answered_once: Path, tmp_path: Path) -> Path:
    """Return a county of one's own whose units all answered on their forms."""
    return copied(answered_once, tmp_path)


def copied(folder: Path, to: Path) -> Path:
    """Return a copy of an election folder."""
    shutil.copytree(folder, to / "yunxi")
    return to / "yunxi"
