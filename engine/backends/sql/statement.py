"""Programs as one SQL statement: the records of each question counted, then one column for each criterion."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlglot import exp

from engine.backends.sql.columns import KEY, NOMINEES, PLACE, STATES, VILLAGES, is_of_village, records_table
from engine.backends.sql.cut_offs import Reached
from engine.backends.sql.leaves import Reading
from engine.backends.sql.reads import facts_read
from engine.backends.sql.trees import Counts, column, tree_sql
from engine.program.leaves import some_leaves
from engine.program.program import Case, Program, Tree


@dataclass(frozen=True, slots=True)
class Asked:
    """A program to be put into a statement, with what is printed beside its criteria."""

    program: Program
    ages: Mapping[int, Reached] | None = None  # None: the table has a column of ages
    comments: Mapping[str, str] = field(default_factory=dict)  # by criterion


def criterion_column(program: Program, case: Case) -> str:
    """Name the column of a criterion."""
    return f"{program.pack}/{case.criterion}"


def statement(programs: Sequence[Asked], beside: Iterable[exp.Expr] = ()) -> exp.Select:
    """Return the statement that judges everybody in the tables; `beside` are more columns.

    Those may read people (`n`), villages (`v`) and what was answered (`s`).
    """
    beside = list(beside)
    counts = Counts()
    columns = [_columns(asked, counts) for asked in programs]
    trees = [case.tree for asked in programs for case in asked.program.cases]
    made = exp.select(*(exp.alias_(column("n", name), name, quoted=True) for name in KEY))
    made = made.select(*beside, *(each for some in columns for each in some), copy=False)
    made = made.from_(_named(NOMINEES, "n"), copy=False)
    tables = {each.table for one in beside for each in one.find_all(exp.Column)}
    if "v" in tables or any(map(is_of_village, facts_read(trees))):
        made = _joined(made, VILLAGES, "v", PLACE)
    if "s" in tables or some_leaves(*trees):
        made = _joined(made, STATES, "s", KEY)
    for question, kinds in counts.by_question.items():
        table = records_table(question)
        made = made.with_(
            exp.to_identifier(f"{table}_counted", quoted=True), as_=_counted(table, kinds), copy=False
        )
        made = _joined(made, f"{table}_counted", table, KEY)
    return made


def _columns(asked: Asked, counts: Counts) -> list[exp.Expr]:
    """Return one column for each criterion, under its article."""
    by = Reading(of_person_or_village, period_ends=False, ages=asked.ages)
    made: list[exp.Expr] = []
    for case in asked.program.cases:
        said = exp.alias_(tree_sql(case.tree, by, counts), criterion_column(asked.program, case), quoted=True)
        comment = asked.comments.get(case.criterion)
        if comment:
            said.add_comments([_harmless(comment)])
        made.append(said)
    return made


def _harmless(comment: str) -> str:
    """Return a comment that ends where it ends, in every dialect."""
    return " ".join(comment.replace("/*", "/ *").replace("*/", "* /").split())


def of_person_or_village(name: str) -> exp.Expr:
    """Return the column of a fact of a nominee or of the village."""
    return column("v" if is_of_village(_stem(name)) else "n", name)


def _stem(name: str) -> str:
    """Return the fact that a column belongs to."""
    for ending in ("_least", "_most", "_first", "_last", "_lasting", "_period_end"):
        name = name.removesuffix(ending)
    return name


def _joined(made: exp.Select, table: str, alias: str, key: Sequence[str]) -> exp.Select:
    """Join a table that may have nothing about somebody."""
    on = exp.and_(*(column("n", name).eq(column(alias, name)) for name in key))
    return made.join(_named(table, alias), on=on, join_type="left", copy=False)


def _named(table: str, alias: str) -> exp.Table:
    """Return a table under a short name."""
    name = exp.to_identifier(alias, quoted=True)
    return exp.Table(this=exp.to_identifier(table, quoted=True), alias=exp.TableAlias(this=name))


def _counted(table: str, kinds: Mapping[Tree, int]) -> exp.Select:
    """Return the records of a question counted by person: of each kind, how many surely are and may be."""
    by = Reading(lambda name: column("r", name), period_ends=True)
    made = exp.select(*(column("r", name) for name in KEY))
    for kind, number in kinds.items():
        test = tree_sql(kind, by, None)
        made = made.select(_sum(test, f"yes_{number}"), copy=False)
        made = made.select(_sum(exp.paren(test).is_(exp.null()), f"unknown_{number}"), copy=False)
    made = made.from_(_named(table, "r"), copy=False)
    return made.group_by(*(column("r", name) for name in KEY), copy=False)


def _sum(test: exp.Expr, name: str) -> exp.Expr:
    """Count the rows for which a test is TRUE."""
    one = exp.case().when(test, exp.Literal.number(1)).else_(exp.Literal.number(0))
    return exp.alias_(exp.Sum(this=one), name, quoted=True)
