"""Checks the names under `dates` of election.yaml: each is a deadline of a pack, or has a label."""

from collections.abc import Iterator, Sequence

from candidates.election import Election
from candidates.planned_dates import NAMED_DATES
from engine.review.authority import Authority
from engine.schedules.scheduling import deadline_names
from files.yaml.shapes import nearest
from rules.model.conditions import NamedDate
from vocabulary.problems import Problem
from vocabulary.texts import Text

# They stand at the top of election.yaml, or in a pack.
_ELSEWHERE = frozenset({date.value for date in NamedDate} - set(NAMED_DATES))


def unknown_days(election: Election, authority: Authority) -> Iterator[Problem]:
    """Report planned days that no pack of the election has a deadline for and that have no label."""
    known = deadline_names(authority)
    for planned in election.planned.values():
        if planned.name in _ELSEWHERE or (planned.label is None and planned.name not in known):
            yield Problem(
                "unknown-deadline",
                planned.place,
                Text(
                    f"本次选举的依据中没有名为「{planned.name}」的日期或期限，未采用",
                    f"no pack of this election has a deadline named `{planned.name}`, so the day is not used",
                ),
                _way_out(planned.name, known),
            )


def _way_out(name: str, known: Sequence[str]) -> Text:
    """Say which name may be meant, and how the county names a step of its own."""
    if name in _ELSEWHERE:
        return Text(f"请把 {name} 写在 dates 之外", f"`{name}` does not stand under dates")
    near = nearest(name, [*NAMED_DATES, *known])
    return Text(
        f"{near.zh}（本县自定的节点请写成 {name}: {{on: 日期, zh: 名称}}）",
        f"{near.en} (a step of the county's own is written `{name}: {{on: DATE, zh: NAME}}`)",
    )
