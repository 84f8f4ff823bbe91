"""Checks the names under `dates` of election.yaml: each is a deadline of a pack, or has a label."""

from collections.abc import Iterator

from candidates.election import Election
from candidates.planned_dates import NAMED_DATES
from engine.review.authority.authority import Authority
from engine.schedules.scheduling import deadline_names
from files.yaml.shapes import nearest
from rules.model.conditions import NamedDate
from vocabulary.catalogue import calendar as catalogue
from vocabulary.problems import Problem, problem

# They stand at the top of election.yaml, or in a pack.
_ELSEWHERE = frozenset({date.value for date in NamedDate} - set(NAMED_DATES))


def unknown_days(election: Election, authority: Authority) -> Iterator[Problem]:
    """Report planned days that no pack of the election has a deadline for and that have no label."""
    known = deadline_names(authority)
    for planned in election.planned.values():
        if planned.name in _ELSEWHERE:
            yield problem(catalogue.DAY_ELSEWHERE, planned.place, name=planned.name)
        elif planned.label is None and planned.name not in known:
            near = nearest(planned.name, [*NAMED_DATES, *known])
            yield problem(catalogue.UNKNOWN_DEADLINE, planned.place, name=planned.name, nearest=near)
