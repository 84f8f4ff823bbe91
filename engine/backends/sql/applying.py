"""Whom a source speaks of, and who agreed to be asked, as SQL."""

from collections.abc import Iterable

from sqlglot import exp

from engine.backends.sql.columns import State
from engine.backends.sql.trees import column


def applies_sql(bodies: Iterable[str], units: Iterable[str]) -> exp.Expr:
    """Say whether a source speaks of a nominee; a post, or a kind of place, that is not known may be any."""
    posts = [
        exp.ArrayContains(this=column("n", "bodies"), expression=exp.Literal.string(body))
        for body in sorted(bodies)
    ]
    open_ = exp.func("COALESCE", column("n", "posts_open"), exp.false())
    spoken_of = exp.or_(open_, exp.func("COALESCE", exp.or_(*posts), exp.false()))
    place = column("v", "category")
    return exp.and_(spoken_of, exp.or_(place.copy().is_(exp.null()), place.isin(*sorted(units))))


def asked_sql(questions: Iterable[str]) -> exp.Expr:
    """Say whether a nominee may be asked all of these questions: one to whom some may not be put is not."""
    refused = exp.Literal.string(State.NOT_ASKED.value)
    tests = [
        exp.func("COALESCE", exp.NEQ(this=column("s", name), expression=refused.copy()), exp.true())
        for name in questions
    ]
    return exp.and_(*tests)


def shown(value: exp.Expr, name: str) -> exp.Expr:
    """Return a column under a name."""
    return exp.alias_(value, name, quoted=True)


def of_person(name: str) -> exp.Expr:
    """Return a column of a person, under its own name."""
    return shown(column("n", name), name)


def of_village(name: str) -> exp.Expr:
    """Return a column of a village, under its own name."""
    return shown(column("v", name), name)


def answered(question: str, name: str) -> exp.Expr:
    """Return what all units together answered to a question, under a name."""
    return shown(column("s", question), name)
