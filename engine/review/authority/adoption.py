"""From which day a list that is no law takes effect: not before a body of the county adopted it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from candidates.election import Adoption, Election
from rules.model.pack import InForce, Pack
from vocabulary.catalogue import review as catalogue
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text


def adoption_of(election: Election, name: str) -> Adoption | None:
    """Return the earliest adoption of a pack, or nothing where nobody adopted it."""
    found = [entry for entry in election.adopted if entry.pack == name]
    return min(found, key=lambda entry: entry.on, default=None)


def after_review(adoption: Adoption, review_day: date) -> Problem:
    """Say that a list was adopted only after the day as of which is reviewed."""
    return problem(
        catalogue.ADOPTED_AFTER_REVIEW,
        adoption.place,
        name=adoption.pack,
        on=adoption.on.isoformat(),
        day=review_day.isoformat(),
    )


def after_polling(adoption: Adoption, days: Sequence[date]) -> Problem:
    """Say on which polling days a list was not adopted yet."""
    words = [day.isoformat() for day in days]
    return problem(
        catalogue.ADOPTED_AFTER_POLLING,
        adoption.place,
        name=adoption.pack,
        on=adoption.on.isoformat(),
        days=Text("、".join(words), ", ".join(words)),
    )


def from_its_adoption(pack: Pack, on: date) -> Pack:
    """Return a pack that speaks of no village that voted before the pack was adopted."""
    if pack.in_force is None:
        return pack
    return replace(pack, in_force=InForce(max(pack.in_force.first, on), pack.in_force.last))


def not_yet_adopted(
    packs: Sequence[Pack], election: Election, review_day: date
) -> tuple[Mapping[str, Adoption], tuple[Problem, ...]]:
    """Return the lists adopted only after the review day, with a problem for each."""
    adoptions = {pack.name: adoption_of(election, pack.name) for pack in packs if not pack.by_itself}
    late = {name: each for name, each in adoptions.items() if each is not None and each.on > review_day}
    return late, tuple(after_review(each, review_day) for each in late.values())
