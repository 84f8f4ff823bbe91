"""What a requirement means, word by word as docs/packs.md and docs/slates.md have it, in one outcome."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Any

from engine.bodies.contest.contest import NO_KIN
from tests.engine.slates.brute_force import Outcome
from tests.engine.slates.written.kinds import Written, words_of
from tests.engine.slates.written.lacking import BODY_OF, Lacking, one_person, seats_of
from tests.engine.slates.written.villages import Village
from vocabulary.elections.choices import BODIES, POSTS

NUMBER = {"age": 0, "education": 1}
Pair = tuple[int, int]  # what is counted, and the whole
EVERY_KIN = ["spouse", "parent_child", "siblings", "grandparent"]


@dataclass(frozen=True)
class Meaning(Lacking):
    """Reads requirements of a pack on some bodies; kinds of people stand in the order of the enumeration."""

    kinds: Mapping[str, int]  # by the condition as written

    @property
    def posts(self) -> frozenset[str]:
        """Return the posts that put somebody on the list."""
        return frozenset(post for body in self.bodies for post in BODIES[body])

    # --- who is counted

    def group(self, over: Any, outcome: Outcome) -> set[int]:
        """Return the people that a requirement is on."""
        people = outcome.world.people
        if isinstance(over, list):
            return set().union(*(self.group(each, outcome) for each in over))
        word, _, name = str(over).partition(" ")
        match word:
            case "list":
                every = self.posts == frozenset(POSTS)
                return {
                    index
                    for index, one in enumerate(people)
                    if one.stands and (every or one.posts & self.posts)
                }
            case "office":
                return {index for index, one in enumerate(people) if name in one.posts}
            case "holder":
                return {who for who, post in outcome.offices[BODY_OF[name]].items() if post == name}
            case _:
                return set(outcome.offices[name or word])

    def side(self, written: str, outcome: Outcome) -> set[int]:
        """Return who is elected on one side."""
        return self.group(written.replace("office ", "holder "), outcome)

    def of_kind(self, where: Written, group: set[int], outcome: Outcome) -> set[int]:
        """Return those of a group that are of a kind."""
        return {who for who in group if outcome.world.people[who].kinds[self.kinds[repr(where)]]}

    # --- what is counted, and of how many

    def figures(self, written: Written, outcome: Outcome, village: Village) -> Pair:
        """Return what is counted, and the whole that it is a part of."""
        if not {"count", "mean", "kinds", "distinct"}.isdisjoint(written):
            return self._of_people(written, self._counted(written), outcome)
        if "pairs" in written:
            return self._pairs(written, outcome)
        if "size" in written or "nominees_over_seats" in written:
            return self._seats(written, outcome, village)
        if "any" in written:
            return sum(self.holds(part, [outcome], [village]) for part in written["any"]), 1
        if "villages_where" in written:
            return int(self.holds(one_person(written["villages_where"]), [outcome], [village])), 1
        ages = [outcome.world.people[who].numbers[0] for who in self.group(written["over"], outcome)]
        return (max(ages) if "highest" in written else min(ages)), 1

    def _counted(self, written: Written) -> Any:
        """Return over whom a requirement counts people: over an area, those elected into its bodies."""
        over = written.get("among", written["over"])
        return [f"body {body}" for body in self.bodies] if over == "county" else over

    def _of_people(self, written: Written, over: Any, outcome: Outcome) -> Pair:
        """Return how many are of a kind, the sum of a number, or of how many kinds there is anybody."""
        if written.get("count_as") == "posts":
            return self._posts(written, outcome)
        group = self.group(over, outcome)
        if "count" in written:
            return len(self.of_kind(written["count"]["where"], group, outcome)), len(group)
        if "kinds" in written or "distinct" in written:
            kinds = written["kinds"] if "kinds" in written else words_of(written["distinct"])
            return sum(bool(self.of_kind(each, group, outcome)) for each in kinds), 1
        number = NUMBER[written["mean"]]
        return sum(outcome.world.people[who].numbers[number] for who in group), len(group)

    def _seats(self, written: Written, outcome: Outcome, village: Village) -> Pair:
        """Return a number of seats, or how many more nominees there are than seats."""
        over, seats = written["over"], seats_of(written["over"], village)
        if "size" in written:
            return seats, 1
        word, _, name = over.partition(" ")
        posts = frozenset(BODIES[name]) if word == "body" else {name}
        group = {index for index, one in enumerate(outcome.world.people) if one.posts & posts}
        where = written["nominees_over_seats"].get("where")
        group = group if where is None else self.of_kind(where, group, outcome)
        return len(group) - seats, seats

    def _posts(self, written: Written, outcome: Outcome) -> Pair:
        """Return how many posts people of a kind stand for or are elected into, and all of them."""
        if written["over"] == "list":
            groups = [self.group(f"office {post}", outcome) for post in sorted(self.posts)]
        else:
            groups = [self.group(f"body {body}", outcome) for body in self.bodies]
        where = written["count"]["where"]
        return sum(len(self.of_kind(where, group, outcome)) for group in groups), sum(map(len, groups))

    def _pairs(self, written: Written, outcome: Outcome) -> Pair:
        """Return how many pairs there are, and how many people on the first side."""
        words = written["pairs"] if isinstance(written["pairs"], list) else [written["pairs"]]
        relations = written.get("relations", EVERY_KIN) if "kin" in words else []

        def kin(one: int, other: int) -> bool:
            return outcome.world.kin.get(frozenset((one, other)), NO_KIN) in relations

        if "between" not in written:
            group = self.group(written["over"], outcome)
            return sum(kin(*pair) for pair in combinations(sorted(group), 2)), 1
        first, second = (self.side(each, outcome) for each in written["between"])
        found = len({frozenset((a, b)) for a in first for b in second if a != b and kin(a, b)})
        same = len(first & second) if "same_person" in words else 0
        return found + same, len(first)

    # --- whether it holds

    def holds(self, written: Written, outcomes: Sequence[Outcome], villages: Sequence[Village]) -> bool:
        """Whether a requirement holds in one outcome of a village, or of every village of a county."""
        pairs = [self.figures(written, *each) for each in zip(outcomes, villages, strict=True)]
        number, whole = sum(c for c, _ in pairs), sum(w for _, w in pairs)
        return self.holds_of(written, Fraction(number), Fraction(whole), villages)

    def holds_of(
        self, written: Written, number: Fraction, whole: Fraction, villages: Sequence[Village]
    ) -> bool:
        """Whether a requirement holds of what is counted, and of the whole."""
        by = whole if "mean" in written else Fraction(1)
        inside = next(
            (written[each] for each in ("count", "size", "nominees_over_seats") if each in written), written
        )
        least, most = inside.get("at_least"), inside.get("at_most")
        if "any" in written and least is None and most is None:
            least = 1
        if least is not None and number < Fraction(least) * by:
            return False
        if most is not None and number > Fraction(most) * by:
            return False
        if inside.get("odd") and number % 2 == 0:
            return False
        if "share" in written and not _keeps_to(written["share"], number, whole):
            return False
        if "compared_to" not in written:
            return True
        before = self.before(written, villages)
        part = whole if "share" in written or "mean" in written else Fraction(1)
        return _moved(written, number, part, before)

    def is_a_part(self, written: Written, village: Village) -> bool:
        """Whether the ends are printed as parts of the whole: of one that is not the seats."""
        if written.get("over") == "county":
            return "share" in written or "mean" in written
        if "between" in written or "nominees_over_seats" in written or "any" in written:
            return False
        if "mean" in written:
            return True
        if "share" not in written or not {"at_least", "at_most"}.isdisjoint(written["count"]):
            return False
        over = written["over"]
        if isinstance(over, list):
            return len(over) > 1
        word, _, name = over.partition(" ")
        return word in {"list", "office"} or (word == "holder" and village.is_pooled(BODY_OF[name]))


def read_bodies(written: Written, meaning: Meaning) -> set[str]:
    """Return the bodies that have to be filled."""
    if "any" in written:
        return set().union(*(read_bodies(each, meaning) for each in written["any"]))
    if "villages_where" in written:
        return read_bodies(one_person(written["villages_where"]), meaning)
    if not {"size", "nominees_over_seats", "kinds", "distinct"}.isdisjoint(written):
        return set()
    over = written.get("among", written.get("over"))
    if over == "county" and "between" not in written:
        return set(meaning.bodies)
    sides = written.get("between") or ([over] if isinstance(over, str) else over)
    elected = [each for each in sides if "between" in written or each.split()[0] in {"body", "holder"}]
    return {BODY_OF.get(name := each.split()[-1], name) for each in elected}


def _keeps_to(share: Written, number: Fraction, whole: Fraction) -> bool:
    """Whether so many of a whole are a share of it, with its rounding."""
    rounded = {"up": math.ceil, "down": math.floor, "exact": Fraction}[share["rounding"]]
    least, most = share.get("at_least"), share.get("at_most")
    if least is not None and number < rounded(_part(least) * whole):
        return False
    return most is None or number <= rounded(_part(most) * whole)


def _part(written: str) -> Fraction:
    """Return `30%` or `1/3` as a number."""
    return Fraction(written[:-1]) / 100 if written.endswith("%") else Fraction(written)


def _moved(written: Written, number: Fraction, whole: Fraction, before: Fraction) -> bool:
    """Whether a figure moved as it should against the previous term."""
    by = written.get("by")
    much = Fraction(0) if by is None else _part(by) if "share" in written else Fraction(by)
    match written["direction"]:
        case "up":
            return number >= (before + much) * whole if by else number > before * whole
        case "down":
            return number <= (before - much) * whole if by else number < before * whole
        case "not_down":
            return number >= before * whole
        case _:
            return number <= before * whole
