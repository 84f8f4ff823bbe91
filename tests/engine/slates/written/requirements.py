"""Random requirements as a pack writes them: every scope, every measure and every key beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from tests.engine.slates.written.kinds import READS_POSTS, SIMPLE, Written
from tests.engine.slates.written.villages import YEARS_OF_SCHOOLING
from vocabulary.elections.choices import BODIES

ROUNDINGS = ["up", "down", "exact"]
SHARES = ["0%", "20%", "30%", "1/3", "50%", "2/3", "100%"]
DIRECTIONS = ["up", "down", "not_down", "not_up"]
ALONE = ["chair", "secretary", "supervision_head"]


def is_shared(over: Any) -> bool:
    """Whether several people may hold an office at once, of whom nobody knows how many they were."""
    return isinstance(over, str) and over.startswith("holder") and over.split()[1] not in ALONE


class Writer:
    """Writes requirements on some bodies at random."""

    def __init__(self, chance: Random, bodies: Sequence[str], *, posts_are_read: bool = True) -> None:
        """Begin for a pack that speaks of these bodies."""
        self.chance = chance
        self.bodies = bodies
        self.posts = [post for body in bodies for post in BODIES[body]]
        # Of a body with one figure nobody knows who of it holds which office, but for the secretary.
        told = {"chair", "vice_chair", "member", "secretary"}.intersection(self.posts)
        self.offices = [*sorted(told) * 4, *self.posts]
        self.simple = [each for each, _ in SIMPLE if posts_are_read or READS_POSTS not in repr(each)]

    def requirement(self, *, inside: bool = False) -> Written:
        """Return a requirement on one village; one inside another one is no choice, and keeps no seats."""
        measures = [
            self._count,
            self._count,
            self._count,
            self._pairs,
            self._between,
            self._mean,
            self._extreme,
        ]
        measures += [self._size, self._margin, self._kinds]
        if not inside:
            measures += [self._any, self.reserved]
        return self.chance.choice(measures)()

    def wide(self) -> Written:
        """Return a requirement on the county."""
        chance = self.chance
        written: Written = {"over": "county"}
        match chance.choice(["count", "count", "mean", "villages", "villages", "between"]):
            case "count":
                written |= self._among()
                written |= self._people_of_a_kind(written.get("among", "county"))
                if written.get("among") is None and "compared_to" not in written and chance.random() < 0.3:
                    written["count_as"] = "posts"
            case "mean":
                written |= self._among()
                written |= self._mean_of(written)
            case "villages":
                holds: Written = self.requirement(inside=chance.random() < 0.8)
                while holds.get("reserved"):
                    holds = self.requirement()
                if chance.random() < 0.3:
                    holds = {"same_person": self._two_offices()}
                holds.pop("when", None)
                written |= self._bounded({"villages_where": holds}, "villages_where", "一肩挑", most=2)
            case _:
                written |= {"between": self._sides(), "pairs": "same_person"}
                written |= self._bounded({}, "", "交叉任职", most=3)
        return self._where_it_applies(written)

    def titled(self, written: Written, *, wish: bool) -> Written:
        """Return a requirement with its title."""
        return {"text": {"zh": "试", "en": "tried"}, "grade": "prefer" if wish else "bar", **written}

    def _where_it_applies(self, written: Written) -> Written:
        """Return a requirement that may be one on some villages alone."""
        return {**written, "when": {"multi_ethnic": {"is": "yes"}}} if self.chance.random() < 0.1 else written

    def _where(self) -> Written:
        """Return a kind of people."""
        chance = self.chance
        if chance.random() < 0.7:
            return chance.choice(self.simple)
        pairs = [each for each in self.simple if next(iter(each)) in {"sex", "age", "education"}]
        one = chance.choice(pairs)
        other = chance.choice([each for each in self.simple if next(iter(each)) != next(iter(one))])
        return chance.choice(
            [{"not": one}, {"all": [one, other]}, {"any": [one, {"not": other}]}, {**one, **other}]
        )

    def _body(self) -> str:
        """Return one body."""
        return f"body {self.chance.choice(self.bodies)}"

    def _several(self) -> list[str] | str:
        """Return two bodies or three, or one where there are no more."""
        if len(self.bodies) < 2:
            return self._body()
        return [
            f"body {each}"
            for each in self.chance.sample(self.bodies, self.chance.randint(2, len(self.bodies)))
        ]

    def _among(self) -> Written:
        """Return who of those elected is counted over an area."""
        return self.chance.choice(
            [
                {},
                {"among": self._body()},
                {"among": self._several()},
                {"among": f"holder {self.chance.choice(self.offices)}"},
            ]
        )

    def _sides(self) -> list[str]:
        """Return two sides that are not the same."""
        if self.chance.random() < 0.4:
            return [f"office {each}" for each in self._two_offices()]
        every = [f"body {each}" for each in self.bodies]
        if len(every) < 2 or self.chance.random() < 0.3:
            every = [*every[:1], f"office {self.chance.choice(self.offices)}"]
        return self.chance.sample(every, 2)

    def _two_offices(self) -> list[str]:
        """Return two offices."""
        one = self.chance.choice(self.offices)
        return [one, self.chance.choice([each for each in self.offices if each != one])]

    def _share(self) -> Written:
        """Return a share with one bound, or both."""
        low, high = sorted(self.chance.choices(range(len(SHARES)), k=2))
        rounding = {"rounding": self.chance.choice(ROUNDINGS)}
        least, most = {"at_least": SHARES[low]}, {"at_most": SHARES[high]}
        return self.chance.choice([least, most, {**least, **most}]) | rounding

    def _limits(self, most: int, least: int = 0) -> Written:
        """Return limits on one side, or both."""
        low, high = sorted(self.chance.choices(range(least, most + 1), k=2))
        return self.chance.choice([{"at_least": low}, {"at_most": high}, {"at_least": low, "at_most": high}])

    def _trend(self, baseline: str, by: Sequence[str]) -> Written:
        """Return a comparison with the previous term."""
        trend = {
            "compared_to": "previous_term",
            "direction": self.chance.choice(DIRECTIONS),
            "baseline": baseline,
        }
        if trend["direction"] in {"up", "down"} and self.chance.random() < 0.5:
            trend["by"] = self.chance.choice(by)
        return trend

    def _bounded(
        self, written: Written, inside: str, baseline: str, most: int, *, compared: bool = True
    ) -> Written:
        """Return a measure with a number, a share or a comparison with the previous term, or some of them."""
        limits, share = self._limits(most), self._share()
        ways: list[Written] = [limits, limits, {"share": share}, {"share": share}]
        if inside:
            ways.append({**limits, "share": share})
        if compared:
            trend = self._trend(baseline, ["1", "0.5", "2"])
            ways += [trend, {**limits, **trend}]
        if compared and inside:
            points = self._trend(baseline, ["5%", "20%", "1/3"])
            ways += [{"share": share, **points}, {"share": {"rounding": "exact"}, **points}]
        chosen = self.chance.choice(ways)
        if inside != "count":
            return {**written, **chosen}
        bounds = {key: chosen[key] for key in ("at_least", "at_most") if key in chosen}
        beside = {key: value for key, value in chosen.items() if key not in bounds}
        return {**written, "count": {**written["count"], **bounds}, **beside}

    def _count(self) -> Written:
        """Return a count of people of a kind."""
        chance = self.chance
        office, holder = f"office {chance.choice(self.posts)}", f"holder {chance.choice(self.offices)}"
        over: Any = chance.choice([self._body(), self._several(), "list", office, holder])
        found = {"over": over, **self._people_of_a_kind(over)}
        if over == "list" and chance.random() < 0.4:
            found["count_as"] = "posts"
        return self._where_it_applies(found)

    def _people_of_a_kind(self, over: Any) -> Written:
        """Return how many people of a kind there are of some people."""
        compared = not str(over).startswith(("list", "office")) and not is_shared(over)
        return self._bounded({"count": {"where": self._where()}}, "count", "女性", most=3, compared=compared)

    def reserved(self) -> Written:
        """Return seats kept for people of a kind."""
        where = {"where": self._where()}
        if self.chance.random() < 0.6:
            return {
                "over": self._body(),
                "count": {**where, "at_least": self.chance.choice([1, 1, 2])},
                "reserved": "yes",
            }
        share = {"at_least": self.chance.choice(SHARES[1:6]), "rounding": self.chance.choice(ROUNDINGS)}
        return {"over": self._body(), "count": where, "share": share, "reserved": "yes"}

    def _size(self) -> Written:
        """Return a number of seats."""
        over = self._body() if self.chance.random() < 0.6 else f"office {self.chance.choice(self.posts)}"
        size = self._limits(5)
        if self.chance.random() < 0.4 and size.get("at_least") != size.get("at_most"):
            size["odd"] = "yes"
        return {"over": over, "size": size}

    def _pairs(self) -> Written:
        """Return a number of pairs of kin in a body."""
        found = {"over": self._body(), "pairs": "kin", **self._limits(2)}
        return self._of_some_kin(found)

    def _of_some_kin(self, written: Written) -> Written:
        """Return pairs of kin, of some kinds of kin alone or of all."""
        if self.chance.random() < 0.4:
            kinds = ["spouse", "parent_child", "siblings", "grandparent"]
            written["relations"] = self.chance.sample(kinds, self.chance.randint(1, 3))
        return written

    def _between(self) -> Written:
        """Return pairs between two sides."""
        found: Written = {"between": self._sides()}
        match self.chance.choice(["kin", "same", "same", "both"]):
            case "kin":
                return self._of_some_kin({**found, "pairs": "kin", **self._limits(2)})
            case "both":
                return self._of_some_kin({**found, "pairs": ["kin", "same_person"], **self._limits(2)})
            case _:
                return {**found, "pairs": "same_person", **self._bounded({}, "", "交叉任职", most=2)}

    def _margin(self) -> Written:
        """Return a number of nominees above seats."""
        over = self._body() if self.chance.random() < 0.5 else f"office {self.chance.choice(self.posts)}"
        inside: Written = {"where": self._where()} if self.chance.random() < 0.4 else {}
        if self.chance.random() < 0.6:
            return {"over": over, "nominees_over_seats": {**inside, **self._limits(2)}}
        return {"over": over, "nominees_over_seats": inside, "share": self._share()}

    def _kinds(self) -> Written:
        """Return of how many kinds there is anybody."""
        over = "list" if self.chance.random() < 0.6 else f"office {self.chance.choice(self.posts)}"
        if self.chance.random() < 0.3:
            fact = self.chance.choice(["nominated_by", "sex", "education"])
            return {"over": over, "distinct": fact, **self._limits(3, least=1)}
        kinds = self.chance.sample(self.simple, self.chance.choice([2, 2, 3]))
        low = self.chance.choice([{"at_most": 1}, {"at_least": 1}, {"at_least": 1, "at_most": 1}])
        return {"over": over, "kinds": kinds, **low}

    def _mean(self) -> Written:
        """Return a mean over somebody in a village."""
        over = self.chance.choice(
            [self._body(), self._several(), "list", f"holder {self.chance.choice(self.offices)}"]
        )
        return {"over": over, **self._mean_of({"over": over})}

    def _mean_of(self, scope: Mapping[str, Any]) -> Written:
        """Return a mean with its bounds."""
        chance = self.chance
        over = scope.get("among", scope["over"])
        if chance.random() < 0.3:
            low = chance.choice(["9", "12", "13.5", "15"])
            bound = chance.choice([{"at_least": low}, {"at_most": low}])
            return {"mean": "education", "scale": YEARS_OF_SCHOOLING, **bound}
        low, high = sorted(chance.choices(["28", "33", "33.5", "35.25", "36", "41"], k=2))
        bound = chance.choice([{"at_least": low}, {"at_most": high}, {"at_least": low, "at_most": high}])
        trend = self._trend("平均年龄", ["1", "0.5"])
        if is_shared(over) or over == "list":
            return {"mean": "age", **bound}
        return {"mean": "age", **chance.choice([bound, bound, trend, {**bound, **trend}])}

    def _extreme(self) -> Written:
        """Return the oldest or the youngest."""
        over = self._body() if self.chance.random() < 0.6 else self._several()
        low, high = sorted(self.chance.choices(range(26, 46), k=2))
        bound = self.chance.choice([{"at_least": low}, {"at_most": high}, {"at_least": low, "at_most": high}])
        trend = self._trend("最大年龄", ["1", "2"])
        bound = self.chance.choice([bound, bound, trend])
        return {"over": over, self.chance.choice(["highest", "lowest"]): "age", **bound}

    def _any(self) -> Written:
        """Return a choice between requirements."""
        parts = [self.requirement(inside=True) for _ in range(self.chance.choice([2, 2, 3]))]
        for part in parts:
            part.pop("when", None)
        more = self.chance.choice([{}, {}, {"at_least": 2}, {"at_most": 1}, {"at_least": 1, "at_most": 1}])
        return {"any": parts, **more}
