"""Applies the requirements over an area to all the villages that they are on.

A folder is one county: what is asked of a prefecture or a province is named there, and not worked out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from candidates.people.kinship import kin_among
from candidates.villages.village import Village, VillageKey, village_words
from engine.bodies.body_requirements import slate_setting
from engine.bodies.contest.view import compared_bodies
from engine.bodies.demands.measured import Measured, unknown
from engine.bodies.requirement import Outlook, RequirementReview, WideReview
from engine.bodies.wide.before import is_part, not_comparable, wide_bounds, wide_needed
from engine.bodies.wide.pairs import Pairs
from engine.bodies.wide.village import Part, Unfilled, parts_of
from engine.bodies.wide.wide import judged_wide
from engine.review.judging import Circumstances
from engine.review.review import NomineeReview
from rules.model.pack import Pack
from rules.model.ratios import Area, OverArea, Ratio
from vocabulary.texts import Text

MOST_NAMED: Final = 10
BEYOND_THE_COUNTY: Final = Text(
    "全市（州）、全省的要求，一个县的文件夹里不测算：各县用 lianshen export 导出，由市、省汇总后测算",
    "what is asked of a whole prefecture or province is not worked out in the folder of one county: "
    "counties are exported (lianshen export), and added up by lianshen review DATA",
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A village's part of one requirement."""

    village: VillageKey
    part: Part


def placed_in(
    by: Circumstances, packs: Sequence[Pack], village: Village, nominees: Sequence[NomineeReview]
) -> tuple[Placed, ...]:
    """Return what a village adds to every requirement over a township or the county."""
    if not any(is_in_a_county(ratio) for pack in packs for ratio in pack.ratios):
        return ()
    # A seat that any pack keeps free says who may be elected, also for the packs that ask for more.
    parts = parts_of(*slate_setting(by, packs, village, nominees), kin_among, is_in_a_county)
    return tuple(Placed(village.key, part) for part in parts)


def wide_review(packs: Iterable[Pack], placed: Sequence[Placed]) -> WideReview:
    """Return the outcome over the townships and the county of what their villages add."""
    packs = tuple(packs)
    townships = dict.fromkeys(each.village.township for each in placed)
    of_townships = asked_of(packs, Area.TOWNSHIP)
    beyond = [*asked_of(packs, Area.PREFECTURE), *asked_of(packs, Area.PROVINCE)]
    return WideReview(
        townships={
            name: reviews_over([each for each in placed if each.village.township == name], of_townships)
            for name in townships
        },
        county=(
            *reviews_over(placed, asked_of(packs, Area.COUNTY)),
            *(not_worked_out(pack, ratio, BEYOND_THE_COUNTY) for pack, ratio in beyond),
        ),
    )


def is_in_a_county(ratio: Ratio) -> bool:
    """Whether a requirement is on an area all of which lies in one county."""
    return isinstance(ratio.scope, OverArea) and ratio.scope.area.in_a_county


def asked_of(packs: Iterable[Pack], area: Area) -> list[tuple[Pack, Ratio]]:
    """Return the requirements on such an area, in the order of the packs."""
    return [
        (pack, ratio)
        for pack in packs
        for ratio in pack.ratios
        if isinstance(ratio.scope, OverArea) and ratio.scope.area is area
    ]


def not_worked_out(pack: Pack, ratio: Ratio, because: Text) -> RequirementReview:
    """Return that nothing is known of a requirement, and why."""
    return RequirementReview(pack.name, ratio, Outlook.UNKNOWN, because=because)


def reviews_over(
    placed: Iterable[Placed], wide: Iterable[tuple[Pack, Ratio]]
) -> tuple[RequirementReview, ...]:
    """Return the requirements that apply to any of the villages, in the order of the packs."""
    by_name: dict[tuple[str, str], list[Placed]] = {}
    for each in placed:
        by_name.setdefault((each.part.pack.name, each.part.ratio.name), []).append(each)
    asked = ((pack, ratio, by_name.get((pack.name, ratio.name), [])) for pack, ratio in wide)
    return tuple(_review(pack, ratio, mine) for pack, ratio, mine in asked if mine)


def _review(pack: Pack, ratio: Ratio, placed: Sequence[Placed]) -> RequirementReview:
    """Judge one requirement over the villages that it applies to."""
    unfilled = [each.village for each in placed if isinstance(each.part.pairs, Unfilled)]
    filled = [each for each in placed if not isinstance(each.part.pairs, Unfilled)]
    found = _measured(ratio, filled, compared_bodies(ratio.scope, pack))
    note = _left_out(unfilled) if unfilled else None
    return RequirementReview(
        pack.name, ratio, found.outlook, found.least, found.most, found.because, note, found.needed
    )


def _measured(ratio: Ratio, placed: Sequence[Placed], bodies: Sequence[str]) -> Measured:
    """Judge one requirement over the villages whose bodies can be filled."""
    if not placed:
        return Measured(Outlook.CANNOT_FILL)
    lacking = [
        (each.village, why) for each in placed if (why := _lacks(ratio, each.part, bodies)) is not None
    ]
    if lacking:
        return unknown(_by_reason(lacking))
    previous = [each.part.previous for each in placed]
    bounds = wide_bounds(ratio, previous, bodies)
    if isinstance(bounds, Text):
        return unknown(bounds)
    pairs = [each.part.pairs for each in placed if isinstance(each.part.pairs, Pairs)]
    return replace(
        judged_wide(pairs, bounds, is_part=is_part(ratio)), needed=wide_needed(ratio, previous, bodies)
    )


def _lacks(ratio: Ratio, part: Part, bodies: Sequence[str]) -> Text | None:
    """Return what a village lacks to be counted, if anything."""
    return part.pairs if isinstance(part.pairs, Text) else not_comparable(ratio, part.previous, bodies)


def _by_reason(lacking: Iterable[tuple[VillageKey, Text]]) -> Text:
    """Say how many villages lack what, and which they are."""
    by_reason: dict[Text, list[VillageKey]] = {}
    for village, why in lacking:
        by_reason.setdefault(why, []).append(village)
    said = [(len(villages), why, _named(villages)) for why, villages in by_reason.items()]
    return Text(
        "；".join(f"{number} 个村{why.zh}（{named.zh}）" for number, why, named in said),
        "; ".join(f"{_villages(number)}: {why.en} ({named.en})" for number, why, named in said),
    )


def _left_out(villages: Sequence[VillageKey]) -> Text:
    """Say how many villages are left out because a body cannot be filled, and which they are."""
    named = _named(villages)
    return Text(
        f"{len(villages)} 个村人选不足，未计入：{named.zh}",
        f"{_villages(len(villages))} left out, for a body there cannot be filled: {named.en}",
    )


def _villages(number: int) -> str:
    """Count villages in English."""
    return "1 village" if number == 1 else f"{number} villages"


def _named(villages: Sequence[VillageKey]) -> Text:
    """Name the villages, of many the first."""
    named = [village_words(each) for each in villages[:MOST_NAMED]]
    more = len(villages) > MOST_NAMED
    return Text("、".join(named) + ("等" if more else ""), ", ".join([*named, *(["..."] if more else [])]))
