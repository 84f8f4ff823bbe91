"""The records of all questions as one table, and counted by person in one go."""

from collections.abc import Callable, Mapping, Sequence

from sqlglot import exp

from engine.backends.sql.columns import KEY, RECORDS, Column, Holds, columns_of, records_table
from engine.backends.sql.leaves import Reading
from engine.backends.sql.reads import kinds_read
from engine.backends.sql.trees import column, counted, tree_sql
from engine.program.program import Tree

COUNTED = "counted"
QUESTION = "question"  # the column that says what a record answers
Kinds = Mapping[str, Mapping[Tree, int]]  # of each question the kinds of record that are counted
TYPES: Mapping[Holds, exp.DType | str] = {
    Holds.TEXT: exp.DataType.Type.VARCHAR,
    Holds.FLAG: exp.DataType.Type.BOOLEAN,
    Holds.NUMBER: exp.DataType.Type.BIGINT,
    Holds.DATE: exp.DataType.Type.DATE,
    Holds.TEXTS: "ARRAY<VARCHAR>",
}


def fields_read(kinds: Kinds) -> dict[str, list[Column]]:
    """Return the columns that are read of the records of each question."""
    return {
        question: [
            column
            for name, kind in sorted(kinds_read(wheres).items())
            for column in columns_of(name, kind, calculated=True)
        ]
        for question, wheres in kinds.items()
    }


def records_sql(fields: Mapping[str, Sequence[Column]]) -> exp.Query:
    """Return all records, one below the other, each with the fields of its question."""
    of_all = {shared(each): each.holds for columns in fields.values() for each in columns}
    queries = []
    for question, columns in fields.items():
        own = {shared(each): column("r", each.name) for each in columns}
        made = exp.select(*(column("r", name) for name in KEY))
        made = made.select(exp.alias_(exp.Literal.string(question), QUESTION, quoted=True), copy=False)
        for name, holds in of_all.items():
            value = own.get(name) or exp.cast(exp.null(), TYPES[holds])
            made = made.select(exp.alias_(value, name, quoted=True), copy=False)
        queries.append(made.from_(named(records_table(question), "r"), copy=False))
    return exp.union(*queries, distinct=False) if len(queries) > 1 else queries[0]


def counted_sql(kinds: Kinds) -> exp.Select:
    """Return the records counted by person: of each kind, how many surely are and may be."""
    made = exp.select(*(column("r", name) for name in KEY))
    read = fields_read(kinds)
    for question, wheres in kinds.items():
        names = {each.name: shared(each) for each in read[question]}
        by = Reading(_column_of(names), period_ends=True)
        asked = column("r", QUESTION).eq(exp.Literal.string(question))
        for kind, number in wheres.items():
            test = tree_sql(kind, by, None)
            unknown = exp.paren(test.copy()).is_(exp.null())
            for wanted, name in zip((test, unknown), counted(question, number), strict=True):
                made = made.select(_number(exp.and_(asked, wanted), name), copy=False)
    made = made.from_(named(RECORDS, "r"), copy=False)
    return made.group_by(*(column("r", name) for name in KEY), copy=False)


def _column_of(names: Mapping[str, str]) -> Callable[[str], exp.Expr]:
    """Return what reads a field of a record from the one table, where it has another name."""
    return lambda field: column("r", names[field])


def shared(column: Column) -> str:
    """Name a column of the one table: alike fields of several questions share it."""
    return f"{column.name} {column.holds.value}"


def _number(test: exp.Expr, name: str) -> exp.Expr:
    """Count the rows for which a test is TRUE."""
    rows = exp.Filter(this=exp.Count(this=exp.Star()), expression=exp.Where(this=test.copy()))
    return exp.alias_(rows, name, quoted=True)


def with_query(found: exp.Select, name: str, query: exp.Query) -> exp.Select:
    """Put a query in front under a name."""
    return found.with_(exp.to_identifier(name, quoted=True), as_=query, copy=False)


def joined(made: exp.Select, table: str, alias: str, key: Sequence[str], *, of: str = "n") -> exp.Select:
    """Join a table that may have nothing about somebody."""
    on = exp.and_(*(column(of, name).eq(column(alias, name)) for name in key))
    return made.join(named(table, alias), on=on, join_type="left", copy=False)


def named(table: str, alias: str) -> exp.Table:
    """Return a table under a short name."""
    name = exp.to_identifier(alias, quoted=True)
    return exp.Table(this=exp.to_identifier(table, quoted=True), alias=exp.TableAlias(this=name))
