"""The seats of a body as the village table gives them."""

from collections.abc import Mapping
from dataclasses import dataclass

from candidates.villages.seats import is_pooled, pooled_seats
from vocabulary.elections.choices import BODIES, POSTS
from vocabulary.texts import Text

# The bodies of which the table always has one figure for all seats.
POOLED: Mapping[str, Text] = {
    "branch": POSTS["branch_member"],
    "supervision": Text("监委会", "supervision committee"),
}


# In a by-election the members who stay hold their seats: by body, the post that only they hold.
SITTING: Mapping[str, str] = {body: f"sitting_{body}" for body in BODIES}


@dataclass(frozen=True, slots=True)
class Seats:
    """So many seats, each for somebody nominated for one of the posts."""

    posts: frozenset[str]
    number: int


def seats_of_body(body: str, seats: Mapping[str, int | None]) -> tuple[Seats, ...] | Text:
    """Return the seats of a body post by post, or which figure the village table lacks."""
    voted_on = _voted_on(body, seats)
    staying = seats.get(SITTING[body])
    if isinstance(voted_on, Text) or not staying:
        return voted_on
    return (*voted_on, Seats(frozenset({SITTING[body]}), staying))


def _voted_on(body: str, seats: Mapping[str, int | None]) -> tuple[Seats, ...] | Text:
    """Return the seats that somebody may be elected to."""
    if is_pooled(body, seats):
        pooled = pooled_seats(body, seats)
        return _no_seats(POOLED[body]) if pooled is None else (Seats(frozenset(BODIES[body]), pooled),)
    known: list[Seats] = []
    for post in BODIES[body]:
        number = seats.get(post)
        if number is None:
            return no_figure(post)
        known.append(Seats(frozenset({post}), number))
    return tuple(known)


def no_figure(post: str) -> Text:
    """Say that the village table does not give the seats of a post."""
    return _no_seats(POSTS[post])


def _no_seats(label: Text) -> Text:
    """Say that the village table does not give the seats of what is called so."""
    return Text(f"村情表缺少“{label.zh}”的职数", f"the village table lacks the seats of `{label.en}`")


def body_of_post(post: str) -> str:
    """Return the body that a post belongs to."""
    return next(body for body, posts in BODIES.items() if post in posts)
