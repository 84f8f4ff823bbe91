"""The people of a contest as variables: who stands, turns out how, is kin to whom, and holds which seat."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import TypeVar, cast

from engine.bodies.contest.contest import Contest
from engine.bodies.demands.quantities import EVERY_POST, Side
from engine.bodies.solving.solver import Linear, Literal, Solver, opposite

SECRETARY = "secretary"
Made = TypeVar("Made")


class People:
    """Variables are made when they are first needed, and once."""

    def __init__(self, contest: Contest, solver: Solver) -> None:
        """Remember whom the variables are about."""
        self._contest = contest
        self._solver = solver
        self._made: dict[Hashable, object] = {}

    def _once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made under the key, making it if it is the first time."""
        if key not in self._made:
            self._made[key] = make()
        return cast("Made", self._made[key])  # a key names one kind of thing

    def stands(self, person: int) -> Literal:
        """Whether a person stands."""
        if self._contest.contestants[person].surely_stands:
            return True
        return self._once(("stands", person), self._solver.flag)

    def nominated(self, person: int, post: str) -> Literal:
        """Whether a person is nominated for a post."""
        contestant = self._contest.contestants[person]
        if post not in contestant.posts:
            return False
        return self._once(("for", person, post), self._solver.flag) if contestant.posts_open else True

    def listed(self, person: int, posts: frozenset[str]) -> Literal:
        """Whether a person stands for one of the posts; of all posts, whether they stand at all."""
        if posts == EVERY_POST:
            return self.stands(person)
        return self._once(("listed", person, posts), partial(self._listed, person, posts))

    def _listed(self, person: int, posts: frozenset[str]) -> Literal:
        """Return the literal that holds where a person stands and is nominated for one of the posts."""
        nominated = self._solver.some(self.nominated(person, post) for post in sorted(posts))
        return self._solver.every(self.stands(person), nominated)

    def kind(self, person: int, kind: int | None) -> Literal:
        """Whether a person turns out to be of a kind."""
        if kind is None:
            return True
        profiles = self._contest.contestants[person].profiles
        are = [profile.kinds[kind] for profile in profiles]
        if len(set(are)) == 1:
            return are[0]
        return self._once(("kind", person, kind), partial(self._chosen, person, are))

    def _chosen(self, person: int, are: list[bool]) -> Literal:
        """Return whether the profile that a person turns out to have is one of those marked."""
        chosen = self.profiles(person)
        return self._solver.as_literal(sum(flag for flag, is_in in zip(chosen, are, strict=True) if is_in))

    def profiles(self, person: int) -> list[Literal]:
        """Return for every profile whether the person turns out so."""
        count = len(self._contest.contestants[person].profiles)
        return self._once(("profile", person), partial(self._solver.one_of, count))

    def number_if(self, literal: Literal, person: int, number: int) -> Linear:
        """Return a person's number where the literal holds, and zero where it does not."""
        profiles = self._contest.contestants[person].profiles
        ranges = [profile.numbers[number] for profile in profiles]
        least, most = min(low for low, _ in ranges), max(high for _, high in ranges)
        if literal is False:
            return 0
        if least == most:
            return least * literal
        own = self._once(("number", person, number), partial(self._number, person, number))
        counted = self._solver.number(min(0, least), max(0, most))
        self._solver.require_if(literal, counted == own)
        self._solver.require_if(opposite(literal), counted == 0)
        return counted

    def _number(self, person: int, number: int) -> Linear:
        """Return how large a number turns out."""
        ranges = [profile.numbers[number] for profile in self._contest.contestants[person].profiles]
        made = self._solver.number(min(low for low, _ in ranges), max(high for _, high in ranges))
        for flag, (low, high) in zip(self.profiles(person), ranges, strict=True):
            self._solver.require_if(flag, made >= low, made <= high)
        return made

    def related(self, one: int, other: int, relations: frozenset[str]) -> Literal:
        """Whether two people turn out to stand in one of the relations."""
        possible = self._contest.relations(one, other)
        if possible <= relations:
            return True
        if not possible & relations:
            return False
        return self._once(("kin", one, other, relations), partial(self._relation, one, other, relations))

    def _relation(self, one: int, other: int, relations: frozenset[str]) -> Literal:
        """Return whether the relation that two people turn out to have is one of these."""
        possible = sorted(self._contest.relations(one, other))
        flags = self._once(("relation", one, other), partial(self._solver.one_of, len(possible)))
        are = zip(flags, possible, strict=True)
        return self._solver.as_literal(sum(flag for flag, each in are if each in relations))

    def may_hold(self, person: int, body: str, group: int) -> Literal:
        """Whether a person is nominated for one of the posts of a group of seats."""
        posts = self._contest.bodies[body][group].posts
        return self._solver.some(self.nominated(person, post) for post in sorted(posts))

    def filled(self, body: str) -> Literal:
        """Return the literal under which every seat of a body is filled."""
        return self._once(("filled", body), partial(self._fill, body))

    def _fill(self, body: str) -> Literal:
        """Require that a body is filled where its literal holds."""
        flag = self._solver.flag()
        everyone = range(len(self._contest.contestants))
        for group, seats in enumerate(self._contest.bodies[body]):
            holders = [self._holds(person, body, group) for person in everyone]
            free = [each for each in holders if each is not False]
            self._solver.require_if(flag, sum(free) == seats.number if free else seats.number == 0)
        return flag

    def _holds(self, person: int, body: str, group: int) -> Literal:
        """Whether a person holds a seat of a group."""
        seats = self._contest.bodies[body][group]
        if not seats.number or not seats.posts & self._contest.contestants[person].posts:
            return False
        return self._once(("holds", person, body, group), partial(self._hold, person, body, group))

    def _hold(self, person: int, body: str, group: int) -> Literal:
        """Return a seat for a person, who must stand for it and holds no other in the body."""
        flag = self._solver.flag()
        self._made["holds", person, body, group] = flag
        for needed in (self.stands(person), self.may_hold(person, body, group)):
            if needed is not True:
                self._solver.require(flag <= needed)
        earlier = [
            other
            for index in range(len(self._contest.bodies[body]))
            if index != group and (other := self._made.get(("holds", person, body, index))) is not None
        ]
        for other in earlier:
            self._solver.require(flag + other <= 1)
        return flag

    def seated(self, person: int, side: Side) -> Literal:
        """Whether a person is elected into a side."""
        return self._once(("seated", person, side), partial(self._seated, person, side))

    def _seated(self, person: int, side: Side) -> Literal:
        """Return whether a person holds a seat of one of the bodies, or the office."""
        if side.post:
            return self._in_office(person, side.bodies[0], side.post)
        return self._solver.some(
            self._holds(person, body, group)
            for body in side.bodies
            for group in range(len(self._contest.bodies[body]))
        )

    def _in_office(self, person: int, body: str, post: str) -> Literal:
        """Return whether a person holds one office of a body."""
        group = next(index for index, seats in enumerate(self._contest.bodies[body]) if post in seats.posts)
        if self._contest.bodies[body][group].posts == {post}:
            return self._holds(person, body, group)
        if post != SECRETARY:
            raise AssertionError("only the secretary is told apart among the seats of a whole branch")
        return self._secretaries(body, group)[person]

    def _secretaries(self, body: str, group: int) -> list[Literal]:
        """Return who is the secretary where the whole branch is one group of seats."""
        return self._once(("secretaries", body), partial(self._choose_secretary, body, group))

    def _choose_secretary(self, body: str, group: int) -> list[Literal]:
        """Choose one secretary among those elected who were nominated for it, if there are any."""
        everyone = range(len(self._contest.contestants))
        eligible = [
            self._solver.every(self._holds(each, body, group), self.nominated(each, SECRETARY))
            for each in everyone
        ]
        chosen = [False if each is False else self._solver.flag() for each in eligible]
        free = [each for each in chosen if each is not False]
        if free:
            self._solver.require(sum(free) <= 1)
            for may_be, is_one in zip(eligible, chosen, strict=True):
                if may_be is not False:
                    self._solver.require(is_one <= may_be, sum(free) >= may_be)
        return chosen
