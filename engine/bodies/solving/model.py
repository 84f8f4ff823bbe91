"""All worlds and all outcomes of a contest as one model, which answers what can come of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from engine.bodies.contest.contest import Contest, Kept
from engine.bodies.demands.quantities import (
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
from engine.bodies.solving.closed_forms import posts_of
from engine.bodies.solving.model_people import People
from engine.bodies.solving.solver import (
    MOST_OF_A_VILLAGE,
    Allowance,
    Linear,
    Literal,
    Solver,
    opposite,
    opposite_number,
)


@dataclass(frozen=True, slots=True)
class Question:
    """What is assumed: these bodies are filled, these people stand or do not, these sums are not negative."""

    bodies: tuple[str, ...]
    standing: Mapping[int, bool] = field(default_factory=dict)
    bounds: tuple[Sum, ...] = ()


class Model:
    """A contest with the bounds asked of it; everything is made once, when it is first needed."""

    def __init__(self, contest: Contest, allowance: Allowance | None = None) -> None:
        """Make the people and their seats; questions to several models may share what they are allowed."""
        self._contest = contest
        self._solver = Solver(allowance or Allowance(), MOST_OF_A_VILLAGE)
        self._people = People(contest, self._solver)
        self._quantities: dict[Quantity, Linear] = {}
        self._bounds: dict[Sum, Literal] = {}
        for kept in contest.kept:
            self._keep(kept)

    def holds(self, bounds: Iterable[Sum]) -> Literal:
        """Return the literal that holds exactly where every sum is zero or more."""
        return self._solver.every(*(self._bound(each) for each in bounds))

    def can_hold(self, literal: Literal, question: Question) -> bool:
        """Whether the literal holds in some outcome of some world."""
        return self._solver.possible([*self._assumed(question), literal])

    def can_fail(self, literal: Literal, question: Question) -> bool:
        """Whether the literal does not hold in some outcome of some world."""
        return self._solver.possible([*self._assumed(question), opposite(literal)])

    def ends(self, part: Sum, question: Question) -> tuple[int, int] | None:
        """Return the smallest and the largest value of a sum, or nothing where there is no outcome."""
        linear = self._sum(part)
        least = self._solver.least(linear, self._assumed(question))
        most = self._solver.least(-linear, self._assumed(question))
        return None if least is None or most is None else (least, -most)

    def value(self, part: Sum) -> int:
        """Return what a sum is worth in the outcome found last."""
        return self._solver.value(self._sum(part))

    def one_way(self, person: int, posts: Sequence[str]) -> Linear:
        """Have a person be nominated for exactly one of the posts, and number the ways of turning out.

        The numbers run through the posts of the first profile, then of the second, and so on.
        """
        for_post = [self._people.nominated(person, post) for post in posts]
        self._solver.require(sum(for_post) == 1)
        turned_out = self._people.profiles(person)
        return len(posts) * _position(turned_out) + _position(for_post)

    def require(self, *bounded: Linear) -> None:
        """Require that the comparisons hold."""
        self._solver.require(*bounded)

    def least_where(self, linear: Linear, literal: Literal, question: Question) -> int | None:
        """Return the smallest value that something takes where the literal holds; nothing if it cannot."""
        return self._solver.least(linear, [*self._assumed(question), literal])

    def _assumed(self, question: Question) -> Iterator[Literal]:
        """Yield the literals of a question."""
        for body in question.bodies:
            yield self._people.filled(body)
        for person, stands in question.standing.items():
            literal = self._people.stands(person)
            yield literal if stands else opposite(literal)
        yield from map(self._bound, question.bounds)

    def _bound(self, part: Sum) -> Literal:
        """Return the literal of one bound."""
        if part not in self._bounds:
            self._bounds[part] = self._solver.not_negative(self._sum(part))
        return self._bounds[part]

    def _sum(self, part: Sum) -> Linear:
        """Return a sum over the variables."""
        linear: Linear = part.constant
        for factor, quantity in part.terms:
            linear = linear + factor * self._quantity(quantity)
        return linear

    def _quantity(self, quantity: Quantity) -> Linear:
        """Return a quantity over the variables."""
        if quantity not in self._quantities:
            self._quantities[quantity] = _total(self._counted(quantity))
        return self._quantities[quantity]

    def _extreme(self, quantity: ExtremeElected) -> Linear:
        """Return the largest or the smallest number of those elected, where anybody is."""
        people, number = self._people, quantity.number
        ranges = [each.numbers[number] for person in self._contest.contestants for each in person.profiles]
        most = max((high for _, high in ranges), default=0)
        own: list[Linear] = []
        for each in range(len(self._contest.contestants)):
            seated = people.seated(each, quantity.side)
            added = people.number_if(seated, each, number)
            own.append(added if quantity.highest else added + most * opposite_number(seated))
        return self._solver.extreme(own, most, highest=quantity.highest)

    def _counted(self, quantity: Quantity) -> Iterator[Linear]:
        """Yield what every person or pair adds to a quantity."""
        people, everyone = self._people, range(len(self._contest.contestants))
        match quantity:
            case Elected(side, kind):
                return (self._every(people.seated(each, side), people.kind(each, kind)) for each in everyone)
            case Listed(_, kind):
                posts = posts_of(quantity)
                return (self._every(people.listed(each, posts), people.kind(each, kind)) for each in everyone)
            case NumberElected(side, number):
                return (people.number_if(people.seated(each, side), each, number) for each in everyone)
            case NumberListed(number):
                posts = posts_of(quantity)
                return (people.number_if(people.listed(each, posts), each, number) for each in everyone)
            case ExtremeElected():
                return iter([self._extreme(quantity)])
            case PairsWithin() | PairsBetween():
                return self._pairs(quantity)
            case KindsListed() | Met():
                return self._holding(quantity)

    def _holding(self, quantity: KindsListed | Met) -> Iterator[Literal]:
        """Yield of each kind whether anybody is of it, or of each requirement whether it holds."""
        people, everyone = self._people, range(len(self._contest.contestants))
        match quantity:
            case KindsListed(kinds):
                posts = posts_of(quantity)
                return (
                    self._solver.some(
                        self._every(people.listed(each, posts), people.kind(each, kind)) for each in everyone
                    )
                    for kind in kinds
                )
            case Met(ways):
                return (self.holds(way) for way in ways)

    def _every(self, *literals: Literal) -> Literal:
        """Return the literal that holds where all of these do."""
        return self._solver.every(*literals)

    def _pairs(self, pairs: PairsWithin | PairsBetween) -> Iterator[Literal]:
        """Return for every pair whether it is counted."""
        match pairs:
            case PairsWithin(side, relations):
                return self._within(side, relations)
            case PairsBetween():
                return self._between(pairs)

    def _within(self, side: Side, relations: frozenset[str]) -> Iterator[Literal]:
        """Yield for every pair whether both are elected into a side and related."""
        for one, other in combinations(range(len(self._contest.contestants)), 2):
            related = self._people.related(one, other, relations)
            if related is not False:
                seated = (self._people.seated(each, side) for each in (one, other))
                yield self._every(related, *seated)

    def _between(self, pairs: PairsBetween) -> Iterator[Literal]:
        """Yield for every pair whether each is elected into a side of their own, and who is in both."""
        people, everyone = self._people, range(len(self._contest.contestants))
        for one, other in combinations(everyone, 2):
            related = people.related(one, other, pairs.relations)
            if related is False:
                continue
            straight = self._every(people.seated(one, pairs.first), people.seated(other, pairs.second))
            crossed = self._every(people.seated(other, pairs.first), people.seated(one, pairs.second))
            yield self._every(related, self._solver.some([straight, crossed]))
        if pairs.same_person:
            for each in everyone:
                yield self._every(people.seated(each, pairs.first), people.seated(each, pairs.second))

    def _keep(self, kept: Kept) -> None:
        """Require that the kept seats go to people of the kind, as far as such people stand."""
        people, everyone = self._people, range(len(self._contest.contestants))
        elected = self._quantity(Elected(Side((kept.body,)), kept.kind))
        enough = [self._solver.not_negative(elected - kept.number)]
        groups = self._contest.bodies[kept.body]
        # König: no more of them can be seated than the seats of some posts and those who may hold another.
        for chosen in range(1 << len(groups)):
            inside = {index for index in range(len(groups)) if chosen >> index & 1}
            others = [index for index in range(len(groups)) if index not in inside]
            beyond = (
                self._every(
                    people.stands(each),
                    people.kind(each, kept.kind),
                    self._solver.some(people.may_hold(each, kept.body, index) for index in others),
                )
                for each in everyone
            )
            most = sum(groups[index].number for index in inside) + _total(beyond)
            enough.append(self._solver.not_negative(elected - most))
        self._solver.require_if(people.filled(kept.body), _total(enough) >= 1)


def _total(parts: Iterable[Linear]) -> Linear:
    """Add up; what is known from the start becomes a plain number."""
    known, free = 0, []
    for part in parts:
        if isinstance(part, int):
            known += int(part)
        else:
            free.append(part)
    return sum(free) + known if free else known


def _position(flags: Sequence[Literal]) -> Linear:
    """Return which of some literals holds, where exactly one does."""
    return sum(index * flag for index, flag in enumerate(flags))
