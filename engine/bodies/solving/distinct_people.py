"""How few and how many different people of a kind two bodies may have elected together, by matroids.

The most are those who can hold any seat of the two, each one seat: whoever holds a seat of a body can be
completed to a full body. The fewest: each body needs so many of the kind as others cannot seat, and the
more of these are the same people in both, the fewer there are (a largest common independent set).
"""

from collections import deque
from collections.abc import Callable, Sequence

from engine.bodies.contest.seating import People, Seating, persons

Fits = Callable[[People], bool]


def fewest_distinct(seatings: tuple[Seating, Seating], others: People, everyone: int) -> int:
    """Return how few people beyond those others two bodies may have, of so many contestants."""
    needed = [each.seats - each.at_once(others) for each in seatings]
    first, second = (_beside(each, others) for each in seatings)
    shared = _largest_common([1 << person for person in range(everyone)], first, second)
    return sum(needed) - shared.bit_count()


def _beside(seating: Seating, others: People) -> Fits:
    """Return whether people can all be seated along with as many of the others as ever."""
    seated = seating.at_once(others)
    return lambda people: (
        seating.at_once(others | people) == seated + (people & ~others).bit_count() and not (people & others)
    )


def _largest_common(people: Sequence[People], first: Fits, second: Fits) -> People:
    """Return a largest set of people that fits both ways, grown along shortest paths of exchanges."""
    chosen: People = 0
    while path := _path(chosen, people, first, second):
        for person in path:
            chosen ^= person
    return chosen


def _path(chosen: People, people: Sequence[People], first: Fits, second: Fits) -> list[People]:
    """Return the people who come in and go out by turns, so that one more fits both ways; none at the end."""
    outside = [each for each in people if not each & chosen]
    inside = [1 << each for each in persons(chosen)]
    came_from: dict[People, People] = {each: 0 for each in outside if first(chosen | each)}
    waiting = deque(came_from)
    while waiting:
        at = waiting.popleft()
        if not at & chosen and second(chosen | at):
            return _back(at, came_from)
        if at & chosen:
            following = [each for each in outside if first(chosen ^ at ^ each)]
        else:
            following = [each for each in inside if second(chosen ^ at ^ each)]
        for each in following:
            if each not in came_from:
                came_from[each] = at
                waiting.append(each)
    return []


def _back(last: People, came_from: dict[People, People]) -> list[People]:
    """Return the way that led to somebody."""
    path = [last]
    while came_from[path[-1]]:
        path.append(came_from[path[-1]])
    return path
