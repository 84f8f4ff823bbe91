"""The seats of a village after polling: those filled, those still open, and who may yet come to hold one."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from candidates.villages.seats import is_pooled, pooled_seats
from engine.bodies.contest.seats import body_of_post
from engine.elected.elected import BodyCount, ElectedPerson, OfficeCount
from vocabulary.elections.choices import BODIES


def bodies_in(people: Sequence[ElectedPerson], seats: Mapping[str, int | None]) -> tuple[BodyCount, ...]:
    """Return the bodies of which any result is in."""
    held = Counter(post for person in people for post in person.posts)
    return tuple(
        BodyCount(body, tuple(_offices(body, held, seats)))
        for body, posts in BODIES.items()
        if any(held[post] for post in posts)
    )


def _offices(body: str, held: Mapping[str, int], seats: Mapping[str, int | None]) -> Iterator[OfficeCount]:
    """Yield the posts of a body; the table may have one figure for all of it (村委会职数, 支委职数)."""
    *officers, last = BODIES[body]
    pooled = pooled_seats(body, seats) if is_pooled(body, seats) else None
    for post in BODIES[body]:
        figure = seats.get(post)
        if pooled is not None:
            taken = sum(held[each] for each in officers)
            figure = max(0, pooled - taken) if post == last else held[post]
        if figure is not None or held[post]:
            yield OfficeCount(post, figure, held[post])


def seats_after(bodies: Sequence[BodyCount]) -> dict[str, int | None]:
    """Return how many seats every post has now: those filled and those still open."""
    found: dict[str, int | None] = {}
    for body in bodies:
        found |= dict.fromkeys(BODIES[body.body], 0)
        found |= {office.post: office.elected + office.open for office in body.offices}
    return found


def still_to_come(people: Sequence[ElectedPerson], bodies: Sequence[BodyCount]) -> list[frozenset[str]]:
    """Return for every seat that nobody surely holds the posts that it may be.

    Whoever is listed for two posts of one body can keep one of them: the other falls open, whichever it is.
    """
    found = [
        frozenset({office.post}) for body in bodies for office in body.offices for _ in range(office.open)
    ]
    for person in people:
        for body in bodies:
            posts = frozenset(post for post in person.posts if body_of_post(post) == body.body)
            found += [posts] * (len(posts) - 1)
    return found
