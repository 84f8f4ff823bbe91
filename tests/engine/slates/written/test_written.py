"""Requirements as packs write them come out as the enumeration of every world and every outcome has them."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from engine.bodies.body_requirements import judged_slate
from engine.bodies.kept_seats import KEPT_OPEN
from engine.bodies.requirement import BodiesReview, Outlook, RequirementReview
from engine.bodies.slate import slate_of
from engine.bodies.solving.judging import Judge
from rules.model.pack import Pack
from tests.engine.slates.brute_force import enumerated, outlook
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

KINDS = {
    *(f"{over} {measure}" for measure in ("count", "mean") for over in ("body", "bodies", "holder", "list")),
    *(f"{over} {measure}" for measure in ("highest", "lowest") for over in ("body", "bodies")),
    *(f"office {measure}" for measure in ("count", "size", "nominees_over_seats", "kinds", "distinct")),
    *("body size", "body nominees_over_seats", "list kinds", "list distinct", "body pairs", "between pairs"),
    *("any any", "county count", "county mean", "county pairs", "county villages_where"),
    *("share", "reserved", "compared_to", "by", "among", "count_as", "relations", "when", "scale", "odd"),
    *("decimals", "mean education", "same_person in villages_where", "open posts", "may stand"),
    *("direction up", "direction down", "direction not_down", "direction not_up"),
    *("a fact left out", "kin not declared", "only the total of seats"),
}
VILLAGES = int(os.environ.get("LIANSHEN_VILLAGES", samples(900)))
PARTS = 10


def judged(pack: Pack, village: Village) -> BodiesReview:
    """Judge a pack's requirements on a village as a review does."""
    slate = slate_of([(pack, DATES)], facts_of(village), nominees_of(village, pack), kin_of(village))
    return judged_slate(slate, Judge(slate.contest))


@pytest.mark.parametrize("part", range(PARTS))
def test_every_requirement_on_a_village_is_what_all_outcomes_come_to(part: int) -> None:
    """Each alone: its outlook and both ends; all that forbid: whether they hold at once."""
    chance = Random(f"written {part}")
    for _ in range(VILLAGES // PARTS):
        bodies, requirements, (village,) = drawn(chance, 1, wide=False)
        asked = asked_of(requirements, bodies)
        found = judged(asked.pack, village)
        known = held_against_outcomes(asked, village, found)
        if known:
            check_together(asked, known, village, found)


def held_against_outcomes(asked: Asked, village: Village, found: BodiesReview) -> list[Written]:
    """Hold each requirement against every outcome; return those that are not rightly left unknown."""
    by_name = {each.ratio.name: each for each in found.alone}
    contest, meaning = asked.contest(village), asked.meaning
    known: list[Written] = []
    for name, written in asked.requirements.items():
        count(written, village)
        review = by_name.pop(name, None)
        if village.multi_ethnic is False and "when" in written:
            assert review is None
            continue
        assert review is not None
        if not is_unknown(review, written, asked, village):
            known.append(written)
            every = enumerated(contest, tuple(sorted(read_bodies(written, meaning))))
            sums = {meaning.figures(written, each, village) for each in every}
            check_sums(review, written, meaning, [village], sums)
    assert not by_name
    return known


def is_unknown(review: RequirementReview, written: Written, asked: Asked, village: Village) -> bool:
    """Whether a requirement is rightly left unknown."""
    lacks = asked.meaning.lacks(written, village) or not applies(written, village)
    if review.because == KEPT_OPEN and len({each.kind for each in asked.contest(village).kept}) > 1:
        SEEN["kept seats are open"] += 1
        return True
    assert (review.outlook is Outlook.UNKNOWN) is lacks, (written, village, review)
    return lacks


def check_together(asked: Asked, known: list[Written], village: Village, found: BodiesReview) -> None:
    """Hold all requirements that forbid against every joint outcome."""
    bodies = set().union(*(read_bodies(each, asked.meaning) for each in known))
    every = enumerated(asked.contest(village), tuple(sorted(bodies)))
    held = [[asked.meaning.holds(each, [one], [village]) for each in known] for one in every]
    assert found.together is not None
    assert found.together.outlook is outlook(map(all, held)), (known, village, found.together)
    SEEN[f"together: {found.together.outlook.value}"] += 1


def test_the_order_in_which_requirements_are_written_changes_nothing() -> None:
    """Of random villages every verdict, end and reason is the same however the requirements are shuffled."""
    chance = Random("in another order")
    several = 0
    for _ in range(samples(150)):
        bodies, requirements, (village,) = drawn(chance, 1, wide=False)
        pack = asked_of(requirements, bodies).pack
        shuffled = replace(pack, ratios=tuple(chance.sample(pack.ratios, len(pack.ratios))))
        assert verdicts(judged(shuffled, village)) == verdicts(judged(pack, village)), (pack, village)
        several += shuffled.ratios != pack.ratios
    assert several


def verdicts(found: BodiesReview) -> tuple[dict[str, Any], Any]:
    """Return what was found on each requirement by its name, and on those that forbid together."""
    alone = {
        each.ratio.name: (each.outlook, each.least, each.most, each.because, each.needed)
        for each in found.alone
    }
    together = found.together
    return alone, together and (together.outlook, len(together.conflict), together.because)


def test_every_kind_of_requirement_is_drawn() -> None:
    """Each measure over each of its scopes, each key beside it, and each thing that may not be known."""
    chance = Random("kinds")
    drawn_before = Counter(SEEN)
    for wide in [False, True] * 300:
        _, requirements, villages = drawn(chance, 1, wide=wide)
        for written in requirements:
            count(written, villages[0])
    seen = SEEN - drawn_before
    assert set(seen) >= KINDS, KINDS - set(seen)
