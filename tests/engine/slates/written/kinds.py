"""Kinds of people as a pack writes them, each with what it says of somebody of whom everything is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.engine.slates.written.villages import WORDS, Attributes
from vocabulary.elections.choices import EDUCATION

Written = dict[str, Any]  # a requirement, or a condition, as its YAML is read
Case = Callable[[Attributes], bool]
LEVELS = list(EDUCATION)
SIMPLE: Sequence[tuple[Written, Case]] = (
    ({"sex": {"is": "female"}}, lambda who: who["sex"] == "female"),
    ({"sex": {"is_not": "female"}}, lambda who: who["sex"] != "female"),
    ({"political_status": {"is": "party_member"}}, lambda who: who["political_status"] == "party_member"),
    (
        {"education": {"at_least": "college"}},
        lambda who: LEVELS.index(who["education"]) >= LEVELS.index("college"),
    ),
    ({"age": {"at_most": 35}}, lambda who: who["age"] <= 35),
    ({"age": {"above": 40}}, lambda who: who["age"] > 40),
    (
        {"nominated_by": {"in": ["villagers", "joint"]}},
        lambda who: who["nominated_by"] in {"villagers", "joint"},
    ),
    ({"nominated_by": {"is": "self"}}, lambda who: who["nominated_by"] == "self"),
    ({"posts": {"includes": "member"}}, lambda who: "member" in who["posts"]),
)
READS_POSTS = repr(SIMPLE[-1][0])[1:-1]  # as it stands also beside another condition


def is_of(where: Written) -> Case:
    """Return what a condition says of somebody of whom everything is known."""
    for written, case in SIMPLE:
        if written == where:
            return case
    (word, inside), *more = where.items()
    if word in WORDS and not more and set(inside) == {"is"}:
        return lambda who: bool(who[word] == inside["is"])
    if more:
        parts = [is_of({key: value}) for key, value in where.items()]
        return lambda who: all(part(who) for part in parts)
    if word == "not":
        negated = is_of(inside)
        return lambda who: not negated(who)
    parts = [is_of(each) for each in inside]
    joined = all if word == "all" else any
    return lambda who: joined(part(who) for part in parts)


def words_of(fact: str) -> list[Written]:
    """Return by every word of a fact those of whom it says so."""
    return [{fact: {"is": word}} for word in WORDS[fact]]


def conditions(written: Any) -> Iterator[Written]:
    """Yield every kind of people that requirements speak of."""
    if isinstance(written, list):
        for each in written:
            yield from conditions(each)
    if isinstance(written, dict):
        for key, value in written.items():
            if key == "where":
                yield value
            elif key == "kinds":
                yield from value
            elif key == "distinct":
                yield from words_of(value)
            else:
                yield from conditions(value)
