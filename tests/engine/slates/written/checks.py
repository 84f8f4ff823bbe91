"""Draws requirements as packs write them, and holds what was judged against every outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random
from typing import Any

import yaml

from engine.bodies.contest.contest import Contest, Kept
from engine.bodies.requirement import Outlook, RequirementReview
from rules.library import Library
from rules.model.pack import Pack
from rules.reading.pack_reader import read_pack
from tests.engine.slates.brute_force import outlook
from tests.engine.slates.written.kinds import Case, Written, conditions, is_of
from tests.engine.slates.written.meaning import Meaning
from tests.engine.slates.written.requirements import Writer
from tests.engine.slates.written.villages import Village, contest_of, random_village

SEEN: Counter[str] = Counter()  # what was drawn, and what it came to
HEAD = """\
pack: drawn
title: {{zh: 试, en: drawn}}
applies_to: {{unit: village, bodies: [{bodies}]}}
jurisdiction: CN
in_force: {{from: 2026-01-01}}
status: complete
calendar: {{age_reached: birthday, period_over: contested, overflow: last_day}}
source: {{title: 试, date: 2026-01-01, force: regulation}}
"""
BODIES_OF_A_PACK = [
    ["committee"],
    ["branch"],
    ["committee", "branch"],
    ["committee", "branch"],
    ["committee", "branch", "supervision"],
]


def pack_of(requirements: Sequence[Written], bodies: Sequence[str]) -> Pack:
    """Return requirements as a pack that was read from its text."""
    named = {f"r{index}": each for index, each in enumerate(requirements)}
    text = HEAD.format(bodies=", ".join(bodies)) + plain(
        yaml.safe_dump({"ratios": named}, allow_unicode=True)
    )
    reading = read_pack(text.encode(), "drawn.yaml", Library().find)
    assert isinstance(reading.pack, Pack), (text, reading)
    return reading.pack


def plain(text: str) -> str:
    """Return YAML without the anchors that equal parts would get."""
    assert "&" not in text, text
    return text


def unshared(value: Any) -> Any:
    """Return a copy in which nothing stands twice."""
    if isinstance(value, dict):
        return {key: unshared(each) for key, each in value.items()}
    return [unshared(each) for each in value] if isinstance(value, list) else value


@dataclass(frozen=True)
class Asked:
    """Requirements as they are written, as a pack that was read, and what they mean."""

    requirements: Mapping[str, Written]
    pack: Pack
    meaning: Meaning
    kinds: tuple[Case, ...]

    def contest(self, village: Village) -> Contest:
        """Return a village for the enumeration, with the seats that requirements keep."""
        return contest_of(village, self._kept(village), self.kinds, self.meaning.bodies)

    def _kept(self, village: Village) -> Iterator[Kept]:
        """Yield the seats that requirements keep in a village."""
        meaning = self.meaning
        for written in self.requirements.values():
            body = written["over"].split()[1] if written.get("reserved") else ""
            if not body or meaning.lacks(written, village) or not applies(written, village):
                continue
            seats, least = village.size(body) or 0, written["count"].get("at_least")
            enough = (
                number
                for number in range(seats + 1)
                if meaning.holds_of(written, Fraction(number), Fraction(seats), [])
            )
            kind = meaning.kinds[repr(written["count"]["where"])]
            yield Kept(body, kind, next(enough) if least is None else least)


def asked_of(requirements: Sequence[Written], bodies: Sequence[str]) -> Asked:
    """Return requirements of a pack on some bodies."""
    kinds = {repr(each): each for each in conditions(list(requirements))}
    return Asked(
        {f"r{index}": each for index, each in enumerate(requirements)},
        pack_of(requirements, bodies),
        Meaning(bodies, {each: index for index, each in enumerate(kinds)}),
        tuple(is_of(each) for each in kinds.values()),
    )


def applies(written: Written, village: Village) -> bool:
    """Whether a requirement surely applies to a village."""
    return "when" not in written or village.multi_ethnic is True


def drawn(chance: Random, villages: int, *, wide: bool) -> tuple[list[str], list[Written], list[Village]]:
    """Return the bodies of a pack, its requirements, and villages that they are on."""
    bodies = chance.choice(BODIES_OF_A_PACK)
    made = [random_village(chance, bodies, wide=wide) for _ in range(villages)]
    posts_open = any(each.has_open_posts for each in made)
    writer = Writer(chance, bodies, posts_are_read=not posts_open or chance.random() < 0.1)
    asked = [writer.requirement() for _ in range(0 if wide else chance.choice([1, 2, 3]))]
    if wide:
        asked = [writer.wide() for _ in range(2)]
    if chance.random() < 0.15:
        asked += [writer.reserved() for _ in range(chance.choice([1, 2]))]
    return bodies, [unshared(writer.titled(each, wish=wide)) for each in asked], made


def check_sums(
    review: RequirementReview,
    written: Written,
    meaning: Meaning,
    villages: Sequence[Village],
    sums: set[tuple[Any, Any]],
) -> None:
    """Hold one requirement against all that may be counted, and the wholes beside it."""
    held = [meaning.holds_of(written, Fraction(c), Fraction(w), villages) for c, w in sums]
    assert review.outlook is outlook(held), (written, villages, review)
    SEEN[f"{measure_of(written)}: {review.outlook.value}"] += 1
    if review.outlook is Outlook.CANNOT_FILL:
        return
    is_part = meaning.is_a_part(written, villages[0])
    values = [Fraction(c) / (w if is_part else 1) for c, w in sums if w or not is_part]
    if not values or review.least is None:
        SEEN["without ends"] += 1
        assert is_part, (written, villages, review)
        return
    assert (review.least, review.most) == (min(values), max(values)), (written, villages, review)


def measure_of(written: Written) -> str:
    """Return what a requirement measures, and over whom."""
    names = [
        "count",
        "size",
        "pairs",
        "nominees_over_seats",
        "villages_where",
        "mean",
        "highest",
        "lowest",
        "kinds",
        "distinct",
        "any",
    ]
    measure = next(each for each in names if each in written)
    over = written.get("over", "")
    scope = "bodies" if isinstance(over, list) else over.split()[0] if over else "between"
    return f"{'any' if measure == 'any' else scope} {measure}"


def count(written: Written, village: Village) -> None:
    """Count what was drawn."""
    SEEN[measure_of(written)] += 1
    for key in ("share", "reserved", "compared_to", "by", "among", "count_as", "relations", "when", "scale"):
        SEEN[key] += key in written
    SEEN["decimals"] += any("." in str(written.get(key, "")) for key in ("at_least", "at_most"))
    SEEN["odd"] += "odd" in written.get("size", {})
    SEEN["same_person in villages_where"] += "same_person" in written.get("villages_where", {})
    SEEN["mean education"] += written.get("mean") == "education"
    for key in ("up", "down", "not_down", "not_up"):
        SEEN[f"direction {key}"] += written.get("direction") == key
    SEEN["open posts"] += village.has_open_posts
    SEEN["may stand"] += any(each.standing.value == "may_stand" for each in village.people)
    SEEN["a fact left out"] += any(None in each.words.values() for each in village.people)
    SEEN["kin not declared"] += any(len(each) > 1 for each in village.kin.values())
    SEEN["only the total of seats"] += "committee" in village.seats
