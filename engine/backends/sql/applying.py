"""Whom a source speaks of, and who agreed to be asked, as SQL."""

from collections.abc import Iterable

from sqlglot import exp

from engine.backends.sql.columns import State
from engine.backends.sql.trees import column, is_unclear
from vocabulary.columns.computed_facts import RAISED


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


def consent_of(name: str) -> exp.Expr:
    """Return a column that says whether somebody agreed to be asked, under its own name."""
    return shown(exp.or_(exp.not_(is_unclear()), column("a", name)), name)


def owed_sql(questions: Iterable[str]) -> exp.Expr:
    """Count the answers to some questions that are still owed."""
    known = (State.CLEAR.value, State.FOUND.value, State.NOT_ASKED.value)
    zero, one = exp.Literal.number(0), exp.Literal.number(1)
    found: exp.Expr = zero
    for name in questions:
        answered = exp.func("COALESCE", column("s", name).isin(*known), exp.false())
        found = exp.Add(this=found, expression=exp.case().when(answered, zero.copy()).else_(one.copy()))
    return found


def owed_of(name: str) -> exp.Expr:
    """Return a column that counts what is owed, under its own name."""
    owed = exp.case().when(is_unclear(), column("a", name)).else_(exp.Literal.number(0))
    return shown(owed, name)


def unclear_as(name: str) -> exp.Expr:
    """Return a column that says of whom something is not clear."""
    return shown(is_unclear(), name)


def raised_sql(criterion: str) -> exp.Expr:
    """Say whether people raised a catch-all of a nominee."""
    listed = exp.ArrayContains(this=column("n", RAISED), expression=exp.Literal.string(criterion))
    return exp.func("COALESCE", listed, exp.false())
