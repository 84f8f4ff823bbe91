"""Whoever asks for English is told which papers are Chinese, why, and where the same is in English."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from commands.line.chinese_papers import InChinese
from tests.counties.county import clean_county
from tests.counties.decided import village_row, with_decisions
from tests.counties.new_folders import ASKED

SAID = {
    ("forms",): InChinese.FORMS,
}


def run(*args: object) -> Result:
    """Run a command line."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a county with decisions, and review it."""
    folder = clean_county().write(tmp_path_factory.mktemp("english") / "yunxi")
    with_decisions(folder, [village_row("东河村", 4)])
    assert run("review", folder).exit_code == 0
    return folder


@pytest.mark.parametrize("line", SAID, ids=" ".join)
def test_english_is_told_and_chinese_is_not(line: tuple[str, ...], folder: Path) -> None:
    """Each command that writes Chinese papers says so on standard error, in English alone."""
    command, *more = line
    english, chinese = (run(command, folder, *more, "--lang", lang) for lang in ("en", "zh"))
    assert english.exit_code == chinese.exit_code == 0, english.output
    assert SAID[line].value in english.stderr
    assert "in Chinese" not in chinese.output


def test_a_new_folder_says_so(tmp_path: Path) -> None:
    """`new` lists in English what to fill in, and says that the sheets are Chinese."""
    assert InChinese.NEW.value in run("new", tmp_path / "new", *ASKED, "--lang", "en").stderr
