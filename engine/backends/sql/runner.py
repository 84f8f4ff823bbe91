"""What runs our statements: DuckDB on one machine, Spark on many. All are written as DuckDB reads them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from engine.backends.sql.columns import Column, Table
from engine.backends.sql.duck import Database

Counted = tuple[int, str | None]  # how many rows, and one of them


@dataclass(frozen=True, slots=True)
class Search:
    """Rows of a table (or of a query in brackets) to be counted, and how one of them is quoted."""

    table: str
    test: str = "TRUE"
    example: str = "CAST(NULL AS VARCHAR)"
    rows: str = "1"  # for how many each counts


class Runner(Protocol):
    """Runs statements over tables that it knows by name."""

    @property
    def files(self) -> Database:
        """Return what reads small files, and the heads of large ones, on this machine."""

    def parquet(self, name: str, paths: Sequence[Path], columns: Sequence[Column]) -> str:
        """Return what stands in FROM for files, of which each column is in one at least, and else NULL."""

    def load(self, table: Table) -> None:
        """Make a table of ours readable under its name."""

    def make(self, name: str, query: str) -> None:
        """Make a table of a query, which may read the table that it replaces."""

    def settle(self, name: str, query: str) -> None:
        """Make a table of a query that is long, and whose table is read often."""

    def aligned(self, left: str, right: str, test: str) -> bool:
        """Whether two tables of files have as many rows, and `n` and `s` side by side always pass a test.

        Then they may be joined as they lie (POSITIONAL JOIN), where that is known here.
        """

    def append(self, name: str, query: str) -> None:
        """Add the rows of a query to a table that was made."""

    def define(self, name: str, query: str) -> None:
        """Give a query a name; it is computed whenever it is read."""

    def drop(self, name: str) -> None:
        """Forget what was made or defined under a name."""

    def columns(self, name: str) -> frozenset[str]:
        """Return the columns of a table."""

    def run(self, text: str) -> list[tuple[Any, ...]]:
        """Run a query and return its rows."""

    def save_sorted(self, query: str, path: Path) -> Path:
        """Write the rows of a query, sorted; return the one Parquet file, which is the path or below it."""


def count(runner: Runner, searches: Sequence[Search]) -> list[Counted]:
    """Count the rows of many searches by one statement: on a cluster each costs."""
    if not searches:
        return []
    found = " UNION ALL ".join(
        f"SELECT {at} AS search, {each.example} AS example, CAST({each.rows} AS BIGINT) AS rows "
        f"FROM {each.table} WHERE {each.test}"
        for at, each in enumerate(searches)
    )
    rows = runner.run(f"SELECT search, sum(rows), min(example) FROM ({found}) GROUP BY search")
    counted = {at: (int(number), example) for at, number, example in rows}
    return [counted.get(at, (0, None)) for at in range(len(searches))]
