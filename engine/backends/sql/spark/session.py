"""A session of Spark: our statements in its dialect, with names of its own."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.backends.limits import EngineFault
from engine.backends.sql.columns import Column, Holds, Table
from engine.backends.sql.duck import Database, arrow_of, quoted

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, DataFrameReader, SparkSession
    from pyspark.sql.types import StructType
    from sqlglot import exp

TYPES: Mapping[Holds, str] = {
    Holds.TEXT: "string",
    Holds.FLAG: "boolean",
    Holds.NUMBER: "bigint",
    Holds.DATE: "date",
    Holds.TEXTS: "array<string>",
}
# Spark reads a whole number only as the type that the file has; by DuckDB's name of that type.
WHOLE: Mapping[str, str] = {
    "TINYINT": "tinyint",
    "UTINYINT": "smallint",
    "SMALLINT": "smallint",
    "USMALLINT": "int",
    "INTEGER": "int",
    "UINTEGER": "bigint",
}
_HIDDEN = ("_", ".")  # what begins so does not exist for Spark
_IN_PATTERNS = "*?[]{}\\"  # Spark takes a path for a pattern


@cache
def spark_text(text: str) -> str:
    """Return a statement as Spark reads it."""
    import sqlglot

    return sqlglot.parse_one(text, read="duckdb").transform(_in_spark, copy=False).sql("spark")


def _in_spark(node: exp.Expr) -> exp.Expr:
    """Return a node in Spark's words, where sqlglot does not translate it."""
    from sqlglot import exp

    if isinstance(node, exp.Anonymous) and node.name.lower() == "list_has_all":
        listed, words = node.expressions
        others = exp.func("SIZE", exp.func("ARRAY_EXCEPT", words, listed))
        return exp.EQ(this=others, expression=exp.Literal.number(0))
    if isinstance(node, exp.Cast) and node.to.is_type(exp.DataType.Type.ENUM):
        word: exp.Expr = node.this  # one of few
        return word
    return node


def first_line(fault: BaseException) -> str:
    """Return the first line of what Spark says."""
    return str(fault).strip().partition("\n")[0][:500]


@dataclass(slots=True)
class Spark:
    """A session of Spark, with names of its own."""

    session: SparkSession
    files: Database  # reads small files, and the heads of large ones
    spill: Path  # where every machine sees what was settled
    alone: bool = False  # each table is one partition, so that nothing is exchanged between tasks
    _made: dict[str, DataFrame] = field(default_factory=dict)
    _settled: dict[str, list[tuple[Path, StructType]]] = field(default_factory=dict)

    @contextmanager
    def beside(self) -> Iterator[Spark]:
        """Open another session of the same Spark, for parts one after another; it knows what was settled.

        Parts are judged side by side, so the work of one is not shared out: its tasks are few and long.
        """
        with Database() as files:
            session = self.session.newSession()
            session.conf.set("spark.sql.adaptive.enabled", "false")  # a part is small: nothing to plan anew
            made = Spark(session, files, self.spill, alone=True)
            for name, ((path, schema), *_) in self._settled.items():
                session.read.schema(schema).parquet(_literal(path)).createOrReplaceTempView(_name(name))
            yield made

    def cancel(self) -> None:
        """Stop whatever runs."""
        self.session.sparkContext.cancelAllJobs()

    @property
    def cores(self) -> int:
        """Return how many tasks it runs at once."""
        return int(self.session.sparkContext.defaultParallelism)

    def parquet(self, name: str, paths: Sequence[Path], columns: Sequence[Column]) -> str:
        """Name the files, and return the name; their columns are given, so that Spark need not look."""
        for path in paths:
            if path.name.startswith(_HIDDEN):
                raise EngineFault(
                    f"Spark does not read a file whose name begins with `_` or `.`: {path.name}"
                )
        found = [self.files.types(path) or {} for path in paths]
        widths = {column.name: {types.get(column.name, "") for types in found} for column in columns}
        schema = ", ".join(f"{_name(each.name)} {_type(each, widths[each.name])}" for each in columns)
        raw = f"files of {name}"
        with _faults():
            frame = self._partitioned(self.session.read.schema(schema), paths)
            frame.createOrReplaceTempView(_name(raw))
        return quoted(raw)

    def load(self, table: Table) -> None:
        """Make a table of ours readable under its name."""
        with _faults():
            self.session.createDataFrame(arrow_of(table)).createOrReplaceTempView(_name(table.name))

    def make(self, name: str, query: str) -> None:
        """Give a query a name; whatever reads it computes it within its own task."""
        with _faults():
            self._keep(name, self.frame(query))

    def settle(self, name: str, query: str) -> None:
        """Write what a query gives into files and read those: a lost worker takes nothing of it."""
        with _faults():
            frame, path = self.frame(query), self.spill / secrets.token_hex(8)
            frame.write.parquet(str(path))
            self._settled.setdefault(name, []).insert(0, (path, frame.schema))  # tables may rest on others
            self._keep(name, self._partitioned(self.session.read.schema(frame.schema), [path]))

    def aligned(self, left: str, right: str, test: str) -> bool:  # noqa: ARG002 - no row has a place
        """Say that rows have no order here."""
        return False

    def append(self, name: str, query: str) -> None:
        """Add the rows of a query to a table."""
        with _faults():
            self._keep(name, self._made[name].unionAll(self.frame(query)))

    def _keep(self, name: str, frame: DataFrame) -> None:
        """Keep a table under a name."""
        self._made[name] = frame
        frame.createOrReplaceTempView(_name(name))

    def _partitioned(self, reader: DataFrameReader, paths: Iterable[Path]) -> DataFrame:
        """Return the rows of files, in one partition where nothing is to be exchanged."""
        frame = reader.parquet(*map(_literal, paths))
        return frame.coalesce(1) if self.alone else frame

    def define(self, name: str, query: str) -> None:
        """Give a query a name."""
        with _faults():
            self.frame(query).createOrReplaceTempView(_name(name))

    def drop(self, name: str) -> None:
        """Forget a table or a query."""
        self._made.pop(name, None)
        for path, _ in self._settled.pop(name, []):
            shutil.rmtree(path, ignore_errors=True)
        self.session.catalog.dropTempView(name)

    def columns(self, name: str) -> frozenset[str]:
        """Return the columns of a table."""
        with _faults():
            return frozenset(self.session.table(_name(name)).columns)

    def run(self, text: str) -> list[tuple[Any, ...]]:
        """Run a query and return its rows."""
        with _faults():
            return [tuple(row) for row in self.frame(text).collect()]

    def save_sorted(self, query: str, path: Path) -> Path:
        """Write what a query gives as one file in a folder; a task that is lost is done again."""
        with _faults():
            frame = self.frame(query).coalesce(1)
            order = [frame[_name(each)].asc_nulls_last() for each in frame.columns]
            frame.sortWithinPartitions(*order).write.parquet(str(path.absolute()))
        (file,) = path.glob("part-*.parquet")
        return file

    def frame(self, text: str) -> DataFrame:
        """Return what a query of ours gives."""
        return self.session.sql(spark_text(text))


def _name(name: str) -> str:
    """Return a name as Spark reads it."""
    return "`" + name.replace("`", "``") + "`"


def _type(column: Column, found: set[str]) -> str:
    """Return the type of a column as files have it; a whole number may be narrower than ours."""
    widths = found - {""}
    return WHOLE.get(widths.pop(), TYPES[column.holds]) if len(widths) == 1 else TYPES[column.holds]


def _literal(path: Path) -> str:
    """Return a path as a pattern that matches itself alone."""
    return "".join(f"\\{sign}" if sign in _IN_PATTERNS else sign for sign in str(path.absolute()))


@contextmanager
def _faults() -> Iterator[None]:
    """Turn what Spark says into a fault of ours."""
    from py4j.protocol import Py4JError, Py4JNetworkError
    from pyspark.errors import PySparkException

    try:
        yield
    except (PySparkException, Py4JError, Py4JNetworkError, ConnectionError) as fault:
        raise EngineFault(f"Spark refuses a statement: {first_line(fault)}") from fault
