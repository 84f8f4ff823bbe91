"""A list stands by votes or by the strokes of the surname, as its article says; what is equal is named."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from tests.county import clean_county
from tests.decided_county import row_about, village_row, with_decisions
from vocabulary.writing.strokes import name_strokes, strokes_of


def run(*args: object) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def order(folder: Path, *options: str) -> list[str]:
    """Return the names of the one list in their order."""
    result = run("list", folder, "--village", "西山村", "--format", "json", *options)
    assert result.exit_code == 0, result.output
    return [row[1] for row in json.loads(result.stdout)["lists"][0]["rows"]]


@pytest.mark.parametrize(
    ("character", "strokes"),
    [
        ("一", 1),
        ("丁", 2),
        ("马", 3),
        ("王", 4),
        ("刘", 6),
        ("陈", 7),
        ("阿", 7),
        ("郑", 8),
        ("赵", 9),
        ("𠮷", 6),
    ],
)
def test_strokes_are_those_of_the_mainland(character: str, strokes: int) -> None:
    """阝 has two strokes: the first figure of Unihan is the one for the mainland."""
    assert strokes_of(character) == strokes


def test_what_has_no_figure_has_none() -> None:
    """A letter has no strokes, and neither has a name with one in it."""
    assert strokes_of("a") is None
    assert name_strokes("王a") is None
    assert name_strokes("王　一") == (4, 1)


def test_by_strokes_of_the_surname(tmp_path: Path) -> None:
    """The chair first, then members by the strokes of their surnames: 吴 has seven, 郑 eight."""
    folder = with_decisions(clean_county().write(tmp_path), [village_row("西山村", 3)])
    assert order(folder, "--order", "strokes") == ["周五田", "吴六禾", "郑七石"]
    assert order(folder, "--order", "votes") == ["周五田", "郑七石", "吴六禾"]
    assert "Unihan" in run("list", folder, "--village", "西山村", "--order", "strokes").stderr


def test_equal_votes_are_named(tmp_path: Path) -> None:
    """Who has the same votes stays as on the roster, and whoever prints the list is told."""
    county = clean_county()
    county.roster[5]["提名得票"] = county.roster[6]["提名得票"] = "60"
    folder = with_decisions(county.write(tmp_path), [village_row("西山村", 3)])
    result = run("list", folder, "--village", "西山村", "--order", "votes")
    assert "吴六禾、郑七石 相同" in result.stderr
    assert "相同" not in result.stdout


@pytest.mark.parametrize(
    ("pack", "decided", "said"),
    [
        ("hainan-2025", "按期列入", "按职务、提名得票排列"),
        ("sichuan-2026", "列入名单", "用 --order votes 或 strokes 选定"),
    ],
)
def test_the_order_is_the_articles_own(tmp_path: Path, pack: str, decided: str, said: str) -> None:
    """Where an article names one order, it is that; where it names two, somebody chooses."""
    county = clean_county()
    county.election = county.election.replace("[cn-vco-2025, shibu", f"[cn-vco-2025, {pack}, shibu")
    rows = [row_about(index, decided) for index in (4, 5, 6)]
    folder = with_decisions(county.write(tmp_path), rows)
    assert said in run("list", folder, "--village", "西山村").stderr
