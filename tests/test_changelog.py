"""Fragments of changes are gathered under their headings, and nothing that was there is lost."""

import runpy
from pathlib import Path
from typing import Any

from tests.places import ROOT

GATHER: dict[str, Any] = runpy.run_path(str(ROOT / "changelog.d" / "gather.py"))
BEFORE = "# Changelog\n\n## Unreleased\n\n### Added\n\n- One.\n\n### Fixed\n\n- Two.\n\n## 1.0\n\n- Three.\n"


def test_fragments_stand_at_the_end_of_their_headings() -> None:
    """A heading that is there is used, one that is not is made, and older releases stay as they are."""
    made = GATHER["gathered"](BEFORE, {"added": ["Four."], "fixed": ["Five."], "removed": ["Six."]})
    assert made == (
        "# Changelog\n\n## Unreleased\n\n### Added\n\n- One.\n- Four.\n\n### Fixed\n\n- Two.\n- Five.\n\n"
        "### Removed\n\n- Six.\n\n## 1.0\n\n- Three.\n"
    )


def test_a_fragment_becomes_one_bullet_and_goes(tmp_path: Path) -> None:
    """The README and the script of the folder stay."""
    (tmp_path / "changelog.d").mkdir()
    (tmp_path / "CHANGELOG.md").write_text(BEFORE, encoding="utf-8")
    for name in ("README.md", "masks.fixed.md"):
        (tmp_path / "changelog.d" / name).write_text("A name is\nmasked.\n", encoding="utf-8")
    GATHER["main"](tmp_path)
    assert "- Two.\n- A name is masked.\n" in (tmp_path / "CHANGELOG.md").read_text(encoding="utf-8")
    assert [path.name for path in (tmp_path / "changelog.d").iterdir()] == ["README.md"]


def test_every_fragment_is_of_a_known_kind() -> None:
    """A misspelt kind would never be gathered."""
    named = [path.name for path in (ROOT / "changelog.d").glob("*.md") if path.name != "README.md"]
    assert [name for name in named if name.split(".")[-2] not in GATHER["KINDS"]] == []
