"""Programs as one SQL statement: answers and records first, then one column for each criterion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlglot import exp

from engine.backends.sql.columns import (
    KEY,
    NOMINEES,
    PLACE,
    RECORDS,
    STATES,
    UNCLEAR,
    VILLAGES,
    State,
    is_of_village,
)
from engine.backends.sql.cut_offs import Reached
from engine.backends.sql.leaves import Reading
from engine.backends.sql.reads import facts_read
from engine.backends.sql.records import (
    COUNTED,
    counted_sql,
    fields_read,
    joined,
    named,
    records_sql,
    with_query,
)
from engine.backends.sql.trees import Answers, Counts, Leaves, column, tree_sql
from engine.program.program import Case, Program

ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Asked:
    """A program to be put into a statement, with what is printed beside its criteria."""

    program: Program
    ages: Mapping[int, Reached] | None = None  # None: the table has a column of ages
    comments: Mapping[str, str] = field(default_factory=dict)  # by criterion


def criterion_column(program: Program, case: Case) -> str:
    """Name the column of a criterion."""
    return f"{program.pack}/{case.criterion}"


@dataclass(frozen=True, slots=True)
class Beside:
    """More columns: of everybody (`n`, `v`, `a`), and of those of whom something is not clear (`s`)."""

    of_all: Sequence[exp.Expr] = ()
    of_answers: Sequence[exp.Expr] = ()


NOTHING = Beside()


def statement(programs: Sequence[Asked], beside: Beside = NOTHING, *, made: bool = False) -> exp.Select:
    """Return the statement that judges everybody in the tables.

    Units have nothing to say of nearly everybody: what asks about answers and records is worked out for the
    others alone. `made`: these are a table already, and so are the records of all questions.
    """
    answers = Answers()
    columns = [each for asked in programs for each in _columns(asked, answers)]
    trees = [case.tree for asked in programs for case in asked.program.cases]
    found = exp.select(*(exp.alias_(column("n", name), name, quoted=True) for name in KEY))
    found = found.select(*beside.of_all, *columns, copy=False).from_(named(NOMINEES, "n"), copy=False)
    tables = {each.table for one in beside.of_all for each in one.find_all(exp.Column)}
    if "v" in tables or any(map(is_of_village, facts_read(trees))):
        found = joined(found, VILLAGES, "v", PLACE)
    if answers.names or "a" in tables:
        found = _answers_in(found, answers, beside.of_answers, made=made)
        found = joined(found, ANSWERS, "a", KEY)
    return found


def _answers_in(found: exp.Select, answers: Answers, beside: Sequence[exp.Expr], *, made: bool) -> exp.Select:
    """Put in front what was answered about those of whom something is not clear, records counted."""
    counts = Counts()
    tests = [exp.alias_(counts.sql(leaf), name, quoted=True) for leaf, name in answers.names.items()]
    if not made:
        found = with_query(found, RECORDS, records_sql(fields_read(counts.by_question)))
        found = with_query(found, UNCLEAR, _unclear(list(counts.by_question)))
    query = exp.select(*(column("s", name) for name in KEY)).select(*beside, *tests, copy=False)
    query = query.from_(named(UNCLEAR, "s"), copy=False)
    if counts.by_question:
        found = with_query(found, COUNTED, counted_sql(counts.by_question))
        query = joined(query, COUNTED, "c", KEY, of="s")
    return with_query(found, ANSWERS, query)


def _unclear(asked: Sequence[str]) -> exp.Select:
    """Return those about whom some answer is not `clear`, or who have a record."""
    clear = exp.and_(*(column("s", name).eq(exp.Literal.string(State.CLEAR.value)) for name in asked))
    found = exp.select(*(column("n", name) for name in KEY), *(column("s", name) for name in asked))
    found = joined(found.from_(named(NOMINEES, "n")), STATES, "s", KEY)
    keys = exp.select(*(column("r", name) for name in KEY)).from_(named(RECORDS, "r")).distinct()
    on = exp.and_(*(column("n", name).eq(column("r", name)) for name in KEY))
    found = found.join(keys.subquery(exp.to_identifier("r", quoted=True)), on=on, join_type="left")
    has_records = exp.not_(column("r", KEY[-1]).is_(exp.null()))
    not_clear = exp.not_(exp.func("COALESCE", exp.paren(clear), exp.false()))
    return found.where(exp.or_(not_clear, has_records))


def _columns(asked: Asked, leaves: Leaves) -> list[exp.Expr]:
    """Return one column for each criterion, under its article."""
    by = Reading(of_person_or_village, period_ends=False, ages=asked.ages)
    made: list[exp.Expr] = []
    for case in asked.program.cases:
        said = exp.alias_(tree_sql(case.tree, by, leaves), criterion_column(asked.program, case), quoted=True)
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
