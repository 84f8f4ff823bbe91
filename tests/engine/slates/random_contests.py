"""Random contests: up to nine nominees and five seats, several bodies, and much that is not known."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import combinations
from random import Random

from candidates.people.kin_relations import CLOSE_KIN
from engine.bodies.contest.contest import NO_KIN, Contest, Contestant, Kept, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.quantities import (
    EVERY_POST,
    OF_NUMBERS,
    Demand,
    Elected,
    ExtremeElected,
    KindsListed,
    Listed,
    Met,
    NumberElected,
    NumberListed,
    PairsBetween,
    PairsWithin,
    Quantity,
    Side,
    Sum,
    quantities_of,
)
from vocabulary.elections.choices import BODIES

KINDS = 3
ON_COMMITTEE = frozenset(BODIES["committee"])
RELATIONS = sorted(CLOSE_KIN)
NARROW = [frozenset(RELATIONS), frozenset({"spouse", "parent_child"}), frozenset({"siblings"})]


@dataclass
class Doubts:
    """How many worlds a contest may still have: what is unknown multiplies."""

    chance: Random
    left: float = 48.0
    factors: list[int] = field(default_factory=list)

    def afford(self, factor: int, likely: float) -> bool:
        """Say whether one more thing may be unknown."""
        if factor > self.left or self.chance.random() > likely:
            return False
        self.left /= factor
        return True


def random_contest(chance: Random) -> Contest:
    """Return a random contest."""
    bodies = random_bodies(chance)
    size = chance.choice([2, 3, 4, 5, 5, 6, 6, 7, 8, 9])
    doubts = Doubts(chance, left=chance.choice([1, 8, 24, 48]) if size < 7 else 8)
    people = tuple(random_person(chance, bodies, doubts) for _ in range(size))
    kin = {}
    for pair in combinations(range(size), 2):
        possible = random_relation(chance, doubts)
        if possible != {NO_KIN}:
            kin[pair] = possible
    return Contest(people, bodies, kin, random_kept(chance, bodies))


def random_bodies(chance: Random) -> dict[str, tuple[Seats, ...]]:
    """Return one, two or three bodies of at most five seats together."""
    left = 5
    bodies: dict[str, tuple[Seats, ...]] = {}
    for body in chance.sample(["committee", "branch", "supervision"], chance.choice([1, 1, 2, 2, 3])):
        if body == "branch" and chance.random() < 0.5:
            number = min(left, chance.randint(0, 3))
            bodies[body] = (Seats(frozenset(BODIES[body]), number),)
            left -= number
            continue
        groups = []
        for post in BODIES[body]:
            number = min(left, chance.choice([0, 1, 1, 2]))
            left -= number
            groups.append(Seats(frozenset({post}), number))
        bodies[body] = tuple(groups)
    return bodies


def random_person(chance: Random, bodies: dict[str, tuple[Seats, ...]], doubts: Doubts) -> Contestant:
    """Return somebody nominated for some posts, mostly of the bodies that there are."""
    there = [post for body in bodies for post in BODIES[body]]
    posts = frozenset(chance.choices([*there, *there, "secretary", "member"], k=chance.choice([1, 1, 2, 3])))
    profiles = {random_profile(chance)}
    while doubts.afford(len(profiles) + 1, 0.25):
        profiles.add(random_profile(chance, doubts))
    return Contestant(
        posts=posts,
        posts_open=doubts.afford(2 ** len(posts), 0.06),
        surely_stands=not doubts.afford(2, 0.3),
        profiles=tuple(sorted(profiles, key=repr)),
    )


def random_profile(chance: Random, doubts: Doubts | None = None) -> Profile:
    """Return one way in which a person may turn out."""
    age = chance.randint(20, 30)
    later = age + 1 if doubts is not None and doubts.afford(2, 0.2) else age
    return Profile(tuple(chance.random() < 0.4 for _ in range(KINDS)), ((age, later),))


def random_relation(chance: Random, doubts: Doubts) -> frozenset[str]:
    """Return what two people may be to each other."""
    if chance.random() < 0.75:
        return frozenset({NO_KIN})
    count = 2 if doubts.afford(2, 0.6) else 1
    return frozenset(chance.sample([*RELATIONS, NO_KIN], count))


def random_kept(chance: Random, bodies: dict[str, tuple[Seats, ...]]) -> tuple[Kept, ...]:
    """Return seats kept for people of a kind, mostly none."""
    if chance.random() < 0.75:
        return ()
    return (Kept(chance.choice(sorted(bodies)), chance.randrange(KINDS), chance.choice([1, 1, 1, 2, 3])),)


def random_demand(chance: Random, contest: Contest) -> Demand:
    """Return a random demand: limits on either side of a count, or a share of it with rounding."""
    if chance.random() < 0.1:
        return random_choice(chance, contest)
    counted = random_quantity(chance, contest)
    part, whole, bodies = Sum(((1, counted),)), random_whole(counted, contest), bodies_of(counted)
    if chance.random() < 0.2:
        part = part.more(chance.randint(-2, 2))
    if whole is None or chance.random() < 0.6:
        return Demand(part, random_limits(chance, part, counted), bodies)
    bounds = random_shares(chance, part, whole)
    # A part is printed of whoever holds an office, and of several bodies, whose people may be one or two.
    is_part = isinstance(counted, Elected | NumberElected) and part.constant == 0 and bodies
    return Demand(part, bounds, bodies, part_of=whole if is_part and chance.random() < 0.5 else None)


def random_demands_on_heads(chance: Random, contest: Contest, tries: int) -> list[Demand]:
    """Return those of so many random demands that average nothing: they may be none."""
    demands = (random_demand(chance, contest) for _ in range(tries))
    return [
        demand
        for demand in demands
        if not any(isinstance(each, OF_NUMBERS) for each in quantities_of(demand))
    ]


def without_numbers(contest: Contest) -> Contest:
    """Return a contest in which nothing is averaged."""
    people = (
        replace(each, profiles=tuple(dict.fromkeys(Profile(one.kinds, ()) for one in each.profiles)))
        for each in contest.contestants
    )
    return replace(contest, contestants=tuple(people))


def random_limits(chance: Random, part: Sum, counted: Quantity) -> tuple[Sum, ...]:
    """Return at least and at most, or one of the two."""
    around = 60 if isinstance(counted, NumberElected | NumberListed) else 1
    if isinstance(counted, ExtremeElected):
        low, high = chance.randint(20, 30), chance.randint(20, 32)
        below, above = part.times(-1).more(high), part.more(-low)
        return chance.choice([(below,), (above,), (below, above)])
    bounds = []
    if chance.random() < 0.7:
        bounds.append(part.more(-chance.randint(0, 2 * around + 1)))
    if chance.random() < 0.6 or not bounds:
        bounds.append(part.times(-1).more(chance.randint(0, 2 * around)))
    return tuple(bounds)


def random_shares(chance: Random, part: Sum, whole: Sum) -> tuple[Sum, ...]:
    """Return that a share is reached, or not exceeded, or both, rounded one way or the other."""
    bounds = []
    for sign in chance.choice([[1], [-1], [1, -1]]):
        of = chance.randint(2, 10)
        share = chance.randint(0, of)
        rounding = chance.choice([0, 0, of - 1])
        bounds.append(part.times(sign * of).plus(whole.times(-sign * share)).more(rounding))
    return tuple(bounds)


def random_side(chance: Random, contest: Contest) -> Side:
    """Return a body, an office of one, or several bodies."""
    body = chance.choice(sorted(contest.bodies))
    if chance.random() < 0.3:
        pooled = len(contest.bodies[body]) == 1
        return Side((body,), "secretary" if pooled else chance.choice(BODIES[body]))
    return Side((body,))


def random_quantity(chance: Random, contest: Contest) -> Quantity:
    """Return something to count."""
    kind = chance.randrange(KINDS)
    relations = chance.choice(NARROW)
    side = random_side(chance, contest)
    several = Side(tuple(sorted(contest.bodies)))
    return chance.choice(
        [
            Elected(side, kind),
            Elected(Side(side.bodies), kind),
            Elected(several, kind),
            Listed("", kind),
            Listed(chance.choice(["member", "secretary", "chair"]), kind),
            Listed(chance.choice(["member", "secretary", "chair"])),
            PairsWithin(Side(side.bodies), relations),
            PairsWithin(side, relations),
            PairsBetween(side, random_side(chance, contest), relations, same_person=True),
            PairsBetween(side, random_side(chance, contest), frozenset(), same_person=True),
            NumberElected(Side(side.bodies), 0),
            NumberElected(several, 0),
            NumberElected(side, 0),
            NumberListed(0),
            Listed("", kind, ON_COMMITTEE),
            NumberListed(0, ON_COMMITTEE),
            KindsListed((0, 1), chance.choice([EVERY_POST, ON_COMMITTEE])),
            *_extremes(chance, several if chance.random() < 0.5 else Side(side.bodies), contest),
        ]
    )


def _extremes(chance: Random, side: Side, contest: Contest) -> list[Quantity]:
    """Return the largest or the smallest number of the elected; where there is no seat there is none."""
    if not sum(map(contest.seats_in, side.bodies)):
        return []
    return [ExtremeElected(side, 0, highest=chance.random() < 0.5)]


def random_choice(chance: Random, contest: Contest) -> Demand:
    """Return a demand that some of several random ones hold."""
    parts = [random_demand(chance, contest) for _ in range(chance.choice([2, 2, 3]))]
    counted = Sum(((1, Met(tuple(each.bounds for each in parts))),))
    bounds = chance.choice([(counted.more(-1),), (counted.more(-2),), (counted.times(-1).more(1),)])
    return Demand(counted, bounds, tuple(dict.fromkeys(body for each in parts for body in each.bodies)))


def random_whole(counted: Quantity, contest: Contest) -> Sum | None:
    """Return the whole that a count is a part of, if it has one."""
    match counted:
        case Elected(side, _) | NumberElected(side, _):
            return Sum(((1, Elected(side)),))
        case Listed(post, _, among):
            return Sum(((1, Listed(post, among=among)),))
        case NumberListed(_, among):
            return Sum(((1, Listed(among=among)),))
        case PairsBetween(first, _, _, _):
            return Sum(((1, Elected(first)),))
        case PairsWithin() | ExtremeElected() | KindsListed() | Met():
            return None


def bodies_of(counted: Quantity) -> tuple[str, ...]:
    """Return the bodies that have to be filled."""
    match counted:
        case Elected(side) | NumberElected(side) | PairsWithin(side) | ExtremeElected(side):
            return side.bodies
        case PairsBetween(first, second):
            return tuple(dict.fromkeys((*first.bodies, *second.bodies)))
        case Listed() | NumberListed() | KindsListed() | Met():
            return ()
