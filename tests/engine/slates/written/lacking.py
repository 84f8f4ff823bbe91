"""What a requirement needs to know before anything can be said of it: posts, seats, the previous term."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from tests.engine.slates.written.kinds import READS_POSTS, Written
from tests.engine.slates.written.villages import Village
from vocabulary.elections.choices import BODIES

BODY_OF = {post: body for body, posts in BODIES.items() for post in posts}


@dataclass(frozen=True)
class Lacking:
    """Says what is missing for requirements of a pack that speaks of some bodies."""

    bodies: Sequence[str]

    def before(self, written: Written, villages: Sequence[Village]) -> Fraction:
        """Return the figure of the previous term, of which nothing is missing."""
        column = written["baseline"]
        if "villages_where" in written:
            held = Fraction(sum(each.previous[column] == "是" for each in villages))
            return held / len(villages) if "share" in written else held
        figures = [_number(each.previous[column]) for each in villages]
        if "share" not in written and "mean" not in written:
            return sum(figures, Fraction(0))
        if "mean" in written and written["over"] != "county":
            return figures[0]
        members = [self._members(written, each) for each in villages]
        if "mean" in written:
            figures = [mean * each for mean, each in zip(figures, members, strict=True)]
        return sum(figures, Fraction(0)) / sum(members)

    def _members(self, written: Written, village: Village) -> Fraction:
        """Return how many members there were; the holder of an office was one."""
        if self.compared(written) is None:
            return Fraction(1)
        both = self.compared(written) == {"committee", "branch"} and "两委成员数" in village.previous
        return _number(village.previous["两委成员数" if both else "成员数"])

    def compared(self, written: Written) -> set[str] | None:
        """Return the bodies whose previous figures are read; none where it is whoever holds an office."""
        if "between" in written:
            return {BODY_OF.get(name := each.split()[-1], name) for each in written["between"]}
        over = written.get("among", written["over"])
        if over == "county":
            return set(self.bodies)
        if isinstance(over, str) and over.startswith("holder"):
            return None
        return {each.split()[-1] for each in ([over] if isinstance(over, str) else over)}

    def lacks(self, written: Written, village: Village) -> bool:
        """Whether something is missing without which nothing can be said."""
        return self.lacks_figures(written, village) or self.lacks_before(written, village)

    def lacks_figures(self, written: Written, village: Village) -> bool:
        """Whether a post or a number of seats is missing."""
        if "any" in written:
            return any(self.lacks(each, village) for each in written["any"])
        if "villages_where" in written:
            return self.lacks(one_person(written["villages_where"]), village)
        return self._lacks_people(written, village) or self._lacks_seats(written, village)

    def _lacks_people(self, written: Written, village: Village) -> bool:
        """Whether a kind of people elected turns on a post that is not known."""
        if written.get("over") == "list" or not village.has_open_posts:
            return False
        return READS_POSTS in repr(written)

    def _lacks_seats(self, written: Written, village: Village) -> bool:
        """Whether the seats of a body or of an office are not known, or there are none to be a share of."""
        if (
            "kinds" in written
            or "distinct" in written
            or ("count" in written and str(written["over"]).startswith(("list", "office")))
        ):
            return False
        if "mean" in written and written["over"] == "list":
            return False
        sides = [*written["between"]] if "between" in written else written.get("among", written.get("over"))
        if sides == "county":
            sides = [f"body {body}" for body in self.bodies]
        sides = [sides] if isinstance(sides, str) else sides
        for side in sides:
            word, name = side.split()
            pooled = word != "body" and village.is_pooled(BODY_OF[name])
            elected = "size" not in written and "nominees_over_seats" not in written
            if not elected and word == "office":
                if village.seats.get(name) is None or pooled:
                    return True
                continue
            if village.size(BODY_OF.get(name, name)) is None or (pooled and name != "secretary"):
                return True
        return self._no_seats(written, sides, village)

    def _no_seats(self, written: Written, sides: Sequence[str], village: Village) -> bool:
        """Whether there is no seat of which to take a share."""
        if written.get("over") == "county":
            return False
        if "highest" in written or "lowest" in written:
            return not any(seats_of(each, village) for each in sides)
        part = "share" in written or "mean" in written
        if not part or "nominees_over_seats" in written:
            return False
        first = sides[0]
        if first.split()[0] == "body":
            return len(sides if "over" in written else [first]) == 1 and not seats_of(first, village)
        return (
            "between" not in written
            and not village.is_pooled(BODY_OF[first.split()[1]])
            and not seats_of(first, village)
        )

    def lacks_before(self, written: Written, village: Village) -> bool:
        """Whether there is nothing to compare with in a village."""
        if "compared_to" not in written:
            return False
        previous = village.previous
        if written["baseline"] not in previous:
            return True
        if "villages_where" in written:
            return False
        bodies = self.compared(written)
        if bodies is not None and bodies != {"committee", "branch"} and "两委成员数" in previous:
            return True
        is_part = "share" in written or ("mean" in written and written["over"] == "county")
        if not is_part or bodies is None:
            return False
        if "成员数" not in previous and not ("两委成员数" in previous and bodies == {"committee", "branch"}):
            return True
        return written["over"] != "county" and not self._members(written, village)

    def had_nobody(self, written: Written, villages: Sequence[Village]) -> bool:
        """Whether nobody sat in any of the villages before, so that no part of them is known."""
        if "compared_to" not in written or "villages_where" in written:
            return False
        is_part = "share" in written or "mean" in written
        return is_part and not sum(self._members(written, each) for each in villages)


def one_person(inside: Written) -> Written:
    """Return what `same_person` is short for."""
    if "same_person" not in inside:
        return inside
    sides = [f"office {each}" for each in inside["same_person"]]
    return {"between": sides, "pairs": "same_person", "at_least": 1}


def seats_of(over: str, village: Village) -> int:
    """Return how many seats a body or an office has."""
    word, name = over.split()
    return (village.size(name) if word == "body" else village.seats.get(name)) or 0


def _number(written: str) -> Fraction:
    """Return a figure of the previous term."""
    return Fraction(written.rstrip("人岁"))
