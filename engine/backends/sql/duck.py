"""The door of DuckDB: a database in memory that reads our tables and Parquet."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from engine.backends.limits import EngineFault
from engine.backends.sql.columns import Column, Holds, Table

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

LIBRARIES = ("duckdb", "pyarrow", "sqlglot")  # of the extra `scale`
_SMALL = 100_000  # cells


def available() -> bool:
    """Say whether the libraries of the extra are installed."""
    return all(importlib.util.find_spec(name) is not None for name in LIBRARIES)


class Database:
    """A DuckDB in memory; what does not fit goes into files below `spill`, if given, and else is refused."""

    def __init__(
        self,
        *,
        memory: str = "1GB",
        threads: int | None = None,
        spill: Path | None = None,
        beside: duckdb.DuckDBPyConnection | None = None,
    ) -> None:
        """Open the database; nothing is downloaded, and no file is read but those named to it.

        `beside`: open another session of a database that is open, with names of its own.
        """
        import duckdb

        # Extensions are never fetched: what is built in (Parquet) is all we use.
        settings: dict[str, Any] = {
            "memory_limit": memory,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "preserve_insertion_order": False,
            "parquet_metadata_cache": True,  # the same files are read by several statements
            "temp_directory": str(spill) if spill else "",
        }
        if threads is not None:
            settings["threads"] = threads
        of_session = {"max_expression_depth": 100_000}
        try:
            self._inside: duckdb.DuckDBPyConnection = (
                duckdb.connect(":memory:") if beside is None else beside.cursor()
            )
            for name, value in (of_session if beside else {**settings, **of_session}).items():
                self._inside.execute(f"SET {name} = ?", [value])
        except duckdb.Error as fault:
            raise EngineFault(f"DuckDB cannot be opened: {fault}") from fault
        self._error = duckdb.Error
        self._views: set[str] = set()
        self._settled: set[str] = set()
        self._handed: set[str] = set()  # tables that Arrow has
        self._types: dict[tuple[Path, int, int], dict[str, str] | None] = {}

    def __enter__(self) -> Self:
        """Return the database."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def load(self, table: Table) -> None:
        """Make a table of ours readable under its name; a small one is not worth the loading of Arrow."""
        if table.name in self._handed:
            self._handed.discard(table.name)
            self._inside.unregister(table.name)
        if table.rows * len(table.columns) > _SMALL:
            self.drop(table.name)
            self._handed.add(table.name)
            self._inside.register(table.name, arrow_of(table))
            return
        cells = ", ".join(
            f"unnest(CAST(? AS {TYPES[each.holds]}[])) AS {quoted(each.name)}" for each in table.columns
        )
        self.run(
            f"CREATE OR REPLACE TEMP TABLE {quoted(table.name)} AS SELECT {cells}", [*map(list, table.cells)]
        )

    def run(self, text: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Run a statement and return its rows."""
        try:
            return self._inside.execute(text, list(values)).fetchall()
        except self._error as fault:
            raise EngineFault(f"DuckDB refuses a statement: {fault}") from fault

    def rows(self, path: Path) -> int:
        """Return how many rows a Parquet file has."""
        ((rows,),) = self.run(f"SELECT count(*) FROM read_parquet({text(path)})")
        return int(rows)

    def parquet(self, name: str, paths: Sequence[Path], columns: Sequence[Column]) -> str:  # noqa: ARG002 - Spark needs them
        """Return what reads files, by the names of their columns."""
        return f"read_parquet({texts(paths)}, union_by_name = true)"

    @property
    def files(self) -> Self:
        """Return itself: it reads files too."""
        return self

    def make(self, name: str, query: str) -> None:
        """Make a table of a query."""
        if name in self._views:  # the query may read the view
            self.make(f"{name} made", query)
            self.drop(name)
            self.run(f"ALTER TABLE {quoted(f'{name} made')} RENAME TO {quoted(name)}")
            return
        self.run(f"CREATE OR REPLACE TEMP TABLE {quoted(name)} AS {query}")

    def settle(self, name: str, query: str) -> None:
        """Make a table of a query; sessions that are opened beside this one later know it."""
        self.make(name, query)
        self._settled.add(name)

    def aligned(self, left: str, right: str, test: str) -> bool:
        """Say whether the rows of two tables belong together as they lie."""
        ((other,),) = self.run(
            f"SELECT count(*) FROM {left} n POSITIONAL JOIN {right} s WHERE ({test}) IS NOT TRUE"
        )
        return not other

    def append(self, name: str, query: str) -> None:
        """Add the rows of a query to a table."""
        self.run(f"INSERT INTO {quoted(name)} {query}")

    def define(self, name: str, query: str) -> None:
        """Give a query a name."""
        if name not in self._views:
            self.drop(name)
        self._views.add(name)
        self.run(f"CREATE OR REPLACE TEMP VIEW {quoted(name)} AS {query}")

    def drop(self, name: str) -> None:
        """Forget a table or a query."""
        kind = "VIEW" if name in self._views else "TABLE"
        self._views.discard(name)
        self.run(f"DROP {kind} IF EXISTS {quoted(name)}")

    def columns(self, name: str) -> frozenset[str]:
        """Return the columns of a table."""
        return frozenset(row[0] for row in self.run(f"SELECT column_name FROM (DESCRIBE {quoted(name)})"))

    def save(self, query: str, path: Path) -> Path:
        """Write what a query gives as a Parquet file."""
        self.run(f"COPY ({query}) TO {text(path)} (FORMAT parquet, COMPRESSION zstd)")
        return path

    def save_sorted(self, query: str, path: Path) -> Path:
        """Write what a query gives as a Parquet file, sorted by all columns."""
        return self.save(f"SELECT * FROM ({query}) ORDER BY ALL", path)

    def types(self, path: Path) -> dict[str, str] | None:
        """Return the columns of a Parquet file with their types, or None where it is none."""
        try:
            state = path.stat()
        except OSError:
            return None
        print_of = (path, state.st_mtime_ns, state.st_size)
        if print_of not in self._types:
            self._types[print_of] = self._types_of(path)
        return self._types[print_of]

    def learn(self, paths: Iterable[Path]) -> None:
        """Read the columns of many Parquet files at once; where one is none, each when it is asked for."""
        there = {str(path): path for path in paths if path.is_file()}
        try:
            rows = self._inside.execute(
                "SELECT file_name, name, COALESCE(num_children, 0), duckdb_type FROM parquet_schema(?) "
                "ORDER BY file_name, column_id",
                [list(there)],
            ).fetchall()
        except self._error:
            return
        for file, nodes in groupby(rows, itemgetter(0)):
            state = there[file].stat()
            types = dict(_of_columns([(name, kind, children) for _, name, children, kind in nodes]))
            self._types[there[file], state.st_mtime_ns, state.st_size] = types

    def _types_of(self, path: Path) -> dict[str, str] | None:
        """Read the columns of a Parquet file."""
        try:
            found = self._inside.execute(f"DESCRIBE SELECT * FROM read_parquet({text(path)})").fetchall()
        except self._error:
            return None
        return {name: kind for name, kind, *_ in found}

    @property
    def threads(self) -> int:
        """Return on how many cores statements run, all sessions together."""
        ((threads,),) = self.run("SELECT current_setting('threads')")
        return int(threads)

    @contextmanager
    def beside(self) -> Iterator[Database]:
        """Open another session, for parts one after another; it knows what was settled."""
        for name in self._settled:
            self.run(f"CREATE TABLE main.{quoted(name)} AS FROM temp.{quoted(name)}")
            self.run(f"DROP TABLE temp.{quoted(name)}")
        self._settled.clear()
        with Database(beside=self._inside) as other:
            yield other

    @contextmanager
    def narrowed(self, threads: int) -> Iterator[None]:
        """Run statements on so many cores until the block ends; each session has one of its own besides."""
        before = self.threads
        self.run(f"SET threads = {threads}")
        try:
            yield
        finally:
            self.run(f"SET threads = {before}")

    def cancel(self) -> None:
        """Stop what this session runs."""
        self._inside.interrupt()

    def close(self) -> None:
        """Release everything."""
        self._inside.close()


def _of_columns(nodes: Sequence[tuple[str, str, int]]) -> Iterator[tuple[str, str]]:
    """Yield the columns of a file with their types, of a tree whose nodes say how many they have below."""
    below = 0  # nodes that are still inside a column
    for name, kind, children in nodes[1:]:  # the first is the root
        if not below:
            yield name, kind
        below += children - 1 if below else children


TYPES: Mapping[Holds, str] = {
    Holds.TEXT: "VARCHAR",
    Holds.FLAG: "BOOLEAN",
    Holds.NUMBER: "BIGINT",
    Holds.DATE: "DATE",
    Holds.TEXTS: "VARCHAR[]",
}
# What a file may hold in the place of each: whole numbers of any width.
ALSO: Mapping[Holds, frozenset[str]] = {
    Holds.NUMBER: frozenset({"TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT", "UINTEGER"})
}


def fits(kind: str, holds: Holds) -> bool:
    """Whether a column of a type can be read as what it ought to hold."""
    return kind == TYPES[holds] or kind in ALSO.get(holds, frozenset())


def quoted(name: str) -> str:
    """Return a name as DuckDB reads it."""
    return '"' + name.replace('"', '""') + '"'


def text(words: str | Path) -> str:
    """Return words as DuckDB reads them."""
    return "'" + str(words).replace("'", "''") + "'"


def texts(words: Iterable[str | Path]) -> str:
    """Return a list of words as DuckDB reads it."""
    return f"[{', '.join(map(text, words))}]"


def arrow_of(table: Table) -> pa.Table:
    """Return a table as Arrow holds it."""
    import pyarrow as pa

    types = {
        Holds.TEXT: pa.string(),
        Holds.FLAG: pa.bool_(),
        Holds.NUMBER: pa.int64(),
        Holds.DATE: pa.date32(),
        Holds.TEXTS: pa.list_(pa.string()),
    }
    schema = pa.schema([(column.name, types[column.holds]) for column in table.columns])
    arrays = [pa.array(cells, type=field.type) for cells, field in zip(table.cells, schema, strict=True)]
    return pa.table(arrays, schema=schema)
