"""Checks the results that are in: village by village, then the county's figures before and after."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from candidates.elected.elected import ElectedSheet, Seat
from candidates.villages.village import Village, VillageKey
from engine.elected.checks import Hall, checks_of, with_rules
from engine.elected.elected import ElectedReview, VillageElected
from engine.elected.figures import counts_both, figures_of
from engine.elected.people import people_of, remark_hints
from engine.elected.rules import REPLACEMENT, WRITE_INS, published, write_ins_due
from engine.elected.seats import bodies_in
from engine.review.judging import Circumstances, applies_to_village
from engine.review.review import NomineeReview, VillageReview
from engine.schedules.schedule import Schedule
from rules.model.pack import Pack


@dataclass(frozen=True, slots=True)
class Polls:
    """What results are checked with: the dates, the packs that speak, and their calendars."""

    by: Circumstances
    packs: Sequence[Pack]
    schedules: Sequence[Schedule]
    written_in: Sequence[NomineeReview] = ()  # those of whom somebody was asked since


def elected_review(polls: Polls, villages: Sequence[VillageReview], sheet: ElectedSheet) -> ElectedReview:
    """Check every village of which a result is in; the others are simply not yet in."""
    seats: defaultdict[VillageKey, list[Seat]] = defaultdict(list)
    for seat in sheet.seats:
        seats[seat.key].append(seat)
    halls = {
        reviewed.village.key: _hall(reviewed.village, reviewed, seats, polls.written_in)
        for reviewed in villages
        if reviewed.village is not None and reviewed.village.key in seats
    }
    both = counts_both(reviewed.village for reviewed in villages if reviewed.village)
    people = [person for hall in halls.values() for person in hall.people]
    return ElectedReview(
        villages=tuple(_village(hall, polls) for hall in halls.values()),
        not_in=tuple(each.village.key for each in villages if each.village and each.village.key not in halls),
        figures=figures_of(tuple(halls.values()), both=both),
        both_committees=both,
        rows=sheet.rows,
        skips=sheet.skips,
        problems=sheet.problems,
        hints=(*sheet.hints, *remark_hints(people)),
    )


def _hall(
    village: Village,
    reviewed: VillageReview,
    seats: Mapping[VillageKey, Sequence[Seat]],
    written_in: Sequence[NomineeReview],
) -> Hall:
    """Return who was elected in one village."""
    here = [each for each in written_in if each.candidate.key == village.key]
    people = people_of(seats[village.key], reviewed.nominees, here)
    return Hall(village, reviewed.polling_day, people, bodies_in(people, village.seats), reviewed.nominees)


def _village(hall: Hall, polls: Polls) -> VillageElected:
    """Check one village."""
    day = hall.polling_day
    packs = [pack for pack in polls.packs if applies_to_village(pack, hall.village, day)]
    checks, unchecked = checks_of(polls.by, polls.packs, hall)
    to_review = any(person.whys for person in hall.people)
    short = any(body.open for body in hall.bodies)
    return VillageElected(
        key=hall.village.key,
        polling_day=day,
        people=hall.people,
        bodies=hall.bodies,
        checks=tuple(with_rules(check, packs) for check in checks),
        unchecked=unchecked,
        write_in_rules=published(packs, (WRITE_INS,)) if to_review else (),
        vacancy_rules=published(packs, (REPLACEMENT,)) if short else (),
        due=tuple(write_ins_due(polls.schedules, hall.village.key)) if to_review else (),
    )
