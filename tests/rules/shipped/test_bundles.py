"""Bundles are packs to begin with: what is public of a name is in them, and nothing is guessed."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from candidates.villages.tables import FIGURES
from cli import main
from engine.bodies.wide.before import trend_of
from rules.bundles import BUNDLES, bundle_template, bundle_title
from rules.model.bounds import Direction
from rules.model.pack import Force
from rules.schema.starter_pack import Start, starter_pack
from tests.rules.packs import good


def written(name: str) -> str:
    """Return a bundle filled in for a county."""
    title = bundle_title("云溪县", name)
    return starter_pack(Start("made", Force.LOCAL, title, date(2026, 10, 8)), bundle_template(name))


@pytest.mark.parametrize("name", [*BUNDLES])
def test_a_bundle_is_a_pack_that_can_be_read(name: str) -> None:
    """It has the title of the county's own document, and no mistake."""
    pack = good(written(name))
    assert BUNDLES[name].zh in pack.title.zh
    assert not pack.legal


def test_one_falls_and_six_rise() -> None:
    """Seven figures over the county against the previous term, of which one is to fall."""
    ratios = good(written("one-down-six-up")).ratios
    trends = [trend.direction for trend in map(trend_of, ratios) if trend is not None]
    assert trends == [Direction.DOWN, *[Direction.UP] * 6]


def test_the_sheet_that_is_filled_in_has_all_its_figures() -> None:
    """villages.xlsx, as the example and an empty folder have it, gives each of the seven its figure."""
    trends = [trend_of(each) for each in good(written("one-down-six-up")).ratios]
    assert {trend.baseline for trend in trends if trend is not None} < set(FIGURES)


def test_nothing_of_14567_is_guessed() -> None:
    """It has no figure; the lines that show how to write some are remarks, and are well written."""
    text = written("county-14567")
    assert good(text).ratios == ()
    assert len(good(text.replace("#~ ", "")).ratios) == 5


@pytest.mark.parametrize("called", ["one-down-six-up", "一降六升", "“一降六升”"])
def test_a_bundle_is_written_into_a_folder(tmp_path: Path, called: str) -> None:
    """`rules new --bundle` writes it under the county's own name, by its code or as people call it."""
    args = ["rules", "new", "ours", "--bundle", called, "--county", "云溪县", "-o", str(tmp_path)]
    result = CliRunner().invoke(main, args)
    assert result.exit_code == 0, result.output
    assert "云溪县“一降六升”要求" in (tmp_path / "ours.yaml").read_text(encoding="utf-8")
