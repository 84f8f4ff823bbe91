"""`rules sql` prints a text that runs, in which every criterion is a column under its article."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from cli import main
from engine.backends.sql.duck import available

pytestmark = pytest.mark.skipif(not available(), reason="the extra `scale` is not installed")


def run(*words: str) -> tuple[int, str]:
    """Run a command; return how it ended and what it said."""
    done = CliRunner().invoke(main, ["rules", "sql", *words])
    return done.exit_code, done.output


@pytest.mark.parametrize("dialect", ["duckdb", "spark", "postgres"])
def test_every_dialect_parses_what_is_printed(dialect: str) -> None:
    """What is printed is one statement of its dialect, with a column for each criterion."""
    import sqlglot

    code, text = run("cn-vco-2025", "--on", "2026-12-20", "--dialect", dialect)
    assert code == 0
    (found,) = [each for each in sqlglot.parse(text, dialect=dialect) if each is not None]
    columns = found.named_selects
    assert columns[:4] == ["county", "township", "village", "no"]
    assert "cn-vco-2025/past-crime" in columns
    assert "第十八条 因犯罪受过刑事处罚" in text


def test_ages_are_birth_dates() -> None:
    """No SQL counts years: who is under eighteen is said by a birth date."""
    _, text = run("cn-vco-2025", "--on", "2026-12-20")
    assert re.search(r"birth_date_last\W+<= CAST\('2008-12-\d\d' AS DATE\)", text)
    assert "age_least" not in text


def test_a_pack_without_text_says_so() -> None:
    """A shell prints its head and no statement; an unknown pack is wrong usage."""
    code, text = run("hebei-2018", "--on", "2026-12-20")
    assert (code, "SELECT" in text) == (0, False)
    assert run("hebei-2099", "--on", "2026-12-20")[0] == 2
    assert run("cn-vco-2025")[0] == 2


def test_a_comment_ends_where_it_ends(tmp_path: object) -> None:
    """A text of a pack that closes or opens a comment stays a comment."""
    from engine.backends.sql.statement import Asked, statement
    from engine.program.program import AllOf, Case, Program

    program = Program("made", (Case("one", AllOf(())),))
    text = statement([Asked(program, None, {"one": "a */ DROP /* b\nc"})]).sql("postgres")
    assert "/* a * / DROP / * b c */" in text
