"""Requirements over several villages, as packs write them, come out as all outcomes of all of them do."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import product
from random import Random

import pytest

from candidates.villages.village import VillageKey
from engine.bodies.demands.demands import is_wide
from engine.bodies.kept_seats import KEPT_OPEN
from engine.bodies.requirement import Outlook, RequirementReview
from engine.bodies.wide.village import parts_of
from engine.bodies.wide_requirements import Placed, reviews_over
from tests.engine.slates.brute_force import enumerated
from tests.engine.slates.written.checks import (
    SEEN,
    Asked,
    applies,
    asked_of,
    check_sums,
    count,
    drawn,
)
from tests.engine.slates.written.kinds import Written
from tests.engine.slates.written.meaning import read_bodies
from tests.engine.slates.written.villages import DATES, Village, facts_of, kin_of, nominees_of
from tests.samples import samples

pytest.importorskip("ortools")

COUNTIES = int(os.environ.get("LIANSHEN_VILLAGES", samples(600)))
PARTS = 10


@pytest.mark.parametrize("part", range(PARTS))
def test_every_requirement_on_a_county_is_what_all_outcomes_come_to(part: int) -> None:
    """Over villages that do not depend on each other: the outlook and both ends of what is added up."""
    chance = Random(f"written county {part}")
    for _ in range(COUNTIES // PARTS):
        bodies, requirements, villages = drawn(chance, chance.choice([1, 2, 2, 3]), wide=True)
        asked = asked_of(requirements, bodies)
        found = {each.ratio.name: each for each in judged(asked, villages)}
        for name, written in asked.requirements.items():
            if not written.get("reserved"):
                count(written, villages[0])
                check_county(found.pop(name, None), written, asked, villages)
        assert not found


def judged(asked: Asked, villages: Sequence[Village]) -> Sequence[RequirementReview]:
    """Judge a pack's requirements over the county as a review does."""
    pack = asked.pack
    placed = [
        Placed(VillageKey("云溪镇", str(index)), part)
        for index, village in enumerate(villages)
        for part in parts_of([(pack, DATES)], facts_of(village), nominees_of(village, pack), kin_of(village))
    ]
    return reviews_over(placed, [(pack, ratio) for ratio in pack.ratios if is_wide(ratio)])


def check_county(
    review: RequirementReview | None, written: Written, asked: Asked, villages: Sequence[Village]
) -> None:
    """Hold one requirement over the county against all outcomes of all its villages."""
    on = [each for each in villages if not (each.multi_ethnic is False and "when" in written)]
    if not on:
        assert review is None
        return
    assert review is not None
    meaning = asked.meaning
    if review.because is not None and KEPT_OPEN.zh in review.because.zh:
        assert any(len({kept.kind for kept in asked.contest(each).kept}) > 1 for each in on)
        SEEN["kept seats are open"] += 1
        return
    if any(not applies(written, each) or meaning.lacks_figures(written, each) for each in on):
        check_unknown(review, written, on)
        return
    bodies = tuple(sorted(read_bodies(written, meaning)))
    occur = [
        (village, {meaning.figures(written, each, village) for each in every})
        for village in on
        if (every := enumerated(asked.contest(village), bodies))
    ]
    if not occur:
        assert review.outlook is Outlook.CANNOT_FILL, (written, villages, review)
        return
    filled = [village for village, _ in occur]
    sums = {(sum(c for c, _ in one), sum(w for _, w in one)) for one in product(*(seen for _, seen in occur))}
    nothing = meaning.is_a_part(written, filled[0]) and not any(whole for _, whole in sums)
    lacks = any(meaning.lacks_before(written, each) for each in filled)
    if nothing or lacks or meaning.had_nobody(written, filled):
        check_unknown(review, written, filled)
    else:
        check_sums(review, written, meaning, filled, sums)


def check_unknown(review: RequirementReview, written: Written, villages: Sequence[Village]) -> None:
    """Check that nothing is said where a figure is missing."""
    SEEN["county lacks a figure"] += 1
    assert review.outlook is Outlook.UNKNOWN, (written, villages, review)
