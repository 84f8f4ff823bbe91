"""Every world and every outcome of a small contest, one by one, as the definition of a slate has them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

from engine.bodies.contest.contest import NO_KIN, Contest, Contestant
from engine.bodies.demands.quantities import (
    EVERY_POST,
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
)
from engine.bodies.requirement import Outlook

Holders = tuple[tuple[int, int], ...]  # (person, group of seats) for every seat of a body


@dataclass(frozen=True)
class Person:
    """One person in one world; nobody who does not stand has posts."""

    posts: frozenset[str]
    stands: bool
    kinds: tuple[bool, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class World:
    """One world: everybody as they turn out, and what every pair is to each other."""

    people: tuple[Person, ...]
    kin: Mapping[frozenset[int], str]


@dataclass(frozen=True)
class Outcome:
    """Who holds which office of which body."""

    world: World
    offices: Mapping[str, Mapping[int, str]]  # by body and person the post held; "" within a whole branch


def worlds(contest: Contest) -> Iterator[World]:
    """Yield every world of a contest."""
    pairs = list(combinations(range(len(contest.contestants)), 2))
    related = [sorted(contest.relations(*pair)) for pair in pairs]
    for people in product(*(list(as_turned_out(person)) for person in contest.contestants)):
        for relations in product(*related):
            kin = {
                frozenset(pair): what for pair, what in zip(pairs, relations, strict=True) if what != NO_KIN
            }
            yield World(people, kin)


def as_turned_out(person: Contestant) -> Iterator[Person]:
    """Yield every way in which one person may turn out."""
    ballots = [person.posts]
    if person.posts_open:
        ordered = sorted(person.posts)
        ballots = [
            frozenset(some) for size in range(len(ordered) + 1) for some in combinations(ordered, size)
        ]
    for stands in [True] if person.surely_stands else [True, False]:
        for posts in ballots:
            for profile in person.profiles:
                for numbers in product(*(range(low, high + 1) for low, high in profile.numbers)):
                    yield Person(posts if stands else frozenset(), stands, profile.kinds, numbers)


def outcomes(contest: Contest, world: World, bodies: Iterable[str]) -> Iterator[Outcome]:
    """Yield every outcome of one world: each seat of the bodies is filled, and kept seats are kept."""
    for held in product(*(list(_of_body(contest, world, body)) for body in bodies)):
        yield Outcome(world, dict(zip(bodies, held, strict=True)))


def _of_body(contest: Contest, world: World, body: str) -> list[dict[int, str]]:
    """Return every way of filling one body."""
    groups = contest.bodies[body]
    seats = tuple(group.posts for group in groups for _ in range(group.number))
    filled = fillings(tuple(person.posts for person in world.people), seats)
    keeping = filled
    for kept in (kept for kept in contest.kept if kept.body == body):
        counts = {each: sum(world.people[who].kinds[kept.kind] for who, _ in each) for each in filled}
        most = max(counts.values(), default=0)
        keeping = frozenset(each for each in keeping if counts[each] >= min(kept.number, most))
    filled = keeping or filled  # seats that cannot all be kept at once bind nobody
    ways = (offices for each in sorted(filled, key=sorted) for offices in _offices(each, world))
    return list({tuple(sorted(way.items())): way for way in ways}.values())


Filling = frozenset[tuple[int, frozenset[str]]]  # (person, the posts of the seat that they hold)


@cache
def fillings(posts: tuple[frozenset[str], ...], seats: tuple[frozenset[str], ...]) -> frozenset[Filling]:
    """Return every way of giving each seat to somebody else who is nominated for one of its posts."""
    if not seats:
        return frozenset({frozenset()})
    found = set()
    for who, own in enumerate(posts):
        if own & seats[0]:
            without = (*posts[:who], frozenset(), *posts[who + 1 :])
            found |= {rest | {(who, seats[0])} for rest in fillings(without, seats[1:])}
    return frozenset(found)


def _offices(filling: Filling, world: World) -> Iterator[dict[int, str]]:
    """Yield the offices of one filling: a branch has one secretary, if somebody was nominated for it."""
    certain = {who: next(iter(posts)) if len(posts) == 1 else "" for who, posts in filling}
    pooled = [who for who, post in certain.items() if not post]
    secretaries = [who for who in pooled if "secretary" in world.people[who].posts]
    for secretary in secretaries or [None]:
        yield {who: "secretary" if who == secretary else post for who, post in certain.items()}


def seated(outcome: Outcome, side: Side) -> set[int]:
    """Return who is elected on a side."""
    return {
        who
        for body in side.bodies
        for who, post in outcome.offices[body].items()
        if not side.post or post == side.post
    }


def is_listed(person: Person, among: frozenset[str]) -> bool:
    """Whether a person stands for one of some posts; of all posts, whether they stand."""
    return person.stands and (among == EVERY_POST or bool(person.posts & among))


def value(quantity: Quantity, outcome: Outcome) -> int:
    """Count a quantity in one outcome."""
    people = outcome.world.people
    match quantity:
        case Elected(side, kind):
            return sum(kind is None or people[who].kinds[kind] for who in seated(outcome, side))
        case Listed(post, kind, among):
            wanted = frozenset({post}) if post else among
            return sum(
                is_listed(person, wanted) and (kind is None or person.kinds[kind]) for person in people
            )
        case NumberElected() | NumberListed() | ExtremeElected():
            return number_of(quantity, outcome)
        case PairsWithin(side, relations):
            together = combinations(sorted(seated(outcome, side)), 2)
            return sum(outcome.world.kin.get(frozenset(pair), NO_KIN) in relations for pair in together)
        case PairsBetween(first, second, relations, same_person):
            one, other = seated(outcome, first), seated(outcome, second)
            pairs = {frozenset((a, b)) for a in one for b in other if a != b}
            kin = sum(outcome.world.kin.get(pair, NO_KIN) in relations for pair in pairs)
            return kin + (len(one & other) if same_person else 0)
        case KindsListed() | Met():
            return sum(holding(quantity, outcome))


def holding(quantity: KindsListed | Met, outcome: Outcome) -> Iterator[bool]:
    """Yield of each kind whether there is anybody, or of each requirement whether it holds."""
    match quantity:
        case KindsListed(kinds, among):
            listed = [person for person in outcome.world.people if is_listed(person, among)]
            return (any(person.kinds[kind] for person in listed) for kind in kinds)
        case Met(ways):
            return (all(total(each, outcome) >= 0 for each in way) for way in ways)


def number_of(quantity: NumberElected | NumberListed | ExtremeElected, outcome: Outcome) -> int:
    """Add up, or find the largest or the smallest of, a number in one outcome."""
    people = outcome.world.people
    match quantity:
        case NumberElected(side, number):
            return sum(people[who].numbers[number] for who in seated(outcome, side))
        case NumberListed(number, among):
            return sum(person.numbers[number] for person in people if is_listed(person, among))
        case ExtremeElected(side, number, highest):
            numbers = [people[who].numbers[number] for who in seated(outcome, side)] or [0]
            return max(numbers) if highest else min(numbers)


def total(part: Sum, outcome: Outcome) -> int:
    """Add up a sum in one outcome."""
    return part.constant + sum(factor * value(quantity, outcome) for factor, quantity in part.terms)


def holds(demand: Demand, outcome: Outcome) -> bool:
    """Say whether a demand holds in one outcome."""
    return all(total(bound, outcome) >= 0 for bound in demand.bounds)


def enumerated(contest: Contest, bodies: tuple[str, ...]) -> list[Outcome]:
    """Return every outcome of every world."""
    return [outcome for world in worlds(contest) for outcome in outcomes(contest, world, bodies)]


def outlook(held: Iterable[bool]) -> Outlook:
    """Return what has been seen comes to."""
    seen = set(held)
    if not seen:
        return Outlook.CANNOT_FILL
    if len(seen) == 2:
        return Outlook.POSSIBLE
    return Outlook.GUARANTEED if True in seen else Outlook.IMPOSSIBLE
