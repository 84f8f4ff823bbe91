"""Whether one person is elected into two offices of different bodies, by who can hold each."""

from engine.bodies.contest.contest import Contest, Contestant
from engine.bodies.contest.seating import people_of, persons, seating
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.quantities import Side
from engine.bodies.solving.closed_forms import seating_of
from engine.bodies.solving.model_people import SECRETARY
from engine.bodies.wide.pairs import Pairs, numbers_of

Holder = int | None  # nobody may hold an office without seats, or one for which nobody elected was nominated


def held_by_one(first: Side, second: Side, contest: Contest) -> Pairs | None:
    """Return whether one person may hold both offices (1) or not (0), or nothing where no formula decides it.

    Both bodies can be filled.
    """
    one, other = holders_of(first, contest), holders_of(second, contest)
    if one is None or other is None or first.bodies == second.bodies:
        return None
    # Each body is filled whoever fills the other: any holder of one office meets any holder of the other.
    return Pairs({1: numbers_of(int(a is not None and a == b) for a in one for b in other)})


def holders_of(side: Side, contest: Contest) -> list[Holder] | None:
    """Return everybody who may hold an office of one seat."""
    (body,) = side.bodies
    office = next((seats for seats in contest.bodies[body] if side.post in seats.posts), None)
    if office is None or any(kept.body == body for kept in contest.kept):
        return None
    if not office.number:
        return [None]
    if office.posts != {side.post}:
        return _secretaries(body, contest) if side.post == SECRETARY else None
    return _chosen_alone(body, office, contest) if office.number == 1 else None


def _chosen_alone(body: str, office: Seats, contest: Contest) -> list[Holder]:
    """Return who may hold the only seat of an office while others fill the rest of the body."""
    others = [seats for seats in contest.bodies[body] if seats is not office]
    rest = seating(
        [seats.number for seats in others],
        [
            frozenset(index for index, seats in enumerate(others) if seats.posts & person.posts)
            for person in contest.contestants
        ],
    )
    return [
        index
        for index, person in enumerate(contest.contestants)
        if office.posts & person.posts and rest.at_once(rest.everyone & ~(1 << index)) == rest.seats
    ]


def _secretaries(body: str, contest: Contest) -> list[Holder]:
    """Return who may be the secretary of a branch whose seats are one group."""
    seats = seating_of(contest, body)
    found: list[Holder] = [
        index
        for index in persons(seats.everyone)
        if SECRETARY in contest.contestants[index].posts and seats.at_once(1 << index)
    ]
    unlisted = people_of([_may_sit_unlisted(body, person, contest) for person in contest.contestants])
    without = seats.at_once(unlisted) == seats.seats
    return [*found, None] if without else found


def _may_sit_unlisted(body: str, person: Contestant, contest: Contest) -> bool:
    """Whether somebody may hold a seat of a branch without being nominated for its secretary."""
    if SECRETARY in person.posts and not person.posts_open:
        return False
    # Whoever may not be nominated for the secretary after all still has to be nominated for something.
    return any(seats.posts & person.posts - {SECRETARY} for seats in contest.bodies[body])
