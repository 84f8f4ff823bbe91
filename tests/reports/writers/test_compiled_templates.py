"""Templates are compiled once an installation, and what is kept of them never decides what a page says."""

import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from reports.writers.web import compiled_templates
from reports.writers.web.compiled_templates import CompiledTemplates
from vocabulary.texts import Lang


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have templates kept in a folder of the test, whatever this Python does with its own modules."""
    monkeypatch.setattr(compiled_templates, "_kept", lambda name: tmp_path / "kept" / name)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "kept"


def filled(text: str) -> str:
    """Fill a template in an environment of its own, as another run would."""
    loader = DictLoader({"page": text})
    return (
        Environment(loader=loader, autoescape=True, bytecode_cache=CompiledTemplates(Lang.ZH))
        .get_template("page")
        .render(name="<李>")
    )


def test_a_template_is_compiled_once(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second run takes what the first has kept, and compiles nothing."""
    assert filled("{{ name }}") == "&lt;李&gt;"
    monkeypatch.setattr(Environment, "_compile", None)
    assert filled("{{ name }}") == "&lt;李&gt;"
    assert [path.name for path in kept.iterdir()] == ["zh.page"]


def test_another_text_is_compiled_anew(kept: Path) -> None:
    """What is kept is of one text and one version: no other page is made from it."""
    filled("one")
    before = (kept / "zh.page").read_bytes()
    assert filled("two") == "two"
    assert (kept / "zh.page").read_bytes() != before


@pytest.mark.usefixtures("kept")
def test_a_copy_that_is_not_installed_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever starts cli.py from its folder has no package of that name."""

    def of_packages(name: str) -> str:
        if name == "lianshen":
            raise PackageNotFoundError(name)
        return version(name)

    monkeypatch.setattr(compiled_templates, "version", of_packages)
    assert filled("text") == "text"


@pytest.mark.parametrize("damage", [b"", b"junk", None])
def test_what_is_damaged_is_made_anew(kept: Path, damage: bytes | None) -> None:
    """Half a file, or another program's, is as if nothing were there."""
    filled("text")
    whole = (kept / "zh.page").read_bytes()
    (kept / "zh.page").write_bytes(whole[:-9] if damage is None else damage)
    assert filled("text") == "text"
    assert (kept / "zh.page").read_bytes() == whole


def test_an_installation_that_cannot_be_written_to_works(kept: Path) -> None:
    """Where nothing can be kept, each run compiles."""
    kept.write_text("in the way")
    assert filled("text") == "text"


def test_python_that_keeps_nothing_keeps_no_template(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever tells Python to write no compiled files means these too."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert filled("text") == "text"
    assert not kept.exists()
