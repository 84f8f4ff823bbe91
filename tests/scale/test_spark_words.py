"""What is said of Spark without starting it: its dialect, and what may be asked for on the line."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from commands.scale import spark as words
from engine.backends.limits import EngineFault
from engine.backends.sql.spark import session
from engine.backends.sql.spark.session import spark_text
from rules.library import shipped_names
from scale.machines import _OnMany
from tests.engine.backends.test_sql_agreement import people_of_examples
from tests.rules.packs import shipped
from tests.scale.counties import needs_scale

pytestmark = needs_scale


def run(*words: object) -> tuple[int, str]:
    """Run a command; return how it ended and what it said of mistakes."""
    done = CliRunner().invoke(main, [str(word) for word in words])
    return done.exit_code, done.stderr


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Make a folder that looks like Parquet."""
    (tmp_path / "data" / "nominees").mkdir(parents=True)
    return tmp_path / "data"


@pytest.mark.parametrize("name", ["cn-vco-2025", "shibuxuan-2020"])
def test_what_is_printed_is_what_runs(name: str) -> None:
    """The text that Spark runs is the text that `rules sql --dialect spark` writes."""
    from engine.backends.sql.statement import Asked, statement

    assert name in shipped_names()
    program, _ = people_of_examples(shipped(name))
    made = statement([Asked(program)])
    assert spark_text(made.sql("duckdb")) == made.sql("spark")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("""SELECT 'it''s \\' AS "a`b" """, r"SELECT 'it\'s \\' AS `a``b`"),
        ("SELECT list_has_all(['a'], x)", "SELECT SIZE(ARRAY_EXCEPT(x, ARRAY('a'))) = 0"),
        ("SELECT list_contains(x, 'a')", "SELECT ARRAY_CONTAINS(x, 'a')"),
    ],
)
def test_words_of_spark(ours: str, theirs: str) -> None:
    """Quotes and functions are those of Spark: in its texts a backslash is a sign of its own."""
    assert spark_text(ours) == theirs


@pytest.mark.parametrize("master", ["2", "yarn", "local[x]", "spark:/host", "sc://host", "http://host"])
def test_a_master_that_is_none(data: Path, tmp_path: Path, master: str) -> None:
    """What names no Spark is wrong usage, and nothing is written."""
    code, said = run("review", data, "-o", tmp_path / "out", "--on", master, "--lang", "en")
    assert (code, "spark://HOST:7077" in said) == (2, True)
    assert not (tmp_path / "out").exists()


def test_a_county_is_not_for_spark(tmp_path: Path) -> None:
    """The folder of a county is to be exported first."""
    code, said = run("review", tmp_path, "--on", "local[2]")
    assert (code, "lianshen export" in said) == (2, True)


@pytest.mark.parametrize(
    ("missing", "word"), [("installed", "lianshen[scale,spark]"), ("has_java", "openjdk-17")]
)
def test_what_spark_needs(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str, word: str
) -> None:
    """Without PySpark, and without Java, the command says how to get it and ends with 2."""
    for name in ("installed", "has_java"):
        monkeypatch.setattr(words, name, lambda name=name: name != missing)
    code, said = run("review", data, "-o", tmp_path / "out", "--on", "local[2]")
    assert (code, word in said) == (2, True)


class Pretended:
    """A Spark of two cores that runs nothing."""

    cores, cancelled = 2, 0

    @contextmanager
    def beside(self) -> Iterator[Pretended]:
        """Return itself."""
        yield self

    def cancel(self) -> None:
        """Count."""
        self.cancelled += 1


def test_one_part_that_fails_ends_the_run() -> None:
    """A fault in one part stops what runs beside it and what waits, and is not waited for without end."""
    pretended, begun = Pretended(), []

    def work(_runner: object, number: int) -> int:
        begun.append(number)
        if number == 1:
            raise EngineFault("one")
        while not pretended.cancelled:
            time.sleep(0.01)
        return number

    with pytest.raises(EngineFault, match="one"):
        list(_OnMany(pretended).each(work, range(50)))  # type: ignore[arg-type] - it only pretends
    assert len(begun) < 10


def test_a_file_that_spark_would_not_see() -> None:
    """A path is no pattern for Spark."""
    assert session._literal(Path("/a/外*[县].parquet")) == r"/a/外\*\[县\].parquet"
