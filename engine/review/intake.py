"""An election folder as read: what a review is made from, and what can be said of it without judging."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from candidates.clearances.sheets import Clearances
from candidates.decisions.decision import Decisions
from candidates.elected.elected import ElectedSheet
from candidates.election import Election
from candidates.followup.followup import Followup, Seen
from candidates.people.candidate import Candidate
from candidates.rosters.roll import Roll
from candidates.villages.village import Village, VillageKey
from engine.review.authority.authority import Authority
from vocabulary.catalogue import review as catalogue
from vocabulary.elections.choices import CATEGORIES
from vocabulary.facts import Known
from vocabulary.problems import Hint, Problem, problem


@dataclass(frozen=True, slots=True)
class Intake:
    """An election folder as read."""

    election: Election
    villages: tuple[Village, ...]
    authority: Authority
    roll: Roll
    clearances: Clearances
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]
    elected: ElectedSheet | None = None  # the results, once they come in
    written_in: tuple[Candidate, ...] = ()  # elected without a nomination, and asked about since (补审)
    decisions: Decisions = field(default_factory=Decisions)
    sitting: Mapping[VillageKey, tuple[Candidate, ...]] = field(default_factory=dict)  # of a by-election
    followup: Followup = field(default_factory=Followup)  # what people keep in tasks/
    seen: tuple[Seen, ...] = ()  # who was in earlier reviews and forms
    sent_on: Mapping[str, tuple[date, ...]] = field(default_factory=dict)  # by unit: when forms were made


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A folder whose election.yaml or villages.xlsx cannot be used: nothing can be reviewed."""

    problems: tuple[Problem, ...]


def polling_days(election: Election, villages: tuple[Village, ...]) -> tuple[date, ...]:
    """Return every polling day of the county, each village's own where it has one."""
    return tuple(
        sorted({village.polling_day or election.polling_day for village in villages} | {election.polling_day})
    )


def kinds_of_place(villages: tuple[Village, ...]) -> frozenset[str]:
    """Return the kinds of place the county has (村、社区): all of them while the table leaves one open."""
    kinds = {village.category.value for village in villages if isinstance(village.category, Known)}
    surely = villages and all(isinstance(village.category, Known) for village in villages)
    return frozenset(str(kind) for kind in kinds) if surely else frozenset(CATEGORIES)


def past_polling(election: Election, villages: tuple[Village, ...], review_day: date) -> Problem | None:
    """Return a problem where a polling day lies before the review day: last term's folder, copied."""
    over = [day for day in polling_days(election, villages) if day < review_day]
    if not over:
        return None
    return problem(
        catalogue.POLLING_DAY_PAST,
        election.place("polling_day"),
        day=str(over[0]),
        review_day=str(review_day),
    )
